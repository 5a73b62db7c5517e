import { describe, expect, it } from '@jest/globals';
import type { ReferralRow } from '#libs/domain';
import { inList, listOf, referralDueState } from './referral-due.js';

const HOUR = 3_600_000;
const row = (more: Partial<ReferralRow>): ReferralRow =>
  ({
    id: 'r',
    state: 'offered',
    senderAgencyId: 'health',
    receiverAgencyId: 'shelter',
    accompanierAgencyId: null,
    askedAgencyId: null,
    since: 0,
    dueAt: 10 * HOUR,
    ...more,
  }) as ReferralRow;

describe('until when a step is waited for', () => {
  it('is near in the last fifth, and late by the clock alone', () => {
    expect(referralDueState(row({}), 7 * HOUR)).toBe('ahead');
    expect(referralDueState(row({}), 8 * HOUR)).toBe('soon');
    expect(referralDueState(row({}), 10 * HOUR)).toBe('late');
    expect(referralDueState(row({ state: 'completed' }), 99 * HOUR)).toBe('settled');
  });
});

describe('the lists of referrals', () => {
  it('are by who holds the step', () => {
    expect(listOf(row({}), 'shelter')).toBe('ours');
    expect(listOf(row({}), 'health')).toBe('others');
    expect(listOf(row({ state: 'info_needed' }), 'health')).toBe('ours');
    expect(listOf(row({ state: 'decline_proposed' }), 'shelter')).toBe('coordinator');
    expect(listOf(row({ state: 'scheduled', accompanierAgencyId: 'peers' }), 'peers')).toBe('ours');
    expect(listOf(row({ state: 'accepted', askedAgencyId: 'peers' }), 'peers')).toBe('ours');
    expect(listOf(row({ state: 'met', askedAgencyId: 'peers' }), 'peers')).toBe('others');
    expect(listOf(row({ state: 'declined' }), 'shelter')).toBe('ended');
  });

  it('stand by the clock, and what ended the latest first', () => {
    const ids = (rows: ReferralRow[]): string[] => rows.map(({ id }) => id);
    const open = [row({ id: 'late', dueAt: 9 }), row({ id: 'first', dueAt: 1 })];
    expect(ids(inList(open, 'ours', 'shelter'))).toEqual(['first', 'late']);
    const ended = [row({ id: 'old', state: 'declined', since: 1 }), row({ id: 'new', state: 'recalled', since: 2 })];
    expect(ids(inList(ended, 'ended', 'shelter'))).toEqual(['new', 'old']);
  });
});
