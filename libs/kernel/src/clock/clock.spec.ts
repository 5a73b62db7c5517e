import { describe, expect, it } from '@jest/globals';
import { Clock } from './clock.js';

const HOUR = 3_600_000;

describe('the clock', () => {
  it('goes as the time outside goes, unless it was moved', () => {
    const clock = new Clock();
    expect(Math.abs(clock.ms() - clock.outsideMs())).toBeLessThan(50);
    clock.setOffset(-HOUR);
    expect(Math.abs(clock.ms() + HOUR - clock.outsideMs())).toBeLessThan(50);
    expect(Math.abs(clock.now().getTime() - clock.ms())).toBeLessThan(50);
  });

  it('makes ids that carry its own time and sort by it', () => {
    const clock = new Clock();
    clock.setOffset(-HOUR);
    const early = clock.newId();
    clock.setOffset(HOUR);
    const late = clock.newId();
    expect(early < late).toBe(true);
    expect(Math.abs(parseInt(late.replace('-', '').slice(0, 12), 16) - clock.ms())).toBeLessThan(50);
    expect(late[14]).toBe('7');
  });
});
