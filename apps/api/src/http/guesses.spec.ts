import { describe, expect, it } from '@jest/globals';
import type { Kernel } from '#libs/kernel';
import { Guesses } from './guesses.js';

const misses = (guesses: Guesses, who: string, times: number, now: number): void => {
  for (let time = 0; time < times; time++) guesses.missed(who, now);
};

describe('somebody who asks for what is not there', () => {
  it('is answered as often as a page may ask, and stopped when they go through ids', () => {
    const guesses = new Guesses({ config: { MISS_RATE: 50 } as Kernel['config'] });
    misses(guesses, 'ana', 100, 0);
    expect(guesses.isStopped('ana', 0)).toBe(false);
    guesses.missed('ana', 0);
    expect(guesses.isStopped('ana', 0)).toBe(true);
    expect(guesses.isStopped('ana', 9_999)).toBe(true);
    expect(guesses.isStopped('ana', 10_000)).toBe(false);
  });

  it('stops nobody else, and is not stopped for asking again a little later', () => {
    const guesses = new Guesses({ config: { MISS_RATE: 50 } as Kernel['config'] });
    misses(guesses, 'ana', 101, 0);
    expect(guesses.isStopped('ben', 0)).toBe(false);
    for (let second = 1; second < 60; second++) misses(guesses, 'ben', 40, second * 1000);
    expect(guesses.isStopped('ben', 60_000)).toBe(false);
  });
});
