import { Matches } from 'class-validator';
import { allows, personStream, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { accountStore } from '../account.store.js';

/** Under which name the agency's provider knows the person, as it has just said itself. */
export class ConnectSingleSignOn {
  @Matches(/^[\x20-\x7e]{1,255}$/)
  subject: string;
}

/** Connects the agency's own sign-in to one's account. Only the door gives it, with what the provider said: no client may. */
export const connectSingleSignOn = defineCommand({
  name: 'single-sign-on.connect',
  input: ConnectSingleSignOn,
  stream: (_, actor) => personStream(actor.personId),
  load: ({ db }) => accountStore.id(db, true),
  may: (actor) => allows('single-sign-on.connect', actor, ['self']),
  async run({ db, input, append }) {
    if (!(await accountStore.connectSingleSignOn(db, input.subject))) throw new Refusal('illegal_move');
    append('account.changed', { what: 'single_sign_on' });
    return {};
  },
});
