import { useQuery } from '@tanstack/react-query';
import type { WorkCalendar } from '#libs/domain';
import { calendarQuery, taskForceQuery } from '../../live/queries.js';
import { tableCalendar } from './table-calendar.js';

/** When an agency of the table works; an ordinary week by the table's clock while that is not known. */
export function useTableCalendar(agencyId: string | null): WorkCalendar {
  const zone = useQuery(taskForceQuery).data?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  return tableCalendar(zone, useQuery(calendarQuery).data ?? null, agencyId);
}
