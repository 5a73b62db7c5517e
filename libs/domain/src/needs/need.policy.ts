import { allows } from '../policy.js';
import type { Actor } from '../standing.js';

/** Whoever works on the case for an agency in it may write down what the person asks for, and how that stands. */
export const mayTouchNeed = (command: 'need.add' | 'need.move', actor: Actor, agencyIds: readonly string[]): boolean =>
  allows(command, actor, agencyIds.includes(actor.agencyId) ? ['in_case'] : []);

/** Whoever works for the agency that led a case that ended may take up the work with the person again. */
export const mayReturnCase = (actor: Actor, leadAgencyId: string): boolean =>
  allows('case.return', actor, actor.agencyId === leadAgencyId ? ['leads_case'] : []);
