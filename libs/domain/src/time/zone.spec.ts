import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from './local-date.js';
import { CHANGES, firstShown, lastShown, reading, readingAt, ZONES } from './model/clock-model.js';
import { instantOf, lastInstantOf, localOf } from './zone.js';

const moment = (date: string, time: string | undefined, zone: string): string =>
  new Date(instantOf({ date, time, zone })).toISOString().replace(':00.000', '');

describe('a promised time', () => {
  it.each([
    ['Europe/Rome', '2027-03-26', '16:00', '2027-03-26T15:00Z'],
    ['Europe/Rome', '2027-03-29', '16:00', '2027-03-29T14:00Z'],
    ['Europe/Athens', '2027-07-01', '09:00', '2027-07-01T06:00Z'],
    ['Africa/Nairobi', '2027-03-28', '02:30', '2027-03-27T23:30Z'],
    ['America/New_York', '2027-12-24', '12:00', '2027-12-24T17:00Z'],
    ['Australia/Lord_Howe', '2027-07-01', '09:00', '2027-06-30T22:30Z'],
    ['Australia/Lord_Howe', '2027-01-01', '09:00', '2026-12-31T22:00Z'],
  ])('in %s on %s at %s is %s', (zone, date, time, expected) => expect(moment(date, time, zone)).toBe(expected));

  it.each([
    ['Europe/Rome', '2027-03-28', '02:00', '2027-03-28T01:00Z'],
    ['Europe/Rome', '2027-03-28', '02:30', '2027-03-28T01:00Z'],
    ['Europe/Rome', '2027-03-28', '02:59', '2027-03-28T01:00Z'],
    ['Europe/Rome', '2060-03-28', '02:30', '2060-03-28T01:00Z'],
    ['Europe/Athens', '2027-03-28', '03:30', '2027-03-28T01:00Z'],
    ['America/New_York', '2027-03-14', '02:30', '2027-03-14T07:00Z'],
    ['Australia/Lord_Howe', '2027-10-03', '02:00', '2027-10-02T15:30Z'],
    ['Australia/Lord_Howe', '2027-10-03', '02:20', '2027-10-02T15:30Z'],
    // A whole day was skipped when Samoa changed sides.
    ['Pacific/Apia', '2011-12-30', '12:00', '2011-12-30T10:00Z'],
  ])('that the clocks skip in %s on %s at %s is the first moment after the gap', (zone, date, time, expected) =>
    expect(moment(date, time, zone)).toBe(expected),
  );

  it.each([
    ['Europe/Rome', '2027-10-31', '02:30', '2027-10-31T00:30Z', '2027-10-31T01:30Z'],
    ['Europe/Athens', '2027-10-31', '03:00', '2027-10-31T00:00Z', '2027-10-31T01:00Z'],
    ['America/New_York', '2027-11-07', '01:59', '2027-11-07T05:59Z', '2027-11-07T06:59Z'],
    ['Australia/Lord_Howe', '2027-04-04', '01:45', '2027-04-03T14:45Z', '2027-04-03T15:15Z'],
  ])('that the clocks show twice in %s on %s at %s is the first of the two', (zone, date, time, first, second) => {
    expect(moment(date, time, zone)).toBe(first);
    expect(lastInstantOf({ date, time, zone })).toBe(Date.parse(second));
  });

  it.each([
    ['Europe/Rome', '2027-03-26', '2027-03-26T23:00Z'],
    ['Europe/Rome', '2027-03-28', '2027-03-28T22:00Z'],
    ['America/New_York', '2027-11-07', '2027-11-08T05:00Z'],
    // The clocks go back at one in the night and show midnight twice.
    ['America/Havana', '2026-10-31', '2026-11-01T04:00Z'],
    // They go forward at midnight and show none.
    ['America/Asuncion', '2023-09-30', '2023-10-01T04:00Z'],
  ])('without a time in %s on %s is the end of that day', (zone, date, expected) =>
    expect(moment(date, undefined, zone)).toBe(expected),
  );

  it('is where a patient person finds it who watches the clock on the wall', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.constantFrom(...CHANGES),
        fc.integer({ min: -1, max: 1 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, change, days, minutes) => {
          const date = addDays(change, days);
          const time = new Date(minutes * 60_000).toISOString().slice(11, 16);
          const wanted = reading(date, time);
          expect(instantOf({ date, time, zone })).toBe(firstShown(zone, wanted) * 60_000);
          expect(lastInstantOf({ date, time, zone })).toBe(lastShown(zone, wanted) * 60_000);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a moment', () => {
  it('is read off the clock of a place, without seconds', () => {
    expect(localOf(Date.parse('2027-03-28T00:59:59.999Z'), 'Europe/Rome')).toEqual({
      date: '2027-03-28',
      time: '01:59',
    });
    expect(localOf(Date.parse('2027-03-28T01:00Z'), 'Europe/Rome')).toEqual({ date: '2027-03-28', time: '03:00' });
  });

  it('is read as everybody reads it, whenever the clocks change', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.constantFrom(...CHANGES),
        fc.integer({ min: -1440, max: 2880 }),
        (zone, change, minutes) => {
          const minute = reading(change, '00:00') + minutes;
          const { date, time } = localOf(minute * 60_000, zone);
          expect(reading(date, time)).toBe(readingAt(zone, minute));
        },
      ),
      { numRuns: 200 },
    );
  });
});
