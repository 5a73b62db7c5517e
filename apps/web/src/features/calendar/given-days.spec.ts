import { describe, expect, it } from '@jest/globals';
import { lastWith, wrongDays, wrongWeek } from './given-days.js';

describe('days that somebody gives', () => {
  it('begin with a day of the calendar and end no earlier', () => {
    expect(wrongDays({ first: '2026-12-01', last: '2026-12-01' })).toEqual({ first: false, last: false });
    expect(wrongDays({ first: '', last: '2026-12-01' })).toEqual({ first: true, last: false });
    expect(wrongDays({ first: '2026-12-02', last: '2026-12-01' })).toEqual({ first: false, last: true });
    expect(wrongDays({ first: '2026-12-02', last: '' })).toEqual({ first: false, last: true });
  });

  it('end with the first one where that is later or no last day was given yet', () => {
    expect(lastWith('2026-12-02', '')).toBe('2026-12-02');
    expect(lastWith('2026-12-02', '2026-12-01')).toBe('2026-12-02');
    expect(lastWith('2026-12-02', '2026-12-09')).toBe('2026-12-09');
  });
});

describe('a week in which a table works', () => {
  it('has a day, and an hour of it', () => {
    expect(wrongWeek({ weekdays: [1], from: '09:00', to: '10:00' })).toEqual({ weekdays: false, hours: false });
    expect(wrongWeek({ weekdays: [], from: '09:00', to: '09:59' })).toEqual({ weekdays: true, hours: true });
    expect(wrongWeek({ weekdays: [1], from: '', to: '09:59' })).toEqual({ weekdays: false, hours: true });
  });
});
