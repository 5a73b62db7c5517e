import { describe, expect, it } from '@jest/globals';
import { addDays, isLocalDate, isLocalTime, weekdayOf } from './local-date.js';

describe('a day of the calendar', () => {
  it('is one that exists, in a year that people mean', () => {
    for (const date of ['2027-03-28', '2028-02-29', '2000-01-01', '2999-12-31']) expect(isLocalDate(date)).toBe(true);
    for (const date of ['2027-02-29', '2027-13-01', '2027-00-10', '2027-04-31', '27-03-28', '2027-3-28', '1999-12-31'])
      expect(isLocalDate(date)).toBe(false);
    for (const date of ['3000-01-01', '2027-03-28T10:00', '', null, 20270328, ['2027-03-28']])
      expect(isLocalDate(date)).toBe(false);
  });

  it('is followed by the next, also over the end of a year and a leap day', () => {
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2027-03-28', 0)).toBe('2027-03-28');
  });

  it('has a place in the week, Monday first', () => {
    expect(['2027-03-22', '2027-03-26', '2027-03-28'].map(weekdayOf)).toEqual([1, 5, 7]);
  });
});

describe('a time of a day', () => {
  it('is what a clock on the wall can show', () => {
    for (const time of ['00:00', '09:05', '23:59']) expect(isLocalTime(time)).toBe(true);
    for (const time of ['24:00', '9:05', '12:60', '12:00:00', '', null, 12]) expect(isLocalTime(time)).toBe(false);
  });
});
