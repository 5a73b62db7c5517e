import { describe, expect, it } from '@jest/globals';
import { isBirthday } from './birthday.js';

describe('the day on which somebody was born', () => {
  it.each(['1900-01-01', '1990-03-26', '2000-02-29', '2026-11-29'])('is a day: %s', (day) => {
    expect(isBirthday(day)).toBe(true);
  });
  it.each(['1899-12-31', '1990-02-30', '1990-13-01', '26.3.1990', '1990-3-6', '', 19900326, null, '1990-03-26T00:00'])(
    'is none: %j',
    (day) => {
      expect(isBirthday(day)).toBe(false);
    },
  );
});
