import { ACTION_STATUSES, actionStream, mayActOn, MoveAction, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadAction } from '../action.queries.js';
import { changeAction } from '../changing.js';

/** Takes over an action that the actor's agency was offered: it is theirs to do from now on, and they are reminded of it. */
export const takeAction = defineCommand({
  name: 'action.take',
  input: MoveAction,
  stream: actionStream,
  load: ({ db, input, stream }) => loadAction(db, stream, input.actionId),
  may: (actor, { place, state }) => mayActOn('action.take', actor, place, state),
  async run(ctx) {
    const { actor, subject } = ctx;
    if (!ACTION_STATUSES[subject.state.status].open || subject.state.status === 'done')
      throw new Refusal('illegal_move');
    return changeAction(ctx, {
      event: 'action.taken',
      to: { status: 'accepted', ownerAgencyId: actor.agencyId, holderId: actor.personId, offeredToId: null },
      replan: true,
    });
  },
});
