import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { BoardAnswer, BoardPresence, BoardView, Stage } from '#libs/domain';
import { http } from './http.js';

/** The first word of every key about the board. It is not kept on the device. */
export const BOARD = 'board';

/** What of the board is asked for. */
export interface BoardSought {
  view: BoardView;
  agency?: string | undefined;
  stage?: Stage | undefined;
  ours?: true | undefined;
  overdue?: true | undefined;
  urgent?: true | undefined;
}

/** Also asked for by the clock (ms): an agreement that lapses, and what becomes late, tell nobody. */
const EVERY_MS = 60_000;

const queryOf = (sought: BoardSought, more: Record<string, string> = {}): string => {
  const known = Object.entries(sought).filter(([, value]) => value !== undefined);
  return new URLSearchParams({
    ...Object.fromEntries(known.map(([key, value]) => [key, String(value)])),
    ...more,
  }).toString();
};

/** The board as I may see it. What was shown stays until the next is there. */
export const boardQuery = (sought: BoardSought) =>
  queryOptions({
    queryKey: [BOARD, sought],
    queryFn: () => http<BoardAnswer>('GET', `/api/board?${queryOf(sought)}`),
    placeholderData: keepPreviousData,
    refetchInterval: EVERY_MS,
    gcTime: EVERY_MS,
  });

/** One more page of one column. */
export const boardColumnQuery = (sought: BoardSought, column: string, page: number) =>
  queryOptions({
    queryKey: [BOARD, sought, column, page],
    queryFn: () => http<BoardAnswer>('GET', `/api/board?${queryOf(sought, { column, page: String(page) })}`),
    gcTime: EVERY_MS,
  });

/** Who is in which case at this moment is asked for this often (ms); it is kept nowhere, on the server or here. */
const HERE_MS = 10_000;

/** Who else is in my cases now, by case. */
export const boardPresenceQuery = queryOptions({
  queryKey: ['board-here'],
  queryFn: async () =>
    new Map((await http<BoardPresence>('GET', '/api/board/here')).here.map(({ caseId, people }) => [caseId, people])),
  staleTime: HERE_MS / 2,
  refetchInterval: HERE_MS,
  refetchOnWindowFocus: true,
  gcTime: HERE_MS,
});
