import { useEffect, useMemo } from 'react';
import type { StreamState, StreamTrouble } from '#libs/client';
import { type AgendaItem, type ItemWords, itemStream, meetingStream, type MeetingView } from '#libs/domain';
import { useCell, useCells, useSession } from '../../live/hooks.js';
import { heardEventAt, useServerClock } from './meeting-clock.js';

/** A meeting that is looked at, and what somebody may read of it. */
export interface FollowedMeeting {
  /** With the words of those items for named people that one reads; null while nothing is known. */
  view: MeetingView | null;
  status: StreamState['status'];
  trouble: StreamTrouble | null;
  /** Whether one reads what is said about an item. */
  reads: (item: Pick<AgendaItem, 'restricted' | 'lineageId'>) => boolean;
}

/** A meeting, followed as long as somebody looks at it, with what is for them alone. Nothing of it is kept on the device. */
export function useMeeting(meetingId: string): FollowedMeeting {
  const { streams } = useSession();
  const stream = meetingStream(meetingId);
  const followed = streams.of(stream);
  const { view, status } = useCell(followed.state);
  const trouble = useCell(followed.trouble);
  useServerClock();
  useEffect(
    () =>
      streams.follow(stream, (events) => {
        for (const { at } of events) heardEventAt(Date.parse(at));
      }),
    [streams, stream],
  );
  const meeting = status === 'known' ? (view as MeetingView | null) : null;
  const named = useNamedItems(meeting);
  return useMemo(
    () => ({
      view: meeting && { ...meeting, words: { ...meeting.words, ...named.words } },
      status,
      trouble,
      reads: ({ restricted, lineageId }) => !restricted || named.lineages.has(lineageId),
    }),
    [meeting, status, trouble, named],
  );
}

const NONE: ItemWords['words'] = {};

/** The words of items for named people, of those lineages that one may read: whoever may not is refused, and told no more. */
function useNamedItems(view: MeetingView | null): { words: ItemWords['words']; lineages: ReadonlySet<string> } {
  const { streams } = useSession();
  const ids = [...new Set((view?.items ?? []).filter((one) => one.restricted).map((one) => one.lineageId))].join(' ');
  const lineages = useMemo(() => (ids ? ids.split(' ') : []), [ids]);
  const cells = useMemo(() => lineages.map((id) => streams.of(itemStream(id)).state), [lineages, streams]);
  const states = useCells(cells);
  useEffect(() => {
    const stops = lineages.map((id) => streams.follow(itemStream(id)));
    return () => stops.forEach((stop) => stop());
  }, [lineages, streams]);
  return useMemo(() => {
    const read = lineages.filter((_, place) => states[place]?.status === 'known');
    const words = states
      .filter(({ status }) => status === 'known')
      .reduce((all, { view: item }) => ({ ...all, ...(item as ItemWords | null)?.words }), NONE);
    return { words, lineages: new Set(read) };
  }, [lineages, states]);
}
