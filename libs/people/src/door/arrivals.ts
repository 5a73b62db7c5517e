import { randomUUID } from 'node:crypto';
import { v5 } from 'uuid';
import { type AcceptInvitation, type InvitationView, type Recover, Refusal } from '#libs/domain';
import { type Kernel, linkHash } from '#libs/kernel';
import { acceptInvitation } from '../commands/accept-invitation.js';
import { confirmAddress } from '../commands/confirm-address.js';
import { recoverAccount } from '../commands/recover-account.js';
import { entryStore } from '../entry.store.js';
import { creationOptions, siteOf, verifyCreation } from '../factors/passkeys.js';
import { hashPassword } from '../factors/password.js';
import { hashSecret, newSecret, type SignedIn } from '../session.store.js';
import { type Caller, countSource, isWithin } from './attempts.js';
import { goOn, type Step } from './steps.js';

const DOOR = { system: 'system:door' } as const;
/** The name space of the accounts that invitations make: known before they are made, so that a passkey can be for one. */
const ACCOUNTS = '5d1c8f0e-3b8a-5c55-9d57-2f6a3f1f0b7d';
/** The account that an invitation makes. */
export const accountOf = (invitationId: string): string => v5(invitationId, ACCOUNTS);

type Found = NonNullable<Awaited<ReturnType<typeof entryStore.invitation>>>;

async function invitationOf(kernel: Kernel, secret: string, caller: Caller): Promise<Found> {
  await countSource(kernel, caller);
  const found = await entryStore.invitation(kernel.database.pool, secret);
  if (!found) throw new Refusal('link_over');
  return found;
}

/** What somebody sees who holds an invitation's link. */
export async function openInvitation(kernel: Kernel, secret: string, caller: Caller): Promise<InvitationView> {
  const { id: _id, taskForceId: _table, agencyId: _agency, ...view } = await invitationOf(kernel, secret, caller);
  return view;
}

/** What the browser needs to make a passkey for the account that an invitation will make. */
export async function beginInvitedPasskey(
  kernel: Kernel,
  secret: string,
  name: string,
  caller: Caller,
): Promise<{ options: Awaited<ReturnType<typeof creationOptions>>; entry: string }> {
  const { id, address, known } = await invitationOf(kernel, secret, caller);
  if (known) throw new Refusal('illegal_move');
  const whose = { userHandle: accountOf(id), address, displayName: name, exclude: [] };
  const options = await creationOptions(siteOf(kernel.publicUrl, 'Baraza'), whose);
  const entry = newSecret();
  await entryStore.begin(kernel.database.pool, entry, {
    stage: 'passkey',
    way: 'invitation',
    challenge: options.challenge,
  });
  return { options, entry };
}

/** Accepts an invitation with a new account. A passkey is both factors; after a password a second one may be asked for. */
export async function arrive(
  kernel: Kernel,
  { secret, name, password, passkey }: AcceptInvitation,
  entry: string | undefined,
  caller: Caller,
): Promise<Step> {
  const found = await invitationOf(kernel, secret, caller);
  if (found.known) throw new Refusal('illegal_move');
  if ((password === undefined) === (passkey === undefined))
    throw new Refusal('invalid_input', { password: ['is needed, or a passkey'] });
  const accountId = accountOf(found.id);
  const made = passkey ? await invitedPasskey(kernel, entry, passkey) : null;
  const passwordHash = password === undefined ? null : await hashPassword(kernel.key, password);
  await join(kernel, found, { secret, name, accountId, isNew: true, passwordHash, passkey: made });
  const account = await entryStore.account(kernel.database.pool, { id: accountId });
  return goOn(kernel, account!, { way: 'invitation', twoFactors: made !== null }, caller);
}

async function invitedPasskey(
  kernel: Kernel,
  entry: string | undefined,
  response: object,
): Promise<NonNullable<Awaited<ReturnType<typeof verifyCreation>>>> {
  const asked = entry ? await entryStore.find(kernel.database.pool, entry, 'passkey', true) : null;
  const made = asked?.challenge
    ? await verifyCreation(siteOf(kernel.publicUrl, 'Baraza'), asked.challenge, response)
    : null;
  if (!made) throw new Refusal('invalid_input', { passkey: ['is not the passkey that was asked for'] });
  return made;
}

/** Accepts an invitation with the account of whoever is signed in, whose address must be the one invited. The new seat. */
export async function joinWithAccount(
  kernel: Kernel,
  secret: string,
  signedIn: SignedIn,
  caller: Caller,
): Promise<{ personId: string; agencyId: string }> {
  const found = await invitationOf(kernel, secret, caller);
  // An agency's provider opens the seat of that agency and no other: asked before the invitation is used up.
  if (signedIn.way === 'single_sign_on') throw new Refusal('forbidden');
  const account = signedIn.accountId
    ? await entryStore.account(kernel.database.pool, { id: signedIn.accountId })
    : null;
  if (!account || account.address !== found.address) throw new Refusal('forbidden');
  const { accountId } = account;
  const personId = await join(kernel, found, {
    secret,
    name: signedIn.name,
    accountId,
    isNew: false,
    passwordHash: null,
    passkey: null,
  });
  return { personId, agencyId: found.agencyId };
}

interface Joining {
  secret: string;
  name: string;
  accountId: string;
  isNew: boolean;
  passwordHash: string | null;
  passkey: NonNullable<Awaited<ReturnType<typeof verifyCreation>>> | null;
}

async function join(kernel: Kernel, found: Found, { secret, passkey, passwordHash, ...who }: Joining): Promise<string> {
  const { result } = await kernel.runner.run(acceptInvitation, DOOR, randomUUID(), {
    ...who,
    hash: hashSecret(secret).toString('hex'),
    invitationId: found.id,
    taskForceId: found.taskForceId,
    agencyId: found.agencyId,
    standings: found.standings,
    personId: kernel.clock.newId(),
    ...(passwordHash === null ? {} : { passwordHash }),
    ...(passkey === null ? {} : { passkey: { ...passkey, label: 'Passkey' } }),
  });
  return result.personId;
}

/** Asks for a link to set a new password. The answer is the same for everybody; letters to one address are few. */
export async function askRecovery(kernel: Kernel, address: string, caller: Caller): Promise<void> {
  await countSource(kernel, caller);
  if (!(await isWithin(kernel, 'letter', address))) return;
  const linkId = randomUUID();
  const hash = linkHash(kernel.key, 'recovery', linkId);
  await entryStore.askRecovery(kernel.database.pool, address, linkId, hash, randomUUID());
}

/** Whose password a link sets: the account's address. */
export async function openRecovery(kernel: Kernel, secret: string, caller: Caller): Promise<{ address: string }> {
  await countSource(kernel, caller);
  const link = await entryStore.link(kernel.database.pool, secret, 'recovery');
  // Nor does it open anything for whoever was shut out of every table since.
  if (!link?.address || !link.personId) throw new Refusal('link_over');
  return { address: link.address };
}

/** Sets a new password by a link, ends every session, and goes on as after a password: a second factor is still asked for. */
export async function recover(kernel: Kernel, { secret, password }: Recover, caller: Caller): Promise<Step> {
  await countSource(kernel, caller);
  const { pool } = kernel.database;
  const link = await entryStore.link(pool, secret, 'recovery');
  if (!link?.accountId || !link.personId) throw new Refusal('link_over');
  const passwordHash = await hashPassword(kernel.key, password);
  await kernel.runner.run(recoverAccount, DOOR, randomUUID(), { secret, personId: link.personId, passwordHash });
  const account = await entryStore.account(pool, { id: link.accountId });
  return goOn(kernel, account!, { way: 'recovery', twoFactors: false }, caller);
}

/** A link was opened at a new address: it counts from now on. */
export async function confirmNewAddress(kernel: Kernel, secret: string, caller: Caller): Promise<{ address: string }> {
  await countSource(kernel, caller);
  const link = await entryStore.link(kernel.database.pool, secret, 'address');
  if (!link?.address || !link.personId) throw new Refusal('link_over');
  await kernel.runner.run(confirmAddress, DOOR, randomUUID(), { secret, personId: link.personId });
  return { address: link.address };
}
