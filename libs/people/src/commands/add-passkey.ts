import { AddPasskey, allows, personStream, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { accountStore } from '../account.store.js';
import { ownName } from '../factors/own-name.js';
import { siteOf, verifyCreation } from '../factors/passkeys.js';
import { hashRecoveryCode, recoveryCodes } from '../factors/recovery-codes.js';

/** Adds a passkey that was made for the question asked in this session. Recovery codes come with it where there are none. */
export const addPasskey = defineCommand({
  name: 'passkey.add',
  input: AddPasskey,
  stream: (_, actor) => personStream(actor.personId),
  load: ({ db }) => accountStore.id(db, true),
  may: (actor) => allows('passkey.add', actor, ['self']),
  async run({ db, id, input, key, publicUrl, subject: accountId, append }) {
    const challenge = await accountStore.takeQuestion(db);
    const made = challenge ? await verifyCreation(siteOf(publicUrl, 'Baraza'), challenge, input.response) : null;
    if (!made) throw new Refusal('invalid_input', { response: ['is not the passkey that was asked for'] });
    const codes = recoveryCodes(key, ownName(accountId, id)).map((code) => hashRecoveryCode(key, code));
    const codesMade = await accountStore.addPasskey(db, { ...made, label: input.label }, codes);
    append('account.changed', { what: 'passkey' });
    return { codesMade };
  },
});
