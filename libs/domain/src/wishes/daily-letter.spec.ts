import { describe, expect, it } from '@jest/globals';
import { dailyAfter } from './daily-letter.js';

const quiet = { zone: 'Europe/Athens', from: '21:00', to: '07:00' };
const week = { weekdays: [1, 2, 3, 4, 5], closed: new Set(['2026-12-25']) };
const next = (after: string, time = '08:00', of = quiet, days: typeof week | undefined = week) => {
  const { day, at } = dailyAfter(Date.parse(after), time, of, days);
  return `${day} ${new Date(at).toISOString().slice(0, 16)}`;
};

describe('the daily letter', () => {
  it('comes at the hour that was chosen, on the clock of the table', () => {
    expect(next('2026-12-02T03:00Z')).toBe('2026-12-02 2026-12-02T06:00');
    expect(next('2026-12-02T06:00Z')).toBe('2026-12-03 2026-12-03T06:00');
    expect(next('2026-12-02T03:00Z', '16:30')).toBe('2026-12-02 2026-12-02T14:30');
  });

  it('leaves weekends and holidays in peace, unless somebody wants it then as well', () => {
    expect(next('2026-12-04T10:00Z')).toBe('2026-12-07 2026-12-07T06:00');
    expect(next('2026-12-24T10:00Z')).toBe('2026-12-28 2026-12-28T06:00');
    expect(dailyAfter(Date.parse('2026-12-04T10:00Z'), '08:00', quiet).day).toBe('2026-12-05');
  });

  it('waits for the end of the quiet hours, and is still that day’s', () => {
    expect(next('2026-12-02T03:00Z', '06:00')).toBe('2026-12-02 2026-12-02T05:00');
    expect(next('2026-12-02T22:30Z', '00:30', { ...quiet, from: '12:00', to: '11:00' })).toBe(
      '2026-12-04 2026-12-04T09:00',
    );
  });

  it('keeps its hour when the clocks change', () => {
    expect(next('2027-03-26T10:00Z')).toBe('2027-03-29 2027-03-29T05:00');
    expect(next('2027-10-29T10:00Z')).toBe('2027-11-01 2027-11-01T06:00');
  });
});
