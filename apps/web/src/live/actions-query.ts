import { queryOptions } from '@tanstack/react-query';
import type { ActionHistory, ActionRow, ArisingAction, FeedView, HandBack } from '#libs/domain';
import { http } from './http.js';

/** The first word of every key about actions: what happens with one may show in each of them. */
export const ACTIONS = 'actions';

/** Whose actions are listed. */
export type Whose = 'mine' | 'agency';

/** The open actions of mine or of my agency, what is due first comes first. */
export const actionsQuery = (whose: Whose) =>
  queryOptions({
    queryKey: [ACTIONS, whose],
    queryFn: () => http<ActionRow[]>('GET', `/api/actions?whose=${whose}`),
  });

/** One action with everything that happened to it. */
export const actionQuery = (actionId: string) =>
  queryOptions({
    queryKey: [ACTIONS, 'one', actionId],
    queryFn: () => http<ActionHistory>('GET', `/api/actions/${actionId}`),
  });

/** What the next meeting looks at again, by agency. */
export const arisingQuery = queryOptions({
  queryKey: [ACTIONS, 'arising'],
  queryFn: () => http<ArisingAction[]>('GET', '/api/actions/arising'),
});

/** What was done for me while I was away; null when there is nothing to hand back. */
export const handBackQuery = queryOptions({
  queryKey: [ACTIONS, 'hand-back'],
  queryFn: async () => (await http<{ handBack: HandBack | null }>('GET', '/api/hand-back')).handBack,
});

/** The address at which my own calendar asks when something is due; null while there is none. */
export const feedQuery = queryOptions({
  queryKey: ['account', 'feed'],
  queryFn: async () => (await http<{ feed: FeedView | null }>('GET', '/api/account/feed')).feed,
});
