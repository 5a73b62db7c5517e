import { describe, expect, it } from '@jest/globals';
import {
  type CaseView,
  type FollowAnswer,
  type RangeAnswer,
  type StreamName,
  taskForceStream,
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
  withoutRight,
  withSeen,
} from './stream-state.js';

const CASE_ID = '00000000-0000-4000-8000-000000000001';
const STREAM: StreamName = `case/${CASE_ID}`;
const VIEW = {
  id: CASE_ID,
  subjectId: '00000000-0000-4000-8000-000000000002',
  reference: 'S-7K2M9QX4TD',
  handle: 'Blue jacket',
  status: 'open',
  outcome: null,
  leadAgencyId: 'a',
  openedAt: '2026-10-12T08:00:00.000Z',
  closedAt: null,
  seats: [{ agencyId: 'a', people: ['p'] }],
} as CaseView;

const said = (seq: number): WireEvent => ({
  seq,
  type: 'message.posted',
  at: '2026-10-12T08:00:00.000Z',
  by: { person: 'p', agency: 'a' },
  id: `command-${seq}`,
  data: {},
  words: `words ${seq}`,
});
const range = (from: number, to: number): WireEvent[] =>
  Array.from({ length: to - from + 1 }, (_, index) => said(from + index));
const frame = (from: number, to: number, epoch = 1): RangeAnswer => ({
  stream: STREAM,
  epoch,
  events: range(from, to),
});
const fresh = (from: number, head: number, epoch = 1) =>
  ({ stream: STREAM, epoch, floor: 0, head, view: VIEW, events: range(from, head) }) as FollowAnswer;
const known = (from = 51, head = 100): StreamState => withAnswer(askedStream(STREAM), fresh(from, head));
const seqs = (state: StreamState) => state.events.map((event) => event.seq);

describe('what a client knows of a stream', () => {
  it('begins with the view and the last page', () => {
    const state = known();
    expect(state).toMatchObject({ status: 'known', head: 100, heard: 100, view: VIEW });
    expect(missing(state)).toBeNull();
  });

  it('applies only what continues without a gap', () => {
    const state = withEvents(known(), frame(101, 103));
    expect(state.head).toBe(103);
    expect(seqs(state)).toEqual(range(51, 103).map((event) => event.seq));
  });

  it('drops what it knows already, also in the middle of a frame', () => {
    const before = known();
    expect(withEvents(before, frame(90, 100))).toBe(before);
    expect(withEvents(before, frame(99, 102)).head).toBe(102);
    expect(seqs(withEvents(before, frame(99, 102)))).toEqual(range(51, 102).map((event) => event.seq));
  });

  it('notes what lies ahead, applies nothing of it, and asks for the range', () => {
    const state = withEvents(known(), frame(103, 104));
    expect(state).toMatchObject({ head: 100, heard: 104 });
    expect(missing(state)).toBe('range');
    const filled = withEvents(state, frame(101, 104));
    expect(filled.head).toBe(104);
    expect(missing(filled)).toBeNull();
  });

  it('notices by the heartbeat that the last event was lost', () => {
    const state = withHead(known(), 101);
    expect(missing(state)).toBe('range');
    expect(withHead(state, 90)).toBe(state);
  });

  it('takes a fresh view when it is more than 500 behind', () => {
    expect(missing(withHead(known(), 600))).toBe('range');
    expect(missing(withHead(known(), 601))).toBe('fresh');
  });

  it('takes a fresh view after a restore, and keeps nothing of the other epoch', () => {
    const state = withEvents(known(), frame(40, 41, 2));
    expect(missing(state)).toBe('fresh');
    const after = withAnswer(state, fresh(1, 41, 2));
    expect(after).toMatchObject({ epoch: 2, head: 41, heard: 41, broken: false });
    expect(seqs(after)).toEqual(range(1, 41).map((event) => event.seq));
  });

  it('goes on after an event that it does not know, and asks for the view instead', () => {
    const unknown = { ...said(101), type: 'something.new' } as unknown as WireEvent;
    const state = withEvents(known(), { epoch: 1, events: [unknown, said(102)] });
    expect(state).toMatchObject({ head: 102, broken: true });
    expect(missing(state)).toBe('fresh');
    expect(missing(withAnswer(state, fresh(53, 102)))).toBeNull();
  });

  it('folds what is pushed into the view', () => {
    const closed = { ...said(101), type: 'case.closed', data: { outcome: 'completed' } } as unknown as WireEvent;
    expect(withEvents(known(), { epoch: 1, events: [closed] }).view).toMatchObject({ status: 'closed' });
  });

  it('continues after a drop with only what was missing', () => {
    const answer = { stream: STREAM, epoch: 1, head: 102, floor: 0, events: range(101, 102) } as FollowAnswer;
    const state = withAnswer(known(), answer);
    expect(state).toMatchObject({ head: 102, view: VIEW });
    expect(firstSeq(state)).toBe(51);
  });

  it('keeps what was read further back when a fresh view of the same epoch adjoins it', () => {
    expect(firstSeq(withAnswer(known(51, 100), fresh(81, 130)))).toBe(51);
    expect(firstSeq(withAnswer(known(51, 100), fresh(700, 749)))).toBe(700);
  });

  it('remembers what came before the first answer did', () => {
    const early = withEvents(askedStream(STREAM), frame(101, 101));
    expect(missing(withAnswer(early, fresh(51, 100)))).toBe('range');
  });

  it('pages backwards only where the page joins', () => {
    const state = withOlder(known(), frame(1, 50));
    expect(firstSeq(state)).toBe(1);
    expect(hasOlder(state)).toBe(false);
    expect(hasOlder(known())).toBe(true);
    expect(hasOlder(withAnswer(askedStream(STREAM), { ...fresh(51, 100), floor: 50 }))).toBe(false);
    const other = known();
    expect(withOlder(other, frame(1, 40))).toBe(other);
    expect(withOlder(other, frame(1, 50, 2))).toBe(other);
  });

  it('reads back to where its reader began to read, and no further', () => {
    const answer = { ...fresh(51, 100), floor: 20 };
    const state = withAnswer(askedStream(STREAM), answer);
    expect(hasOlder(state)).toBe(true);
    expect(hasOlder(withOlder(state, frame(21, 50)))).toBe(false);
    // Whoever is brought in anew may be given what was said before as well.
    const again = { stream: STREAM, epoch: 1, head: 100, floor: 0, events: [] } as FollowAnswer;
    expect(hasOlder(withAnswer(withOlder(state, frame(21, 50)), again))).toBe(true);
  });

  it('knows what became of the messages on an older page, also what lies ahead of what it has applied', () => {
    const edited = (seq: number, of: number) =>
      ({ ...said(seq), type: 'message.edited', data: { seq: of } }) as unknown as WireEvent;
    const page = { ...frame(41, 50), about: [edited(77, 44), edited(101, 45), edited(103, 45)] };
    const state = withOlder(known(), page);
    expect(state.about.map(({ seq }) => seq)).toEqual([101, 103]);
    expect(happenings(state).map(({ seq }) => seq)).toEqual([101, 103]);
    const onward = withEvents(state, { epoch: 1, events: [edited(101, 45), said(102)] });
    expect(onward.about.map(({ seq }) => seq)).toEqual([103]);
    expect(happenings(onward).map(({ seq }) => seq)).toEqual([101, 103]);
    expect(withOlder(onward, { ...frame(31, 40), about: [edited(103, 45)] }).about).toBe(onward.about);
  });

  it('hears how far each agency has read, and never that it has read less', () => {
    const answer = { ...fresh(51, 100), seen: { a: 90, b: 60 } };
    const early = withSeen(askedStream(STREAM), { b: 70 });
    const state = withAnswer(early, answer);
    expect(state.seen).toEqual({ a: 90, b: 70 });
    expect(withSeen(state, { a: 89, b: 70 })).toBe(state);
    expect(withSeen(state, { c: 1, a: 95 }).seen).toEqual({ a: 95, b: 70, c: 1 });
    expect(withAnswer(state, { ...fresh(1, 40, 2), seen: { a: 10 } }).seen).toEqual({ a: 10 });
    expect(withSeen(withoutRight(state, 'left', null), { a: 99 }).seen).toEqual({});
  });

  it('empties itself when the right to read ends, and stays left when it is asked for in vain', () => {
    const left = withoutRight(known(), 'left', null);
    expect(left).toMatchObject({ status: 'left', view: null, events: [] });
    expect(withoutRight(left, 'refused', 'not_found').status).toBe('left');
    expect(withEvents(left, frame(101, 101))).toBe(left);
    expect(withAnswer(left, fresh(51, 100)).status).toBe('known');
  });

  it('keeps the events alone of a stream that has no view', () => {
    const stream = taskForceStream(CASE_ID);
    const renamed = (seq: number) => ({ ...said(seq), type: 'person.renamed' }) as unknown as WireEvent;
    const answer = (...events: WireEvent[]) =>
      ({ stream, epoch: 1, head: events.at(-1)!.seq, floor: 0, events }) as FollowAnswer;
    const first = withAnswer(askedStream(stream), answer(renamed(1), renamed(2)), true);
    expect(first).toMatchObject({ status: 'known', head: 2, view: null, broken: false });
    const next = withEvents(first, { epoch: 1, events: [renamed(3)] });
    expect(next).toMatchObject({ head: 3, view: null, broken: false });
    expect(withAnswer(next, answer(renamed(4)))).toMatchObject({ head: 4, view: null });
    expect(seqs(withAnswer(next, answer(renamed(900)), true))).toEqual([900]);
  });
});
