import { agencyId } from '../../support/table.js';
import { ANA_ELSEWHERE, type Context, contextOf, idOf, NOBODY, SYSTEM } from './actors.js';
import { made } from './person-file-probes.js';
import { alike, byServer, DENIED, type Plain, type Probe } from './probe.js';
import type { World } from './world.js';

type Who = readonly (readonly [string, Context])[];
const named = (...names: Parameters<typeof contextOf>[0][]): Who =>
  names.map((name) => [name, contextOf(name)] as const);
const ANA = named('ana');
const PEOPLE = named('ana', 'ben', 'bea', 'carla', 'chair', 'admin');
const REACTION: Who = [['a reaction', SYSTEM]];
const NOBODY_HERE: Who = [['nobody', NOBODY]];
const ELSEWHERE: Who = [['ana, for another table,', ANA_ELSEWHERE]];

const TABLE = contextOf('ana').taskForce;
const HEAD = `insert into baraza.access_head (task_force_id) values ('${TABLE}') on conflict do nothing`;
const LOST = `insert into baraza.access_head (task_force_id, head, tip) values ('${TABLE}', 7, 'x')`;
const MARK = `insert into baraza.access_mark (task_force_id, seq, tip, whole_at, seal) values ('${TABLE}', 1, 'x', baraza.now(), 'x')`;

const given = (probes: readonly Plain[], ...statements: string[]): Plain[] =>
  probes.map((probe) => ({ ...probe, given: made(...statements) }));

/** That somebody looked, and how far the log was walked: who may, and everybody who may not. */
export const accessLogProbes = (world: World): Probe[] => [
  ...byServer([...looks(world), ...marks(), ...handedOver(), ...cards(world)]),
  {
    name: 'a role that was granted everything counts access_mark when there is something',
    voice: 'granted',
    as: contextOf('ana'),
    sql: 'select count(*)::int from baraza.access_mark',
    given: made(HEAD, MARK),
    gives: 0,
  },
];

function looks({ caseId }: World): Plain[] {
  const look = `select baraza.note_look($1, sha256('x'), $2, 'COC', 1)::text`;
  return [
    ...alike(PEOPLE, 'looks for words', look, ['search', caseId], ''),
    ...alike([...ELSEWHERE, ...NOBODY_HERE, ...REACTION], 'looks for words', look, ['search', caseId], DENIED),
    ...alike(ANA, 'looks in a way that is none', look, ['own', caseId], DENIED),
  ];
}

function marks(): Plain[] {
  const walk = `select fault from baraza.walk_access($1, 0, '\\x', null)`;
  const count = 'select count(*)::int from baraza.access_marks($1)';
  const keep = `select baraza.keep_access_mark($1, 1, 'x', baraza.now(), null, 'x')::text`;
  const far = 'asks how far the log was walked';
  return [
    ...given(alike([...PEOPLE, ...REACTION], far, count, [TABLE], 1), HEAD, MARK),
    ...given(alike(REACTION, 'asks how far every log was walked', count, [null], 1), HEAD, MARK),
    ...given(alike(ELSEWHERE, far, count, [TABLE], DENIED), HEAD, MARK),
    ...alike([...PEOPLE, ...REACTION], 'walks a log in which nothing stands', walk, [TABLE], null),
    ...given(
      alike([...PEOPLE, ...REACTION], 'walks a log whose lines are gone', walk, [TABLE], 'the end was changed'),
      LOST,
    ),
    ...alike(PEOPLE, 'asks how far every log was walked', count, [null], DENIED),
    ...alike(PEOPLE, 'asks how far the log of another table was walked', count, [idOf('another table')], DENIED),
    ...alike([...PEOPLE, ...ELSEWHERE], 'notes how far the log was walked', keep, [TABLE], DENIED),
    ...alike(REACTION, 'notes how far the log was walked', keep, [TABLE], ''),
  ];
}

/** What nobody can look at any more is given to others by the system alone. */
function handedOver(): Plain[] {
  const glass = idOf('the glass');
  const hand = 'select count(*)::int from baraza.hand_over_glass($1)';
  const remind = `select baraza.remind_of_glass($1, 1, null, null, '2026-12-01', null, 'UTC', '{}', '[]')::text`;
  return [
    ...alike([...PEOPLE, ...ELSEWHERE, ...NOBODY_HERE], 'hands an opening over', hand, [`glass/${glass}`], DENIED),
    ...alike(REACTION, 'hands over an opening that is none', hand, [`glass/${glass}`], 0),
    ...alike([...PEOPLE, ...ELSEWHERE, ...NOBODY_HERE], 'reminds others of an opening', remind, [glass], DENIED),
  ];
}

function cards({ caseId, accompanied }: World): Plain[] {
  const stands = `select baraza.card_stands($1, 'x')`;
  const card = `insert into baraza.card (id, task_force_id, subject_id, agency_id, hash, given_at)
    values ('${idOf('the card')}', '${TABLE}', '${accompanied.id}', '${agencyId('health')}', 'x', baraza.now())`;
  const ended = `update baraza.card set ended_at = baraza.now() where id = '${idOf('the card')}'`;
  const asks = 'asks whether a card stands';
  return [
    ...given(alike(named('ana', 'ben'), asks, stands, [caseId], true), card),
    ...given(alike(named('ana', 'ben'), asks, stands, [caseId], false), card, ended),
    ...given(
      alike([...named('bea', 'carla', 'chair', 'admin'), ...ELSEWHERE, ...NOBODY_HERE], asks, stands, [caseId], false),
      card,
    ),
  ];
}
