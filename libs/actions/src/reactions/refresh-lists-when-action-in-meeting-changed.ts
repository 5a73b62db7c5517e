import { refreshLists } from '../refresh-lists.js';

/** An action that was captured in a meeting changed: the lists of those who read it. */
export const refreshListsWhenActionInMeetingChanged = refreshLists(
  'refresh-lists-when-action-in-meeting-changed',
  'meeting',
);
