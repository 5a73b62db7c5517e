import type { EntityManager } from 'typeorm';

/** The one writer of what people's codes of other programmes are compared with. */
export const uicStore = {
  /** Notes it for the actor's agency; answers whether somebody else at the table has the same. The refusal `too_fast` for whoever goes through codes. */
  async note(db: EntityManager, caseId: string, hash: Buffer): Promise<boolean> {
    const [row] = (await db.query('select baraza.note_uic($1, $2) as known', [caseId, hash])) as [{ known: boolean }];
    return row.known;
  },

  /** Removes what the actor's agency noted; answers whether there was anything. */
  async erase(db: EntityManager, caseId: string): Promise<boolean> {
    const [row] = (await db.query('select baraza.erase_uic($1) as erased', [caseId])) as [{ erased: boolean }];
    return row.erased;
  },

  /** Tells the other cases. For the system's reaction. */
  async tell(db: EntityManager, stream: string, agencyId: string): Promise<void> {
    await db.query('select baraza.tell_of_uic($1, $2)', [stream, agencyId]);
  },
};
