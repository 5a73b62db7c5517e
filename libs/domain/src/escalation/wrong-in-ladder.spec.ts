import { describe, expect, it } from '@jest/globals';
import { STANDARD_LADDER, URGENT_LADDER } from './default-ladders.js';
import { type Ladder, type Rung, type RungOffset } from './ladder.js';
import { wrongInLadder } from './wrong-in-ladder.js';

const rung = (number: number, offset: RungOffset, change: Partial<Rung> = {}): Rung => ({
  number,
  offset,
  audience: ['chair'],
  channels: ['app'],
  ...change,
});
const ladder = (...rungs: Rung[]): Ladder => ({ id: 'ours', obsoleteAfterHours: 72, rungs });
const hour = (hours: number): RungOffset => ({ clock: 'wall', hours });

describe('a ladder that can be climbed', () => {
  it('is the one that a table begins with, in working days or in hours', () => {
    expect(wrongInLadder(STANDARD_LADDER)).toEqual([]);
    expect(wrongInLadder(URGENT_LADDER)).toEqual([]);
  });

  it('has one rung at least, and twelve at most', () => {
    expect(wrongInLadder(ladder(rung(1, { clock: 'working' })))).toEqual([]);
    const rungs = Array.from({ length: 13 }, (_, place) => rung(place + 1, hour(place)));
    expect(wrongInLadder(ladder(...rungs.slice(0, 12)))).toEqual([]);
    expect(wrongInLadder(ladder(...rungs))).toEqual(['A ladder has at most 12 rungs. Take some away.']);
    expect(wrongInLadder(ladder())).toEqual(['A ladder needs at least one rung.']);
  });

  it('speaks to somebody at every rung, and gets there', () => {
    expect(wrongInLadder(ladder(rung(1, hour(0), { audience: [], channels: [] }), rung(2, hour(1))))).toEqual([
      'Rung 1 speaks to nobody. Choose somebody.',
      'Rung 1 goes nowhere. Choose how it reaches people.',
    ]);
  });

  it('ends where all will see it', () => {
    const end = (audience: Rung['audience']) => wrongInLadder(ladder(rung(1, hour(0), { audience })));
    expect(end(['owner', 'lead'])).toEqual(['The last rung must speak to the chair or put it on the next agenda.']);
    expect(end(['agenda'])).toEqual([]);
    expect(end(['owner', 'chair'])).toEqual([]);
  });

  it('numbers its rungs in order', () => {
    expect(wrongInLadder(ladder(rung(2, hour(0)), rung(2, hour(1))))).toEqual([
      'Rungs are numbered 1, 2, 3 and so on: rung 1 has another number.',
    ]);
  });

  it.each<[string, RungOffset, RungOffset]>([
    ['the same hour twice', hour(2), { clock: 'wall', minutes: 120 }],
    ['an earlier hour after a later', hour(2), hour(1)],
    ['a working day after the eight hours that it has', { clock: 'working', hours: 8 }, { clock: 'working', days: 1 }],
    [
      'a day that passes after a working day, in the middle of a week',
      { clock: 'working', days: 1 },
      { clock: 'wall', days: 1 },
    ],
  ])('does not have %s', (_, first, second) => {
    expect(wrongInLadder(ladder(rung(1, first), rung(2, second)))).toEqual([
      'Rung 2 must come later than the one below it.',
    ]);
  });

  it('may mix both clocks where each rung comes later', () => {
    const rungs = [rung(1, { clock: 'working', days: -1 }), rung(2, hour(-1)), rung(3, { clock: 'working', hours: 1 })];
    expect(wrongInLadder(ladder(...rungs))).toEqual([]);
  });

  it.each<RungOffset>([
    { clock: 'wall', days: 367 },
    { clock: 'wall', hours: 9000 },
    { clock: 'working', days: 300 },
    { clock: 'working', days: -300 },
    { clock: 'working', hours: 3000 },
    { clock: 'working', minutes: 1e12 },
    { clock: 'wall', days: Infinity },
    { clock: 'wall', hours: NaN },
    { clock: 'wall', minutes: 0.5 },
  ])('has no rung that never comes, as %j', (offset) => {
    expect(wrongInLadder(ladder(rung(1, offset)))).toEqual([
      'Rung 1 would never come: it must lie within a year of the due date. Bring it nearer.',
    ]);
  });
});
