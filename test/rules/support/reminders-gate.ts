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
  'hold_waiting(uuid)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'is_under_way(uuid, integer)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'due_reminders(integer)': { calls: 'app', checks: 'the system; answers ids' },
  'standing_reminders(uuid[])': {
    calls: 'app',
    checks: 'the system; answers steps, codes and moments, never words',
  },
  'rung_people(uuid, text[])': {
    calls: 'app',
    checks: 'the system; answers ids of people, and whether mail reaches them',
  },
  'people_told(uuid, text, uuid, uuid, text[], timestamp with time zone)': {
    calls: 'gate',
    checks: 'nobody; only functions that checked their actor call it',
  },
  'people_previewed(text, uuid, uuid, text[], timestamp with time zone)': {
    calls: 'app',
    checks: "the context's person reads the stream; without one, decides how the table is reminded",
  },
  'climb_reminders(jsonb)': {
    calls: 'app',
    checks:
      'the system; settles steps of reminders that run and are as they were found, and records that on their streams',
  },
  'climb_reminder(uuid, integer, integer[], integer[], integer[], jsonb, text)': {
    calls: 'gate',
    checks: 'nobody; only functions that checked their actor call it',
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
  'see_absence(uuid)': {
    calls: 'app',
    checks: "an absence of the context's own person; answers whether there was one",
  },
  'open_feed(bytea, text)': {
    calls: 'app',
    checks: "for the context's own person, at the agency for which they act and sit",
  },
  'close_feed()': { calls: 'app', checks: "the context's own person" },
  'feed_at_door(bytea)': {
    calls: 'app',
    checks: 'whoever has the secret of an address, by its hash; answers ids and codes, never words',
  },
  'calendar_of(uuid, uuid)': { calls: 'app', checks: "answers about the context's table, or to the system" },
  'keep_holidays(uuid, jsonb)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'holidays_to_renew(interval)': { calls: 'app', checks: 'the system; answers ids and countries' },
  'renew_holidays(uuid, text, jsonb)': {
    calls: 'app',
    checks: 'the system; for a table that keeps those of the country',
  },
  'set_ladder(text, jsonb, integer)': { calls: 'app', checks: 'whoever administers the table' },
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
  'note_tzdata(text)': { calls: 'app', checks: 'the system; keeps a version, and notes what is to be reckoned anew' },
  'actor_watches()': { calls: 'gate', checks: "answers about the context's own person" },
  'reminder_health()': {
    calls: 'app',
    checks: "whoever looks after the context's table as a whole; answers numbers, codes and moments",
  },
  'parked_reminders()': { calls: 'owner', checks: 'nobody: only the owner may call it' },
  'release_reminder(uuid)': { calls: 'owner', checks: 'nobody: only the owner may call it' },
  'claim_notices(text, interval, integer)': { calls: 'app', checks: 'nobody: the worker sends what is due' },
  'begin_notice(uuid, uuid)': { calls: 'app', checks: 'whoever holds the notice, by its lease' },
  'note_notice(uuid, uuid, text, text, interval)': { calls: 'app', checks: 'whoever holds the notice, by its lease' },
  'offer_answers(uuid, uuid, bytea)': {
    calls: 'app',
    checks: 'whoever holds the notice, by its lease; makes a link for its person alone, who must read what it is about',
  },
  'set_wishes(jsonb, text)': { calls: 'app', checks: "the context's own person" },
  'disband_digests(uuid)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'telling_of(jsonb, uuid[], uuid[])': { calls: 'app', checks: 'the system; answers ids, codes and numbers' },
  'drop_snoozed(uuid, integer, jsonb)': {
    calls: 'gate',
    checks: 'nobody; only functions that checked their actor call it',
  },
  'people_put_by(integer)': {
    calls: 'app',
    checks: 'the system; answers ids of people, and when they may be written to',
  },
  'gather_digest(uuid, uuid, date, timestamp with time zone)': {
    calls: 'app',
    checks: 'the system; puts notices that wait into a daily letter',
  },
  'claim_digests(text, interval, integer)': { calls: 'app', checks: 'nobody: the worker sends what is due' },
  'begin_digest(uuid, uuid)': {
    calls: 'app',
    checks: 'whoever holds the daily letter, by its lease; answers ids and codes',
  },
  'note_digest(uuid, uuid, text, text, interval)': {
    calls: 'app',
    checks: 'whoever holds the daily letter, by its lease',
  },
  'snooze_reminder(uuid, timestamp with time zone, uuid, bigint)': {
    calls: 'app',
    checks: `${MEMBER}, and was told of it; for anybody else it does nothing`,
  },
  'wake_reminder(uuid, bigint)': {
    calls: 'app',
    checks: `${MEMBER}, and wanted to wait; for anybody else it does nothing`,
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
