import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import {
  type FollowedStream,
  happenings,
  hasOlder,
  type Here,
  hereInAny,
  type StreamState,
  type StreamTrouble,
} from '#libs/client';
import {
  type CaseView,
  caseStream,
  type MessageNote,
  notesOf,
  PAGE_MAX,
  partStream,
  type PartView,
  type StreamName,
} from '#libs/domain';
import { useCells, useEntries, useSession } from '../../live/hooks.js';
import { caseOf, type OutboxEntry } from '../../live/outbox-rules.js';
import { partsQuery } from '../../live/parts-query.js';
import { useLater } from '../../ui/use-later.js';
import { mergeThread, type ThreadItem } from './thread.js';

/** How long the case waits for its parts before it is shown without them (ms). */
const PARTS_WAIT_MS = 1500;
/** Rows that one look further back brings, about. */
const BACK = 25;

/** Everything that is held of a case and of those of its parts that one reads. */
export interface CaseThread {
  caseId: string;
  /** What is known of the case's own stream. */
  common: StreamState<CaseView>;
  view: CaseView | null;
  /** The parts that one reads, in the order in which they began. */
  parts: readonly PartView[];
  /** What is known of each stream that is shown, by its name. */
  states: ReadonlyMap<StreamName, StreamState<CaseView | PartView>>;
  /** The one order, without a hole; lines that are drawn are cut from it. */
  items: readonly ThreadItem[];
  hasOlder: boolean;
  /** Fetches what comes before; answers when it is there. Throws when it did not come. */
  older: () => Promise<void>;
  /** Fetches back to one event. Answers whether it is there now; throws when it did not come. */
  reach: (stream: StreamName, seq: number) => Promise<boolean>;
  /** What became of each message, by stream and number. */
  notes: ReadonlyMap<StreamName, ReadonlyMap<number, MessageNote>>;
  /** What of this person waits, is refused or is just sent, in the case and in its parts. */
  pending: readonly OutboxEntry[];
  /** Who is here, in the case or in any of its parts that one reads. */
  here: Here;
  /** Streams of it about which the server does not answer for now, or that it refuses although they are listed; and why. */
  troubles: ReadonlyMap<StreamName, StreamTrouble>;
  /** False until the parts are there as well, or are not to be had for now. */
  ready: boolean;
}

/** Follows a case and the parts of it that one reads, for as long as the screen stands. */
export function useThread(caseId: string): CaseThread {
  const { streams } = useSession();
  const stream = caseStream(caseId);
  const { partStreams, listed, pending } = usePartStreams(caseId);
  const all = useMemo(() => [stream, ...partStreams].map((name) => streams.of(name)), [streams, stream, partStreams]);
  const states = useCells(useMemo(() => all.map(({ state }) => state), [all]));
  const heres = useCells(useMemo(() => all.map(({ here }) => here), [all]));
  const troubles = useTroubles(stream, all);
  useFollowed(stream, partStreams);

  const common = states[0] as StreamState<CaseView>;
  const known = useMemo(
    () => [
      common,
      ...states
        .slice(1)
        .filter((state): state is StreamState<PartView> => state.status === 'known' && state.view !== null),
    ],
    [common, states],
  );
  const parts = useMemo(
    () =>
      known
        .slice(1)
        .map(({ view }) => view as PartView)
        .sort((a, b) => (a.openedAt < b.openedAt ? -1 : 1)),
    [known],
  );
  const merged = useMemo(() => mergeThread(known.map((state) => ({ ...state, hasOlder: hasOlder(state) }))), [known]);
  const notes = useMemo(() => new Map(known.map((state) => [state.stream, notesOf(happenings(state))])), [known]);
  const waited = useLater(true, PARTS_WAIT_MS);
  const back = useBack(stream, partStreams);
  return {
    caseId,
    common,
    view: common.view,
    parts,
    states: useMemo(() => new Map(known.map((state) => [state.stream, state])), [known]),
    items: merged.items,
    hasOlder: merged.waitsFor !== null,
    ...back,
    notes,
    pending,
    here: useMemo(() => hereInAny(heres), [heres]),
    troubles,
    ready: waited || (listed && !states.some(({ status }) => status === 'asked')),
  };
}

/** Of a refused case the whole screen tells; of a part that is refused although it is listed, nothing else does. */
function useTroubles(stream: StreamName, all: readonly FollowedStream[]): ReadonlyMap<StreamName, StreamTrouble> {
  const states = useCells(useMemo(() => all.map(({ state }) => state), [all]));
  const troubles = useCells(useMemo(() => all.map(({ trouble }) => trouble), [all]));
  return useMemo(() => {
    const found = new Map<StreamName, StreamTrouble>();
    states.forEach(({ stream: name, status, refusal }, index) => {
      const trouble = troubles[index] ?? (status === 'refused' && name !== stream ? refusal : null);
      if (trouble) found.set(name, trouble);
    });
    return found;
  }, [stream, states, troubles]);
}

/** The streams of the parts that one reads or begins, and what waits in any of them. */
function usePartStreams(caseId: string) {
  const queries = useQueryClient();
  const query = useQuery(partsQuery(caseId));
  const entries = useEntries();
  const begun = entries.filter(
    ({ name, input }) => name === 'part.open' && (input as { caseId: string }).caseId === caseId,
  );
  const sent = begun.filter(({ state }) => state === 'sent').length;
  useEffect(() => {
    if (sent > 0) void queries.invalidateQueries(partsQuery(caseId));
  }, [queries, caseId, sent]);

  // A part that is being begun is followed before there is one: its first words are on the screen without a gap.
  const ids = [
    ...(query.data ?? []).map(({ id }) => id),
    ...begun.filter(({ state }) => state !== 'refused').map(({ input }) => (input as { partId: string }).partId),
  ];
  const names = [...new Set(ids)].sort().join();
  const partStreams = useMemo(() => (names ? names.split(',').map(partStream) : []), [names]);
  // What waits for a part that one no longer reads is still one's own, also after the page was loaded anew.
  const pending = useMemo(() => entries.filter((entry) => caseOf(entry) === caseId), [entries, caseId]);
  return { partStreams, listed: query.isSuccess || query.isError, pending };
}

function useFollowed(stream: StreamName, partStreams: readonly StreamName[]) {
  const { streams } = useSession();
  useEffect(() => streams.follow(stream), [streams, stream]);
  useEffect(() => {
    const stops = partStreams.map((name) => {
      const stop = streams.follow(name);
      // The right may have come back, or the part has just begun.
      streams.askAgain(name);
      return stop;
    });
    return () => stops.forEach((stop) => stop());
  }, [streams, partStreams]);
  const entries = useEntries();
  const sent = entries
    .filter(({ name, state }) => name === 'part.open' && state === 'sent')
    .map(({ input }) => (input as { partId: string }).partId)
    .join();
  useEffect(() => {
    for (const id of sent ? sent.split(',') : []) streams.askAgain(partStream(id));
  }, [streams, sent]);
}

/** Ways further back, evenly over all streams: always the one is asked whose events would leave a hole. */
function useBack(stream: StreamName, partStreams: readonly StreamName[]) {
  const { streams } = useSession();
  const now = useCallback(() => {
    const states = [stream, ...partStreams].map((name) => streams.of(name).state.get());
    const known = states.filter(({ status, view }) => status === 'known' && view);
    return mergeThread(known.map((state) => ({ ...state, hasOlder: hasOlder(state) })));
  }, [streams, stream, partStreams]);

  const older = useCallback(async () => {
    const begin = now().items.length;
    for (let { waitsFor, items } = now(); waitsFor && items.length < begin + BACK; { waitsFor, items } = now())
      await streams.older(waitsFor);
  }, [streams, now]);

  const reach = useCallback(
    async (wanted: StreamName, seq: number) => {
      const state = streams.of(wanted).state.get();
      if (state.status !== 'known' || seq <= state.floor || seq > state.head) return false;
      const found = () => now().items.some((item) => item.stream === wanted && item.event.seq === seq);
      const first = () => now().items.find((item) => item.stream === wanted)?.event.seq ?? Infinity;
      for (let { waitsFor } = now(); waitsFor && first() > seq; { waitsFor } = now())
        await streams.older(waitsFor, PAGE_MAX);
      return found();
    },
    [streams, now],
  );
  return { older, reach };
}
