import { useTranslation } from 'react-i18next';
import { countdownWords, nearness } from './countdown-words.js';
import styles from './meetings.module.css';

/** How soon a meeting begins, its numbers large. */
export function Countdown({ startsAt, now }: { startsAt: number; now: number }) {
  const { t } = useTranslation();
  const words = countdownWords(startsAt, now, t);
  return (
    <p className={styles.countdown} data-near={nearness(startsAt, now)}>
      {words.split(/(\d+)/).map((part, place) => (place % 2 === 1 ? <b key={place}>{part}</b> : part))}
    </p>
  );
}
