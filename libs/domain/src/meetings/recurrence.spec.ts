import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../time/zone.js';
import { type MeetingRule } from './meeting-rule.js';
import { wrongInRule } from './rule-fault.js';
import { refuseSkippedStart, ruleDates, ruleText } from './recurrence.js';

const WEEK = { weekdays: [1, 2, 3, 4, 5], closed: new Set<string>() };
const rule = (more: Partial<MeetingRule> = {}): MeetingRule => ({
  every: 'week',
  interval: 1,
  weekdays: [1],
  closedDays: 'keep',
  starts: '2020-10-19',
  ...more,
});
const monthly = (on: MeetingRule['on'], more: Partial<MeetingRule> = {}) =>
  rule({ every: 'month', weekdays: undefined, on, ...more });
const held = (of: MeetingRule, from: string, to: string, days = WEEK) =>
  ruleDates(of, from, to, days).map((date) => date.held);

describe('the dates of a series', () => {
  it('K1 keep their time on the wall when the clocks change', () => {
    const dates = held(rule(), '2020-10-19', '2020-10-26');
    const starts = dates.map((date) => instantOf({ date: date!, time: '11:30', zone: 'Europe/Lisbon' }));
    expect(starts.map((at) => new Date(at).toISOString())).toEqual([
      '2020-10-19T10:30:00.000Z',
      '2020-10-26T11:30:00.000Z',
    ]);
  });

  it('K7 come every so many weeks on some days, counted from the first', () => {
    const fortnight = rule({ interval: 2, weekdays: [2, 4], starts: '2027-01-05' });
    expect(held(fortnight, '2027-01-01', '2027-01-31')).toEqual([
      '2027-01-05',
      '2027-01-07',
      '2027-01-19',
      '2027-01-21',
    ]);
    // What is asked for in between is counted from the first day all the same.
    expect(held(fortnight, '2027-01-12', '2027-01-20')).toEqual(['2027-01-19']);
  });

  it('K7 come on the last day of a month, on a day of it, or on the n-th or last of its Fridays', () => {
    expect(held(monthly({ day: -1 }, { starts: '2027-01-31' }), '2027-01-01', '2027-03-31')).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
    ]);
    expect(held(monthly({ day: 15 }, { starts: '2027-01-01', interval: 3 }), '2027-01-01', '2027-06-30')).toEqual([
      '2027-01-15',
      '2027-04-15',
    ]);
    const friday = (nth: number) => monthly({ nth, weekday: 5 }, { starts: '2027-01-01' });
    expect(held(friday(2), '2027-02-01', '2027-02-28')).toEqual(['2027-02-12']);
    expect(held(friday(-1), '2027-02-01', '2027-02-28')).toEqual(['2027-02-26']);
  });

  it('K7 make way for closed days as the series wishes, and keep the day that the rule gave them', () => {
    const closed = { ...WEEK, closed: new Set(['2027-03-25']) };
    const thursdays = (closedDays: MeetingRule['closedDays']) =>
      ruleDates(rule({ weekdays: [4], starts: '2027-03-18', closedDays }), '2027-03-20', '2027-03-31', closed);
    expect(thursdays('keep')).toEqual([{ original: '2027-03-25', held: '2027-03-25' }]);
    expect(thursdays('skip')).toEqual([{ original: '2027-03-25', held: null }]);
    expect(thursdays('before')).toEqual([{ original: '2027-03-25', held: '2027-03-24' }]);
    expect(thursdays('after')).toEqual([{ original: '2027-03-25', held: '2027-03-26' }]);
  });

  it('K2 are found where they were moved to', () => {
    const closed = { ...WEEK, closed: new Set(['2027-03-25', '2027-03-26']) };
    const after = rule({ weekdays: [4], starts: '2027-03-18', closedDays: 'after' });
    expect(ruleDates(after, '2027-03-29', '2027-03-30', closed)).toEqual([
      { original: '2027-03-25', held: '2027-03-29' },
    ]);
  });

  it('K3 end with the rule', () => {
    expect(held(rule({ until: '2020-10-26' }), '2020-10-01', '2020-12-31')).toEqual(['2020-10-19', '2020-10-26']);
    expect(ruleText(rule({ until: '2020-10-26', interval: 2 }))).toBe(
      'FREQ=WEEKLY;BYDAY=MO;INTERVAL=2;UNTIL=20201026T235959Z',
    );
  });

  it('K8 do not begin at a time that the clocks skip: the nearest before and after are named', () => {
    const start = { date: '2027-03-28', zone: 'Europe/Rome' };
    expect(() => refuseSkippedStart({ ...start, time: '02:30' })).toThrow(
      expect.objectContaining({ fields: { time: [expect.stringMatching(/01:59 or earlier, or 03:00 or later/)] } }),
    );
    for (const time of ['01:59', '03:00', '14:00']) expect(() => refuseSkippedStart({ ...start, time })).not.toThrow();
    // Twice in autumn: the first of the two.
    const autumn = { date: '2027-10-31', zone: 'Europe/Rome', time: '02:30' };
    expect(() => refuseSkippedStart(autumn)).not.toThrow();
    expect(new Date(instantOf(autumn)).toISOString()).toBe('2027-10-31T00:30:00.000Z');
  });

  it('K7 are none without a day, and none of days that some months lack', () => {
    expect(wrongInRule(rule({ weekdays: [] }))).toHaveLength(1);
    expect(wrongInRule(monthly(undefined))).toHaveLength(1);
    expect(wrongInRule(monthly({ day: 3, nth: 1, weekday: 2 }))).toHaveLength(1);
    expect(wrongInRule(monthly({ nth: 1 }))).toHaveLength(1);
    expect(wrongInRule(rule({ until: '2020-01-01' }))).toHaveLength(1);
    expect([wrongInRule(rule()), wrongInRule(monthly({ day: -1 }))]).toEqual([[], []]);
  });
});
