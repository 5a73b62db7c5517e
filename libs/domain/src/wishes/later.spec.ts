import { describe, expect, it } from '@jest/globals';
import type { ActionPriority } from '../actions/action.status.js';
import { laterThan } from './later.js';

const quiet = { zone: 'Europe/Athens', from: '21:00', to: '07:00' };
const working = { weekdays: [1, 2, 3, 4, 5], closed: new Set(['2026-12-08']) };
const later = (now: string, priority: ActionPriority = 'normal', next: string | null = null, mine: object = {}) => {
  const until = laterThan(
    Date.parse(now),
    priority,
    working,
    { quiet: { ...quiet, ...mine } },
    next === null ? null : Date.parse(next),
  );
  return until === null ? null : new Date(until).toISOString().slice(0, 16);
};

describe('somebody who wants to be reminded later', () => {
  it('is reminded at nine on the next working day', () => {
    expect(later('2026-12-01T10:00Z')).toBe('2026-12-02T07:00');
    expect(later('2026-12-04T10:00Z')).toBe('2026-12-07T07:00');
    expect(later('2026-12-07T10:00Z')).toBe('2026-12-09T07:00');
  });

  it('is reminded in three hours of what is urgent, but not in the night', () => {
    expect(later('2026-12-01T10:00Z', 'urgent')).toBe('2026-12-01T13:00');
    expect(later('2026-12-01T17:00Z', 'urgent')).toBe('2026-12-02T05:00');
  });

  it('never waits beyond the next step', () => {
    expect(later('2026-12-01T10:00Z', 'normal', '2026-12-01T14:00Z')).toBe('2026-12-01T14:00');
    expect(later('2026-12-01T10:00Z', 'normal', '2026-12-03T14:00Z')).toBe('2026-12-02T07:00');
    expect(later('2026-12-01T17:00Z', 'urgent', '2026-12-01T22:00Z')).toBe('2026-12-01T22:00');
    expect(later('2026-12-01T10:00Z', 'normal', '2026-12-01T09:59Z')).toBeNull();
  });

  it('cannot wait when it is about life or safety', () => {
    expect(later('2026-12-01T10:00Z', 'life_or_safety')).toBeNull();
  });
});
