import { allows, type CommandName, type Relation } from '../policy.js';
import type { Actor } from '../standing.js';
import type { ShareVerb } from './share.status.js';
import type { ShareView } from './share.view.js';

type Between = Pick<ShareView, 'controllerAgencyId' | 'recipientAgencyId' | 'askedBy'>;

/** How somebody stands to an agreement: they act for who tells, or for who is told. */
export const relationsToShare = (actor: Pick<Actor, 'agencyId'>, share: Between): Relation[] => [
  ...(actor.agencyId === share.controllerAgencyId ? (['gives_share'] as const) : []),
  ...(actor.agencyId === share.recipientAgencyId ? (['gets_share'] as const) : []),
];

/** Whoever reads restricted parts may write down what a person agreed to, for an agency that is in the case. */
export const mayGiveShare = (actor: Actor, agencyIds: readonly string[]): boolean =>
  allows('share.give', actor, agencyIds.includes(actor.agencyId) ? ['in_case'] : []);

/** Whether somebody may do this about an agreement that they read. Nobody confirms what they asked for themselves. */
export const mayMoveShare = (verb: ShareVerb, actor: Actor, share: Between): boolean =>
  allows(`share.${verb}` satisfies CommandName, actor, relationsToShare(actor, share)) &&
  (verb !== 'confirm' || actor.personId !== share.askedBy);
