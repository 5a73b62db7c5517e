import type { QueryClient } from '@tanstack/react-query';
import { v7 } from 'uuid';
import { type Actor, caseStream, type MeView, PAGE_MAX, parseStream, type StreamName } from '#libs/domain';
import { type Cell, createCell } from './cell.js';
import { createLink, type LinkStatus, watchDevice } from './client.js';
import { createDrafts, type Drafts } from './drafts.js';
import { createOutbox, type Outbox } from './outbox.js';
import { openShelf } from './outbox-shelf.js';
import { ownStore } from './own-store.js';
import { casesQuery, meQuery, taskForceQuery } from './queries.js';
import { createSeen, type Seen } from './seen.js';
import { createStreams, type Streams } from './streams.js';
import { browserTabs } from './tabs.js';

/** Everything live that one signed-in person has on this page. Made at sign-in, closed at sign-out. */
export interface Session {
  me: NonNullable<MeView['me']>;
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

/**
 * Opens the line, the streams and the outbox of one person.
 * @param onSomebodyElse called when the server no longer knows this browser as this person
 */
export async function openSession(
  me: NonNullable<MeView['me']>,
  queries: QueryClient,
  onSomebodyElse: () => void,
): Promise<Session> {
  const shelf = await openShelf();
  const store = ownStore(me.personId, window.localStorage);
  const seen = createSeen(store);
  const mine = createCell(false);
  const link = createLink(() => void checkWhoIAm());
  const outbox = createOutbox({
    person: me.personId,
    shelf,
    tabs: browserTabs(me.personId),
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
    if (answer.me?.personId !== me.personId) return onSomebodyElse();
    mine.set(up);
    outbox.pump();
  }

  const refreshCases = throttled(() => void queries.invalidateQueries({ queryKey: casesQuery.queryKey }), HINT_MS);
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
        void queries.invalidateQueries({ queryKey: taskForceQuery.queryKey });
      }
      wasUp = true;
    }),
    link.on('changed', ({ ids }) => {
      refreshCases();
      for (const id of ids) streams.askAgain(caseStream(id));
    }),
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
