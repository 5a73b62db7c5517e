import { describe, expect, it } from '@jest/globals';
import { exampleDay } from './example-day.js';

describe('the day by which a plan is shown', () => {
  it('is the Friday of next week', () => {
    expect(exampleDay('2026-11-28')).toBe('2026-12-11');
    expect(exampleDay('2026-11-30')).toBe('2026-12-11');
    expect(exampleDay('2026-12-04')).toBe('2026-12-11');
  });
});
