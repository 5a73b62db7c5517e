import { channelStream, mayOpenAction, OpenAction } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadPlace } from '../action.queries.js';
import { agreeOn } from '../agreeing.js';

/** Agrees on an action in a case or in a part of it: what, by which agency, until when. Its reminders begin with it. */
export const openAction = defineCommand({
  name: 'action.open',
  input: OpenAction,
  stream: channelStream,
  load: ({ db, stream }) => loadPlace(db, stream),
  may: (actor, place) => mayOpenAction(actor, place),
  run: (ctx) => agreeOn(ctx, 'assigned'),
});
