import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MeetingRow } from '#libs/domain';
import { useNow } from '../../actions/use-now.js';
import { countdownWords } from './countdown-words.js';
import { MeetingStatusMark } from './meeting-status-mark.js';
import styles from './meetings.module.css';
import { meetingWhen } from './when-words.js';

/** Meetings that come later, one line each. */
export function MeetingLines({ rows }: { rows: readonly MeetingRow[] }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  return (
    <ul className={styles.lines}>
      {rows.map((row) => {
        const { day, time, here, iso } = meetingWhen(row.start, { t, language: i18n.language, now });
        return (
          <li key={row.meetingId}>
            <Link to="/meetings/$meetingId" params={{ meetingId: row.meetingId }} className={styles.line}>
              <span className={styles.lineWhen}>
                <b dir="auto">{row.name}</b>
                <time dateTime={iso}>
                  {day}, {time}
                </time>
                {here && <span className={styles.here}> {here}</span>}
              </span>
              <span className={styles.lineFacts}>
                <MeetingStatusMark status={row.status} />
                <span>{row.items > 0 ? t('meetings.items', { count: row.items }) : t('meetings.itemsNone')}</span>
              </span>
              <span className={styles.lineIn}>{countdownWords(row.startsAt, now, t)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
