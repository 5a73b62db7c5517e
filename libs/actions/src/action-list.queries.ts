import type { EntityManager } from 'typeorm';
import {
  ACTION_STATUSES,
  type ActionHistory,
  type ActionRow,
  type MeetingOfAction,
  type StreamName,
} from '#libs/domain';
import { eventsOf } from '#libs/kernel';
import type { DueAction } from './action-calendar.js';
import { dueOf, stateOf } from './action-columns.js';
import type { ActionEntity } from './action.entity.js';

/** What an agency is to do, was offered, or is to answer: what it asked for, or leads, and was proposed, declined or claimed as done. */
const OF_AGENCY = `(a.owner_agency_id = $1 or a.offered_to_id = $1 or (a.status in ('proposed', 'declined', 'done')
  and (a.asked_by_id = $1 or coalesce(p.lead_agency_id, e.lead_agency_id) = $1)))`;

/** What a meeting captured and its agency declined goes back to whoever looks after the meetings, of whichever agency they are (X2). */
const BACK_TO_THE_CHAIR = `(a.meeting_id is not null and a.status = 'declined' and baraza.looks_after_meetings())`;

/** The most actions of one list. */
const LIST_MAX = 500;

/** The columns of a line of a list, and where they come from. */
export const COLUMNS = `
  a.id, a.task_force_id as "taskForceId", a.stream_id as "streamId", a.title_seq as "titleSeq", a.history, a.status, a.priority,
  a.owner_agency_id as "ownerAgencyId", a.holder_id as "holderId", a.helper_ids as "helperIds", a.asked_by_id as "askedById",
  a.offered_to_id as "offeredToId", to_char(a.due_date, 'YYYY-MM-DD') as "dueDate", a.due_time as "dueTime",
  a.due_zone as "dueZone", a.due_at as "dueAt", a.moves, a.revision,
  w.words as title, e.id as "caseId", s.handle, met.meeting, g.fire_at as "nextAt", g.audience as "nextAudience"`;
export const FROM = `
  baraza.action a
  left join baraza.case_part p on p.stream_id = a.stream_id
  left join baraza.episode e on e.id = coalesce(p.episode_id, case when a.stream_id like 'case/%' then substr(a.stream_id, 6)::uuid end)
  left join baraza.subject s on s.id = e.subject_id
  left join lateral (select t.words from baraza.timeline t where t.stream_id = a.stream_id and t.seq = a.title_seq) w on true
  left join lateral (
    select jsonb_build_object('meetingId', mt.id, 'itemId', a.item_id, 'seriesId', mt.series_id, 'series', t.words,
        'on', mt.state -> 'start' ->> 'date') as meeting
      from baraza.meeting mt join baraza.series se on se.id = mt.series_id
      left join baraza.timeline t on t.stream_id = se.stream_id and t.seq = se.name_seq
     where mt.id = a.meeting_id) met on true
  left join lateral (select g.fire_at, g.audience from baraza.rung g
    where g.subject_id = a.id and g.state = 'planned' order by g.fire_at, g.number limit 1) g on true`;

export type ListRow = ActionEntity & {
  title: string | null;
  caseId: string | null;
  handle: string | null;
  meeting: MeetingOfAction | null;
  nextAt: Date | null;
  nextAudience: string[] | null;
};

/** A line of a list as it is answered. */
export const rowOf = ({ title, caseId, handle, meeting, nextAt, nextAudience, ...row }: ListRow): ActionRow => ({
  ...stateOf(row),
  id: row.id,
  title,
  titleSeq: Number(row.titleSeq),
  stream: row.streamId as StreamName,
  caseId,
  handle,
  ...(meeting ? { meeting } : {}),
  dueAt: row.dueAt.toISOString(),
  next: nextAt && { at: nextAt.toISOString(), audience: nextAudience ?? [] },
});

/** The open actions of an agency, or those that somebody holds or helps with: what is due first comes first. */
export async function listActions(
  db: EntityManager,
  whose: { agencyId: string } | { personId: string },
): Promise<ActionRow[]> {
  const [where, id] =
    'agencyId' in whose
      ? [`(${OF_AGENCY} or ${BACK_TO_THE_CHAIR})`, whose.agencyId]
      : ['(a.holder_id = $1 or $1 = any (a.helper_ids))', whose.personId];
  const rows = (await db.query(
    `select ${COLUMNS} from ${FROM}
      where ${where} and a.status not in ('verified', 'cancelled') order by a.due_at, a.id limit ${LIST_MAX}`,
    [id],
  )) as ListRow[];
  return rows.map(rowOf);
}

/** When what somebody holds, or what their agency is to do, is due; what nobody is reminded of is left out. */
export async function listDue(
  db: EntityManager,
  { personId, agencyId }: { personId: string; agencyId: string },
): Promise<(DueAction & { caseId: string | null })[]> {
  const rows = (await db.query(
    `select a.id, to_char(a.due_date, 'YYYY-MM-DD') as "dueDate", a.due_time as "dueTime", a.due_zone as "dueZone",
            a.due_at as "dueAt", a.revision, coalesce(p.episode_id, case when a.stream_id like 'case/%' then substr(a.stream_id, 6)::uuid end) as "caseId"
       from baraza.action a left join baraza.case_part p on p.stream_id = a.stream_id
      where (a.holder_id = $1 or a.owner_agency_id = $2) and a.status = any ($3) order by a.due_at, a.id limit ${LIST_MAX}`,
    [personId, agencyId, REMINDING],
  )) as (Pick<ActionEntity, 'id' | 'dueDate' | 'dueTime' | 'dueZone' | 'dueAt' | 'revision'> & {
    caseId: string | null;
  })[];
  return rows.map(({ id, dueAt, revision, caseId, ...due }) => ({ id, due: dueOf(due), dueAt, revision, caseId }));
}

const REMINDING = Object.entries(ACTION_STATUSES).flatMap(([status, { reminds }]) => (reminds ? [status] : []));

/** The names of the agencies and the people of the reader's table, by their ids. */
export async function namesOf(db: EntityManager): Promise<Map<string, string>> {
  const rows = (await db.query('select id, name from baraza.agency union all select id, name from baraza.person')) as {
    id: string;
    name: string;
  }[];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** One action with everything that happened to it, and what became of its reminders; null for whoever may not see it. */
export async function readAction(db: EntityManager, actionId: string): Promise<ActionHistory | null> {
  const [row] = (await db.query(`select ${COLUMNS} from ${FROM} where a.id = $1`, [actionId])) as ListRow[];
  if (!row) return null;
  const [reminder] = (await db.query('select history from baraza.reminder where subject_id = $1', [actionId])) as {
    history: string[];
  }[];
  const seqs = [...row.history, ...(reminder?.history ?? [])].map(Number);
  return {
    action: rowOf(row),
    events: await eventsOf(db, row.streamId as StreamName, seqs),
    rungs: await loadRungs(db, actionId),
    notices: await loadNotices(db, actionId),
  };
}

const loadRungs = (db: EntityManager, actionId: string): Promise<ActionHistory['rungs']> =>
  db.query(
    `select g.number, g.fire_at as at, g.audience, g.channels, g.state, g.reason
       from baraza.rung g join baraza.reminder r on r.subject_id = g.subject_id and r.revision = g.revision
      where g.subject_id = $1 order by g.fire_at, g.number`,
    [actionId],
  );

const loadNotices = (db: EntityManager, actionId: string): Promise<ActionHistory['notices']> =>
  db.query(
    `select n.number, n.person_id as "personId", n.agency_id as "agencyId", n.for_id as "forId", n.audience, n.channel, n.state, n.reason,
            n.made_at as at, n.settled_at as "settledAt"
       from baraza.notice n where n.subject_id = $1 order by n.made_at, n.person_id, n.channel`,
    [actionId],
  );

/** The streams that the reader reads because a person agreed to it, for as long as that holds. */
export async function readByAgreement(db: EntityManager): Promise<Set<string>> {
  const rows = (await db.query(
    'select m.stream_id as stream from baraza.membership m where m.holds_until is not null',
  )) as { stream: string }[];
  return new Set(rows.map(({ stream }) => stream));
}
