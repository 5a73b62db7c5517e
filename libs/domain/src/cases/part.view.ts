import type { ActionView } from '../actions/action.view.js';
import type { CaseSeat } from './case.events.js';
import type { Part } from './part.js';

/** What the readers of a restricted part see of it, beside what was said. */
export interface PartView {
  id: string;
  caseId: string;
  part: Part;
  /** The agency that began it decides who else reads it. */
  leadAgencyId: string;
  /** ISO 8601, UTC. */
  openedAt: string;
  /** The agencies that read it, in the order in which they came. */
  seats: CaseSeat[];
  /** Numbers of the messages that are pinned, in the order in which they were. */
  pins: number[];
  /** The actions that are open here, in the order in which it was said what is to be done. */
  actions: ActionView[];
}

/** One part of a case that the reader reads. */
export interface PartRow {
  id: string;
  caseId: string;
  part: Part;
  agencyIds: string[];
  /** How many people read it. */
  readers: number;
}
