import type { EntityManager } from 'typeorm';
import { type Part, type PartRow, partStream, type PartView } from '#libs/domain';
import { loadPins, loadSeats } from './case.queries.js';
import { loadOpenActions } from './open-actions.queries.js';

/** A restricted part as its readers see it, with the reader's rights; null for everybody else. */
export async function loadPartView(db: EntityManager, partId: string): Promise<PartView | null> {
  const [row] = (await db.query(
    `select p.id, p.episode_id, p.part, p.lead_agency_id, baraza.time_of(p.stream_id, 1) as opened_at
       from baraza.case_part p where p.id = $1`,
    [partId],
  )) as { id: string; episode_id: string; part: Part; lead_agency_id: string; opened_at: Date }[];
  if (!row) return null;
  const stream = partStream(partId);
  return {
    id: row.id,
    caseId: row.episode_id,
    part: row.part,
    leadAgencyId: row.lead_agency_id,
    openedAt: row.opened_at.toISOString(),
    seats: await loadSeats(db, stream),
    pins: await loadPins(db, stream),
    actions: await loadOpenActions(db, stream),
  };
}

/** The restricted parts of a case that the reader reads, in the order in which they began. */
export async function listParts(db: EntityManager, caseId: string): Promise<PartRow[]> {
  const rows = (await db.query(
    `select p.id, p.part,
            array(select c.agency_id from baraza.case_seat c where c.stream_id = p.stream_id order by c.admitted_seq, c.agency_id) as agency_ids,
            (select count(*)::int from baraza.stream_members(p.stream_id)) as readers
       from baraza.case_part p where p.episode_id = $1
      order by baraza.time_of(p.stream_id, 1), p.id`,
    [caseId],
  )) as { id: string; part: Part; agency_ids: string[]; readers: number }[];
  return rows.map((row) => ({
    id: row.id,
    caseId,
    part: row.part,
    agencyIds: row.agency_ids,
    readers: row.readers,
  }));
}
