import { allows, BeginTotp, personStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { accountStore } from '../account.store.js';

/** Makes a secret for an authenticator app. It follows from the command's id; whoever answers shows it. */
export const beginTotp = defineCommand({
  name: 'totp.begin',
  input: BeginTotp,
  stream: (_, actor) => personStream(actor.personId),
  load: ({ db }) => accountStore.id(db, true),
  may: (actor) => allows('totp.begin', actor, ['self']),
  async run({ db, id, append }) {
    await accountStore.beginTotp(db, id);
    append('account.changed', { what: 'totp_begun' });
    return {};
  },
});
