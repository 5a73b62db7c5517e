import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { MEETING_STATUSES, mayInMeeting, meetingStream, type MeetingView, saidKey } from '#libs/domain';
import { useDirectory } from '../../../live/directory.js';
import { useLane, useSession } from '../../../live/hooks.js';
import { meetingsQuery } from '../../../live/meetings-query.js';
import { useNames } from '../../cases/case-names.js';
import { useMeetingAct } from '../use-meeting-act.js';
import type { FollowedMeeting } from '../use-meeting.js';
import type { Agenda } from './agenda-context.js';
import { withWaiting } from './waiting-view.js';

/** What the parts of the screen are given: the meeting as it will be with what waits here, who looks, and what they may do. */
export function useAgendaValue(known: MeetingView, reads: FollowedMeeting['reads']): Agenda {
  const { t } = useTranslation();
  const { actor } = useSession();
  const directory = useDirectory();
  const { agency, letters, person } = useNames(directory);
  const { act, dismiss } = useMeetingAct(known.meeting);
  const lane = useLane(meetingStream(known.meeting.meetingId));
  const { data } = useQuery(meetingsQuery);
  const view = useMemo(() => withWaiting(known, lane, actor), [known, lane, actor]);
  const { seriesId } = view.meeting;
  const name = data?.series.find((one) => one.seriesId === seriesId)?.name ?? t('meetings.title');
  const { agenda } = MEETING_STATUSES[view.meeting.status];
  const said: Agenda['said'] = (about, id, field) => view.words[saidKey(about, id, field)] ?? null;
  return {
    view,
    name,
    actor,
    directory,
    act,
    may: (command) => mayInMeeting(command, actor, view),
    open: agenda === 'free' || agenda === 'noted',
    entriesOf: (itemId) =>
      lane.filter(({ state, input }) => {
        const about = (input as { itemId?: string }).itemId ?? null;
        return state !== 'sent' && about === itemId;
      }),
    dismiss,
    // What I proposed just now is known here before the stream of its own is.
    reads: (item) => reads(item) || said('item', item.itemId, 'title') !== null,
    titleOf: (item) => {
      if (item.part) return t(`agenda.part.${item.part}`);
      return said('item', item.itemId, 'title') ?? t('agenda.restricted');
    },
    said,
    agency,
    letters,
    person,
  };
}
