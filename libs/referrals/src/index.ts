import { mustBeWhole } from '#libs/domain';
import { accompanyReferral } from './commands/accompany-referral.js';
import { assignReferral } from './commands/assign-referral.js';
import { draftReferral } from './commands/draft-referral.js';
import { followUpReferral } from './commands/follow-up-referral.js';
import { goAlongReferral } from './commands/go-along-referral.js';
import { moveReferral } from './commands/move-referral.js';
import { tryReferral } from './commands/try-referral.js';
import { refreshListsWhenReferralChanged } from './reactions/refresh-lists-when-referral-changed.js';
import { releaseWhenReferralEnded } from './reactions/release-when-referral-ended.js';

export { moveReferralsByTime } from './by-time.js';
export { listReferrals, loadReferral } from './referral.queries.js';
export {
  accompanyReferral,
  assignReferral,
  draftReferral,
  followUpReferral,
  goAlongReferral,
  moveReferral,
  tryReferral,
};

// A name in the codes without a function behind it, or a state without a way out, stops the start.
mustBeWhole();

/** Every command that people give about referrals. */
export const REFERRAL_COMMANDS = [
  draftReferral,
  followUpReferral,
  moveReferral,
  tryReferral,
  assignReferral,
  accompanyReferral,
  goAlongReferral,
];

/** What follows from what happens with them. */
export const REFERRAL_REACTIONS = [releaseWhenReferralEnded, refreshListsWhenReferralChanged];
