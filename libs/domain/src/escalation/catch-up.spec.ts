import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { catchUp } from './catch-up.js';

const HOUR = 3_600_000;
const planned = [0, 10, 20, 30].map((hour, place) => ({ number: place + 1, at: hour * HOUR }));
const at = (hour: number, fired: number[] = [], limit = 100) => catchUp(planned, new Set(fired), hour * HOUR, limit);
const nothing = { fire: null, superseded: [], obsolete: [] };

describe('when nothing ran for a while', () => {
  it('people are told once, by the highest rung that is due', () => {
    expect(at(25)).toEqual({ fire: 3, superseded: [1, 2], obsolete: [] });
    expect(at(25, [1])).toEqual({ fire: 3, superseded: [2], obsolete: [] });
  });

  it('nobody is told before anything is due, or twice', () => {
    expect(at(-1)).toEqual(nothing);
    expect(at(12, [1, 2])).toEqual(nothing);
    expect(at(0)).toEqual({ ...nothing, fire: 1 });
  });

  it('nobody is told by a lower rung what a higher one told already', () => {
    expect(at(25, [3])).toEqual({ fire: null, superseded: [1, 2], obsolete: [] });
  });

  it('what is too old is left to a person', () => {
    expect(at(200)).toEqual({ fire: null, superseded: [], obsolete: [1, 2, 3, 4] });
    expect(at(200, [2])).toEqual({ fire: null, superseded: [1], obsolete: [3, 4] });
    expect(at(130)).toEqual({ fire: 4, superseded: [1, 2, 3], obsolete: [] });
    expect(at(130.001)).toEqual({ fire: null, superseded: [], obsolete: [1, 2, 3, 4] });
  });

  it('a rung of its own time is fired though the one above it was brought forward and is too old', () => {
    const turned = [
      { number: 1, at: 50 * HOUR },
      { number: 2, at: 0 },
    ];
    expect(catchUp(turned, new Set(), 60 * HOUR, 24)).toEqual({ fire: 1, superseded: [], obsolete: [2] });
  });

  it('every rung that is due ends in one place, and no other is touched', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 12 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 12 })),
        fc.integer({ min: -5, max: 150 }),
        fc.integer({ min: 1, max: 60 }),
        (hours, fired, now, limit) => {
          const rungs = hours.sort((a, b) => a - b).map((hour, place) => ({ number: place + 1, at: hour * HOUR }));
          const { fire, superseded, obsolete } = catchUp(rungs, new Set(fired), now * HOUR, limit);
          const ends = [...(fire === null ? [] : [fire]), ...superseded, ...obsolete].sort((a, b) => a - b);
          const due = rungs.filter((rung) => rung.at <= now * HOUR && !fired.includes(rung.number));
          expect(ends).toEqual(due.map(({ number }) => number));
          if (fire !== null) {
            expect(now - hours[fire - 1]!).toBeLessThanOrEqual(limit);
            for (const number of [...fired, ...superseded.filter((one) => one > fire)])
              expect(fire).toBeGreaterThan(number);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
