import { refreshLists } from '../refresh-lists.js';

/** An action of a case changed: the lists of those who read it. */
export const refreshListsWhenActionChanged = refreshLists('refresh-lists-when-action-changed', 'case');
