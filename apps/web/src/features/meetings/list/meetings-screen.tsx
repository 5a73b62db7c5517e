import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { allows, holdsAny, MEETING_READERS, type MeetingsView } from '#libs/domain';
import { useSession } from '../../../live/hooks.js';
import { meetingsQuery } from '../../../live/meetings-query.js';
import { InPlace } from '../../../ui/list-state.js';
import { useNow } from '../../actions/use-now.js';
import { NotHereYet } from '../../people/not-here-yet.js';
import { Page, Panel, Section } from '../../people/page.js';
import { countdownWords } from './countdown-words.js';
import { InSession } from './in-session.js';
import { MeetingLines } from './meeting-lines.js';
import { NextMeeting } from './next-meeting.js';
import { SeriesLines } from './series-lines.js';
import { sortedMeetings } from './sorted-meetings.js';

/** The meetings of the table: what is in session, what comes next, and the series. */
export function MeetingsScreen() {
  const { t } = useTranslation();
  const { me } = useSession();
  const reads = holdsAny(me, MEETING_READERS);
  const query = useQuery({ ...meetingsQuery, enabled: reads, refetchOnMount: 'always' });
  const now = useNow();
  const makes = allows('series.open', me, ['table']);
  const act = makes && (query.data?.series.length ?? 0) > 0 && <MakeSeries variant="default" />;
  return (
    <Page name={t('meetings.title')} heading={query.data ? heading(query.data, now, t) : t('meetings.title')} act={act}>
      {!reads && (
        <Panel>
          <InPlace title={t('meetings.notYours')} text={t('meetings.notYoursText')} />
        </Panel>
      )}
      {query.data && <Parts view={query.data} makes={makes} />}
      {reads && !query.data && (
        <NotHereYet failed={query.isError} title={t('meetings.failed')} onTryAgain={() => void query.refetch()} />
      )}
    </Page>
  );
}

/** As a sentence: what is in session, or when the next one begins. */
function heading({ meetings }: MeetingsView, now: number, t: TFunction): string {
  const { held, next } = sortedMeetings(meetings);
  if (held[0]) return t('meetings.headingNow', { name: held[0].name ?? t('meetings.title') });
  if (next[0]) return t('meetings.headingNext', { when: countdownWords(next[0].startsAt, now, t) });
  return t('meetings.headingNone');
}

function Parts({ view, makes }: { view: MeetingsView; makes: boolean }) {
  const { t } = useTranslation();
  const { held, next } = sortedMeetings(view.meetings);
  const [first, ...others] = next;
  if (view.series.length === 0)
    return (
      <Panel>
        <InPlace
          title={t('meetings.emptyTitle')}
          text={t(makes ? 'meetings.emptyText' : 'meetings.emptyTextOther')}
          act={makes && <MakeSeries variant="filled" />}
        />
      </Panel>
    );
  return (
    <>
      {held.length > 0 && (
        <Section title={t('meetings.now')}>
          {held.map((row) => (
            <InSession key={row.meetingId} row={row} />
          ))}
        </Section>
      )}
      <Section title={t('meetings.next')}>
        {first ? (
          <>
            <NextMeeting row={first} />
            {others.length > 0 && <MeetingLines rows={others} />}
          </>
        ) : (
          <Panel>
            <InPlace
              title={t('meetings.noneNextTitle')}
              text={t(makes ? 'meetings.noneNextText' : 'meetings.noneNextTextOther')}
            />
          </Panel>
        )}
      </Section>
      <Section title={t('meetings.series')} count={view.series.length}>
        <SeriesLines series={view.series} />
      </Section>
    </>
  );
}

const MakeSeries = ({ variant }: { variant: 'filled' | 'default' }) => {
  const { t } = useTranslation();
  return (
    <Button variant={variant} renderRoot={(props) => <Link to="/meetings/series/new" {...props} />}>
      {t('meetings.make')}
    </Button>
  );
};
