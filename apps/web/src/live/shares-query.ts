import { queryOptions } from '@tanstack/react-query';
import type { DisclosureRow, ShareView } from '#libs/domain';
import { http } from './http.js';

/** The first word of every key about agreements to share. They are not kept on the device. */
export const SHARES = 'shares';

/** The agreements of a case that I read. Asked for again when a hint says that one of mine changed. */
export const sharesQuery = (caseId: string) =>
  queryOptions({ queryKey: [SHARES, caseId], queryFn: () => http<ShareView[]>('GET', `/api/cases/${caseId}/shares`) });

/** Every agreement that I read. */
export const allSharesQuery = queryOptions({
  queryKey: [SHARES, 'all'],
  queryFn: () => http<ShareView[]>('GET', '/api/shares'),
});

/** What was told to whom of what my agency wrote in a case. */
export const disclosuresQuery = (caseId: string) =>
  queryOptions({
    queryKey: [SHARES, 'told', caseId],
    queryFn: () => http<DisclosureRow[]>('GET', `/api/cases/${caseId}/disclosures`),
  });
