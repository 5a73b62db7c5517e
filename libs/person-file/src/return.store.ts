import type { EntityManager } from 'typeorm';

/** Whom a new stretch of work is with, and who reads it. */
export interface Returned {
  subjectId: string;
  reference: string;
  handle: string;
  people: string[];
  anonymous: boolean;
}

export const returnStore = {
  /** The agency that led a case; null for whoever does not read it. */
  async load(db: EntityManager, caseId: string): Promise<{ leadAgencyId: string; closed: boolean } | null> {
    const [row] = (await db.query(
      `select e.lead_agency_id as "leadAgencyId", e.status = 'closed' as closed from baraza.episode e where e.id = $1`,
      [caseId],
    )) as { leadAgencyId: string; closed: boolean }[];
    return row ?? null;
  },

  /** Begins it, with its stream and its readers. The refusal `illegal_move` where one is under way, or the id is taken. */
  async open(db: EntityManager, caseId: string, fromCaseId: string): Promise<Returned> {
    const [row] = (await db.query(
      'select subject_id as "subjectId", reference, handle, people, anonymous from baraza.return_case($1, $2)',
      [caseId, fromCaseId],
    )) as [Returned];
    return row;
  },
};
