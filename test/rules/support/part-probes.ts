import { agencyId, personId } from '../../support/table.js';
import { ANA_ELSEWHERE, type Context, contextOf, idOf, NOBODY, SYSTEM } from './actors.js';
import { alike, byServer, DENIED, type Plain, type Probe } from './probe.js';
import { type World } from './world.js';

const ANA = ['ana', contextOf('ana')] as const;
const BEN = ['ben', contextOf('ben')] as const;
/** Of an agency that reads the part, and a volunteer, who does not. */
const BEA = ['bea, a volunteer,', contextOf('bea')] as const;
/** Whoever is no member of the case. */
const OUTSIDE: readonly (readonly [string, Context])[] = [
  ...(['carla', 'dino', 'stranger', 'chair', 'admin', 'warden'] as const).map((who) => [who, contextOf(who)] as const),
  ['ana, for another table,', ANA_ELSEWHERE],
  ['nobody', NOBODY],
  ['a reaction', SYSTEM],
];
const OUTSIDE_THE_PART = [BEA, ...OUTSIDE];
const NEW_ID = idOf('something new');

/** Restricted parts, what becomes of messages, and how far people have read: who may, and everybody who may not. */
export const partProbes = (world: World): Probe[] =>
  byServer([
    ...openings(world),
    ...audience(world),
    ...posts(world),
    ...words(world),
    ...looks(world),
    atTheWrongTable(world),
    ...readings(world),
    ...followings(world),
  ]);

function openings({ caseId, closedCaseId, partId }: World): Plain[] {
  const open = 'select count(*)::int from baraza.open_part($1, $2, $3, $4)';
  const begins = (
    who: readonly (readonly [string, Context])[],
    what: string,
    gives: unknown,
    { id = NEW_ID, at = caseId, kind = 'justice', agencies = [] as string[] } = {},
  ): Plain[] => alike(who, what, open, [id, at, kind, agencies], gives);
  return [
    ...begins([ANA, BEN], 'begins a part', 1),
    ...begins([BEN], 'begins one with another agency of the case', 2, { agencies: [agencyId('health')] }),
    ...begins(OUTSIDE_THE_PART, 'begins a part', DENIED),
    ...begins(
      [['ana, for an agency that is not hers,', { ...contextOf('ana'), agency: agencyId('shelter') }]],
      'begins a part',
      DENIED,
    ),
    ...begins([ANA], 'begins a part with an agency that left', 'refused BA409', { agencies: [agencyId('legal')] }),
    ...begins([ANA], 'begins a part with an agency of another table', 'refused BA409', {
      agencies: [agencyId('elsewhere')],
    }),
    ...begins([ANA, BEN], 'begins a second part of a kind that their agency reads', 'refused BA409', {
      kind: 'health',
    }),
    ...begins([ANA, BEN], 'begins a part that is there', 'refused BA409', { id: partId }),
    ...begins([ANA], 'begins a part of a closed case', 'refused BA409', { at: closedCaseId }),
    ...begins([ANA], 'begins a part of a kind that there is not', 'refused 23514', { kind: 'x' }),
  ];
}

function audience({ stream, partStream, otherStream }: World): Plain[] {
  const admit = 'select cardinality(baraza.admit_agency($1, $2, $3))';
  const release = 'select count(*)::int from baraza.release_agency($1, $2)';
  const leave = 'select count(*)::int from baraza.release_from_parts($1, $2)';
  const lock = 'select count(*)::int from baraza.lock_streams($1)';
  const [justice, shelter] = [agencyId('justice'), agencyId('shelter')];
  const seated = `set local session_replication_role = replica;
    insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
      select stream_id, id, '${justice}', task_force_id, 9 from baraza.episode where stream_id = '${stream}';
    set local session_replication_role = origin`;
  return [
    ...alike([ANA, BEN], 'locks the part', lock, [[partStream]], 1),
    ...alike(OUTSIDE_THE_PART, 'locks the part', lock, [[partStream]], 0),
    ...alike([ANA], 'admits an agency to the part that is not in the case', admit, [partStream, justice, true], null),
    ...alike([ANA], 'admits an agency of the case to the part', admit, [partStream, justice, true], 1).map((probe) => ({
      ...probe,
      given: seated,
    })),
    ...alike(OUTSIDE_THE_PART, 'admits an agency to the part', admit, [partStream, justice, true], DENIED),
    ...alike([ANA], 'releases an agency from the part', release, [partStream, shelter], 0),
    ...alike(OUTSIDE_THE_PART, 'releases an agency from the part', release, [partStream, shelter], DENIED),
    ...alike([ANA, BEN, BEA], 'takes an agency that leaves the case out of its parts', leave, [stream, shelter], 1),
    ...alike([ANA], 'takes an agency out of parts of a case at another table', leave, [otherStream, shelter], DENIED),
    ...alike(OUTSIDE, 'takes an agency out of the parts', leave, [stream, shelter], DENIED),
  ];
}

/** What is posted to the part, and what stands in the body of a message. */
function posts({ stream, partStream }: World): Plain[] {
  const post = `select state from baraza.post($1, array[$2::uuid], array[$3::uuid], array[$4::uuid], array['x'], array[$5])`;
  const says = (
    who: 'ana' | 'ben' | 'bea' | 'carla' | 'dino' | 'stranger',
    to: string,
    body: object,
    gives: string,
  ): Plain => ({
    name: `${who} posts ${JSON.stringify(body)} to ${to === stream ? 'the case' : 'the part'}`,
    as: NOBODY,
    sql: post,
    values: [to, personId(who), contextOf(who).agency, NEW_ID, JSON.stringify(body)],
    gives,
  });
  const [bea, dino] = [{ person: personId('bea') }, { person: personId('dino') }];
  return [
    ...(['ana', 'ben'] as const).map((who) => says(who, partStream, {}, 'posted')),
    ...(['bea', 'carla', 'dino', 'stranger'] as const).map((who) => says(who, partStream, {}, 'not_found')),
    says('ana', stream, { replyTo: 2 }, 'posted'),
    says('ana', stream, { replyTo: 3 }, 'replyTo'),
    says('ana', stream, { replyTo: 99 }, 'replyTo'),
    says('ben', stream, { replyTo: 5 }, 'posted'),
    // It was said before they came.
    says('ben', stream, { replyTo: 2 }, 'replyTo'),
    says('ana', stream, { mentions: [bea, { agency: agencyId('shelter') }] }, 'posted'),
    says('ana', stream, { mentions: [dino] }, 'mentions'),
    says('ana', stream, { mentions: [{ agency: agencyId('legal') }] }, 'mentions'),
    says('ana', partStream, { mentions: [bea] }, 'mentions'),
    says('dino', stream, { mentions: [dino] }, 'not_found'),
  ];
}

/** Words that are said anew or taken back: 2 and 8 are Ana's, 5 Carla's, 6 Ben's; of the part 2 is Ana's. */
function words({ stream, partStream }: World): Plain[] {
  const anew = `select coalesce(baraza.supersede_words($1, $2)::text, '')`;
  const back = 'select baraza.withdraw_words($1, $2)::text';
  return [
    ...alike([ANA], 'says anew what she said', anew, [stream, 8], ''),
    ...alike([ANA], 'says anew what she said before others came', anew, [stream, 2], 'refused BA409'),
    ...alike([BEN], 'says anew what he said', anew, [stream, 6], ''),
    ...alike([BEN, BEA, ...OUTSIDE], 'says anew what ana said', anew, [stream, 2], DENIED),
    ...alike([ANA], 'says anew what ben said', anew, [stream, 6], DENIED),
    ...alike([ANA], 'says anew what is no message', anew, [stream, 1], DENIED),
    ...alike([['carla, who left,', contextOf('carla')]], 'says anew what she said', anew, [stream, 5], DENIED),
    ...alike([BEN, ...OUTSIDE_THE_PART], 'says anew what ana said in the part', anew, [partStream, 2], DENIED),
    ...alike([ANA], 'takes back what she said', back, [stream, 2], '{2}'),
    ...alike([ANA], 'takes back what ben said, where her agency leads,', back, [stream, 6], '{6}'),
    ...alike([ANA], 'takes back what is no message', back, [stream, 1], DENIED),
    ...alike([BEN], 'takes back what he said', back, [stream, 6], '{6}'),
    ...alike([BEN, BEA, ...OUTSIDE], 'takes back what ana said', back, [stream, 2], DENIED),
    ...alike([ANA], 'takes back what she said in the part', back, [partStream, 2], '{2}'),
    ...alike([BEN, ...OUTSIDE_THE_PART], 'takes back what ana said in the part', back, [partStream, 2], DENIED),
  ];
}

/** A membership of the wrong table, as no function makes it, opens no part. */
const atTheWrongTable = ({ partStream, partId }: World): Plain => ({
  name: 'a membership of the wrong table opens no part',
  as: contextOf('stranger'),
  given: `set local session_replication_role = replica;
    insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
      values ('${partStream}', '${personId('stranger')}', '${contextOf('stranger').taskForce}', '${agencyId('elsewhere')}', 1);
    set local session_replication_role = origin`,
  sql: 'select count(*)::int from baraza.case_part where id = $1',
  values: [partId],
  gives: 0,
});

function looks({ stream, partStream, partId }: World): Plain[] {
  const time = 'select baraza.time_of($1, 1) is not null';
  const seen = 'select coalesce(max(seq), 0)::int from baraza.seen_by($1)';
  const members = 'select count(*)::int from baraza.stream_members($1)';
  const events = 'select count(*)::int from baraza.timeline where stream_id = $1';
  return [
    ...alike([ANA, BEN, BEA], 'asks when the case was opened', time, [stream], true),
    ...alike(OUTSIDE, 'asks when the case was opened', time, [stream], false),
    ...alike([ANA, BEN], 'asks when the part began', time, [partStream], true),
    ...alike(OUTSIDE_THE_PART, 'asks when the part began', time, [partStream], false),
    ...alike([ANA, BEN, BEA], 'asks how far agencies have read', seen, [stream], 6),
    ...alike(OUTSIDE, 'asks how far agencies have read', seen, [stream], 0),
    ...alike([ANA, BEN], 'asks who reads the part', members, [partStream], 3),
    ...alike(OUTSIDE_THE_PART, 'asks who reads the part', members, [partStream], 0),
    ...alike([ANA, BEN], 'reads the part', events, [partStream], 2),
    ...alike(OUTSIDE_THE_PART, 'reads the part', events, [partStream], 0),
    ...alike(
      OUTSIDE_THE_PART,
      'looks for the part',
      'select count(*)::int from baraza.case_part where id = $1',
      [partId],
      0,
    ),
    ...alike(
      OUTSIDE_THE_PART,
      'looks for who sits at the part',
      'select count(*)::int from baraza.case_seat where stream_id = $1',
      [partStream],
      0,
    ),
    ...alike(
      [BEN, BEA],
      'reads nothing from before their agency came',
      'select min(seq)::int from baraza.timeline where stream_id = $1',
      [stream],
      3,
    ),
  ];
}

function readings({ stream, partStream }: World): Plain[] {
  const mark = `insert into baraza.reading (person_id, stream_id, task_force_id, seq, at) values ($1, $2, $3, 1, baraza.now())`;
  const move = 'update baraza.reading set seq = 8 where stream_id = $1';
  const own = (who: 'ana' | 'bea' | 'carla' | 'dino', on: string, table = contextOf(who).taskForce): unknown[] => [
    personId(who),
    on,
    table,
  ];
  const other = contextOf('stranger').taskForce;
  return [
    ...alike([ANA], 'notes how far she has read', mark, own('ana', stream), '1 rows'),
    ...alike([BEN, NOBODY_AT_ALL], 'notes how far ana has read', mark, own('ana', stream), DENIED),
    ...alike([ANA], 'notes it for another table', mark, own('ana', stream, other), DENIED),
    ...alike([['dino', contextOf('dino')]], 'notes how far he has read the case', mark, own('dino', stream), DENIED),
    ...alike([BEA], 'notes how far she has read the part', mark, own('bea', partStream), DENIED),
    ...alike([BEN], 'reads on', move, [stream], '1 rows'),
    ...alike([ANA, BEA, ...OUTSIDE], 'reads on for ben, or where they read no more', move, [stream], '0 rows'),
    ...alike([BEN], 'gives what he read away', 'update baraza.reading set person_id = $1', [personId('ana')], DENIED),
    ...alike([BEN], 'has read nothing at another table', 'select count(*)::int from baraza.reading', [], 0).map(
      (probe) => ({ ...probe, given: `update baraza.reading set task_force_id = '${other}'` }),
    ),
    ...alike([BEN], 'forgets how far he has read', 'delete from baraza.reading', [], DENIED),
  ];
}

const NOBODY_AT_ALL = ['nobody', NOBODY] as const;

function followings({ caseId, closedCaseId, otherCaseId }: World): Plain[] {
  const follow = `insert into baraza.following (person_id, episode_id, task_force_id, level) values ($1, $2, $3, 'all')`;
  const { taskForce } = contextOf('ana');
  const other = contextOf('stranger').taskForce;
  return [
    ...alike([BEN], 'follows the case', follow, [personId('ben'), caseId, taskForce], '1 rows'),
    ...alike([ANA, NOBODY_AT_ALL], 'follows the case for ben', follow, [personId('ben'), caseId, taskForce], DENIED),
    ...alike([BEN], 'follows it at another table', follow, [personId('ben'), caseId, other], DENIED),
    ...alike([BEN], 'follows a case of another table', follow, [personId('ben'), otherCaseId, other], DENIED),
    ...alike([['dino', contextOf('dino')]], 'follows the case', follow, [personId('dino'), caseId, taskForce], DENIED),
    ...alike([BEN], 'follows a case that he does not read', follow, [personId('ben'), closedCaseId, taskForce], DENIED),
    ...(
      [
        ['follows nothing at another table', caseId, other],
        ['follows no case that he does not read', closedCaseId, taskForce],
      ] as const
    ).map(([what, of, table]) => ({
      name: `ben ${what}`,
      as: contextOf('ben'),
      given: `insert into baraza.following values ('${personId('ben')}', '${of}', '${table}', 'all')`,
      sql: 'select count(*)::int from baraza.following',
      gives: 0,
    })),
    ...alike([ANA], 'follows it otherwise', `update baraza.following set level = 'nothing'`, [], '1 rows'),
    ...alike(
      [BEN, BEA, ...OUTSIDE],
      'changes how ana follows',
      `update baraza.following set level = 'nothing'`,
      [],
      '0 rows',
    ),
    ...alike(
      [ANA],
      'follows in a way that there is not',
      `update baraza.following set level = 'x'`,
      [],
      'refused 23514',
    ),
  ];
}
