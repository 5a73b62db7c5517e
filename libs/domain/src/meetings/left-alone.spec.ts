import { describe, expect, it } from '@jest/globals';
import { leftAlone } from './left-alone.js';

const HOUR = 60 * 60_000;
const after = (hours: number, more: object = {}) =>
  leftAlone({ heardAt: 0, status: 'in_session', ...more }, hours * HOUR);

describe('a meeting that goes on with nobody in it', () => {
  it('H7 is spoken of after an hour, once, and interrupted after twelve', () => {
    expect([0.9, 1, 5, 11.9, 12, 100].map((hours) => after(hours))).toEqual([
      null,
      'remind',
      'remind',
      'remind',
      'suspend',
      'suspend',
    ]);
    expect(after(5, { remindedAt: HOUR })).toBeNull();
    // What was said of an earlier hour does not count for this one.
    expect(leftAlone({ heardAt: 2 * HOUR, remindedAt: HOUR, status: 'in_session' }, 4 * HOUR)).toBe('remind');
  });

  it('H7 is never closed by itself, nor interrupted twice', () => {
    expect(after(1000, { status: 'suspended' })).toBeNull();
  });
});
