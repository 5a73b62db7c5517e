import { actionOf } from './actions-of-world.js';
import { contextOf } from './actors.js';
import { MEETING, OUTSIDE, READERS } from './meetings-of-world.js';
import { A_REACTION, alike, byServer, DENIED, NOT_THE_SYSTEM, type Plain, type Probe } from './probe.js';

const HELD = `update baraza.meeting set status = 'in_session', state = jsonb_set(state, '{openedAt}', '1') where id = '${MEETING}'`;
const NOT_HELD = `update baraza.meeting set status = 'called' where id = '${MEETING}'`;
const LATE = actionOf('late');
const TO_ACCEPT = `insert into baraza.rung (subject_id, revision, number, fire_at, audience, channels)
  select subject_id, revision, 0, baraza.now() + interval '1 day', '{owner}', '{app}' from baraza.reminder where subject_id = '${LATE}'`;

/** What time does by itself in meetings: the system alone, and nothing to what is not as it was found. */
export const byTimeProbes = (): Probe[] => byServer([...leaving(), ...accepting(), ...rota()]);

function leaving(): Plain[] {
  const empty = 'select count(*)::int from baraza.meetings_heard_of()';
  const leave = (type: string, found = 'e.meeting') =>
    `select (baraza.leave_meeting(e.meeting_id, ${found}, e.heard_at, e.meeting || '{"status": "suspended"}', '${type}', '{}')
      is not null)::text from baraza.meetings_heard_of() e`;
  const [, as] = A_REACTION;
  return [
    ...alike(NOT_THE_SYSTEM, 'asks what was last heard of meetings', empty, [], DENIED),
    ...alike(
      NOT_THE_SYSTEM,
      'interrupts a meeting by itself',
      `select baraza.leave_meeting($1, '{}', 0, '{}', 'meeting.suspended', '{}')`,
      [MEETING],
      DENIED,
    ),
    { name: 'the system finds a meeting that is held', as, given: HELD, sql: empty, gives: 1 },
    { name: 'the system finds none that is not held', as, given: NOT_HELD, sql: empty, gives: 0 },
    { name: 'the system interrupts it', as, given: HELD, sql: leave('meeting.suspended'), gives: 'true' },
    { name: 'the system does not close it', as, given: HELD, sql: leave('meeting.closed'), gives: 'false' },
    {
      name: 'the system leaves one that changed meanwhile as it is',
      as,
      given: HELD,
      sql: leave('meeting.suspended', `'{}'`),
      gives: 'false',
    },
  ];
}

function accepting(): Plain[] {
  const accept = 'select baraza.accept_reminder($1)';
  const keeps = 'select baraza.looks_after_meetings()::text';
  return [
    { name: 'ana takes it on', as: contextOf('ana'), given: TO_ACCEPT, sql: accept, values: [LATE], gives: true },
    { name: 'ana takes on what nobody asks', as: contextOf('ana'), sql: accept, values: [LATE], gives: false },
    {
      name: 'whoever does not read it does not',
      as: contextOf('stranger'),
      given: TO_ACCEPT,
      sql: accept,
      values: [LATE],
      gives: false,
    },
    ...alike([['the chair', contextOf('chair')]], 'looks after the meetings', keeps, [], 'true'),
    ...alike([['dino', contextOf('dino')]], 'looks after the meetings', keeps, [], 'false'),
  ];
}

function rota(): Plain[] {
  const change = `update baraza.series set rota = '[]'`;
  return [
    ...alike(READERS, 'changes who leads', change, [], '1 rows'),
    ...alike(OUTSIDE, 'changes who leads', change, [], '0 rows'),
  ];
}
