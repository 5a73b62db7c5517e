import type { EntityManager } from 'typeorm';
import type { AskView } from '#libs/domain';

/** The agencies that were shown the card of a case's person and ask to join, to whoever reads it; in the order in which they asked. */
export async function loadAsks(db: EntityManager, caseId: string): Promise<AskView[]> {
  const rows = (await db.query(
    'select k.id, k.agency_id as "agencyId", k.at from baraza.asks_to_join($1) k order by k.seq',
    [caseId],
  )) as (Omit<AskView, 'at'> & { at: Date })[];
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
