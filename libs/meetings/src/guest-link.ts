import { createHash } from 'node:crypto';
import type { InstallationKey } from '#libs/kernel';

/** The secret of the link of somebody who was asked to come: it follows from the installation's key, and is kept nowhere. */
export const guestSecret = (key: InstallationKey, guestId: string): string =>
  key.derive('guest', guestId).toString('base64url');

/** What the database keeps of it. */
export const guestHash = (secret: string): Buffer => createHash('sha256').update(secret).digest();

/** The link as it is given to them. The secret stands behind the #, which no server is sent and no log sees. */
export const guestAddress = (publicUrl: string, secret: string): string => `${publicUrl}/guest#${secret}`;
