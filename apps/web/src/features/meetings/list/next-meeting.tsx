import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MeetingRow } from '#libs/domain';
import { useNow } from '../../actions/use-now.js';
import { Countdown } from './countdown.js';
import { MeetingStatusMark } from './meeting-status-mark.js';
import styles from './meetings.module.css';
import { meetingWhen } from './when-words.js';

/** The meeting that comes next: when, how soon, and how much stands on its agenda. */
export function NextMeeting({ row }: { row: MeetingRow }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const { day, time, here, iso } = meetingWhen(row.start, { t, language: i18n.language, now });
  return (
    <article className={styles.card}>
      <div className={styles.words}>
        <h3 dir="auto">{row.name ?? t('meetings.title')}</h3>
        <p>
          <time dateTime={iso}>
            {day}, {time}
          </time>
          {here && <span className={styles.here}> {here}</span>}
        </p>
        <Countdown startsAt={row.startsAt} now={now} />
        <p className={styles.facts}>
          <MeetingStatusMark status={row.status} />
          <span>{row.items > 0 ? t('meetings.items', { count: row.items }) : t('meetings.itemsNone')}</span>
          <span>{t('meetings.minutes', { minutes: row.minutes })}</span>
        </p>
      </div>
      <Button
        variant="light"
        renderRoot={(props) => <Link to="/meetings/$meetingId" params={{ meetingId: row.meetingId }} {...props} />}
      >
        {t('meetings.read')}
      </Button>
    </article>
  );
}
