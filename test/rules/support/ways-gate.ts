import type { Gate } from './people-gate.js';

const HOLDS = 'whoever holds the notice, by its lease';
const OWN = "the context's own person";
const LEADS = 'whoever administers the table, or leads the agency';

/** The gate of the ways on which people, and agencies' systems, are told. */
export const WAYS_GATE: Record<string, Gate> = {
  'add_push(bytea, bytea)': {
    calls: 'app',
    checks: `${OWN}; a browser that another account turned on is theirs no more: whoever has its endpoint sits at it`,
  },
  'remove_push(bytea)': { calls: 'app', checks: OWN },
  'push_targets(uuid, uuid)': { calls: 'app', checks: `${HOLDS}; without a notice, ${OWN}; what it answers is sealed` },
  'drop_push(bytea)': {
    calls: 'app',
    checks: 'nobody: whoever knows the hash of an endpoint; the worker was told that it is gone',
  },
  'set_webhook(uuid, text, uuid)': { calls: 'app', checks: LEADS },
  'remove_webhook(uuid)': { calls: 'app', checks: LEADS },
  'webhook_target(uuid, uuid)': { calls: 'app', checks: HOLDS },
  'webhook_gone(uuid, uuid)': {
    calls: 'app',
    checks: 'nobody: whoever knows which secret it has; the worker was told that it is gone',
  },
  'own_mail()': { calls: 'app', checks: OWN },
  'begin_way_test(uuid, text, uuid)': {
    calls: 'app',
    checks: `${OWN}, three times an hour; of an agency's system, ${LEADS}`,
  },
  'end_way_test(uuid, text)': { calls: 'app', checks: `a try of ${OWN} that is under way` },
  'note_bounce(uuid, text[])': {
    calls: 'app',
    checks: 'nobody: whoever knows the id of a letter that was sent and the address that it went to',
  },
  'after_quiet(uuid)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
  'fall_back(uuid)': { calls: 'gate', checks: 'nobody; only functions that checked their actor call it' },
};
