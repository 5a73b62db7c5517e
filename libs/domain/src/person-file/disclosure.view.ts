import type { Label, Purpose } from '../continuum/label.js';
import type { LegalBasis } from '../shares/share-terms.js';

/** One time that another agency was shown something of what the own one wrote: to whom, when, what for, of which labels, and on what basis. */
export interface DisclosureRow {
  /** Its number in the log of the table. */
  seq: number;
  /** ISO 8601, UTC. */
  at: string;
  personId: string;
  agencyId: string;
  purpose: Purpose;
  /** By agreement, or in an emergency. */
  basis: 'share' | 'glass';
  labels: Label[];
  /** How many entries it was. */
  count: number;
  /** The agreement and its basis in law; or the opening. Each null for the other. */
  shareId: string | null;
  legalBasis: LegalBasis | null;
  glassId: string | null;
}
