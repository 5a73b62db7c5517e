import type { EntityManager } from 'typeorm';
import { HAND_BACK_DAYS, type HandBack, type HandBackRow } from '#libs/domain';
import { COLUMNS, FROM, type ListRow, rowOf } from './action-list.queries.js';

type Absence = Omit<HandBack, 'rows'> & { began: Date; ended: Date };
type Row = ListRow & Pick<HandBackRow, 'told' | 'deeds'>;

/** What was done for the reader while they were away last; null when that is long ago, or they have seen it. */
export async function readHandBack(db: EntityManager, personId: string): Promise<HandBack | null> {
  const absence = await lastAbsence(db, personId);
  if (!absence) return null;
  const { began, ended, ...whose } = absence;
  const found = (await db.query(
    `select ${COLUMNS}, done.deeds, told.count::int as told
       from ${FROM}
       cross join lateral (${DEEDS}) done
       cross join lateral (
         select count(distinct (n.revision, n.number)) from baraza.notice n
          where n.subject_id = a.id and n.for_id = $1 and n.made_at >= $3 and n.made_at < $4) told
      where jsonb_array_length(done.deeds) > 0 or told.count > 0
      order by a.due_at, a.id`,
    [personId, absence.deputyId, began, ended],
  )) as Row[];
  return { ...whose, rows: found.map(({ deeds, told, ...row }) => ({ action: rowOf(row), deeds, told })) };
}

/**
 * What happened with an action that was mine at the time, or had been mine, or of which my deputy was told for me: that it was
 * given to me, and what my deputy did. Each event holds how the action stood after it.
 */
const DEEDS = `
  select coalesce(jsonb_agg(jsonb_build_object('type', e.type, 'at',
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by e.seq), '[]') as deeds
    from baraza.event e
   where e.stream_id = a.stream_id and e.seq = any (a.history) and e.at >= $3 and e.at < $4
     and (e.actor = $2::text
       and (exists (select from baraza.notice n where n.subject_id = a.id and n.for_id = $1)
         or exists (select from baraza.event b where b.stream_id = a.stream_id and b.seq = any (a.history) and b.seq <= e.seq
           and b.body::jsonb -> 'state' ->> 'holderId' = $1::text))
       or e.actor <> $1::text and e.type in ('action.assigned', 'action.held')
         and e.body::jsonb -> 'state' ->> 'holderId' = $1::text)`;

async function lastAbsence(db: EntityManager, personId: string): Promise<Absence | null> {
  const [row] = (await db.query(
    `select b.id as "absenceId", to_char(b.first_day, 'YYYY-MM-DD') as first,
            to_char(coalesce((b.ended_at at time zone t.zone)::date, b.last_day), 'YYYY-MM-DD') as last,
            b.deputy_id as "deputyId", b.first_day::timestamp at time zone t.zone as began, over.at as ended
       from baraza.absence b join baraza.task_force t on t.id = b.task_force_id
       cross join lateral (select coalesce(b.ended_at, (b.last_day + 1)::timestamp at time zone t.zone) as at) over
      where b.person_id = $1 and b.seen_at is null and over.at <= baraza.now()
        and (baraza.now() at time zone t.zone)::date - (over.at at time zone t.zone)::date < ${HAND_BACK_DAYS}
      order by over.at desc limit 1`,
    [personId],
  )) as Absence[];
  return row ?? null;
}
