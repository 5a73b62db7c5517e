import { allows, ResetLadder, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { ladderStore } from '../ladder.store.js';

/** The table is reminded again as every table is at first. */
export const resetLadder = defineCommand({
  name: 'ladder.reset',
  input: ResetLadder,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: () => Promise.resolve({}),
  may: (actor) => allows('ladder.reset', actor, ['table']),
  async run({ db, input: { name, version }, append }) {
    const set = await ladderStore.set(db, name, null, version);
    append('ladder.changed', { name });
    return { version: set };
  },
});
