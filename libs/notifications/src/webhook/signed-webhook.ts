import { createHmac } from 'node:crypto';
import type { InstallationKey } from '#libs/kernel';

/** The bytes with which what an agency's system is told is signed. They follow from the installation's key, and are kept nowhere. */
export const webhookSecret = (
  key: InstallationKey,
  { agencyId, secretId }: { agencyId: string; secretId: string },
): Buffer => key.derive('webhook', `${agencyId} ${secretId}`);

/** A secret as it is shown, once. */
export const shownSecret = (secret: Buffer): string => `whsec_${secret.toString('base64')}`;

/**
 * A message as Standard Webhooks 1.0.0 has it. Its signature is over id, time and body, so that none can be changed or used for
 * another; whoever gets it refuses an id that they had and a time that is more than five minutes away.
 * @param id the same however often it is sent
 */
export function signedWebhook(
  secret: Buffer,
  id: string,
  at: Date,
  { type, data }: { type: string; data: object },
): { headers: Record<string, string>; body: string } {
  const seconds = Math.floor(at.getTime() / 1000);
  const body = JSON.stringify({ type, timestamp: at.toISOString(), data });
  const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Baraza',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': `v1,${signature}`,
    },
    body,
  };
}
