import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CalendarView, WorkCalendar } from '#libs/domain';
import { http } from '../../live/http.js';
import { taskForceQuery } from '../../live/queries.js';
import { tableCalendar } from './table-calendar.js';

/** Changes of it are rare, and nothing tells of them here: it is asked for again after this time (ms). */
const STALE_MS = 5 * 60_000;

const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: () => http<CalendarView>('GET', '/api/calendar'),
  staleTime: STALE_MS,
});

/** When an agency of the table works; an ordinary week by the table's clock while that is not known. */
export function useTableCalendar(agencyId: string | null): WorkCalendar {
  const zone = useQuery(taskForceQuery).data?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return tableCalendar(zone, useQuery(calendarQuery).data ?? null, agencyId);
}
