import { allows, MakeRecoveryCodes, personStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { accountStore } from '../account.store.js';
import { ownName } from '../factors/own-name.js';
import { hashRecoveryCode, recoveryCodes } from '../factors/recovery-codes.js';

/** Makes ten recovery codes; the ones before open nothing any more. They follow from the command's id; whoever answers shows them. */
export const makeRecoveryCodes = defineCommand({
  name: 'recovery-codes.make',
  input: MakeRecoveryCodes,
  stream: (_, actor) => personStream(actor.personId),
  load: ({ db }) => accountStore.id(db, true),
  may: (actor) => allows('recovery-codes.make', actor, ['self']),
  async run({ db, id, key, subject: accountId, append }) {
    const codes = recoveryCodes(key, ownName(accountId, id)).map((code) => hashRecoveryCode(key, code));
    await accountStore.makeRecoveryCodes(db, codes);
    append('account.changed', { what: 'recovery_codes' });
    return { codesMade: true };
  },
});
