import { CASE_ENTITIES as CASES } from './case.entity.js';
import { admitAgency } from './commands/admit-agency.js';
import { closeCase } from './commands/close-case.js';
import { editMessage } from './commands/edit-message.js';
import { followCase } from './commands/follow-case.js';
import { markRead } from './commands/mark-read.js';
import { openCase } from './commands/open-case.js';
import { openPart } from './commands/open-part.js';
import { pinMessage } from './commands/pin-message.js';
import { postMessage } from './commands/post-message.js';
import { reactToMessage } from './commands/react-to-message.js';
import { releaseAgency } from './commands/release-agency.js';
import { withdrawMessage } from './commands/withdraw-message.js';
import { refreshListsWhenCaseChanged } from './reactions/refresh-lists-when-case-changed.js';
import { refreshListsWhenPartChanged } from './reactions/refresh-lists-when-part-changed.js';
import { FollowingEntity, ReadingEntity } from './reading.entity.js';

export { readEnd } from './right.queries.js';
export { foldWords, holdsTalk, streamsUnfolded } from './fold-words.js';
export { listCases } from './case.queries.js';
export { readChannel } from './channel.queries.js';
export { listParts } from './part.queries.js';
export { listReading } from './reading.queries.js';
export {
  admitAgency,
  closeCase,
  editMessage,
  followCase,
  markRead,
  openCase,
  openPart,
  pinMessage,
  postMessage,
  reactToMessage,
  releaseAgency,
  withdrawMessage,
};

export const CASE_ENTITIES = [...CASES, ReadingEntity, FollowingEntity];
export { searchMessages } from './search.queries.js';

/** Every command that people give about cases. */
export const CASE_COMMANDS = [
  openCase,
  admitAgency,
  releaseAgency,
  closeCase,
  openPart,
  postMessage,
  editMessage,
  withdrawMessage,
  reactToMessage,
  pinMessage,
  markRead,
  followCase,
];

/** What follows from what happens in cases. */
export const CASE_REACTIONS = [refreshListsWhenCaseChanged, refreshListsWhenPartChanged];
