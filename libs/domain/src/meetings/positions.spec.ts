import { describe, expect, it } from '@jest/globals';
import { isCarried, OBJECTIONS_WINDOW, type SeatPosition, type PutText, putStands } from './positions.js';

const SEATS = ['health', 'shelter', 'city'];
const put = (positions: Record<string, SeatPosition>, calledAt?: number): PutText => ({
  version: 1,
  positions: new Map(Object.entries(positions)),
  ...(calledAt === undefined ? {} : { calledAt }),
});

describe('a text that is put to the meeting', () => {
  it('P2 is not adopted by silence before the chair has called for objections, and not while there is time for one', () => {
    expect(putStands(put({ health: 'consent' }), SEATS, 1e9).state).toBe('waits');
    expect(putStands(put({}, 0), SEATS, OBJECTIONS_WINDOW - 1).state).toBe('called');
    expect(putStands(put({}, 0), SEATS, OBJECTIONS_WINDOW)).toMatchObject({ state: 'adoptable', silent: SEATS });
  });

  it('P2 is not adopted while one seat that is there objects', () => {
    const objected = put({ city: 'object', health: 'consent_with_reservation' }, 0);
    expect(putStands(objected, SEATS, 1e9)).toMatchObject({
      state: 'objected',
      objecting: ['city'],
      reservations: ['health'],
      silent: ['shelter'],
    });
  });

  it('A3 whoever leaves for the item, or is not there, neither holds it up nor counts', () => {
    expect(putStands(put({ city: 'object' }, 0), ['health', 'shelter'], 1e9).state).toBe('adoptable');
  });

  it('P2 is voted on, where the series allows it, by the seats that are there', () => {
    expect([isCarried('simple', 2, 4), isCarried('simple', 3, 4), isCarried('simple', 0, 0)]).toEqual([
      false,
      true,
      false,
    ]);
    expect([isCarried('two_thirds', 5, 9), isCarried('two_thirds', 6, 9)]).toEqual([false, true]);
  });
});
