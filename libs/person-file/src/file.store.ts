import type { EntityManager } from 'typeorm';
import { type AddEntry, type Label, Refusal } from '#libs/domain';

/** What of an entry is kept beside its words. */
export type NewEntry = Pick<AddEntry, 'entryId' | 'caseId' | 'kind' | 'on' | 'service' | 'replaces'> & { label: Label };

/** The one writer of persons' files. */
export const fileStore = {
  /** Begins what the actor's agency writes down in a case, where it has not begun. Does nothing for whoever may not. */
  async open(db: EntityManager, fileId: string, caseId: string): Promise<void> {
    await db.query('select baraza.open_file($1, $2)', [fileId, caseId]);
  },

  /**
   * Writes an entry with the event of that number.
   * @throws Refusal `invalid_input` for a correction of what is no entry of the own agency here or was corrected before, and `illegal_move` for an id that is taken
   */
  async add(
    db: EntityManager,
    { entryId, caseId, kind, label, on, service, replaces }: NewEntry,
    seq: number,
  ): Promise<void> {
    const [row] = (await db.query('select baraza.add_entry($1, $2, $3, $4, $5, $6, $7, $8) as wrong', [
      entryId,
      caseId,
      kind,
      label,
      on,
      service ?? null,
      replaces ?? null,
      seq,
    ])) as [{ wrong: 'replaces' | 'taken' | null }];
    if (row.wrong === 'taken') throw new Refusal('illegal_move');
    if (row.wrong)
      throw new Refusal('invalid_input', { replaces: ['must be an entry of your agency in this case that stands'] });
  },
};
