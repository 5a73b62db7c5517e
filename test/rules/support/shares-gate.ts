import type { Gate } from './people-gate.js';

/** The gate of agreements to share. */
export const SHARES_GATE: Record<string, Gate> = {
  'open_share(uuid, uuid, uuid, timestamp with time zone, timestamp with time zone, jsonb)': {
    calls: 'app',
    checks:
      "the context's person is a member of the case and reads parts for the context's agency, by the table of standings; that agency has a seat in the case, the other is of the same table, and the stream is new",
  },
  'may_tell(uuid, uuid, text, text)': {
    calls: 'app',
    checks:
      "answers yes only where the context's person is a member of the agreement; to all others it is a no like any",
  },
};
