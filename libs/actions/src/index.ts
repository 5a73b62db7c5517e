import { assureAction } from './commands/assure-action.js';
import { helpAction } from './commands/help-action.js';
import { holdAction } from './commands/hold-action.js';
import { MOVE_COMMANDS } from './commands/move-action.js';
import { moveDue } from './commands/move-due.js';
import { offerAction } from './commands/offer-action.js';
import { openAction } from './commands/open-action.js';
import { proposeAction } from './commands/propose-action.js';
import { refuseAction } from './commands/refuse-action.js';
import { takeAction } from './commands/take-action.js';
import { undoAction } from './commands/undo-action.js';

import { refreshListsWhenActionChanged } from './reactions/refresh-lists-when-action-changed.js';
import { refreshListsWhenActionInPartChanged } from './reactions/refresh-lists-when-action-in-part-changed.js';

export { ACTION_ENTITIES } from './action.entity.js';
export { answerByLink, openAnswer, undoAnswer } from './answering.js';
export { listActions, readAction } from './action-list.queries.js';

/** Every command that people give about actions. */
export const ACTION_COMMANDS = [
  openAction,
  proposeAction,
  ...MOVE_COMMANDS,
  moveDue,
  offerAction,
  takeAction,
  refuseAction,
  holdAction,
  helpAction,
  assureAction,
  undoAction,
];

/** What follows from what happens with actions. */
export const ACTION_REACTIONS = [refreshListsWhenActionChanged, refreshListsWhenActionInPartChanged];
