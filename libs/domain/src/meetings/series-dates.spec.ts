import { describe, expect, it } from '@jest/globals';
import { type KeptPlan, movesBy, planFrom, seriesDates } from './series-dates.js';

const EVERY_DAY = { weekdays: [1, 2, 3, 4, 5, 6, 7], closed: new Set<string>() };

/** Every second Tuesday at two in Athens, from the sixth of October. */
const PLAN: KeptPlan = {
  rule: { every: 'week', interval: 2, weekdays: [2], closedDays: 'keep', starts: '2026-10-06' },
  time: '14:00',
  zone: 'Europe/Athens',
  minutes: 90,
  seatIds: [],
  quorum: {},
  code: 'TF',
  template: [],
  proposeDays: 0,
  callDays: 5,
};

const dates = (plan: KeptPlan): string[] =>
  seriesDates(plan, '2026-10-01', '2026-12-31', EVERY_DAY).map(({ start }) => `${start.date} ${start.time}`);

describe('a series that is changed from a day on (K3)', () => {
  it('stays as it was before that day, and keeps its weeks where only the time is another', () => {
    const changed = planFrom(PLAN, { ...PLAN, time: '15:00' }, '2026-11-23');
    expect(dates(changed)).toEqual([
      '2026-10-06 14:00',
      '2026-10-20 14:00',
      '2026-11-03 14:00',
      '2026-11-17 14:00',
      '2026-12-01 15:00',
      '2026-12-15 15:00',
      '2026-12-29 15:00',
    ]);
  });

  it('has each of its rules for as long as it was in force, however often it is changed', () => {
    const monthly = { every: 'month', interval: 1, on: { nth: -1, weekday: 2 }, closedDays: 'keep' } as const;
    const once = planFrom(PLAN, { ...PLAN, rule: { ...monthly, starts: '2026-10-01' } }, '2026-11-01');
    const twice = planFrom(once, { ...PLAN, time: '09:00' }, '2026-12-01');
    expect(dates(twice)).toEqual([
      '2026-10-06 14:00',
      '2026-10-20 14:00',
      '2026-11-24 14:00',
      '2026-12-01 09:00',
      '2026-12-15 09:00',
      '2026-12-29 09:00',
    ]);
  });

  it('moves nothing that stands already by itself: it says what would go where', () => {
    const start = { date: '2026-12-01', time: '14:00', zone: 'Europe/Athens' };
    const changed = planFrom(PLAN, { ...PLAN, time: '15:00' }, '2026-11-23');
    const ahead = seriesDates({ ...changed, before: [] }, '2026-11-23', '2026-12-31', EVERY_DAY);
    expect(movesBy([{ meetingId: 'one', start, status: 'called' }], ahead)).toEqual([
      { meetingId: 'one', from: start, to: { ...start, time: '15:00' } },
    ]);
    expect(movesBy([{ meetingId: 'one', start, status: 'closed' }], ahead)).toEqual([]);
  });
});
