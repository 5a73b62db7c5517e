import { agencyId, personId } from '../../support/table.js';
import { contextOf, idOf, NOBODY } from './actors.js';
import { byServer, DENIED, type Plain, type Probe } from './probe.js';
import { sent } from './referral-probes.js';
import { type World } from './world.js';

const CARLA = contextOf('carla');
const LEGAL = agencyId('legal');
const NEW_ID = idOf('something that is new');

/** What Carla may while an agreement lets her read, and what she is answered from the very moment on at which it ends. */
type Asked = [what: string, sql: string, values: unknown[], held: unknown, lapsed: unknown];

/**
 * Carla's agency was sent a referral, came into the case by that, and into its part. Everything that she reads and does there, once while
 * the agreement holds, and once at the moment at which it does not any more, with nothing done by anybody.
 */
export const lapseProbes = (world: World): Probe[] => {
  const held = `${sent(world)} ${intoThePart(world)}`;
  const lapsed = `${held} update baraza.membership m set holds_until = now() + i.clock_offset from baraza.installation i
    where m.holds_until is not null`;
  const asked = [...looks(world), ...writes(world), ...calls(world)];
  return byServer(
    asked.flatMap(([what, sql, values, gives, answers]): Plain[] => [
      { name: `carla, let in by a referral, ${what}`, as: CARLA, given: held, sql, values, gives },
      { name: `carla, once the agreement lapsed, ${what}`, as: CARLA, given: lapsed, sql, values, gives: answers },
    ]),
  ).concat(byServer(posts(world, held, lapsed)));
};

/** Ana brings Carla's agency into the part as well, and somebody says something there and in the case. */
const intoThePart = ({ caseId, stream, partStream }: World): string =>
  `insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
     values ('${partStream}', '${caseId}', '${LEGAL}', '${CARLA.taskForce}', 3);
   select baraza.admit_agency('${partStream}', '${LEGAL}', true);
   update baraza.membership set from_seq = 1 where stream_id = '${stream}';
   update baraza.case_seat set from_seq = 1 where stream_id = '${stream}';`;

function looks(world: World): Asked[] {
  const { stream, partStream, referralId } = world;
  const letIn = [[stream, partStream, `referral/${referralId}`]];
  const ofStream = (table: string, column = 'stream_id'): Asked => [
    `reads ${table}`,
    `select count(*) > 0 from baraza.${table} where ${column} = any ($1)`,
    letIn,
    true,
    false,
  ];
  const all = (table: string): Asked => [`reads ${table}`, `select count(*) > 0 from baraza.${table}`, [], true, false];
  return [
    ofStream('stream', 'id'),
    ...['membership', 'event', 'content', 'timeline', 'case_seat', 'file', 'action', 'reminder'].map((table) =>
      ofStream(table),
    ),
    ...['subject', 'episode', 'case_part', 'referral'].map(all),
    // Of the agreement itself whoever was told goes on knowing when it ends.
    [
      'reads rung',
      `select count(*) > 0 from baraza.rung g join baraza.reminder r on r.subject_id = g.subject_id where r.kind <> 'share'`,
      [],
      true,
      false,
    ],
  ];
}

function writes({ stream, caseId, partStream }: World): Asked[] {
  return [
    ['moves the referral', 'update baraza.referral set assignee_id = null', [], '1 rows', '0 rows'],
    ['moves what was agreed', `update baraza.action set moves = moves`, [], '2 rows', '0 rows'],
    [
      'notes how far she has read',
      'insert into baraza.reading (person_id, stream_id, task_force_id, seq, at) values ($1, $2, $3, 1, baraza.now())',
      [personId('carla'), partStream, CARLA.taskForce],
      '1 rows',
      DENIED,
    ],
    [
      'follows the case',
      `insert into baraza.following (person_id, episode_id, task_force_id, level) values ($1, $2, $3, 'all')`,
      [personId('carla'), caseId, CARLA.taskForce],
      '1 rows',
      DENIED,
    ],
    [
      'takes an agency out of the case',
      'delete from baraza.case_seat where stream_id = $1 and agency_id = $2',
      [stream, agencyId('shelter')],
      '1 rows',
      '0 rows',
    ],
  ];
}

function calls({ stream, partStream, caseId, referralId, shareId }: World): Asked[] {
  const referral = `referral/${referralId}`;
  const shelter = agencyId('shelter');
  const one = (name: string, args: string, values: unknown[], held: unknown, lapsed: unknown = DENIED): Asked => [
    `asks ${name}`,
    `select baraza.${name}(${args})::text`,
    values,
    held,
    lapsed,
  ];
  const count = (name: string, args: string, values: unknown[], held: unknown, lapsed: unknown = DENIED): Asked => [
    `asks ${name}`,
    `select count(*)::int from baraza.${name}(${args})`,
    values,
    held,
    lapsed,
  ];
  return [
    count('lock_streams', '$1', [[stream, partStream, referral]], 3, 0),
    count('append', `$1, array['message.posted'], array['{}'], array[$2::uuid], array['x']`, [stream, NEW_ID], 1),
    count('append', `$1, array['referral.moved'], array['{}'], array[null::uuid], array[null]`, [referral], 1),
    count('admit_agency', '$1, $2, true', [stream, agencyId('justice')], 1),
    count('release_agency', '$1, $2', [stream, shelter], 0),
    count('release_from_parts', '$1, $2', [stream, shelter], 1),
    // Not while somebody is referred in it.
    one('stop_posts', '$1', [stream], 'refused BA409'),
    count('open_part', `$1, $2, 'justice', '{}'`, [NEW_ID, caseId], 1),
    one('supersede_words', '$1, $2', [stream, 5], ''),
    one('withdraw_words', '$1, $2', [stream, 5], '{5}'),
    ['asks time_of', 'select baraza.time_of($1, 1) is not null', [stream], true, false],
    count('seen_by', '$1', [stream], 2, 0),
    count('stream_members', '$1', [partStream], 4, 0),
    count('members_among', '$1, $2', [referral, [personId('carla')]], 1, 0),
    count('search', `array['eight'], '{}', false, null, null, null, null, null, null, 50`, [], 1, 0),
    ['asks file_room', 'select baraza.file_room($1, 10, 1000, 1000)', [stream], 'room', 'not_found'],
    one(
      'arm_reminder',
      `'referral', $1, $2, 2, $3, null, 'normal', '2027-03-05', null, 'UTC', '{}', '[]'`,
      [referralId, referral, LEGAL],
      '',
    ),
    count('people_previewed', `$1, $2, null, '{owner}', baraza.now()`, [referral, LEGAL], 1, 'refused BA404'),
    count('referral_agreement', '$1', [referralId], 1, 0),
    count('referred', '$1', [referralId], 1, 0),
    one(
      'open_referral',
      `$1, $2, $3, $4, 'shelter', 'COC', '{"state": "draft"}', null`,
      [NEW_ID, caseId, stream, shelter],
      '',
    ),
    one(
      'open_share',
      `$1, $2, $3, '2027-01-01Z', '2027-02-01Z', '{"purpose": "COC", "labels": ["N"], "legalBasis": "consent"}'`,
      [NEW_ID, caseId, shelter],
      '',
    ),
    // The agreement itself is theirs to read: they must know that it ended.
    ['reads the agreement', 'select count(*)::int from baraza.share where id = $1', [shareId], 1, 1],
  ];
}

/** What was typed meanwhile and waits to be sent. */
const posts = ({ stream }: World, held: string, lapsed: string): Plain[] =>
  (
    [
      ['let in by a referral', held, 'posted'],
      ['once the agreement lapsed', lapsed, 'not_found'],
    ] as const
  ).map(([when, given, gives]) => ({
    name: `a post of carla, ${when}`,
    as: NOBODY,
    given,
    sql: `select state from baraza.post($1, array[$2::uuid], array[$3::uuid], array[$4::uuid], array['x'], array['{}'])`,
    values: [stream, personId('carla'), LEGAL, NEW_ID],
    gives,
  }));
