import { personId } from '../../support/table.js';
import { ANA_ELSEWHERE, contextOf, idOf, NOBODY, SYSTEM } from './actors.js';
import { keyOf } from './files-of-world.js';
import { A_REACTION, alike, byServer, DENIED, NOT_THE_SYSTEM, type Plain, type Probe } from './probe.js';
import type { World } from './world.js';

/** Who may send and fetch files, and what only the system may ask of them. */
export const fileProbes = (world: World): Probe[] =>
  byServer([...reading(world), ...sending(world), ...bringing(world), ...writing(), ...sweeping()]);

function reading({ stream }: World): Plain[] {
  const ofStream = 'select count(*)::int from baraza.file where stream_id = $1';
  const wrongMembership = `set local session_replication_role = replica;
    insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    values ('${stream}', '${personId('stranger')}', '${contextOf('stranger').taskForce}', '${contextOf('stranger').agency}', 1);
    set local session_replication_role = origin`;
  return [
    {
      name: 'ana, who reads from the fourth event on, sees of files what she has not said yet',
      as: contextOf('ana'),
      given: `update baraza.membership set from_seq = 4 where stream_id = '${stream}' and person_id = '${personId('ana')}'`,
      sql: ofStream,
      values: [stream],
      gives: 1,
    },
    {
      name: 'a membership of the wrong table opens no file',
      as: contextOf('stranger'),
      given: wrongMembership,
      sql: ofStream,
      values: [stream],
      gives: 0,
    },
  ];
}

const KEEP = `select baraza.keep_file($1, $2, 'document', 'text/plain', 10, 10, sha256('y'), $3, null, null, null, 'ready', $4, 1000000)`;

function sending({ stream, closedCaseId, otherStream }: World): Plain[] {
  const room = 'select baraza.file_room($1, 10, $2, $3)';
  const outsiders = [
    ...(['carla', 'dino', 'stranger', 'admin'] as const).map((who) => [who, contextOf(who)] as const),
    ['nobody', NOBODY] as const,
    ['ana, for another table,', ANA_ELSEWHERE] as const,
    A_REACTION,
  ];
  const ana = contextOf('ana');
  const kept = (id: string, of = stream, dayMax = 1000): unknown[] => [idOf(id), of, keyOf(id), dayMax];
  return [
    { name: 'ana asks for room', as: ana, sql: room, values: [stream, 1000, 1000], gives: 'room' },
    { name: 'ana asks for more than a day’s', as: ana, sql: room, values: [stream, 39, 1000], gives: 'day' },
    { name: 'ana asks for all that is left of her day', as: ana, sql: room, values: [stream, 40, 1000], gives: 'room' },
    { name: 'ana asks for more than the table has', as: ana, sql: room, values: [stream, 1000, 49], gives: 'total' },
    {
      name: 'ana asks for all that is left at the table',
      as: ana,
      sql: room,
      values: [stream, 1000, 50],
      gives: 'room',
    },
    {
      name: 'ana asks for room in a closed case',
      as: ana,
      sql: room,
      values: [`case/${closedCaseId}`, 1000, 1000],
      gives: 'closed',
    },
    {
      name: 'ana asks for room in her own list',
      as: ana,
      sql: room,
      values: [`person/${personId('ana')}`, 1000, 1000],
      gives: 'closed',
    },
    ...alike(outsiders, 'asks for room', room, [stream, 1000, 1000], 'not_found'),
    ...alike(outsiders, 'asks for room with a limit that is reached', room, [stream, 1, 1], 'not_found'),
    { name: 'ana keeps a file', as: ana, sql: KEEP, values: kept('new'), gives: 'room' },
    {
      name: 'ana keeps one under an id that is taken',
      as: ana,
      sql: KEEP,
      values: kept('file of ben'),
      gives: 'taken',
    },
    { name: 'ana keeps more than she may', as: ana, sql: KEEP, values: kept('new', stream, 39), gives: 'day' },
    {
      name: 'ana keeps one at another table',
      as: ana,
      sql: KEEP,
      values: kept('new', otherStream),
      gives: 'not_found',
    },
    ...alike(outsiders, 'keeps a file', KEEP, kept('new'), 'not_found'),
  ];
}

/** What was put up for a case and is said in a part of it. */
function bringing({ caseId, stream, partId, partStream }: World): Plain[] {
  const begun = `select baraza.bring_files($1, $2) from (select count(*) from baraza.open_part($1, $3, 'justice', '{}')) begun`;
  const brings = (what: string, files: string[], gives: unknown): Plain => ({
    name: `ana begins a part with ${what}`,
    as: contextOf('ana'),
    sql: begun,
    values: [idOf('something new'), files.map((file) => idOf(`file ${file}`)), caseId],
    gives,
  });
  const post = `select state from baraza.post($1, array[$2::uuid], array[$3::uuid], array[$4::uuid], array['x'], array[$5])`;
  const says = (who: 'ana' | 'ben', file: string, to: string, gives: string): Plain => ({
    name: `${who} says the file ${file} in ${to === stream ? 'the case' : 'the part'}`,
    as: NOBODY,
    sql: post,
    values: [
      to,
      personId(who),
      contextOf(who).agency,
      idOf('something new'),
      JSON.stringify({ files: [{ id: idOf(`file ${file}`) }] }),
    ],
    gives,
  });
  const others = (['ana', 'ben', 'bea', 'carla', 'dino', 'stranger', 'admin'] as const).map(
    (who) => [who, contextOf(who)] as const,
  );
  return [
    brings('a file of hers', ['unsaid'], true),
    brings('the same file twice', ['unsaid', 'unsaid'], false),
    brings('a file of hers and one of ben', ['unsaid', 'of ben'], false),
    ...['said', 'gone', 'elsewhere', 'that never was'].map((file) => brings(`the file ${file}`, [file], false)),
    ...alike(
      [...others, ['nobody', NOBODY], A_REACTION],
      'brings files to a part in which something was said',
      'select baraza.bring_files($1, $2)',
      [partId, [idOf('file unsaid')]],
      DENIED,
    ),
    says('ana', 'unsaid', partStream, 'posted'),
    says('ben', 'of ben', partStream, 'posted'),
    says('ben', 'unsaid', partStream, 'files'),
    says('ana', 'said', partStream, 'files'),
    {
      ...says('ana', 'unsaid', stream, 'files'),
      name: 'ana says in the case what she put up for the part',
      given: `update baraza.file set stream_id = '${partStream}' where id = '${idOf('file unsaid')}'`,
    },
  ];
}

const writing = (): Plain[] =>
  (
    [
      ['writes a file by hand', 'insert into baraza.file select * from baraza.file'],
      ['hangs her files elsewhere by hand', 'update baraza.file set seq = 4'],
      ['removes files by hand', 'delete from baraza.file'],
      ['hangs files on a message', `select baraza.attach_files('x', null, '{}', 1)`],
      ['takes files off a message', `select baraza.detach_files('x', 1)`],
    ] as const
  ).map(([what, sql]) => ({ name: `ana ${what}`, as: contextOf('ana'), sql, gives: DENIED }));

function sweeping(): Plain[] {
  const remove = 'select count(*)::int from baraza.files_to_remove(10)';
  const removed = 'select baraza.files_removed($1)';
  const known = 'select count(*)::int from baraza.store_keys_known($1)';
  const [ids, keys] = [[[idOf('file gone')]], [[keyOf('said'), keyOf('gone'), keyOf('never')]]];
  return [
    { name: 'the system asks which files are to go', as: SYSTEM, sql: remove, gives: 1 },
    ...alike(NOT_THE_SYSTEM, 'asks which files are to go', remove, [], DENIED),
    { name: 'the system notes that a file went', as: SYSTEM, sql: removed, values: ids, gives: '' },
    ...alike(NOT_THE_SYSTEM, 'notes that a file went', removed, ids, DENIED),
    { name: 'the system asks what belongs to files', as: SYSTEM, sql: known, values: keys, gives: 2 },
    ...alike(NOT_THE_SYSTEM, 'asks what belongs to files', known, keys, DENIED),
  ];
}
