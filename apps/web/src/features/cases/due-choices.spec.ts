import { describe, expect, it } from '@jest/globals';
import { dueChoices } from './due-choices.js';
import { tableCalendar } from './table-calendar.js';

const choices = (at: string, zone = 'Europe/Athens') => dueChoices(Date.parse(at), tableCalendar(zone, null, null));

describe('the days that are chosen with one tap', () => {
  it('are counted from today, and three working days leave the weekend out', () => {
    expect(choices('2026-11-26T10:00Z')).toEqual({
      tomorrow: '2026-11-27',
      in_three: '2026-12-01',
      friday: '2026-11-27',
      in_a_week: '2026-12-03',
    });
  });

  it('mean the next Friday on a Friday', () => {
    expect(choices('2026-11-27T10:00Z').friday).toBe('2026-12-04');
  });

  it('go by the clock of the table, on which it may be tomorrow already', () => {
    expect(choices('2026-11-26T22:30Z').tomorrow).toBe('2026-11-28');
    expect(choices('2026-11-26T22:30Z', 'Europe/London').tomorrow).toBe('2026-11-27');
  });
});
