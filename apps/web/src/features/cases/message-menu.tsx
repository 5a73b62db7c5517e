import { Popover } from '@mantine/core';
import {
  IconArrowBackUp,
  IconClipboardCheck,
  IconHandStop,
  IconLink,
  IconPencil,
  IconPinned,
  IconPinnedOff,
} from '@tabler/icons-react';
import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SIGNS, type Sign } from '#libs/domain';
import type { MessageAct } from './message-acts.js';
import styles from './message-menu.module.css';
import { SIGN_ICONS } from './sign-icons.js';

const ICONS: Record<Exclude<MessageAct, 'sign'>, typeof IconLink> = {
  answer: IconArrowBackUp,
  edit: IconPencil,
  withdraw: IconHandStop,
  pin: IconPinned,
  unpin: IconPinnedOff,
  agree: IconClipboardCheck,
  copy: IconLink,
};
const WORDS = {
  answer: 'message.answer',
  edit: 'message.edit',
  withdraw: 'message.withdraw',
  pin: 'message.pin',
  unpin: 'message.unpin',
  agree: 'agreeing.fromMessage',
  copy: 'message.copyLink',
} as const;

/** What can be done with one message, beside the place from which it was asked for. There is one for the whole log. */
export function MessageMenu({ from, acts, mine, onAct, onSign, onClose }: MessageMenuProps) {
  const { t } = useTranslation();
  const where = useMemo(() => placeOf(from), [from]);
  return (
    <Popover
      key={`${where.top} ${where.left}`}
      opened
      onChange={(opened) => {
        if (!opened) onClose();
      }}
      position="bottom-end"
      offset={4}
      trapFocus
      withinPortal
      // A tap beside it closes it and does nothing else.
      withOverlay
      overlayProps={{ backgroundOpacity: 0 }}
      middlewares={{ flip: true, shift: { padding: 8 } }}
    >
      <Popover.Target>
        <span className={styles.target} style={where} aria-hidden="true" />
      </Popover.Target>
      <Popover.Dropdown className={styles.menu} role="menu" aria-label={t('message.acts')} onKeyDown={withArrows}>
        {acts.includes('sign') && (
          <div className={styles.signs} role="group" aria-label={t('sign.add')}>
            {SIGNS.map((sign) => {
              const Icon = SIGN_ICONS[sign];
              const on = mine.includes(sign);
              return (
                <button
                  key={sign}
                  type="button"
                  role="menuitemcheckbox"
                  aria-checked={on}
                  onClick={() => onSign(sign, !on)}
                >
                  <Icon size={18} stroke={1.6} aria-hidden="true" />
                  {t(`sign.${sign}`)}
                </button>
              );
            })}
          </div>
        )}
        {acts.map((act) => {
          if (act === 'sign') return null;
          const Icon = ICONS[act];
          return (
            <button key={act} type="button" role="menuitem" className={styles.item} onClick={() => onAct(act)}>
              <Icon size={18} stroke={1.6} aria-hidden="true" />
              {t(WORDS[act])}
            </button>
          );
        })}
      </Popover.Dropdown>
    </Popover>
  );
}

interface MessageMenuProps {
  /** The thing on the screen from which it was asked for. */
  from: HTMLElement;
  acts: readonly MessageAct[];
  /** The signs that are one's own. */
  mine: readonly Sign[];
  onAct: (act: Exclude<MessageAct, 'sign'>) => void;
  onSign: (sign: Sign, on: boolean) => void;
  onClose: () => void;
}

/** A button's own place; of a whole message only its upper end, so that the menu stands by what was pressed. */
function placeOf(from: HTMLElement) {
  const { top, left, width, height } = from.getBoundingClientRect();
  return { top: Math.max(top, 0), left, width, height: Math.min(height, 44) };
}

function withArrows(event: KeyboardEvent<HTMLDivElement>) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const now = all.indexOf(document.activeElement as HTMLElement);
  all[(now + step + all.length) % all.length]?.focus();
}
