import type { Gate } from './people-gate.js';

const TREATS =
  "the context's person is a member of the case and reads parts for the context's agency, by the table of standings, and that agency has a seat in the case and is not of justice";

/** The gate of who somebody is: anonymity, cards, what is kept sealed, codes. */
export const IDENTITY_GATE: Record<string, Gate> = {
  'treats_in(uuid)': { calls: 'gate', checks: `answers whether ${TREATS}` },
  'set_anonymity(uuid, boolean)': { calls: 'app', checks: `${TREATS}; the case is open` },
  'give_card(uuid, uuid, bytea)': { calls: 'app', checks: TREATS },
  'show_card(uuid, bytea)': {
    calls: 'app',
    checks:
      "the context's person works on cases for the context's agency at the context's table, by the table of standings; so many times in a quarter of an hour and a day",
  },
  'settle_showing(uuid)': { calls: 'app', checks: 'the system; answers yes or no' },
  'asks_of(uuid)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'asks_to_join(uuid)': { calls: 'app', checks: "answers nothing unless the context's person is a member of the case" },
  'asks_to_answer()': {
    calls: 'app',
    checks: `answers of cases where ${TREATS}, and has the first word in them`,
  },
  'decline_ask(uuid, uuid)': { calls: 'app', checks: `${TREATS}, and has the first word in it` },
  'shown_to_me(uuid)': {
    calls: 'app',
    checks:
      "answers the context's person of what they were shown themselves, and that only where they are a member of the case",
  },
  'identity_of_case(uuid)': { calls: 'app', checks: `answers nothing unless ${TREATS}` },
  'vault_salt(uuid, bytea)': { calls: 'app', checks: TREATS },
  'keep_identity(uuid, uuid, bytea, jsonb)': {
    calls: 'app',
    checks: `${TREATS}; the case is open and its person not anonymous`,
  },
  'read_identity(uuid, text)': {
    calls: 'app',
    checks: `answers what the context's agency keeps where ${TREATS}; and what another one keeps to a member of an agreement with X-IDENT that is active at this very moment. Each time is kept`,
  },
  'card_stands(uuid, bytea)': { calls: 'app', checks: `false unless ${TREATS}` },
  'erase_identity(uuid)': {
    calls: 'app',
    checks:
      "the context's person reads parts for the context's agency, by the table of standings; it destroys what that agency keeps and nothing else",
  },
  'note_uic(uuid, bytea)': {
    calls: 'app',
    checks: `${TREATS}; the case is open and its person not anonymous; so many times a day. It answers yes or no`,
  },
  'erase_uic(uuid)': { calls: 'app', checks: TREATS },
  'tell_of_uic(text, uuid)': { calls: 'app', checks: 'the system; answers nothing' },
};
