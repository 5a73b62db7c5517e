import { channelStream, mayProposeAction, OpenAction } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadPlace } from '../action.queries.js';
import { agreeOn } from '../agreeing.js';

/** Proposes an action: whoever leads the case or the part, or asked for it, makes it somebody's to do. */
export const proposeAction = defineCommand({
  name: 'action.propose',
  input: OpenAction,
  stream: channelStream,
  load: ({ db, stream }) => loadPlace(db, stream),
  may: (actor, place) => mayProposeAction(actor, place),
  run: (ctx) => agreeOn(ctx, 'proposed'),
});
