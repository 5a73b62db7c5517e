import type { AnswerAct, ReminderKind } from '#libs/domain';

/** As what somebody is told: it is theirs, their agency's, or they look after the table. */
export type Told = 'own' | 'agency' | 'table';

/** The words of one kind of reminder. Nobody and nothing is named: a phone shows them on its locked screen. */
export interface ReminderWords {
  subject: string;
  /** What this is. */
  lead: Record<Told, string>;
  /** `time` is the day and the time at which it is due, or was. */
  isDue: (time: string) => string;
  wasDue: (time: string) => string;
  /** What to do now. */
  next: Record<Told, string>;
  button: string;
  /** Above the answers, that one can give them without signing in; and that they are for this reader alone. */
  answerHere: string;
  /** What can be answered from the letter itself. */
  answers: Record<AnswerAct, string>;
}

/** All words of notices in one language: functions and plain texts. Another language is the same table; a missing word does not compile. */
export interface NoticeWords {
  /** For dates: a language with its region where it needs one. */
  locale: string;
  greeting: string;
  reminders: Record<ReminderKind, ReminderWords>;
  /** Above the address in full, for those who see no button. */
  copy: string;
  /** Why one gets this, and where to change it. */
  why: string;
  /** The last line of every notice. */
  ending: string;
}
