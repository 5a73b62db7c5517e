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
  'readers_of_item(uuid, uuid)': {
    calls: 'app',
    checks:
      "answers only when the context's person is a member of the meeting, the item stands in it, and they are a member of the item, lead the meeting, or are secretary at the context's table; ids of people",
  },
  'lineage_of_key(uuid, text)': { calls: 'gate', checks: CHECKED },
  'carry_words(uuid, uuid, text, text)': {
    calls: 'app',
    checks:
      "the context's person is a member of both meetings, which are of one series, and takes part in meetings, by the table of standings; a key goes to the same field of the same lineage, and no words are read",
  },
  'guest_at_door(bytea)': {
    calls: 'app',
    checks:
      'whoever knows the secret of a link that was not withdrawn: words of its items alone, and nothing but that it is over once the meeting is',
  },
  'accept_reminder(uuid)': {
    calls: 'app',
    checks: "the context's person is a member of the stream of what is reminded of; ends a step that is still to come",
  },
  'looks_after_meetings()': { calls: 'app', checks: "answers about the context's own person, at the context's table" },
  'meetings_heard_of()': { calls: 'app', checks: 'the system; answers how meetings stand, never words' },
  'leave_meeting(uuid, jsonb, bigint, jsonb, text, text)': {
    calls: 'app',
    checks:
      'the system; of a meeting that is being held, and of which nothing was heard since it was found, keeps that people were reminded, or that it stands still',
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
  'called_people(uuid)': { calls: 'gate', checks: CHECKED },
  'refuse_unless_keeps(uuid)': {
    calls: 'gate',
    checks:
      "the actor, for those that call it: the context's person is a member of the meeting and keeps the meetings of the context's table",
  },
  'who_is_called(uuid)': {
    calls: 'app',
    checks: 'refuse_unless_keeps; answers ids of people, and whether a letter reaches each; no address',
  },
  'convoke(uuid, text, bigint)': {
    calls: 'app',
    checks: 'refuse_unless_keeps; letters go to members of the meeting alone, one to each for one event',
  },
  'convocation(uuid, uuid)': {
    calls: 'app',
    checks:
      'whoever holds the letter, by its lease; answers words of the meeting’s own stream, none of an item for named people or about a case, and nothing once its receiver reads the meeting no longer or it is not so any more',
  },
  'may_fill_seat(uuid, uuid, uuid)': { calls: 'gate', checks: CHECKED },
  'stand_ins_for(uuid, uuid, uuid)': { calls: 'gate', checks: CHECKED },
  'offer_replies(uuid, uuid, timestamp with time zone, bytea)': {
    calls: 'app',
    checks:
      'whoever holds the letter, by its lease; makes its link for its receiver, where they read the meeting, take part in it and it is to be at that time; answers what can be said by it',
  },
  'reply_lives(uuid)': { calls: 'gate', checks: CHECKED },
  'reply_at_door(bytea)': {
    calls: 'app',
    checks:
      'whoever knows the secret of a link that is good: when the meeting is, what its receiver said, and the names of those of their agency who may come in their place; no other word of the meeting',
  },
  'use_reply(uuid, uuid, boolean)': {
    calls: 'app',
    checks:
      "the link is good, and is the context's own person's, for the context's agency and table; once, or back within a day",
  },
  'people_of_meetings(text)': { calls: 'app', checks: 'the system; answers ids of people' },
};
