import { allows, personStream, Refusal, RemovePush } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { wayStore } from '../way.store.js';

/** Turns a browser of one's own off again. */
export const removePush = defineCommand({
  name: 'push.remove',
  input: RemovePush,
  stream: (_, actor) => personStream(actor.personId),
  load: () => Promise.resolve({}),
  may: (actor) => allows('push.remove', actor, ['self']),
  async run({ db, input, append }) {
    if (!(await wayStore.removePush(db, Buffer.from(input.mark, 'base64url')))) throw new Refusal('not_found');
    append('push.changed', {});
    return {};
  },
});
