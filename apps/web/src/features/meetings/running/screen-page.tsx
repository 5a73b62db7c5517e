import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { InPlace, Lines } from '../../../ui/list-state.js';
import { useMeeting } from '../use-meeting.js';
import { RoomScreen } from './room-screen.js';
import styles from './screen.module.css';

const route = getRouteApi('/behind-the-door/meetings/$meetingId/screen');

/** Nothing of an item for named people stands on a wall, whoever's device it is that shows it. */
const readsNothing = ({ restricted }: { restricted: boolean }): boolean => !restricted;

/** A meeting on the wall of the room: what everybody there may see, large. */
export function ScreenPage() {
  const { t } = useTranslation();
  const { meetingId } = route.useParams();
  const { view, status } = useMeeting(meetingId);
  if (view) return <RoomScreen view={view} reads={readsNothing} />;
  return (
    <main id="content" className={styles.screen} data-bare tabIndex={-1}>
      {status === 'left' || status === 'refused' ? (
        <InPlace page title={t('running.notHere')} text={t('running.notHereText')} />
      ) : (
        <Lines widths={[52, 30, 0, 64]} />
      )}
    </main>
  );
}
