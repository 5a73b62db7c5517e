import type { Gate } from './people-gate.js';

const MEMBER = "the context's person is a member of the stream of what it reminds of";

/** The gate of reminders and of the notices that they send. */
export const REMINDERS_GATE: Record<string, Gate> = {
  'arm_reminder(text, uuid, text, integer, uuid, uuid, text, date, text, text, jsonb, jsonb)': {
    calls: 'app',
    checks: `${MEMBER}, and it was never another stream's`,
  },
  'stop_reminder(uuid, text)': { calls: 'app', checks: `${MEMBER}; for anybody else it does nothing` },
  'answer_reminder(uuid, uuid)': { calls: 'app', checks: `${MEMBER}; for anybody else it does nothing` },
  'cancel_reminding(uuid, text)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'is_under_way(uuid, integer)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'due_reminders(integer)': { calls: 'app', checks: 'the system; answers ids' },
  'take_reminder(uuid)': { calls: 'app', checks: 'the system; locks a reminder and answers its steps, never words' },
  'rung_people(uuid, text[])': {
    calls: 'app',
    checks: 'the system; answers ids of people, and whether mail reaches them',
  },
  'climb_reminder(uuid, integer, integer[], integer[], integer[], jsonb, text)': {
    calls: 'app',
    checks: 'the system; settles steps of a reminder that runs, and records that on its stream',
  },
  'set_calendar(smallint[], text, text, text, jsonb)': { calls: 'app', checks: 'whoever administers the table' },
  'set_closings(uuid, jsonb)': { calls: 'app', checks: 'whoever administers the table, or leads the agency' },
  'refuse_unless_own_absence(uuid)': { calls: 'gate', checks: "answers about the context's own person" },
  'set_absence(uuid, uuid, date, date, uuid)': {
    calls: 'app',
    checks:
      "the context's person for themselves, or who decides about an agency of the one who is away; nobody of another table",
  },
  'end_absence(uuid)': { calls: 'app', checks: 'the same' },
  'set_quiet_hours(text, text, boolean)': { calls: 'app', checks: "the context's own person" },
  'calendar_of(uuid, uuid)': { calls: 'app', checks: "answers about the context's table, or to the system" },
  'mark_stale(uuid, uuid)': { calls: 'app', checks: 'the system; notes what is to be reckoned anew' },
  'stale_reminders(integer)': { calls: 'app', checks: 'the system; answers ids' },
  'take_stale(uuid)': { calls: 'app', checks: 'the system; locks a reminder and answers its promise and its ladder' },
  'move_rungs(uuid, jsonb)': { calls: 'app', checks: 'the system; moves steps that are still to come' },
  'rungs_to_queue(interval, integer)': { calls: 'app', checks: 'the system; answers ids and moments' },
  'oldest_due_seconds()': { calls: 'app', checks: 'nobody; answers a number' },
  'note_reminder_failure(uuid, text)': { calls: 'app', checks: 'the system; counts, and keeps the name of an error' },
  'rungs_soon(interval, integer)': { calls: 'app', checks: 'the system; answers ids and numbers' },
  'ask_rungs_again(uuid[], integer[], integer[], integer[])': {
    calls: 'app',
    checks: 'the system; counts a job of a step that is planned, and answers ids and moments',
  },
  'jobs_without_rung(text[])': { calls: 'app', checks: 'the system; answers what it was given' },
  'note_watch(integer, integer)': { calls: 'app', checks: 'the system; keeps two numbers' },
  'server_clock()': { calls: 'app', checks: 'the system; answers a moment' },
  'stop_firing()': { calls: 'app', checks: 'the system; only the owner starts it again' },
  'firing_is_stopped()': { calls: 'app', checks: 'nobody; answers yes or no' },
  'confirm_clock()': { calls: 'owner', checks: 'nobody: only the owner may call it' },
  'reminder_figures()': { calls: 'app', checks: 'nobody; answers numbers' },
  'parked_reminders()': { calls: 'owner', checks: 'nobody: only the owner may call it' },
  'release_reminder(uuid)': { calls: 'owner', checks: 'nobody: only the owner may call it' },
  'claim_notices(text, interval, integer)': { calls: 'app', checks: 'nobody: the worker sends what is due' },
  'begin_notice(uuid, uuid)': { calls: 'app', checks: 'whoever holds the notice, by its lease' },
  'note_notice(uuid, uuid, text, text, interval)': { calls: 'app', checks: 'whoever holds the notice, by its lease' },
  'offer_answers(uuid, uuid, bytea)': {
    calls: 'app',
    checks: 'whoever holds the notice, by its lease; makes a link for its person alone, who must read what it is about',
  },
  'answer_lives(uuid)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'answer_at_door(bytea)': {
    calls: 'app',
    checks: 'whoever has the secret of a link, by its hash; answers ids and codes, never words',
  },
  'use_answer(uuid, uuid, boolean)': {
    calls: 'app',
    checks: "the link is the context's person's, for this agency and table, and is good now; it is used once",
  },
};
