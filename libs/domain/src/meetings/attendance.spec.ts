import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comeIn, type Attendance, goOut, seatsFilled } from './attendance.js';

const MINUTE = 60_000;
const comes = (personId: string, at: number, seat?: string, deputy = false) => ({
  personId,
  ...(seat === undefined ? {} : { seat }),
  ...(deputy ? { deputy } : {}),
  mode: 'room' as const,
  from: at * MINUTE,
  by: personId,
});

describe('who is there', () => {
  it('D1 the contact who arrives displaces the stand-in, who stays in the room; both times are kept', () => {
    const standIn = comeIn([], comes('bo', 0, 'justice', true));
    const roll = comeIn(standIn, comes('ana', 12, 'justice'));
    expect(seatsFilled(roll)).toEqual(new Map([['justice', 'ana']]));
    expect(roll).toMatchObject([
      { personId: 'bo', seat: 'justice', deputy: true, from: 0, to: 12 * MINUTE },
      { personId: 'bo', from: 12 * MINUTE },
      { personId: 'ana', seat: 'justice', from: 12 * MINUTE },
    ]);
    expect(seatsFilled(roll, 5 * MINUTE)).toEqual(new Map([['justice', 'bo']]));
  });

  it('D1 a stand-in who comes later sits beside the contact', () => {
    const roll = comeIn(comeIn([], comes('ana', 0, 'justice')), comes('bo', 3, 'justice', true));
    expect(seatsFilled(roll)).toEqual(new Map([['justice', 'ana']]));
    expect(roll[1]).not.toHaveProperty('seat');
  });

  it('A1 is a set of times: who goes and comes again was there twice', () => {
    const gone = goOut(comeIn([], comes('ana', 0, 'justice')), 'ana', 10 * MINUTE);
    expect(seatsFilled(gone)).toEqual(new Map());
    const again = comeIn(gone, comes('ana', 20, 'justice'));
    expect(again).toMatchObject([{ from: 0, to: 10 * MINUTE }, { from: 20 * MINUTE }]);
    expect(seatsFilled(again, 15 * MINUTE)).toEqual(new Map());
  });

  it('A1 says nothing twice: who checks in again was there already, and who is not there does not go', () => {
    const roll = comeIn([], comes('ana', 0, 'justice'));
    expect(comeIn(roll, comes('ana', 5, 'justice'))).toEqual(roll);
    expect(goOut(roll, 'bo', 5)).toEqual(roll);
  });

  it('A1 notes that somebody goes on by telephone who came in person: another time, the same seat', () => {
    const roll = comeIn(comeIn([], comes('ana', 0, 'justice')), { ...comes('ana', 30, 'justice'), mode: 'phone' });
    expect(roll).toMatchObject([
      { mode: 'room', from: 0, to: 30 * MINUTE },
      { mode: 'phone', from: 30 * MINUTE, seat: 'justice' },
    ]);
  });

  it('A8 of two who record the same time otherwise the last wins, and whom else was recorded stays', () => {
    const both = comeIn(comeIn([], comes('ana', 0, 'justice')), comes('bo', 0, 'health'));
    const gone = goOut(both, 'ana', 10 * MINUTE);
    const back = comeIn(gone, { ...comes('ana', 10, 'justice'), by: 'secretary' });
    expect(seatsFilled(back)).toEqual(
      new Map([
        ['justice', 'ana'],
        ['health', 'bo'],
      ]),
    );
    expect(goOut(back, 'ana', 11 * MINUTE).filter(({ personId }) => personId === 'ana')).toHaveLength(2);
  });

  it('D1 a seat has one holder and a person one place at any moment, whoever comes and goes', () => {
    const act = fc.record({
      who: fc.constantFrom('ana', 'bo', 'cy'),
      seat: fc.constantFrom('justice', 'health', undefined),
      deputy: fc.boolean(),
      mode: fc.constantFrom('room' as const, 'phone' as const),
      goes: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let roll: Attendance[] = [];
        for (const [at, { who, seat, deputy, goes, mode }] of acts.entries()) {
          roll = goes ? goOut(roll, who, at * MINUTE) : comeIn(roll, { ...comes(who, at, seat, deputy), mode });
          for (let moment = 0; moment <= at; moment++) {
            const there = roll.filter(
              ({ from, to }) => from <= moment * MINUTE && (to === undefined || moment * MINUTE < to),
            );
            const held = there.flatMap((one) => one.seat ?? []);
            expect(new Set(held).size).toBe(held.length);
            expect(new Set(there.map(({ personId }) => personId)).size).toBe(there.length);
          }
        }
      }),
    );
  });
});
