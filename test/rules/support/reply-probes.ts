import { OTHER_TABLE, personId } from '../../support/table.js';
import { accountOf, hashOf } from './accounts.js';
import { ANA_ELSEWHERE, contextOf, idOf, NOBODY } from './actors.js';
import { HELD, LEASE, LETTER } from './convocation-probes.js';
import { becomes, isShutOut, MEETING } from './meetings-of-world.js';
import { alike, ask, byServer, DENIED, type Plain, type Probe } from './probe.js';

const OVER = 'refused BA410';
const HASH = hashOf('reply of ana');
const ANA = contextOf('ana');
const STARTS = '2099-03-09 12:00Z';

/** What a superuser runs before: a worker has Ana's letter to a meeting in which her agency has a seat; Alexis could come for her. */
const given = `${HELD};
  update baraza.meeting set starts_at = '${STARTS}',
    state = state || '{"start":{"date":"2027-03-09"},"rules":{"seats":[{"agencyId":"${ANA.agency}"}]}}' where id = '${MEETING}';
  ${becomes('alexis', 'deputy')}`;
/** And her link is made. */
const linked = `${given};
  insert into baraza.reply_link (id, task_force_id, person_id, agency_id, meeting_id, starts_at, hash, made_at, expires_at)
  select '${LETTER}', task_force_id, '${ANA.person}', '${ANA.agency}', id, starts_at, '\\x${HASH.toString('hex')}', baraza.now(),
    baraza.now() + interval '14 days' from baraza.meeting where id = '${MEETING}'`;

const seatless = `update baraza.meeting set state = state || '{"rules":{"seats":[]}}' where id = '${MEETING}'`;
const used = (ago: string): string => `update baraza.reply_link set used_at = baraza.now() - interval '${ago}'`;

/** What ends a link, used or not. */
const ENDINGS: [string, string][] = [
  ['is too old', `update baraza.reply_link set expires_at = baraza.now() - interval '1 second'`],
  ['told another time', `update baraza.meeting set starts_at = starts_at + interval '1 hour'`],
  [
    'told a time that has come',
    `update baraza.meeting set starts_at = baraza.now() - interval '1 second';
     update baraza.reply_link set starts_at = (select starts_at from baraza.meeting where id = '${MEETING}')`,
  ],
  ['is to what was taken off', `update baraza.meeting set status = 'cancelled'`],
  ['is to what has begun', `update baraza.meeting set status = 'in_session'`],
  [
    'is followed by a later letter',
    `insert into baraza.letter (id, kind, language, meeting_id, person_id, occasion, made_at, due_at)
     values ('${idOf('a later letter')}', 'meeting_moved', 'en', '${MEETING}', '${ANA.person}', 10, baraza.now(), baraza.now())`,
  ],
  ['is of somebody who was shut out', isShutOut('ana')],
  ['is of somebody who reads meetings no longer', becomes('ana', 'worker')],
  ['is of somebody who only watches', becomes('ana', 'observer')],
  ['is of somebody who sits there no longer', `delete from baraza.standing where person_id = '${ANA.person}'`],
  [
    'went to an address that is another now',
    `update baraza.account set proved_at = baraza.now() + interval '1 minute' where id = '${accountOf('ana')}'`,
  ],
];

/** The link in a letter that calls to a meeting: who makes it, what its secret opens, and who uses it up. */
export const replyProbes = (): Probe[] => byServer([...offering(), ...opening(), ...using()]);

function offering(): Plain[] {
  const offer = `select array_to_string(baraza.offer_replies($1, $2, $3, $4), ' ')`;
  const held = [LETTER, LEASE, STARTS, HASH];
  const none = (what: string, change: string): Plain =>
    ask(`no link is made ${what}`, offer, held, null, `${given}; ${change}`);
  return [
    ask('whoever holds a letter makes its link', offer, held, 'comes stand_in apologies', given),
    ask('whoever does not hold it makes none', offer, [LETTER, idOf('another lease'), STARTS, HASH], null, given),
    ask(
      'nobody is offered to come in place of who has no seat',
      offer,
      held,
      'comes apologies',
      `${given}; ${seatless}`,
    ),
    none('for another time', `update baraza.meeting set starts_at = starts_at + interval '1 hour'`),
    none('in a letter that takes it off', `update baraza.letter set kind = 'meeting_cancelled' where id = '${LETTER}'`),
    none('for who only watches', becomes('ana', 'observer')),
    none('for who reads meetings no longer', becomes('ana', 'worker')),
    none('once it is held', `update baraza.meeting set status = 'in_session'`),
  ];
}

function opening(): Plain[] {
  const open = 'select count(*)::int from baraza.reply_at_door($1)';
  const names = `select string_agg(x ->> 'name', ' ') from baraza.reply_at_door($1), jsonb_array_elements(stand_ins) x`;
  const said = `select reply ->> 'reply' from baraza.reply_at_door($1)`;
  const replies = (who: string): string =>
    `${linked}; update baraza.meeting set replies = '[{"personId": "${who}", "reply": "comes"}]' where id = '${MEETING}'`;
  return [
    ask('a link to reply by is seen by its secret', open, [HASH], 1, linked),
    ask('a link to reply by is seen by nobody without it', open, [hashOf('x')], 0, linked),
    ask('it tells who may come in their place, of their agency alone', names, [HASH], 'alexis', linked),
    ask('it names nobody where they have no seat', names, [HASH], null, `${linked}; ${seatless}`),
    ask('it tells what they said themselves', said, [HASH], 'comes', replies(ANA.person)),
    ask('it tells nothing of what others said', said, [HASH], null, replies(personId('carla'))),
    ask('it is seen once it was used, too', open, [HASH], 1, `${linked}; ${used('1 hour')}`),
    ...ENDINGS.map(([what, change]) =>
      ask(`a link that ${what} is no answer`, open, [HASH], 0, `${linked}; ${change}`),
    ),
  ];
}

function using(): Plain[] {
  const use = `with x as (select baraza.use_reply($1, $2, $3)) select count(*)::int from x`;
  const others = (['ben', 'carla', 'dino', 'stranger', 'chair'] as const).map((who) => [who, contextOf(who)] as const);
  const elsewhere = { ...ANA, taskForce: OTHER_TABLE.id };
  const outsiders = [
    ...others,
    ['nobody', NOBODY] as const,
    ['ana, for another agency,', ANA_ELSEWHERE] as const,
    ['ana, at another table,', elsewhere] as const,
  ];
  const once = [LETTER, MEETING, false];
  const back = [LETTER, MEETING, true];
  const by = (name: string, values: unknown[], gives: unknown, before: string): Plain => ({
    name,
    as: ANA,
    given: before,
    sql: use,
    values,
    gives,
  });
  return [
    by('ana replies by her link', once, 1, linked),
    ...alike(outsiders, 'replies by the link of ana', use, once, OVER).map((probe) => ({ ...probe, given: linked })),
    by('ana replies by it to another meeting', [LETTER, idOf('another meeting'), false], OVER, linked),
    by('ana replies by it twice', once, OVER, `${linked}; ${used('1 hour')}`),
    by('ana takes back what she said by it', back, 1, `${linked}; ${used('23 hours')}`),
    by('ana takes it back a day later', back, OVER, `${linked}; ${used('25 hours')}`),
    by('ana takes back what she did not say by it', back, OVER, linked),
    ...ENDINGS.map(([what, change]) => by(`ana replies by a link that ${what}`, once, OVER, `${linked}; ${change}`)),
    {
      name: 'ana looks at links to reply by herself',
      as: ANA,
      sql: 'select count(*) from baraza.reply_link',
      gives: DENIED,
    },
  ];
}
