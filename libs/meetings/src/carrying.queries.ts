import type { EntityManager } from 'typeorm';
import type { AgendaItem, MeetingStatus, Occurrence } from '#libs/domain';

/** The meetings of a series, as far as it matters for where items go. */
export async function occurrencesOf(db: EntityManager, seriesId: string): Promise<Occurrence[]> {
  const rows = (await db.query(
    `select id as "meetingId", status, (extract(epoch from starts_at) * 1000)::bigint as "startsAt" from baraza.meeting where series_id = $1`,
    [seriesId],
  )) as { meetingId: string; status: MeetingStatus; startsAt: string }[];
  return rows.map((row) => ({ ...row, startsAt: Number(row.startsAt) }));
}

/** True of an item \`i\` that went on from where it stands: another one of its lineage came through more places. */
const WENT_ON = `exists (select from baraza.agenda_item j where j.lineage_id = i.lineage_id and j.task_force_id = i.task_force_id
  and coalesce((j.item ->> 'hops')::int, 0) > coalesce((i.item ->> 'hops')::int, 0))`;

/** Items of a meeting that went on to another one, each with its lineage. */
export async function goneFrom(db: EntityManager, meetingId: string): Promise<{ itemId: string; lineageId: string }[]> {
  return db.query(
    `select i.id as "itemId", i.lineage_id as "lineageId" from baraza.agenda_item i where i.meeting_id = $1 and ${WENT_ON}`,
    [meetingId],
  );
}

/** An item that was not dealt with in a meeting that is over, and stands in no other: it waits for the next one. */
export interface WaitingItem {
  meetingId: string;
  status: MeetingStatus;
  item: AgendaItem;
}

/** What waits of a series for a meeting that can take it (C4), and what is kept for later. */
export async function waitingItems(db: EntityManager, seriesId: string): Promise<WaitingItem[]> {
  return db.query(
    `select m.id as "meetingId", m.status, i.item from baraza.agenda_item i join baraza.meeting m on m.id = i.meeting_id
      where m.series_id = $1
        and i.item ->> 'part' is null
        and (i.status = 'parked'
          or (m.status in ('closed', 'inquorate', 'cancelled') and i.status in ('deferred', 'not_reached', 'referred'))
          or (m.status in ('closed', 'inquorate') and i.item ->> 'kind' = 'standing' and i.status = 'concluded'))
        and not ${WENT_ON}
      order by m.starts_at, i.place`,
    [seriesId],
  );
}
