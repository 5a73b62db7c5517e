import type { EntityManager } from 'typeorm';
import type { CaseSeat, Part } from '#libs/domain';

/** The one writer of restricted parts. */
export const partStore = {
  /**
   * Begins a part for the actor's agency and the others named; answers its seats. The refusal `illegal_move` when the case
   * is closed or the agency reads a part of this kind already.
   */
  async open(
    db: EntityManager,
    { partId, caseId, part, agencyIds }: { partId: string; caseId: string; part: Part; agencyIds: readonly string[] },
  ): Promise<CaseSeat[]> {
    const rows = (await db.query('select agency_id, people from baraza.open_part($1, $2, $3, $4)', [
      partId,
      caseId,
      part,
      agencyIds,
    ])) as { agency_id: string; people: string[] }[];
    return rows.map((row) => ({ agencyId: row.agency_id, people: row.people }));
  },
};
