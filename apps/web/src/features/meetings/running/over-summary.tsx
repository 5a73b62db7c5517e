import { useTranslation } from 'react-i18next';
import { useDates } from '../../../ui/dates.js';
import styles from './item.module.css';
import { ReadBack } from './read-back.js';
import { useRunning } from './running-context.js';

/** What a meeting that is over came to. */
export function OverSummary() {
  const { t } = useTranslation();
  const dates = useDates();
  const { view } = useRunning();
  const { openedAt, endedAt, status } = view.meeting;
  const time = (at: number | undefined) => (at === undefined ? '' : dates.time(new Date(at)));
  return (
    <section className={styles.panel}>
      <div className={styles.now}>
        <p className={styles.kicker}>{t('running.over.from', { from: time(openedAt), to: time(endedAt) })}</p>
        <h2 className={styles.title}>{t(status === 'inquorate' ? 'running.over.inquorate' : 'running.over.title')}</h2>
        <ReadBack />
      </div>
    </section>
  );
}
