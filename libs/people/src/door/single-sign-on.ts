import { randomUUID } from 'node:crypto';
import { Refusal } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { acceptInvitation } from '../commands/accept-invitation.js';
import { connectSingleSignOn } from '../commands/connect-single-sign-on.js';
import { entryStore } from '../entry.store.js';
import { accountStore } from '../account.store.js';
import { newSecret, type SignedIn } from '../session.store.js';
import {
  beginSingleSignOn,
  finishSingleSignOn,
  type SingleSignOnKept,
  type SingleSignOnPerson,
  type SingleSignOnSettings,
} from '../single-sign-on.js';
import { accountOf } from './arrivals.js';
import { type Caller, countSource } from './attempts.js';
import { goOn, type Step } from './steps.js';

/** What is kept of one browser between going to its agency's provider and coming back. */
interface Kept extends SingleSignOnKept {
  agencyId: string;
  /** The page of ours to go to after it. */
  to: string;
  /** The person whom the provider's name is to be connected to, instead of signing in. */
  connects?: string;
}

/** Where somebody is who came back: signed in or on the way to it, connected, or turned away. */
export type Return =
  | { outcome: 'step'; step: Step; to: string }
  | { outcome: 'connected'; to: string }
  | { outcome: 'single_sign_on' | 'no_seat' };

/** The agency's settings, when it has a sign-in of its own and whoever runs the installation allows its provider. */
async function settingsOf(kernel: Kernel, agencyId: string): Promise<SingleSignOnSettings | null> {
  const found = await entryStore.singleSignOn(kernel.database.pool, agencyId);
  if (!found || !allowsIssuer(kernel, found.issuer)) return null;
  const { issuer, clientId } = found;
  const clientSecret = kernel.key.open(`single-sign-on ${agencyId}`, found.sealedSecret);
  return { issuer, clientId, clientSecret, callback: callbackOf(kernel) };
}

/** No server outside is asked that whoever runs the installation has not named. */
export const allowsIssuer = ({ config }: Kernel, issuer: string): boolean =>
  config.SINGLE_SIGN_ON.split(',').some((allowed) => allowed !== '' && sameIssuer(allowed, issuer));

const sameIssuer = (one: string, other: string): boolean => one.replace(/\/$/, '') === other.replace(/\/$/, '');

/** Our address that providers send people back to. */
export const callbackOf = ({ publicUrl }: Kernel): string => `${publicUrl}/api/sign-in/single-sign-on/callback`;

/** Sends a browser to its agency's provider. Null when there is none, or it does not answer. */
export async function goToProvider(
  kernel: Kernel,
  agencyId: string,
  to: string,
  caller: Caller,
): Promise<{ url: string; entry: string } | null> {
  await countSource(kernel, caller);
  return depart(kernel, { agencyId, to });
}

/** Sends whoever is signed in to their agency's provider, to connect it to their account. */
export async function goToConnect(kernel: Kernel, { actor }: SignedIn): Promise<{ url: string; entry: string }> {
  await kernel.unitOfWork.read(actor, (db) => accountStore.id(db, true));
  const departure = await depart(kernel, { agencyId: actor.agencyId, to: '/account', connects: actor.personId });
  if (!departure) throw new Refusal('not_found');
  return departure;
}

async function depart(
  kernel: Kernel,
  going: Pick<Kept, 'agencyId' | 'to' | 'connects'>,
): Promise<{ url: string; entry: string } | null> {
  const settings = await settingsOf(kernel, going.agencyId);
  const begun = settings ? await beginSingleSignOn(settings, kernel.clock.ms()) : null;
  if (!begun) return null;
  const { url, ...kept } = begun;
  const entry = newSecret();
  const challenge = JSON.stringify({ ...kept, ...going } satisfies Kept);
  await entryStore.begin(kernel.database.pool, entry, {
    stage: 'single_sign_on',
    way: 'single_sign_on',
    challenge,
  });
  return { url, entry };
}

/** Somebody came back from a provider, with the address that the browser was sent back to. */
export async function returnFromProvider(
  kernel: Kernel,
  entry: string | undefined,
  address: string,
  signedIn: SignedIn | null,
  caller: Caller,
): Promise<Return> {
  await countSource(kernel, caller);
  const { pool } = kernel.database;
  const found = entry ? await entryStore.find(pool, entry, 'single_sign_on', true) : null;
  if (!found?.challenge) return { outcome: 'single_sign_on' };
  const kept = JSON.parse(found.challenge) as Kept;
  const settings = await settingsOf(kernel, kept.agencyId);
  const person = settings ? await finishSingleSignOn(settings, kept, address, kernel.clock.ms()) : null;
  if (!person) return { outcome: 'single_sign_on' };
  if (kept.connects) return connect(kernel, kept, person, signedIn);
  const known =
    (await entryStore.personBySingleSignOn(pool, kept.agencyId, person.subject)) ??
    (await welcome(kernel, kept.agencyId, person));
  const account = known ? await entryStore.account(pool, { id: known.accountId }) : null;
  if (!known || !account?.seats) return { outcome: 'no_seat' };
  const seat = { personId: known.personId, agencyId: kept.agencyId };
  const came = { way: 'single_sign_on', twoFactors: false, seat } as const;
  return { outcome: 'step', step: await goOn(kernel, account, came, caller), to: kept.to };
}

async function connect(
  kernel: Kernel,
  { connects, to }: Kept,
  { subject }: SingleSignOnPerson,
  signedIn: SignedIn | null,
): Promise<Return> {
  // Only the very person who went there: another one may have signed in on this browser meanwhile.
  if (signedIn?.actor.personId !== connects) return { outcome: 'single_sign_on' };
  await kernel.runner.run(connectSingleSignOn, signedIn!.actor, randomUUID(), { subject });
  return { outcome: 'connected', to };
}

/** Lets somebody in whom the agency invited and whom its own provider vouches for. Their account has no password. */
async function welcome(
  kernel: Kernel,
  agencyId: string,
  { address, subject, name }: SingleSignOnPerson,
): Promise<{ personId: string; accountId: string } | null> {
  const invitation = address
    ? await entryStore.invitationBySingleSignOn(kernel.database.pool, agencyId, address)
    : null;
  if (!invitation) return null;
  const accountId = accountOf(invitation.id);
  const { result } = await kernel.runner.run(acceptInvitation, { system: 'system:door' }, randomUUID(), {
    hash: invitation.hash.toString('hex'),
    invitationId: invitation.id,
    taskForceId: invitation.taskForceId,
    agencyId,
    standings: invitation.standings,
    name: name ?? invitation.name,
    accountId,
    isNew: true,
    personId: kernel.clock.newId(),
    subject,
  });
  return { personId: result.personId, accountId };
}
