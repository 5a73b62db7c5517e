import { describe, expect, it } from '@jest/globals';
import { aheadBy, boundsOfAnswer, boundsOfEvent, type ClockBounds, narrowed } from './meeting-clock.js';

const NOTHING: ClockBounds = { low: -Infinity, high: Infinity };

describe("the server's clock, as a device knows it", () => {
  it('is within a second of the truth after one answer', () => {
    // The device is 5 s slow; the answer took 100 ms and names the whole second.
    const bounds = boundsOfAnswer(15_000, 10_600, 10_700);
    expect(Math.abs(aheadBy(bounds) - 5000)).toBeLessThan(1000);
    expect(bounds.low).toBeLessThanOrEqual(5000);
    expect(bounds.high).toBeGreaterThanOrEqual(5000);
  });

  it('is known better with every answer and every event', () => {
    const first = narrowed(NOTHING, boundsOfAnswer(15_000, 10_600, 10_700));
    const second = narrowed(first, boundsOfAnswer(16_000, 11_950, 12_050));
    const third = narrowed(second, boundsOfEvent(20_000, 15_030));
    expect(third.high - third.low).toBeLessThan(first.high - first.low);
    expect(Math.abs(aheadBy(third) - 5000)).toBeLessThan(500);
  });

  it('learns nothing from an event that came long after it was recorded', () => {
    const before = { low: 4900, high: 5100 };
    expect(narrowed(before, boundsOfEvent(20_000, 60_000))).toEqual(before);
  });

  it('begins anew when somebody sets the clock of the device', () => {
    expect(aheadBy(narrowed({ low: 4900, high: 5100 }, { low: -100, high: 900 }))).toBe(400);
  });

  it('is that of the device while nothing was heard', () => {
    expect(aheadBy(NOTHING)).toBe(0);
  });
});
