import type { AnswerAct, ReminderKind, ToldAs } from '#libs/domain';

/** The words of one kind of reminder. Nobody and nothing is named: a phone shows them on its locked screen. */
export interface ReminderWords {
  subject: string;
  /** What this is. */
  lead: Record<ToldAs, string>;
  /** Where nobody has said yet whether it is taken on: it was given while nobody of the agency was there. */
  accept?: { lead: string; next: string };
  /** Where what was agreed was taken back: to whoever was told by it. */
  over?: { lead: string; next: string };
  /** `time` is the day and the time at which it is due, or was. */
  isDue: (time: string) => string;
  wasDue: (time: string) => string;
  /** What to do now. */
  next: Record<ToldAs, string>;
  button: string;
  /** Where something can be answered from the letter itself. */
  answering?: {
    /** Above the answers, that one can give them without signing in; and that they are for this reader alone. */
    here: string;
    acts: Record<AnswerAct, string>;
  };
  /** What is counted in the daily letter, before `near` and `late`. */
  counted: Record<ToldAs, string>;
}

/** The words of the daily letter: how much there is, and of what nothing. */
export interface DigestWords {
  subject: string;
  lead: string;
  /** A line of it, such as `Actions of yours: 2 near, 1 late.` What is nought is left out. */
  line: (what: string, counts: string) => string;
  near: (count: number) => string;
  late: (count: number) => string;
  next: string;
  button: string;
  /** Why one gets this, and where to change it. */
  why: string;
}

/** All words of notices in one language: functions and plain texts. Another language is the same table; a missing word does not compile. */
export interface NoticeWords {
  /** For dates: a language with its region where it needs one. */
  locale: string;
  greeting: string;
  reminders: Record<ReminderKind, ReminderWords>;
  /** To whoever is told in the place of somebody who is away; of whom nothing is said. */
  standsIn: string;
  digest: DigestWords;
  /** The letter that somebody sends to themselves, to see whether letters arrive. */
  trying: { subject: string; lead: string; next: string; button: string };
  /** Above the address in full, for those who see no button. */
  copy: string;
  /** Why one gets this, and where to change it. */
  why: string;
  /** The last line of every notice. */
  ending: string;
}
