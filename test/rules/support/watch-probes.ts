import { personId } from '../../support/table.js';
import { actionOf, LEASE, noticeOf } from './actions-of-world.js';
import { contextOf, NOBODY, SYSTEM } from './actors.js';
import { A_REACTION, alike, ask, DENIED, NOT_THE_SYSTEM, type Plain, type Probe, byServer } from './probe.js';

const LATE = actionOf('late');
const PARKED = `update baraza.reminder set failures = 5, failed_revision = revision, parked_reason = 'Error' where subject_id = '${LATE}'`;
const FAILED_FOUR_TIMES = `update baraza.reminder set failures = 4, failed_revision = revision where subject_id = '${LATE}'`;
const OF_AN_OLDER_REVISION = `update baraza.reminder set failures = 5, failed_revision = 0, parked_reason = 'Error' where subject_id = '${LATE}'`;
/** The rung of the later action comes in a minute, and a job was asked for it. */
const STOPPED = 'update baraza.reminder_watch set stopped_at = baraza.now()';
const SOON = `update baraza.rung set fire_at = baraza.now() + interval '1 minute', generation = 1 where subject_id = '${LATE}'`;

/** Who may watch over reminders: the system, and of what is set aside the owner. */
export const watchProbes = (): Probe[] => [
  ...byServer([...parking(), ...watching(), ...stopping(), ...zones(), ...health(), ...wanted()]),
  ...releasing(),
];

function parking(): Plain[] {
  const fails = 'select baraza.note_reminder_failure($1, $2)';
  const due = 'select count(*)::int from baraza.due_reminders(10)';
  const reaction = { as: SYSTEM };
  return [
    ...alike(NOT_THE_SYSTEM, 'counts a failure of a reminder', fails, [LATE, 'Error'], DENIED),
    { name: 'a reaction counts a failure', ...reaction, sql: fails, values: [LATE, 'TypeError'], gives: false },
    {
      name: 'the fifth failure parks',
      ...reaction,
      given: FAILED_FOUR_TIMES,
      sql: fails,
      values: [LATE, 'a <word> of 5'],
      gives: true,
    },
    {
      name: 'failures of an older revision do not count',
      ...reaction,
      given: OF_AN_OLDER_REVISION,
      sql: fails,
      values: [LATE, 'Error'],
      gives: false,
    },
    { name: 'what is parked is not due', ...reaction, given: PARKED, sql: due, gives: 1 },
    { name: 'what was planned anew is due again', ...reaction, given: OF_AN_OLDER_REVISION, sql: due, gives: 2 },
    {
      name: 'what is parked does not stand',
      ...reaction,
      given: PARKED,
      sql: 'select count(*)::int from baraza.standing_reminders(array[$1::uuid])',
      values: [LATE],
      gives: 0,
    },
    ask('the figures count what is parked', 'select parked::int from baraza.reminder_figures()', [], 1, PARKED),
  ];
}

function watching(): Plain[] {
  const soon = `select count(*)::int from baraza.rungs_soon('3 minutes', 10)`;
  const again = 'select count(*)::int from baraza.ask_rungs_again(array[$1::uuid], array[1], array[1], array[$2::int])';
  const orphans = 'select coalesce(array_length(baraza.jobs_without_rung($1), 1), 0)';
  const jobs = [`rung-${LATE}-1-1-1`, `rung-${LATE}-1-1-2`, 'rung-nonsense'];
  const noted = `with x as (select baraza.note_watch(7, 8)) select count(*)::int from x`;
  const [name, as] = A_REACTION;
  return [
    ...alike(NOT_THE_SYSTEM, 'asks what comes soon', soon, [], DENIED),
    { name: `${name} asks what comes soon`, as, given: SOON, sql: soon, gives: 1 },
    { name: `${name} asks what comes soon, and what is due does not`, as, sql: soon, gives: 0 },
    ...alike(NOT_THE_SYSTEM, 'asks for a job again', again, [LATE, 1], DENIED),
    { name: `${name} asks for a job again`, as, given: SOON, sql: again, values: [LATE, 1], gives: 1 },
    { name: `${name} asks for a job that another asked for`, as, given: SOON, sql: again, values: [LATE, 0], gives: 0 },
    ...alike(NOT_THE_SYSTEM, 'asks which jobs are left over', orphans, [jobs], DENIED),
    { name: `${name} asks which jobs are left over`, as, given: SOON, sql: orphans, values: [jobs], gives: 2 },
    ...alike(NOT_THE_SYSTEM, 'notes what was found', noted, [], DENIED),
    { name: `${name} notes what was found`, as, sql: noted, gives: 1 },
    ask(
      'the figures say what was found',
      'select missing_jobs * 100 + orphan_jobs from baraza.reminder_figures()',
      [],
      708,
      'update baraza.reminder_watch set missing_jobs = 7, orphan_jobs = 8',
    ),
  ];
}

function stopping(): Plain[] {
  const stop = 'select baraza.stop_firing()';
  const clock = `select baraza.server_clock() > extract(epoch from clock_timestamp()) * 1000 + 3000000`;
  const [name, as] = A_REACTION;
  return [
    ...alike(NOT_THE_SYSTEM, 'stops what fires', stop, [], DENIED),
    { name: `${name} stops what fires`, as, sql: stop, gives: true },
    { name: `${name} stops what is stopped`, as, given: STOPPED, sql: stop, gives: false },
    ...alike(NOT_THE_SYSTEM, 'asks for the clock of the server', clock, [], DENIED),
    { name: `${name} asks for the clock of the server`, as, sql: clock, gives: false },
    {
      name: `${name} asks for a clock that jumped`,
      as,
      given: `update baraza.reminder_watch set jumped = '1 hour'`,
      sql: clock,
      gives: true,
    },
    {
      name: `${name} asks for a clock that seems to have jumped where it is no test`,
      as,
      given: `update baraza.reminder_watch set jumped = '1 hour'; update baraza.installation set kind = 'demonstration'`,
      sql: clock,
      gives: false,
    },
    {
      name: 'nothing is due while it is stopped',
      as,
      given: STOPPED,
      sql: 'select count(*)::int from baraza.due_reminders(10)',
      gives: 0,
    },
    {
      name: 'nothing stands while it is stopped',
      as,
      given: STOPPED,
      sql: 'select count(*)::int from baraza.standing_reminders(array[$1::uuid])',
      values: [LATE],
      gives: 0,
    },
    ask('nobody asks whether it is stopped', 'select baraza.firing_is_stopped()', [], true, STOPPED),
    ask('the figures say that it is stopped', 'select stopped from baraza.reminder_figures()', [], true, STOPPED),
  ];
}

function zones(): Plain[] {
  const note = `select baraza.note_tzdata('2026b')`;
  const known = `update baraza.reminder_watch set tzdata = '2026a'`;
  const stale = `with x as (select baraza.note_tzdata('2026b')) select count(*)::int from x, baraza.stale_reminders(10)`;
  const [name, as] = A_REACTION;
  return [
    ...alike(NOT_THE_SYSTEM, 'notes the rules of time zones', note, [], DENIED),
    { name: `${name} notes the rules of time zones for the first time`, as, sql: note, gives: false },
    { name: `${name} notes that they changed`, as, given: known, sql: note, gives: true },
    { name: `${name} finds nothing to reckon anew where they were not known`, as, sql: stale, gives: 0 },
  ];
}

function health(): Plain[] {
  const sql = `select coalesce(sum(jsonb_array_length(parked))::int, -1) from baraza.reminder_health()`;
  const table = (gives: number) => (who: 'chair' | 'admin' | 'warden') => ({
    name: `${who} asks how reminders fare`,
    as: contextOf(who),
    given: PARKED,
    sql,
    gives,
  });
  const nothing = NOT_THE_SYSTEM.filter(([name]) => !['chair', 'admin', 'warden'].includes(name));
  return [
    ...alike([...nothing, A_REACTION], 'asks how reminders fare, and is told nothing', sql, [], -1),
    ...(['chair', 'admin'] as const).map(table(1)),
    // The warden looks after the other table.
    table(0)('warden'),
  ];
}

/** Right before something is sent it is asked whether it is still wanted. */
const wanted = (): Plain[] =>
  [
    [
      'is about what nobody is reminded of any more',
      `update baraza.reminder set runs = false where subject_id = '${LATE}'`,
    ],
    ['is of an older plan', `update baraza.reminder set revision = 2 where subject_id = '${LATE}'`],
    [
      'is for somebody who was shut out',
      `update baraza.person set disabled_at = baraza.now() where id = '${personId('ana')}'`,
    ],
  ].map(([what, given]) =>
    ask(
      `whoever holds a notice does not begin one that ${what}`,
      'select baraza.begin_notice($1, $2)',
      [noticeOf('to ana'), LEASE],
      false,
      given,
    ),
  );

function releasing(): Probe[] {
  const confirm = 'select baraza.confirm_clock()';
  const release = 'select baraza.release_reminder($1)';
  const list = 'select reason from baraza.parked_reminders()';
  const owner = { voice: 'owner' as const, as: NOBODY };
  const server = { voice: 'app' as const, as: contextOf('admin') };
  return [
    { name: 'the server releases a reminder', ...server, sql: release, values: [LATE], gives: DENIED },
    { name: 'the server lists what is parked', ...server, sql: list, gives: DENIED },
    { name: 'the owner releases a reminder', ...owner, given: PARKED, sql: release, values: [LATE], gives: true },
    { name: 'the owner releases what is not parked', ...owner, sql: release, values: [LATE], gives: false },
    { name: 'the server confirms the clock', ...server, given: STOPPED, sql: confirm, gives: DENIED },
    { name: 'the owner confirms the clock', ...owner, given: STOPPED, sql: confirm, gives: true },
    { name: 'the owner confirms what is not stopped', ...owner, sql: confirm, gives: false },
    { name: 'the owner lists what is parked', ...owner, given: PARKED, sql: list, gives: 'Error' },
  ];
}
