import type { WireEvent } from '../event.js';
import type { ActionEventMap } from './action.events.js';
import { ACTION_STATUSES } from './action.status.js';
import type { ActionView } from './action.view.js';

export type ActionEvent = WireEvent<keyof ActionEventMap>;

/** The events that say what is to be done. */
const TITLED: readonly (keyof ActionEventMap)[] = ['action.proposed', 'action.assigned', 'action.offered'];

/** Whether an event is about an action. What a meeting captured is none yet: the event says how the meeting stands. */
export const isActionEvent = (event: { type: string }): event is ActionEvent =>
  event.type.startsWith('action.') && event.type !== 'action.captured';

/**
 * The open actions after one more event, in the order in which it was said what is to be done. Whoever reads only from later
 * on does not see an action until it is said again.
 */
export function foldActions(actions: readonly ActionView[], event: ActionEvent): ActionView[] {
  const { actionId, state } = event.data;
  const known = actions.find(({ id }) => id === actionId);
  const said = TITLED.includes(event.type) && event.words !== undefined;
  const others = actions.filter(({ id }) => id !== actionId);
  if (!ACTION_STATUSES[state.status].open || (!known && !said)) return others;
  if (!said) return actions.map((action) => (action === known ? { ...action, ...state } : action));
  return [...others, { ...state, id: actionId, title: event.words ?? null, titleSeq: event.seq }];
}
