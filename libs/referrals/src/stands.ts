import { type Referral, REFERRAL_FIELDS, type ReferralView } from '#libs/domain';

/** How a referral stands, without what is only shown with it. */
export const standsAs = (view: ReferralView): Referral =>
  Object.fromEntries(REFERRAL_FIELDS.map((field) => [field, view[field]])) as unknown as Referral;
