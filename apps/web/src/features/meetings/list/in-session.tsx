import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { MeetingRow } from '#libs/domain';
import { useDirectory } from '../../../live/directory.js';
import { useDates } from '../../../ui/dates.js';
import { MeetingStatusMark } from './meeting-status-mark.js';
import styles from './meetings.module.css';

/** A meeting that is being held: large, with the one thing to do. */
export function InSession({ row }: { row: MeetingRow }) {
  const { t } = useTranslation();
  const directory = useDirectory();
  const dates = useDates();
  const chair = row.chairId && directory.person(row.chairId)?.name;
  const name = row.name ?? t('meetings.title');
  const said = [
    row.openedAt !== undefined && t('meetings.since', { time: dates.time(new Date(row.openedAt)) }),
    chair && t('meetings.ledBy', { name: chair }),
    row.items > 0 && t('meetings.items', { count: row.items }),
  ];
  return (
    <article className={styles.card} data-now>
      <div className={styles.words}>
        <h3 dir="auto">{name}</h3>
        <p className={styles.facts}>
          <MeetingStatusMark status={row.status} /> <span>{said.filter(Boolean).join(', ')}</span>
        </p>
      </div>
      <Button
        variant="filled"
        size="md"
        className={styles.join}
        aria-label={t('meetings.joinOn', { name })}
        renderRoot={(props) => <Link to="/meetings/$meetingId" params={{ meetingId: row.meetingId }} {...props} />}
      >
        {t('meetings.join')}
      </Button>
    </article>
  );
}
