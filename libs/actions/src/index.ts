import { assureAction } from './commands/assure-action.js';
import { closeFeed } from './commands/close-feed.js';
import { helpAction } from './commands/help-action.js';
import { holdAction } from './commands/hold-action.js';
import { MOVE_COMMANDS } from './commands/move-action.js';
import { moveDue } from './commands/move-due.js';
import { offerAction } from './commands/offer-action.js';
import { openAction } from './commands/open-action.js';
import { openFeed } from './commands/open-feed.js';
import { proposeAction } from './commands/propose-action.js';
import { refuseAction } from './commands/refuse-action.js';
import { snoozeReminder } from './commands/snooze-reminder.js';
import { takeAction } from './commands/take-action.js';
import { undoAction } from './commands/undo-action.js';

import { makeActionsWhenCaptured } from './reactions/make-actions-when-captured.js';
import { refreshListsWhenActionChanged } from './reactions/refresh-lists-when-action-changed.js';
import { refreshListsWhenActionInPartChanged } from './reactions/refresh-lists-when-action-in-part-changed.js';
import { refreshListsWhenActionInItemChanged } from './reactions/refresh-lists-when-action-in-item-changed.js';
import { refreshListsWhenActionInMeetingChanged } from './reactions/refresh-lists-when-action-in-meeting-changed.js';

export { ACTION_ENTITIES } from './action.entity.js';
export { answerByLink, openAnswer, undoAnswer } from './answering.js';
export { csvOf } from './action-csv.js';
export { actionsArising } from './arising.queries.js';
export { listActions, namesOf, readByAgreement, readAction } from './action-list.queries.js';
export { thatMayLeave } from './leaving.queries.js';
export { feedAddress, feedSecret, readFeed } from './feed.js';
export { feedStore } from './feed.store.js';
export { readHandBack } from './hand-back.queries.js';
export { closeFeed, openFeed };

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
  snoozeReminder,
];

/** Every command about the calendar of one's own in which actions stand. */
export const FEED_COMMANDS = [openFeed, closeFeed];

/** What follows from what happens with actions. */
export const ACTION_REACTIONS = [
  makeActionsWhenCaptured,
  refreshListsWhenActionChanged,
  refreshListsWhenActionInPartChanged,
  refreshListsWhenActionInMeetingChanged,
  refreshListsWhenActionInItemChanged,
];
