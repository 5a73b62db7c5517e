import { allows, personStream, SetWishes } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { wishStore } from '../wish.store.js';

/** Says how oneself is told of reminders, and when the daily letter comes. What is about life or safety asks nobody. */
export const setWishes = defineCommand({
  name: 'wish.set',
  input: SetWishes,
  stream: (_, actor) => personStream(actor.personId),
  load: () => Promise.resolve({}),
  may: (actor) => allows('wish.set', actor, ['self']),
  async run({ db, input, append }) {
    await wishStore.set(db, input);
    append('wish.changed', {});
    return {};
  },
});
