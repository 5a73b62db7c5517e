/**
 * What somebody is referred for, as coarse as whoever only follows the steps may know it: a coordinator finds the next door by it
 * and learns of no illness. What exactly is asked for stands in words, where the agencies talk. After the levels of care of the
 * International Standards for the Treatment of Drug Use Disorders (UNODC and WHO, 2020) and what surrounds them.
 */
export const REFERRAL_SERVICES = [
  'outreach',
  'screening',
  'health_care',
  'treatment',
  'psychosocial',
  'residential',
  'recovery',
  'shelter',
  'papers',
  'income',
  'legal_help',
  'daily_needs',
] as const;
export type ReferralService = (typeof REFERRAL_SERVICES)[number];
