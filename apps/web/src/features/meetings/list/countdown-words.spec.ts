import { describe, expect, it } from '@jest/globals';
import i18next from 'i18next';
import { english } from '../../../words/english.js';
import { countdownWords, nearness } from './countdown-words.js';

await i18next.init({ lng: 'en', resources: { en: { translation: english } } });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const said = (left: number): string => countdownWords(left, 0, i18next.t);

describe('how soon a meeting begins', () => {
  it.each([
    ['in days from two days on', 50 * HOUR, 'in 2 days'],
    ['in hours and minutes before that', 47 * HOUR + 59 * MINUTE, 'in 47 h 59 min'],
    ['in whole hours where no minutes are left', 3 * HOUR, 'in 3 h'],
    ['in minutes in the last hour', 40 * MINUTE, 'in 40 min'],
    ['as now in the last minute and the first', 30_000, 'now'],
    ['as so long ago when nobody has opened it', -5 * MINUTE, '5 min ago'],
    ['as earlier once nobody opens it any more', -4 * HOUR, 'earlier'],
  ])('is said %s', (_, left, words) => expect(said(left)).toBe(words));

  it('presses in the last hour, and is late after', () => {
    expect([2 * HOUR, HOUR, -1].map((left) => nearness(left, 0))).toEqual(['ahead', 'soon', 'late']);
  });
});
