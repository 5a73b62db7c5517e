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
const OUTSIDE = named('bea', 'carla', 'dino', 'stranger', 'chair', 'admin', 'warden');

const TABLE = contextOf('ana').taskForce;
const GLASS = idOf('the glass');
const made = (...statements: string[]): string =>
  `set local session_replication_role = replica; ${statements.join('; ')}; set local session_replication_role = origin`;

/** Ana opened the file of the case a moment ago; who looks after data in the shelter is to look at it. */
const theGlass = ({ caseId }: World, ago = '1 minute'): string[] => [
  `insert into baraza.stream (id, task_force_id, head) values ('glass/${GLASS}', '${TABLE}', 1)`,
  `insert into baraza.glass (id, task_force_id, episode_id, person_id, agency_id, purpose, reason, opened_at, until_at, told_seq)
     select '${GLASS}', '${TABLE}', '${caseId}', '${personId('ana')}', '${agencyId('health')}', 'BTG', 'overdose', t.at, t.at + interval '2 hours', 1000
       from (select baraza.now() - interval '${ago}' as at) t`,
  `insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
     values ('glass/${GLASS}', '${caseId}', '${agencyId('shelter')}', '${TABLE}', 1)`,
  `insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
     values ('glass/${GLASS}', '${personId('ana')}', '${TABLE}', '${agencyId('health')}', 1)`,
  `insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, content_id, content_hash, hash)
     values ('glass/${GLASS}', 1, baraza.now(), '${personId('ana')}', '${agencyId('health')}', 'glass.broken', '{}', '${GLASS}', 'x', 'x')`,
  `insert into baraza.content (id, stream_id, seq, salt, body) values ('${GLASS}', 'glass/${GLASS}', 1, 'x', 'Why.')`,
];
/** Ben looks after data in the shelter. */
const BEN_LOOKS = [
  `insert into baraza.standing (task_force_id, agency_id, person_id, standing)
     values ('${TABLE}', '${agencyId('shelter')}', '${personId('ben')}', 'privacy_lead')`,
  `insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
     values ('glass/${GLASS}', '${personId('ben')}', '${TABLE}', '${agencyId('shelter')}', 1)`,
];
const given = (probes: readonly Plain[], ...statements: string[]): Plain[] =>
  probes.map((probe) => ({ ...probe, given: made(...statements) }));

/** Files that are opened in an emergency: who may, and everybody who may not. */
export const glassProbes = (world: World): Probe[] => [
  ...byServer([
    ...openings(world),
    ...readings(world),
    ...tellings(world),
    ...reviews(world),
    ...tries(),
    ...accounting(world),
    ...places(world),
  ]),
  ...['glass', 'glass_try'].map((table): Probe => ({
    name: `a role that was granted everything counts ${table} when there is something`,
    voice: 'granted',
    as: contextOf('ana'),
    sql: `select count(*)::int from baraza.${table}`,
    given: made(...theGlass(world), aTry),
    gives: 0,
  })),
];

const aTry = `insert into baraza.glass_try (task_force_id, person_id, agency_id, at, reference_hash, outcome)
  values ('${TABLE}', '${personId('ana')}', '${agencyId('health')}', baraza.now(), 'x', 'nothing')`;

function openings(world: World): Plain[] {
  const open = `select outcome from baraza.break_glass($1, $2, $3, 'ETREAT', 'acute_risk')`;
  const [id, words] = [idOf('a new glass'), idOf('why')];
  const { reference } = world.accompanied;
  return [
    ...alike(ANA, 'opens a file in an emergency', open, [id, words, reference], 'opened'),
    ...alike(ANA, 'names a case that is not', open, [id, words, 'S-0000000000'], 'nothing'),
    ...alike(named('stranger'), 'opens a file of another table', open, [id, words, reference], 'nothing'),
    ...alike(
      [...named('ben', 'bea', 'carla', 'dino', 'chair', 'admin', 'warden'), ...ANA_FOR_SHELTER, ...NOT_HERE],
      'opens a file in an emergency',
      open,
      [id, words, reference],
      DENIED,
    ),
    // Whose the ids are already is told before anything is looked for: not by whether there is such a case.
    ...[reference, 'S-0000000000'].flatMap((named) => [
      ...given(
        alike(ANA, `names ${named} for an opening that is`, open, [GLASS, words, named], 'refused BA409'),
        ...theGlass(world),
      ),
      ...given(
        alike(ANA, `names ${named} with words that are`, open, [id, GLASS, named], 'refused BA409'),
        ...theGlass(world),
      ),
    ]),
  ];
}

function readings(world: World): Plain[] {
  const read = 'select jsonb_typeof(baraza.read_glass($1))';
  const beside = (what: string, sql: string, answers: unknown): Plain[] =>
    given(alike(named('ben', 'bea', 'carla'), what, sql, [GLASS], answers), ...theGlass(world));
  return [
    ...given(alike(ANA, 'reads what she opened', read, [GLASS], 'array'), ...theGlass(world)),
    ...given(alike(ANA, 'reads it when its time is over', read, [GLASS], null), ...theGlass(world, '2 hours')),
    ...given(
      alike(
        [...named('ben'), ...OUTSIDE, ...ANA_FOR_SHELTER, ...NOT_HERE],
        'reads what ana opened',
        read,
        [GLASS],
        null,
      ),
      ...theGlass(world),
    ),
    ...beside(
      'reads why beside the gate',
      `select count(*)::int from baraza.content where stream_id = 'glass/' || $1`,
      0,
    ),
    ...beside(
      'reads its events beside the gate',
      `select count(*)::int from baraza.event where stream_id = 'glass/' || $1`,
      0,
    ),
    ...given(
      alike(
        ANA,
        'takes the seat of the opening away',
        `delete from baraza.case_seat where stream_id = 'glass/' || $1`,
        [GLASS],
        '0 rows',
      ),
      ...theGlass(world),
    ),
    ...given(
      alike(
        ANA,
        'seats another agency on the opening',
        `insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq) values ('glass/' || $1, $2, $3, $4, 1)`,
        [GLASS, world.caseId, agencyId('legal'), TABLE],
        DENIED,
      ),
      ...theGlass(world),
    ),
    ...['admit_agency($1, $2, true)::text', 'release_agency($1, $2)::text'].flatMap((call) =>
      given(
        alike(
          ANA,
          `calls ${call} on the opening`,
          `select baraza.${call}`,
          [`glass/${GLASS}`, agencyId('legal')],
          DENIED,
        ),
        ...theGlass(world),
      ),
    ),
  ];
}

function tellings(world: World): Plain[] {
  const { caseId } = world;
  const all = 'select count(*)::int from baraza.glasses(null, null)';
  const ofCase = 'select count(*)::int from baraza.glasses($1, null)';
  const why = `select g ->> 'words' from baraza.glasses($1, null) g`;
  return [
    ...given(alike(ANA, 'sees what she opened', all, [], 1), ...theGlass(world)),
    ...given(alike(named('ben'), 'is to look at it and sees it', all, [], 1), ...theGlass(world), ...BEN_LOOKS),
    ...given(alike([...named('ben'), ...OUTSIDE, ...NOT_HERE], 'sees what ana opened', all, [], 0), ...theGlass(world)),
    ...given(
      alike(named('ana', 'ben', 'bea'), 'reads the case and sees that it was opened', ofCase, [caseId], 1),
      ...theGlass(world),
    ),
    ...given(
      alike(
        [...named('carla', 'dino', 'stranger', 'chair', 'admin'), ...NOT_HERE],
        'sees that it was opened',
        ofCase,
        [caseId],
        0,
      ),
      ...theGlass(world),
    ),
    ...given(
      alike(named('ben'), 'reads from later on and sees that it was opened', ofCase, [caseId], 0),
      ...theGlass(world),
      'update baraza.glass set told_seq = 0',
    ),
    ...given(alike(named('ana', 'ben'), 'is told why', why, [caseId], 'Why.'), ...theGlass(world)),
    ...given(alike(named('bea'), 'is told why', why, [caseId], null), ...theGlass(world)),
  ];
}

function reviews(world: World): Plain[] {
  const review = `select count(*)::int from baraza.review_glass($1, 'justified', $2)`;
  const both = [...theGlass(world), ...BEN_LOOKS];
  const done = `update baraza.glass set verdict = 'justified', reviewed_by = '${personId('ben')}', reviewed_for = '${agencyId('shelter')}',
    reviewed_at = baraza.now(), judged_seq = 2`;
  return [
    ...given(alike(named('ben'), 'looks at it', review, [GLASS, 2], 1), ...both),
    ...given(alike(named('ben'), 'looks at it out of order', review, [GLASS, 3], DENIED), ...both),
    ...given(alike(named('ben'), 'looks at it again', review, [GLASS, 2], 'refused BA409'), ...both, done),
    ...given(
      alike([...ANA, ...OUTSIDE, ...ANA_FOR_SHELTER, ...NOT_HERE], 'looks at it', review, [GLASS, 2], DENIED),
      ...both,
    ),
    ...given(
      alike(named('ben'), 'looks after nothing and looks at it', review, [GLASS, 2], DENIED),
      ...theGlass(world),
    ),
  ];
}

function tries(): Plain[] {
  const count = 'select count(*)::int from baraza.glass_try';
  const looksAfter = (agency: 'health' | 'shelter'): string =>
    `insert into baraza.standing (task_force_id, agency_id, person_id, standing) values ('${TABLE}', '${agencyId(agency)}', '${personId('ana')}', 'privacy_lead')`;
  return [
    ...given(alike(ANA, 'looks after data and sees who tried', count, [], 1), aTry, looksAfter('health')),
    ...given(
      alike(ANA, 'looks after data of another agency and sees who tried', count, [], 0),
      aTry,
      looksAfter('shelter'),
    ),
    ...given(alike([...ANA, ...named('ben'), ...OUTSIDE, ...NOT_HERE], 'sees who tried', count, [], 0), aTry),
    ...given(
      alike(ANA_FOR_SHELTER, 'looks after data of hers and sees who tried', count, [], 0),
      aTry,
      looksAfter('health'),
    ),
    ...given(
      alike(named('alexis'), 'has a colleague who looks after data and sees who tried', count, [], 0),
      aTry,
      looksAfter('health'),
    ),
  ];
}

function accounting({ caseId, accompanied }: World): Plain[] {
  const count = 'select count(*)::int from baraza.disclosures_of_case($1)';
  const line = (seq: number, controller: 'health' | 'shelter', basis: 'own' | 'share'): string =>
    `insert into baraza.access_log (task_force_id, seq, at, person_id, agency_id, episode_id, subject_id, purpose, basis, controller_agency_id, share_id, labels, shown, hash)
       values ('${TABLE}', ${seq}, baraza.now(), '${personId('carla')}', '${agencyId('legal')}', '${caseId}', '${accompanied.id}', 'COC', '${basis}',
         '${agencyId(controller)}', ${basis === 'share' ? `'${GLASS}'` : 'null'}, '{N}', 1, 'x')`;
  const lines = [
    line(1, 'health', 'share'),
    line(2, 'health', 'share'),
    line(3, 'shelter', 'share'),
    line(4, 'health', 'own'),
  ];
  return [
    ...given(alike(ANA, 'sees whom her agency told', count, [caseId], 2), ...lines),
    ...given(alike(named('ben'), 'sees whom his agency told', count, [caseId], 1), ...lines),
    ...given(
      alike([...OUTSIDE, ...ANA_FOR_SHELTER, ...NOT_HERE], 'sees whom others told', count, [caseId], 0),
      ...lines,
    ),
  ];
}

function places({ caseId }: World): Plain[] {
  const erase = 'select count(*)::int from baraza.erase_places(10)';
  const file = idOf('a file with a place');
  const written = (ago: string): string[] => [
    `insert into baraza.stream (id, task_force_id, head, tip) values ('file/${file}', '${TABLE}', 1, 'x')`,
    `insert into baraza.person_file (id, task_force_id, episode_id, agency_id) values ('${file}', '${TABLE}', '${caseId}', '${agencyId('health')}')`,
    `insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, content_id, content_hash, hash)
       values ('file/${file}', 1, baraza.now() - interval '${ago}', '${personId('ana')}', '${agencyId('health')}', 'entry.added', '{}', '${GLASS}', 'x', 'x')`,
    `insert into baraza.content (id, stream_id, seq, salt, body) values ('${GLASS}', 'file/${file}', 1, 'x', 'Where.')`,
    `insert into baraza.person_entry (id, stream_id, seq, author_id, kind, label, on_date)
       values ('${GLASS}', 'file/${file}', 1, '${personId('ana')}', 'note', 'X-LOC', '2026-11-01')`,
  ];
  const reaction: Who = [['a reaction', SYSTEM]];
  return [
    ...given(alike(reaction, 'erases where somebody was', erase, [], 1), ...written('73 hours')),
    ...given(alike(reaction, 'erases where somebody is', erase, [], 0), ...written('71 hours')),
    ...given(
      alike([...ANA, ...named('admin')], 'erases where somebody was', erase, [], DENIED),
      ...written('73 hours'),
    ),
  ];
}
