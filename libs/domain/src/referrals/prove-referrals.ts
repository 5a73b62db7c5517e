import { MOVES_FROM_ANYWHERE, REFERRAL_TRANSITIONS } from './referral.codes.js';
import { REFERRAL_EXPIRIES } from './referral.expiry.js';
import { REFERRAL_GUARDS } from './referral.guards.js';
import { isMoverWord } from './referral.moves.js';
import { isHolderWord, isOpen, REFERRAL_STATE_NAMES, type ReferralState, stateCodes } from './referral.status.js';
import { readLength } from './referral.timer.js';

type Transition = readonly [string, string, string, string];
const EDGES: readonly Transition[] = REFERRAL_TRANSITIONS;
const ANYWHERE: readonly Transition[] = MOVES_FROM_ANYWHERE;

/**
 * What is wrong in the table of referrals, in words for whoever changed it; empty where it is whole: every state is reached
 * from the first, from every state an end is reached, what is open has a holder, a timer and an expiry, what has ended has no
 * way on, and every word in it is one that the program knows.
 * @param edges the moves, for a test that breaks them
 */
export function faultsInReferrals(edges: readonly Transition[] = EDGES): string[] {
  return [...REFERRAL_STATE_NAMES.flatMap((state) => faultsInState(state, edges)), ...faultsInEdges(edges)];
}

/** Stops whoever starts with a table that is not whole. @throws Error with every fault */
export function mustBeWhole(faults: readonly string[] = faultsInReferrals()): void {
  if (faults.length) throw new Error(`the table of referrals is not whole:\n${faults.join('\n')}`);
}

function faultsInState(state: ReferralState, edges: readonly Transition[]): string[] {
  const { holder, timer, on_expiry: expiry } = stateCodes(state);
  const faults: string[] = [];
  if (!reached(edges, 'draft').has(state)) faults.push(`${state} is never reached`);
  if (!isOpen(state)) {
    if (edges.some(([from]) => from === state)) faults.push(`${state} has ended and goes on`);
    return faults;
  }
  if (!holder || !isHolderWord(holder)) faults.push(`${state} is held by nobody who is known`);
  if (!timer || [timer.urgent, timer.standard].some((length) => !readLength(length)))
    faults.push(`${state} has no timer`);
  if (!expiry || !Object.hasOwn(REFERRAL_EXPIRIES, expiry))
    faults.push(`${state} runs out and nothing is known to follow`);
  // Without those that are open everywhere: an end that only an error or a death brings is no way out.
  if (![...reached(edges, state)].some((other) => !isOpen(other as ReferralState)))
    faults.push(`${state} has no way out`);
  return faults;
}

function faultsInEdges(edges: readonly Transition[]): string[] {
  const names: readonly string[] = REFERRAL_STATE_NAMES;
  return [...edges, ...ANYWHERE].flatMap(([from, to, by, guard]) => [
    ...[from, to].filter((state) => state !== '*' && !names.includes(state)).map((state) => `${state} is no state`),
    ...(isMoverWord(by) ? [] : [`${from} to ${to} is made by nobody who is known: ${by}`]),
    ...(Object.hasOwn(REFERRAL_GUARDS, guard) ? [] : [`${from} to ${to} asks for what nobody looks at: ${guard}`]),
  ]);
}

function reached(edges: readonly Transition[], first: string): Set<string> {
  const found = new Set([first]);
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const [from, to] of edges) if (found.has(from)) found.add(to);
  }
  if (first === 'draft') for (const [, to] of ANYWHERE) found.add(to);
  return found;
}
