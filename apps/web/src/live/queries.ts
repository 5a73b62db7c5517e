import { QueryClient, queryOptions } from '@tanstack/react-query';
import type {
  AccountView,
  CaseRow,
  DoorRow,
  InvitationRow,
  MeView,
  SingleSignOnView,
  TaskForceView,
} from '#libs/domain';
import { RefusedError } from './answers.js';
import { http } from './http.js';

/** Lists are asked for again when the live line says so, not by the clock; a refusal is not asked for again at all. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        gcTime: Infinity,
        // The browser's own word on being online is wrong on a machine that serves itself.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (failures, error) => !(error instanceof RefusedError) && failures < 1,
        retryDelay: 600,
      },
    },
  });

/** Who I am here. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => http<MeView>('GET', '/api/me') });

/** The names behind the ids: agencies and people of the table. */
export const taskForceQuery = queryOptions({
  queryKey: ['task-force'],
  queryFn: () => http<TaskForceView>('GET', '/api/task-force'),
});

/** The cases that I see, latest first. */
export const casesQuery = queryOptions({ queryKey: ['cases'], queryFn: () => http<CaseRow[]>('GET', '/api/cases') });

/** The people that a demonstration lets one be. */
export const doorQuery = queryOptions({
  queryKey: ['door'],
  queryFn: () => http<DoorRow[]>('GET', '/api/demonstration/people'),
});

/** My own account. Asked for only where there is one. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => http<AccountView>('GET', '/api/account'),
});

/** The invitations that are open, as far as I may see them. */
export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: () => http<InvitationRow[]>('GET', '/api/invitations'),
});

/** An agency's own sign-in, or null where it has none. */
export const singleSignOnQuery = (agencyId: string) =>
  queryOptions({
    queryKey: ['single-sign-on', agencyId],
    queryFn: () => http<SingleSignOnView | null>('GET', `/api/agencies/${agencyId}/single-sign-on`),
  });
