import { Refusal } from '../errors.js';
import { ACTION_STATUSES, type ActionStatus } from './action.status.js';

/** A step from one status to another. `words` says whether it is taken with a line of words: a reason, or what shows that it is done. */
interface Move {
  from: readonly ActionStatus[];
  to: ActionStatus;
  words: boolean;
}

const OPEN = (Object.keys(ACTION_STATUSES) as ActionStatus[]).filter((status) => ACTION_STATUSES[status].open);
const TO_DO: readonly ActionStatus[] = ['assigned', 'accepted', 'in_progress', 'blocked'];

/** Every step between statuses, by its verb: the command is `action.<verb>`. The first step makes an action and is not here. */
export const ACTION_MOVES = {
  assign: { from: ['proposed', 'declined'], to: 'assigned', words: false },
  accept: { from: ['assigned'], to: 'accepted', words: false },
  start: { from: ['assigned', 'accepted', 'blocked'], to: 'in_progress', words: false },
  block: { from: ['assigned', 'accepted', 'in_progress'], to: 'blocked', words: true },
  decline: { from: ['proposed', 'assigned'], to: 'declined', words: true },
  finish: { from: TO_DO, to: 'done', words: true },
  verify: { from: ['done'], to: 'verified', words: false },
  return: { from: ['done'], to: 'in_progress', words: true },
  cancel: { from: OPEN, to: 'cancelled', words: true },
} as const satisfies Record<string, Move>;

export type ActionVerb = keyof typeof ACTION_MOVES;
export const ACTION_VERBS = Object.keys(ACTION_MOVES) as ActionVerb[];

/** Whether the step can be taken from this status, whoever takes it. */
export const canMove = (status: ActionStatus, verb: ActionVerb): boolean =>
  (ACTION_MOVES[verb].from as readonly ActionStatus[]).includes(status);

/** The status after the step, or the refusal `illegal_move`. */
export function moveAction(status: ActionStatus, verb: ActionVerb): ActionStatus {
  if (!canMove(status, verb)) throw new Refusal('illegal_move');
  return ACTION_MOVES[verb].to;
}
