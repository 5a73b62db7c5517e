import { allows, CONTROL_STREAM, personStream, SetPassword } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { accountStore } from '../account.store.js';
import { hashPassword } from '../factors/password.js';

/** Sets or changes one's password, and ends one's other sessions if that is wanted. The address is told. */
export const setPassword = defineCommand({
  name: 'password.set',
  input: SetPassword,
  stream: (_, actor) => personStream(actor.personId),
  load: ({ db }) => accountStore.id(db, true),
  may: (actor) => allows('password.set', actor, ['self']),
  async run({ db, input, key, append, moved }) {
    const hash = await hashPassword(key, input.password);
    const seq = await accountStore.setPassword(db, hash, input.endOthers);
    if (seq !== null) moved(CONTROL_STREAM, seq);
    append('account.changed', { what: 'password' });
    return {};
  },
});
