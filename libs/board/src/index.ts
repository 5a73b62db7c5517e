import { refreshBoardsWhenEntryAdded } from './reactions/refresh-boards-when-entry-added.js';
import { refreshBoardsWhenNeedChanged } from './reactions/refresh-boards-when-need-changed.js';

export { readBoard } from './board.queries.js';
export { readingAmong } from './reading-among.queries.js';

/** What changes a board and no other list. */
export const BOARD_REACTIONS = [refreshBoardsWhenEntryAdded, refreshBoardsWhenNeedChanged];
