import type { Gate } from './people-gate.js';

const CHECKED = 'nobody; only functions that checked their actor call it';

/** The gate of meetings. */
export const MEETINGS_GATE: Record<string, Gate> = {
  'own_standings()': { calls: 'gate', checks: "answers about the context's own person, at the context's table" },
  'leads_now()': { calls: 'gate', checks: "answers about the context's own person, at the context's table" },
  'begin_stream(text)': { calls: 'gate', checks: CHECKED },
  'open_meetings(text)': {
    calls: 'app',
    checks:
      "the context's person keeps the meetings of the context's table, by the table of standings, and is not shut out, or is in the chair of one that is being held there; the stream is new",
  },
  'open_item(uuid, uuid, uuid[])': {
    calls: 'app',
    checks:
      "the context's person is a member of the meeting and takes part in meetings, by the table of standings; lets in only who reads meetings of that table, and the stream is new",
  },
  'leave_item(uuid, uuid)': {
    calls: 'app',
    checks:
      "it is the context's own person who leaves; or the context's person is a member of the item and takes part in meetings, by the table of standings",
  },
  'settle_meetings(uuid, uuid)': { calls: 'gate', checks: CHECKED },
  'captured_actions(text, bigint)': {
    calls: 'app',
    checks: 'the system; answers ids, numbers and a ladder, never words',
  },
  'make_captured_action(text, bigint, uuid, timestamp with time zone, jsonb, jsonb, text)': {
    calls: 'app',
    checks: 'the system; makes an action of what this event of a meeting captured, once',
  },
  'people_of_meetings(text)': { calls: 'app', checks: 'the system; answers ids of people' },
};
