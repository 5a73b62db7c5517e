import { refreshLists } from '../refresh-lists.js';

/** An action that was captured in an item for named people changed: the lists of those who are named. */
export const refreshListsWhenActionInItemChanged = refreshLists('refresh-lists-when-action-in-item-changed', 'item');
