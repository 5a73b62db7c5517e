import { createHash } from 'node:crypto';
import type { Actor } from '#libs/domain';
import type { InstallationKey, Kernel } from '#libs/kernel';
import { calendarOf } from './action-calendar.js';
import { listDue } from './action-list.queries.js';
import { feedStore } from './feed.store.js';
import { thatMayLeave } from './leaving.queries.js';

/** The secret of an address: it follows from the command that opened it, and is kept nowhere. */
export const feedSecret = (key: InstallationKey, personId: string, commandId: string): string =>
  key.derive('feed', `${personId} ${commandId.toLowerCase()}`).toString('base64url');

/** What the database keeps of it. */
export const feedHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The address as it is copied into a calendar. */
export const feedAddress = (publicUrl: string, secret: string): string => `${publicUrl}/feeds/actions/${secret}.ics`;

/** What a calendar that asks with a secret is told, with the rights that its person has now; null when it opens nothing. */
export async function readFeed(kernel: Kernel, secret: string): Promise<string | null> {
  const feed = await feedStore.find(kernel.database.pool, feedHash(secret));
  if (!feed) return null;
  const { language, ...whose } = feed;
  const actor: Actor = whose;
  const now = kernel.clock.now();
  const actions = await kernel.unitOfWork.read(actor, async (db) =>
    thatMayLeave(db, await listDue(db, actor), now.getTime()),
  );
  return calendarOf(actions, { language, publicUrl: kernel.publicUrl, now });
}
