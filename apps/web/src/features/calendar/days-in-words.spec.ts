import { describe, expect, it } from '@jest/globals';
import { daysIn, weekInWords, weekRuns } from './days-in-words.js';

const english = daysIn('en');
const week = (...days: number[]): string => weekInWords(days, english, (first, last) => `${first} to ${last}`);

describe('the days of a week', () => {
  it('that follow each other are said by the first and the last', () => {
    expect(week(1, 2, 3, 4, 5)).toBe('Monday to Friday');
    expect(week(6, 2, 1, 3)).toBe('Monday to Wednesday and Saturday');
  });

  it('are said one by one where two are together or none', () => {
    expect(week(1, 2)).toBe('Monday and Tuesday');
    expect(week(1, 3, 5)).toBe('Monday, Wednesday and Friday');
    expect(weekRuns([])).toEqual([]);
  });
});

describe('days of the calendar', () => {
  it('are the same wherever the device is', () => {
    expect(english.day('2027-01-01')).toBe('Fri, 1 January 2027');
    expect(daysIn('it').day('2026-12-26')).toBe('sab 26 dicembre 2026');
  });

  it('that are one day are said once', () => {
    expect(english.span('2026-12-24', '2026-12-24')).toBe('Thu, 24 December 2026');
    expect(english.span('2026-12-24', '2026-12-26')).toMatch(/^Thu, 24\sDecember\s–\sSat, 26 December 2026$/);
  });
});
