import { queryOptions } from '@tanstack/react-query';
import type { PartRow } from '#libs/domain';
import { http } from './http.js';

/** The restricted parts of a case that I read. Asked for again when a hint names the case. */
export const partsQuery = (caseId: string) =>
  queryOptions({ queryKey: ['parts', caseId], queryFn: () => http<PartRow[]>('GET', `/api/cases/${caseId}/parts`) });
