import { agencyId, type CastName, OTHER_TABLE, personId } from '../../support/table.js';
import { alike, byServer, DENIED, type Plain, type Probe } from './probe.js';
import { ANA_ELSEWHERE, type Context, contextOf, idOf, NOBODY, SYSTEM } from './actors.js';
import { type World } from './world.js';

const NEW_ID = idOf('something new');
const WORDS = 'Words that were never said.';

/** What the functions that write the journal and its audience answer to whom. */
export const callProbes = (world: World): Probe[] =>
  byServer([...journal(world), ...posts(world), ...openings(world), ...audience(world)]);

/** The same call by those who may not, each refused alike. */
const refusedTo = (
  what: string,
  sql: string,
  values: unknown[],
  gives: unknown,
  more: [string, Context][] = [],
): Plain[] =>
  (
    [
      ...(['carla', 'dino', 'stranger'] as const).map((who): [string, Context] => [who, contextOf(who)]),
      ['nobody', NOBODY],
      ...more,
    ] as const
  ).map(([who, as]) => ({ name: `${who} ${what}`, as, sql, values, gives }));

function journal({ stream }: World): Plain[] {
  const lock = 'select count(*)::int from baraza.lock_streams($1)';
  const append = `select count(*)::int from baraza.append($1, array['message.posted'], array['{}'], array[$2::uuid], array['${WORDS}'])`;
  const own = `person/${personId('ana')}`;
  const take = `select count(*)::int from json_object_keys(baraza.take_up($1, $2, 'x.y', $3, null, null))`;
  const anas = [personId('ana'), NEW_ID, stream];
  return [
    { name: 'ana takes a command up', as: contextOf('ana'), sql: take, values: anas, gives: 1 },
    { name: 'ben takes one up in the name of ana', as: contextOf('ben'), sql: take, values: anas, gives: DENIED },
    { name: 'nobody takes one up in the name of ana', as: NOBODY, sql: take, values: anas, gives: DENIED },
    {
      name: 'dino takes one up where he is no member',
      as: contextOf('dino'),
      sql: take,
      values: [personId('dino'), NEW_ID, stream],
      gives: 0,
    },
    { name: 'ana locks the stream', as: contextOf('ana'), sql: lock, values: [[stream]], gives: 1 },
    ...refusedTo('locks the stream', lock, [[stream]], 0, [
      ['a reaction', SYSTEM],
      ['ana, for another table,', ANA_ELSEWHERE],
    ]),
    { name: "a reaction locks a person's stream", as: SYSTEM, sql: lock, values: [[own]], gives: 1 },
    { name: "nobody locks a person's stream", as: NOBODY, sql: lock, values: [[own]], gives: 0 },
    { name: 'ana appends', as: contextOf('ana'), sql: append, values: [stream, NEW_ID], gives: 1 },
    ...refusedTo('appends', append, [stream, NEW_ID], DENIED, [
      ['a reaction', SYSTEM],
      ['ana, for another table,', ANA_ELSEWHERE],
    ]),
    { name: "a reaction appends to a person's stream", as: SYSTEM, sql: append, values: [own, NEW_ID], gives: 1 },
    {
      name: 'dino appends to the stream of ana',
      as: contextOf('dino'),
      sql: append,
      values: [own, NEW_ID],
      gives: DENIED,
    },
    {
      name: 'somebody appends to a stream that is not there',
      as: contextOf('ana'),
      sql: append,
      values: [`case/${NEW_ID}`, NEW_ID],
      gives: DENIED,
    },
    { name: 'every chain holds', as: NOBODY, sql: 'select count(*)::int from baraza.verify_chains()', gives: 0 },
  ];
}

function posts({ stream, otherStream, closedCaseId }: World): Plain[] {
  const post = `select state from baraza.post($1, array[$2::uuid], array[$3::uuid], array[$4::uuid], array['${WORDS}'], array['{}'])`;
  const by = (who: CastName, agency = contextOf(who).agency): unknown[] => [stream, personId(who), agency, NEW_ID];
  const probe = (name: string, values: unknown[], gives: string): Plain => ({
    name,
    as: NOBODY,
    sql: post,
    values,
    gives,
  });
  const said = idOf('He asks for a bed.');
  return [
    probe('a post of ana', by('ana'), 'posted'),
    probe('a post of ana for an agency that is not hers', by('ana', agencyId('shelter')), 'not_found'),
    probe('a post of carla, who was released', by('carla'), 'not_found'),
    probe('a post of dino', by('dino'), 'not_found'),
    probe('a post of a stranger', by('stranger'), 'not_found'),
    probe('a post of ana at another table', [otherStream, personId('ana'), agencyId('health'), NEW_ID], 'not_found'),
    probe(
      'a post where there is no stream',
      [`case/${NEW_ID}`, personId('ana'), agencyId('health'), NEW_ID],
      'not_found',
    ),
    probe('a post to a closed case', [`case/${closedCaseId}`, personId('ana'), agencyId('health'), NEW_ID], 'closed'),
    probe('a post that was sent before', [stream, personId('ana'), agencyId('health'), said], 'seen'),
    probe(
      'a post under the id of another command',
      [stream, personId('ana'), agencyId('health'), idOf('open Nikos')],
      'reused',
    ),
    {
      name: 'receipts are forgotten after 30 days',
      as: NOBODY,
      given: `update baraza.receipt set at = at - interval '31 days' where command = 'case.open'`,
      sql: 'select baraza.forget_receipts()::int',
      gives: 3,
    },
  ];
}

/** Opening a case: by whom, for whom, and never on somebody whom others accompany. */
function openings({ caseId, accompanied }: World): Plain[] {
  const opens = (
    name: string,
    as: Context,
    gives: unknown,
    { id = NEW_ID, subject = NEW_ID, reference = 'S-TEST' } = {},
  ): Plain => ({
    name,
    as,
    sql: `select cardinality(baraza.open_case($1, $2, $3, 'x'))`,
    values: [id, subject, reference],
    gives,
  });
  const taken = 'refused 23505';
  return [
    opens('ana opens a case with the people of her agency', contextOf('ana'), 2),
    opens('dino opens one with himself', contextOf('dino'), 1),
    opens('ana opens one for an agency that is not hers', { ...contextOf('ana'), agency: agencyId('shelter') }, DENIED),
    opens('ana opens one at another table', { ...contextOf('ana'), taskForce: OTHER_TABLE.id }, DENIED),
    opens('ana opens one for an agency of another table', ANA_ELSEWHERE, DENIED),
    opens('ana opens one for no agency', { ...contextOf('ana'), agency: '' }, DENIED),
    opens('the chair, who works on no case, opens one', contextOf('chair'), DENIED),
    opens('nobody opens one', NOBODY, DENIED),
    opens('a reaction opens one', SYSTEM, DENIED),
    ...(['ana', 'dino', 'stranger'] as const).flatMap((who) => [
      opens(`${who} opens a case that is there`, contextOf(who), taken, { id: caseId }),
      opens(`${who} hangs a case on somebody who is accompanied`, contextOf(who), taken, { subject: accompanied.id }),
      opens(`${who} opens a case under a reference that is taken`, contextOf(who), taken, {
        reference: accompanied.reference,
      }),
    ]),
  ];
}

function audience({ stream }: World): Plain[] {
  const elsewhere: [string, Context][] = [
    ['a reaction', SYSTEM],
    ['ana, for another table,', ANA_ELSEWHERE],
  ];
  const admit = 'select cardinality(baraza.admit_agency($1, $2, false))';
  return [
    ...alike(
      [
        ['ana', contextOf('ana')],
        ['a stranger', contextOf('stranger')],
        ['nobody', NOBODY],
      ],
      'holds an agency, which tells nothing',
      'select baraza.hold_agency($1)',
      [agencyId('health')],
      '',
    ),
    { name: 'ana admits an agency', as: contextOf('ana'), sql: admit, values: [stream, agencyId('justice')], gives: 1 },
    {
      name: 'ana admits an agency of another table',
      as: contextOf('ana'),
      sql: admit,
      values: [stream, agencyId('elsewhere')],
      gives: null,
    },
    ...refusedTo('admits an agency', admit, [stream, agencyId('justice')], DENIED, elsewhere),
    {
      name: 'ana releases an agency',
      as: contextOf('ana'),
      sql: 'select count(*)::int from baraza.release_agency($1, $2)',
      values: [stream, agencyId('shelter')],
      gives: 0,
    },
    ...refusedTo(
      'releases an agency',
      'select baraza.release_agency($1, $2)',
      [stream, agencyId('shelter')],
      DENIED,
      elsewhere,
    ),
    ...refusedTo('stops the talk', 'select baraza.stop_posts($1)', [stream], DENIED, elsewhere),
    {
      name: 'ana asks who is in the case',
      as: contextOf('ana'),
      sql: 'select count(*)::int from baraza.stream_members($1)',
      values: [stream],
      gives: 4,
    },
    ...refusedTo(
      'asks who is in the case',
      'select count(*)::int from baraza.stream_members($1)',
      [stream],
      0,
      elsewhere,
    ),
  ];
}
