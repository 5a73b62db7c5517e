import { allows, type CommandName } from '../policy.js';
import type { Actor, Sector } from '../standing.js';

/** Where somebody acts about who a person is: who is in the case, who leads it, and what their own agency is. */
export interface IdentifyingCase {
  agencyIds: readonly string[];
  leadAgencyId: string;
  /** The sector of the actor's own agency; null where that is not known. */
  sector: Sector | null;
}

/** Whoever reads restricted things for an agency in the case, other than justice, may act about who its person is. */
export const mayTouchIdentity = (
  command: Extract<
    CommandName,
    'anonymity.set' | 'card.give' | 'card.decline' | 'identity.write' | 'uic.note' | 'uic.erase'
  >,
  actor: Actor,
  { agencyIds, leadAgencyId, sector }: IdentifyingCase,
): boolean =>
  sector !== 'justice' &&
  agencyIds.includes(actor.agencyId) &&
  allows(command, actor, ['in_case', ...(actor.agencyId === leadAgencyId ? (['leads_case'] as const) : [])]);

/** Whoever reads restricted things may destroy what their agency keeps of who somebody is, also once it left the case. */
export const mayEraseIdentity = (actor: Actor): boolean => allows('identity.erase', actor, ['table']);

/** Whoever works on cases may be shown a card. */
export const mayShowCard = (actor: Actor): boolean => allows('card.show', actor, ['table']);
