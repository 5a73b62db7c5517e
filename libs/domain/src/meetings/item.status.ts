import { Refusal } from '../errors.js';

/** What an item of an agenda is there for. */
export const ITEM_KINDS = ['decision', 'discussion', 'information', 'case_review', 'standing'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/**
 * What an item of an agenda can be. `onAgenda`: it stands on the agenda of its meeting. `carries`: when the meeting is over, it
 * comes to the next one (C2); what was sent on comes back if that is due.
 */
export const ITEM_STATUSES = {
  proposed: { next: ['scheduled', 'merged', 'refused', 'parked', 'withdrawn'], onAgenda: false, carries: false },
  /** Kept for later: in the backlog of the series. */
  parked: { next: ['scheduled', 'refused', 'withdrawn'], onAgenda: false, carries: false },
  scheduled: {
    next: ['current', 'deferred', 'referred', 'withdrawn', 'parked', 'not_reached'],
    onAgenda: true,
    carries: false,
  },
  current: {
    next: ['concluded', 'deferred', 'referred', 'withdrawn', 'parked', 'scheduled'],
    onAgenda: true,
    carries: false,
  },
  concluded: { next: [], onAgenda: true, carries: false },
  deferred: { next: [], onAgenda: true, carries: true },
  /** Sent on to another body; it comes back at its return date. */
  referred: { next: [], onAgenda: true, carries: false },
  withdrawn: { next: [], onAgenda: true, carries: false },
  not_reached: { next: [], onAgenda: true, carries: true },
  /** It went into another proposal, which has the lineages of both (B4). */
  merged: { next: [], onAgenda: false, carries: false },
  refused: { next: [], onAgenda: false, carries: false },
} as const satisfies Record<string, { next: readonly string[]; onAgenda: boolean; carries: boolean }>;

export type ItemStatus = keyof typeof ITEM_STATUSES;

/** The status after the move, or the refusal `illegal_move`. */
export function moveItem(from: ItemStatus, to: ItemStatus): ItemStatus {
  const next: readonly ItemStatus[] = ITEM_STATUSES[from].next;
  if (!next.includes(to)) throw new Refusal('illegal_move');
  return to;
}
