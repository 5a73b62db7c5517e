import { allows } from '../policy.js';
import type { Actor, Sector } from '../standing.js';

/** Whoever reads restricted parts, for an agency of health. */
export const mayBreakGlass = (actor: Pick<Actor, 'standings'>, sector: Sector | null): boolean =>
  allows('glass.break', actor, sector === 'health' ? ['of_health'] : []);

/** Whoever looks after data, for an agency of the case, and did not open it themselves. */
export const mayReviewGlass = (actor: Pick<Actor, 'standings'>, isTheirs: boolean): boolean =>
  allows('glass.review', actor, isTheirs ? ['reviews_glass'] : []);
