import { type EnrolPasskey, Refusal, type TotpSecret } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { enrolFactor } from '../commands/enrol-factor.js';
import { type Entry, entryStore } from '../entry.store.js';
import { ownName } from '../factors/own-name.js';
import { creationOptions, siteOf, verifyCreation } from '../factors/passkeys.js';
import { recoveryCodes } from '../factors/recovery-codes.js';
import { totpSecret, totpStep, totpView } from '../factors/totp.js';
import type { Caller } from './attempts.js';
import { countSource } from './attempts.js';
import { openFor, type Step } from './steps.js';

type CreationOptions = Awaited<ReturnType<typeof creationOptions>>;
type Enrolling = Entry & { accountId: string; entry: string };

const DOOR = { system: 'system:door' } as const;
const site = ({ publicUrl }: Kernel): ReturnType<typeof siteOf> => siteOf(publicUrl, 'Baraza');

/** The entry of somebody who has to make a second factor known before they get in. */
async function enrolling(kernel: Kernel, entry: string | undefined, guess: boolean): Promise<Enrolling> {
  const found = entry ? await entryStore.find(kernel.database.pool, entry, 'enrol', guess) : null;
  if (!entry || !found?.accountId) throw new Refusal('sign_in_again');
  return { ...found, accountId: found.accountId, entry };
}

async function addressOf(kernel: Kernel, accountId: string): Promise<string> {
  return (await entryStore.account(kernel.database.pool, { id: accountId }))!.address;
}

/** Makes a secret for an authenticator app, for this entry alone. */
export async function beginEnrolTotp(kernel: Kernel, entry: string | undefined): Promise<TotpSecret> {
  const { accountId, entry: secret } = await enrolling(kernel, entry, false);
  const totpId = kernel.clock.newId();
  await entryStore.change(kernel.database.pool, secret, { stage: 'enrol', totpId });
  const own = totpSecret(kernel.key, ownName(accountId, totpId));
  return totpView(own, await addressOf(kernel, accountId), 'Baraza');
}

/** The app counts: a code of it was given. Opens the session, with ten recovery codes. */
export async function confirmEnrolTotp(
  kernel: Kernel,
  entry: string | undefined,
  code: string,
  caller: Caller,
): Promise<{ step: Step; recoveryCodes: string[] }> {
  await countSource(kernel, caller);
  const found = await enrolling(kernel, entry, true);
  const step = found.totpId
    ? totpStep(totpSecret(kernel.key, ownName(found.accountId, found.totpId)), code, kernel.clock.ms(), 0)
    : null;
  if (step === null) throw new Refusal('invalid_input', { code: ['is not what the app shows now'] });
  return enrol(kernel, found, { step }, caller);
}

/** What the browser needs to make a passkey, for this entry alone. */
export async function beginEnrolPasskey(kernel: Kernel, entry: string | undefined): Promise<CreationOptions> {
  const { accountId, entry: secret } = await enrolling(kernel, entry, false);
  const address = await addressOf(kernel, accountId);
  const whose = { userHandle: accountId, address, displayName: address, exclude: [] };
  const options = await creationOptions(site(kernel), whose);
  await entryStore.change(kernel.database.pool, secret, { stage: 'enrol', challenge: options.challenge });
  return options;
}

/** The passkey was made. Opens the session, with ten recovery codes. */
export async function confirmEnrolPasskey(
  kernel: Kernel,
  entry: string | undefined,
  { label, response }: EnrolPasskey,
  caller: Caller,
): Promise<{ step: Step; recoveryCodes: string[] }> {
  await countSource(kernel, caller);
  const found = await enrolling(kernel, entry, true);
  const made = found.challenge ? await verifyCreation(site(kernel), found.challenge, response) : null;
  if (!made) throw new Refusal('invalid_input', { response: ['is not the passkey that was asked for'] });
  return enrol(kernel, found, { passkey: { ...made, label } }, caller);
}

async function enrol(
  kernel: Kernel,
  { entry, accountId, personId }: Enrolling,
  factor: object,
  caller: Caller,
): Promise<{ step: Step; recoveryCodes: string[] }> {
  const id = kernel.clock.newId();
  const known = personId ?? (await entryStore.aPersonOf(kernel.database.pool, accountId));
  if (!known) throw new Refusal('sign_in_again');
  await kernel.runner.run(enrolFactor, DOOR, id, { entry, accountId, personId: known, ...factor });
  const step = await openFor(kernel, entry, accountId, caller);
  return { step, recoveryCodes: recoveryCodes(kernel.key, ownName(accountId, id)) };
}
