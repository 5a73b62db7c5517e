import type { Stage } from '../continuum/stage.js';

/**
 * What can be written into a person's file, and the stage of the continuum that it begins. What begins none tells of one that
 * has begun, as the days of a treatment do. That somebody was linked to a service follows from their referrals.
 */
export const ENTRY_KINDS = {
  contact: 'contact',
  food: 'contact',
  wound_care: 'contact',
  advice: 'contact',
  kit: 'harm_reduction',
  syringes: 'harm_reduction',
  drug_check: 'harm_reduction',
  naloxone: 'harm_reduction',
  reversal: 'harm_reduction',
  test: 'screening',
  result_returned: 'screening',
  assessment: 'screening',
  treatment_started: 'treatment_start',
  first_dose: 'treatment_start',
  psychosocial_session: 'treatment_start',
  withdrawal_started: 'treatment_start',
  dose: null,
  take_home: null,
  retained: null,
  pause: null,
  prison_continuity: null,
  missed: null,
  lost: null,
  back: null,
  peer: 'recovery_support',
  mutual_aid: 'recovery_support',
  aftercare: 'recovery_support',
  exit_planned: 'recovery_support',
  housing: 'social_inclusion',
  papers: 'social_inclusion',
  income: 'social_inclusion',
  work: 'social_inclusion',
  family_contact: 'social_inclusion',
  note: null,
} as const satisfies Record<string, Stage | null>;

export type EntryKind = keyof typeof ENTRY_KINDS;
