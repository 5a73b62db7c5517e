import {
  type Attempt,
  instantOf,
  isReason,
  type Label,
  NEXT_STEPS,
  type NextStep,
  type GivenReason,
  type ReasonFamily,
  REFERRAL_REASON_CODES,
  type ReferralReason,
  type ReferralService,
  type ReferralView,
  suggestedNext,
} from '#libs/domain';
import type { ReferralAsks } from './referral-asks.js';

/** What somebody has filled in on the sheet of a step. */
export interface ReferralGiven {
  /** `family code`; empty as long as nothing is chosen. */
  reason: string;
  next: NextStep['kind'] | '';
  /** The referral that follows. */
  onward: string;
  words: string;
  date: string;
  time: string;
  position: string;
  days: string;
  labels: readonly Label[];
  given: ReferralService | '';
  way: Attempt['channel'] | '';
}

/** What is wrong with it, by the field beside which that stands. */
export type ReferralFault = 'reason' | 'next' | 'onward' | 'words' | 'slot' | 'place' | 'given' | 'way';

/** The reasons of one family that can be given. */
export const reasonsOf = (family: ReasonFamily, only?: readonly ReferralReason[]): ReferralReason[] =>
  REFERRAL_REASON_CODES.filter((code) => isReason({ family, code }) && (only ?? [code]).includes(code));

export const reasonKey = ({ family, code }: GivenReason): string => `${family} ${code}`;

export function reasonIn(key: string): GivenReason | undefined {
  const [family, code] = key.split(' ') as [ReasonFamily, ReferralReason | undefined];
  return code === undefined ? undefined : { family, code };
}

/** What stands on the sheet when it opens: where there is one answer only it is given, and what was proposed is suggested. */
export function givenAtFirst(asks: ReferralAsks, view: ReferralView): ReferralGiven {
  const { families = [], codes, optional } = asks.reason ?? {};
  const reasons = families.flatMap((family) => reasonsOf(family, codes).map((code) => reasonKey({ family, code })));
  const confirms = view.state === 'decline_proposed' && (asks.next || asks.onward);
  const said = confirms && view.reason ? reasonKey(view.reason) : '';
  const reason = !optional && reasons.length === 1 ? reasons[0]! : asks.reason ? '' : said;
  return {
    reason,
    next: confirms && view.nextStep ? view.nextStep.kind : suggestedFor(reason),
    onward: '',
    words: '',
    date: '',
    time: '',
    position: '',
    days: '',
    labels: [],
    given: asks.given ? view.service : '',
    way: '',
  };
}

/** The same with another reason: the next step that practitioners take by it is chosen before. */
export const withReason = (given: ReferralGiven, reason: string): ReferralGiven => ({
  ...given,
  reason,
  next: suggestedFor(reason) || given.next,
});

function suggestedFor(reason: string): ReferralGiven['next'] {
  const found = reasonIn(reason);
  return found ? suggestedNext(found.family, found.code).kind : '';
}

/** What helps beside the next step, by the reason. */
export function helpFor(reason: string) {
  const found = reasonIn(reason);
  return found && suggestedNext(found.family, found.code).also;
}

/** The next steps that fit: after a death there is one, and it is that of nobody else. */
export const nextSteps = (reason: string): NextStep['kind'][] =>
  NEXT_STEPS.filter((kind) => (kind === 'deceased') === (reasonIn(reason)?.code === 'deceased'));

/** What has still to be filled in, or null. An end that leads to another service names it. */
export function wrongInGiven(
  asks: ReferralAsks,
  given: ReferralGiven,
  { ends, now, zone }: { ends: boolean; now: number; zone: string },
): ReferralFault | null {
  if (asks.reason && !asks.reason.optional && !given.reason) return 'reason';
  if (asks.next && (!given.next || !nextSteps(given.reason).includes(given.next))) return 'next';
  if ((asks.onward || (asks.next && ends && given.next === 'new_referral')) && !given.onward) return 'onward';
  if (asks.slot && !isAhead(given, now, zone)) return 'slot';
  if (asks.words && !asks.wordsOptional && !given.words.trim()) return 'words';
  if (asks.place && !isCount(given.position) && !isCount(given.days)) return 'place';
  if (asks.given && !given.given) return 'given';
  return asks.way && !given.way ? 'way' : null;
}

const isCount = (typed: string): boolean => /^[1-9]\d{0,3}$/.test(typed.trim());

const isAhead = ({ date, time }: ReferralGiven, now: number, zone: string): boolean =>
  date !== '' && time !== '' && instantOf({ date, time, zone }) > now;

/** What is sent of it: what was asked for, and nothing that was left empty. */
export function inputOf(asks: ReferralAsks, given: ReferralGiven, zone: string): object {
  const reason = reasonIn(given.reason);
  const next = asks.onward ? 'new_referral' : asks.next && given.next;
  const words = given.words.trim();
  return {
    // A decline that is confirmed keeps the reason for which it was proposed.
    ...(reason ? { reason } : {}),
    ...(next
      ? { nextStep: { kind: next, ...(next === 'new_referral' && given.onward ? { referralId: given.onward } : {}) } }
      : {}),
    ...(asks.words && words ? { words } : {}),
    ...(asks.slot ? { slot: { date: given.date, time: given.time, zone } } : {}),
    ...(asks.place && isCount(given.position) ? { position: Number(given.position) } : {}),
    ...(asks.place && isCount(given.days) ? { estimateDays: Number(given.days) } : {}),
    ...(asks.labels && given.labels.length ? { asksFor: given.labels } : {}),
    ...(asks.given && given.given ? { given: given.given } : {}),
    ...(asks.way && given.way ? { channel: given.way } : {}),
  };
}
