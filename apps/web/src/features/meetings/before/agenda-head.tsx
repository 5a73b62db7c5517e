import { IconArrowLeft, IconMapPin } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../../ui/dates.js';
import { useNow } from '../../actions/use-now.js';
import { countdownWords } from '../list/countdown-words.js';
import { MeetingStatusMark } from '../list/meeting-status-mark.js';
import { dayInWords, meetingWhen } from '../list/when-words.js';
import { ActWaits } from './act-waits.js';
import { useAgenda } from './agenda-context.js';
import styles from './agenda.module.css';
import { HeadActs } from './head-acts.js';
import { useDeadlines } from './use-deadlines.js';

/** What meeting it is, when and where, how it stands, and what can be done with it as a whole. */
export function AgendaHead() {
  const { t, i18n } = useTranslation();
  const { view, name, said, may } = useAgenda();
  const { meeting } = view;
  const now = useNow();
  const dates = useDates();
  const deadlines = useDeadlines(meeting);
  const { day, time, here, iso } = meetingWhen(meeting.start, { t, language: i18n.language, now });
  const place = said('meeting', meeting.meetingId, 'place');
  const called = meeting.calledAt === undefined ? null : new Date(meeting.calledAt);
  const startsAt = Date.parse(iso);
  return (
    <header className={styles.head}>
      <p className={styles.ways}>
        <Link to="/meetings" activeProps={{}}>
          <IconArrowLeft size={18} stroke={1.6} aria-hidden="true" />
          {t('agenda.back')}
        </Link>
        <Link to="/meetings/series/$seriesId" params={{ seriesId: meeting.seriesId }}>
          {t('agenda.toSeries')}
        </Link>
      </p>
      <div className={styles.headRow}>
        <div className={styles.headWords}>
          <h1 tabIndex={-1} dir="auto">
            {name}, <time dateTime={iso}>{day}</time>
          </h1>
          <p className={styles.when}>
            <b>{time}</b>
            {here && `, ${here}`}, {t('meetings.minutes', { minutes: meeting.minutes })}
            {meeting.original !== meeting.start.date &&
              `, ${t('series.movedFrom', { day: dayInWords(meeting.original, i18n.language, now) })}`}
          </p>
          <p className={styles.facts}>
            <span>
              <MeetingStatusMark status={meeting.status} />{' '}
              {called && t('agenda.calledOn', { when: `${dates.day(called)}, ${dates.time(called)}` })}
            </span>
            {meeting.status !== 'cancelled' && <span>{countdownWords(startsAt, now, t)}</span>}
            {!called && deadlines && meeting.status === 'draft' && may('meeting.call') && (
              <span>{t('agenda.callBy', { day: dayInWords(deadlines.callBy, i18n.language, now) })}</span>
            )}
            <span className={styles.place}>
              <IconMapPin size={16} stroke={1.6} aria-hidden="true" />
              <Place place={place} />
            </span>
          </p>
        </div>
        <HeadActs />
      </div>
      <ActWaits itemId={null} />
    </header>
  );
}

/** Where it is held; an address of the web can be opened. */
function Place({ place }: { place: string | null }) {
  const { t } = useTranslation();
  if (!place) return t('agenda.placeNone');
  if (!/^https?:\/\/\S+$/.test(place)) return <span dir="auto">{place}</span>;
  return (
    <a href={place} target="_blank" rel="noreferrer" className={styles.link}>
      {place}
    </a>
  );
}
