import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ACCESS_MAX, type AccessChain, type AccessRow } from '#libs/domain';
import { http } from './http.js';

/** The first word of every key about who opened files. They are not kept on the device. */
const ACCESS = 'access';
/** So long what is not looked at any more is held (ms). */
const HELD_MS = 60_000;

/** What is looked for in the log, as the server takes it. */
export type AccessSought = Partial<Record<'caseId' | 'personId' | 'agencyId' | 'purpose' | 'from' | 'to', string>>;

/** Who opened files, the latest first, page by page; asked for anew each time that somebody looks. */
export const accessQuery = (sought: AccessSought) =>
  infiniteQueryOptions({
    queryKey: [ACCESS, sought],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams({ ...sought, ...(pageParam === null ? {} : { before: String(pageParam) }) });
      return http<AccessRow[]>('GET', `/api/access?${query.toString()}`);
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < ACCESS_MAX ? null : page.at(-1)!.seq),
    staleTime: 0,
    gcTime: HELD_MS,
  });

/** Whether the log is whole. */
export const accessChainQuery = queryOptions({
  queryKey: [ACCESS, 'chain'],
  queryFn: () => http<AccessChain>('GET', '/api/access/chain'),
  staleTime: 0,
  gcTime: HELD_MS,
});
