import { Refusal } from '../errors.js';
import { MOVES_FROM_ANYWHERE, REFERRAL_TRANSITIONS } from './referral.codes.js';
import { type GuardFault, REFERRAL_GUARDS, wrongNextStep } from './referral.guards.js';
import {
  type GivenReason,
  holderOf,
  isOpen,
  type NextStep,
  type Referral,
  type ReferralFacts,
  type ReferralParty,
  type ReferralSaying,
  type ReferralState,
  stateCodes,
} from './referral.status.js';

/** Who may make a move, by the word that the codes have for it. What is said for the person, anybody may say who is in touch. */
const MOVERS: Record<string, readonly ReferralParty[]> = {
  sender: ['sender'],
  receiver: ['receiver'],
  coordinator: ['coordinator'],
  system: ['system'],
  sender_for_person: ['sender'],
  any_for_person: ['sender', 'receiver', 'accompanier', 'coordinator'],
  system_then_coordinator: ['system', 'coordinator'],
  coordinator_or_receiver: ['coordinator', 'receiver'],
  receiver_or_accompanier: ['receiver', 'accompanier'],
  // Both know of tries that the other does not; the tries of both are counted, so that either may record it.
  sender_and_receiver: ['sender', 'receiver'],
};
export const isMoverWord = (word: string): boolean => Object.hasOwn(MOVERS, word);

/** A move that there is. */
export interface ReferralMove {
  to: ReferralState;
  by: readonly ReferralParty[];
  /** The condition, as the codes name it. */
  guard: string;
}

const moves = new Map<ReferralState, ReferralMove[]>();
for (const [from, to, by, guard] of REFERRAL_TRANSITIONS)
  moves.set(from, [...(moves.get(from) ?? []), { to, by: MOVERS[by] ?? [], guard }]);
const FROM_ANYWHERE: readonly ReferralMove[] = MOVES_FROM_ANYWHERE.map(([, to, by, guard]) => ({
  to,
  by: MOVERS[by] ?? [],
  guard,
}));

/** Every move out of a state, whoever makes it; none once it ended. */
export const movesFrom = (state: ReferralState): readonly ReferralMove[] =>
  isOpen(state) ? [...(moves.get(state) ?? []), ...FROM_ANYWHERE] : [];

/** The moves that are open to the sides on which somebody stands. Whether each can be made now, its guard says. */
export const movesOpenTo = (state: ReferralState, sides: readonly ReferralParty[]): readonly ReferralMove[] =>
  movesFrom(state).filter(({ by }) => by.some((party) => sides.includes(party)));

/**
 * How a referral stands after a move, or why it cannot be made: `illegal_move` where there is no such move, or not yet;
 * `forbidden` where it is not theirs; `invalid_input` with the field where something must be said with it.
 * @param sides on which whoever moves it stands: an agency may be on several
 */
export function moveReferral(
  referral: Referral,
  to: ReferralState,
  sides: readonly ReferralParty[],
  saying: ReferralSaying,
  facts: ReferralFacts,
): Referral {
  const there = movesFrom(referral.state).filter((move) => move.to === to);
  if (!there.length) throw new Refusal('illegal_move');
  const theirs = there.filter(({ by }) => by.some((party) => sides.includes(party)));
  if (!theirs.length) throw new Refusal('forbidden');
  // Two ways may lead there, as where it is recalled by its sender or after a death: one that is open is enough.
  const faults = theirs.map(({ guard }) => REFERRAL_GUARDS[guard]!(referral, saying, facts));
  if (!faults.includes(null)) throw refusalOf(faults[0]!);
  const next = after(referral, to, saying, facts);
  const wrong = stateCodes(to).requires_next_step ? wrongNextStep(next.nextStep, next.reason ?? undefined) : null;
  if (wrong) throw refusalOf(wrong);
  return next;
}

function refusalOf(found: GuardFault): Refusal {
  return found === 'not_yet'
    ? new Refusal('illegal_move')
    : new Refusal('invalid_input', { [found.field]: [found.why] });
}

function after(referral: Referral, to: ReferralState, saying: ReferralSaying, { now }: ReferralFacts): Referral {
  const { state: from } = referral;
  const silent = to === 'expired' ? silentAgency(referral) : null;
  const reason: GivenReason | null = silent
    ? { family: 'system', code: 'agency-no-response' }
    : (saying.reason ?? null);
  const isMet = to === 'met' || to === 'in_service';
  return {
    ...referral,
    state: to,
    since: now,
    slotAt: to === 'scheduled' ? (saying.slotAt ?? null) : to === 'not_met' ? referral.slotAt : null,
    sendBacks: referral.sendBacks + (from === 'decline_proposed' && to === 'offered' ? 1 : 0),
    attempts: isMet ? [] : referral.attempts,
    missedAt: to === 'not_met' ? (referral.missedAt ?? referral.slotAt) : isMet ? null : referral.missedAt,
    reason,
    nextStep: saying.nextStep ?? nextStepOfItself(to, reason),
    silentAgencyId: silent,
  };
}

/** Silence is the agency's that everybody waited for: the person, who waited too, is never blamed for it. */
function silentAgency(referral: Referral): string {
  return holderOf(referral) === 'sender' ? referral.senderAgencyId : referral.receiverAgencyId;
}

/** Where it goes on where nobody is there to say it: another door is the coordinator's to find, what to share the person's to say. */
function nextStepOfItself(to: ReferralState, reason: GivenReason | null): NextStep | null {
  if (to === 'expired') return { kind: 'coordinator_task' };
  if (to !== 'recalled') return null;
  if (reason?.code === 'consent-revoked') return { kind: 'person_choice' };
  return reason?.code === 'consent-expired' ? { kind: 'coordinator_task' } : null;
}

/** What a move asks for where it leads to another service. */
const LEADS_ON = ['next step', 'new referral id'];

/** Whether what follows is the coordinator's to find: a decision of theirs may lead to another service, or an end left that to them. */
export const isLedOn = ({ state, nextStep }: Pick<Referral, 'state' | 'nextStep'>): boolean =>
  isOpen(state)
    ? movesOpenTo(state, ['coordinator']).some(({ guard }) => LEADS_ON.includes(guard))
    : nextStep?.kind === 'coordinator_task';

/** A new referral, not yet sent. */
export const draftReferral = (
  given: Pick<Referral, 'priority' | 'senderAgencyId' | 'receiverAgencyId' | 'accompanierAgencyId'>,
  now: number,
): Referral => ({
  ...given,
  state: 'draft',
  since: now,
  slotAt: null,
  sendBacks: 0,
  attempts: [],
  missedAt: null,
  reason: null,
  nextStep: null,
  silentAgencyId: null,
});

/** The same with one more try to reach the person. */
export function noteAttempt(referral: Referral, attempt: Referral['attempts'][number]): Referral {
  if (referral.state !== 'not_met') throw new Refusal('illegal_move');
  return { ...referral, attempts: [...referral.attempts, attempt] };
}
