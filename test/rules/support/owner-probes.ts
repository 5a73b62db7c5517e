import { personId } from '../../support/table.js';
import type { Probe } from './probe.js';
import { contextOf, idOf, NOBODY, SYSTEM } from './actors.js';

const DENIED = 'refused 42501';
const NEW_ID = idOf('something new');

/** Roles that are not the server's: what was granted without a policy opens nothing, and the owner keeps its own lists. */
export const ownerProbes = (): Probe[] => [
  {
    name: 'a role that was granted everything writes a person accompanied',
    voice: 'granted',
    as: contextOf('ana'),
    sql: `insert into baraza.subject (id, task_force_id, reference, handle) values ($1, $2, 'S-TEST', 'x')`,
    values: [NEW_ID, contextOf('ana').taskForce],
    gives: DENIED,
  },
  {
    name: 'a role that was granted everything moves the clock',
    voice: 'granted',
    as: NOBODY,
    sql: `update baraza.installation set clock_offset = '0'`,
    gives: '0 rows',
  },
  {
    name: 'the owner begins the installation',
    voice: 'owner',
    as: NOBODY,
    sql: 'delete from baraza.installation',
    gives: '1 rows',
  },
  {
    name: 'the owner raises the epochs, as after a restore',
    voice: 'owner',
    as: NOBODY,
    sql: `select coalesce(baraza.raise_epochs()::text, '')`,
    gives: '',
  },
  {
    name: 'the owner looks for events that were set aside where they are kept, and finds none',
    voice: 'owner',
    as: NOBODY,
    sql: 'select count(*)::int from baraza.parked_event',
    gives: 0,
  },
  {
    name: 'the owner lists the events that were set aside',
    voice: 'owner',
    as: NOBODY,
    sql: 'select count(*)::int from baraza.list_parked_events()',
    gives: 1,
  },
  {
    name: 'the owner asks for the words of a stream as a node does',
    voice: 'owner',
    as: SYSTEM,
    sql: 'select count(*)::int from baraza.tail(array[$1], array[0::bigint], 100)',
    values: ['x'],
    gives: DENIED,
  },
  {
    name: 'the owner writes a member',
    voice: 'owner',
    as: contextOf('ana'),
    sql: `insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq) values ($1, $2, $3, $4, 1)`,
    values: [`person/${personId('ana')}`, personId('ben'), contextOf('ana').taskForce, contextOf('ana').agency],
    gives: DENIED,
  },
];
