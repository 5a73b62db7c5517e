import type { ActionStatus } from '../actions/action.status.js';
import type { Promised } from '../time/promised.js';
import type { Attendance } from './attendance.js';
import type { ChairTerm } from './chair-term.js';
import type { DecisionChange } from './decision-changes.js';
import type { DecisionStatus } from './decision.status.js';
import type { MeetingGuest } from './guest.js';
import type { StandStill } from './item-clock.js';
import type { ItemKind, ItemStatus } from './item.status.js';
import type { MeetingPaper, PinnedPaper } from './meeting-paper.js';
import type { MeetingStatus } from './meeting.status.js';
import type { AgendaPart } from './order-of-business.js';
import type { SeatPosition, VoteMajority } from './positions.js';
import type { QuorumRule, QuorumSeat } from './quorum.js';
import type { RollCorrection } from './roll-corrections.js';

/** What a meeting has from its series: it keeps what held when people were called to it. */
export interface MeetingRules {
  seats: QuorumSeat[];
  quorum: QuorumRule;
  /** By which majority an objection may be voted on; without it there is no vote. */
  vote?: VoteMajority;
}

/** How a meeting itself stands. Moments are milliseconds since 1970, by the server's clock (R1). */
export interface MeetingState {
  meetingId: string;
  seriesId: string;
  /** The day that the rule gave it: what it is known by, wherever it is moved (K2). */
  original: string;
  start: Required<Promised>;
  /** How long it is planned to take. */
  minutes: number;
  status: MeetingStatus;
  rules: MeetingRules;
  calledAt?: number;
  /** People were called to it before it was taken off and brought back: what they were sent stays in the record. */
  wasCalled?: true;
  openedAt?: number;
  endedAt?: number;
  pauses: StandStill[];
  /** From when it is opened. */
  chair?: ChairTerm;
  /** The vice-chair who asked for the chair. */
  chairAskedById?: string;
  /** Who handed the chair over because an item concerned them, and which: once it is over they are offered it again (H6). */
  chairBack?: { personId: string; itemId: string };
  currentItemId?: string;
  /** The items of the agenda by their ids, in the order in which they are dealt with. */
  order: string[];
  /** When people were last reminded that nobody was in it any more (H7). */
  leftAloneAt?: number;
  /** There are too few seats, and it goes on without deciding (A5). */
  inquorate?: true;
}

/** An item of an agenda. What is typed about it stands under its name in the words of the meeting. */
export interface AgendaItem {
  itemId: string;
  /** The same through all meetings that it comes to. */
  lineageId: string;
  kind: ItemKind;
  /** A part that every meeting has; its title is the name of the part (D4). */
  part?: AgendaPart;
  status: ItemStatus;
  proposedBy: { personId: string; agencyId: string };
  presenterIds: string[];
  ownerAgencyId?: string;
  /** Cases that it is about, for who reads them. */
  caseIds: string[];
  minutes: number;
  /** Minutes that were added while it was dealt with. */
  extended: number;
  begunAt?: number;
  endedAt?: number;
  /** Milliseconds that it took before it was put back and begun again. */
  spentBefore: number;
  consent: boolean;
  late: boolean;
  /** Only those who are named read what is said in it. */
  restricted: boolean;
  carried: number;
  since: number;
  carriedFrom?: { meetingId: string; itemId: string };
  /** Through how many places it came: of a lineage, the item with the most is where it stands now. */
  hops?: number;
  /** It was carried so often that this meeting is to decide it (C7). */
  decide?: true;
  /** When what was sent on is to come back. */
  returnsAt?: number;
  /** The proposal that it became part of (B4), and, on that one, the lineages that came to it. */
  mergedInto?: string;
  alsoLineages?: string[];
  /** It came or was changed after people were called, by whom and when (B2). */
  changed?: { personId: string; at: number };
}

/** What one seat answered to a text. Its reason, if there is one, stands in the words of the meeting. */
export interface GivenPosition {
  position: SeatPosition;
  personId: string;
  at: number;
  /** It was said aloud, and the secretary entered it (P3). */
  enteredBy?: string;
}

/** Who was there when a text was put or adopted, and which rule held (A6). */
export interface SeatsSnapshot {
  present: string[];
  recused: string[];
  absent: string[];
  rule: QuorumRule;
  /** When that was; milliseconds since 1970. */
  at: number;
}

/** A text that the meeting is asked about. */
export interface Decision {
  decisionId: string;
  itemId: string;
  status: DecisionStatus;
  /** Which text of it counts; 1 is the first. */
  version: number;
  /** The last answer of each seat to that text, by agency. */
  positions: Record<string, GivenPosition>;
  /** When the last objections were called for. */
  calledAt?: number;
  atPut?: SeatsSnapshot;
  atAdopted?: SeatsSnapshot;
  /** What seats noted that came when it was adopted already, by agency: it is in the record, and changes nothing (L3). */
  notedAfter?: Record<string, { personId: string; at: number }>;
  /** `SERIES-YEAR-NNN`, once it is adopted (P4). */
  number?: string;
  effectiveOn?: string;
  reviewOn?: string;
  ownerAgencyId?: string;
  /** Earlier decisions that it changes (P5). */
  changes?: DecisionChange[];
  /** Put as one with the others of its block (P6). */
  block?: true;
  /** The papers that were on the table when it was put (B5). */
  papers?: PinnedPaper[];
}

/** Somebody who wishes to speak. */
export interface Hand {
  itemId: string;
  personId: string;
  at: number;
  /** It is about the rules, and goes first (R5). */
  order?: true;
}

/** How somebody stands to an item that concerns themselves (A7). */
export const INTEREST_LEVELS = ['declared_stays', 'declared_no_position', 'recused_leaves'] as const;
export type InterestLevel = (typeof INTEREST_LEVELS)[number];

export interface Interest {
  itemId: string;
  personId: string;
  /** The agency whose seat they fill, if they fill one. */
  agencyId?: string;
  level: InterestLevel;
}

/** What somebody says before a meeting about whether they come. */
export const REPLIES = ['comes', 'apologies', 'stand_in'] as const;
export type ReplyKind = (typeof REPLIES)[number];

/** Somebody's answer to being called; it is a forecast, and never counts as having been there (K9). */
export interface Reply {
  personId: string;
  /** For which agency they would come. */
  agencyId: string;
  /** They would come beside its seat, and do not fill it. */
  beside?: true;
  reply: ReplyKind;
  /** Who fills the seat in their place. */
  deputyId?: string;
  at: number;
  /** Who entered it, where it was not they themselves. */
  by?: string;
  /** It was given by the link in a letter, without signing in: for a day it can be taken back. */
  byLink?: true;
  /** What they had said before it, where they had: that counts again once it is taken back. */
  before?: Omit<Reply, 'before'>;
}

/** A note on an item; its text stands in the words of the meeting. */
export interface MeetingNote {
  noteId: string;
  itemId: string;
  personId: string;
  at: number;
  /** Counts from 1. */
  version: number;
}

/** An action as it was agreed in the meeting; it lives on among the actions. */
export interface CapturedAction {
  actionId: string;
  itemId: string;
  decisionId?: string;
  ownerAgencyId: string;
  holderId?: string;
  due: Promised;
  /** Nobody of its agency was there: it is to be accepted within two working days (X2). */
  inAbsence?: true;
  /** How it stands among the actions; without it, it is not there yet, or is for named people only. */
  status?: ActionStatus;
}

/** A meeting as whoever may read it sees it. */
export interface MeetingView {
  meeting: MeetingState;
  items: AgendaItem[];
  decisions: Decision[];
  roll: Attendance[];
  hands: Hand[];
  interests: Interest[];
  actions: CapturedAction[];
  replies: Reply[];
  notes: MeetingNote[];
  /** Papers of its items, every version of each; a device may hold a meeting from before there were any. */
  papers?: MeetingPaper[];
  /** Who was asked to come for some items, also where they were asked no longer. */
  guests?: MeetingGuest[];
  /** Mistakes in the roll that were found later; what was recorded stays in it (A9). */
  corrections?: RollCorrection[];
  /** What was typed, by the name of what it is about (`saidKey`); null once it was erased. */
  words: Record<string, string | null>;
}

/** What is said about an item for named people: the words of its stream, by the same names. */
export interface ItemWords {
  words: Record<string, string | null>;
}

/** What of a thing is said in words. */
export const SAID_FIELDS = ['title', 'outcome', 'text', 'reason', 'note', 'place', 'name'] as const;
export type SaidField = (typeof SAID_FIELDS)[number];

/** The name under which words stand: what they are about, its id, and what of it they say. */
export const saidKey = (
  about: 'meeting' | 'item' | 'decision' | 'position' | 'action' | 'note' | 'paper' | 'guest' | 'roll',
  id: string,
  field: SaidField,
): string => `${about}/${id}/${field}`;
