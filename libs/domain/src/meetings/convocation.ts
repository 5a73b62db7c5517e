import { instantOf } from '../time/zone.js';
import type { MeetingState } from './meeting.view.js';

/** Letters that everybody who reads meetings is sent about one. */
export const MEETING_LETTERS = ['meeting_called', 'meeting_moved', 'meeting_cancelled'] as const;
export type MeetingLetter = (typeof MEETING_LETTERS)[number];

/**
 * Which letter people are sent when a meeting comes to stand otherwise, if any: when they are called to it, and then when it is at
 * another time or taken off. Of a draft they are told nothing; that a called one only takes longer is read in the app.
 */
export function letterAbout(before: MeetingState, after: MeetingState): MeetingLetter | null {
  // It was opened with too few seats, and is taken up again on another day (A5).
  if (before.status === 'in_session' && after.status === 'cancelled') return 'meeting_cancelled';
  if (before.status !== 'called') return after.status === 'called' ? 'meeting_called' : null;
  if (after.status === 'cancelled') return 'meeting_cancelled';
  const moved = after.status === 'called' && instantOf(after.start) !== instantOf(before.start);
  return moved ? 'meeting_moved' : null;
}

/** Whom calling people to a meeting would reach by letter, for who calls them. */
export interface WhoIsCalled {
  /** Whether this installation sends letters at all. */
  mails: boolean;
  /** How many get a letter. */
  letters: number;
  /** Who reads the meeting and gets none: they confirmed no address, or letters to it came back. They are told by hand. */
  byHandIds: string[];
}
