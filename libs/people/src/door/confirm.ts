import { type ConfirmItIsMe, Refusal } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { accountStore } from '../account.store.js';
import { entryStore } from '../entry.store.js';
import { creationOptions, requestOptions, siteOf } from '../factors/passkeys.js';
import { fitsPassword } from '../factors/password.js';
import { sessionStore, type SignedIn } from '../session.store.js';
import { isWithin } from './attempts.js';
import { accountOfPasskey, fitsCode } from './sign-in.js';

/** Asks whoever is signed in for a passkey of theirs, in this session. */
export async function askToConfirm(
  kernel: Kernel,
  secret: string,
  { accountId }: SignedIn,
): Promise<Awaited<ReturnType<typeof requestOptions>>> {
  if (!accountId) throw new Refusal('not_found');
  const passkeys = await entryStore.passkeysOf(kernel.database.pool, accountId);
  const options = await requestOptions(siteOf(kernel.publicUrl, 'Baraza'), passkeys);
  await sessionStore.ask(kernel, secret, options.challenge);
  return options;
}

/**
 * Proves once more that whoever is signed in is who they are; answers until when that counts (ISO 8601, UTC). Where the
 * account has a second factor the password alone does not do: whoever found an unlocked screen may know it.
 */
export async function confirmItIsMe(
  kernel: Kernel,
  secret: string,
  { accountId }: SignedIn,
  given: ConfirmItIsMe,
): Promise<string> {
  const account = accountId ? await entryStore.account(kernel.database.pool, { id: accountId }) : null;
  if (!account) throw new Refusal('not_found');
  if (!(await isWithin(kernel, 'factor', account.accountId))) throw new Refusal('too_fast');
  const strong = account.totpId !== null || account.passkeys > 0;
  const fits = given.passkey
    ? (await accountOfPasskey(kernel, await sessionStore.takeQuestion(kernel, secret), given.passkey))?.accountId ===
      account.accountId
    : given.code !== undefined
      ? await fitsCode(kernel, account, given.code)
      : given.password !== undefined &&
        !strong &&
        (await fitsPassword(kernel.key, account.passwordHash, given.password));
  const until = fits ? await sessionStore.confirm(kernel, secret) : null;
  if (!until) throw new Refusal('wrong_credentials');
  return until.toISOString();
}

/** What the browser needs to make another passkey for whoever is signed in, in this session. */
export async function askToAddPasskey(
  kernel: Kernel,
  secret: string,
  { accountId, actor, name }: SignedIn,
): Promise<Awaited<ReturnType<typeof creationOptions>>> {
  if (!accountId) throw new Refusal('not_found');
  await kernel.unitOfWork.read(actor, (db) => accountStore.id(db, true));
  const { pool } = kernel.database;
  const [account, passkeys] = [
    await entryStore.account(pool, { id: accountId }),
    await entryStore.passkeysOf(pool, accountId),
  ];
  const options = await creationOptions(siteOf(kernel.publicUrl, 'Baraza'), {
    userHandle: accountId,
    address: account!.address,
    displayName: name,
    exclude: passkeys.map(({ id }) => id),
  });
  await sessionStore.ask(kernel, secret, options.challenge);
  return options;
}
