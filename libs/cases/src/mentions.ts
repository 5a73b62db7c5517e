import { type Channel, type Mention, type MentionInput, Refusal } from '#libs/domain';

/** The mentions of an input as an event holds them; nothing where nobody is mentioned. Throws `invalid_input` for one that names both. */
export function mentionsOf(given: readonly MentionInput[] | undefined): { mentions?: Mention[] } {
  if (!given?.length) return {};
  if (given.some(({ person, agency }) => person && agency))
    throw new Refusal('invalid_input', { mentions: ['each must be a person or an agency'] });
  return { mentions: given.map(({ person, agency }) => (person ? { person } : { agency: agency! })) };
}

/** Throws `invalid_input` unless everybody who is mentioned reads the channel. Of who does not it says no more than that. */
export function refuseStrangers({ seats }: Pick<Channel, 'seats'>, mentions: readonly Mention[] = []): void {
  const reads = (mention: Mention): boolean =>
    'person' in mention
      ? seats.some(({ people }) => people.includes(mention.person))
      : seats.some(({ agencyId }) => agencyId === mention.agency);
  if (!mentions.every(reads)) throw new Refusal('invalid_input', { mentions: ['must be among those who read this'] });
}
