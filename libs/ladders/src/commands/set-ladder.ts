import { allows, Refusal, SetLadder, taskForceStream, wrongInLadder } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { ladderStore } from '../ladder.store.js';

/** Says how the table is reminded from now on. What is reminded of already keeps the ladder that it began with. */
export const setLadder = defineCommand({
  name: 'ladder.set',
  input: SetLadder,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: () => Promise.resolve({}),
  may: (actor) => allows('ladder.set', actor, ['table']),
  async run({ db, input, append }) {
    const { name, version, obsoleteAfterHours, rungs } = input;
    const wrong = wrongInLadder(input);
    if (wrong.length) throw new Refusal('invalid_input', { rungs: wrong });
    const set = await ladderStore.set(db, name, { id: name, obsoleteAfterHours, rungs }, version);
    append('ladder.changed', { name });
    return { version: set };
  },
});
