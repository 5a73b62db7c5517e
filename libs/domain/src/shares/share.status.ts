import { CONFIRMED_BASES } from './share-terms.js';
import type { ShareView } from './share.view.js';

/** What can be done about an agreement, beside giving it. */
export type ShareVerb = 'confirm' | 'renew' | 'suspend' | 'resume' | 'revoke';

/** How an agreement can stand, and what can be done then. Taking it back is possible however it stands, and ends it for good. */
export const SHARE_STATES = {
  unconfirmed: ['confirm', 'renew', 'suspend', 'revoke'],
  not_yet: ['renew', 'suspend', 'revoke'],
  active: ['renew', 'suspend', 'revoke'],
  suspended: ['resume', 'renew', 'revoke'],
  expired: ['renew', 'revoke'],
  revoked: [],
} as const satisfies Record<string, readonly ShareVerb[]>;
export type ShareState = keyof typeof SHARE_STATES;

/** What how an agreement stands follows from. */
export type ShareFacts = Pick<
  ShareView,
  'legalBasis' | 'fromAt' | 'untilAt' | 'suspended' | 'confirmedBy' | 'revokedAt'
>;

/**
 * How an agreement stands at a moment (milliseconds since 1970). It is stored nowhere: server and screen reckon it, and the database
 * has the same rule (`share_state`).
 */
export function shareState(share: ShareFacts, now: number): ShareState {
  if (share.revokedAt) return 'revoked';
  if (now >= share.untilAt) return 'expired';
  if (share.suspended) return 'suspended';
  if (CONFIRMED_BASES.includes(share.legalBasis) && !share.confirmedBy) return 'unconfirmed';
  return now < share.fromAt ? 'not_yet' : 'active';
}

/** Whether this can be done about an agreement that stands so. */
export const canMoveShare = (verb: ShareVerb, state: ShareState): boolean =>
  (SHARE_STATES[state] as readonly ShareVerb[]).includes(verb);
