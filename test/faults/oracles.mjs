import { looks } from '../bench/bench-database.mjs';
import { expected } from './model.mjs';
import { nameOf } from './table-of-faults.mjs';

/** @typedef {{oracle: string, what: string, value: number, bound: string, holds: boolean}} Verdict */

const none = (oracle, what, value) => ({ oracle, what, value, bound: '= 0', holds: value === 0 });
const atMost = (oracle, what, value, most) => ({ oracle, what, value, bound: `<= ${most}`, holds: value <= most });
const atLeast = (oracle, what, value, least) => ({ oracle, what, value, bound: `>= ${least}`, holds: value >= least });

/** O17: the fault really hit, so many times. */
export const hit = (times, least = 1) => atLeast('O17', 'times that the fault hit', times, least);

/** O8: every step and notice ended as the model says, and none is there beside. */
export async function asTheModelSays(database, items) {
  const found = new Set(await endings(database));
  const wanted = expected(items);
  return [
    none('O8', 'steps and notices missing, or with another end', [...wanted].filter((line) => !found.has(line)).length),
    none('O8', 'steps and notices that the model does not know', [...found].filter((line) => !wanted.has(line)).length),
  ];
}

/** How everything ended, in the model's words. */
export async function endings({ name }) {
  const steps = await looks(
    name,
    `select concat_ws(' ', g.subject_id, 'step', g.number, g.state, g.reason) as line from baraza.rung g
       join baraza.reminder r on r.subject_id = g.subject_id and r.revision = g.revision`,
  );
  const notices = await looks(
    name,
    'select subject_id as id, number, person_id as person, channel, state, reason from baraza.notice',
  );
  return [
    ...steps.map(({ line }) => line),
    ...notices.map(({ id, number, person, channel, state, reason }) =>
      [id, 'notice', number, nameOf.get(person) ?? person, channel, state, reason].filter(Boolean).join(' '),
    ),
  ];
}

/** O9: what was sent arrived, under its own name; there are no more copies than senders that died with something under way. */
export async function sentOnce({ name }, sink, copiesMost) {
  const letters = sink.ledger.lines('letter');
  const sent = (await looks(name, `select id from baraza.notice where channel = 'mail' and state = 'sent'`)).map(
    ({ id }) => id,
  );
  const ids = new Set(letters.map(({ id }) => id));
  const bodies = new Set(letters.map(({ id, to, hash }) => `${id} ${to} ${hash}`));
  return [
    none('O9', 'notices that count as sent and never arrived', sent.filter((id) => !ids.has(id)).length),
    none('O9', 'letters that arrived and do not count as sent', [...ids].filter((id) => !sent.includes(id)).length),
    none('O9', 'letters of one name with other words or another receiver', bodies.size - ids.size),
    atMost('O9', 'copies of letters', letters.length - ids.size, copiesMost),
  ];
}

/** O10: nothing fired before it was due by the database's clock, and nothing long after; of one step, or of all. */
export async function inTime({ name }, lateMost, number = null) {
  const [{ early, late }] = await looks(
    name,
    `select coalesce(count(*) filter (where settled_at < fire_at), 0)::int as early,
            coalesce(round(max(extract(epoch from settled_at - fire_at))::numeric, 1), 0)::float as late
       from baraza.rung where state = 'fired' and number = coalesce($1, number)`,
    [number],
  );
  return [
    none('O10', 'steps that fired early', early),
    atMost('O10', 'seconds that the latest was late', late, lateMost),
  ];
}

/** O11: no letter whose sending began later than five seconds after what it is about was ended. */
export async function stopped({ name }, sink, ends) {
  const subjects = new Map(
    (await looks(name, 'select id, subject_id as subject from baraza.notice')).map(({ id, subject }) => [id, subject]),
  );
  const late = sink.ledger.lines('letter').filter(({ id, at }) => at > (ends.get(subjects.get(id)) ?? Infinity) + 5000);
  return none('O11', 'letters sent later than 5 s after the answer', late.length);
}

/** O15: the queue holds what the database says, by the figures of the last look. */
export async function queueHolds({ name }) {
  const [{ wrong }] = await looks(name, 'select missing_jobs + orphan_jobs as wrong from baraza.reminder_figures()');
  return none('O15', 'jobs missing or left over', wrong);
}

/** O15: a second look changes nothing. */
export const unchanged = (before, after) =>
  none(
    'O15',
    'jobs that a second look changed',
    [...new Set([...before, ...after])].filter((id) => !before.includes(id) || !after.includes(id)).length,
  );

/** O12: the journal is whole. */
export async function whole({ name }) {
  return none('O12', 'broken chains', (await looks(name, 'select * from baraza.verify_chains()')).length);
}
