import { mustBeWhole } from '#libs/domain';
import { assignReferral } from './commands/assign-referral.js';
import { draftReferral } from './commands/draft-referral.js';
import { moveReferral } from './commands/move-referral.js';
import { tryReferral } from './commands/try-referral.js';
import { refreshListsWhenReferralChanged } from './reactions/refresh-lists-when-referral-changed.js';
import { releaseWhenReferralEnded } from './reactions/release-when-referral-ended.js';

export { moveReferralsByTime } from './by-time.js';
export { listReferrals, loadReferral } from './referral.queries.js';
export { assignReferral, draftReferral, moveReferral, tryReferral };

// A name in the codes without a function behind it, or a state without a way out, stops the start.
mustBeWhole();

/** Every command that people give about referrals. */
export const REFERRAL_COMMANDS = [draftReferral, moveReferral, tryReferral, assignReferral];

/** What follows from what happens with them. */
export const REFERRAL_REACTIONS = [releaseWhenReferralEnded, refreshListsWhenReferralChanged];
