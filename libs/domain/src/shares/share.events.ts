import type { Label } from '../continuum/label.js';
import type { Promised } from '../time/promised.js';
import type { AgreedPurpose, Backward, Evidence, LegalBasis, ShareWords } from './share-terms.js';

/** Who may tell whom what of a person, what for, why and how long: codes, ids and times. */
export interface ShareTerms {
  caseId: string;
  /** The agency that tells. */
  controllerAgencyId: string;
  /** The agency that is told; need not be in the case. */
  recipientAgencyId: string;
  purpose: AgreedPurpose;
  labels: Label[];
  backward: Backward;
  legalBasis: LegalBasis;
  /** As it was promised, and the moments that follow from it (milliseconds since 1970): from the first on, before the second. */
  from: Promised;
  until: Promised;
  fromAt: number;
  untilAt: number;
  evidence?: Evidence;
  /** Who else was there; a person of the table. */
  witnessId?: string;
  /** The language in which it was asked; a code of ISO 639. */
  language?: string;
  /** Whether somebody interpreted. */
  interpreter?: boolean;
}

/** Events of an agreement to share. */
export interface ShareEventMap {
  'share.given': ShareTerms;
  /** What was typed with it, in `words`. */
  'share.said': { what: ShareWords };
  /** A second person of the agency that tells says that it is so. */
  'share.confirmed': Record<string, never>;
  /** It holds until then. */
  'share.renewed': { until: Promised; untilAt: number };
  'share.suspended': Record<string, never>;
  'share.resumed': Record<string, never>;
  /** The person took it back. For good. */
  'share.revoked': Record<string, never>;
}
