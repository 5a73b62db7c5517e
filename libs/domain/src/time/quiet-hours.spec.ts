import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../errors.js';
import { addDays } from './local-date.js';
import { CHANGES, reading, ZONES } from './model/clock-model.js';
import { waitsUntil } from './model/work-model.js';
import { heldUntil, type QuietHours } from './quiet-hours.js';
import { type WorkingDays } from './work-calendar.js';

const night: QuietHours = { zone: 'Europe/Rome', from: '20:00', to: '08:00' };
const week: WorkingDays = { weekdays: [1, 2, 3, 4, 5], closed: new Set(['2027-03-29']) };
const held = (at: string, quiet: QuietHours, days?: WorkingDays): string | null => {
  const until = heldUntil(Date.parse(at), quiet, days);
  return until === null ? null : new Date(until).toISOString().replace(':00.000', '');
};

describe('somebody who sleeps', () => {
  it.each([
    ['is told at once by day', '2027-03-24T12:00Z', null],
    ['is told at once in the first minute of the morning', '2027-03-24T07:00Z', null],
    ['is told in the morning what came late in the evening', '2027-03-24T21:00Z', '2027-03-25T07:00Z'],
    ['is told in the morning what came in the first minute of the night', '2027-03-24T19:00Z', '2027-03-25T07:00Z'],
    ['is told in the morning what came after midnight', '2027-03-25T02:00Z', '2027-03-25T07:00Z'],
    ['sleeps an hour less when summer begins', '2027-03-27T21:00Z', '2027-03-28T06:00Z'],
    ['sleeps an hour more when it ends', '2027-10-30T21:00Z', '2027-10-31T07:00Z'],
  ])('%s', (_, at, until) => expect(held(at, night)).toBe(until));

  it('may rest at noon as well', () => {
    const siesta = { ...night, from: '14:00', to: '16:00' };
    expect(held('2027-03-24T13:30Z', siesta)).toBe('2027-03-24T15:00Z');
    expect(held('2027-03-24T15:00Z', siesta)).toBe(null);
  });

  it('is left in peace until the second time that the clock shows the hour, and from the first', () => {
    expect(held('2027-10-31T00:10Z', { ...night, to: '02:30' })).toBe('2027-10-31T01:30Z');
    expect(held('2027-10-31T01:10Z', { ...night, to: '02:30' })).toBe('2027-10-31T01:30Z');
    expect(held('2027-10-31T01:10Z', { ...night, from: '02:30' })).toBe('2027-10-31T07:00Z');
    expect(held('2027-04-03T15:05Z', { zone: 'Australia/Lord_Howe', from: '22:00', to: '01:45' })).toBe(
      '2027-04-03T15:15Z',
    );
  });

  it('is not forgotten when the clock never shows the hour', () => {
    expect(held('2027-03-28T00:10Z', { ...night, to: '02:30' })).toBe('2027-03-28T01:00Z');
  });

  it('who names the same hour twice never sleeps', () => {
    expect(held('2027-03-24T23:00Z', { ...night, from: '22:00', to: '22:00' })).toBe(null);
  });
});

describe('somebody who is off', () => {
  it.each([
    ['is told on the first morning back, after the weekend and the holiday', '2027-03-26T20:00Z', '2027-03-30T06:00Z'],
    ['is told then what came on a free afternoon', '2027-03-27T12:00Z', '2027-03-30T06:00Z'],
    ['is told at once on a day of work', '2027-03-26T12:00Z', null],
  ])('%s', (_, at, until) => expect(held(at, night, week)).toBe(until));

  it('and never back is refused in a sentence', () => {
    expect(() => held('2027-03-26T12:00Z', night, { weekdays: [], closed: new Set() })).toThrow(Refusal);
  });
});

describe('what is held', () => {
  it('waits as long as somebody waits who looks at the clock every minute', () => {
    const quarter = fc
      .integer({ min: 0, max: 95 })
      .map((count) => new Date(count * 15 * 60_000).toISOString().slice(11, 16));
    const anyDays = fc.option(
      fc.record({
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 3 }),
        closed: fc
          .uniqueArray(fc.constantFrom(...CHANGES, ...CHANGES.map((day) => addDays(day, 1))))
          .map((all) => new Set(all)),
      }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(
        fc
          .record({ zone: fc.constantFrom(...ZONES), from: quarter, to: quarter })
          .filter(({ from, to }) => from !== to),
        fc.constantFrom(...CHANGES),
        fc.integer({ min: -1440, max: 2880 }),
        anyDays,
        (quiet, change, minutes, days) => {
          const minute = reading(change, '00:00') + minutes;
          const until = heldUntil(minute * 60_000, quiet, days);
          expect((until ?? minute * 60_000) / 60_000).toBe(waitsUntil(minute, quiet, days));
          expect(until).not.toBe(minute * 60_000);
        },
      ),
      { numRuns: 50 },
    );
  });
});
