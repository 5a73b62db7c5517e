import { describe, expect, it } from '@jest/globals';
import type { CaseView, FollowAnswer, RangeAnswer, StreamName, WireEvent } from '#libs/domain';
import {
  askedStream,
  firstSeq,
  hasOlder,
  missing,
  type StreamState,
  withAnswer,
  withEvents,
  withHead,
  withOlder,
  withoutRight,
} from './stream-state.js';

const CASE_ID = '00000000-0000-4000-8000-000000000001';
const STREAM: StreamName = `case/${CASE_ID}`;
const VIEW: CaseView = {
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
};

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
const fresh = (from: number, head: number, epoch = 1): FollowAnswer => ({
  stream: STREAM,
  epoch,
  head,
  view: VIEW,
  events: range(from, head),
});
const known = (from = 51, head = 100): StreamState => withAnswer(askedStream(STREAM), fresh(from, head));
const seqs = (state: StreamState) => state.events.map((event) => event.seq);

describe('what a browser knows of a stream', () => {
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
    const answer: FollowAnswer = { stream: STREAM, epoch: 1, head: 102, events: range(101, 102) };
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
    const other = known();
    expect(withOlder(other, frame(1, 40))).toBe(other);
    expect(withOlder(other, frame(1, 50, 2))).toBe(other);
  });

  it('empties itself when the right to read ends, and stays left when it is asked for in vain', () => {
    const left = withoutRight(known(), 'left', null);
    expect(left).toMatchObject({ status: 'left', view: null, events: [] });
    expect(withoutRight(left, 'refused', 'not_found').status).toBe('left');
    expect(withEvents(left, frame(101, 101))).toBe(left);
    expect(withAnswer(left, fresh(51, 100)).status).toBe('known');
  });
});
