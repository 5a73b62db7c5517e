import { createHmac } from 'node:crypto';
import type { InstallationKey } from '#libs/kernel';

/**
 * What is kept of a code: HMAC-SHA-256 under a key of the table, which follows from the installation's. At another table the same code is
 * something else, and a copy of the database allows no guessing.
 */
export const uicHash = (key: InstallationKey, taskForceId: string, canonical: string): Buffer =>
  createHmac('sha256', key.derive('uic', taskForceId)).update(canonical).digest();
