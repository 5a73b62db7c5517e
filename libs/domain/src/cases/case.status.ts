import { Refusal } from '../errors.js';

/** What a case can be: the next statuses it may move to, and whether people still talk in it. */
export const CASE_STATUSES = {
  open: { next: ['closed'], takesMessages: true },
  closed: { next: [], takesMessages: false },
} as const satisfies Record<string, { next: readonly string[]; takesMessages: boolean }>;

export type CaseStatus = keyof typeof CASE_STATUSES;

/** How a case ended, seen from the person: done as agreed, gone on elsewhere, at their wish, or we lost contact. */
export const CASE_OUTCOMES = ['completed', 'handed_on', 'person_wished', 'lost_contact'] as const;
export type CaseOutcome = (typeof CASE_OUTCOMES)[number];

/** The status after the move, or the refusal `illegal_move`. */
export function moveCase(from: CaseStatus, to: CaseStatus): CaseStatus {
  const next: readonly CaseStatus[] = CASE_STATUSES[from].next;
  if (!next.includes(to)) throw new Refusal('illegal_move');
  return to;
}
