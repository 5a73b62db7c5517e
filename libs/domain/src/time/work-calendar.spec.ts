import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../errors.js';
import { addDays } from './local-date.js';
import { CHANGES } from './model/clock-model.js';
import { workingDaysLater } from './model/work-model.js';
import { addWorkingDays, CLOSED_MAX, isWorkingDay, type WorkCalendar, wrongInCalendar } from './work-calendar.js';

const office: WorkCalendar = {
  zone: 'Europe/Athens',
  weekdays: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '17:00',
  closed: new Set(['2027-03-25']),
};
const days = (first: string, count: number): Set<string> =>
  new Set(Array.from({ length: count }, (_, place) => addDays(first, place)));

describe('a working day', () => {
  it('is a day of the working week on which nobody is closed', () => {
    expect(isWorkingDay(office, '2027-03-24')).toBe(true);
    expect(isWorkingDay(office, '2027-03-25')).toBe(false);
    expect(isWorkingDay(office, '2027-03-27')).toBe(false);
  });
});

describe('some working days later', () => {
  const later = (date: string, count: number): string =>
    addWorkingDays(office, { date, time: '16:00', zone: 'Europe/Athens' }, count).date;

  it.each([
    ['three days before a Friday after a holiday', '2027-03-26', -3, '2027-03-22'],
    ['the day itself', '2027-03-26', 0, '2027-03-26'],
    ['two days after a Friday', '2027-03-26', 2, '2027-03-30'],
    ['Saturday, which counts as Monday', '2027-03-27', 0, '2027-03-29'],
    ['a day after Saturday', '2027-03-27', 1, '2027-03-30'],
    ['a day before Sunday', '2027-03-28', -1, '2027-03-26'],
    ['the holiday itself', '2027-03-25', 0, '2027-03-26'],
  ])('is %s', (_, date, count, expected) => expect(later(date, count)).toBe(expected));

  it('keeps the time and the place of the promise, and a whole day stays one', () => {
    const promised = { date: '2027-03-26', time: '16:00', zone: 'Africa/Nairobi' };
    expect(addWorkingDays(office, promised, 1)).toEqual({ ...promised, date: '2027-03-29' });
    const whole = { date: '2027-03-26', zone: 'Africa/Nairobi' };
    expect(addWorkingDays(office, whole, 1)).toEqual({ ...whole, date: '2027-03-29' });
  });

  it('is what somebody finds who writes all worked days in a row and counts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHANGES),
        fc.integer({ min: -6, max: 6 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        fc.uniqueArray(fc.integer({ min: -10, max: 10 }), { maxLength: 12 }),
        fc.integer({ min: -5, max: 5 }),
        (change, shift, weekdays, shut, count) => {
          const closed = new Set(shut.map((day) => addDays(change, day)));
          const date = addDays(change, shift);
          const found = addWorkingDays({ ...office, weekdays, closed }, { date, zone: 'UTC' }, count);
          expect(found.date).toBe(workingDaysLater({ weekdays, closed }, date, count));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is only asked in whole days, and not in years', () => {
    for (const count of [0.5, NaN, Infinity, 367, -367]) expect(() => later('2027-03-26', count)).toThrow(RangeError);
  });
});

describe('a calendar in which nobody ever works', () => {
  const never: [string, Partial<WorkCalendar>, string][] = [
    ['has no day of the week', { weekdays: [] }, 'Choose at least one day of the week on which people work.'],
    [
      'ends before it begins',
      { from: '17:00', to: '09:00' },
      'Work must end at least an hour after it begins on the same day.',
    ],
    ['ends as it begins', { to: '09:00' }, 'Work must end at least an hour after it begins on the same day.'],
    [
      'has hours that are none',
      { from: '9', to: '' },
      'Work must end at least an hour after it begins on the same day.',
    ],
    [
      'is closed for a year',
      { closed: days('2026-06-01', 800) },
      'Nobody works for a whole year in this calendar. Open at least one day.',
    ],
    [
      'is closed on its only day of the week for a year',
      { weekdays: [1], closed: new Set(Array.from({ length: 120 }, (_, week) => addDays('2026-06-01', week * 7))) },
      'Nobody works for a whole year in this calendar. Open at least one day.',
    ],
  ];

  it.each(never)('%s, and is told so in a sentence', (_, change, sentence) => {
    const calendar = { ...office, ...change };
    expect(wrongInCalendar(calendar)).toEqual([sentence]);
    for (const count of [-1, 0, 1])
      expect(() => addWorkingDays(calendar, { date: '2027-06-30', zone: 'UTC' }, count)).toThrow(Refusal);
  });

  it('is not one that is closed for most of a year, or works round the clock', () => {
    expect(wrongInCalendar(office)).toEqual([]);
    expect(wrongInCalendar({ ...office, closed: days('2027-01-01', 360) })).toEqual([]);
    expect(wrongInCalendar({ ...office, from: '00:00', to: '24:00', weekdays: [1, 2, 3, 4, 5, 6, 7] })).toEqual([]);
  });

  it('is told apart from one that was written down wrongly', () => {
    expect(wrongInCalendar({ ...office, zone: 'Europe/Atlantis', weekdays: [0, 1] })).toHaveLength(2);
    expect(wrongInCalendar({ ...office, closed: new Set(['25 March']) })).toEqual([
      'A closed day is a day of the calendar, such as 2027-12-25.',
    ]);
    expect(wrongInCalendar({ ...office, closed: days('2027-01-01', CLOSED_MAX + 1) })).toEqual([
      `Close at most ${CLOSED_MAX} days.`,
    ]);
  });
});
