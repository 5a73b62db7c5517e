import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LABELS } from '../continuum/continuum.codes.js';
import { Refusal } from '../errors.js';
import { expiryOf } from './referral.expiry.js';
import { draftReferral, moveReferral, movesFrom, noteAttempt } from './referral.moves.js';
import { REFERRAL_REASONS } from './referral.codes.js';
import {
  type GivenReason,
  holderOf,
  isOpen,
  NEXT_STEPS,
  REFERRAL_PRIORITIES,
  REFERRAL_STATE_NAMES,
  type Referral,
  type ReferralFacts,
  type ReferralParty,
  type ReferralSaying,
  type ReferralState,
  stateCodes,
} from './referral.status.js';

const DAY = 86_400_000;
const PARTIES: ReferralParty[] = ['sender', 'receiver', 'accompanier', 'coordinator', 'system'];
const REASONS = Object.entries(REFERRAL_REASONS).flatMap(([family, codes]) =>
  codes.map((code) => ({ family, code }) as GivenReason),
);

const sayings: fc.Arbitrary<ReferralSaying> = fc.record(
  {
    reason: fc.constantFrom(...REASONS),
    nextStep: fc
      .constantFrom(...NEXT_STEPS)
      .map((kind) => ({ kind, ...(kind === 'new_referral' && { referralId: 'r' }) })),
    hasWords: fc.integer({ min: 0, max: 3 }).map((chance) => chance > 0),
    position: fc.integer({ min: -1, max: 5 }),
    asksFor: fc.subarray([...LABELS], { maxLength: 2 }),
    given: fc.constant('service'),
  },
  { requiredKeys: [] },
);
/** Mostly a move that there is, sometimes any. */
const acts = fc.record({
  which: fc.nat(),
  /** Whether it prefers to go on: walks that end soon see little. */
  goesOn: fc.integer({ min: 0, max: 6 }).map((chance) => chance > 0),
  anything: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
  by: fc.constantFrom(...PARTIES),
  theirs: fc.integer({ min: 0, max: 4 }).map((chance) => chance > 0),
  saying: sayings,
  slotIn: fc.integer({ min: -2, max: 20 }),
  passes: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 14, max: 30 }), fc.integer({ min: 90, max: 120 })),
  timesRun: fc.nat(3),
  mayTell: fc.integer({ min: 0, max: 3 }).map((chance) => chance > 0),
  tries: fc.array(fc.constantFrom('phone' as const, 'street' as const), { maxLength: 4 }),
});
type Act = typeof acts extends fc.Arbitrary<infer One> ? One : never;

const seen = new Map<ReferralState, number>();

/** One act: the referral after it, or the same where it is refused. Everything that must hold is looked at on the way. */
function step(before: Referral, act: Act, now: number): Referral {
  const all = movesFrom(before.state);
  const on = all.filter(({ to }) => isOpen(to));
  const open = act.goesOn && on.length ? on : all;
  const there = open[act.which % Math.max(1, open.length)];
  const to = act.anything || !there ? REFERRAL_STATE_NAMES[act.which % REFERRAL_STATE_NAMES.length]! : there.to;
  const by = act.theirs && there?.by.length ? there.by[act.which % there.by.length]! : act.by;
  const facts: ReferralFacts = { now, timesRun: act.timesRun, mayTell: act.mayTell, covers: ['N', 'R', 'ETH'] };
  const said = { ...act.saying, slotAt: now + act.slotIn * DAY };
  const tried = before.state === 'not_met' ? tries(before, act, now) : before;
  let after: Referral;
  try {
    after = moveReferral(tried, to, [by], said, facts);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return tried;
  }
  seen.set(after.state, (seen.get(after.state) ?? 0) + 1);
  const inTable = all.some((one) => one.to === to && one.by.includes(by));
  const broken = [...brokenBy(tried, after, facts), ...(inTable ? [] : [`${by} moved it to ${to}`])];
  if (broken.length) throw new Error(broken.join('; '));
  return after;
}

const tries = (referral: Referral, act: Act, now: number): Referral =>
  act.tries.reduce((one, channel) => noteAttempt(one, { at: now, channel }), referral);

/** Every rule, by its words, and whether a move kept it. */
const brokenBy = (before: Referral, after: Referral, { mayTell, timesRun, now }: ReferralFacts): string[] =>
  Object.entries({
    'a move begins while it is open': isOpen(before.state),
    'a state begins with the move': after.since === now,
    'what is open is held by a side': !isOpen(after.state) || PARTIES.includes(holderOf(after)!),
    'what is open runs out into something, and what ended does not':
      isOpen(after.state) === expiryOf(after, now).length > 0,
    'no dead end': !stateCodes(after.state).requires_next_step || NEXT_STEPS.includes(after.nextStep!.kind),
    'silence is the agency’s that held it':
      after.silentAgencyId === (after.state === 'expired' ? before.receiverAgencyId : null),
    'an offer runs out only after three times its timer': after.state !== 'expired' || timesRun === 3,
    'it is told only by agreement': after.state !== 'offered' || mayTell,
    'it is sent back three times at most': after.sendBacks <= 3,
    'nobody is closed as lost before ninety days': after.state !== 'closed_lost' || now - before.since >= 90 * DAY,
    'a decline was a proposal': after.state !== 'declined' || before.state === 'decline_proposed',
    'an appointment has a time': after.state !== 'scheduled' || after.slotAt !== null,
    'its sides stay':
      after.senderAgencyId === before.senderAgencyId && after.receiverAgencyId === before.receiverAgencyId,
  }).flatMap(([rule, kept]) => (kept ? [] : [`${before.state} to ${after.state}: ${rule}`]));

describe('any walk of a referral', () => {
  it('keeps every rule, comes to every state, and ends only where there is a way on', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...REFERRAL_PRIORITIES),
        fc.boolean(),
        fc.array(acts, { minLength: 10, maxLength: 60 }),
        (priority, along, walk) => {
          let now = Date.UTC(2027, 2, 1);
          let referral = draftReferral(
            {
              priority,
              senderAgencyId: 'street',
              receiverAgencyId: 'clinic',
              accompanierAgencyId: along ? 'red' : null,
            },
            now,
          );
          for (const act of walk) {
            now += act.passes * DAY;
            referral = step(referral, act, now);
          }
        },
      ),
      { numRuns: 4000, seed: 20_270_301 },
    );
    expect(REFERRAL_STATE_NAMES.filter((state) => state !== 'draft' && !seen.has(state))).toEqual([]);
  });
});
