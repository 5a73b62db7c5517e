import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SECTORS } from '../standing.js';
import { type QuorumRule, quorumOf, type QuorumSeat } from './quorum.js';

/** Nine seats, named by what they are; the person of a seat has its name. */
const NAMES = ['health', 'shelter', 'city', 'justice', 'red_cross', 'legal', 'youth', 'streets', 'housing'];
const seats: QuorumSeat[] = NAMES.map((agencyId, place) => ({
  agencyId,
  sector: agencyId === 'justice' ? 'justice' : SECTORS[place % 2 === 0 ? 0 : 5]!,
  filled: true,
}));
const there = (...names: string[]) => new Map(names.map((name) => [name, name]));
const RULE: QuorumRule = { seats: 5, named: ['justice'] };

describe('enough seats to decide', () => {
  it('A3 is any number of conditions that hold together, and what is wanting is said part by part', () => {
    expect(quorumOf(RULE, seats, there('health', 'shelter', 'city', 'legal', 'youth'))).toEqual({
      met: false,
      present: 5,
      of: 9,
      lacks: { named: ['justice'] },
    });
    expect(quorumOf(RULE, seats, there('health', 'shelter', 'justice')).lacks).toEqual({ seats: 2 });
    expect(quorumOf(RULE, seats, there('health', 'shelter', 'city', 'legal', 'justice')).met).toBe(true);
    expect(quorumOf({ sectors: 3 }, seats, there('health', 'shelter')).lacks).toEqual({ sectors: 1 });
    expect(quorumOf({}, seats, there())).toMatchObject({ met: true, present: 0 });
  });

  it('A3 is a share of the seats that are filled: nobody waits for a vacant one', () => {
    const vacant = seats.map((seat, place) => ({ ...seat, filled: place < 6 }));
    const half = { share: { parts: 1, of: 2 } };
    const more = { share: { parts: 1, of: 2, beyond: true } };
    expect(quorumOf(half, vacant, there('health', 'city', 'legal'))).toMatchObject({ met: true, of: 6 });
    expect(quorumOf(more, vacant, there('health', 'city', 'legal')).lacks).toEqual({ seats: 1 });
    expect(quorumOf({ share: { parts: 2, of: 3 } }, seats, there('health', 'city')).lacks).toEqual({ seats: 4 });
  });

  it('A3 leaves out of both numbers who leaves for the item, unless the series counts them', () => {
    const five = there('health', 'shelter', 'city', 'legal', 'youth');
    const recused = new Set(['youth']);
    expect(quorumOf({ seats: 5 }, seats, five, recused)).toMatchObject({ present: 4, of: 8, lacks: { seats: 1 } });
    const rule = { share: { parts: 5, of: 9 }, named: ['justice'] };
    expect(quorumOf(rule, seats, five, new Set(['justice']))).toMatchObject({ met: true, of: 8 });
    expect(quorumOf({ ...rule, recusedCount: true }, seats, five, new Set(['justice']))).toMatchObject({
      of: 9,
      lacks: { named: ['justice'] },
    });
  });

  it('D1 counts somebody who fills two seats once', () => {
    const two = new Map([
      ['health', 'ana'],
      ['shelter', 'ana'],
      ['city', 'bea'],
    ]);
    expect(quorumOf({ seats: 3 }, seats, two)).toMatchObject({ met: false, present: 2, lacks: { seats: 1 } });
  });

  it('is never lost by somebody who comes, nor won by somebody who goes', () => {
    fc.assert(
      fc.property(
        fc.subarray(NAMES),
        fc.constantFrom(...NAMES),
        fc.record(
          {
            seats: fc.nat(9),
            share: fc.record({ parts: fc.integer({ min: 1, max: 3 }), of: fc.constant(3), beyond: fc.boolean() }),
            named: fc.subarray(NAMES, { maxLength: 3 }),
            sectors: fc.nat(4),
          },
          { requiredKeys: [] },
        ),
        (present, comes, rule) => {
          const before = quorumOf(rule, seats, there(...present));
          const after = quorumOf(rule, seats, there(...present, comes));
          expect(before.met && !after.met).toBe(false);
        },
      ),
    );
  });
});
