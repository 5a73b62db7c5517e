import { describe, expect, it } from '@jest/globals';
import { AGENCY_STANDINGS, holdsAny, STANDINGS, TASK_FORCE_STANDINGS } from './standing.js';

describe('standings', () => {
  it('are of the table or of an agency, and each is one word for one thing', () => {
    expect(new Set(STANDINGS).size).toBe(STANDINGS.length);
    expect([...TASK_FORCE_STANDINGS, ...AGENCY_STANDINGS]).toEqual([...STANDINGS]);
    for (const standing of STANDINGS) expect(standing).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });

  it('do not include one another', () => {
    for (const held of STANDINGS) {
      for (const wanted of STANDINGS) expect(holdsAny({ standings: [held] }, [wanted])).toBe(held === wanted);
    }
  });

  it('are not held by whoever holds none, and nothing is asked of nobody', () => {
    expect(holdsAny({ standings: [] }, STANDINGS)).toBe(false);
    expect(holdsAny({ standings: STANDINGS }, [])).toBe(false);
  });
});
