import { agencyId, personId } from '../../support/table.js';
import { actionOf, LEASE, noticeOf } from './actions-of-world.js';
import { ANA_ELSEWHERE, contextOf, idOf, NOBODY } from './actors.js';
import { A_REACTION, alike, ask, byServer, DENIED, NOT_THE_SYSTEM, type Plain, type Probe } from './probe.js';
import type { World } from './world.js';

/** Who may read and write actions, who plans reminders, and what only the system may ask of them. */
export const actionProbes = (world: World): Probe[] =>
  byServer([...reading(world), ...writing(world), ...planning(world), ...climbing(), ...sending()]);

const OUTSIDERS = [
  ...(['carla', 'dino', 'stranger', 'admin'] as const).map((who) => [who, contextOf(who)] as const),
  ['nobody', NOBODY] as const,
  ['ana, for another table,', ANA_ELSEWHERE] as const,
];

/** A row of membership that no function makes: of somebody at the other table. */
const wrongMembership = (stream: string): string => `set local session_replication_role = replica;
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
  values ('${stream}', '${personId('stranger')}', '${contextOf('stranger').taskForce}', '${contextOf('stranger').agency}', 1);
  set local session_replication_role = origin`;

function reading({ stream }: World): Plain[] {
  const late = actionOf('late');
  const count = (table: string, column: string): string =>
    `select count(*)::int from baraza.${table} where ${column} = $1`;
  const tables = [
    ['action', 'id'],
    ['reminder', 'subject_id'],
    ['rung', 'subject_id'],
    ['notice', 'subject_id'],
  ] as const;
  return [
    ...tables.map(([table, column]) => ({
      name: `a membership of the wrong table opens no ${table}`,
      as: contextOf('stranger'),
      given: wrongMembership(stream),
      sql: count(table, column),
      values: [late],
      gives: 0,
    })),
    {
      name: 'ben, who came later, does not see what was agreed before',
      as: contextOf('ben'),
      sql: count('action', 'id'),
      values: [actionOf('early')],
      gives: 0,
    },
    {
      name: 'dino, for another table, does not see what was said to him at this one',
      as: { ...contextOf('dino'), taskForce: contextOf('stranger').taskForce },
      sql: count('notice', 'subject_id'),
      values: [late],
      gives: 0,
    },
  ];
}

function writing({ stream, otherStream }: World): Plain[] {
  const insert = `insert into baraza.action (id, task_force_id, stream_id, title_seq, history, status, priority, owner_agency_id,
      asked_by_id, due_date, due_zone, due_at)
    values ($1, $2, $3, 6, '{6}', 'assigned', 'normal', $4, $4, '2027-03-05', 'UTC', '2027-03-06')`;
  const row = (of: string, taskForce: string): unknown[] => [idOf('a new action'), taskForce, of, agencyId('health')];
  const { taskForce } = contextOf('ana');
  const change = `update baraza.action set status = 'done' where id = $1`;
  return [
    {
      name: 'ana agrees on an action',
      as: contextOf('ana'),
      sql: insert,
      values: row(stream, taskForce),
      gives: '1 rows',
    },
    ...alike(OUTSIDERS, 'agrees on an action', insert, row(stream, taskForce), DENIED),
    {
      name: 'ana agrees on an action where she does not read',
      as: contextOf('ana'),
      sql: insert,
      values: row(otherStream, taskForce),
      gives: DENIED,
    },
    {
      name: 'a membership of the wrong table agrees on nothing',
      as: contextOf('stranger'),
      given: wrongMembership(stream),
      sql: insert,
      values: row(stream, taskForce),
      gives: DENIED,
    },
    { name: 'ana changes an action', as: contextOf('ana'), sql: change, values: [actionOf('late')], gives: '1 rows' },
    {
      name: 'ben, who may read it, writes it too',
      as: contextOf('ben'),
      sql: change,
      values: [actionOf('late')],
      gives: '1 rows',
    },
    {
      name: 'ben changes what he does not see',
      as: contextOf('ben'),
      sql: change,
      values: [actionOf('early')],
      gives: '0 rows',
    },
    ...alike(OUTSIDERS, 'changes an action', change, [actionOf('late')], '0 rows'),
    {
      name: 'ana moves an action to another case',
      as: contextOf('ana'),
      sql: 'update baraza.action set stream_id = $2 where id = $1',
      values: [actionOf('late'), otherStream],
      gives: DENIED,
    },
    { name: 'ana takes an action away', as: contextOf('ana'), sql: 'delete from baraza.action', gives: DENIED },
    ...(['reminder', 'rung', 'notice'] as const).map((table) => ({
      name: `ana writes to ${table} by herself`,
      as: contextOf('ana'),
      sql: `update baraza.${table} set revision = 9`,
      gives: DENIED,
    })),
  ];
}

function planning({ stream, otherStream }: World): Plain[] {
  const arm = `select baraza.arm_reminder('action', $1, $2, 2, $3, null, 'normal', '2027-03-05', null, 'UTC', '{}', '[]')`;
  const planned = (id: string, of: string): unknown[] => [id, of, agencyId('health')];
  const late = actionOf('late');
  const stop = `with x as (select baraza.stop_reminder($1, 'done')) select count(*)::int from x`;
  return [
    { name: 'ana plans a reminder', as: contextOf('ana'), sql: arm, values: planned(late, stream), gives: '' },
    ...alike(OUTSIDERS, 'plans a reminder', arm, planned(late, stream), DENIED),
    {
      name: 'ana plans a reminder of what is at the other table',
      as: contextOf('ana'),
      sql: arm,
      values: planned(actionOf('elsewhere'), stream),
      gives: DENIED,
    },
    {
      name: 'the stranger plans a reminder of what is at this table',
      as: contextOf('stranger'),
      sql: arm,
      values: planned(late, otherStream),
      gives: DENIED,
    },
    { name: 'ana stops a reminder', as: contextOf('ana'), sql: stop, values: [late], gives: 1 },
    ...alike(OUTSIDERS, 'stops a reminder, which changes nothing', stop, [late], 1),
    {
      name: 'ana answers a reminder',
      as: contextOf('ana'),
      sql: 'select baraza.answer_reminder($1, null)',
      values: [late],
      gives: '',
    },
  ];
}

/** Fires the first step of a reminder with such a mark; answers how many were settled. */
const fires = (mark: string): string =>
  `select count(*)::int from baraza.climb_reminders(coalesce((
     select jsonb_agg(jsonb_build_object('subjectId', subject_id, 'mark', ${mark}, 'fired', 1, 'superseded', '[]'::jsonb,
       'obsolete', '[]'::jsonb, 'nobody', '[]'::jsonb, 'notices', '[]'::jsonb)) from baraza.standing_reminders(array[$1::uuid])), '[]'))`;

function climbing(): Plain[] {
  const late = actionOf('late');
  const asked: [string, string, unknown[], unknown][] = [
    ['asks what is due', 'select count(*)::int from baraza.due_reminders(10)', [], 2],
    ['asks how a reminder stands', 'select count(*)::int from baraza.standing_reminders(array[$1::uuid])', [late], 1],
    ['asks whom a step speaks to', `select count(*)::int from baraza.rung_people($1, '{chair}')`, [late], 1],
    ['fires a step', fires('mark'), [late], 1],
    ['fires a step of a reminder that is another by now', fires(`'another'`), [late], 0],
    ['asks for what comes soon', `select count(*)::int from baraza.rungs_to_queue('1 minute', 10)`, [], 2],
  ];
  return asked.flatMap(([what, sql, values, gives]) => [
    ...alike(NOT_THE_SYSTEM, what, sql, values, DENIED),
    ...alike([A_REACTION], what, sql, values, gives),
  ]);
}

function sending(): Plain[] {
  const id = noticeOf('to ana');
  const begin = 'select baraza.begin_notice($1, $2)';
  const note = `select baraza.note_notice($1, $2, 'sent', null, null)`;
  return [
    ask('the worker asks how long what is due waits', 'select baraza.oldest_due_seconds() > 1000', [], true),
    ask('the worker takes what waits', `select count(*)::int from baraza.claim_notices('mail', '1 minute', 10)`, [], 1),
    ask('whoever holds a notice begins it', begin, [id, LEASE], true),
    ask('whoever does not hold it begins nothing', begin, [id, idOf('another lease')], false),
    ask('whoever holds a notice notes it', note, [id, LEASE], true),
    ask('whoever does not hold it notes nothing', note, [id, idOf('another lease')], false),
  ];
}
