import { Refusal, type SignIn } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { type AccountAtDoor, entryStore } from '../entry.store.js';
import { ownName } from '../factors/own-name.js';
import { passkeyIdOf, requestOptions, siteOf, verifyRequest } from '../factors/passkeys.js';
import { fitsPassword } from '../factors/password.js';
import { hashRecoveryCode } from '../factors/recovery-codes.js';
import { looksLikeTotp, totpSecret, totpStep } from '../factors/totp.js';
import { newSecret } from '../session.store.js';
import { type Caller, countPassword, countSource, isWithin } from './attempts.js';
import { goOn, openFor, type Step } from './steps.js';

type RequestOptions = Awaited<ReturnType<typeof requestOptions>>;

const site = ({ publicUrl }: Kernel): ReturnType<typeof siteOf> => siteOf(publicUrl, 'Baraza');

/** Signs in with address and password. An address that nobody has is answered alike, in as much time. */
export async function signInByPassword(kernel: Kernel, { address, password }: SignIn, caller: Caller): Promise<Step> {
  await countSource(kernel, caller);
  const account = await entryStore.account(kernel.database.pool, { address });
  await countPassword(kernel, caller, address, account?.accountId);
  const fits = await fitsPassword(kernel.key, account?.passwordHash ?? null, password);
  if (!account || !fits) throw new Refusal('wrong_credentials');
  return goOn(kernel, account, { way: 'password', twoFactors: false }, caller);
}

/** Begins to sign in with a passkey that its holder chooses. */
export async function askForPasskey(
  kernel: Kernel,
  caller: Caller,
): Promise<{ options: RequestOptions; entry: string }> {
  await countSource(kernel, caller);
  const options = await requestOptions(site(kernel));
  const entry = newSecret();
  await entryStore.begin(kernel.database.pool, entry, {
    stage: 'passkey',
    way: 'passkey',
    challenge: options.challenge,
  });
  return { options, entry };
}

/** Signs in with a passkey: the device and whoever unlocked it are two factors. */
export async function signInByPasskey(
  kernel: Kernel,
  entry: string | undefined,
  response: object,
  caller: Caller,
): Promise<Step> {
  await countSource(kernel, caller);
  const found = entry ? await entryStore.find(kernel.database.pool, entry, 'passkey', true) : null;
  if (!found) throw new Refusal('sign_in_again');
  const account = await accountOfPasskey(kernel, found.challenge, response);
  if (!account) throw new Refusal('wrong_credentials');
  return goOn(kernel, account, { way: 'passkey', twoFactors: true }, caller);
}

/** The account whose passkey answered this question, or null. Notes that the passkey was used. */
export async function accountOfPasskey(
  kernel: Kernel,
  challenge: string | null,
  response: object,
): Promise<AccountAtDoor | null> {
  const { pool } = kernel.database;
  const id = passkeyIdOf(response);
  const passkey = id ? await entryStore.passkey(pool, id) : null;
  if (!passkey || !challenge) return null;
  const verified = await verifyRequest(site(kernel), challenge, passkey, response);
  if (!verified) return null;
  await entryStore.notePasskeyUsed(pool, passkey.id, verified.counter);
  return entryStore.account(pool, { id: passkey.accountId });
}

/** Asks for a passkey of the account as its second factor. */
export async function askForSecondPasskey(kernel: Kernel, entry: string | undefined): Promise<RequestOptions> {
  const { pool } = kernel.database;
  const found = entry ? await entryStore.find(pool, entry, 'second_factor', false) : null;
  if (!entry || !found?.accountId) throw new Refusal('sign_in_again');
  const options = await requestOptions(site(kernel), await entryStore.passkeysOf(pool, found.accountId));
  await entryStore.change(pool, entry, { stage: 'second_factor', challenge: options.challenge });
  return options;
}

/** The second step: a code of the app, a recovery code, or a passkey. Five tries an entry. */
export async function giveSecondFactor(
  kernel: Kernel,
  entry: string | undefined,
  given: { code: string } | { response: object },
  caller: Caller,
): Promise<Step> {
  await countSource(kernel, caller);
  const { pool } = kernel.database;
  const found = entry ? await entryStore.find(pool, entry, 'second_factor', true) : null;
  if (!entry || !found?.accountId) throw new Refusal('sign_in_again');
  if (!(await isWithin(kernel, 'factor', found.accountId))) throw new Refusal('too_fast');
  const account = await entryStore.account(pool, { id: found.accountId });
  const fits =
    'code' in given
      ? account !== null && (await fitsCode(kernel, account, given.code))
      : (await accountOfPasskey(kernel, found.challenge, given.response))?.accountId === found.accountId;
  if (!fits) throw new Refusal('wrong_credentials');
  await entryStore.change(pool, entry, { stage: 'open' });
  return openFor(kernel, entry, found.accountId, caller);
}

/** Whether a code of the app, or a recovery code, is one of the account's; it is used up then. */
export async function fitsCode(kernel: Kernel, account: AccountAtDoor, code: string): Promise<boolean> {
  const { database, key, clock } = kernel;
  const { accountId, totpId, totpStep: lastStep } = account;
  if (!looksLikeTotp(code)) return entryStore.spendRecoveryCode(database.pool, accountId, hashRecoveryCode(key, code));
  if (!totpId) return false;
  const step = totpStep(totpSecret(key, ownName(accountId, totpId)), code, clock.ms(), lastStep);
  return step !== null && (await entryStore.spendTotp(database.pool, accountId, step));
}
