import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../errors.js';
import { addDays } from './local-date.js';
import { CHANGES, reading, ZONES } from './model/clock-model.js';
import { workingMinutesLater } from './model/work-model.js';
import { type WorkCalendar } from './work-calendar.js';
import { addWorkingMinutes, nextWorkingMoment } from './working-time.js';

const office: WorkCalendar = {
  zone: 'Europe/Rome',
  weekdays: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '17:00',
  closed: new Set(),
};
const night: WorkCalendar = { ...office, weekdays: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' };
const later = (calendar: WorkCalendar, from: string, minutes: number): string =>
  new Date(addWorkingMinutes(calendar, Date.parse(from), minutes)).toISOString().replace(/(:00)?\.000/, '');

describe('an hour of work', () => {
  it.each([
    ['on a morning', '2027-03-26T09:00Z', 60, '2027-03-26T10:00Z'],
    ['that would end with the day ends when the next one begins', '2027-03-26T15:00Z', 60, '2027-03-29T07:00Z'],
    ['from a Saturday is counted from Monday', '2027-03-27T12:00Z', 60, '2027-03-29T08:00Z'],
    ['before Monday morning is on Friday', '2027-03-29T07:00Z', -60, '2027-03-26T15:00Z'],
    ['before a Saturday is on Friday too', '2027-03-27T12:00Z', -60, '2027-03-26T15:00Z'],
    ['times eight is a day, also over a change of the clocks', '2027-03-26T10:00Z', 480, '2027-03-29T09:00Z'],
    ['times eight before the morning is the morning before', '2027-03-29T07:00Z', -480, '2027-03-26T08:00Z'],
    ['times eight ago too', '2027-03-29T09:00Z', -480, '2027-03-26T10:00Z'],
    ['keeps its seconds', '2027-03-26T09:00:30Z', 60, '2027-03-26T10:00:30Z'],
  ])('%s', (_, from, minutes, expected) => expect(later(office, from, minutes)).toBe(expected));

  it('is an hour that passes where people work by night, whatever the clocks do', () => {
    expect(later(night, '2027-03-28T00:30Z', 60)).toBe('2027-03-28T01:30Z');
    expect(later(night, '2027-10-30T22:00Z', 24 * 60)).toBe('2027-10-31T22:00Z');
  });

  it('is not to be had on a night on which the clocks skip it', () => {
    const shift = { ...office, weekdays: [7], from: '02:00', to: '03:00' };
    expect(later(shift, '2027-03-27T12:00Z', 0)).toBe('2027-04-04T00:00Z');
  });
});

describe('the next moment at which people work', () => {
  it('is now while they work, and otherwise when they begin', () => {
    const next = (from: string) => new Date(nextWorkingMoment(office, Date.parse(from))).toISOString();
    expect(next('2027-03-26T09:00:00.001Z')).toBe('2027-03-26T09:00:00.001Z');
    expect(next('2027-03-26T16:00Z')).toBe('2027-03-29T07:00:00.000Z');
    expect(next('2027-03-26T05:00Z')).toBe('2027-03-26T08:00:00.000Z');
  });
});

describe('working time', () => {
  const anyCalendar = fc
    .record({
      zone: fc.constantFrom(...ZONES),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 3 }),
      from: fc.integer({ min: 0, max: 88 }),
      length: fc.integer({ min: 4, max: 96 }),
      shut: fc.uniqueArray(fc.constantFrom(...CHANGES), { maxLength: 3 }),
    })
    .map(({ from, length, shut, ...rest }): WorkCalendar => ({
      ...rest,
      closed: new Set(shut),
      from: quarters(from),
      to: quarters(Math.min(96, from + length)),
    }));
  const quarters = (count: number): string =>
    `${String(Math.floor(count / 4)).padStart(2, '0')}:${String((count % 4) * 15).padStart(2, '0')}`;
  const anyMinute = fc
    .record({ change: fc.constantFrom(...CHANGES), minutes: fc.integer({ min: -3 * 1440, max: 3 * 1440 }) })
    .map(({ change, minutes }) => reading(change, '00:00') + minutes);

  it('is what somebody counts who looks at every minute', () => {
    fc.assert(
      fc.property(anyCalendar, anyMinute, fc.integer({ min: -400, max: 400 }), (calendar, minute, count) => {
        const found = addWorkingMinutes(calendar, minute * 60_000, count);
        expect(found / 60_000).toBe(workingMinutesLater(calendar, minute, count));
      }),
      { numRuns: 80 },
    );
  });

  it('adds up: there and back, and in one step or two', () => {
    const some = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(anyCalendar, anyMinute, some, some, (calendar, minute, one, two) => {
        const start = nextWorkingMoment(calendar, minute * 60_000);
        const first = addWorkingMinutes(calendar, start, one);
        expect(addWorkingMinutes(calendar, first, -one)).toBe(start);
        expect(addWorkingMinutes(calendar, first, two)).toBe(addWorkingMinutes(calendar, start, one + two));
      }),
      { numRuns: 50 },
    );
  });

  it('is refused in a sentence where there is none, and not asked for years of it', () => {
    const closed = new Set(Array.from({ length: 900 }, (_, place) => addDays('2026-01-01', place)));
    const start = Date.parse('2027-03-26T09:00Z');
    for (const calendar of [
      { ...office, weekdays: [] },
      { ...office, from: '17:00', to: '09:00' },
      { ...office, closed },
    ])
      for (const minutes of [-60, 0, 60]) expect(() => addWorkingMinutes(calendar, start, minutes)).toThrow(Refusal);
    for (const minutes of [NaN, Infinity, 1e9, -1e9])
      expect(() => addWorkingMinutes(office, start, minutes)).toThrow(RangeError);
  });
});
