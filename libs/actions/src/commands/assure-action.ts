import { ACTION_STATUSES, AssureAction, actionStream, mayActOn, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadAction } from '../action.queries.js';
import { changeAction } from '../changing.js';

/** Says that an action is on track: what waits to be sent about it is not, and later steps of its reminder stay. */
export const assureAction = defineCommand({
  name: 'action.assure',
  input: AssureAction,
  stream: actionStream,
  load: ({ db, input, stream }) => loadAction(db, stream, input.actionId),
  may: (actor, { place, state }) => mayActOn('action.assure', actor, place, state),
  async run(ctx) {
    if (!ACTION_STATUSES[ctx.subject.state.status].reminds) throw new Refusal('illegal_move');
    return changeAction(ctx, { event: 'action.assured', to: {}, words: ctx.input.words });
  },
});
