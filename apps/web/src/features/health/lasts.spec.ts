import { describe, expect, it } from '@jest/globals';
import { lastsInWords } from './lasts.js';

describe('how long something lasts', () => {
  it('is said in the largest unit that fits', () => {
    expect([59, 60, 150, 7199, 86_400 * 2.9].map((seconds) => lastsInWords(seconds, 'en'))).toEqual([
      '59 seconds',
      '1 minute',
      '2 minutes',
      '1 hour',
      '2 days',
    ]);
  });

  it('is said in the language of the screen', () => {
    expect(lastsInWords(180, 'it')).toBe('3 minuti');
  });
});
