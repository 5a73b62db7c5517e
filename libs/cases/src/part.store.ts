import type { EntityManager } from 'typeorm';
import { type CaseSeat, type FileRef, type Part, partStream, Refusal } from '#libs/domain';
import { FILES_ELSEWHERE, loadFileRefs } from './file.queries.js';

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

  /**
   * Hangs files that the actor put up for the case on the first message of the part that begins, which is written next.
   * Answers them as its event names them, in the order given. Throws `invalid_input`, and nothing moves, when one is not theirs,
   * is for another place, or hangs on a message already.
   */
  async bring(db: EntityManager, partId: string, files: readonly string[]): Promise<FileRef[]> {
    const refs = await loadFileRefs(db, files, partStream(partId));
    const [row] = (await db.query('select baraza.bring_files($1, $2) as brought', [partId, files])) as [
      { brought: boolean },
    ];
    if (!row.brought) throw new Refusal('invalid_input', { files: [FILES_ELSEWHERE] });
    return refs;
  },
};
