import type { NextStep, ReasonFamily, ReferralReason } from './referral.status.js';

/** What is done where a reason stands in the way, beside the next step that is chosen. */
export interface Suggestion {
  kind: NextStep['kind'];
  /** What helps meanwhile, or makes the next step possible; the screen has the words. */
  also?: 'interim_kit' | 'open_barrier' | 'street_note' | 'continuity_in_custody' | 'recheck_date' | 'same_day';
}

/** What practitioners do next, by the reason. A suggestion: whoever decides may choose another. */
const SUGGESTIONS: Partial<Record<ReferralReason, Suggestion>> = {
  'at-capacity': { kind: 'new_referral', also: 'interim_kit' },
  'documents-missing': { kind: 'accompaniment_task', also: 'open_barrier' },
  'needs-higher-level-of-care': { kind: 'new_referral' },
  'phone-lost-or-taken': { kind: 'outreach_list', also: 'street_note' },
  'in-custody': { kind: 'coordinator_task', also: 'continuity_in_custody' },
  'person-does-not-want-this-now': { kind: 'person_choice', also: 'recheck_date' },
  'agency-no-response': { kind: 'coordinator_task', also: 'same_day' },
  deceased: { kind: 'deceased' },
};

/** By the side on which a reason lies, where nothing is known of the reason itself. */
const BY_FAMILY: Record<ReasonFamily, Suggestion> = {
  service: { kind: 'new_referral' },
  person: { kind: 'person_choice' },
  contact: { kind: 'outreach_list' },
  system: { kind: 'coordinator_task' },
};

/** What to suggest as the next step where a referral cannot go on for this reason. */
export const suggestedNext = (family: ReasonFamily, code: ReferralReason): Suggestion =>
  SUGGESTIONS[code] ?? BY_FAMILY[family];
