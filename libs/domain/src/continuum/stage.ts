/** The positions on the continuum of care, from the street on. Somebody holds several at a time; none is typed by hand. */
export const STAGES = [
  'contact',
  'harm_reduction',
  'screening',
  'linkage',
  'treatment_start',
  'treatment_stay',
  'recovery_support',
  'social_inclusion',
] as const;
export type Stage = (typeof STAGES)[number];
