import type { QueryClient } from '@tanstack/react-query';
import { v7 } from 'uuid';
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
import { type Cell, createCell } from './cell.js';
import { createLink, type LinkStatus, watchDevice } from './client.js';
import { createDrafts, type Drafts } from './drafts.js';
import { createOutbox, type Outbox } from './outbox.js';
import { openShelf } from './outbox-shelf.js';
import { ownStore } from './own-store.js';
import { accountQuery, casesQuery, invitationsQuery, meQuery, taskForceQuery } from './queries.js';
import { createSeen, type Seen } from './seen.js';
import { createStreams, type Streams } from './streams.js';
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
  /** Tells the others in a case that this person types, or has stopped. */
  types: (caseId: string, typing: boolean) => void;
  drafts: Drafts;
  seen: Seen;
  close: () => void;
}

/** The outbox lane of cases that do not exist yet. */
export const NEW_CASES = 'cases';
/** When the server did not say who this browser is, ask again after this long (ms). */
const CHECK_MS = 3000;
/** Hints that come close together are answered by one request (ms). */
const HINT_MS = 1500;

/** Under what somebody's words wait on this device: what was written for one agency is never sent for another. */
const seatOf = ({ personId, agencyId }: Me): string => `${personId}.${agencyId}`;

/** Who somebody is here, with what they may: when any of it changes, the page begins anew. */
export const identityOf = ({ personId, agencyId, taskForceId, standings, account }: Me): string =>
  [personId, agencyId, taskForceId, account, ...[...standings].sort()].join(' ');

/**
 * Opens the line, the streams and the outbox of one person.
 * @param onSomebodyElse called when the server knows this browser as somebody else, as nobody, or with other roles
 */
export async function openSession(me: Me, queries: QueryClient, onSomebodyElse: () => void): Promise<Session> {
  const shelf = await openShelf();
  const store = ownStore(seatOf(me), window.localStorage);
  const seen = createSeen(store);
  const mine = createCell(false);
  const link = createLink(() => void checkWhoIAm());
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
  const streams = createStreams(link, (stream, { events, head }) => outbox.seen(stream, events.slice(-PAGE_MAX), head));

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
  const refreshTable = throttled(() => {
    void queries.invalidateQueries({ queryKey: taskForceQuery.queryKey });
    void queries.invalidateQueries({ queryKey: invitationsQuery.queryKey });
  }, HINT_MS);
  const refreshAccount = throttled(() => {
    if (me.account) void queries.invalidateQueries({ queryKey: accountQuery.queryKey });
  }, HINT_MS);
  const changed: Record<ListName, (ids: string[]) => void> = {
    cases(ids) {
      refreshCases();
      for (const id of ids) streams.askAgain(caseStream(id));
    },
    people: refreshTable,
    account: refreshAccount,
  };
  let wasUp = false;
  const stops = [
    watchDevice(link),
    link.status.subscribe(() => {
      mine.set(false);
      if (!link.status.get().up) return;
      void checkWhoIAm();
      if (wasUp) {
        // What was hinted at while the line was down was not heard.
        refreshCases();
        refreshTable();
        refreshAccount();
      }
      wasUp = true;
    }),
    followTable(link, taskForceStream(me.taskForceId), refreshTable, () => void checkWhoIAm()),
    link.on('changed', ({ list, ids }) => changed[list]?.(ids)),
    outbox.entries.subscribe(() => {
      for (const { lane, state, seq = 0, result } of outbox.entries.get()) {
        if (state !== 'sent') continue;
        seen.own(caseOf(lane, result), seq);
        if (lane === NEW_CASES) void refreshAll(queries).then(() => outbox.seen(lane, [], seq));
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
    types: (caseId, typing) => link.tell('presence', { stream: caseStream(caseId), typing }),
    drafts: createDrafts(store),
    seen,
    close() {
      for (const stop of stops) stop();
      link.close();
      streams.close();
      outbox.close();
    },
  };
}

/** The case that an entry of a lane is about: the lane's own, or the one that was opened. */
const caseOf = (lane: string, result: unknown): string =>
  parseStream(lane)?.id ?? (result as { caseId?: string } | undefined)?.caseId ?? '';

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
