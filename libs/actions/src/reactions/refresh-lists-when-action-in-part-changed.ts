import { refreshLists } from '../refresh-lists.js';

/** An action of a restricted part changed: the lists of those who read it. */
export const refreshListsWhenActionInPartChanged = refreshLists('refresh-lists-when-action-in-part-changed', 'part');
