import { refreshLists } from '../refresh-lists.js';

/** A series began, changed or came to a meeting: the lists of all who read it. */
export const refreshListsWhenSeriesChanged = refreshLists('refresh-lists-when-series-changed', 'series', [
  'series.opened',
  'series.changed',
  'series.planned',
  'rota.changed',
]);
