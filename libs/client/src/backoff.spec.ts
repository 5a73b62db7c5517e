import { describe, expect, it } from '@jest/globals';
import { againAfter, anywhereIn, CLOSED_THERE, fullJitter } from './backoff.js';

describe('the pause before the next try', () => {
  it('lies anywhere between almost nothing and a ceiling that doubles', () => {
    expect(fullJitter(0, 0)).toBe(100);
    expect(fullJitter(0, 1)).toBe(400);
    expect(fullJitter(3, 1)).toBe(3200);
    expect(fullJitter(3, 0.5)).toBe(1600);
  });

  it('is never longer than 20 seconds', () => {
    expect(fullJitter(50, 1)).toBe(20_000);
  });
});

/** How many of these moments (ms) lie in the second that has most of them. */
function busiestSecond(moments: readonly number[]): number {
  const seconds = new Map<number, number>();
  for (const at of moments) seconds.set(Math.floor(at / 1000), (seconds.get(Math.floor(at / 1000)) ?? 0) + 1);
  return Math.max(...seconds.values());
}

/** When so many come back, in milliseconds after a server that was away for a while is there again. */
function comeBack(count: number, awayMs: number, pause: (attempt: number) => number): number[] {
  return Array.from({ length: count }, () => {
    let at = 0;
    for (let attempt = 0; at === 0 || at < awayMs; attempt++) at += pause(attempt);
    return at - awayMs;
  });
}

describe('two thousand who lost one server', () => {
  const crashed = (attempt: number) => fullJitter(attempt + CLOSED_THERE, Math.random());

  it.each([0, 2000, 5000])('do not come back in one second when it crashed and was away for %s ms', (awayMs) => {
    const moments = comeBack(2000, awayMs, crashed);
    expect(busiestSecond(moments)).toBeLessThan(1000);
    expect(Math.max(...moments)).toBeLessThan(40_000);
  });

  it('come back evenly over the time that it named when it ended in order', () => {
    const told = comeBack(2000, 0, () => anywhereIn(20_000, Math.random()));
    expect(busiestSecond(told)).toBeLessThan(200);
    const away = comeBack(2000, 3000, (attempt) =>
      attempt ? crashed(attempt - 1) : anywhereIn(20_000, Math.random()),
    );
    expect(busiestSecond(away)).toBeLessThan(500);
  });
});

describe('the pause of somebody who was told that the server is busy', () => {
  it('is never shorter than the server said, and anywhere up to twice as long', () => {
    expect([0, 0.5, 1].map((random) => againAfter(3, random))).toEqual([3000, 4500, 6000]);
    expect([0, 1].map((random) => againAfter(undefined, random))).toEqual([2000, 4000]);
  });
});
