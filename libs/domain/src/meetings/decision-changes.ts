import { Refusal } from '../errors.js';
import { DECISION_STATUSES, type DecisionStatus } from './decision.status.js';

/** What a later decision makes of an earlier one (P5). */
export const CHANGE_WAYS = ['amends', 'supersedes', 'rescinds'] as const;
export type ChangeWay = (typeof CHANGE_WAYS)[number];

/** How many earlier decisions one may change. */
export const CHANGES_MAX = 5;

/** An earlier decision, and what becomes of it. */
export interface DecisionChange {
  decisionId: string;
  how: ChangeWay;
}

/** A decision as far as it matters for what a later one may make of it. */
export interface EarlierDecision {
  decisionId: string;
  /** How its own meeting left it: that record stays as it is. */
  status: DecisionStatus;
  /** What later decisions that were adopted made of it, the first of them first. */
  changedBy: readonly ChangeWay[];
}

const BECOMES = { amends: 'amended', supersedes: 'superseded', rescinds: 'rescinded' } as const;

/** How a decision stands today: as its meeting left it, and then what later ones made of it. */
export function standingOf({ status, changedBy }: Pick<EarlierDecision, 'status' | 'changedBy'>): DecisionStatus {
  return changedBy.reduce<DecisionStatus>((so, how) => {
    const next: readonly DecisionStatus[] = DECISION_STATUSES[so].next;
    return DECISION_STATUSES[so].binds && next.includes(BECOMES[how]) ? BECOMES[how] : so;
  }, status);
}

/**
 * Refuses what a text would change and cannot: only what holds today can be changed, and only by its own series.
 * @param earlier those of the series that are named, as they stand at this moment
 * @throws Refusal `illegal_move` that says in `changes` what is wrong
 */
export function refuseUnchangeable(changes: readonly DecisionChange[], earlier: readonly EarlierDecision[]): void {
  if (new Set(changes.map(({ decisionId }) => decisionId)).size < changes.length)
    throw new Refusal('illegal_move', { changes: ['name one decision twice'] });
  for (const { decisionId } of changes) {
    const found = earlier.find((one) => one.decisionId === decisionId);
    if (!found) throw new Refusal('illegal_move', { changes: ['name what is no decision of this series'] });
    const standing = standingOf(found);
    if (DECISION_STATUSES[standing].binds) continue;
    const gone = standing === 'superseded' || standing === 'rescinded';
    throw new Refusal('illegal_move', {
      changes: [gone ? 'name what was replaced or rescinded already' : 'name what was not adopted'],
    });
  }
}
