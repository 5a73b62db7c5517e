import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeriesView } from '#libs/domain';
import { useNow } from '../../actions/use-now.js';
import { Section } from '../../people/page.js';
import lines from '../list/meetings.module.css';
import { MeetingStatusMark } from '../list/meeting-status-mark.js';
import { meetingWhen } from '../list/when-words.js';
import { datesPast } from './series-dates.js';
import styles from './series.module.css';

/** So many are shown at once. */
const FIRST = 5;

/** Meetings that were held, with how much was decided, and those that were cancelled. */
export function DatesPast({ view }: { view: SeriesView }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const [all, setAll] = useState(false);
  const past = datesPast(view, now);
  return (
    <Section title={t('series.held')} count={past.length}>
      {past.length === 0 && <p className={styles.none}>{t('series.heldNone')}</p>}
      {past.length > 0 && (
        <ul className={lines.lines}>
          {past.slice(0, all ? undefined : FIRST).map((row) => {
            const { day, time, iso } = meetingWhen(row.start, { t, language: i18n.language, now });
            return (
              <li key={row.meetingId}>
                <Link to="/meetings/$meetingId" params={{ meetingId: row.meetingId }} className={lines.line}>
                  <span className={lines.lineWhen}>
                    <b>
                      <time dateTime={iso}>{day}</time>
                    </b>
                    {time}
                  </span>
                  <span className={lines.lineFacts}>
                    <MeetingStatusMark status={row.status} />
                  </span>
                  <span className={lines.lineIn}>
                    {row.status !== 'cancelled' &&
                      (row.decided > 0 ? t('meetings.decided', { count: row.decided }) : t('meetings.decidedNone'))}
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      )}
      {!all && past.length > FIRST && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('series.more')}
        </Button>
      )}
    </Section>
  );
}
