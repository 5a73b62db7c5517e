import { admitAgency } from './commands/admit-agency.js';
import { closeCase } from './commands/close-case.js';
import { openCase } from './commands/open-case.js';
import { postMessage } from './commands/post-message.js';
import { releaseAgency } from './commands/release-agency.js';
import { refreshListsWhenCaseChanged } from './reactions/refresh-lists-when-case-changed.js';

export { CASE_ENTITIES } from './case.entity.js';
export { listCases, loadCaseView } from './case.queries.js';
export { admitAgency, closeCase, openCase, postMessage, releaseAgency };

/** Every command that people give about cases. */
export const CASE_COMMANDS = [openCase, admitAgency, releaseAgency, closeCase, postMessage];

/** What follows from what happens in cases. */
export const CASE_REACTIONS = [refreshListsWhenCaseChanged];
