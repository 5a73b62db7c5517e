import { createHash, timingSafeEqual } from 'node:crypto';
import { Refusal } from '#libs/domain';
import type { Kernel } from '#libs/kernel';
import { readBounce } from './bounce.js';
import { wayStore } from './way.store.js';

/**
 * Takes a letter that the operator's mail server brings back. What is none of ours changes nothing, and is answered alike, so that
 * the mail server does not try again. Throws `not_found` where none are taken, and to whoever does not know the key.
 * @returns whether it was a letter of ours
 */
export async function takeBounce(
  { config, database, publicUrl, log }: Kernel,
  given: string | undefined,
  raw: Buffer,
): Promise<boolean> {
  if (config.BOUNCE_KEY === '' || !given || !isSame(given, `Bearer ${config.BOUNCE_KEY}`))
    throw new Refusal('not_found');
  const bounce = await readBounce(raw, new URL(publicUrl).hostname);
  const ours = bounce !== null && (await wayStore.noteBounce(database.pool, bounce.id, bounce.addresses));
  log.info(
    ours ? { notice: bounce.id } : {},
    ours ? 'a letter came back' : 'a report of mail was not about a letter of ours',
  );
  return ours;
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
