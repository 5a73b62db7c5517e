import { useEffect, useMemo } from 'react';
import {
  type ActionChannel,
  type AgencyView,
  type CaseView,
  MEETING_READERS,
  parseStream,
  type PartView,
  type StreamName,
} from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useCell, useSession } from '../../live/hooks.js';

/** Where an action was agreed, as far as it decides who may do what. */
export type ActionPlaceView = CaseView | PartView | ActionChannel;

/**
 * The place in which something was agreed: of a case or a part what is followed for as long as it is needed, null while it is not
 * known. Of a meeting, whoever at the table reads meetings: an item for named people may have fewer, and the server says so.
 */
export function useChannel(stream: StreamName): ActionPlaceView | null {
  const { streams } = useSession();
  const { agencies } = useDirectory();
  const inMeeting = isOfMeetings(stream);
  const { view, status } = useCell(streams.of(stream).state);
  useEffect(() => (inMeeting ? undefined : streams.follow(stream)), [streams, stream, inMeeting]);
  const meeting = useMemo(() => (inMeeting ? meetingChannel(agencies) : null), [inMeeting, agencies]);
  return meeting ?? (status === 'known' ? (view as CaseView | PartView | null) : null);
}

/** Whether an action there was captured in a meeting. */
const isOfMeetings = (stream: StreamName): boolean => ['meeting', 'item'].includes(parseStream(stream)?.kind ?? '');

const meetingChannel = (agencies: readonly AgencyView[]): ActionChannel => ({
  leadAgencyId: '',
  inMeeting: true,
  seats: agencies.flatMap(({ id, people }) => {
    const reading = people.filter(({ standings }) => standings.some((one) => MEETING_READERS.includes(one)));
    return reading.length ? [{ agencyId: id, people: reading.map((person) => person.id) }] : [];
  }),
});
