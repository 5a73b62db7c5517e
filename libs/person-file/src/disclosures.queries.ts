import type { EntityManager } from 'typeorm';
import type { DisclosureRow, ToldByShare } from '#libs/domain';

/** What was told to whom of what the reader's agency wrote in a case, the latest first; nothing for whoever may not know it. */
export async function findDisclosures(db: EntityManager, caseId: string): Promise<DisclosureRow[]> {
  const rows = (await db.query('select d as row from baraza.disclosures_of_case($1) d', [caseId])) as {
    row: Omit<DisclosureRow, 'at'> & { at: number };
  }[];
  return rows.map(({ row: { at, ...row } }) => ({ ...row, at: new Date(at).toISOString() }));
}

/** The agreements by which something was told, of those that the reader reads. */
export async function findToldBy(db: EntityManager, shareIds: readonly string[]): Promise<ToldByShare[]> {
  const rows = (await db.query(
    `select s.id as "shareId", s.controller_agency_id as "agencyId", s.purpose, s.from_at as "fromAt", s.until_at as "untilAt",
            s.legal_basis as "legalBasis"
       from baraza.share s where s.id = any ($1) order by s.until_at, s.id`,
    [shareIds],
  )) as (Omit<ToldByShare, 'fromAt' | 'untilAt'> & { fromAt: Date; untilAt: Date })[];
  return rows.map(({ fromAt, untilAt, ...row }) => ({ ...row, fromAt: fromAt.getTime(), untilAt: untilAt.getTime() }));
}
