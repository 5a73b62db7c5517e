import { describe, expect, it } from '@jest/globals';
import { carryOver, type MeetingClosing, type ClosingItem, destinationOf, type Occurrence } from './carry-over.js';

const DAY = 86_400_000;
const meeting = (meetingId: string, day: number, status: Occurrence['status'] = 'planned'): Occurrence => ({
  meetingId,
  startsAt: day * DAY,
  status,
});
let made = 0;
const item = (more: Partial<ClosingItem> = {}): ClosingItem => {
  const id = `item-${++made}`;
  return {
    itemId: id,
    lineageId: `${id}’s line`,
    kind: 'discussion',
    status: 'deferred',
    position: made,
    minutes: 15,
    spent: 0,
    carried: 0,
    since: 0,
    ...more,
  };
};
const NEXT = { to: 'meeting', meetingId: 'next', startsAt: 14 * DAY, noted: false } as const;
const closes = (items: ClosingItem[], more: Partial<MeetingClosing> = {}) =>
  carryOver({ held: true, items, destination: NEXT, there: new Set(), choices: new Map(), ...more });

describe('where items go', () => {
  it('C4 is the earliest meeting that begins after the close, without those that are cancelled, each where it was moved to', () => {
    const series = [meeting('moved', 30), meeting('cancelled', 7, 'cancelled'), meeting('next', 14, 'draft')];
    expect(destinationOf(series, DAY)).toEqual({ to: 'meeting', meetingId: 'next', startsAt: 14 * DAY, noted: false });
    expect(destinationOf(series, 14 * DAY)).toMatchObject({ meetingId: 'moved' });
  });

  it('C4 is the end of the next meeting where that is being held already, and the backlog where there is none', () => {
    const series = [meeting('this', 1, 'in_session'), meeting('back to back', 1, 'in_session'), meeting('later', 14)];
    expect(destinationOf(series, DAY, new Set(['this']))).toEqual({ to: 'other_business', meetingId: 'back to back' });
    expect(destinationOf([meeting('this', 1, 'closed')], DAY)).toEqual({ to: 'backlog' });
  });

  it('C5 is found again by the same rule when that meeting is cancelled or moved', () => {
    const [cancelled, later] = [meeting('next', 14, 'cancelled'), meeting('later', 28)];
    expect(destinationOf([cancelled, later], 10 * DAY)).toMatchObject({ meetingId: 'later' });
    expect(destinationOf([meeting('next', 40), later], 10 * DAY)).toMatchObject({ meetingId: 'later' });
  });

  it('C6 is noted as changed since people were called, where they were', () => {
    expect(destinationOf([meeting('next', 14, 'called')], 0)).toMatchObject({ noted: true });
  });
});

describe('what is carried over', () => {
  it('C2 is what was not dealt with, what stands on every agenda, and what was sent on and is due back', () => {
    const put = item();
    const missed = item({ status: 'not_reached' });
    const standing = item({ kind: 'standing', status: 'concluded', carried: 0 });
    const back = item({ status: 'referred', returnsAt: 14 * DAY });
    const items = [
      put,
      missed,
      standing,
      back,
      item({ status: 'referred', returnsAt: 14 * DAY + 1 }),
      item({ status: 'concluded' }),
      item({ status: 'withdrawn' }),
      item({ status: 'merged' }),
    ];
    expect(closes(items).items.map(({ fromItemId }) => fromItemId)).toEqual(
      [put, missed, standing, back].map(({ itemId }) => itemId),
    );
  });

  it('C5 counts only what a meeting that was held did not conclude', () => {
    const often = item({ carried: 1 });
    expect(closes([often]).items).toMatchObject([{ carried: 2, lineageId: often.lineageId }]);
    expect(closes([often], { held: false }).items).toMatchObject([{ carried: 1 }]);
    expect(closes([item({ kind: 'standing', carried: 0 })]).items).toMatchObject([{ carried: 0 }]);
  });

  it('C7 waits for a choice of the chair the third time, and goes where that says', () => {
    const often = item({ carried: 2 });
    const chooses = (choice: 'decide' | 'park') => closes([often], { choices: new Map([[often.itemId, choice]]) });
    expect(closes([often]).undecided).toEqual([often.itemId]);
    expect(chooses('decide')).toMatchObject({ undecided: [], items: [{ carried: 3, decide: true }] });
    expect(chooses('park')).toMatchObject({ undecided: [], items: [] });
  });

  it('C7 says of nothing that it is to be decided before it was carried three times', () => {
    const once = item();
    expect(closes([once], { choices: new Map([[once.itemId, 'decide']]) }).items[0]).not.toHaveProperty('decide');
  });

  it('C8 stands in the order of its age, then as it stood', () => {
    const [late, early, old] = [item({ since: 9 }), item({ since: 9 }), item({ since: 1 })];
    [late.position, early.position] = [8, 7];
    expect(closes([late, early, old]).items.map(({ fromItemId }) => fromItemId)).toEqual(
      [old, early, late].map(({ itemId }) => itemId),
    );
  });

  it('C9 has the minutes that were left, five at least', () => {
    expect(closes([item({ spent: 4.5 }), item({ spent: 14 }), item({ spent: 40 })]).items).toMatchObject([
      { minutes: 11 },
      { minutes: 5 },
      { minutes: 5 },
    ]);
  });

  it('C10 does not come twice', () => {
    const one = item();
    expect(closes([one], { there: new Set([one.lineageId]) }).items).toEqual([]);
  });
});
