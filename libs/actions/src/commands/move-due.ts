import { ACTION_STATUSES, actionStream, instantOf, mayActOn, MoveDue, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadAction } from '../action.queries.js';
import { changeAction } from '../changing.js';

/** Moves the date of an action, with the reason; its reminders are planned anew. */
export const moveDue = defineCommand({
  name: 'action.move',
  input: MoveDue,
  stream: actionStream,
  load: ({ db, input, stream }) => loadAction(db, stream, input.actionId),
  may: (actor, { place, state }) => mayActOn('action.move', actor, place, state),
  async run(ctx) {
    const { clock, input, subject } = ctx;
    const { status, moves } = subject.state;
    if (status === 'done' || !ACTION_STATUSES[status].open) throw new Refusal('illegal_move');
    if (instantOf(input.due) <= clock.now().getTime()) throw new Refusal('invalid_input', { due: ['must lie ahead'] });
    return changeAction(ctx, {
      event: 'action.moved',
      to: { due: { ...input.due }, moves: moves + 1 },
      words: input.words,
      replan: ACTION_STATUSES[status].reminds,
    });
  },
});
