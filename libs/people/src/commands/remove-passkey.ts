import { allows, personStream, RemovePasskey } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { accountStore } from '../account.store.js';

/** Takes a passkey away, unless it is the last way in or the last second factor where one is required. */
export const removePasskey = defineCommand({
  name: 'passkey.remove',
  input: RemovePasskey,
  stream: (_, actor) => personStream(actor.personId),
  load: ({ db }) => accountStore.id(db, true),
  may: (actor) => allows('passkey.remove', actor, ['self']),
  async run({ db, input, append }) {
    await accountStore.removePasskey(db, input.passkeyId);
    append('account.changed', { what: 'passkey_removed' });
    return {};
  },
});
