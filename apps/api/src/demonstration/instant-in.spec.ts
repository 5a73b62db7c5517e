import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instantIn } from './instant-in.js';

const ATHENS = 'Europe/Athens';
const at = (zone: string, day: string, time: string): string =>
  new Date(instantIn(zone, new Date(day), time)).toISOString();
const shownIn = (zone: string, instant: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(instant),
  );

describe('the instant of a local time', () => {
  it.each([
    ['in winter', '2026-01-15T12:00:00Z', '09:30', '2026-01-15T07:30:00.000Z'],
    ['in summer', '2026-07-15T12:00:00Z', '09:30', '2026-07-15T06:30:00.000Z'],
    [
      'late in the evening, on the local day and not on that of UTC',
      '2026-07-14T22:30:00Z',
      '00:15',
      '2026-07-14T21:15:00.000Z',
    ],
    ['on the day when clocks go forward, after', '2026-03-29T12:00:00Z', '09:00', '2026-03-29T06:00:00.000Z'],
    ['on the day when clocks go back, after', '2026-10-25T12:00:00Z', '09:00', '2026-10-25T07:00:00.000Z'],
    ['at the first minute after clocks went forward', '2026-03-29T12:00:00Z', '04:00', '2026-03-29T01:00:00.000Z'],
    ['at the first minute after clocks went back', '2026-10-25T12:00:00Z', '04:00', '2026-10-25T02:00:00.000Z'],
  ])('in Athens %s', (_, day, time, instant) => {
    expect(at(ATHENS, day, time)).toBe(instant);
  });

  it.each(['2026-03-29', '2026-10-25'])('is right at every half hour of the day on which clocks change: %s', (day) => {
    const times = Array.from(
      { length: 48 },
      (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`,
    );
    // The hour that clocks leave out in spring is no time of that day.
    const wrong = times.filter(
      (time) =>
        !(day === '2026-03-29' && time.startsWith('03')) &&
        shownIn(ATHENS, instantIn(ATHENS, new Date(`${day}T12:00:00Z`), time)) !== `${day} ${time}`,
    );
    expect(wrong).toEqual([]);
  });

  it('is found west of Greenwich, at half hours and in UTC', () => {
    expect(at('America/New_York', '2026-01-15T12:00:00Z', '09:00')).toBe('2026-01-15T14:00:00.000Z');
    expect(at('Asia/Kolkata', '2026-01-15T12:00:00Z', '09:00')).toBe('2026-01-15T03:30:00.000Z');
    expect(at('UTC', '2026-01-15T12:00:00Z', '09:00')).toBe('2026-01-15T09:00:00.000Z');
    expect(at('Africa/Nairobi', '2026-01-15T12:00:00Z', '09:00')).toBe('2026-01-15T06:00:00.000Z');
  });

  it('shows that time on that day again, on every other day of a year in Athens', () => {
    const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), minutes, (dayOfYear, minute) => {
        const noon = new Date(Date.UTC(2026, 0, 1 + dayOfYear, 12));
        const day = noon.toISOString().slice(0, 10);
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        fc.pre(day !== '2026-03-29' && day !== '2026-10-25');
        expect(shownIn(ATHENS, instantIn(ATHENS, noon, time))).toBe(`${day} ${time}`);
      }),
      { numRuns: 200 },
    );
  });
});
