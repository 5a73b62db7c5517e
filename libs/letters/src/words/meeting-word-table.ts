import type { AgendaPart, MeetingLetter, ReplyKind } from '#libs/domain';

/** The words of one kind of letter about a meeting. */
export interface MeetingKindWords {
  /** The same for every meeting: a phone shows it on its locked screen. */
  subject: string;
  /** What this is. Nothing is named: a phone shows it as well. */
  lead: string;
  button: string;
  otherwise: string;
}

/** All words of letters about meetings in one language. What people typed is put in as it is and means nothing. */
export interface MeetingWords {
  kinds: Record<MeetingLetter, MeetingKindWords>;
  series: (name: string) => string;
  /** When it begins, with its zone, and how many minutes it may take. */
  begins: (time: string, minutes: number) => string;
  /** The same moment by the clocks of the reader's table. */
  elsewhere: (time: string) => string;
  wasOn: (time: string) => string;
  place: (place: string) => string;
  agenda: string;
  /** What is said of an item behind its title, in brackets. */
  minutes: (count: number) => string;
  papers: (count: number) => string;
  /** All that is said of an item for named people. */
  named: string;
  /** All that is said of an item about a case. */
  aboutCase: string;
  untitled: string;
  parts: Record<AgendaPart, string>;
  /** What a button of a letter answers that is given without signing in. */
  replies: Record<ReplyKind, string>;
  /** The way to the app, beside these. */
  open: string;
  /** What is so with these buttons, and with the answers of a calendar. */
  byLink: string;
  /** What a meeting is called in a calendar where its series has no name that a letter may say. */
  calendar: string;
  /** Why somebody gets this letter, and what is not in it. */
  why: string;
}
