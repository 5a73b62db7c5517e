import type { CaseOutcome, Part, Sign } from '#libs/domain';
import type { AgencyKey, PersonKey } from './athens.table.js';

/**
 * A moment before the demonstration was set up: how many days before today (83 to 0), and the time of that day
 * ('HH:MM') in Athens. It carries no weekday and no date, so the words beside it must not name one either.
 */
export type Moment = [daysAgo: number, time: string];

/** So many minutes after a line: '12m'. */
export type After = `${number}m`;

/** Who is called in a line: a person, or an agency by its word. */
export type MentionKey = PersonKey | `agency:${AgencyKey}`;

/** One thing that somebody says in a case. */
export interface Line {
  at: Moment;
  by: PersonKey;
  /** The restricted part in which it is said; the common part of the case without. Its first line opens the part. */
  part?: Part;
  /** A name by which later lines of the same part answer this one. */
  ref?: string;
  replyTo?: string;
  words: string;
  /** Each stands in the words as `@` and the name in the directory, and may read the line. */
  mentions?: MentionKey[];
  /** Signs that others put to it, in this order, within minutes. */
  reactions?: [Sign, PersonKey][];
  /** What its author made of it later. */
  edited?: { after: After; words: string };
  /** Its author took it back. */
  withdrawn?: { after: After };
  pinned?: true;
}

/** An agency comes into the case; `before`: what was said before is theirs to read as well. */
interface Admission {
  at: Moment;
  by: PersonKey;
  admits: AgencyKey;
  before?: true;
}

/** An agency leaves the case, with thanks. */
interface Release {
  at: Moment;
  by: PersonKey;
  releases: AgencyKey;
}

/** The case ends. */
interface Closing {
  at: Moment;
  by: PersonKey;
  closes: CaseOutcome;
}

/** One thing that somebody does in a case. Only the agency that leads the case admits, releases and closes. */
export type Step = Line | Admission | Release | Closing;

/** One case of the demonstration, told from its opening on. The agency of whoever opened it leads it. */
export interface Conversation {
  /** The name to use: a word or first name of the person's choosing; invented. */
  handle: string;
  opened: { at: Moment; by: PersonKey };
  /** The agencies that read each restricted part of it; all are in the case when its first line is said. */
  parts?: Partial<Record<Part, AgencyKey[]>>;
  /** In order of time; nothing follows `closes`. */
  steps: Step[];
}
