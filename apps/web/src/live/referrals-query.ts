import { queryOptions } from '@tanstack/react-query';
import type { ReferralRow } from '#libs/domain';
import { http } from './http.js';

/** The first word of every key about referrals. They are not kept on the device. */
export const REFERRALS = 'referrals';

/** Every referral that I follow, open ones first. Asked for again when a hint says that one of them changed. */
export const referralsQuery = queryOptions({
  queryKey: [REFERRALS],
  queryFn: () => http<ReferralRow[]>('GET', '/api/referrals'),
});

/** Those of one case. */
export const caseReferralsQuery = (caseId: string) =>
  queryOptions({
    queryKey: [REFERRALS, caseId],
    queryFn: () => http<ReferralRow[]>('GET', `/api/cases/${caseId}/referrals`),
  });
