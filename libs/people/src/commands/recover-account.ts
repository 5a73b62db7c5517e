import { IsString } from 'class-validator';
import { CONTROL_STREAM, IsId, personStream } from '#libs/domain';
import { defineCommand, type SystemActor } from '#libs/kernel';
import { arrivalStore } from '../arrival.store.js';
import { hashSecret } from '../session.store.js';

/** A link to set a new password, as the door found it, and the password that is set, hashed. */
export class RecoverAccount {
  @IsString()
  secret: string;

  /** One of the account's people, in whose stream it is noted. */
  @IsId()
  personId: string;

  @IsString()
  passwordHash: string;
}

/** Sets a new password by a link and ends every session of the account. */
export const recoverAccount = defineCommand<RecoverAccount, object, object, SystemActor>({
  name: 'account.recover',
  input: RecoverAccount,
  stream: ({ personId }) => personStream(personId),
  load: () => Promise.resolve({}),
  may: (actor) => 'system' in actor,
  async run({ db, input, append, moved }) {
    const seq = await arrivalStore.recover(db, hashSecret(input.secret), input.passwordHash);
    if (seq !== null) moved(CONTROL_STREAM, seq);
    append('account.changed', { what: 'recovered' });
    return {};
  },
});
