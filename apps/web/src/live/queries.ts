import { keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query';
import { RefusedError } from '#libs/client';
import type {
  AccountView,
  CalendarView,
  CaseRow,
  DoorRow,
  InvitationRow,
  LadderRow,
  MeView,
  PreviewReminders,
  ReadingRow,
  ReminderHealth,
  RemindersPreview,
  SingleSignOnView,
  TaskForceView,
  ToldRow,
  WaysView,
  WishesView,
  WebhookView,
} from '#libs/domain';
import { http } from './http.js';
import { heardWhoIAm } from './kept/device.js';

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

/** Who I am here. What this device keeps follows each answer before anybody sees it. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  async queryFn() {
    const askedAt = Date.now();
    const view = await http<MeView>('GET', '/api/me');
    await heardWhoIAm(view, askedAt);
    return view;
  },
});

/** The names behind the ids: agencies and people of the table. */
export const taskForceQuery = queryOptions({
  queryKey: ['task-force'],
  queryFn: () => http<TaskForceView>('GET', '/api/task-force'),
});

/** When the table works and is closed, who is away, and when I am not to be disturbed. */
export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: () => http<CalendarView>('GET', '/api/calendar'),
});

/** How reminders of the table fare; for those who look after it, and asked for by the clock while somebody looks (ms). */
export const reminderHealthQuery = queryOptions({
  queryKey: ['reminder-health'],
  queryFn: () => http<ReminderHealth>('GET', '/api/task-force/reminders'),
  staleTime: 5000,
  refetchInterval: 20_000,
  refetchOnWindowFocus: true,
});

/** How the table is reminded of what is due. */
export const laddersQuery = queryOptions({
  queryKey: ['ladders'],
  queryFn: () => http<LadderRow[]>('GET', '/api/ladders'),
});

/** So long what is not looked at any more is kept (ms). */
const PREVIEW_MS = 60_000;

/** Who would be reminded and when, as long as nobody answers. What was shown stays until the next is there. */
export const remindersPreviewQuery = (asked: PreviewReminders) =>
  queryOptions({
    queryKey: ['reminders-preview', asked],
    queryFn: () => http<RemindersPreview>('POST', '/api/reminders/preview', asked),
    placeholderData: keepPreviousData,
    gcTime: PREVIEW_MS,
    staleTime: PREVIEW_MS,
  });

/** The cases that I see, latest first. */
export const casesQuery = queryOptions({ queryKey: ['cases'], queryFn: () => http<CaseRow[]>('GET', '/api/cases') });

/**
 * Where I stand in everything that I read, latest first. What is said in a case that is on the screen is counted as it comes; of
 * the others the line tells nothing, so this one is asked for by the clock as well, while somebody looks (ms). A hint for each
 * message would have to be written for each of its readers, or every node would have to ask with each message who reads it
 * there; one question of each window that is looked at, three times a minute, costs less than either, and cannot be lost.
 */
export const readingQuery = queryOptions({
  queryKey: ['reading'],
  queryFn: () => http<ReadingRow[]>('GET', '/api/reading'),
  staleTime: 5000,
  refetchInterval: 20_000,
  refetchOnWindowFocus: true,
});

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

/** Which reminders come to me at once, which with the daily letter, and when that comes. */
export const wishesQuery = queryOptions({
  queryKey: ['wishes'],
  queryFn: () => http<WishesView>('GET', '/api/account/wishes'),
});

/** What I was reminded of lately; asked for when it is looked at. */
export const toldQuery = queryOptions({
  queryKey: ['told'],
  queryFn: () => http<ToldRow[]>('GET', '/api/account/told'),
});

/** How I am told, and what became of my last tests. */
export const waysQuery = queryOptions({
  queryKey: ['ways'],
  queryFn: () => http<WaysView>('GET', '/api/account/ways'),
});

/** An agency's own system that is told, or null where there is none. */
export const webhookQuery = (agencyId: string) =>
  queryOptions({
    queryKey: ['webhook', agencyId],
    queryFn: () =>
      http<WebhookView>('GET', `/api/agencies/${agencyId}/webhook`).catch((error: unknown) => {
        if (error instanceof RefusedError && error.refusal.code === 'not_found') return null;
        throw error;
      }),
  });
