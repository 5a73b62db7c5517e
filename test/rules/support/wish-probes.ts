import { agencyId, personId } from '../../support/table.js';
import { actionOf, LEASE } from './actions-of-world.js';
import { contextOf, idOf, NOBODY } from './actors.js';
import { connected } from './connection.js';
import { A_REACTION, alike, ask, byServer, DENIED, NOT_THE_SYSTEM, type Plain, type Probe } from './probe.js';

const DIGEST = idOf('daily letter of ana');
const late = actionOf('late');

/** Ana and the stranger wish something; a worker has begun a daily letter to Ana, who wants to be reminded later. */
export async function leaveWishes(superUrl: string): Promise<void> {
  await connected(superUrl, async (client) => {
    for (const who of ['ana', 'stranger'] as const)
      await client.query(
        `insert into baraza.wish (person_id, task_force_id, daily_at, ways) values ($1, $2, '08:00', '{}')`,
        [personId(who), contextOf(who).taskForce],
      );
    const { taskForce } = contextOf('ana');
    await client.query(
      `insert into baraza.digest (id, task_force_id, person_id, window_day, made_at, due_at, lease, tries)
       values ($1, $2, $3, '2020-01-01', baraza.now(), '2020-01-01', $4, 1)`,
      [DIGEST, taskForce, personId('ana'), LEASE],
    );
    await client.query(
      `insert into baraza.snooze (subject_id, task_force_id, person_id, revision, until, made_at)
       values ($1, $2, $3, 1, '2030-01-01', baraza.now())`,
      [late, taskForce, personId('ana')],
    );
  });
}

/** Who says how they are told, who gathers and sends daily letters, and who is reminded later. */
export const wishProbes = (): Probe[] => byServer([...wishing(), ...told(), ...sending(), ...later()]);

function wishing(): Plain[] {
  const of = 'select count(*)::int from baraza.wish where person_id = $1';
  const set = `with x as (select baraza.set_wishes('{"own": {"mail": "daily", "push": "never"}}', '09:00')) select count(*)::int from x`;
  return [
    { name: 'ana reads what she wishes', as: contextOf('ana'), sql: of, values: [personId('ana')], gives: 1 },
    { name: 'ben does not read it', as: contextOf('ben'), sql: of, values: [personId('ana')], gives: 0 },
    ...alike(
      [['ana', contextOf('ana')], ['nobody', NOBODY], A_REACTION],
      'wishes something for themselves',
      set,
      [],
      1,
    ),
  ];
}

function told(): Plain[] {
  const people = JSON.stringify([{ id: personId('ana'), at: 1 }]);
  const system: [string, string, unknown[], unknown][] = [
    [
      'asks what people wish',
      'select jsonb_array_length(wishes) from baraza.telling_of($1, $2, $3)',
      [people, [late], []],
      1,
    ],
    [
      'asks how often a plan was told',
      'select jsonb_array_length(plans) from baraza.telling_of($1, $2, $3)',
      [people, [late], []],
      1,
    ],
    [
      'asks who turned on more',
      'select jsonb_array_length(push) + jsonb_array_length(webhook) from baraza.telling_of($1, $2, $3)',
      [people, [late], [agencyId('health')]],
      2,
    ],
    ['asks for whom something was put by', 'select count(*)::int from baraza.people_put_by(10)', [], 0],
    [
      'gathers a daily letter',
      `select baraza.gather_digest($1, $2, '2027-01-01', baraza.now())`,
      [idOf('another daily letter'), personId('ana')],
      true,
    ],
  ];
  return system.flatMap(([what, sql, values, gives]) => [
    ...alike(NOT_THE_SYSTEM, what, sql, values, DENIED),
    ...alike([A_REACTION], what, sql, values, gives),
  ]);
}

function sending(): Plain[] {
  const claim = `select count(*)::int from baraza.claim_digests('mail', '5 minutes', 10)`;
  const begin = 'select count(*)::int from baraza.begin_digest($1, $2)';
  const note = `select baraza.note_digest($1, $2, 'sent', null, null)`;
  return [
    ask('the worker takes the daily letters that are due', claim, [], 1),
    ask('whoever holds a daily letter in which nothing is left begins none', begin, [DIGEST, LEASE], 0),
    ask('whoever does not hold it begins none', begin, [DIGEST, idOf('another lease')], 0),
    ask('whoever holds a daily letter notes what became of it', note, [DIGEST, LEASE], true),
    ask('whoever does not hold it notes nothing', note, [DIGEST, idOf('another lease')], false),
  ];
}

function later(): Plain[] {
  const snooze = `select baraza.snooze_reminder($1, '2030-01-01', null, 1)`;
  const wake = 'select baraza.wake_reminder($1, 1)';
  const others = (['ben', 'carla', 'dino', 'stranger', 'admin'] as const).map((who) => [who, contextOf(who)] as const);
  const nobodys = [...others, ['nobody', NOBODY] as const, A_REACTION];
  return [
    ...alike([['ana, who was told,', contextOf('ana')]], 'is told later', snooze, [late], true),
    ...alike(nobodys, 'is not told later', snooze, [late], false),
    ...alike([['ana', contextOf('ana')]], 'does not wait after all', wake, [late], true),
    ...alike(nobodys, 'cannot stop waiting', wake, [late], false),
  ];
}
