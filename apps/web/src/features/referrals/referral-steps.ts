import {
  type Actor,
  isOpen,
  LABELS,
  mayActOnReferral,
  moveReferral,
  movesOpenTo,
  type ReferralParty,
  type ReferralState,
  type ReferralView,
  Refusal,
  sidesOf,
} from '#libs/domain';
import { LIKELY, type ReferralVerb, verbOf } from './referral-verbs.js';

const DAY_MS = 86_400_000;
/** After so long something can become possible that is not yet: the conditions of the field that only time fulfils. */
const WAITS_DAYS = [14, 28, 90];

/** Something that can be done with a referral: a move, or noting a try to reach the person. */
export interface ReferralStep {
  to: Exclude<ReferralState, 'draft'> | 'try';
  verb: ReferralVerb;
  /** The conditions of the move, as the codes name them: any of them is enough. */
  guards: readonly string[];
}

/** What can be done now, the likely first; and what will be possible from a moment on. */
export interface ReferralSteps {
  likely: readonly ReferralStep[];
  rare: readonly ReferralStep[];
  /** `from` in milliseconds since 1970. */
  later: readonly { step: ReferralStep; from: number }[];
}

/** What somebody may do with a referral at a moment (milliseconds since 1970): exactly what the table of moves lets them. */
export function referralSteps(actor: Actor, view: ReferralView, now: number): ReferralSteps {
  const nothing = { likely: [], rare: [], later: [] };
  if (!isOpen(view.state) || !mayActOnReferral('referral.move', actor, view)) return nothing;
  const sides = sidesOf(actor, view);
  const steps = [...moves(view, sides), ...tries(actor, view)];
  const possible = steps.filter((step) => isPossible(view, step, sides, now));
  const likely = LIKELY[view.state as keyof typeof LIKELY].flatMap(
    (to) => possible.find((step) => step.to === to) ?? [],
  );
  return {
    likely,
    rare: possible.filter((step) => !likely.includes(step)),
    later: steps.flatMap((step) => {
      const from = possible.includes(step) ? null : possibleFrom(view, step, sides, now);
      return from === null ? [] : [{ step, from }];
    }),
  };
}

function moves(view: ReferralView, sides: readonly ReferralParty[]): ReferralStep[] {
  const byEnd = new Map<ReferralState, string[]>();
  for (const { to, guard } of movesOpenTo(view.state, sides)) byEnd.set(to, [...(byEnd.get(to) ?? []), guard]);
  return [...byEnd].map(([to, guards]) => ({
    to: to as ReferralStep['to'],
    verb: verbOf(view.state, to as Exclude<ReferralState, 'draft'>),
    guards,
  }));
}

const tries = (actor: Actor, view: ReferralView): ReferralStep[] =>
  view.state === 'not_met' && mayActOnReferral('referral.try', actor, view)
    ? [{ to: 'try', verb: 'try', guards: [] }]
    : [];

/** Whether nothing but what is asked for with it stands in the way. What only time fulfils is not offered before. */
function isPossible(view: ReferralView, { to }: ReferralStep, sides: readonly ReferralParty[], now: number): boolean {
  if (to === 'try') return true;
  try {
    const facts = { now, timesRun: timesRun(view, now), mayTell: true, covers: LABELS };
    moveReferral(view, to, sides, { hasWords: true }, facts);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // A field that is still to be filled in is asked for; that it was sent back too often nobody can fill in.
    return error.code === 'invalid_input' && !('to' in (error.fields ?? {}));
  }
}

/** From when on it is possible, as things stand; null where more than time is missing. */
function possibleFrom(view: ReferralView, step: ReferralStep, sides: readonly ReferralParty[], now: number) {
  const begins = [view.missedAt, view.since].filter((at) => at !== null);
  const moments = [
    ...begins.flatMap((at) => WAITS_DAYS.map((days) => at + days * DAY_MS)),
    ...(thirdTime(view) === null ? [] : [thirdTime(view)!]),
  ];
  const ahead = moments.filter((at) => at > now).toSorted((a, b) => a - b);
  return ahead.find((at) => isPossible(view, step, sides, at)) ?? null;
}

/** When the timer of the present state has run out three times; null where nothing runs. */
const thirdTime = ({ dueAt, since, moves: byItself }: ReferralView): number | null =>
  byItself?.to === 'expired' ? byItself.at : dueAt === null ? null : since + 3 * (dueAt - since);

/** As far as the conditions ask for it: three times or less. */
const timesRun = (view: ReferralView, now: number): number => {
  const third = thirdTime(view);
  return third !== null && third <= now ? 3 : view.dueAt !== null && view.dueAt <= now ? 1 : 0;
};
