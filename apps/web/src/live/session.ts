import type { QueryClient } from '@tanstack/react-query';
import { v7 } from 'uuid';
import { type Cell, createCell, createLink, createStreams, type LinkStatus, type Streams } from '#libs/client';
import {
  type Actor,
  caseStream,
  type ListName,
  type Me,
  PAGE_MAX,
  parseStream,
  type StreamName,
  taskForceStream,
} from '#libs/domain';
import { ACTIONS } from './actions-query.js';
import { BOARD } from './board-query.js';
import { MEETINGS } from './meetings-query.js';
import { watchDevice } from './watch-device.js';
import { createDrafts, type Drafts } from './drafts.js';
import { identityOf, keptSeatOf, keptShelf, notHeardSince } from './kept/device.js';
import { createKeeping } from './kept/keeping.js';
import { GLASS } from './glass-query.js';
import { createOutbox, type Outbox } from './outbox.js';
import { openShelf } from './outbox-shelf.js';
import { ownStore } from './own-store.js';
import { CARDS, IDENTITY } from './identity-query.js';
import { REFERRALS } from './referrals-query.js';
import { SHARES } from './shares-query.js';
import { partsQuery } from './parts-query.js';
import {
  accountQuery,
  calendarQuery,
  casesQuery,
  invitationsQuery,
  laddersQuery,
  meQuery,
  readingQuery,
  taskForceQuery,
} from './queries.js';
import { createReading, type Reading } from './reading.js';
import { keepReadingFresh } from './reading-news.js';
import { followTable } from './table-news.js';
import { browserTabs } from './tabs.js';

/** Everything live that one signed-in person has on this page. Made at sign-in, closed at sign-out. */
export interface Session {
  me: Me;
  actor: Actor;
  link: Cell<LinkStatus>;
  wake: () => void;
  streams: Streams;
  outbox: Outbox;
  /** Tells the others who read a case or a part that this person types there, or has stopped. */
  types: (stream: StreamName, typing: boolean) => void;
  drafts: Drafts;
  reading: Reading;
  /** When a case was last known to be as it is shown, if that is from before this page (milliseconds). */
  asOf: (caseId: string) => number | null;
  close: () => void;
}

/** The outbox lane of cases that do not exist yet. */
export const NEW_CASES = 'cases';
/** When the server did not say who this browser is, ask again after this long (ms). */
const CHECK_MS = 3000;
/** Hints that come close together are answered by one request (ms). */
const HINT_MS = 1500;

/** What changes in these may change where something stands on the board. */
const ON_THE_BOARD: ReadonlySet<ListName> = new Set<ListName>(['cases', 'actions', 'shares', 'referrals']);

/** Under what somebody's words wait on this device: what was written for one agency is never sent for another. */
const seatOf = ({ personId, agencyId }: Me): string => `${personId}.${agencyId}`;

/**
 * Opens the line, the streams and the outbox of one person.
 * @param onSomebodyElse called when the server knows this browser as somebody else, as nobody, or with other roles
 */
export async function openSession(me: Me, queries: QueryClient, onSomebodyElse: () => void): Promise<Session> {
  const shelf = await openShelf();
  const store = ownStore(seatOf(me), window.localStorage);
  const mine = createCell(false);
  const keptSince = notHeardSince();
  const link = createLink({ onTurnedAway: () => void checkWhoIAm(), lastHeard: keptSince ?? undefined });
  const outbox = createOutbox({
    person: seatOf(me),
    shelf,
    tabs: browserTabs(seatOf(me)),
    send: (request) => link.ask('command', request),
    ready: () => link.status.get().up && mine.get(),
    newId: v7,
    now: () => new Date(),
    later(callback, ms) {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
  });
  const streams: Streams = createStreams(link, (stream, state) => {
    outbox.seen(stream, state.events.slice(-PAGE_MAX), state.head);
    keeping.changed(stream, state);
  });
  const keeping = createKeeping({
    seat: keptSeatOf(me),
    shelf: await keptShelf(),
    queries,
    link: link.status,
    streams: () => streams,
  });
  const keptLists = await keeping.restore();
  // Where the server answers, what was kept is shown only until the lists have come.
  if (keptSince === null)
    for (const queryKey of keptLists) void queries.invalidateQueries({ queryKey, exact: true, refetchType: 'none' });

  /** Somebody else may have signed in on this browser meanwhile: nothing may be sent in their name. */
  async function checkWhoIAm() {
    const answer = await queries.fetchQuery({ ...meQuery, staleTime: 0, retry: false }).catch(() => null);
    const up = link.status.get().up;
    if (!answer) return void (up && setTimeout(() => void (link.status.get().up && checkWhoIAm()), CHECK_MS));
    if (!answer.me || identityOf(answer.me) !== identityOf(me)) return onSomebodyElse();
    mine.set(up);
    outbox.pump();
  }

  const refreshCases = throttled(() => void queries.invalidateQueries({ queryKey: casesQuery.queryKey }), HINT_MS);
  const reading = createReading({
    send: (stream, seq) =>
      link.ask('command', { id: v7(), name: 'reading.mark', input: { ...channelOf(stream), seq } }),
    known: (stream) => queries.getQueryData(readingQuery.queryKey)?.find((row) => row.stream === stream)?.read ?? 0,
    later(callback, ms) {
      const timer = setTimeout(callback, ms);
      return () => clearTimeout(timer);
    },
  });
  const refreshReading = throttled(() => void queries.invalidateQueries({ queryKey: readingQuery.queryKey }), HINT_MS);
  const refreshTable = throttled(() => {
    void queries.invalidateQueries({ queryKey: taskForceQuery.queryKey });
    void queries.invalidateQueries({ queryKey: invitationsQuery.queryKey });
    void queries.invalidateQueries({ queryKey: calendarQuery.queryKey });
    void queries.invalidateQueries({ queryKey: laddersQuery.queryKey });
  }, HINT_MS);
  const refreshAccount = throttled(() => {
    if (me.account) void queries.invalidateQueries({ queryKey: accountQuery.queryKey });
  }, HINT_MS);
  const refreshActions = throttled(() => void queries.invalidateQueries({ queryKey: [ACTIONS] }), HINT_MS);
  const refreshMeetings = throttled(() => void queries.invalidateQueries({ queryKey: [MEETINGS] }), HINT_MS);
  const refreshShares = throttled(() => void queries.invalidateQueries({ queryKey: [SHARES] }), HINT_MS);
  const refreshReferrals = throttled(() => void queries.invalidateQueries({ queryKey: [REFERRALS] }), HINT_MS);
  const refreshBoard = throttled(() => void queries.invalidateQueries({ queryKey: [BOARD] }), HINT_MS);
  const refreshCards = throttled(() => void queries.invalidateQueries({ queryKey: [CARDS] }), HINT_MS);
  const refreshGlass = throttled(() => void queries.invalidateQueries({ queryKey: [GLASS] }), HINT_MS);
  const changed: Record<ListName, (ids: string[]) => void> = {
    cases(ids) {
      refreshCases();
      refreshReading();
      refreshActions();
      // Who was let in asks no longer.
      refreshCards();
      for (const id of ids) {
        streams.askAgain(caseStream(id));
        void queries.invalidateQueries(partsQuery(id));
      }
    },
    people: refreshTable,
    // How far I read on another device: the numbers in the list of cases follow from it.
    reading: refreshReading,
    account: refreshAccount,
    actions: refreshActions,
    meetings: refreshMeetings,
    shares: refreshShares,
    referrals: refreshReferrals,
    board: refreshBoard,
    cards: refreshCards,
    glass: refreshGlass,
  };
  let wasUp = keptSince !== null;
  const stops = [
    watchDevice(link),
    link.status.subscribe(() => {
      mine.set(false);
      if (!link.status.get().up) return;
      void checkWhoIAm();
      if (wasUp) {
        // What was hinted at while the line was down was not heard.
        refreshCases();
        refreshReading();
        refreshTable();
        refreshAccount();
        refreshActions();
        refreshMeetings();
        refreshShares();
        refreshReferrals();
        refreshBoard();
        refreshCards();
        void queries.invalidateQueries({ queryKey: [IDENTITY] });
        refreshGlass();
        void queries.invalidateQueries({ queryKey: ['parts'] });
      }
      wasUp = true;
      reading.flush();
    }),
    keepReadingFresh(link, queries, me, refreshReading),
    followTable(link, taskForceStream(me.taskForceId), refreshTable, () => void checkWhoIAm()),
    link.on('changed', ({ list, ids }) => {
      changed[list]?.(ids);
      if (ON_THE_BOARD.has(list)) refreshBoard();
    }),
    outbox.entries.subscribe(() => {
      const begun = new Set(outbox.entries.get().flatMap(({ name, lane }) => (name === 'part.open' ? [lane] : [])));
      for (const { lane, state, seq = 0 } of outbox.entries.get()) {
        if (state !== 'sent') continue;
        if (lane === NEW_CASES) void refreshAll(queries).then(() => outbox.seen(lane, [], seq));
        // A part that began here stays visible as it was sent until it is followed itself.
        else if (!streams.isFollowed(lane as StreamName) && begun.has(lane)) continue;
        else if (!streams.isFollowed(lane as StreamName)) outbox.seen(lane, [], seq);
        else outbox.seen(lane, [], streams.of(lane as StreamName).state.get().head);
      }
    }),
  ];
  void outbox.load();
  link.open();

  return {
    me,
    actor: { personId: me.personId, agencyId: me.agencyId, taskForceId: me.taskForceId, standings: me.standings },
    link: link.status,
    wake: link.wake,
    streams,
    outbox,
    types: (stream, typing) => link.tell('presence', { stream, typing }),
    drafts: createDrafts(store),
    reading,
    asOf: (caseId) => keeping.asOf(caseStream(caseId)),
    close() {
      reading.flush();
      keeping.close();
      for (const stop of stops) stop();
      reading.close();
      link.close();
      streams.close();
      outbox.close();
    },
  };
}

/** A case or a part as commands name it. */
function channelOf(stream: StreamName): { caseId: string } | { partId: string } {
  const { kind, id } = parseStream(stream)!;
  return kind === 'part' ? { partId: id } : { caseId: id };
}

/** The list as it is with the new case in it, also where nobody looks at it now. */
const refreshAll = (queries: QueryClient) => queries.refetchQueries({ queryKey: casesQuery.queryKey });

/** Calls at once, and once more at the end of the pause if it was asked for in between. */
function throttled(call: () => void, ms: number): () => void {
  let pausing = false;
  let asked = false;
  return function ask() {
    if (pausing) {
      asked = true;
      return;
    }
    pausing = true;
    call();
    setTimeout(() => {
      const again = asked;
      pausing = asked = false;
      if (again) ask();
    }, ms);
  };
}
