import { describe, expect, it } from '@jest/globals';
import { fullJitter } from './backoff.js';

describe('the pause before the next try', () => {
  it('lies anywhere between almost nothing and a ceiling that doubles', () => {
    expect(fullJitter(0, 0)).toBe(100);
    expect(fullJitter(0, 1)).toBe(400);
    expect(fullJitter(3, 1)).toBe(3200);
    expect(fullJitter(3, 0.5)).toBe(1600);
  });

  it('is never longer than 20 seconds', () => {
    expect(fullJitter(50, 1)).toBe(20_000);
  });
});
