import { describe, expect, it } from '@jest/globals';
import { faultsInReferrals, mustBeWhole } from './prove-referrals.js';
import { REFERRAL_TRANSITIONS } from './referral.codes.js';

type Transition = readonly [string, string, string, string];
const without = (from: string, to?: string): Transition[] =>
  REFERRAL_TRANSITIONS.filter((one) => one[0] !== from || (to !== undefined && one[1] !== to)).map((one) => [...one]);

describe('the table of referrals', () => {
  it('is whole', () => {
    expect(faultsInReferrals()).toEqual([]);
    expect(() => mustBeWhole()).not.toThrow();
  });

  it.each<[string, Transition[], string]>([
    [
      'a state that nobody comes to',
      without('met', 'in_service').filter(([, to]) => to !== 'in_service'),
      'in_service is never reached',
    ],
    ['a state without a way out', without('decline_proposed'), 'decline_proposed has no way out'],
    [
      'an end that goes on',
      [...REFERRAL_TRANSITIONS, ['declined', 'offered', 'sender', 'none']],
      'declined has ended and goes on',
    ],
    [
      'a condition that nobody looks at',
      [...REFERRAL_TRANSITIONS, ['met', 'completed', 'receiver', 'moon']],
      'met to completed asks for what nobody looks at: moon',
    ],
    [
      'somebody unknown',
      [...REFERRAL_TRANSITIONS, ['met', 'completed', 'mayor', 'none']],
      'met to completed is made by nobody who is known: mayor',
    ],
    ['a state that there is not', [...REFERRAL_TRANSITIONS, ['met', 'happy', 'receiver', 'none']], 'happy is no state'],
  ])('stops the start where it has %s', (_, edges, fault) => {
    const faults = faultsInReferrals(edges);
    expect(faults).toContain(fault);
    expect(() => mustBeWhole(faults)).toThrow(fault);
  });
});
