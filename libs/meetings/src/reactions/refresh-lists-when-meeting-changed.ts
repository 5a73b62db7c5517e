import { refreshLists } from '../refresh-lists.js';

/** When, where or whether a meeting is changed: the lists of all who read it. */
export const refreshListsWhenMeetingChanged = refreshLists('refresh-lists-when-meeting-changed', 'meeting', [
  'meeting.planned',
  'meeting.called',
  'meeting.moved',
  'meeting.cancelled',
  'meeting.restored',
  'meeting.opened',
  'meeting.suspended',
  'meeting.resumed',
  'meeting.closed',
  'item.parked',
]);
