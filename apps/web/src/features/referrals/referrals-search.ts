import { REFERRAL_LISTS, type ReferralList } from './referral-due.js';

/** What the address of the referrals says: which list is shown. Absent: what waits for us. */
export interface ReferralsSearch {
  list?: Exclude<ReferralList, 'ours'> | undefined;
}

/** The address as it is understood; what it says besides is left out. */
export function referralsSearch({ list }: Record<string, unknown>): ReferralsSearch {
  return { list: REFERRAL_LISTS.find((one) => one !== 'ours' && one === list) as ReferralsSearch['list'] };
}
