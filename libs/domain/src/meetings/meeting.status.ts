import { Refusal } from '../errors.js';

/**
 * What a meeting can be. `agenda`: how its agenda is changed: freely, with a note of each change once people were called
 * (B2), by the chair while it is held, or not any more. `awaits`: items that were not dealt with before may come here (C4).
 */
export const MEETING_STATUSES = {
  /** Its date follows from the rule; nobody has touched it yet. */
  planned: { next: ['draft', 'called', 'cancelled'], agenda: 'free', awaits: true },
  draft: { next: ['called', 'cancelled'], agenda: 'free', awaits: true },
  /** People were called to it. */
  called: { next: ['in_session', 'cancelled'], agenda: 'noted', awaits: true },
  in_session: { next: ['suspended', 'closed', 'inquorate'], agenda: 'held', awaits: false },
  suspended: { next: ['in_session', 'closed', 'inquorate'], agenda: 'held', awaits: false },
  /** It is over. What was wrong in its record is corrected in the minutes; it is never opened again. */
  closed: { next: [], agenda: 'none', awaits: false },
  /** It was opened, too few seats were there, and it ended without a decision (A5). */
  inquorate: { next: [], agenda: 'none', awaits: false },
  /** It stays as it was, with the reason, and can be brought back (K4). */
  cancelled: { next: ['draft'], agenda: 'none', awaits: false },
} as const satisfies Record<
  string,
  { next: readonly string[]; agenda: 'free' | 'noted' | 'held' | 'none'; awaits: boolean }
>;

export type MeetingStatus = keyof typeof MEETING_STATUSES;

/** The status after the move, or the refusal `illegal_move`. */
export function moveMeeting(from: MeetingStatus, to: MeetingStatus): MeetingStatus {
  const next: readonly MeetingStatus[] = MEETING_STATUSES[from].next;
  if (!next.includes(to)) throw new Refusal('illegal_move');
  return to;
}
