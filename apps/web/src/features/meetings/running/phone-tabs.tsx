import { IconCheckbox, IconCircleDot, IconHandStop, IconListNumbers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../ui/announcer.js';
import { isOver } from './agenda-now.js';
import styles from './running.module.css';
import { useRunning } from './running-context.js';

/** The places of a meeting on a phone. */
export type Tab = 'now' | 'agenda' | 'ours';

/** Below, under the thumb: where the meeting is, its agenda, what is ours, and the hand. */
export function PhoneTabs({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) {
  const { t } = useTranslation();
  const { view, actor } = useRunning();
  const ours = view.actions.filter(({ ownerAgencyId }) => ownerAgencyId === actor.agencyId).length;
  const current = (one: Tab) => (tab === one ? ('page' as const) : undefined);
  return (
    <nav className={styles.tabs} aria-label={t('running.tabs.label')}>
      <button type="button" aria-current={current('now')} onClick={() => onTab('now')}>
        <IconCircleDot size={20} stroke={1.6} aria-hidden="true" />
        {t('running.tabs.now')}
      </button>
      <button type="button" aria-current={current('agenda')} onClick={() => onTab('agenda')}>
        <IconListNumbers size={20} stroke={1.6} aria-hidden="true" />
        {t('running.agenda')}
      </button>
      <button type="button" aria-current={current('ours')} onClick={() => onTab('ours')}>
        <IconCheckbox size={20} stroke={1.6} aria-hidden="true" />
        {ours ? t('running.tabs.oursMany', { count: ours }) : t('running.tabs.ours')}
      </button>
      <HandTab />
    </nav>
  );
}

function HandTab() {
  const { t } = useTranslation();
  const { view, act, may, inChair, actor } = useRunning();
  const up = view.hands.some(({ personId }) => personId === actor.personId);
  if (inChair || isOver(view) || !may('hand.raise')) return null;
  const no = view.meeting.currentItemId === undefined;
  return (
    <button
      type="button"
      className={styles.hand}
      aria-pressed={up}
      disabled={no}
      onClick={() => {
        void act(up ? 'hand.lower' : 'hand.raise');
        announce(t(up ? 'running.hands.isDown' : 'running.hands.isUp'));
      }}
    >
      <IconHandStop size={20} stroke={1.6} aria-hidden="true" />
      {t(up ? 'running.hands.lower' : 'running.hands.raise')}
    </button>
  );
}
