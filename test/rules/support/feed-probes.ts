import { agencyId, OTHER_TABLE, personId } from '../../support/table.js';
import { hashOf } from './accounts.js';
import { ANA_ELSEWHERE, contextOf, idOf, NOBODY } from './actors.js';
import { connected } from './connection.js';
import { A_REACTION, alike, ask, byServer, DENIED, type Plain, type Probe } from './probe.js';

const HASH = hashOf('feed of ana');

/** Ana's calendar and the stranger's ask when something is due. */
export async function leaveFeeds(superUrl: string): Promise<void> {
  await connected(superUrl, async (client) => {
    for (const [who, agency] of [
      ['ana', 'health'],
      ['stranger', 'elsewhere'],
    ] as const)
      await client.query(
        `insert into baraza.feed (task_force_id, person_id, agency_id, hash, language, made_at) values ($1, $2, $3, $4, 'en', baraza.now())`,
        [contextOf(who).taskForce, personId(who), agencyId(agency), hashOf(`feed of ${who}`)],
      );
  });
}

/** The address for a calendar of one's own: who opens and ends it, and what its secret opens. */
export const feedProbes = (): Probe[] => byServer([...own(), ...opening(), ...seeing()]);

function own(): Plain[] {
  const of = 'select count(*)::int from baraza.feed where person_id = $1';
  const open = `with x as (select baraza.open_feed($1, 'en')) select count(*)::int from x`;
  const close = 'with x as (select baraza.close_feed()) select count(*)::int from x';
  const still = 'select count(*)::int from baraza.feed_at_door($1)';
  return [
    { name: 'ana has hers', as: contextOf('ana'), sql: of, values: [personId('ana')], gives: 1 },
    ...alike(
      [
        ['alexis', contextOf('alexis')],
        ['the administrator', contextOf('admin')],
        ['ana, at another table,', ANA_ELSEWHERE],
        ['ana, for another agency,', { ...contextOf('ana'), agency: agencyId('shelter') }],
        ['ana, for her agency at another table,', { ...contextOf('ana'), taskForce: OTHER_TABLE.id }],
      ],
      'does not see that of ana',
      of,
      [personId('ana')],
      0,
    ),
    { name: 'ana looks at its hash', as: contextOf('ana'), sql: 'select hash from baraza.feed', gives: DENIED },
    { name: 'ana opens another in its place', as: contextOf('ana'), sql: open, values: [hashOf('another')], gives: 1 },
    { name: 'ben opens his', as: contextOf('ben'), sql: open, values: [hashOf('another')], gives: 1 },
    ...alike(
      [['ana, at another table,', ANA_ELSEWHERE], ['nobody', NOBODY], A_REACTION],
      'opens one where they have no seat',
      open,
      [hashOf('another')],
      DENIED,
    ),
    { name: 'ana ends hers', as: contextOf('ana'), sql: close, gives: 1 },
    ask('what another person ends of their own is nothing of ana', still, [HASH], 1, 'select baraza.close_feed()'),
  ];
}

function opening(): Plain[] {
  const open = 'select count(*)::int from baraza.feed_at_door($1)';
  return [
    ask('a feed is found by its secret', open, [HASH], 1),
    ask('a feed is found by nobody without it', open, [hashOf('x')], 0),
    ask('a feed that was ended opens nothing', open, [HASH], 0, 'delete from baraza.feed'),
    ask(
      'a feed of somebody who was shut out opens nothing',
      open,
      [HASH],
      0,
      'update baraza.person set disabled_at = baraza.now()',
    ),
    ask('a feed of somebody who sits there no longer opens nothing', open, [HASH], 0, 'delete from baraza.standing'),
  ];
}

function seeing(): Plain[] {
  const see = 'select baraza.see_absence($1)';
  const absence = [idOf('absence alexis')];
  return [
    {
      name: 'alexis has seen what was done meanwhile',
      as: contextOf('alexis'),
      sql: see,
      values: absence,
      gives: true,
    },
    ...alike(
      [
        ['ana', contextOf('ana')],
        ['the administrator', contextOf('admin')],
        ['the stranger', contextOf('stranger')],
        ['nobody', NOBODY],
        A_REACTION,
      ],
      'has seen it for alexis',
      see,
      absence,
      false,
    ),
  ];
}
