import { describe, expect, it } from '@jest/globals';
import type { WireEvent } from '#libs/domain';
import { numbered } from './log-numbers.js';
import { lastOfEach, withSeenRows } from './seen-rows.js';
import type { ThreadItem } from './thread.js';

const begin = { upTo: 10, connected: true };

describe('how far somebody has read', () => {
  it('moves on with what has been on the screen, and never back', () => {
    const further = withSeenRows(begin, 8, 19);
    expect(further).toEqual({ upTo: 19, connected: true });
    expect(withSeenRows(further, 2, 12)).toEqual(further);
    // Who scrolls fast sees them go by.
    expect(withSeenRows(further, 60, 71)).toEqual({ upTo: 71, connected: true });
  });

  it('does not move over what somebody leapt past, until they come back to it', () => {
    const leapt = { ...begin, connected: false };
    expect(withSeenRows(leapt, 60, 71)).toEqual(leapt);
    expect(withSeenRows(leapt, 12, 23)).toEqual(leapt);
    expect(withSeenRows(leapt, 11, 22)).toEqual({ upTo: 22, connected: true });
  });

  it('is told for the case and for each of its parts', () => {
    const item = (stream: string, seq: number) => ({ stream, event: { seq } as WireEvent }) as ThreadItem;
    const numbering = numbered([item('case/1', 4), item('part/2', 1), item('case/1', 5), item('case/1', 6)]);
    expect([...lastOfEach(numbering, 1, 3)]).toEqual([
      ['case/1', 5],
      ['part/2', 1],
    ]);
    expect(lastOfEach(numbering, 4, 3).size).toBe(0);
  });
});
