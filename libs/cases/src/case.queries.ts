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
import { loadAsks } from './asks.queries.js';
import { loadNeeds } from './needs.queries.js';
import { loadOpenActions } from './open-actions.queries.js';

interface ViewRow {
  id: string;
  subject_id: string;
  reference: string;
  handle: string;
  status: CaseStatus;
  outcome: CaseOutcome | null;
  lead_agency_id: string;
  returns_from: string | null;
  anonymous: boolean;
  opened_at: Date;
  closed_at: Date | null;
}

/** The case as its members see it, with the reader's rights; null for everybody else. */
export async function loadCaseView(db: EntityManager, caseId: string): Promise<CaseView | null> {
  const [row] = (await db.query(
    `select e.id, e.subject_id, s.reference, s.handle, e.status, e.outcome, e.lead_agency_id, e.returns_from, e.anonymous,
            baraza.time_of(e.stream_id, 1) as opened_at, baraza.time_of(e.stream_id, e.closed_seq) as closed_at
       from baraza.episode e
       join baraza.subject s on s.id = e.subject_id
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
    returnsFrom: row.returns_from,
    anonymous: row.anonymous,
    openedAt: row.opened_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    seats: await loadSeats(db, caseStream(caseId)),
    pins: await loadPins(db, caseStream(caseId)),
    actions: await loadOpenActions(db, caseStream(caseId)),
    needs: await loadNeeds(db, caseStream(caseId)),
    asks: await loadAsks(db, caseId),
  };
}

/** The agencies that have a seat on a stream, in the order in which they came, with those of their people who read it. */
export async function loadSeats(db: EntityManager, stream: StreamName): Promise<CaseSeat[]> {
  const rows = (await db.query(
    `select c.agency_id, coalesce(array_agg(m.person_id order by m.person_id) filter (where m.person_id is not null), '{}') as people
       from baraza.case_seat c
       left join baraza.stream_members($1) m on m.agency_id = c.agency_id
      where c.stream_id = $1
      group by c.agency_id, c.admitted_seq
      order by c.admitted_seq, c.agency_id`,
    [stream],
  )) as { agency_id: string; people: string[] }[];
  return rows.map((row) => ({ agencyId: row.agency_id, people: row.people }));
}

/** Numbers of the messages that are pinned on a stream, in the order in which they were, as far as the reader reads. */
export async function loadPins(db: EntityManager, stream: StreamName): Promise<number[]> {
  const rows = (await db.query(
    `select last.about_seq from (
       select distinct on (e.about_seq) e.about_seq, e.seq, e.type, e.body from baraza.event e
        where e.stream_id = $1 and e.about_seq is not null and e.type in ('message.pinned', 'message.withdrawn')
        order by e.about_seq, e.seq desc) last
      where last.type = 'message.pinned' and (last.body::jsonb ->> 'on')::boolean order by last.seq`,
    [stream],
  )) as { about_seq: string }[];
  return rows.map((row) => Number(row.about_seq));
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
            (select array_agg(c.agency_id order by c.admitted_seq) from baraza.case_seat c where c.stream_id = e.stream_id) as agency_ids
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

/** Ids of the people who read a case or a part now, and of those who ceased to with this event. For the system's reactions. */
export async function peopleTouched(db: EntityManager, stream: StreamName, seq: number): Promise<string[]> {
  const [row] = (await db.query('select baraza.people_touched($1, $2) as people', [stream, seq])) as [
    { people: string[] },
  ];
  return row.people;
}

/** The case that a restricted part belongs to. For the system's reactions. */
export async function caseOfPart(db: EntityManager, stream: StreamName): Promise<string> {
  const [row] = (await db.query('select baraza.case_of_part($1) as id', [stream])) as [{ id: string }];
  return row.id;
}
