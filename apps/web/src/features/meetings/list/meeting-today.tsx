import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { holdsAny, MEETING_READERS } from '#libs/domain';
import { useSession } from '../../../live/hooks.js';
import { meetingsQuery } from '../../../live/meetings-query.js';
import { InSession } from './in-session.js';
import styles from './meetings.module.css';
import { NextMeeting } from './next-meeting.js';
import { sortedMeetings } from './sorted-meetings.js';

/** On the morning's screen: the meeting that is in session, or the next with its countdown. Nothing where there is none. */
export function MeetingToday() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { data } = useQuery({ ...meetingsQuery, enabled: holdsAny(me, MEETING_READERS) });
  const { held, next } = sortedMeetings(data?.meetings ?? []);
  const [now, ahead] = [held[0], next[0]];
  if (!now && !ahead) return null;
  return (
    <section className={styles.today} aria-labelledby="today-meeting">
      <h2 id="today-meeting">{t(now ? 'meetings.now' : 'meetings.nextOne')}</h2>
      {now ? <InSession row={now} /> : ahead && <NextMeeting row={ahead} />}
    </section>
  );
}
