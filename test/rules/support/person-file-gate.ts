import type { Gate } from './people-gate.js';

/** The gate of persons' files, of what they ask for, and of the log of who opened files. */
export const PERSON_FILE_GATE: Record<string, Gate> = {
  'open_file(uuid, uuid)': {
    calls: 'app',
    checks:
      "does nothing unless the context's person is a member of the case and reads parts for the context's agency, by the table of standings, and that agency has a seat in the case and is not of justice; it answers nothing",
  },
  'add_entry(uuid, uuid, text, text, date, text, uuid, bigint)': {
    calls: 'app',
    checks:
      "the context's person is a member of the file of the context's agency and of the case, in which that agency has a seat; the number is the one that comes next",
  },
  'sum_up_file(text)': {
    calls: 'gate',
    checks: 'nobody; only functions that checked their actor call it. It answers nothing',
  },
  'read_file(uuid, text)': {
    calls: 'app',
    checks:
      "answers what the context's agency wrote, and what an agreement that is active at this very moment covers of another one, to a member of either; nobody of justice, no volunteer. Each time is kept",
  },
  'log_access(baraza.access_log)': {
    calls: 'gate',
    checks: 'nobody; only functions that checked their actor call it',
  },
  'keep_reading(baraza.access_log, jsonb, boolean)': {
    calls: 'gate',
    checks: 'nobody; only functions that checked their actor call it, for that actor',
  },
  'erase_places(integer)': {
    calls: 'app',
    checks: 'refuses people; erases the words of places that were written down 72 hours ago or earlier',
  },
  'access_of_case(uuid)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'walk_access(uuid, bigint, bytea, integer)': {
    calls: 'app',
    checks: 'nobody; answers numbers, hashes and sentences',
  },
  'access_marks(uuid)': {
    calls: 'app',
    checks: "refuses people for another table than the context's; answers numbers, hashes and moments",
  },
  'keep_access_mark(uuid, bigint, bytea, timestamp with time zone, bigint, bytea)': {
    calls: 'app',
    checks: 'refuses people',
  },
  'verify_access()': { calls: 'app', checks: 'nobody; answers ids of tables, numbers and sentences' },
  'add_need(uuid, uuid, text, text, bigint)': {
    calls: 'app',
    checks:
      "the context's person is a member of the case, which is open and in which the context's agency has a seat; the number is the one that comes next",
  },
  'move_need(uuid, uuid, text)': {
    calls: 'app',
    checks: "the context's person is a member of the case, which is open and in which the context's agency has a seat",
  },
  'return_case(uuid, uuid)': {
    calls: 'app',
    checks:
      "the context's person is a member of a case that ended and that the context's agency had the first word in, and works on cases for it; all that it writes is new",
  },
  'add_tally(uuid, text, integer, date)': {
    calls: 'app',
    checks:
      "the context's person works on cases for the context's agency at the context's table, by the table of standings",
  },
};
