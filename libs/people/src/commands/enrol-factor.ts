import { IsInt, IsObject, IsOptional, IsString } from 'class-validator';
import { IsId, personStream, Refusal } from '#libs/domain';
import { defineCommand, type SystemActor } from '#libs/kernel';
import { arrivalStore } from '../arrival.store.js';
import { ownName } from '../factors/own-name.js';
import type { NewPasskey } from '../factors/passkeys.js';
import { hashRecoveryCode, recoveryCodes } from '../factors/recovery-codes.js';
import { hashSecret } from '../session.store.js';

/** A second factor that was proved at the door, in the entry where one is required. */
export class EnrolFactor {
  @IsString()
  entry: string;

  @IsId()
  accountId: string;

  /** One of the account's people, in whose stream it is noted. */
  @IsId()
  personId: string;

  /** The step of the first code, when it is an authenticator app. */
  @IsOptional()
  @IsInt()
  step?: number;

  /** The passkey, when it is one. */
  @IsOptional()
  @IsObject()
  passkey?: NewPasskey & { label: string };
}

/** Makes a second factor known before the first session. Recovery codes come with it; they follow from the command's id. */
export const enrolFactor = defineCommand<EnrolFactor, object, object, SystemActor>({
  name: 'factor.enrol',
  input: EnrolFactor,
  stream: ({ personId }) => personStream(personId),
  load: () => Promise.resolve({}),
  may: (actor) => 'system' in actor,
  async run({ db, id, input: { entry, accountId, step, passkey }, key, append }) {
    const factor = passkey ?? (step === undefined ? null : { step });
    if (!factor) throw new Refusal('invalid_input', { step: ['is missing'] });
    const codes = recoveryCodes(key, ownName(accountId, id)).map((code) => hashRecoveryCode(key, code));
    await arrivalStore.enrol(db, hashSecret(entry), factor, codes);
    append('account.changed', { what: passkey ? 'passkey' : 'totp' });
    return {};
  },
});
