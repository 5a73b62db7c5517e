import { relationsToChannel } from '../cases/case.policy.js';
import type { Channel } from '../cases/channel.js';
import type { ActionChannel } from './action-place.js';
import { allows, type CommandName, type Relation } from '../policy.js';
import type { Actor } from '../standing.js';
import type { ActionState } from './action.events.js';

/** What decides about rights to an action. */
export type ActionRights = Pick<ActionState, 'ownerAgencyId' | 'holderId' | 'askedById' | 'offeredToId'>;

/** How somebody stands to an action of a channel that they read. */
export function relationsToAction(actor: Actor, channel: ActionChannel, action: ActionRights): Relation[] {
  const there = relationsToChannel(actor, channel);
  if (!there.length) return [];
  const { agencyId, personId } = actor;
  const relations: [Relation, boolean][] = [
    ['owns_action', agencyId === action.ownerAgencyId],
    ['holds_action', personId === action.holderId && agencyId === action.ownerAgencyId],
    ['asked_for_action', agencyId === action.askedById],
    ['offered_action', agencyId === action.offeredToId],
    ['in_meeting', channel.inMeeting === true],
  ];
  return [...there, ...relations.filter(([, holds]) => holds).map(([relation]) => relation)];
}

/** Who works on a case or a part agrees on actions in it. */
export const mayOpenAction = (actor: Actor, channel: Channel): boolean =>
  allows('action.open', actor, relationsToChannel(actor, channel));

/** Whoever reads it may propose one. */
export const mayProposeAction = (actor: Actor, channel: Channel): boolean =>
  allows('action.propose', actor, relationsToChannel(actor, channel));

/** Whether somebody may take a step with an action. */
export const mayActOn = (command: CommandName, actor: Actor, channel: ActionChannel, action: ActionRights): boolean =>
  allows(command, actor, relationsToAction(actor, channel, action));
