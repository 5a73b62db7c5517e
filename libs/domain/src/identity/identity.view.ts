import type { EntryBasis } from '../person-file/entry.view.js';
import type { FilePurpose } from '../person-file/file.purposes.js';
import type { IdentityField } from './vault.commands.js';

/** An agency that was shown the person's card, and asks to join the case. */
export interface AskView {
  id: string;
  agencyId: string;
  /** ISO 8601, UTC. */
  at: string;
}

/** An agency that asks to join a case which the reader's own agency leads, and waits for its answer. */
export interface AskToAnswer extends AskView {
  caseId: string;
  /** What the person wants to be called. */
  handle: string;
}

/** What is known about who the person of a case is, without who they are. */
export interface IdentityView {
  /** The card that opens something now: who gave it, and when (ISO 8601, UTC). */
  card: { agencyId: string; at: string } | null;
  /** The own agency keeps who they are, sealed; and it noted a code of theirs. Of other agencies nobody is told. */
  kept: boolean;
  coded: boolean;
}

/** What came of a card that was shown to oneself: the case, where one reads it; else null, whatever the card was. */
export interface ShowingView {
  caseId: string | null;
}

/** Who somebody is, as one agency keeps it: shown with whose it is, and never merged with another's. */
export interface KeptIdentity {
  agencyId: string;
  authorId: string;
  /** When it was written (ISO 8601, UTC). */
  at: string;
  fields: Partial<Record<IdentityField, string>>;
  /** Why it is shown: the own agency keeps it, or an agreement says that it may be told. */
  basis: EntryBasis;
}

/** What is kept of who somebody is, as far as one reader is shown it at this moment. */
export interface IdentityAnswer {
  purpose: FilePurpose;
  kept: KeptIdentity[];
}

/** Whether a code may be known already; nothing of where, or by whom. */
export interface UicAnswer {
  known: boolean;
}
