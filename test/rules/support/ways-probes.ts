import { agencyId, personId } from '../../support/table.js';
import { ANA_ELSEWHERE, contextOf, idOf, NOBODY } from './actors.js';
import { connected } from './connection.js';
import { A_REACTION, alike, byServer, type Plain, type Probe } from './probe.js';

const NOT_DECIDED = 'refused BA405';
const NOT_THERE = 'refused P0002';
const markOf = (name: string): Buffer => Buffer.alloc(32, name);
const BROWSER = markOf('browser');

/** Ana and the stranger turned a browser on and tried it; their agencies have a system that is told. */
export async function leaveWays(superUrl: string): Promise<void> {
  await connected(superUrl, async (client) => {
    for (const [who, agency] of [
      ['ana', 'health'],
      ['stranger', 'elsewhere'],
    ] as const) {
      const of = [personId(who), contextOf(who).taskForce];
      await client.query(
        `insert into baraza.push_subscription (person_id, task_force_id, mark, sealed, made_at) values ($1, $2, $3, 'sealed', now())`,
        [...of, markOf(who)],
      );
      await client.query(
        `insert into baraza.way_test (id, task_force_id, person_id, channel, begun_at) values ($1, $2, $3, 'push', now())`,
        [idOf(`try of ${who}`), contextOf(who).taskForce, personId(who)],
      );
      await client.query(
        `insert into baraza.agency_webhook (agency_id, task_force_id, address, secret_id, set_at)
          values ($1, $2, 'https://desk.example.org', $3, now())`,
        [agencyId(agency), contextOf(who).taskForce, idOf(`secret of ${agency}`)],
      );
    }
  });
}

/** Who turns on where people and agencies' systems are told, tries it, and hears where that is. */
export const waysProbes = (): Probe[] => byServer([...browsers(), ...systems(), ...tries(), ...telling()]);

const ANA = ['ana', contextOf('ana')] as const;
const ADMIN = ['the administrator', contextOf('admin')] as const;
const OTHERS = [
  ...(['ben', 'carla', 'dino', 'chair', 'stranger', 'warden'] as const).map((who) => [who, contextOf(who)] as const),
  ['nobody', NOBODY] as const,
  A_REACTION,
];
const PEOPLE_ELSE = [
  ['ben', contextOf('ben')],
  ['the stranger', contextOf('stranger')],
] as const;
const NO_PERSON = [['nobody', NOBODY], ['ana, at another table,', ANA_ELSEWHERE], A_REACTION] as const;

function browsers(): Plain[] {
  const add = `select baraza.add_push($1, 'sealed')`;
  const count = 'select count(*)::int from baraza.push_subscription';
  const remove = 'select baraza.remove_push($1)';
  const targets = 'select count(*)::int from baraza.push_targets(null, null)';
  return [
    ...alike([ANA, ...PEOPLE_ELSE], 'turns a browser on', add, [BROWSER], ''),
    ...alike(NO_PERSON, 'turns a browser on', add, [BROWSER], NOT_THERE),
    ...alike([ANA], 'sees hers', count, [], 1),
    ...alike([ANA], 'turns hers off', remove, [markOf('ana')], true),
    ...alike([...PEOPLE_ELSE, ...NO_PERSON], 'turns that of ana off', remove, [markOf('ana')], false),
    ...alike([ANA], 'finds where hers is', targets, [], 1),
    ...alike(
      [
        ['ben', contextOf('ben')],
        ['nobody', NOBODY],
      ],
      'finds where that of ana is',
      targets,
      [],
      0,
    ),
    ...alike(
      [ANA],
      'asks for those of a notice that she does not hold',
      'select count(*)::int from baraza.push_targets($1, $2)',
      [idOf('a notice'), idOf('a lease')],
      0,
    ),
    ...alike([A_REACTION], 'is told that a browser is gone', 'select baraza.drop_push($1)', [markOf('ana')], null),
  ];
}

function systems(): Plain[] {
  const set = `select baraza.set_webhook($1, 'https://desk.example.org/new', $2)`;
  const remove = 'select baraza.remove_webhook($1)';
  const health = [agencyId('health'), idOf('a secret')];
  return [
    ...alike([ANA, ADMIN], 'says where the agency’s system is', set, health, ''),
    ...alike(OTHERS, 'says where the agency’s system is', set, health, NOT_DECIDED),
    ...alike(
      [ANA, ADMIN],
      'says where a system of another table is',
      set,
      [agencyId('elsewhere'), idOf('x')],
      NOT_DECIDED,
    ),
    ...alike([ANA, ADMIN], 'takes the agency’s system away', remove, health.slice(0, 1), true),
    ...alike(OTHERS, 'takes the agency’s system away', remove, health.slice(0, 1), NOT_DECIDED),
    ...alike(
      [A_REACTION],
      'asks where the system of a notice is that nobody holds',
      'select count(*)::int from baraza.webhook_target($1, $2)',
      [idOf('a notice'), idOf('a lease')],
      0,
    ),
    ...alike([A_REACTION], 'is told that a system is gone', 'select baraza.webhook_gone($1, $2)', health, null),
  ];
}

function tries(): Plain[] {
  const begin = `select baraza.begin_way_test($1, 'push', $2)`;
  const end = `with x as (select baraza.end_way_test($1, 'sent')) select count(*)::int from x`;
  const given = `insert into baraza.way_test (id, task_force_id, person_id, channel, begun_at)
    select gen_random_uuid(), '${contextOf('ana').taskForce}', '${personId('ana')}', 'push', now() from generate_series(1, 2)`;
  return [
    ...alike([ANA, ...PEOPLE_ELSE], 'tries a way', begin, [idOf('a try'), null], true),
    ...alike(NO_PERSON, 'tries a way', begin, [idOf('a try'), null], NOT_THERE),
    {
      name: 'ana tries it a fourth time',
      as: contextOf('ana'),
      sql: begin,
      values: [idOf('a try'), null],
      given,
      gives: false,
    },
    ...alike([ANA, ADMIN], 'tries the agency’s system', begin, [idOf('a try'), agencyId('health')], true),
    ...alike(OTHERS, 'tries the agency’s system', begin, [idOf('a try'), agencyId('health')], NOT_DECIDED),
    ...alike([ANA, ...PEOPLE_ELSE, ...NO_PERSON], 'ends a try of ana, or nothing', end, [idOf('try of ana')], 1),
  ];
}

function telling(): Plain[] {
  const mail = 'select address from baraza.own_mail()';
  return [
    ...alike([ANA], 'asks for her address', mail, [], 'ana@example.org'),
    ...alike(NO_PERSON, 'asks for an address', mail, [], undefined),
    ...alike(
      [A_REACTION],
      'hears of a letter that is none of ours',
      'select baraza.note_bounce($1, $2)',
      [idOf('no letter'), ['ana@example.org']],
      false,
    ),
  ];
}
