import type { CaseOutcome } from './case.status.js';

/** An agency at a case, with those of its people who read it. */
export interface CaseSeat {
  agencyId: string;
  people: string[];
}

/** Events of a case's stream. */
export interface CaseEventMap {
  /** The case was opened; `words` is the name to use. */
  'case.opened': { subjectId: string; reference: string; leadAgencyId: string; seat: CaseSeat };
  /** An agency joined: from now on its people read everything in the case. */
  'agency.admitted': CaseSeat;
  /** An agency left or was released: its people read nothing after this. */
  'agency.released': { agencyId: string };
  /** Somebody began to work for an agency at the case: from now on they read everything in it. */
  'colleague.joined': { agencyId: string; personId: string };
  /** Somebody works for an agency at the case no longer: they read nothing after this. */
  'colleague.left': { agencyId: string; personId: string };
  /** Somebody said something; `words` is the text. */
  'message.posted': Record<string, never>;
  /** The case ended. It can still be read, and nothing more is said in it. */
  'case.closed': { outcome: CaseOutcome };
}
