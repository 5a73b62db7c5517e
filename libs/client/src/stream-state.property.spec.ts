import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  caseStream,
  type FollowAnswer,
  foldView,
  notesOf,
  partStream,
  type StreamName,
  type WireEvent,
} from '#libs/domain';
import {
  askedStream,
  firstSeq,
  happenings,
  hasOlder,
  missing,
  type StreamState,
  withAnswer,
  withEvents,
  withHead,
  withOlder,
  withoutRumours,
} from './stream-state.js';

/** How many events the server of these stories gives at once. */
const FEW = 4;

/** What somebody does next; about which message is chosen among those that there are. */
const act = fc.record({
  type: fc.constantFrom(
    'message.posted',
    'message.posted',
    'message.edited',
    'message.reacted',
    'message.pinned',
    'message.withdrawn',
    'agency.admitted',
  ),
  choice: fc.nat(50),
  on: fc.boolean(),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function eventOf({ type, choice, on }: Act, seq: number, before: readonly WireEvent[]): WireEvent {
  const made = { seq, at: new Date(seq * 1000).toISOString(), by: { person: `person ${choice % 3}`, agency: 'a' } };
  const posts = before.filter((event) => event.type === 'message.posted');
  const about = posts[choice % Math.max(1, posts.length)]?.seq;
  if (type === 'agency.admitted') return { ...made, type, data: { agencyId: `agency ${seq}`, people: [] } };
  if (type === 'message.posted' || about === undefined)
    return { ...made, type: 'message.posted', data: {}, words: `words ${seq}` };
  const data = { seq: about, on, sign: 'agree', erased: [about] };
  return { ...made, type, data, words: `words ${seq}` } as WireEvent;
}

/** The server: what was recorded, and from where this reader reads it. A restore takes it back to an earlier moment. */
class Server {
  epoch = 1;
  events: WireEvent[];

  constructor(
    readonly stream: StreamName,
    readonly floor: number,
  ) {
    const seat = { agencyId: 'a', people: ['person 0'] };
    const opened = stream.startsWith('part/')
      ? { type: 'part.opened', data: { caseId: 'c', part: 'health', leadAgencyId: 'a', seats: [seat] } }
      : { type: 'case.opened', data: { subjectId: 's', reference: 'r', leadAgencyId: 'a', seat }, words: 'Nikos' };
    this.events = [{ seq: 1, at: new Date(1000).toISOString(), by: null, ...opened } as WireEvent];
  }

  get head(): number {
    return this.events.length;
  }
  between(after: number, to: number): WireEvent[] {
    return this.events.slice(Math.max(after, this.floor), to);
  }
  viewAt = (head: number): FollowAnswer['view'] =>
    this.events
      .slice(0, head)
      .reduce<FollowAnswer['view'] | null>(
        (view, event) => foldView(this.stream, view ?? null, event),
        null,
      ) as FollowAnswer['view'];

  follow(known?: { epoch: number; after: number }): FollowAnswer {
    const { stream, epoch, head, floor } = this;
    if (known && known.epoch === epoch && known.after <= head && known.after >= floor)
      return { stream, epoch, head, floor, events: this.between(known.after, head) };
    return { stream, epoch, head, floor, view: this.viewAt(head), events: this.between(head - FEW, head) };
  }
  page(from: number, to: number) {
    const events = this.between(from, to);
    const seqs = new Set(events.map(({ seq }) => seq));
    const about = this.events.filter(
      (event) => event.seq > to && 'seq' in event.data && seqs.has((event.data as { seq: number }).seq),
    );
    return { stream: this.stream, epoch: this.epoch, events, ...(about.length ? { about } : {}) };
  }
}

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('record' as const),
      acts: fc.array(act, { minLength: 1, maxLength: 6 }),
      delivered: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      from: fc.nat(60),
      count: fc.integer({ min: 1, max: 8 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('heartbeat' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('follow' as const), anew: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('older' as const), late: fc.nat(4) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), to: fc.integer({ min: 1, max: 40 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function follow(server: Server, state: StreamState, anew: boolean): StreamState {
  const fresh = anew || state.status !== 'known';
  return withAnswer(state, server.follow(fresh ? undefined : { epoch: state.epoch, after: state.head }), fresh);
}

function after(server: Server, state: StreamState, now: Step): StreamState {
  switch (now.do) {
    case 'record': {
      const { head } = server;
      for (const one of now.acts) server.events.push(eventOf(one, server.head + 1, server.events.slice(server.floor)));
      return now.delivered ? withEvents(state, server.page(head, server.head)) : state;
    }
    case 'deliver':
      return withEvents(state, server.page(now.from, Math.min(server.head, now.from + now.count)));
    case 'heartbeat':
      return withHead(state, server.head);
    case 'follow':
      return follow(server, state, now.anew);
    case 'older': {
      // A page may come late, when what is held begins elsewhere.
      const from = firstSeq(state) + now.late;
      return hasOlder(state) ? withOlder(state, server.page(from - 1 - FEW, from - 1)) : state;
    }
    case 'restore':
      server.events = server.events.slice(0, Math.max(now.to, server.floor));
      server.epoch += 1;
      return state;
  }
}

/** As the client does until nothing is missing, and then reads back to the beginning. */
function settled(server: Server, before: StreamState): StreamState {
  let state = follow(server, before, false);
  for (let need = missing(state); need; need = missing(state)) {
    const { head } = state;
    state = need === 'fresh' ? follow(server, state, true) : withEvents(state, server.page(head, server.head));
    if (need === 'range' && state.head === head) state = follow(server, withoutRumours(state), true);
  }
  while (hasOlder(state)) state = withOlder(state, server.page(firstSeq(state) - 1 - FEW, firstSeq(state) - 1));
  return state;
}

describe('whatever is delivered, lost, repeated, fetched and followed anew', () => {
  for (const stream of [
    caseStream('00000000-0000-4000-8000-000000000001'),
    partStream('00000000-0000-4000-8000-000000000002'),
  ])
    it(`leads to the view, the events and the notes of the plain fold: ${stream.split('/')[0]}`, () => {
      fc.assert(
        fc.property(fc.array(step, { maxLength: 30 }), fc.integer({ min: 0, max: 3 }), (steps, floor) => {
          const server = new Server(stream, floor);
          while (server.head < floor)
            server.events.push(eventOf({ type: 'message.posted', choice: 0, on: true }, server.head + 1, []));
          let state = askedStream(stream);
          for (const now of steps) {
            state = after(server, state, now);
            if (state.status === 'asked' || state.epoch !== server.epoch || state.broken) continue;
            expect(state.events).toEqual(server.between(firstSeq(state) - 1, state.head));
            expect(state.view).toEqual(server.viewAt(state.head));
          }
          state = settled(server, state);
          const all = server.between(server.floor, server.head);
          expect(state.events).toEqual(all);
          expect(state.view).toEqual(server.viewAt(server.head));
          expect(notesOf(happenings(state))).toEqual(notesOf(all));
          expect(state.about).toEqual([]);
        }),
        { numRuns: 100 },
      );
    });
});
