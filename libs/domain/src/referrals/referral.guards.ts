import {
  type Attempt,
  isReason,
  type NextStep,
  type Referral,
  type ReferralFacts,
  type ReferralReason,
  type ReferralSaying,
} from './referral.status.js';

const DAY_MS = 86_400_000;
/** After a decline was sent back so often, the coordinator decides. */
export const SEND_BACKS_MAX = 3;
const ATTEMPTS_MIN = 3;
const ATTEMPT_CHANNELS_MIN = 2;
const ATTEMPT_DAYS = 14;
/** After so many days without contact since a missed appointment somebody counts as lost to the service (WHO HIV.H.DE42). */
const MISSED_DAYS = 28;
/** The list of the outreach teams keeps somebody at least so long. */
const CLOSED_LOST_DAYS = 90;

/** What keeps a move from being made: the field that is wrong and why, for whoever tries; `not_yet` where only time helps. */
export type GuardFault = { field: string; why: string } | 'not_yet';
/** Looks whether a move may be made now; null where it may. */
export type ReferralGuard = (referral: Referral, saying: ReferralSaying, facts: ReferralFacts) => GuardFault | null;

const fault = (field: string, why: string): GuardFault => ({ field, why });
const free: ReferralGuard = () => null;

const needsReason: ReferralGuard = (_, { reason }) =>
  reason && isReason(reason) ? null : fault('reason', 'must be a reason from the list, and the side on which it lies');
const oneOf =
  (...codes: ReferralReason[]): ReferralGuard =>
  (_, { reason }) =>
    reason && isReason(reason) && codes.includes(reason.code) ? null : fault('reason', `must be ${codes.join(' or ')}`);
const ofTheService: ReferralGuard = (_, { reason }) =>
  reason && isReason(reason) && reason.family === 'service'
    ? null
    : fault('reason', 'must be a reason of the service: it was the service that cancelled');
/** It may be left out, since nobody may have asked yet; what is said must be on the list. */
const maybeReason: ReferralGuard = (_, { reason }) =>
  !reason || isReason(reason) ? null : fault('reason', 'must be a reason from the list, or be left out');
const needsWords =
  (why: string): ReferralGuard =>
  (_, { hasWords }) =>
    hasWords ? null : fault('words', why);
const needsNewTime: ReferralGuard = (_, { slotAt }, { now }) =>
  slotAt !== undefined && slotAt >= now ? null : fault('slotAt', 'must be a time that is still to come');
const needsSlot: ReferralGuard = (...about) =>
  needsNewTime(...about) ?? needsWords('must say where to come, and how one gets in')(...about);
const needsPlaceOnList: ReferralGuard = (_, { position, estimateDays }) =>
  [position, estimateDays].some((one) => one !== undefined && Number.isInteger(one) && one > 0)
    ? null
    : fault('position', 'must be the place on the list, or estimateDays how long it is likely to take');
const needsGiven: ReferralGuard = (_, { given }) => (given ? null : fault('given', 'must say which service was given'));
const needsOnward: ReferralGuard = (_, { nextStep }) =>
  nextStep?.kind === 'new_referral' && nextStep.referralId
    ? null
    : fault('nextStep', 'must be the referral that follows');
const needsNextStep: ReferralGuard = (_, { nextStep }) =>
  nextStep ? null : fault('nextStep', 'must say where the person goes from here');

/** A question may ask for no more than the person agreed to have told. */
const withinAgreement: ReferralGuard = (_, { hasWords, asksFor = [] }, { covers }) => {
  if (!hasWords) return fault('words', 'must be a question');
  const beyond = asksFor.filter((label) => !covers.includes(label));
  return beyond.length
    ? fault('asksFor', `goes beyond what the person agreed to: ${beyond.join(', ')}. Ask the person first`)
    : null;
};
const agreed: ReferralGuard = (_, __, { mayTell }) =>
  mayTell ? null : fault('share', 'must be an agreement to share that holds now, for this agency and purpose');
const sentBack: ReferralGuard = (referral, saying, facts) => {
  if (referral.sendBacks >= SEND_BACKS_MAX)
    return fault(
      'to',
      `it was sent back ${SEND_BACKS_MAX} times: confirm the decline with a next step, or redirect it`,
    );
  if (!saying.hasWords) return fault('words', 'must say why it is sent back');
  return agreed(referral, saying, facts);
};
const timerThrice: ReferralGuard = (_, __, { timesRun }) => (timesRun >= 3 ? null : 'not_yet');
const timerOnce: ReferralGuard = (_, __, { timesRun }) => (timesRun >= 1 ? null : 'not_yet');

/** Three tries on two ways, over a fortnight: only then is contact said to be lost. */
export function triedEnough(attempts: readonly Attempt[], since: number, now: number): boolean {
  const ways = new Set(attempts.map(({ channel }) => channel));
  return attempts.length >= ATTEMPTS_MIN && ways.size >= ATTEMPT_CHANNELS_MIN && now - since >= ATTEMPT_DAYS * DAY_MS;
}
const attemptsMade: ReferralGuard = ({ attempts, missedAt, since }, _, { now }) =>
  triedEnough(attempts, missedAt ?? since, now) ? null : 'not_yet';

/** Whether an appointment was missed four weeks ago and nobody was in contact since. */
export const isMissedLong = ({ missedAt }: Pick<Referral, 'missedAt'>, now: number): boolean =>
  missedAt !== null && now - missedAt >= MISSED_DAYS * DAY_MS;
const missedLong: ReferralGuard = (referral, _, { now }) => (isMissedLong(referral, now) ? null : 'not_yet');
const lostLong: ReferralGuard = ({ since }, _, { now }) =>
  now - since >= CLOSED_LOST_DAYS * DAY_MS ? null : 'not_yet';

/** Every condition that the codes name, by the words that they have for it. One without a function stops the start. */
export const REFERRAL_GUARDS: Record<string, ReferralGuard> = {
  none: free,
  'walk-in': free,
  'came later': free,
  'person is back': free,
  'service started': free,
  reason: needsReason,
  'reason if known, never assumed': maybeReason,
  'service cancelled the appointment: reason on the service': ofTheService,
  'reason=deceased | legal-order | duplicate-referral; no fan-out notification': oneOf(
    'deceased',
    'legal-order',
    'duplicate-referral',
  ),
  'reason=consent-revoked | consent-expired': oneOf('consent-revoked', 'consent-expired'),
  'consent active for receiver+purpose': agreed,
  'question (data classes must be within consent)': withinAgreement,
  answer: needsWords('must answer the question'),
  'position or estimate': needsPlaceOnList,
  'time, place, door instructions': needsSlot,
  'time, place': needsSlot,
  'new time': needsNewTime,
  'next step': needsNextStep,
  'new referral id': needsOnward,
  'new referral id (step up / step down)': needsOnward,
  'send back with note (max 3)': sentBack,
  'one-off service given': needsGiven,
  outcome: needsGiven,
  'timer x3': timerThrice,
  'timer ran out: decide on what is there': timerOnce,
  '3 attempts, 2 channels, 14 d': attemptsMade,
  '28 d since missed appointment': missedLong,
  'after outreach list review; never before 90 d': lostLong,
};

/** What an end must say about where it goes on; null where it says so. */
export function wrongNextStep(nextStep: NextStep | null, reason: ReferralSaying['reason']): GuardFault | null {
  if (!nextStep) return fault('nextStep', 'must say where the person goes from here');
  if (nextStep.kind === 'new_referral' && !nextStep.referralId)
    return fault('nextStep', 'must name the referral that follows');
  if ((nextStep.kind === 'deceased') !== (reason?.code === 'deceased'))
    return fault('nextStep', 'is deceased where the reason is, and nowhere else');
  return null;
}
