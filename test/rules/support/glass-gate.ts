import type { Gate } from './people-gate.js';

/** The gate of files that are opened in an emergency. */
export const GLASS_GATE: Record<string, Gate> = {
  'helps_in_emergency()': { calls: 'gate', checks: "answers about the context's own person" },
  'case_of_reference(uuid, text)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'break_glass(uuid, uuid, text, text, text)': {
    calls: 'app',
    checks:
      "the context's person reads parts for the context's agency, by the table of standings, and that agency is of health at the context's table; a case of that table alone. Every try is kept, few are looked for, and everybody in the case is told",
  },
  'seat_on_glass(uuid, baraza.episode, text, text, timestamp with time zone, timestamp with time zone)': {
    calls: 'gate',
    checks: 'nobody; only functions that checked their actor call it',
  },
  'reviews_glass(baraza.glass)': { calls: 'gate', checks: "answers about the context's own person" },
  'review_glass(uuid, text, bigint)': {
    calls: 'app',
    checks:
      "the context's person is a member of the opening, looks after data for the context's agency, which has a seat on it, and did not make it; the number is the one that comes next",
  },
  'glasses(uuid, uuid)': {
    calls: 'app',
    checks:
      'answers whoever made it, whoever is to look at it, and of a case its members; why only to those of them who read parts for an agency that may be told of care',
  },
  'disclosures_of_case(uuid)': {
    calls: 'app',
    checks:
      "the context's person is a member of the case and reads parts for the context's agency, which has a seat in it; answers about what that agency wrote alone",
  },
  'hand_over_glass(text)': {
    calls: 'app',
    checks: 'refuses people; answers ids and moments of an opening that waits to be looked at',
  },
  'remind_of_glass(uuid, integer, uuid, uuid, date, text, text, jsonb, jsonb)': {
    calls: 'app',
    checks: 'refuses people',
  },
  'hand_over_actions(text, uuid)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'agencies_that_look(text, uuid, timestamp with time zone)': {
    calls: 'gate',
    checks: 'nobody; only functions that checked their actor call it',
  },
  'glass_lookers(baraza.glass)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'tell_nobody_looks(uuid)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'note_look(text, bytea, uuid, text, integer)': {
    calls: 'app',
    checks:
      "the context's person and agency are of the context's table; keeps that this person looked, and answers nothing",
  },
  'read_glass(uuid)': {
    calls: 'app',
    checks:
      "the context's person made the opening for the context's agency, less than two hours ago, and may make one still; answers what health may be told. Each time is kept",
  },
};
