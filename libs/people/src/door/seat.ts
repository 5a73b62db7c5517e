import { type ChooseSeat, Refusal } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { entryStore } from '../entry.store.js';
import { newSecret, sessionStore, type SignedIn } from '../session.store.js';
import type { Caller } from './attempts.js';

/**
 * Sits in another seat of one's own: a new session for it, and the end of the one before. What one may is what one is
 * there; nothing comes along, and nothing is proved by it. Answers the new session's secret.
 */
export async function changeSeat(
  kernel: Kernel,
  secret: string,
  { accountId, way }: SignedIn,
  seat: ChooseSeat,
  caller: Caller,
): Promise<string> {
  if (!accountId || way === 'single_sign_on') throw new Refusal('forbidden');
  const entry = newSecret();
  await entryStore.begin(kernel.database.pool, entry, { accountId, stage: 'open', way });
  const session = await sessionStore.open(kernel, entry, caller.device, { ...seat, left: secret });
  const opened = session ? await sessionStore.find(kernel, session) : null;
  if (!session || !opened) throw new Refusal('sign_in_again');
  if (opened.actor.personId !== seat.personId || opened.actor.agencyId !== seat.agencyId) {
    await sessionStore.end(kernel, session);
    throw new Refusal('not_found');
  }
  await sessionStore.end(kernel, secret);
  return session;
}
