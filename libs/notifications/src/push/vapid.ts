import { createECDH } from 'node:crypto';
import type { InstallationKey } from '#libs/kernel';

/** The pair of keys by which push services know this installation (RFC 8292), base64url. */
export interface VapidKeys {
  publicKey: string;
  privateKey: string;
}

/**
 * The installation's keys for web push. They follow from its key: every process has the same, from the first start on, and no
 * table or file holds them. Browsers that were turned on stay on as long as KEY_FILE stays.
 */
export function vapidKeys(key: InstallationKey): VapidKeys {
  const curve = createECDH('prime256v1');
  // Nearly every number of 32 bytes is a key of this curve; one that is not is passed over, by every process alike.
  for (let round = 1; ; round++) {
    const secret = key.derive('web push', String(round));
    try {
      curve.setPrivateKey(secret);
    } catch {
      continue;
    }
    return { publicKey: curve.getPublicKey().toString('base64url'), privateKey: secret.toString('base64url') };
  }
}
