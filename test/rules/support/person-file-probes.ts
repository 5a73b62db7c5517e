import { agencyId, personId } from '../../support/table.js';
import { ANA_ELSEWHERE, type Context, contextOf, idOf, NOBODY, SYSTEM } from './actors.js';
import { alike, byServer, DENIED, type Plain, type Probe } from './probe.js';
import type { World } from './world.js';

type Who = readonly (readonly [string, Context])[];
const named = (...names: Parameters<typeof contextOf>[0][]): Who =>
  names.map((name) => [name, contextOf(name)] as const);
const ANA = named('ana');
const NOT_HERE: Who = [
  ['ana, for another table,', ANA_ELSEWHERE],
  ['nobody', NOBODY],
  ['a reaction', SYSTEM],
];
const ANA_FOR_SHELTER: Who = [
  ['ana, for an agency that is not hers,', { ...contextOf('ana'), agency: agencyId('shelter') }],
];

export const FILE = idOf('the file');
const ENTRY = idOf('the entry');
const SECRET_ENTRY = idOf('the other entry');
const NEED = idOf('the need');
const TABLE = contextOf('ana').taskForce;
/** What no function makes at once, past every key. */
export const made = (...statements: string[]): string =>
  `set local session_replication_role = replica; ${statements.join('; ')}; set local session_replication_role = origin`;

/** What Ana's agency wrote in the case: something plain, and something that no agreement covers. */
export const theFile = ({ caseId }: World): string[] => [
  `insert into baraza.stream (id, task_force_id, head) values ('file/${FILE}', '${TABLE}', 2)`,
  `insert into baraza.person_file (id, task_force_id, episode_id, agency_id) values ('${FILE}', '${TABLE}', '${caseId}', '${agencyId('health')}')`,
  `insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
     values ('file/${FILE}', '${caseId}', '${agencyId('health')}', '${TABLE}', 1)`,
  `insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
     values ('file/${FILE}', '${personId('ana')}', '${TABLE}', '${agencyId('health')}', 1)`,
  `insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, content_id, content_hash, hash)
     select 'file/${FILE}', n, baraza.now(), '${personId('ana')}', '${agencyId('health')}', 'entry.added', '{}', '${ENTRY}', 'x', 'x'
       from generate_series(1, 2) n`,
  `insert into baraza.content (id, stream_id, seq, salt, body) select '${ENTRY}', 'file/${FILE}', n, 'x', 'Words.' from generate_series(1, 2) n`,
  `insert into baraza.person_entry (id, stream_id, seq, author_id, kind, label, on_date)
     values ('${ENTRY}', 'file/${FILE}', 1, '${personId('ana')}', 'contact', 'N', '2026-11-01'),
            ('${SECRET_ENTRY}', 'file/${FILE}', 2, '${personId('ana')}', 'test', 'HIV', '2026-11-02')`,
  `select baraza.sum_up_file('file/${FILE}')`,
];
const aLine = ({ caseId, accompanied }: World, seq: number, agency: string, controller: string): string =>
  `insert into baraza.access_log (task_force_id, seq, at, person_id, agency_id, episode_id, subject_id, purpose, basis, controller_agency_id, labels, shown, hash)
     values ('${TABLE}', ${seq}, baraza.now(), '${personId('ben')}', '${agency}', '${caseId}', '${accompanied.id}', 'COC', 'own', '${controller}', '{N}', 1, 'x')`;
const standsAs = (who: 'ana' | 'alexis', agency: 'health' | 'shelter', standing: string): string =>
  `insert into baraza.standing (task_force_id, agency_id, person_id, standing)
     values ('${TABLE}', '${agencyId(agency)}', '${personId(who)}', '${standing}')`;
const theNeed = ({ caseId }: World): string =>
  `insert into baraza.need (id, task_force_id, episode_id, service, priority, said_seq) values ('${NEED}', '${TABLE}', '${caseId}', 'shelter', 'urgent', 1)`;
const tallyOf = (agency: 'health' | 'shelter'): string =>
  `insert into baraza.tally (id, task_force_id, agency_id, kind, count, on_date)
     values ('${idOf(`tally of ${agency}`)}', '${TABLE}', '${agencyId(agency)}', 'kit', 3, '2026-11-01')`;

const given = (probes: readonly Plain[], ...statements: string[]): Plain[] =>
  probes.map((probe) => ({ ...probe, given: made(...statements) }));

/** Persons' files and what stands beside them: who may, and everybody who may not. */
export const personFileProbes = (world: World): Probe[] => [
  ...byServer([
    ...openings(world),
    ...writings(world),
    ...lookings(world),
    ...theLog(world),
    ...needs(world),
    ...returns(world),
    ...tallies(),
  ]),
  ...grantedEverything(world),
];

function openings({ caseId }: World): Plain[] {
  const everybody = named('ana', 'ben', 'bea', 'carla', 'dino', 'stranger', 'chair', 'admin', 'warden');
  // It answers nothing, whoever asks: whoever may goes on to write.
  return alike(
    [...everybody, ...NOT_HERE],
    'begins a file',
    'select baraza.open_file($1, $2)::text',
    [idOf('a new file'), caseId],
    '',
  );
}

function writings(world: World): Plain[] {
  const { caseId, closedCaseId } = world;
  const add = 'select baraza.add_entry($1, $2, $3, $4, $5, null, $6, $7)';
  const writes = (
    who: Who,
    what: string,
    answers: unknown,
    { id = idOf('a new entry'), at = caseId, replaces = null as string | null, seq = 3 } = {},
  ): Plain[] =>
    given(alike(who, what, add, [id, at, 'contact', 'N', '2026-11-03', replaces, seq], answers), ...theFile(world));
  return [
    ...writes(ANA, 'writes into the file', null),
    ...writes(
      [...named('ben', 'bea', 'carla', 'dino', 'stranger', 'chair', 'admin'), ...ANA_FOR_SHELTER, ...NOT_HERE],
      'writes into the file',
      DENIED,
    ),
    ...writes(ANA, 'writes out of order', DENIED, { seq: 4 }),
    ...writes(ANA, 'writes into another case', DENIED, { at: closedCaseId }),
    ...writes(ANA, 'writes what is there', 'taken', { id: ENTRY }),
    ...writes(ANA, 'corrects what is there', null, { replaces: ENTRY }),
    ...writes(ANA, 'corrects what is not there', 'replaces', { replaces: NEED }),
  ];
}

function lookings(world: World): Plain[] {
  const { caseId, otherCaseId } = world;
  const read = 'select jsonb_array_length(baraza.read_file($1, $2))';
  const reads = (who: Who, what: string, answers: unknown, purpose = 'COC', at = caseId): Plain[] =>
    given(alike(who, what, read, [at, purpose], answers), ...theFile(world));
  const counts = (what: string, sql: string): Plain[] => given(alike(ANA, what, sql, [FILE], 0), ...theFile(world));
  const seats = `delete from baraza.case_seat where stream_id = 'file/' || $1`;
  return [
    ...reads(ANA, 'opens the file', 2),
    ...reads(named('carla'), 'opens the file on an agreement', 1),
    ...reads(named('carla'), 'opens the file for another purpose', null, 'TREAT'),
    ...reads(named('ben'), 'opens the file of a case that he reads', 0),
    ...reads([...named('bea', 'dino', 'stranger', 'chair', 'admin', 'warden'), ...NOT_HERE], 'opens the file', null),
    ...reads(ANA, 'opens a file of another table', null, 'COC', otherCaseId),
    ...given(
      alike(
        ANA,
        'opens the file and reads its words',
        `select baraza.read_file($1, 'COC') -> 0 ->> 'words'`,
        [caseId],
        'Words.',
      ),
      ...theFile(world),
    ),
    ...counts(
      'reads its events beside the gate',
      `select count(*)::int from baraza.event where stream_id = 'file/' || $1`,
    ),
    ...counts(
      'reads its words beside the gate',
      `select count(*)::int from baraza.content where stream_id = 'file/' || $1`,
    ),
    ...counts(
      'reads its words in the timeline',
      `select count(*)::int from baraza.timeline where stream_id = 'file/' || $1`,
    ),
    ...given(alike(ANA, 'takes the seat of the file away', seats, [FILE], '0 rows'), ...theFile(world)),
    ...given(
      alike(
        ANA,
        'seats another agency on the file',
        `insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq) values ('file/' || $1, $2, $3, $4, 1)`,
        [FILE, caseId, agencyId('shelter'), TABLE],
        DENIED,
      ),
      ...theFile(world),
    ),
    ...['admit_agency($1, $2, true)::text', 'release_agency($1, $2)::text'].flatMap((call) =>
      given(
        alike(ANA, `calls ${call} on the file`, `select baraza.${call}`, [`file/${FILE}`, agencyId('shelter')], DENIED),
        ...theFile(world),
      ),
    ),
  ];
}

function theLog(world: World): Plain[] {
  const [health, shelter] = [agencyId('health'), agencyId('shelter')];
  const sees = (who: Who, what: string, answers: number, ...statements: string[]): Plain[] =>
    given(
      alike(who, what, 'select count(*)::int from baraza.access_log', [], answers),
      // By her agency, of what it wrote, and of neither.
      aLine(world, 1, health, health),
      aLine(world, 2, shelter, health),
      aLine(world, 3, shelter, shelter),
      ...statements,
    );
  const all = [...named('ana', 'ben', 'bea', 'carla', 'dino', 'stranger', 'chair', 'admin'), ...NOT_HERE];
  return [
    ...sees(ANA, 'looks after data and sees who opened files', 2, standsAs('ana', 'health', 'privacy_lead')),
    ...sees(all, 'looks after nothing and sees who opened files', 0),
    ...sees(ANA, 'sees what a colleague looks after', 0, standsAs('alexis', 'health', 'privacy_lead')),
    ...sees(ANA, 'looks after data of another agency and acts for hers', 0, standsAs('ana', 'shelter', 'privacy_lead')),
    ...alike(ANA, 'looks whether the log holds', 'select count(*)::int from baraza.verify_access()', [], 0),
    ...given(
      alike(
        ANA,
        'looks whether a log holds that was changed',
        'select count(*)::int from baraza.verify_access()',
        [],
        1,
      ),
      aLine(world, 1, health, health),
    ),
  ];
}

function needs(world: World): Plain[] {
  const { caseId, closedCaseId, stream } = world;
  const next = `(select s.head + 1 from baraza.stream s where s.id = 'case/' || $2::uuid::text)`;
  const add = `select baraza.add_need($1, $2, 'shelter', 'urgent', ${next})`;
  const move = `select baraza.move_need($1, $2, 'met')::text`;
  const outside = [...named('carla', 'dino', 'stranger', 'chair', 'admin'), ...NOT_HERE];
  const wrongTable = `insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    values ('${stream}', '${personId('stranger')}', '${contextOf('stranger').taskForce}', '${agencyId('elsewhere')}', 1)`;
  const count = 'select count(*)::int from baraza.need';
  return [
    ...alike(named('ana', 'ben', 'bea'), 'notes what is asked for', add, [NEED, caseId], true),
    ...alike(outside, 'notes what is asked for', add, [NEED, caseId], DENIED),
    ...alike(ANA, 'notes it in a case that ended', add, [NEED, closedCaseId], DENIED),
    ...given(alike(ANA, 'notes what is noted', add, [NEED, caseId], false), theNeed(world)),
    ...given(alike(named('ana', 'ben'), 'says how it stands', move, [NEED, caseId], ''), theNeed(world)),
    ...given(alike(outside, 'says how it stands', move, [NEED, caseId], DENIED), theNeed(world)),
    ...given(alike(named('ana', 'ben', 'bea'), 'sees what is asked for', count, [], 1), theNeed(world)),
    ...given(alike(outside, 'sees what is asked for', count, [], 0), theNeed(world)),
    ...given(
      alike(named('stranger'), 'by a membership of the wrong table sees what is asked for', count, [], 0),
      theNeed(world),
      wrongTable,
    ),
  ];
}

function returns({ caseId, closedCaseId }: World): Plain[] {
  const begin = 'select count(*)::int from baraza.return_case($1, $2)';
  const id = idOf('a new stretch');
  return [
    ...alike(ANA, 'takes up again what ended', begin, [id, closedCaseId], 1),
    ...alike(
      [...named('ben', 'carla', 'dino', 'stranger', 'chair', 'admin'), ...ANA_FOR_SHELTER, ...NOT_HERE],
      'takes it up again',
      begin,
      [id, closedCaseId],
      DENIED,
    ),
    ...alike(ANA, 'takes up again what goes on', begin, [id, caseId], 'refused BA409'),
    ...alike(ANA, 'takes it up again under an id that is there', begin, [caseId, closedCaseId], 'refused BA409'),
  ];
}

function tallies(): Plain[] {
  const add = `select baraza.add_tally($1, 'kit', 3, '2026-11-01')::text`;
  const count = 'select count(*)::int from baraza.tally';
  const both = [tallyOf('health'), tallyOf('shelter')];
  return [
    ...alike(
      named('ana', 'ben', 'bea', 'carla', 'dino', 'stranger'),
      'counts what was given',
      add,
      [idOf('a tally')],
      '',
    ),
    ...alike(
      [...named('chair', 'admin', 'warden'), ...ANA_FOR_SHELTER, ...NOT_HERE],
      'counts what was given',
      add,
      [idOf('a tally')],
      DENIED,
    ),
    ...given(alike(named('ana', 'ben'), 'sees what was counted', count, [], 1), ...both),
    ...given(
      alike(ANA, 'works for two and sees what the one counted', count, [], 1),
      ...both,
      standsAs('ana', 'shelter', 'worker'),
    ),
    ...given(
      alike(
        [...named('carla', 'dino', 'stranger', 'admin'), ...ANA_FOR_SHELTER, ...NOT_HERE],
        'sees what was counted',
        count,
        [],
        0,
      ),
      ...both,
    ),
  ];
}

/** A role that was granted everything, and is named by no policy, finds nothing in them. */
const grantedEverything = (world: World): Probe[] =>
  ['person_file', 'person_entry', 'access_log', 'access_head', 'need', 'tally'].map((table) => ({
    name: `a role that was granted everything counts ${table} when there is something`,
    voice: 'granted',
    as: contextOf('ana'),
    sql: `select count(*)::int from baraza.${table}`,
    given: made(
      ...theFile(world),
      theNeed(world),
      tallyOf('health'),
      aLine(world, 1, agencyId('health'), agencyId('health')),
      `insert into baraza.access_head (task_force_id) values ('${TABLE}')`,
    ),
    gives: 0,
  }));
