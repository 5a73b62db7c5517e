import { allows } from '../policy.js';
import type { Actor } from '../standing.js';
import { mayReadChannel, relationsToChannel } from './case.policy.js';
import type { Channel } from './channel.js';

/** Who said something. */
export interface Authored {
  personId: string;
}

/** Only whoever said it may say it otherwise. */
export const mayEditMessage = (actor: Actor, channel: Channel, { personId }: Authored): boolean =>
  mayReadChannel(actor, channel) && actor.personId === personId && allows('message.edit', actor, ['own_message']);

/** Whoever said it may take it back; so may the agency that leads the case or began the part, for what should not stand there. */
export const mayWithdrawMessage = (actor: Actor, channel: Channel, { personId }: Authored): boolean =>
  mayReadChannel(actor, channel) &&
  allows('message.withdraw', actor, [
    ...relationsToChannel(actor, channel),
    ...(actor.personId === personId ? (['own_message'] as const) : []),
  ]);

/** Whoever reads a message may put a sign to it. */
export const mayReact = (actor: Actor, channel: Channel): boolean =>
  allows('message.react', actor, relationsToChannel(actor, channel));

/** Whoever works on the case may pin a message for everybody. */
export const mayPinMessage = (actor: Actor, channel: Channel): boolean =>
  allows('message.pin', actor, relationsToChannel(actor, channel));
