import type { ActionView } from '../actions/action.view.js';
import type { AskView } from '../identity/identity.view.js';
import type { NeedView } from '../needs/need.view.js';
import type { CaseSeat } from './case.events.js';
import type { CaseOutcome, CaseStatus } from './case.status.js';

/** What everybody in a case sees of it, beside what was said. Agencies and people are ids; the table's directory has their names. */
export interface CaseView {
  id: string;
  subjectId: string;
  /** The person's case reference, a code without a name: `S-7K2M9QX4TD`. Shown with its spaces. */
  reference: string;
  /** The name to use: what the person wants to be called. */
  handle: string;
  status: CaseStatus;
  outcome: CaseOutcome | null;
  leadAgencyId: string;
  /** The case of the same person that ended before, where they came back. */
  returnsFrom: string | null;
  /** The person wants to be anonymous: who they are is kept by nobody here. */
  anonymous: boolean;
  /** ISO 8601, UTC. */
  openedAt: string;
  closedAt: string | null;
  /** The agencies in the case, in the order in which they came. */
  seats: CaseSeat[];
  /** Numbers of the messages that are pinned, in the order in which they were. */
  pins: number[];
  /** The actions that are open here, in the order in which it was said what is to be done. */
  actions: ActionView[];
  /** What the person asks for, in the order in which they said it. */
  needs: NeedView[];
  /** The agencies that were shown the person's card and ask to join, in the order in which they asked. */
  asks: AskView[];
}

/** One line of the list of my cases. */
export interface CaseRow {
  id: string;
  reference: string;
  handle: string;
  status: CaseStatus;
  leadAgencyId: string;
  /** The agencies in the case, in the order in which they came. */
  agencyIds: string[];
  /** The number of the last event, and when it was recorded (ISO 8601, UTC). */
  head: number;
  lastAt: string;
}
