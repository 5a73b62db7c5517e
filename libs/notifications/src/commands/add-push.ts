import { AddPush, allows, personStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { sealBrowser } from '../push/browser.js';
import { wayStore } from '../way.store.js';

/** Turns on that a browser of one's own is told. The same browser again changes nothing but its keys. */
export const addPush = defineCommand({
  name: 'push.add',
  input: AddPush,
  stream: (_, actor) => personStream(actor.personId),
  load: () => Promise.resolve({}),
  may: (actor) => allows('push.add', actor, ['self']),
  async run({ db, input, key, append }) {
    await wayStore.addPush(db, sealBrowser(key, input));
    append('push.changed', {});
    return {};
  },
});
