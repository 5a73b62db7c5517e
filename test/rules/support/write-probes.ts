import { agencyId, personId } from '../../support/table.js';
import { byServer, DENIED, type Plain, type Probe } from './probe.js';
import { contextOf, idOf, NOBODY, SYSTEM } from './actors.js';
import { type World } from './world.js';

const OUTSIDERS = ['carla', 'dino', 'stranger'] as const;
const NEW_ID = idOf('something new');

/** What the application's role may write by itself, for whom, and what it may not. */
export const writeProbes = (world: World): Probe[] =>
  byServer([...receipts(), ...cases(world), ...outsiders(world), ...subjects(world), ...installation(), ...columns()]);

function receipts(): Plain[] {
  const claim = `insert into baraza.receipt (actor, command_id, command, at) values ($1, $2, 'x.y', baraza.now())`;
  const anas = [personId('ana'), NEW_ID];
  return [
    { name: 'ana claims a receipt of her own', as: contextOf('ana'), sql: claim, values: anas, gives: '1 rows' },
    { name: 'ben claims a receipt in the name of ana', as: contextOf('ben'), sql: claim, values: anas, gives: DENIED },
    { name: 'nobody claims a receipt in the name of ana', as: NOBODY, sql: claim, values: anas, gives: DENIED },
    { name: 'a reaction claims its own', as: SYSTEM, sql: claim, values: [SYSTEM.system, NEW_ID], gives: '1 rows' },
    { name: 'a reaction claims one in the name of ana', as: SYSTEM, sql: claim, values: anas, gives: DENIED },
    {
      name: 'ben takes over a receipt of ana by its conflict',
      as: contextOf('ben'),
      sql: `${claim} on conflict (actor, command_id) do update set result = 'taken' returning result`,
      values: [personId('ana'), idOf('open Nikos')],
      gives: DENIED,
    },
    {
      name: 'ana fills receipts',
      as: contextOf('ana'),
      sql: `update baraza.receipt set result = 'x'`,
      gives: '12 rows',
    },
    {
      name: 'ben fills receipts',
      as: contextOf('ben'),
      sql: `update baraza.receipt set result = 'x'`,
      gives: '2 rows',
    },
    { name: 'nobody fills receipts', as: NOBODY, sql: `update baraza.receipt set result = 'x'`, gives: '0 rows' },
    {
      name: 'ana gives a receipt away',
      as: contextOf('ana'),
      sql: `update baraza.receipt set actor = 'x'`,
      gives: DENIED,
    },
    { name: 'ana forgets a receipt', as: contextOf('ana'), sql: 'delete from baraza.receipt', gives: DENIED },
  ];
}

function cases({ caseId, otherCaseId }: World): Plain[] {
  const close = `update baraza.episode set status = 'closed', outcome = 'completed', closed_seq = 9 where id = $1`;
  return [
    { name: 'ana closes the case', as: contextOf('ana'), sql: close, values: [caseId], gives: '1 rows' },
    {
      name: "ben, a member, may write it too: who may close is the command's rule",
      as: contextOf('ben'),
      sql: close,
      values: [caseId],
      gives: '1 rows',
    },
    {
      name: 'ana closes a case of another table',
      as: contextOf('ana'),
      sql: close,
      values: [otherCaseId],
      gives: '0 rows',
    },
    { name: 'ana takes a seat away', as: contextOf('ana'), sql: 'delete from baraza.case_seat', gives: '5 rows' },
    {
      name: 'ana makes another agency lead',
      as: contextOf('ana'),
      sql: 'update baraza.episode set lead_agency_id = $1',
      values: [agencyId('shelter')],
      gives: DENIED,
    },
    {
      name: 'ana moves the case to another table',
      as: contextOf('ana'),
      sql: `insert into baraza.episode (id, task_force_id, subject_id, lead_agency_id, status) values ($1, $2, $1, $3, 'open')`,
      values: [caseId, contextOf('stranger').taskForce, agencyId('elsewhere')],
      gives: DENIED,
    },
    { name: 'ana deletes a case', as: contextOf('ana'), sql: 'delete from baraza.episode', gives: DENIED },
    {
      name: 'ana seats an agency',
      as: contextOf('ana'),
      sql: `insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq) values ('case/' || $1::uuid, $1, $2, $3, 9)`,
      values: [caseId, agencyId('justice'), contextOf('ana').taskForce],
      gives: '1 rows',
    },
    {
      name: 'ana moves a seat to another table',
      as: contextOf('ana'),
      sql: `insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq) values ('case/' || $1::uuid, $1, $2, $3, 9)`,
      values: [caseId, agencyId('elsewhere'), contextOf('stranger').taskForce],
      gives: DENIED,
    },
  ];
}

function outsiders({ caseId, stream }: World): Plain[] {
  return OUTSIDERS.flatMap((who) => {
    const as = contextOf(who);
    return [
      {
        name: `${who} closes the case`,
        as,
        sql: `update baraza.episode set outcome = 'completed' where id = $1`,
        values: [caseId],
        gives: '0 rows',
      },
      {
        name: `${who} closes it by way of a receipt`,
        as,
        sql: `update baraza.episode e set outcome = 'completed' from baraza.installation i where e.id = $1 returning e.outcome`,
        values: [caseId],
        gives: '0 rows',
      },
      {
        name: `${who} takes its seats away`,
        as,
        sql: 'delete from baraza.case_seat where episode_id = $1',
        values: [caseId],
        gives: '0 rows',
      },
      {
        name: `${who} takes a seat at it`,
        as,
        sql: `insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq) values ('case/' || $1::uuid, $1, $2, $3, 9)`,
        values: [caseId, as.agency, as.taskForce],
        gives: DENIED,
      },
      {
        name: `${who} puts an agency at it without a conflict`,
        as,
        sql: `insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq) values ('case/' || $1::uuid, $1, $2, $3, 9) on conflict do nothing returning admitted_seq`,
        values: [caseId, agencyId('health'), contextOf('ana').taskForce],
        gives: DENIED,
      },
      {
        name: `${who} writes the case anew`,
        as,
        sql: `insert into baraza.episode (id, task_force_id, subject_id, lead_agency_id, status) values ($1, $2, $1, $3, 'open')`,
        values: [caseId, as.taskForce, as.agency],
        gives: DENIED,
      },
      {
        name: `${who} reads its stream by name`,
        as,
        sql: 'select count(*)::int from baraza.timeline where stream_id = $1',
        values: [stream],
        gives: 0,
      },
    ];
  });
}

function subjects({ stream, caseId, accompanied }: World): Plain[] {
  const write = `insert into baraza.subject (id, task_force_id, reference, handle) values ($1, $2, 'S-TEST', 'x')`;
  const [here, elsewhere] = [contextOf('ana').taskForce, contextOf('stranger').taskForce];
  // No key lets such a row in: it is put there with the keys switched off.
  const wrongMembership = `set local session_replication_role = replica;
    insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    values ('${stream}', '${personId('stranger')}', '${elsewhere}', '${agencyId('elsewhere')}', 1);
    set local session_replication_role = origin`;
  const given = { as: contextOf('stranger'), given: wrongMembership };
  return [
    {
      name: 'ana writes a person accompanied at her table by hand',
      as: contextOf('ana'),
      sql: write,
      values: [NEW_ID, here],
      gives: DENIED,
    },
    {
      name: 'ana writes one at another table',
      as: contextOf('ana'),
      sql: write,
      values: [NEW_ID, elsewhere],
      gives: DENIED,
    },
    { name: 'nobody writes one', as: NOBODY, sql: write, values: [NEW_ID, here], gives: DENIED },
    { name: 'a reaction writes one', as: SYSTEM, sql: write, values: [NEW_ID, here], gives: DENIED },
    ...(['ana', 'ben', 'dino'] as const).flatMap((who) => [
      {
        name: `${who} hangs a case of their own on somebody by hand`,
        as: contextOf(who),
        sql: `insert into baraza.episode (id, task_force_id, subject_id, lead_agency_id, status) values ($1, $2, $3, $4, 'open')`,
        values: [NEW_ID, here, accompanied.id, contextOf(who).agency],
        gives: DENIED,
      },
      {
        name: `${who} moves a case to somebody else`,
        as: contextOf(who),
        sql: 'update baraza.episode set subject_id = $1',
        values: [accompanied.id],
        gives: DENIED,
      },
    ]),
    {
      name: 'ana renames somebody',
      as: contextOf('ana'),
      sql: `update baraza.subject set handle = 'x'`,
      gives: DENIED,
    },
    {
      name: 'a membership of the wrong table opens no stream',
      ...given,
      sql: 'select count(*)::int from baraza.stream where id = $1',
      values: [stream],
      gives: 0,
    },
    {
      name: 'a membership of the wrong table opens no case',
      ...given,
      sql: 'select count(*)::int from baraza.episode where id = $1',
      values: [caseId],
      gives: 0,
    },
    {
      name: 'a membership of the wrong table shows no seat',
      ...given,
      sql: 'select count(*)::int from baraza.case_seat where episode_id = $1',
      values: [caseId],
      gives: 0,
    },
    {
      name: 'a membership of the wrong table lets nobody sit down',
      ...given,
      sql: `insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq) values ('case/' || $1::uuid, $1, $2, $3, 9)`,
      values: [caseId, agencyId('justice'), here],
      gives: DENIED,
    },
  ];
}

const installation = (): Plain[] => [
  {
    name: 'ana moves the clock by hand',
    as: contextOf('ana'),
    sql: `update baraza.installation set clock_offset = '1 hour'`,
    gives: DENIED,
  },
  {
    name: 'ana makes it a demonstration',
    as: contextOf('ana'),
    sql: `update baraza.installation set kind = 'demonstration'`,
    gives: DENIED,
  },
];

/** What the application's role reads nowhere, whoever it speaks for: only functions of the gate compare it. */
const columns = (): Plain[] =>
  [
    ['person', 'account_id'],
    ['invitation', 'hash'],
    ['single_sign_on', 'sealed_secret'],
  ].flatMap(([table, column]) =>
    (['ana', 'admin'] as const).map((who) => ({
      name: `${who} reads ${column} of ${table}`,
      as: contextOf(who),
      sql: `select count(${column})::int from baraza.${table}`,
      gives: DENIED,
    })),
  );
