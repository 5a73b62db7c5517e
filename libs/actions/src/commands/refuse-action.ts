import { ACTION_STATUSES, actionStream, mayActOn, MoveActionSaying, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadAction } from '../action.queries.js';
import { changeAction } from '../changing.js';

/** Says no to an action that the actor's agency was offered, and why: it stays with whose it is. */
export const refuseAction = defineCommand({
  name: 'action.refuse',
  input: MoveActionSaying,
  stream: actionStream,
  load: ({ db, input, stream }) => loadAction(db, stream, input.actionId),
  may: (actor, { place, state }) => mayActOn('action.refuse', actor, place, state),
  run(ctx) {
    if (!ACTION_STATUSES[ctx.subject.state.status].open) throw new Refusal('illegal_move');
    return changeAction(ctx, { event: 'action.refused', to: { offeredToId: null }, words: ctx.input.words });
  },
});
