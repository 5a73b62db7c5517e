import { queryOptions } from '@tanstack/react-query';
import type { AskToAnswer, IdentityView, ShowingView } from '#libs/domain';
import { http } from './http.js';

/** The first word of every key about who somebody is. None of it is kept on the device. */
export const IDENTITY = 'identity';
/** The first word of every key about cards that were shown. */
export const CARDS = 'cards';

/** What is known about who the person of a case is, without who they are. */
export const identityQuery = (caseId: string) =>
  queryOptions({
    queryKey: [IDENTITY, caseId],
    queryFn: () => http<IdentityView>('GET', `/api/cases/${caseId}/identity`),
  });

/** What came of a card that I was shown. Asked for again when a hint says that it was looked up. */
export const showingQuery = (showingId: string) =>
  queryOptions({
    queryKey: [CARDS, showingId],
    queryFn: () => http<ShowingView>('GET', `/api/cards/shown/${showingId}`),
  });

/** Agencies that were shown a card and wait for an answer of mine. Asked for again when a hint says that something of it changed. */
export const asksQuery = queryOptions({
  queryKey: [CARDS, 'asks'],
  queryFn: () => http<AskToAnswer[]>('GET', '/api/cards/asks'),
});
