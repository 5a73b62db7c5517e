import { allows, personStream, RemoveTotp } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { accountStore } from '../account.store.js';

/** Takes the authenticator app away, unless it is the last way in or the last second factor where one is required. */
export const removeTotp = defineCommand({
  name: 'totp.remove',
  input: RemoveTotp,
  stream: (_, actor) => personStream(actor.personId),
  load: ({ db }) => accountStore.id(db, true),
  may: (actor) => allows('totp.remove', actor, ['self']),
  async run({ db, append }) {
    await accountStore.removeTotp(db);
    append('account.changed', { what: 'totp_removed' });
    return {};
  },
});
