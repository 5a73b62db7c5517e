import type { CaseOutcome } from '#libs/domain';
import type { AgencyKey, PersonKey } from './athens.table.js';

/**
 * A moment before the demonstration was set up: how many days before today (21 to 0), and the time of that day
 * ('HH:MM') in Athens. It carries no weekday and no date, so the words beside it must not name one either.
 */
export type Moment = [daysAgo: number, time: string];

/** One thing that somebody does in a case. Only the agency that leads the case admits, releases and closes. */
export type Step = { at: Moment; by: PersonKey } & (
  { says: string } | { admits: AgencyKey } | { releases: AgencyKey } | { closes: CaseOutcome }
);

/** One case of the demonstration, told from its opening on. The agency of whoever opened it leads it. */
export interface Conversation {
  /** The name to use: a word or first name of the person's choosing; invented. */
  handle: string;
  opened: { at: Moment; by: PersonKey };
  /** In order of time; nothing follows `closes`. */
  steps: Step[];
}
