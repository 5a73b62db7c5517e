import { agencyId, personId } from '../../support/table.js';
import { ANA_ELSEWHERE, contextOf, NOBODY } from './actors.js';
import { A_REACTION, alike, byServer, DENIED, NOT_THE_SYSTEM, type Plain, type Probe } from './probe.js';
import { connected } from './connection.js';

const NOT_DECIDED = 'refused BA405';
const MINE = contextOf('ana').taskForce;
const BODY = '{"id": "standard", "obsoleteAfterHours": 72, "rungs": []}';

/** Each of the two tables changed its usual ladder once. */
export async function leaveLadders(superUrl: string): Promise<void> {
  await connected(superUrl, async (client) => {
    for (const who of ['ana', 'stranger'] as const)
      await client.query(`insert into baraza.ladder values ($1, 'standard', $2, 1)`, [contextOf(who).taskForce, BODY]);
  });
}

/** Who says how a table is reminded, who asks how it would be, and who looks up its public holidays. */
export const ladderProbes = (): Probe[] => byServer([...setting(), ...previewing(), ...holidays()]);

const OTHERS = [
  ...(['ana', 'ben', 'carla', 'dino', 'chair', 'stranger'] as const).map((who) => [who, contextOf(who)] as const),
  ['ana, for another table,', ANA_ELSEWHERE] as const,
  ['nobody', NOBODY] as const,
  A_REACTION,
];

function setting(): Plain[] {
  const set = `select baraza.set_ladder($1, $2, $3)`;
  const admin = (name: string, values: unknown[], gives: unknown): Plain => ({
    name: `the administrator ${name}`,
    as: contextOf('admin'),
    sql: set,
    values,
    gives,
  });
  return [
    admin('says how the table is reminded', ['standard', BODY, 1], 2),
    admin('says how it is reminded of what presses', ['urgent', BODY, 0], 1),
    admin('takes that back', ['standard', null, 1], 2),
    admin('changes what somebody changed meanwhile', ['standard', BODY, 0], 'refused BA409'),
    admin('changes what was never changed so often', ['urgent', BODY, 3], 'refused BA409'),
    ...alike(OTHERS, 'says how the table is reminded', set, ['standard', BODY, 1], NOT_DECIDED),
  ];
}

function previewing(): Plain[] {
  const ask = `select count(*)::int from baraza.people_previewed($1, $2, $3, '{owner,chair}', baraza.now())`;
  const example = [null, agencyId('health'), personId('alexis')];
  return [
    {
      name: 'the administrator asks who would be reminded of an example',
      as: contextOf('admin'),
      sql: ask,
      values: example,
      gives: 2,
    },
    ...alike(OTHERS, 'asks who would be reminded of an example', ask, example, NOT_DECIDED),
    ...alike(
      [
        ['ana', contextOf('ana')],
        ['the administrator', contextOf('admin')],
        ['nobody', NOBODY],
      ],
      'asks who would be reminded in a case that there is not',
      ask,
      ['case/0198c000-0000-7000-8000-000000000000', agencyId('health'), null],
      'refused BA404',
    ),
  ];
}

function holidays(): Plain[] {
  const asked: [string, string, unknown[], unknown][] = [
    ['asks whose public holidays are old', `select count(*)::int from baraza.holidays_to_renew('1 month')`, [], 0],
    ['notes public holidays', `select baraza.renew_holidays($1, 'GR', '[]')`, [MINE], null],
  ];
  return asked.flatMap(([what, sql, values, gives]) => [
    ...alike(NOT_THE_SYSTEM, what, sql, values, DENIED),
    ...alike([A_REACTION], what, sql, values, gives),
  ]);
}
