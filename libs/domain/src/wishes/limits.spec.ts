import { describe, expect, it } from '@jest/globals';
import { limitsFor, wayOut } from './limits.js';

const none = { hour: 0, day: 0, plan: 0 };

describe('how a notice goes out', () => {
  it('is as its person wishes: at once, with the daily letter, or not at all', () => {
    expect(wayOut('mail', 'at_once', none, false)).toBe('by_itself');
    expect(wayOut('mail', 'daily', none, false)).toBe('wished_daily');
    expect(wayOut('push', 'never', none, false)).toBe('not_wished');
  });

  it('is with the daily letter once there were ten in an hour, thirty in a day, or twelve of one plan', () => {
    expect(wayOut('mail', 'at_once', { ...none, hour: 9, day: 29, plan: 11 }, false)).toBe('by_itself');
    expect(wayOut('mail', 'at_once', { ...none, hour: 10 }, false)).toBe('too_many');
    expect(wayOut('mail', 'at_once', { ...none, day: 30 }, false)).toBe('too_many');
    expect(wayOut('mail', 'at_once', { ...none, plan: 12 }, false)).toBe('too_many');
    expect(wayOut('push', 'at_once', { ...none, hour: 10 }, false)).toBe('by_itself');
  });

  it('is by itself in the app, and when life or safety asks for it', () => {
    const many = { hour: 100, day: 100, plan: 100 };
    expect(wayOut('app', 'at_once', many, false)).toBe('by_itself');
    for (const wish of ['daily', 'never', 'at_once'] as const)
      expect(wayOut('mail', wish, many, true)).toBe('by_itself');
  });

  it('is by itself more often where an installation says so', () => {
    expect(wayOut('mail', 'at_once', { ...none, hour: 10, day: 40 }, false, limitsFor(20))).toBe('by_itself');
    expect(wayOut('mail', 'at_once', { ...none, hour: 20 }, false, limitsFor(20))).toBe('too_many');
  });

  it('has no limit where an agency’s own programs are told', () => {
    expect(wayOut('webhook', 'at_once', { hour: 500, day: 500, plan: 500 }, false)).toBe('by_itself');
  });
});
