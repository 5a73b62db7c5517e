import type { Label } from '../continuum/label.js';
import type { AgreedPurpose } from '../shares/share-terms.js';
import type { StreamName } from '../stream.js';
import type { Promised } from '../time/promised.js';
import type { ReferralService } from './referral.services.js';
import type { Attempt, Referral, ReferralParty } from './referral.status.js';

/** What a referral is for; none of it changes. Codes and ids: what people typed stands where they talk. */
export interface ReferralTerms {
  caseId: string;
  /** Where what is said of it stands: the case, or the part of it in which both agencies are. */
  place: StreamName;
  service: ReferralService;
  purpose: AgreedPurpose;
}

/** What came with the move that made a referral stand as it does. */
export interface ReferralDetail {
  /** The appointment as it was promised. */
  slot?: Promised;
  /** The place on the list, from 1 on; how long it is likely to take, in days. */
  position?: number;
  estimateDays?: number;
  /** The service that was given. */
  given?: ReferralService;
}

/** Until when the step is to be taken, and what happens by itself later (milliseconds since 1970). */
export interface ReferralDue {
  dueAt: number | null;
  moves: { to: 'expired' | 'acknowledged'; at: number } | null;
}

/** What is typed with a referral: what it is for, a question, an answer, where to come, or a remark. */
export const REFERRAL_WORDS = ['about', 'question', 'answer', 'door', 'remark'] as const;
export type ReferralWords = (typeof REFERRAL_WORDS)[number];

/** Events of a referral. */
export interface ReferralEventMap {
  /** It was written down, and not sent yet. */
  'referral.drafted': ReferralTerms & ReferralDue & { now: Referral };
  /** It went on: how it stands now, and from where; `by` is the side on which whoever moved it stood. */
  'referral.moved': ReferralDue & {
    from: Referral['state'];
    by: ReferralParty;
    now: Referral;
    detail: ReferralDetail;
    /** The agreement on which it was sent. */
    shareId?: string;
  };
  /** Somebody tried to reach the person, who had not been met. */
  'referral.tried': { attempt: Attempt };
  /** Who is asked to go along, and who does; each or null. An agency that is neither any more follows it up to here. */
  'referral.accompanied': { askedAgencyId: string | null; accompanierAgencyId: string | null };
  /** Who takes the step for the agency that holds it; null for nobody in particular. */
  'referral.assigned': { personId: string | null };
  /**
   * What was typed, in `words`. On the stream where both agencies talk; what a coordinator wrote, on the referral's own. With a question
   * goes what it asks for; `step` is the number, on the referral's stream, of what it was typed with, which records of earlier versions lack.
   */
  'referral.said': { referralId: string; what: ReferralWords; step?: number; asksFor?: Label[] };
}
