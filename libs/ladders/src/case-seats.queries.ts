import type { EntityManager } from 'typeorm';

/** What is asked of a case before agencies agree on something or refer somebody in it. */
export interface CaseSeats {
  /** The agencies that have a seat in it now. */
  agencyIds: string[];
  open: boolean;
}

/** With the reader's rights; null for whoever does not read the case. It stands here since features that remind of something share it. */
export async function loadCaseSeats(db: EntityManager, caseId: string): Promise<CaseSeats | null> {
  const [row] = (await db.query(
    `select e.status = 'open' as open, array(select c.agency_id from baraza.case_seat c where c.stream_id = e.stream_id) as "agencyIds"
       from baraza.episode e where e.id = $1`,
    [caseId],
  )) as CaseSeats[];
  return row ?? null;
}
