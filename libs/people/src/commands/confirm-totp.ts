import { allows, ConfirmTotp, personStream, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { accountStore } from '../account.store.js';
import { ownName } from '../factors/own-name.js';
import { hashRecoveryCode, recoveryCodes } from '../factors/recovery-codes.js';
import { totpSecret, totpStep } from '../factors/totp.js';

/** The authenticator app counts from now on: a code of it was given. Recovery codes come with it where there are none. */
export const confirmTotp = defineCommand({
  name: 'totp.confirm',
  input: ConfirmTotp,
  stream: (_, actor) => personStream(actor.personId),
  load: async ({ db }) => ({ accountId: await accountStore.id(db, true), totpId: await accountStore.pendingTotp(db) }),
  may: (actor) => allows('totp.confirm', actor, ['self']),
  async run({ db, id, input, key, clock, subject, append }) {
    const { accountId, totpId } = subject;
    if (!totpId) throw new Refusal('illegal_move');
    const step = totpStep(totpSecret(key, ownName(accountId, totpId)), input.code, clock.ms(), 0);
    if (step === null) throw new Refusal('invalid_input', { code: ['is not what the app shows now'] });
    const codes = recoveryCodes(key, ownName(accountId, id)).map((code) => hashRecoveryCode(key, code));
    const codesMade = await accountStore.confirmTotp(db, step, codes);
    append('account.changed', { what: 'totp' });
    return { codesMade };
  },
});
