import { createHash } from 'node:crypto';
import type { InstallationKey } from './installation-key.js';

/** What a one-time link opens. */
export type LinkPurpose = 'invitation' | 'recovery' | 'address' | 'answer' | 'reply';

const PAGES: Record<LinkPurpose, string> = {
  invitation: '/invitation',
  recovery: '/recover',
  address: '/address',
  answer: '/answer',
  reply: '/reply',
};

/**
 * The secret of a one-time link. It is kept nowhere: it follows from the installation's key, so that a letter can be made
 * when it is sent, and no queue, table or receipt ever holds it.
 * @param round counts how often the link was made anew
 */
export const linkSecret = (key: InstallationKey, purpose: LinkPurpose, id: string, round = 1): string =>
  key.derive('link', `${purpose} ${id} ${round}`).toString('base64url');

/** What the database keeps of a link's secret. */
export const linkHash = (key: InstallationKey, purpose: LinkPurpose, id: string, round = 1): Buffer =>
  createHash('sha256')
    .update(linkSecret(key, purpose, id, round))
    .digest();

/** The link as it is sent or copied. The secret stands behind the #, which no server is sent and no log sees. */
export const linkAddress = (publicUrl: string, purpose: LinkPurpose, secret: string): string =>
  `${publicUrl}${PAGES[purpose]}#${secret}`;
