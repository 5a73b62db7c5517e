import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { isTimeZone, LANGUAGES } from './place.js';

describe('a time zone', () => {
  it.each(['Europe/Athens', 'Africa/Nairobi', 'America/Argentina/Buenos_Aires', 'UTC', 'Etc/GMT+3'])(
    '%s is one',
    (name) => {
      expect(isTimeZone(name)).toBe(true);
    },
  );

  it.each(['', ' ', 'Athens', 'europe/athens', '+02:00', 'Europe/Athens\n', "Europe/Athens' --", `A${'x'.repeat(70)}`])(
    '%j is none',
    (name) => {
      expect(isTimeZone(name)).toBe(false);
    },
  );

  it.each([undefined, null, 5, {}, ['Europe/Athens']])('is text, not %p', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

it('every language is one that dates and numbers can be written in', () => {
  expect(Intl.DateTimeFormat.supportedLocalesOf([...LANGUAGES])).toEqual([...LANGUAGES]);
});
