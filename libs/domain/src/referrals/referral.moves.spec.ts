import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors.js';
import { draftReferral, moveReferral, movesFrom, movesOpenTo, noteAttempt } from './referral.moves.js';
import {
  holderOf,
  REFERRAL_STATE_NAMES,
  type Referral,
  type ReferralFacts,
  type ReferralParty,
  type ReferralSaying,
  type ReferralState,
} from './referral.status.js';

const DAY = 86_400_000;
const NOW = Date.UTC(2027, 2, 1, 9);
const FACTS: ReferralFacts = { now: NOW, timesRun: 0, mayTell: true, covers: ['N', 'R'] };
const PARTIES: ReferralParty[] = ['sender', 'receiver', 'accompanier', 'coordinator', 'system'];
const SLOT: ReferralSaying = { slotAt: NOW + DAY, hasWords: true };

const draft = draftReferral(
  { priority: 'standard', senderAgencyId: 'street', receiverAgencyId: 'clinic', accompanierAgencyId: null },
  NOW,
);
const standing = (state: ReferralState, more: Partial<Referral> = {}): Referral => ({ ...draft, state, ...more });
const wrong = (field: string, why: RegExp | string) =>
  expect.objectContaining({ code: 'invalid_input', fields: { [field]: [expect.stringMatching(why)] } });

function move(
  from: Referral,
  to: ReferralState,
  by: ReferralParty,
  saying: ReferralSaying = {},
  facts: Partial<ReferralFacts> = {},
): unknown {
  try {
    return moveReferral(from, to, [by], saying, { ...FACTS, ...facts });
  } catch (error) {
    return error;
  }
}

describe('a referral', () => {
  it('goes from the street into treatment', () => {
    const steps: [ReferralState, ReferralParty, ReferralSaying][] = [
      ['offered', 'sender', {}],
      ['acknowledged', 'receiver', {}],
      ['accepted', 'receiver', {}],
      ['scheduled', 'receiver', SLOT],
      ['met', 'receiver', {}],
      ['in_service', 'receiver', {}],
      ['completed', 'receiver', { given: 'HIV.PRV.DE17' }],
    ];
    const end = steps.reduce((referral, [to, by, saying]) => moveReferral(referral, to, [by], saying, FACTS), draft);
    expect(end).toMatchObject({ state: 'completed', reason: null, slotAt: null, attempts: [] });
    expect(holderOf(end)).toBeNull();
    expect(movesFrom('completed')).toEqual([]);
  });

  it('refuses every move that is not in the table, by every side', () => {
    let tried = 0;
    for (const from of REFERRAL_STATE_NAMES)
      for (const to of REFERRAL_STATE_NAMES)
        for (const by of PARTIES) {
          const there = movesFrom(from).filter((one) => one.to === to);
          if (there.some((one) => one.by.includes(by))) continue;
          const code = there.length ? 'forbidden' : 'illegal_move';
          expect([from, to, by, (move(standing(from), to, by, SLOT) as Refusal).code]).toEqual([from, to, by, code]);
          tried++;
        }
    expect(tried).toBeGreaterThan(2000);
  });

  it('shows each side the few acts that are theirs', () => {
    expect(movesOpenTo('offered', ['receiver']).map(({ to }) => to)).toEqual([
      'acknowledged',
      'accepted',
      'decline_proposed',
      'withdrawn',
      'waitlisted',
      'info_needed',
      'scheduled',
    ]);
    expect(movesOpenTo('offered', ['accompanier']).map(({ to }) => to)).toEqual(['withdrawn']);
  });

  it('is sent only on an agreement that holds, and sent back only on one (I4)', () => {
    expect(move(draft, 'offered', 'sender', {}, { mayTell: false })).toEqual(wrong('share', /agreement to share/));
    const back = { hasWords: true };
    expect(move(standing('decline_proposed'), 'offered', 'coordinator', back, { mayTell: false })).toEqual(
      wrong('share', /agreement to share/),
    );
  });

  it('has no dead end: a decline without next step is refused (I1, story 1)', () => {
    const proposed = standing('decline_proposed');
    expect(move(proposed, 'declined', 'coordinator')).toEqual(wrong('nextStep', /where the person goes/));
    expect(move(proposed, 'withdrawn', 'receiver')).toEqual(wrong('nextStep', /where the person goes/));
    expect(move(proposed, 'redirected', 'receiver', { nextStep: { kind: 'new_referral' } })).toEqual(
      wrong('nextStep', /referral that follows/),
    );
    expect(move(proposed, 'declined', 'coordinator', { nextStep: { kind: 'deceased' } })).toEqual(
      wrong('nextStep', /where the reason is/),
    );
    expect(move(proposed, 'declined', 'coordinator', { nextStep: { kind: 'table_agenda' } })).toMatchObject({
      state: 'declined',
      nextStep: { kind: 'table_agenda' },
    });
  });

  it('a decline is a proposal, sent back three times at most (I3)', () => {
    let referral = standing('offered');
    for (let time = 1; time <= 3; time++) {
      const reason = { family: 'service', code: 'at-capacity' } as const;
      referral = moveReferral(referral, 'decline_proposed', ['receiver'], { reason }, FACTS);
      expect(holderOf(referral)).toBe('coordinator');
      referral = moveReferral(referral, 'offered', ['coordinator'], { hasWords: true }, FACTS);
      expect(referral.sendBacks).toBe(time);
    }
    const again = standing('decline_proposed', { sendBacks: referral.sendBacks });
    expect(move(again, 'offered', 'coordinator', { hasWords: true })).toEqual(wrong('to', /3 times/));
  });

  it('silence ends it against the agency that held it, and another door is found (I2, story 2)', () => {
    const offered = standing('offered');
    expect(move(offered, 'expired', 'system', {}, { timesRun: 2 })).toMatchObject({ code: 'illegal_move' });
    expect(move(offered, 'expired', 'system', {}, { timesRun: 3 })).toMatchObject({
      state: 'expired',
      silentAgencyId: 'clinic',
      reason: { family: 'system', code: 'agency-no-response' },
      nextStep: { kind: 'coordinator_task' },
    });
  });

  it('is recalled when the permission is taken back or lapses, and the person is asked', () => {
    const revoked = { reason: { family: 'system', code: 'consent-revoked' } } as const;
    expect(move(standing('in_service'), 'recalled', 'system', revoked)).toMatchObject({
      state: 'recalled',
      nextStep: { kind: 'person_choice' },
    });
    const lapsed = { reason: { family: 'system', code: 'consent-expired' } } as const;
    expect(move(standing('waitlisted'), 'recalled', 'system', lapsed)).toMatchObject({
      nextStep: { kind: 'coordinator_task' },
    });
    expect(move(standing('met'), 'recalled', 'coordinator', revoked)).toEqual(wrong('reason', /deceased/));
    const deceased = { reason: { family: 'system', code: 'deceased' }, nextStep: { kind: 'deceased' } } as const;
    expect(move(standing('met'), 'recalled', 'coordinator', deceased)).toMatchObject({ state: 'recalled' });
  });

  it('is not said to be lost before three tries on two ways in a fortnight, nor closed before ninety days', () => {
    const missed = moveReferral(standing('scheduled', { slotAt: NOW - DAY }), 'not_met', ['receiver'], {}, FACTS);
    expect(missed).toMatchObject({ reason: null, missedAt: NOW - DAY });
    const later = { now: NOW + 14 * DAY };
    const tried = (['phone', 'phone', 'street'] as const).reduce(
      (referral, channel, day) => noteAttempt(referral, { at: NOW + day * DAY, channel }),
      missed,
    );
    expect(move(missed, 'lost_contact', 'sender', {}, later)).toMatchObject({ code: 'illegal_move' });
    expect(move(tried, 'lost_contact', 'sender', {}, { now: NOW + DAY })).toMatchObject({ code: 'illegal_move' });
    const lost = moveReferral(tried, 'lost_contact', ['sender'], {}, { ...FACTS, ...later });
    const onList: ReferralSaying = { nextStep: { kind: 'outreach_list' } };
    const days = (count: number) => ({ now: lost.since + count * DAY });
    expect(move(lost, 'closed_lost', 'coordinator', onList, days(89))).toMatchObject({ code: 'illegal_move' });
    expect(move(lost, 'closed_lost', 'coordinator', onList, days(90))).toMatchObject({ state: 'closed_lost' });
    expect(move(lost, 'met', 'receiver', {}, days(89))).toMatchObject({ state: 'met', attempts: [], missedAt: null });
    expect(() => noteAttempt(lost, { at: NOW, channel: 'phone' })).toThrow(new Refusal('illegal_move'));
  });

  it.each<[ReferralState, ReferralState, ReferralParty, ReferralSaying, string, RegExp]>([
    ['offered', 'decline_proposed', 'receiver', {}, 'reason', /from the list/],
    [
      'offered',
      'decline_proposed',
      'receiver',
      { reason: { family: 'person', code: 'at-capacity' } },
      'reason',
      /list/,
    ],
    ['acknowledged', 'info_needed', 'receiver', {}, 'words', /question/],
    ['acknowledged', 'info_needed', 'receiver', { hasWords: true, asksFor: ['HIV'] }, 'asksFor', /HIV/],
    ['info_needed', 'acknowledged', 'sender', {}, 'words', /answer/],
    ['offered', 'waitlisted', 'receiver', { position: 0 }, 'position', /place on the list/],
    ['accepted', 'scheduled', 'receiver', { slotAt: NOW - 1, hasWords: true }, 'slotAt', /still to come/],
    ['accepted', 'scheduled', 'receiver', { slotAt: NOW + 1 }, 'words', /where to come/],
    ['not_met', 'scheduled', 'receiver', {}, 'slotAt', /still to come/],
    [
      'scheduled',
      'accepted',
      'receiver',
      { reason: { family: 'person', code: 'need-met-elsewhere' } },
      'reason',
      /service/,
    ],
    ['scheduled', 'not_met', 'receiver', { reason: { family: 'service', code: 'unknown' } }, 'reason', /left out/],
    ['met', 'completed', 'receiver', {}, 'given', /which service/],
    ['decline_proposed', 'offered', 'coordinator', {}, 'words', /sent back/],
    ['draft', 'error', 'sender', {}, 'reason', /from the list/],
  ])('from %s to %s the %s must say what it takes', (from, to, by, saying, field, why) => {
    expect(move(standing(from), to, by, saying)).toEqual(wrong(field, why));
  });

  it.each<[ReferralState, ReferralState]>([
    ['in_service', 'lost_contact'],
    ['met', 'lost_contact'],
  ])('from %s contact is lost four weeks after a missed appointment, not before', (from, to) => {
    const missed = standing(from, { missedAt: NOW });
    expect(move(standing(from), to, 'receiver')).toMatchObject({ code: 'illegal_move' });
    expect(move(missed, to, 'receiver', {}, { now: NOW + 28 * DAY - 1 })).toMatchObject({ code: 'illegal_move' });
    expect(move(missed, to, 'receiver', {}, { now: NOW + 28 * DAY })).toMatchObject({ state: to });
  });

  it('goes back to the receiver when nobody answered the question in time', () => {
    const asked = standing('info_needed');
    expect(move(asked, 'acknowledged', 'system')).toMatchObject({ code: 'illegal_move' });
    expect(move(asked, 'acknowledged', 'system', {}, { timesRun: 1 })).toMatchObject({ state: 'acknowledged' });
  });

  it('is held by whoever goes along, where somebody does', () => {
    expect(holderOf(standing('scheduled'))).toBe('receiver');
    expect(holderOf(standing('scheduled', { accompanierAgencyId: 'volunteers' }))).toBe('accompanier');
  });
});
