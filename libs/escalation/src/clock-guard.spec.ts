import { describe, expect, it } from '@jest/globals';
import { ClockGuard, movedBy } from './clock-guard.js';

const MINUTE = 60_000;

/** A guard that looks at these moments, as [database, own] in minutes; answers how often what was due did not fire. */
async function looksAt(...moments: [number, number][]): Promise<number> {
  let own = 0;
  let stops = 0;
  const log = { error: () => undefined } as never;
  const store = { stop: () => Promise.resolve(++stops === 1) };
  const guard = new ClockGuard(log, () => own * MINUTE, store);
  let held = 0;
  for (const [database, at] of moments) {
    own = at;
    if (!(await guard.look(undefined as never, database * MINUTE))) held++;
  }
  expect(stops).toBe(held);
  return held;
}

describe('the clock of the database', () => {
  it('goes with the own one, however long nobody looked', async () => {
    expect(await looksAt([0, 500], [1, 501], [600, 1100])).toBe(0);
  });

  it('may be set right by a few minutes', async () => {
    expect(await looksAt([0, 0], [6, 1], [2, 2])).toBe(0);
  });

  it('stops what fires when it jumps, forward or back', async () => {
    expect(await looksAt([0, 0], [1440, 1])).toBe(1);
    expect(await looksAt([100, 0], [41, 1])).toBe(1);
  });

  it('is taken as it is from then on', async () => {
    expect(await looksAt([0, 0], [1440, 1], [1441, 2], [1442, 3])).toBe(1);
  });

  it('is said to have moved forward or back', () => {
    expect(movedBy({ database: 0, own: 0 }, { database: 5, own: 2 })).toBe(3);
    expect(movedBy({ database: 9, own: 0 }, { database: 5, own: 2 })).toBe(-6);
  });
});
