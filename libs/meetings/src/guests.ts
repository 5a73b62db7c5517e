import { type Actor, guestOf, guestViewOf, type GuestView, mayInMeeting, Refusal } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { guestAddress, guestHash, guestSecret } from './guest-link.js';
import { guestStore } from './guest.store.js';
import { loadMeeting, readsItem } from './meeting.queries.js';

/** What the link of somebody who was asked to come opens at this moment; null where it opens nothing. Looking changes nothing. */
export async function openGuestLink({ database, clock }: Kernel, secret: string): Promise<GuestView | null> {
  const found = await guestStore.find(database.pool, guestHash(secret));
  if (!found) return null;
  if ('over' in found) return { state: 'over' };
  if ('off' in found) return { state: 'off', start: found.off };
  return guestViewOf(found, clock.ms());
}

/**
 * The link of somebody who was asked, for whoever asked them and still reads all that it opens.
 * @throws Refusal `not_found`, `forbidden`
 */
export function guestLink(kernel: Kernel, actor: Actor, meetingId: string, guestId: string): Promise<string> {
  return kernel.unitOfWork.read(actor, async (db) => {
    const loaded = await loadMeeting(db, meetingId, false);
    if (!loaded) throw new Refusal('not_found');
    const { askedById, withdrawnAt, items } = guestOf(loaded.view, guestId);
    if (withdrawnAt !== undefined) throw new Refusal('not_found');
    if (askedById !== actor.personId || !mayInMeeting('guest.ask', actor, loaded.view)) throw new Refusal('forbidden');
    for (const { itemId, lineageId, restricted } of loaded.view.items)
      if (restricted && items.some((one) => one.itemId === itemId) && !(await readsItem(db, lineageId)))
        throw new Refusal('forbidden');
    return guestAddress(kernel.publicUrl, guestSecret(kernel.key, guestId));
  });
}
