import { type CastName, personId } from '../../support/table.js';
import { A_REACTION, byServer, DENIED, NOT_THE_SYSTEM, type Plain, type Probe } from './probe.js';
import { contextOf, idOf, NOBODY, SYSTEM } from './actors.js';
import { ENDED_SESSION, SESSION, type World } from './world.js';

const NEW_ID = idOf('something new');

/** What the functions answer that look up who somebody is, read for a node, or keep the places of reactions. */
export const lookProbes = (world: World): Probe[] => byServer([...look(), ...tail(world), ...reactions(world)]);

function look(): Plain[] {
  const find = 'select count(*)::int from baraza.actor_of_session($1)';
  const found = `select baraza.found_task_force('{"id":"${NEW_ID}","name":"x","agencies":[]}') is not null`;
  const expired = `update baraza.session set expires_at = baraza.now() - interval '1 second'`;
  return [
    { name: 'a session is known by its hash', as: NOBODY, sql: find, values: [SESSION], gives: 1 },
    { name: 'a session that ended is not', as: NOBODY, sql: find, values: [ENDED_SESSION], gives: 0 },
    { name: 'a session that expired is not', as: NOBODY, given: expired, sql: find, values: [SESSION], gives: 0 },
    { name: 'a session that nobody has is not', as: NOBODY, sql: find, values: [Buffer.alloc(32)], gives: 0 },
    {
      name: 'the door of a test shows who one can be',
      as: NOBODY,
      sql: 'select count(*)::int from baraza.door_people()',
      gives: 11,
    },
    {
      name: 'the door lets ana in',
      as: NOBODY,
      sql: 'select baraza.open_door_session($1, $2)',
      values: [personId('ana'), Buffer.alloc(32)],
      gives: true,
    },
    {
      name: 'the door lets nobody in who is not there',
      as: NOBODY,
      sql: 'select baraza.open_door_session($1, $2)',
      values: [NEW_ID, Buffer.alloc(32)],
      gives: false,
    },
    {
      name: 'the clock of a test is moved',
      as: NOBODY,
      sql: `select case when coalesce(baraza.set_clock_offset('1 hour')::text, '') = '' then baraza.now() > clock_timestamp() + interval '30 minutes' end`,
      gives: true,
    },
    { name: 'the system founds a table', as: SYSTEM, sql: found, gives: true },
    { name: 'ana founds a table', as: contextOf('ana'), sql: found, gives: DENIED },
    { name: 'nobody founds a table', as: NOBODY, sql: found, gives: DENIED },
    { name: 'tables were founded', as: NOBODY, sql: 'select baraza.is_empty()', gives: false },
  ];
}

function tail({ stream }: World): Plain[] {
  return [
    {
      name: 'a node reads what came after a number',
      as: NOBODY,
      sql: 'select count(*)::int from baraza.tail(array[$1], array[0::bigint], 100)',
      values: [stream],
      gives: 8,
    },
    {
      name: 'a node reads words',
      as: NOBODY,
      sql: 'select count(words)::int from baraza.tail(array[$1], array[0::bigint], 100)',
      values: [stream],
      gives: 5,
    },
    {
      name: 'a node asks who of some may still read',
      as: NOBODY,
      sql: 'select count(*)::int from baraza.members_among($1, $2)',
      values: [stream, ['ana', 'ben', 'carla', 'dino', 'stranger'].map((who) => personId(who as CastName))],
      gives: 2,
    },
  ];
}

function reactions({ stream, partStream }: World): Plain[] {
  const asked: [what: string, sql: string, values: unknown[], gives: unknown][] = [
    ['makes itself known', `select coalesce(baraza.register_reaction('new', false)::text, '')`, [], ''],
    ['takes its place', `select baraza.take_progress('a-reaction', $1)::int`, [stream], 1],
    [
      'asks where it is behind',
      `select count(*)::int from baraza.streams_behind(array['a-reaction'], array['case'], 100) s where s.stream_id = $1`,
      [stream],
      1,
    ],
    [
      'meets the next event',
      `select seq::int from baraza.next_for_reaction($1, 0, array['agency.released'])`,
      [stream],
      7,
    ],
    ['goes on', `select coalesce(baraza.note_progress('a-reaction', $1, 2)::text, '')`, [stream], ''],
    ['fails for the first time', `select baraza.note_failure('a-reaction', $1, 2, 'Error')`, [stream], false],
    ['learns whose lists are touched', 'select cardinality(baraza.people_touched($1, $2))', [stream, 7], 5],
    [
      'learns it late, of those who were there then',
      'select cardinality(baraza.people_touched($1, $2))',
      [stream, 1],
      2,
    ],
    ['asks to which case a part belongs', 'select baraza.case_of_part($1) is not null', [partStream], true],
  ];
  return [
    ...asked.flatMap(([what, sql, values, gives]) => [
      { name: `a reaction ${what}`, as: SYSTEM, sql, values, gives },
      ...NOT_THE_SYSTEM.map(([who, as]) => ({
        name: `${who}, as a reaction, ${what}`,
        as,
        sql,
        values,
        gives: DENIED,
      })),
    ]),
    { name: 'events are set aside', as: NOBODY, sql: 'select baraza.parked_events()::int', gives: 1 },
    ...[...NOT_THE_SYSTEM, A_REACTION].map(([who, as]) => ({
      name: `${who} raises the epochs, as after a restore`,
      as,
      sql: 'select baraza.raise_epochs()',
      gives: DENIED,
    })),
  ];
}
