import type { Attendance } from './attendance.js';
import type { MeetingPaper } from './meeting-paper.js';
import type { MeetingGuest } from './guest.js';
import type { RollCorrection } from './roll-corrections.js';
import type {
  AgendaItem,
  CapturedAction,
  Decision,
  Hand,
  Interest,
  MeetingNote,
  MeetingState,
  Reply,
} from './meeting.view.js';

/** How things stand now of which an event says that they changed; what is not named is as before. */
export interface MeetingChange {
  meeting?: MeetingState;
  /** What of the meeting itself is other than before, and what it no longer has: an event says no more than that. */
  patch?: { set: Partial<MeetingState>; gone?: (keyof MeetingState)[] };
  /** Items that are new or other than before. */
  items?: AgendaItem[];
  decisions?: Decision[];
  /** Times of people that began, ended or were put right; each is known by person and beginning. */
  roll?: Attendance[];
  /** All hands that are up now. */
  hands?: Hand[];
  interests?: Interest[];
  actions?: CapturedAction[];
  replies?: Reply[];
  /** People whose answer was taken back, and who had given none before it. */
  unsaid?: string[];
  notes?: MeetingNote[];
  /** Versions of papers that are new or other than before. */
  papers?: MeetingPaper[];
  /** People who were asked to come, or are asked no longer. */
  guests?: MeetingGuest[];
  /** Mistakes in the roll that were put right. */
  corrections?: RollCorrection[];
}

/** Every event of a meeting holds how what it changed stands now, so that one fold is enough for all of them. */
export const MEETING_EVENTS = [
  'meeting.planned',
  'meeting.called',
  'meeting.moved',
  'meeting.cancelled',
  'meeting.restored',
  'meeting.opened',
  'meeting.left_alone',
  'meeting.suspended',
  'meeting.resumed',
  'meeting.closed',
  'agenda.ordered',
  'item.proposed',
  'item.scheduled',
  'item.changed',
  'item.parked',
  'item.refused',
  'item.withdrawn',
  'item.merged',
  'item.carried',
  'item.begun',
  'item.extended',
  'item.concluded',
  'item.deferred',
  'item.referred',
  'hand.raised',
  'hand.lowered',
  'hand.ordered',
  'chair.asked',
  'chair.passed',
  'roll.changed',
  'roll.corrected',
  'quorum.lost',
  'quorum.returned',
  'interest.declared',
  'decision.drafted',
  'decision.put',
  'decision.answered',
  'decision.called',
  'decision.adopted',
  'decision.not_adopted',
  'decision.withdrawn',
  'decision.deferred',
  'consent.pulled',
  'meeting.placed',
  'meeting.replied',
  'note.written',
  'guest.asked',
  'guest.withdrawn',
  'paper.added',
  'paper.replaced',
  'paper.removed',
  'paper.carried',
  'action.captured',
] as const;
export type MeetingEventType = (typeof MEETING_EVENTS)[number];

/** Events on the stream of a meeting. Words stand in events of their own: of a restricted item, on its own stream. */
export type MeetingEventMap = Record<MeetingEventType, { now: MeetingChange }> & {
  /**
   * Somebody typed something; `key` says what it is about. With `of` nothing was typed: what stands under that key stands under this
   * one as well, since what it is about was carried to another meeting by somebody who does not read it.
   */
  'meeting.said': { key: string; of?: string };
};
