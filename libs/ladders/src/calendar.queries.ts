import type { EntityManager } from 'typeorm';
import type { WorkCalendar } from '#libs/domain';

/** The calendar by which working days are counted for what an agency owes: the table’s, with what both close for; without an agency, the table’s own. */
export async function calendarFor(
  db: EntityManager,
  taskForceId: string,
  agencyId: string | null,
): Promise<WorkCalendar> {
  const [row] = (await db.query(
    'select zone, weekdays, work_from as "from", work_to as "to", closed from baraza.calendar_of($1, $2)',
    [taskForceId, agencyId],
  )) as [Omit<WorkCalendar, 'closed'> & { closed: string[] }];
  return { ...row, closed: new Set(row.closed) };
}
