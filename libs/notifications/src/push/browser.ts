import { createHash } from 'node:crypto';
import type { AddPush } from '#libs/domain';
import type { InstallationKey } from '#libs/kernel';
import type { SealedBrowser } from '../way.store.js';

/** What a browser's push service made for it. */
export type Browser = Pick<AddPush, 'endpoint' | 'p256dh' | 'auth'>;

/** What the database knows a browser by: its endpoint is a secret of the browser, and is kept sealed. */
export function sealBrowser(key: InstallationKey, { endpoint, p256dh, auth }: Browser): SealedBrowser {
  const mark = createHash('sha256').update(endpoint).digest();
  return { mark, sealed: key.seal(purpose(mark), JSON.stringify({ endpoint, p256dh, auth })) };
}

/** Throws when it was sealed by another installation. */
export const openBrowser = (key: InstallationKey, { mark, sealed }: SealedBrowser): Browser =>
  JSON.parse(key.open(purpose(mark), sealed)) as Browser;

const purpose = (mark: Buffer): string => `push ${mark.toString('hex')}`;
