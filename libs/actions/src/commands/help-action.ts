import { ACTION_STATUSES, actionStream, HelpAction, mayActOn, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadAction } from '../action.queries.js';
import { changeAction } from '../changing.js';

/** Says that somebody who is there helps with an action, or no longer does. */
export const helpAction = defineCommand({
  name: 'action.help',
  input: HelpAction,
  stream: actionStream,
  load: ({ db, input, stream }) => loadAction(db, stream, input.actionId),
  may: (actor, { place, state }) => mayActOn('action.help', actor, place, state),
  async run(ctx) {
    const { input, subject } = ctx;
    const { status, helperIds } = subject.state;
    if (!ACTION_STATUSES[status].open) throw new Refusal('illegal_move');
    if (input.on && !subject.place.seats.some(({ people }) => people.includes(input.personId)))
      throw new Refusal('invalid_input', { personId: ['must be somebody who reads this'] });
    const others = helperIds.filter((id) => id !== input.personId);
    return changeAction(ctx, {
      event: 'action.helped',
      to: { helperIds: input.on ? [...others, input.personId].sort() : others },
    });
  },
});
