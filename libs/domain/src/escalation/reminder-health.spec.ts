import { describe, expect, it } from '@jest/globals';
import { reminderState } from './reminder-health.js';

const WELL = {
  at: '2026-12-01T10:00:00.000Z',
  lookedAt: '2026-12-01T09:59:10.000Z',
  stoppedAt: null,
  oldestDueSeconds: 0,
  parked: [],
};
const PARKED = [{ reason: 'TypeError', count: 1 }];

describe('how reminders fare', () => {
  it('is well while somebody looks, nothing is late and nothing is set aside', () => {
    expect(reminderState(WELL)).toBe('on_time');
    expect(reminderState({ ...WELL, oldestDueSeconds: 120 })).toBe('on_time');
  });

  it.each([
    ['stopped', { stoppedAt: '2026-12-01T09:00:00.000Z', lookedAt: null, oldestDueSeconds: 999, parked: PARKED }],
    ['unwatched', { lookedAt: null, oldestDueSeconds: 999 }],
    ['unwatched', { lookedAt: '2026-12-01T09:54:59.000Z', parked: PARKED }],
    ['late', { oldestDueSeconds: 121, parked: PARKED }],
    ['set_aside', { parked: PARKED }],
  ] as const)('is said first as %s, whatever else is so', (state, given) => {
    expect(reminderState({ ...WELL, ...given, parked: [...('parked' in given ? given.parked : [])] })).toBe(state);
  });
});
