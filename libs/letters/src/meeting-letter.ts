import type { AgendaPart, MeetingLetter, Promised, ReplyKind } from '#libs/domain';

/** An item of the agenda, as far as a letter tells of it. */
export interface LetterItem {
  /** What is told of it alone: that it is for named people, or about a case. */
  apart?: 'named' | 'case';
  part?: AgendaPart | null;
  /** Null once it was erased. */
  title?: string | null;
  minutes?: number;
  /** How many papers are on the table for it; what they are called stands in the app alone. */
  papers?: number;
}

/** What a letter about a meeting may tell now: the gate says so, right before the letter is sent. */
export interface MeetingFacts {
  meetingId: string;
  /** The number of the event on the meeting's stream for which the letter is written. */
  occasion: number;
  start: Required<Promised>;
  /** How long it is planned to take. */
  minutes: number;
  /** The zone of the reader's table, which is the reader's own. */
  zone: string;
  /** The name of its series. */
  series: string | null;
  place: string | null;
  /** In its order; empty in a letter that only says when or whether it is. */
  agenda: LetterItem[];
}

export interface MeetingOccasion {
  kind: MeetingLetter;
  facts: MeetingFacts;
}

/** Where one answer to being called is given without signing in. */
export interface ReplyLink {
  reply: ReplyKind;
  address: string;
}
