import { queryOptions } from '@tanstack/react-query';
import type { TallyRow } from '#libs/domain';
import { http } from './http.js';

/** What my agency counted of people without a file, the latest days first. A colleague's counting is seen when it is looked at again. */
export const talliesQuery = queryOptions({
  queryKey: ['tallies'],
  queryFn: () => http<TallyRow[]>('GET', '/api/tallies'),
  staleTime: 60_000,
});
