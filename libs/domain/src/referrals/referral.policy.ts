import { allows, PART_READERS, type Relation } from '../policy.js';
import { type Actor, holdsAny, type Sector } from '../standing.js';
import type { Referral, ReferralParty } from './referral.status.js';

type Between = Pick<Referral, 'senderAgencyId' | 'receiverAgencyId' | 'accompanierAgencyId'>;

/** On which sides of a referral somebody stands: they act for an agency of it, or coordinate the table. */
export function sidesOf(actor: Pick<Actor, 'agencyId' | 'standings'>, referral: Between): ReferralParty[] {
  const { agencyId } = actor;
  const sides: ReferralParty[] = [];
  if (holdsAny(actor, PART_READERS)) {
    if (agencyId === referral.senderAgencyId) sides.push('sender');
    if (agencyId === referral.receiverAgencyId) sides.push('receiver');
    if (agencyId === referral.accompanierAgencyId) sides.push('accompanier');
  }
  if (actor.standings.includes('coordinator')) sides.push('coordinator');
  return sides;
}

const RELATION_OF: Partial<Record<ReferralParty, Relation>> = {
  sender: 'sends_referral',
  receiver: 'gets_referral',
  accompanier: 'goes_along',
  coordinator: 'coordinates',
};

/** How somebody stands to a referral that they follow. */
export const relationsToReferral = (actor: Pick<Actor, 'agencyId' | 'standings'>, referral: Between): Relation[] =>
  sidesOf(actor, referral).flatMap((side) => RELATION_OF[side] ?? []);

/** Whoever reads restricted parts may refer somebody, for an agency that is in the case. */
export const mayDraftReferral = (actor: Actor, agencyIds: readonly string[]): boolean =>
  allows('referral.draft', actor, agencyIds.includes(actor.agencyId) ? ['in_case'] : []);

/** Whoever coordinates the table may write down what follows. */
export const mayFollowUp = (actor: Actor, referral: Between): boolean =>
  allows('referral.follow-up', actor, relationsToReferral(actor, referral));

/** Whether somebody may say that their agency goes along, or does not: it is asked, or said yes. */
export const mayGoAlong = (actor: Actor, referral: Between & { askedAgencyId: string | null }): boolean =>
  allows('referral.go-along', actor, [
    ...relationsToReferral(actor, referral),
    ...(actor.agencyId === referral.askedAgencyId ? (['asked_along'] as const) : []),
  ]);

/** Whether somebody may do this about a referral that they follow. Which moves are theirs, the table of moves says. */
export const mayActOnReferral = (
  command: 'referral.move' | 'referral.try' | 'referral.assign' | 'referral.accompany',
  actor: Actor,
  referral: Between,
): boolean => allows(command, actor, relationsToReferral(actor, referral));

/** What stands against referring somebody from one agency to another, as far as that follows from their sectors. */
export const isReferredBetween = (sender: Sector, receiver: Sector): boolean =>
  // Justice offers its own way in, and is told nothing by a referral.
  sender !== 'justice' && receiver !== 'justice';
