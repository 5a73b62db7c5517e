import { Refusal, type SecondFactor, type SignInWay } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { type AccountAtDoor, entryStore } from '../entry.store.js';
import { newSecret, sessionStore } from '../session.store.js';
import type { Caller } from './attempts.js';

/** Where signing in has come: to a session, or to what is asked for next with the secret of the entry. */
export type Step =
  | { next: 'done'; session: string; accountId: string }
  | { next: 'second_factor'; factors: SecondFactor[]; entry: string }
  | { next: 'enrol'; entry: string };

/** How somebody came this far. */
export interface Came {
  way: SignInWay;
  /** True when what was given counts as two factors, as a passkey does. */
  twoFactors: boolean;
  /** Set where only this person may be entered as, and for this agency alone: by the agency's own sign-in. */
  seat?: { personId: string; agencyId: string };
}

/** What an account can be asked for beside its password. */
export const factorsOf = ({ totpId, passkeys, codes }: AccountAtDoor): SecondFactor[] => [
  ...(totpId ? (['totp'] as const) : []),
  ...(passkeys ? (['passkey'] as const) : []),
  ...(codes && (totpId || passkeys) ? (['recovery_code'] as const) : []),
];

/** Goes on with an account whose first factor was given: to its second, to making one known, or to a session. */
export async function goOn(kernel: Kernel, account: AccountAtDoor, came: Came, caller: Caller): Promise<Step> {
  // Whoever was shut out everywhere, or left every table, is told no more than somebody who guesses.
  if (!account.seats) throw new Refusal('wrong_credentials');
  const { pool } = kernel.database;
  const entry = newSecret();
  const factors = factorsOf(account);
  const { accountId } = account;
  const begin = (stage: 'second_factor' | 'enrol' | 'open'): Promise<void> =>
    entryStore.begin(pool, entry, { accountId, ...came.seat, stage, way: came.way, twoFactors: came.twoFactors });
  if (!came.twoFactors && factors.length) {
    await begin('second_factor');
    return { next: 'second_factor', factors, entry };
  }
  if (!came.twoFactors && account.required) {
    await begin('enrol');
    return { next: 'enrol', entry };
  }
  await begin('open');
  return openFor(kernel, entry, accountId, caller);
}

/** Opens the session of an entry that is open. */
export async function openFor(kernel: Kernel, entry: string, accountId: string, { device }: Caller): Promise<Step> {
  const session = await sessionStore.open(kernel, entry, device);
  if (!session) throw new Refusal('sign_in_again');
  return { next: 'done', session, accountId };
}
