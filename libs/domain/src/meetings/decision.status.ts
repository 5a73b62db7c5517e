import { Refusal } from '../errors.js';

/** What a decision can be. `binds`: it holds from then on, and is changed by a later decision alone (P5). */
export const DECISION_STATUSES = {
  draft: { next: ['put', 'withdrawn'], binds: false },
  /** Its text is fixed, and seats answer. Written anew it is a draft until it is put anew, and answers begin anew (P2). */
  put: {
    next: [
      'draft',
      'adopted_by_consent',
      'adopted_with_reservations',
      'adopted_by_vote',
      'not_adopted',
      'deferred',
      'withdrawn',
    ],
    binds: false,
  },
  adopted_by_consent: { next: ['amended', 'superseded', 'rescinded'], binds: true },
  adopted_with_reservations: { next: ['amended', 'superseded', 'rescinded'], binds: true },
  adopted_by_vote: { next: ['amended', 'superseded', 'rescinded'], binds: true },
  not_adopted: { next: [], binds: false },
  deferred: { next: [], binds: false },
  withdrawn: { next: [], binds: false },
  /** A later decision changes part of it; it may be changed again. */
  amended: { next: ['amended', 'superseded', 'rescinded'], binds: true },
  superseded: { next: [], binds: false },
  rescinded: { next: [], binds: false },
} as const satisfies Record<string, { next: readonly string[]; binds: boolean }>;

export type DecisionStatus = keyof typeof DECISION_STATUSES;

/** The status after the move, or the refusal `illegal_move`. */
export function moveDecision(from: DecisionStatus, to: DecisionStatus): DecisionStatus {
  const next: readonly DecisionStatus[] = DECISION_STATUSES[from].next;
  if (!next.includes(to)) throw new Refusal('illegal_move');
  return to;
}
