import type { EntityManager } from 'typeorm';
import {
  type CaseOutcome,
  type CaseRow,
  type CaseSeat,
  type CaseStatus,
  caseStream,
  type CaseView,
  type StreamName,
} from '#libs/domain';

interface ViewRow {
  id: string;
  subject_id: string;
  reference: string;
  handle: string;
  status: CaseStatus;
  outcome: CaseOutcome | null;
  lead_agency_id: string;
  opened_at: Date;
  closed_at: Date | null;
}

/** The case as its members see it, with the reader's rights; null for everybody else. */
export async function loadCaseView(db: EntityManager, caseId: string): Promise<CaseView | null> {
  const [row] = (await db.query(
    `select e.id, e.subject_id, s.reference, s.handle, e.status, e.outcome, e.lead_agency_id,
            opened.at as opened_at, closed.at as closed_at
       from baraza.episode e
       join baraza.subject s on s.id = e.subject_id
       join baraza.event opened on opened.stream_id = e.stream_id and opened.seq = 1
       left join baraza.event closed on closed.stream_id = e.stream_id and closed.seq = e.closed_seq
      where e.id = $1`,
    [caseId],
  )) as ViewRow[];
  if (!row) return null;
  return {
    id: row.id,
    subjectId: row.subject_id,
    reference: row.reference,
    handle: row.handle,
    status: row.status,
    outcome: row.outcome,
    leadAgencyId: row.lead_agency_id,
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    seats: await loadSeats(db, caseId),
  };
}

async function loadSeats(db: EntityManager, caseId: string): Promise<CaseSeat[]> {
  const rows = (await db.query(
    `select c.agency_id, coalesce(array_agg(m.person_id order by m.person_id) filter (where m.person_id is not null), '{}') as people
       from baraza.case_seat c
       left join baraza.stream_members($2) m on m.agency_id = c.agency_id
      where c.episode_id = $1
      group by c.agency_id, c.admitted_seq
      order by c.admitted_seq`,
    [caseId, caseStream(caseId)],
  )) as { agency_id: string; people: string[] }[];
  return rows.map((row) => ({ agencyId: row.agency_id, people: row.people }));
}

interface ListRow {
  id: string;
  reference: string;
  handle: string;
  status: CaseStatus;
  lead_agency_id: string;
  agency_ids: string[];
  head: string;
  last_at: Date;
}

/** The cases that the reader is a member of: open ones first, then by when something last happened. */
export async function listCases(db: EntityManager): Promise<CaseRow[]> {
  const rows = (await db.query(
    `select e.id, s.reference, s.handle, e.status, e.lead_agency_id, t.head, last.at as last_at,
            (select array_agg(c.agency_id order by c.admitted_seq) from baraza.case_seat c where c.episode_id = e.id) as agency_ids
       from baraza.episode e
       join baraza.subject s on s.id = e.subject_id
       join baraza.stream t on t.id = e.stream_id
       join baraza.event last on last.stream_id = e.stream_id and last.seq = t.head
      order by e.status = 'closed', last.at desc
      limit 500`,
  )) as ListRow[];
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    handle: row.handle,
    status: row.status,
    leadAgencyId: row.lead_agency_id,
    agencyIds: row.agency_ids,
    head: Number(row.head),
    lastAt: row.last_at.toISOString(),
  }));
}

/** Ids of the people who read a case now, and of those of the given agencies who once did. For the system's reactions. */
export async function peopleTouched(
  db: EntityManager,
  stream: StreamName,
  agencies: readonly string[],
): Promise<string[]> {
  const [row] = (await db.query('select baraza.people_touched($1, $2) as people', [stream, agencies])) as [
    { people: string[] },
  ];
  return row.people;
}
