import { describe, expect, it } from '@jest/globals';
import { type FollowAnswer, type StreamName, type WireEvent } from '#libs/domain';
import { KEPT_EVENTS, keptOf } from './kept-state.js';
import { askedStream, firstSeq, hasOlder, withAnswer, withEvents, withHead, withoutRight } from './stream-state.js';

const STREAM: StreamName = 'case/00000000-0000-4000-8000-000000000001';
const said = (seq: number): WireEvent =>
  ({ seq, type: 'message.posted', data: {}, words: `words ${seq}` }) as WireEvent;
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, place) => said(from + place));
const known = (from: number, head: number) =>
  withAnswer(askedStream(STREAM), {
    stream: STREAM,
    epoch: 1,
    floor: 0,
    head,
    view: { id: 'a case' },
    events: range(from, head),
  } as FollowAnswer);

describe('what is kept of a stream', () => {
  it('is its view and its latest events, from which reading back and following go on', () => {
    const kept = keptOf(known(1, 500))!;
    expect(kept).toMatchObject({ status: 'known', head: 500, view: { id: 'a case' } });
    expect([kept.events.length, firstSeq(kept), hasOlder(kept)]).toEqual([KEPT_EVENTS, 301, true]);
    expect(withEvents(kept, { epoch: 1, events: [said(501)] }).head).toBe(501);
    expect(structuredClone(kept)).toEqual(kept);
  });

  it('forgets what was announced and has not come', () => {
    expect(keptOf(withHead(known(1, 5), 9))).toMatchObject({ head: 5, heard: 5 });
  });

  it('is nothing where nothing is known, where the right ended, and where it cannot be continued', () => {
    expect(keptOf(askedStream(STREAM))).toBeNull();
    expect(keptOf(withoutRight(known(1, 5), 'left', null))).toBeNull();
    expect(keptOf(withEvents(known(1, 5), { epoch: 2, events: [said(6)] }))).toBeNull();
  });
});
