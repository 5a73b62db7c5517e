import { describe, expect, it } from '@jest/globals';
import { momentOf, timeField } from './corrected-times.js';

const recorded = new Date(2027, 2, 9, 14, 5, 30, 250).getTime();

describe('a time in the roll that is put right', () => {
  it('is on the day of the meeting', () => {
    expect(timeField(recorded)).toBe('14:05');
    expect(momentOf('09:40', recorded)).toBe(new Date(2027, 2, 9, 9, 40).getTime());
  });

  it('stays to the millisecond where it is not touched, and may be left out', () => {
    expect(momentOf('14:05', recorded, recorded)).toBe(recorded);
    expect(momentOf('14:06', recorded, recorded)).toBe(new Date(2027, 2, 9, 14, 6).getTime());
    expect([momentOf('', recorded), timeField(undefined)]).toEqual([undefined, '']);
  });
});
