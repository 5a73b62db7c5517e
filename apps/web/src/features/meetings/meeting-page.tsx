import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MEETING_STATUSES } from '#libs/domain';
import { InPlace, Lines } from '../../ui/list-state.js';
import { AgendaPage } from './before/agenda-page.js';
import styles from './meeting-page.module.css';
import { RunningPage } from './running/running-page.js';
import { useMeeting } from './use-meeting.js';

const route = getRouteApi('/behind-the-door/meetings/$meetingId');

/** One meeting: its agenda until it is opened, and then the meeting itself. */
export function MeetingPage() {
  const { meetingId } = route.useParams();
  const { view, status, trouble, reads } = useMeeting(meetingId);
  if (!view) return <NoMeeting lost={status === 'left' || status === 'refused'} trouble={trouble !== null} />;
  const { agenda } = MEETING_STATUSES[view.meeting.status];
  const before = agenda === 'free' || agenda === 'noted' || view.meeting.status === 'cancelled';
  return before ? (
    <AgendaPage key={meetingId} view={view} reads={reads} />
  ) : (
    <RunningPage key={meetingId} view={view} reads={reads} />
  );
}

/** While it comes, where it cannot be had now, and where there is none for who looks. */
function NoMeeting({ lost, trouble }: { lost: boolean; trouble: boolean }) {
  const { t } = useTranslation();
  return (
    <main id="content" className={styles.page} tabIndex={-1}>
      {lost ? (
        <InPlace
          page
          title={t('running.notHere')}
          text={t('running.notHereText')}
          act={
            <Button component={Link} to="/meetings">
              {t('running.back')}
            </Button>
          }
        />
      ) : (
        <>
          {trouble && <InPlace page title={t('running.noAnswer')} text={t('app.noAnswer')} />}
          <Lines widths={[52, 30, 0, 64, 40, 58]} />
        </>
      )}
    </main>
  );
}
