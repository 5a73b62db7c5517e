import type { Gate } from './people-gate.js';

/** The gate of the board. */
export const BOARD_GATE: Record<string, Gate> = {
  'written_at(text, bigint)': {
    calls: 'gate',
    checks: 'nobody; only functions that checked their actor call it',
  },
  'staged_by_entries(date)': {
    calls: 'gate',
    checks:
      "answers the stages that follow from what the context's agency wrote, and from what an agreement to coordinate care that is active at this very moment covers of another one, to a member of either; nobody of justice, no volunteer",
  },
  'board_cases(uuid, text[], text[], text[])': {
    calls: 'app',
    checks:
      "answers of the open cases of which the context's person is a member, and of those whose referrals they follow the steps; nobody of justice. What it is asked with only says which agency a step is shown with",
  },
  'people_shown(text, bigint)': { calls: 'app', checks: 'the system; answers ids of people' },
};
