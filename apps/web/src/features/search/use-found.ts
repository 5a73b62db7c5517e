import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { FindMessages, SearchAnswer, SearchPlace } from '#libs/domain';
import { http } from '../../live/http.js';

/** What was found is not kept on the page: the right to read it may end (ms). */
const KEPT_MS = 10_000;
const PAGE = 20;

/** Messages in which stands what is looked for, page by page. */
export function useFound(sought: FindMessages | null, caseId: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['search', sought, caseId],
    queryFn: ({ pageParam }) => findPage(sought!, pageParam, caseId),
    initialPageParam: null as SearchPlace | null,
    getNextPageParam: (last) => last.next,
    enabled: sought !== null,
    placeholderData: sought === null ? undefined : keepPreviousData,
    staleTime: 0,
    gcTime: KEPT_MS,
    retry: false,
  });
}

/** One page, of all that one reads or of one case. */
const findPage = (sought: FindMessages, after: SearchPlace | null, caseId: string | undefined): Promise<SearchAnswer> =>
  http<SearchAnswer>('POST', '/api/search', {
    ...sought,
    limit: PAGE,
    ...(after ? { after } : {}),
    ...(caseId ? { caseId } : {}),
  });
