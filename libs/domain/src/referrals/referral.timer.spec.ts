import { describe, expect, it } from '@jest/globals';
import type { WorkCalendar } from '../time/work-calendar.js';
import { suggestedNext } from './next-step.js';
import { expiryOf } from './referral.expiry.js';
import { draftReferral } from './referral.moves.js';
import type { Referral, ReferralPriority, ReferralState } from './referral.status.js';
import { isSlotInTime, readLength, timerEndsAt, timesRunOut } from './referral.timer.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** A Friday, three in the afternoon in Rome. */
const FRIDAY = Date.UTC(2027, 2, 5, 14);
const CLINIC: WorkCalendar = {
  zone: 'Europe/Rome',
  weekdays: [1, 2, 3, 4, 5],
  from: '09:00',
  to: '17:00',
  closed: new Set(),
};

const standing = (
  state: ReferralState,
  priority: ReferralPriority = 'standard',
  more: Partial<Referral> = {},
): Referral => ({
  ...draftReferral({ priority, senderAgencyId: 'a', receiverAgencyId: 'b', accompanierAgencyId: null }, FRIDAY),
  state,
  ...more,
});

describe('the timer of a referral', () => {
  it.each([
    ['8wh', { amount: 8, unit: 'wh' }],
    ['24h', { amount: 24, unit: 'h' }],
    ['30d', { amount: 30, unit: 'd' }],
    ['0d', null],
    ['8 h', null],
    ['soon', null],
  ])('reads %s', (written, length) => expect(readLength(written)).toEqual(length));

  it('of what is offered stands still while the receiving service is closed', () => {
    // Two hours on Friday, six on Monday.
    expect(timerEndsAt(standing('offered'), CLINIC)).toBe(Date.UTC(2027, 2, 8, 14));
    expect(timerEndsAt(standing('offered', 'urgent'), CLINIC)).toBe(FRIDAY + 2 * HOUR);
    expect(timerEndsAt(standing('acknowledged'), CLINIC)).toBe(FRIDAY + 3 * DAY);
  });

  it('shows what is late as soon as the clock says so, up to three times over (story 7)', () => {
    const offered = standing('offered', 'urgent');
    const runs = [0, 2, 4, 6, 60].map((hours) => timesRunOut(offered, CLINIC, FRIDAY + hours * HOUR));
    expect(runs).toEqual([0, 1, 2, 3, 3]);
  });

  it('belongs to its state: once that is left it says nothing more (story 8)', () => {
    expect(timesRunOut(standing('accepted', 'standard', { since: FRIDAY + DAY }), CLINIC, FRIDAY + 2 * DAY)).toBe(0);
    expect(timerEndsAt(standing('completed'), CLINIC)).toBeNull();
    expect(timesRunOut(standing('declined'), CLINIC, FRIDAY + 900 * DAY)).toBe(0);
  });

  it('of an appointment runs from the appointment', () => {
    const scheduled = standing('scheduled', 'standard', { slotAt: FRIDAY + 3 * DAY });
    expect(timerEndsAt(scheduled, CLINIC)).toBe(FRIDAY + 3 * DAY + 2 * HOUR);
    expect(isSlotInTime(scheduled, FRIDAY + 7 * DAY)).toBe(true);
    expect(isSlotInTime(scheduled, FRIDAY + 7 * DAY + 1)).toBe(false);
    expect(isSlotInTime({ ...scheduled, priority: 'urgent' }, FRIDAY + 3 * DAY)).toBe(false);
  });
});

describe('what follows when a timer runs out', () => {
  it('climbs from the holder to the duty contact to the coordinator, and ends an offer that nobody answered', () => {
    expect(expiryOf(standing('offered'), FRIDAY)).toEqual([
      { times: 1, audience: ['owner'], asks: 'answer' },
      { times: 2, audience: ['duty'], asks: 'answer' },
      { times: 3, audience: ['coordinator'], asks: 'answer', moves: 'expired' },
    ]);
  });

  it('asks for another try until there were enough, and then whether contact is lost', () => {
    const tried = [0, 1, 2].map((day) => ({
      at: FRIDAY + day,
      channel: day ? ('street' as const) : ('phone' as const),
    }));
    const missed = standing('not_met', 'standard', { missedAt: FRIDAY, attempts: tried });
    expect(expiryOf(missed, FRIDAY + DAY)[0]).toMatchObject({ asks: 'try_again' });
    expect(expiryOf(missed, FRIDAY + 14 * DAY)[0]).toMatchObject({ asks: 'say_contact_is_lost' });
    const inService = standing('in_service', 'standard', { missedAt: FRIDAY });
    expect(expiryOf(inService, FRIDAY)[0]).toMatchObject({ asks: 'how_is_it_going' });
    expect(expiryOf(inService, FRIDAY + 28 * DAY)[0]).toMatchObject({ asks: 'say_contact_is_lost' });
  });
});

describe('the next step that is suggested', () => {
  it.each([
    ['service', 'at-capacity', { kind: 'new_referral', also: 'interim_kit' }],
    ['contact', 'in-custody', { kind: 'coordinator_task', also: 'continuity_in_custody' }],
    ['contact', 'travelling', { kind: 'outreach_list' }],
    ['person', 'person-moved-away', { kind: 'person_choice' }],
    ['system', 'agency-no-response', { kind: 'coordinator_task', also: 'same_day' }],
  ] as const)('for %s: %s', (family, code, suggestion) => expect(suggestedNext(family, code)).toEqual(suggestion));
});
