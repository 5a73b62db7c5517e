import { useTranslation } from 'react-i18next';
import type { ReminderHealth, ReminderState } from '#libs/domain';
import { useDates } from '../../ui/dates.js';
import { Panel } from '../people/page.js';
import styles from './health.module.css';
import { lastsInWords } from './lasts.js';
import { StateMark } from './state-mark.js';

/** The one thing to know of how reminders fare, and what to do about it. */
export function HealthSaid({ health, state }: { health: ReminderHealth; state: ReminderState }) {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const since = health.stoppedAt === null ? null : new Date(health.stoppedAt);
  const when = since === null ? '' : t('health.at', { day: dates.day(since), time: dates.time(since) });
  return (
    <Panel>
      <div className={styles.said} role="status">
        <StateMark state={state} />
        <p>{t(`health.what.${state}`, { time: lastsInWords(health.oldestDueSeconds, i18n.language), when })}</p>
        <p>{t(`health.do.${state}`)}</p>
      </div>
    </Panel>
  );
}
