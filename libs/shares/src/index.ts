import { confirmShare } from './commands/confirm-share.js';
import { giveShare } from './commands/give-share.js';
import { renewShare } from './commands/renew-share.js';
import { resumeShare } from './commands/resume-share.js';
import { revokeShare } from './commands/revoke-share.js';
import { suspendShare } from './commands/suspend-share.js';
import { refreshListsWhenShareChanged } from './reactions/refresh-lists-when-share-changed.js';

export { listShares, loadShare } from './share.queries.js';
export { confirmShare, giveShare, renewShare, resumeShare, revokeShare, suspendShare };

/** Every command that people give about agreements to share. */
export const SHARE_COMMANDS = [giveShare, confirmShare, renewShare, suspendShare, resumeShare, revokeShare];

/** What follows from what happens with them. */
export const SHARE_REACTIONS = [refreshListsWhenShareChanged];
