import { ACTION_STATUSES, actionStream, isActionEvent, mayActOn, MoveAction, Refusal, UNDO_HOURS } from '#libs/domain';
import { defineCommand, eventsOf } from '#libs/kernel';
import { loadAction } from '../action.queries.js';
import { changeAction } from '../changing.js';

const HOUR_MS = 3_600_000;

/** Takes back what was answered by a link, while nothing else happened to the action: it stands as before, and is reminded of anew. */
export const undoAction = defineCommand({
  name: 'action.undo',
  input: MoveAction,
  stream: actionStream,
  load: ({ db, input, stream }) => loadAction(db, stream, input.actionId),
  may: (actor, { place, state }) => mayActOn('action.undo', actor, place, state),
  async run(ctx) {
    const { db, stream, subject, clock } = ctx;
    const [before, answer] = await eventsOf(db, stream, subject.history.slice(-2));
    if (!before || !answer || !isActionEvent(before) || !isActionEvent(answer)) throw new Refusal('illegal_move');
    const age = clock.now().getTime() - Date.parse(answer.at);
    if (!answer.data.byLink || answer.type === 'action.undone' || age > UNDO_HOURS * HOUR_MS)
      throw new Refusal('illegal_move');
    const { state } = before.data;
    return changeAction(ctx, { event: 'action.undone', to: state, replan: ACTION_STATUSES[state.status].reminds });
  },
});
