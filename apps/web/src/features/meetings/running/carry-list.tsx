import { useTranslation } from 'react-i18next';
import type { CarryOver } from '#libs/domain';
import { useDates } from '../../../ui/dates.js';
import styles from './forms.module.css';
import { useRunning } from './running-context.js';

/** What moves to its next place when the meeting closes, and where that is. */
export function CarryList({ carried: { destination, items } }: { carried: CarryOver }) {
  const { t } = useTranslation();
  const dates = useDates();
  const { view, titleOf } = useRunning();
  const where =
    destination.to === 'meeting'
      ? t('running.close.toMeeting', { day: dates.day(new Date(destination.startsAt)) })
      : t(destination.to === 'backlog' ? 'running.close.toBacklog' : 'running.close.toOther');
  return (
    <section className={styles.part}>
      <h3>{items.length ? t('running.close.moves', { count: items.length }) : t('running.close.nothingMoves')}</h3>
      {items.length > 0 && <p className={styles.text}>{where}</p>}
      <ul className={styles.list}>
        {items.map(({ fromItemId, minutes, carried }) => {
          const item = view.items.find(({ itemId }) => itemId === fromItemId);
          return (
            <li key={fromItemId}>
              <span dir="auto">
                {item ? titleOf(item) : ''}
                <small>
                  {t('running.minutes', { count: minutes })}
                  {carried > 0 && `, ${t('running.close.movedTimes', { count: carried })}`}
                </small>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
