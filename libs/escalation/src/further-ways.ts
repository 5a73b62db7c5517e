import type { RungAudience, RungChannel } from '#libs/domain';
import type { Recipient } from '#libs/ladders';

/** Who turned on more than the app and mail: people by their browsers, agencies by a system of their own. */
export interface Further {
  push: ReadonlySet<string>;
  webhook: ReadonlySet<string>;
}

/** Roles of the table: their agency has nothing to do with what they are told. */
const OF_THE_TABLE: ReadonlySet<RungAudience> = new Set(['coordinator', 'chair', 'agenda']);

/**
 * The ways on which a step speaks to one of its people: those of the ladder and, where it speaks by mail, what they turned on
 * themselves. The system of an agency is told once, whoever of the agency is told.
 */
export function furtherWays(
  channels: readonly RungChannel[],
  person: Recipient,
  people: readonly Recipient[],
  { push, webhook }: Further,
): RungChannel[] {
  const { agencyId, personId } = person;
  const ofAgency = people.find((one) => one.agencyId === agencyId && !OF_THE_TABLE.has(one.audience));
  const ways = new Set(channels);
  const mails = ways.has('mail');
  if (mails && push.has(personId)) ways.add('push');
  if (mails && webhook.has(agencyId)) ways.add('webhook');
  if (ofAgency !== person) ways.delete('webhook');
  return [...ways];
}
