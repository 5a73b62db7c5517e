import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MeetingRow, SeriesPlan } from '#libs/domain';
import { useNow } from '../../actions/use-now.js';
import { countdownWords } from '../list/countdown-words.js';
import { MeetingStatusMark } from '../list/meeting-status-mark.js';
import { dayInWords, meetingWhen } from '../list/when-words.js';
import { CancelReason } from './cancel-reason.js';
import styles from './series.module.css';

/** A date for which a meeting was made: what it is, and the way to it. */
export function DateMade({ row, plan }: { row: MeetingRow; plan: SeriesPlan }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { day, time, here, iso } = meetingWhen(row.start, { t, language: i18n.language, now });
  const { date } = row.start;
  const cancelled = row.status === 'cancelled';
  const held = row.status === 'in_session' || row.status === 'suspended';
  const act = t(cancelled ? 'meetings.see' : held ? 'meetings.join' : 'meetings.read');
  return (
    <div className={styles.date} data-cancelled={cancelled || undefined}>
      <p className={styles.dateWhen}>
        <time dateTime={iso}>{day}</time>
        <span>
          {row.start.time === plan.time ? time : <b>{time}</b>}
          {here && `, ${here}`}
          {row.original !== date && `, ${t('series.movedFrom', { day: dayInWords(row.original, i18n.language, now) })}`}
        </span>
      </p>
      <p className={styles.dateFacts}>
        <MeetingStatusMark status={row.status} />
        {cancelled ? (
          <CancelReason meetingId={row.meetingId} />
        ) : (
          <span>
            {!held && `${countdownWords(row.startsAt, now, t)}, `}
            {row.items > 0 ? t('meetings.items', { count: row.items }) : t('meetings.itemsNone')}
          </span>
        )}
      </p>
      <Button
        variant={cancelled ? 'default' : held ? 'filled' : 'light'}
        aria-label={t('people.actOn', { act, on: day })}
        renderRoot={(props) => <Link to="/meetings/$meetingId" params={{ meetingId: row.meetingId }} {...props} />}
      >
        {act}
      </Button>
    </div>
  );
}
