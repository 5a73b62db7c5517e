import type { EntityManager } from 'typeorm';
import type { ArisingAction } from '#libs/domain';
import { COLUMNS, FROM, type ListRow, rowOf } from './action-list.queries.js';

/** The most that one meeting looks at. */
const ARISING_MAX = 500;

type Row = ListRow & { onAgendaAt: Date | null };

/**
 * What a meeting of a table looks at again, as far as the reader may see it: what was captured in its meetings and is open, and
 * whatever its reminders put on the next agenda. By agency, what is due first comes first.
 */
export async function actionsArising(db: EntityManager, taskForceId: string): Promise<ArisingAction[]> {
  const rows = (await db.query(
    `select ${COLUMNS}, rem.on_agenda_at as "onAgendaAt"
       from ${FROM} left join baraza.reminder rem on rem.subject_id = a.id
      where a.task_force_id = $1 and a.status not in ('verified', 'cancelled')
        and (a.meeting_id is not null or rem.on_agenda_at is not null)
      order by a.owner_agency_id, a.due_at, a.id limit ${ARISING_MAX}`,
    [taskForceId],
  )) as Row[];
  return rows.map(({ onAgendaAt, ...row }) => ({ ...rowOf(row), onAgendaAt: onAgendaAt && onAgendaAt.toISOString() }));
}
