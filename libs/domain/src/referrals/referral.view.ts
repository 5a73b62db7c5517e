import type { ReferralDetail, ReferralDue, ReferralTerms } from './referral.events.js';
import type { Referral } from './referral.status.js';

/** How a referral stands for whoever follows its steps. Whether it is late follows from `dueAt` and the clock of who looks. */
export interface ReferralView extends Referral, ReferralTerms, ReferralDue {
  id: string;
  /** When it was written down; ISO 8601, UTC. */
  at: string;
  detail: ReferralDetail;
  /** The agreement on which it was sent; null before. */
  shareId: string | null;
  /** Who takes the present step; null for nobody in particular. */
  assigneeId: string | null;
  /** The agency that is asked to go along and has not answered; null where none is. */
  askedAgencyId: string | null;
  /** It stands on the agenda of the next meeting, since nobody answered. */
  onAgenda: boolean;
}

/** One line of a list of referrals: also by what name the person wants to be called, and their case reference. */
export interface ReferralRow extends ReferralView {
  handle: string;
  reference: string;
  /** The number of its last event. */
  head: number;
}
