import type { ActionView, Actor, Channel } from '#libs/domain';
import { type ActionStep, stepsNow } from '../actions/action-steps.js';

/** Everything else is done where the action stands by itself. */
const ELSEWHERE: readonly ActionStep[] = ['hold', 'help', 'move', 'offer'];
const AT_MOST = 2;

/** The one or two steps that stand beside an action in its case: answers to what is asked. To end it is one only for whoever decides anew. */
export function stepsHere(actor: Actor, channel: Channel, action: ActionView): ActionStep[] {
  const ends = action.status === 'proposed' || action.status === 'declined';
  return stepsNow(actor, channel, action)
    .filter((step) => !ELSEWHERE.includes(step) && (ends || step !== 'cancel'))
    .slice(0, AT_MOST);
}
