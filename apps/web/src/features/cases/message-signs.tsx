import { useTranslation } from 'react-i18next';
import { type MessageNote, SIGNS, type Sign } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { localeOf } from '../../words/locale.js';
import { useNames } from './case-names.js';
import styles from './message.module.css';
import { SIGN_ICONS } from './sign-icons.js';

/** The signs on a message: shape, word and how many; who is in the label. A press puts one's own there or takes it away. */
export function MessageSigns({ signs, directory, onSign }: MessageSignsProps) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const names = useNames(directory);
  const given = SIGNS.filter((sign) => signs[sign]?.length);
  if (given.length === 0) return null;
  const list = new Intl.ListFormat(localeOf(i18n.language), { type: 'conjunction' });
  return (
    <div className={styles.signs} role="group" aria-label={t('sign.group')}>
      {given.map((sign) => {
        const Icon = SIGN_ICONS[sign];
        const people = signs[sign]!;
        const mine = people.includes(me.personId);
        const who = list.format(people.map((id) => (id === me.personId ? t('app.you') : names.person(id))));
        const label = t('sign.who', { sign: t(`sign.${sign}`), number: people.length, names: who });
        return (
          <button
            key={sign}
            type="button"
            className={styles.sign}
            aria-pressed={mine}
            aria-label={label}
            title={label}
            disabled={!onSign}
            onClick={() => onSign?.(sign, !mine)}
          >
            <Icon size={14} stroke={1.8} aria-hidden="true" />
            <span>{t(`sign.${sign}`)}</span> <span className={styles.count}>{people.length}</span>
          </button>
        );
      })}
    </div>
  );
}

interface MessageSignsProps {
  signs: MessageNote['signs'];
  directory: Directory;
  /** Null where nothing may be put to it any more. */
  onSign: ((sign: Sign, on: boolean) => void) | null;
}
