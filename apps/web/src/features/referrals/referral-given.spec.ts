import { describe, expect, it } from '@jest/globals';
import type { ReferralView } from '#libs/domain';
import { asksOf } from './referral-asks.js';
import { givenAtFirst, inputOf, nextSteps, withReason, wrongInGiven } from './referral-given.js';

const at = { ends: false, now: Date.parse('2027-03-01T08:00:00Z'), zone: 'Africa/Nairobi' };
const view = { state: 'offered', service: 'shelter', reason: null, nextStep: null } as unknown as ReferralView;

describe('the sheet of a step', () => {
  it('is not there where nothing has to be said', () => {
    expect(asksOf({ to: 'accepted', verb: 'accept', guards: ['none'] })).toBeNull();
    expect(asksOf({ to: 'withdrawn', verb: 'withdraw', guards: ['none'] })).toMatchObject({ next: true });
    expect(asksOf({ to: 'expired', verb: 'expire', guards: ['timer x3'] })).toEqual({ text: 'expire' });
  });

  it('asks for reason and next step of a decline in one, and suggests by the reason', () => {
    const asks = asksOf({ to: 'decline_proposed', verb: 'decline', guards: ['reason'] })!;
    const begun = givenAtFirst(asks, view);
    expect(wrongInGiven(asks, begun, at)).toBe('reason');
    const given = withReason(begun, 'service at-capacity');
    expect(given.next).toBe('new_referral');
    expect(wrongInGiven(asks, given, at)).toBeNull();
    expect(inputOf(asks, given, at.zone)).toEqual({
      reason: { family: 'service', code: 'at-capacity' },
      nextStep: { kind: 'new_referral' },
    });
  });

  it('names the referral that follows only where it ends with that', () => {
    const asks = asksOf({ to: 'declined', verb: 'confirm', guards: ['next step'] })!;
    const proposed = {
      ...view,
      state: 'decline_proposed',
      reason: { family: 'service', code: 'at-capacity' },
      nextStep: { kind: 'new_referral' },
    } as ReferralView;
    const given = givenAtFirst(asks, proposed);
    expect(wrongInGiven(asks, given, { ...at, ends: true })).toBe('onward');
    expect(inputOf(asks, { ...given, onward: 'other' }, at.zone)).toEqual({
      reason: { family: 'service', code: 'at-capacity' },
      nextStep: { kind: 'new_referral', referralId: 'other' },
    });
  });

  it('knows one way on after a death, and no other use of it', () => {
    expect(nextSteps('system deceased')).toEqual(['deceased']);
    expect(nextSteps('service at-capacity')).not.toContain('deceased');
    const asks = asksOf({ to: 'recalled', verb: 'recall', guards: ['reason'] })!;
    const given = withReason(givenAtFirst(asks, view), 'system deceased');
    expect(wrongInGiven(asks, { ...given, next: 'person_choice' }, at)).toBe('next');
    expect(given.next).toBe('deceased');
  });

  it('takes an appointment that is still to come, by the clock of the table, with where to come', () => {
    const asks = asksOf({ to: 'scheduled', verb: 'appoint', guards: ['time, place, door instructions'] })!;
    const given = { ...givenAtFirst(asks, view), date: '2027-03-01', time: '11:00', words: 'The blue door.' };
    // 08:00 UTC is 11:00 in Nairobi.
    expect(wrongInGiven(asks, given, at)).toBe('slot');
    expect(wrongInGiven(asks, { ...given, time: '11:01' }, at)).toBeNull();
    expect(wrongInGiven(asks, { ...given, time: '11:01', words: ' ' }, at)).toBe('words');
    expect(inputOf(asks, { ...given, time: '11:01' }, at.zone)).toEqual({
      slot: { date: '2027-03-01', time: '11:01', zone: 'Africa/Nairobi' },
      words: 'The blue door.',
    });
  });

  it('takes a place on the list or the days, and sends what was filled in', () => {
    const asks = asksOf({ to: 'waitlisted', verb: 'list', guards: ['position or estimate'] })!;
    const given = givenAtFirst(asks, view);
    expect(wrongInGiven(asks, { ...given, position: 'soon' }, at)).toBe('place');
    expect(inputOf(asks, { ...given, days: '12' }, at.zone)).toEqual({ estimateDays: 12 });
  });
});
