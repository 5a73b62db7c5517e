import { allows } from '../policy.js';
import { type Actor, holdsAny } from '../standing.js';

/** Whoever reads restricted parts may write into the file, for an agency that is in the case. */
export const mayAddEntry = (actor: Actor, agencyIds: readonly string[]): boolean =>
  allows('entry.add', actor, agencyIds.includes(actor.agencyId) ? ['in_case'] : []);

/** Whoever works on cases may count what was given where no file is kept. */
export const mayTally = (actor: Actor): boolean => allows('tally.add', actor, ['table']);

/** Who looks after data in an agency sees who opened files: of its people, and of what it wrote. The database holds the same rule. */
export const mayReadAccess = (actor: Pick<Actor, 'standings'>): boolean => holdsAny(actor, ['privacy_lead']);
