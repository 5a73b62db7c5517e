import { queryOptions } from '@tanstack/react-query';
import type { ActionHistory, ActionRow } from '#libs/domain';
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
