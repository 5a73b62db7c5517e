import { useTranslation } from 'react-i18next';
import { useDates } from '../../../ui/dates.js';
import { useServerNow } from '../meeting-clock.js';
import { leftOf } from './agenda-now.js';
import styles from './rail.module.css';
import { useRunning } from './running-context.js';

/** How much is left, and when the meeting will be over if all of it takes what was planned (R4). */
export function LeftToDo() {
  const { t } = useTranslation();
  const dates = useDates();
  const { view } = useRunning();
  const { items, minutes, endsAt, plannedEnd } = leftOf(view, useServerNow());
  return (
    <p className={styles.foot}>
      <span>{t('running.leftToDo')}</span>
      <span>{t('running.leftItems', { count: items, minutes })}</span>
      <span className={styles.ends}>
        {t('running.endsAbout', {
          time: dates.time(new Date(endsAt)),
          planned: dates.time(new Date(plannedEnd)),
        })}
      </span>
    </p>
  );
}
