import type { ChangeWay, DecisionChange } from './decision-changes.js';
import { standingOf } from './decision-changes.js';
import type { DecisionStatus } from './decision.status.js';

/** An adopted decision of a series, as its list holds it. */
export interface SeriesDecision {
  decisionId: string;
  meetingId: string;
  /** The day on which its meeting began, in the meeting's zone. */
  on: string;
  /** `SERIES-YEAR-NNN`. */
  number: string;
  /** How its meeting left it. */
  status: DecisionStatus;
  effectiveOn?: string;
  reviewOn?: string;
  ownerAgencyId?: string;
  /** What was agreed on; null for whoever may not read it, and once it was erased. */
  text: string | null;
  /** Earlier decisions that it changes. */
  changes?: DecisionChange[];
}

/** A link between two decisions, seen from one of them. */
export interface DecisionLink {
  how: ChangeWay;
  /** The other one. */
  other: SeriesDecision;
}

/** How a decision is tied to others of its series, both ways (P5). */
export interface DecisionLinks {
  changes: DecisionLink[];
  changedBy: DecisionLink[];
  /** How it stands today. */
  standing: DecisionStatus;
}

/**
 * What a decision changes, and what later ones made of it. That a decision is changed stands with the later one alone: the record of
 * the meeting that took the earlier one stays as it was.
 * @param all the adopted decisions of the series, in the order of their numbers
 */
export function linksOf(
  decision: Pick<SeriesDecision, 'decisionId' | 'status' | 'changes'>,
  all: readonly SeriesDecision[],
): DecisionLinks {
  const changedBy = all.flatMap((other) =>
    (other.changes ?? [])
      .filter(({ decisionId }) => decisionId === decision.decisionId)
      .map(({ how }): DecisionLink => ({ how, other })),
  );
  const changes = (decision.changes ?? []).flatMap(({ decisionId, how }) => {
    const other = all.find((one) => one.decisionId === decisionId);
    return other ? [{ how, other }] : [];
  });
  const ways = changedBy.map(({ how }) => how);
  return { changes, changedBy, standing: standingOf({ status: decision.status, changedBy: ways }) };
}
