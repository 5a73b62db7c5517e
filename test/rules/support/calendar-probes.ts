import { agencyId, OTHER_TABLE, personId } from '../../support/table.js';
import { actionOf } from './actions-of-world.js';
import { ANA_ELSEWHERE, contextOf, idOf, NOBODY } from './actors.js';
import { A_REACTION, alike, byServer, DENIED, NOT_THE_SYSTEM, type Plain, type Probe } from './probe.js';
import { connected } from './connection.js';

const NOT_DECIDED = 'refused BA405';
const absenceOf = (name: string): string => idOf(`absence ${name}`);

/** Alexis is away, and so is the stranger at the other table; the table and Ana's agency close for a day; Ana has quiet hours. */
export async function leaveCalendars(superUrl: string): Promise<void> {
  await connected(superUrl, async (client) => {
    for (const [agency, who] of [
      [null, 'ana'],
      ['health', 'ana'],
      [null, 'stranger'],
    ] as const)
      await client.query(
        `insert into baraza.closing (task_force_id, agency_id, first_day, last_day, name) values ($1, $2, '2027-05-03', '2027-05-03', 'Closed')`,
        [contextOf(who).taskForce, agency && agencyId(agency)],
      );
    for (const who of ['alexis', 'stranger'] as const)
      await client.query(
        `insert into baraza.absence (id, task_force_id, person_id, first_day, last_day) values ($1, $2, $3, '2027-05-03', '2027-05-07')`,
        [absenceOf(who), contextOf(who).taskForce, personId(who)],
      );
    for (const who of ['ana', 'stranger'] as const)
      await client.query(
        `insert into baraza.quiet_hours (person_id, task_force_id, quiet_from, quiet_to, free_days) values ($1, $2, '20:00', '08:00', true)`,
        [personId(who), contextOf(who).taskForce],
      );
  });
}

/** Who says when a table works, who is away, and when somebody is left in peace. */
export const calendarProbes = (): Probe[] => byServer([...table(), ...away(), ...quiet(), ...planning()]);

function table(): Plain[] {
  const set = `select baraza.set_calendar('{1,2,3}', '09:00', '17:00', null, '[]')`;
  const close = `select baraza.set_closings($1, '[{"first": "2027-06-01", "last": "2027-06-02", "name": "Inventory"}]')`;
  const others = (['ben', 'carla', 'dino', 'chair', 'stranger', 'warden'] as const).map(
    (who) => [who, contextOf(who)] as const,
  );
  return [
    { name: 'the administrator says when the table works', as: contextOf('admin'), sql: set, gives: '' },
    ...alike(
      [['ana', contextOf('ana')], ...others.slice(0, 5), ['nobody', NOBODY], A_REACTION],
      'says when the table works',
      set,
      [],
      NOT_DECIDED,
    ),
    {
      name: 'ana says when her agency is closed',
      as: contextOf('ana'),
      sql: close,
      values: [agencyId('health')],
      gives: '',
    },
    ...alike(
      [...others, ['nobody', NOBODY], A_REACTION],
      'says when the agency of ana is closed',
      close,
      [agencyId('health')],
      NOT_DECIDED,
    ),
    { name: 'ana says when the table is closed', as: contextOf('ana'), sql: close, values: [null], gives: NOT_DECIDED },
  ];
}

function away(): Plain[] {
  const set = `select baraza.set_absence($1, $2, '2027-06-01', '2027-06-02', $3)`;
  const alexis = [idOf('a new absence'), personId('alexis'), personId('ana')];
  const end = 'select baraza.end_absence($1)';
  const others = [
    ...(['ben', 'carla', 'chair', 'stranger', 'warden'] as const).map((who) => [who, contextOf(who)] as const),
    ['ana, for another table,', ANA_ELSEWHERE] as const,
    ['nobody', NOBODY] as const,
    A_REACTION,
  ];
  return [
    ...alike(
      (['alexis', 'ana', 'admin'] as const).map((who) => [who, contextOf(who)] as const),
      'says that alexis is away',
      set,
      alexis,
      '',
    ),
    ...alike(others, 'says that alexis is away', set, alexis, DENIED),
    {
      name: 'ana takes over an absence of somebody at the other table',
      as: contextOf('ana'),
      sql: set,
      values: [absenceOf('stranger'), personId('ana'), null],
      gives: DENIED,
    },
    {
      name: 'alexis has somebody of the other table stand in',
      as: contextOf('alexis'),
      sql: set,
      values: [idOf('a new absence'), personId('alexis'), personId('stranger')],
      gives: 'refused 23503',
    },
    ...alike([['alexis', contextOf('alexis')]], 'is back', end, [absenceOf('alexis')], ''),
    ...alike(others, 'says that alexis is back', end, [absenceOf('alexis')], DENIED),
    { name: 'ana ends what there is not', as: contextOf('ana'), sql: end, values: [idOf('no absence')], gives: DENIED },
  ];
}

function quiet(): Plain[] {
  const of = 'select count(*)::int from baraza.quiet_hours where person_id = $1';
  const set = `with x as (select baraza.set_quiet_hours('22:00', '06:00', false)) select count(*)::int from x`;
  return [
    { name: 'ana has hers', as: contextOf('ana'), sql: of, values: [personId('ana')], gives: 1 },
    { name: 'alexis does not see those of ana', as: contextOf('alexis'), sql: of, values: [personId('ana')], gives: 0 },
    { name: 'ana, at another table, has none', as: ANA_ELSEWHERE, sql: of, values: [personId('ana')], gives: 0 },
    { name: 'ana says when to leave her in peace', as: contextOf('ana'), sql: set, gives: 1 },
    ...alike([['nobody', NOBODY], A_REACTION], 'says it for nobody', set, [], 1),
  ];
}

function planning(): Plain[] {
  const calendar = 'select count(*)::int from baraza.calendar_of($1, $2)';
  const mine = [contextOf('ana').taskForce, agencyId('health')];
  const late = actionOf('late');
  const system: [string, string, unknown[], unknown][] = [
    ['says that much is to be reckoned anew', 'select baraza.mark_stale($1, null)', [contextOf('ana').taskForce], null],
    ['asks what is to be reckoned anew', 'select count(*)::int from baraza.stale_reminders(10)', [], 0],
    ['takes what is to be reckoned anew', 'select count(*)::int from baraza.take_stale($1)', [late], 0],
    ['moves a step', `select baraza.move_rungs($1, '[{"number": 1, "at": 1}]')::int`, [late], 1],
  ];
  return [
    { name: 'ana asks for the calendar of her table', as: contextOf('ana'), sql: calendar, values: mine, gives: 1 },
    { name: 'a reaction asks for it', as: A_REACTION[1], sql: calendar, values: mine, gives: 1 },
    ...alike(
      [
        ['the stranger', contextOf('stranger')],
        ['nobody', NOBODY],
      ],
      'asks for it',
      calendar,
      mine,
      0,
    ),
    {
      name: 'ana asks for the calendar of the other table',
      as: contextOf('ana'),
      sql: calendar,
      values: [OTHER_TABLE.id, agencyId('elsewhere')],
      gives: 0,
    },
    ...system.flatMap(([what, sql, values, gives]) => [
      ...alike(NOT_THE_SYSTEM, what, sql, values, DENIED),
      ...alike([A_REACTION], what, sql, values, gives),
    ]),
  ];
}
