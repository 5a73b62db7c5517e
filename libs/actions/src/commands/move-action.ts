import {
  ACTION_MOVES,
  ACTION_STATUSES,
  ACTION_VERBS,
  type ActionEventType,
  type ActionVerb,
  actionStream,
  mayActOn,
  moveAction,
  MoveAction,
  MoveActionSaying,
} from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadAction } from '../action.queries.js';
import { changeAction } from '../changing.js';

/** The event that each step is recorded as. */
const EVENTS: Record<ActionVerb, ActionEventType> = {
  assign: 'action.assigned',
  accept: 'action.accepted',
  start: 'action.started',
  block: 'action.blocked',
  decline: 'action.declined',
  finish: 'action.finished',
  verify: 'action.verified',
  return: 'action.returned',
  cancel: 'action.cancelled',
};

/** Whoever takes one of these on without a name on it holds it from then on. */
const TAKES_ON: readonly ActionVerb[] = ['accept', 'start'];

/** A step of an action from one status to the next. Reminders begin with being assigned, and end where nobody is to be reminded. */
const defineMove = (verb: ActionVerb) =>
  defineCommand({
    name: `action.${verb}`,
    input: (ACTION_MOVES[verb].words ? MoveActionSaying : MoveAction) as typeof MoveActionSaying,
    stream: actionStream,
    load: ({ db, input, stream }) => loadAction(db, stream, input.actionId),
    may: (actor, { place, state }) => mayActOn(`action.${verb}`, actor, place, state),
    async run(ctx) {
      const { actor, subject, input } = ctx;
      const status = moveAction(subject.state.status, verb);
      const { reminds } = ACTION_STATUSES[subject.state.status];
      const holds = TAKES_ON.includes(verb) && actor.agencyId === subject.state.ownerAgencyId;
      return changeAction(ctx, {
        event: EVENTS[verb],
        to: { status, ...(holds && subject.state.holderId === null ? { holderId: actor.personId } : {}) },
        words: ACTION_MOVES[verb].words ? input.words : undefined,
        replan: !reminds && ACTION_STATUSES[status].reminds,
      });
    },
  });

/** One command for each step that there is. */
export const MOVE_COMMANDS = ACTION_VERBS.map(defineMove);
