import { looks } from './bench-database.mjs';

/** Names that tell measured reminders from those that only lie there. */
const LYING = '0198aaaa';

/**
 * Reminders of a case whose one step is a year away, and a job in the queue for each: what lies there while others are fired.
 * @param {{name: string}} database
 * @param {{stream: string, personId: string, agencyId: string}} of
 */
export async function makeLying({ name }, of, count) {
  await makeReminders(name, of, LYING, count);
  await looks(
    name,
    `insert into baraza.rung (subject_id, revision, number, fire_at, audience, channels, generation)
       select subject_id, 1, 1, now() + interval '1 year' + interval '1 second' * random() * 1e6, '{owner}', '{app}', 1
         from baraza.reminder where subject_id::text like '${LYING}%'`,
  );
  await looks(
    name,
    `insert into queue.job (queue, id, seq, name, state, data, opts, delay_ms, added_at_ms, process_at_ms)
       select 'climb', i, nextval('queue.job_seq'), 'climb', 'delayed', jsonb_build_object('rung', i),
              '{"removeOnComplete": true, "removeOnFail": true}', at - t, t, at
         from (select format('rung-%s-1-1-1', subject_id) as i, (extract(epoch from fire_at) * 1000)::bigint as at,
                      (extract(epoch from now()) * 1000)::bigint as t
                 from baraza.rung where subject_id::text like '${LYING}%') x`,
  );
  await looks(name, 'analyze');
}

/** Reminders whose step comes in `inMs`, each `apartMs` after the one before. Answers what they are called. */
export async function makeComing({ name }, of, { batch, count, inMs, apartMs }) {
  const prefix = `0198bbb${batch}`;
  await makeReminders(name, of, prefix, count);
  await looks(
    name,
    `insert into baraza.rung (subject_id, revision, number, fire_at, audience, channels)
       select subject_id, 1, 1, t.at + interval '1 millisecond' * ($1 + $2 * row_number() over (order by subject_id)), '{owner}', '{app}'
         from baraza.reminder, (select baraza.now() as at) t where subject_id::text like '${prefix}%'`,
    [inMs, apartMs],
  );
  return prefix;
}

/** How late each of these fired by the database's clock, in milliseconds; those that did not are not among them. */
export async function latenessOf({ name }, prefix) {
  const rows = await looks(
    name,
    `select extract(epoch from settled_at - fire_at)::float * 1000 as late from baraza.rung
      where subject_id::text like '${prefix}%' and state = 'fired'`,
  );
  return rows.map(({ late }) => late);
}

/** How many of these steps were recorded more than once. */
export async function firedTwiceOf({ name }, { stream }, prefix) {
  const rows = await looks(
    name,
    `select from baraza.event where stream_id = $1 and type = 'reminder.climbed' and body::jsonb ->> 'subjectId' like '${prefix}%'
      group by body::jsonb ->> 'subjectId', body::jsonb ->> 'number' having count(*) > 1`,
    [stream],
  );
  return rows.length;
}

async function makeReminders(name, { stream, personId, agencyId }, prefix, count) {
  await looks(
    name,
    `insert into baraza.reminder (subject_id, kind, task_force_id, stream_id, revision, runs, agency_id, holder_id, priority,
        due_date, due_zone, ladder)
       select ('${prefix}-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'action', s.task_force_id, s.id, 1, true, $2, $3, 'normal',
              '2027-12-01', 'UTC', '{"obsoleteAfterHours": 720}'
         from baraza.stream s, generate_series(1, $4::int) n where s.id = $1`,
    [stream, agencyId, personId, count],
  );
}
