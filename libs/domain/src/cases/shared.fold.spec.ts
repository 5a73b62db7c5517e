import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ActionView } from '../actions/action.view.js';
import type { CaseSeat } from './case.events.js';
import { foldShared, type SharedEvent } from './shared.fold.js';

interface View {
  seats: CaseSeat[];
  pins: number[];
  actions: ActionView[];
  more: string;
}

const event = <T extends SharedEvent['type']>(type: T, data: Extract<SharedEvent, { type: T }>['data']): SharedEvent =>
  ({ seq: 9, type, at: '', by: { person: 'ana', agency: 'health' }, data }) as unknown as SharedEvent;
const pinned = (seq: number, on: boolean): SharedEvent => event('message.pinned', { seq, on });
const withdrawn = (seq: number): SharedEvent => event('message.withdrawn', { seq, erased: [seq] });

const EMPTY: View = { seats: [{ agencyId: 'health', people: ['ana'] }], pins: [], actions: [], more: 'kept' };
const folded = (...events: SharedEvent[]): View => events.reduce<View>(foldShared, EMPTY);

describe('what a case and its parts fold alike', () => {
  it('keeps pins in the order in which they were set, and lets them go', () => {
    expect(folded(pinned(5, true), pinned(2, true), pinned(7, true)).pins).toEqual([5, 2, 7]);
    expect(folded(pinned(5, true), pinned(2, true), pinned(5, false)).pins).toEqual([2]);
  });

  it('sets a pin that was let go at the end again, and none twice', () => {
    expect(folded(pinned(5, true), pinned(2, true), pinned(5, false), pinned(5, true)).pins).toEqual([2, 5]);
    expect(folded(pinned(5, true), pinned(5, true)).pins).toEqual([5]);
  });

  it('lets go of nothing that was not pinned: it may have been before the reader came', () => {
    expect(folded(pinned(3, false))).toEqual(EMPTY);
  });

  it('lets a message that was taken back go, and is the same view where it was not pinned', () => {
    expect(folded(pinned(5, true), pinned(2, true), withdrawn(5)).pins).toEqual([2]);
    expect(folded(withdrawn(5))).toBe(EMPTY);
  });

  it('seats an agency without saying from when on it reads', () => {
    expect(folded(event('agency.admitted', { agencyId: 'shelter', people: ['ben'], before: true })).seats).toEqual([
      EMPTY.seats[0],
      { agencyId: 'shelter', people: ['ben'] },
    ]);
  });

  it.each([
    event('message.posted', { replyTo: 2 }),
    event('message.edited', { seq: 2 }),
    event('message.reacted', { seq: 2, sign: 'agree', on: true }),
  ])('is the same view after $type', (said) => {
    expect(folded(said)).toBe(EMPTY);
  });

  it('has each pin once at most and nothing else changed, whatever comes', () => {
    const seq = fc.integer({ min: 1, max: 5 });
    const one = fc.oneof(
      fc.tuple(seq, fc.boolean()).map(([at, on]) => pinned(at, on)),
      seq.map(withdrawn),
    );
    fc.assert(
      fc.property(fc.array(one), (events) => {
        const view = folded(...events);
        expect(new Set(view.pins).size).toBe(view.pins.length);
        expect({ ...view, pins: [] }).toEqual(EMPTY);
      }),
    );
  });
});
