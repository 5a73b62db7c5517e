import { parseStream, personStream } from '#libs/domain';
import { defineReaction } from '#libs/kernel';
import { peopleOfCase } from '../identity.queries.js';

/** Tells the lists of whoever reads a case that an agency asks to join it, or was told: not now. */
export const refreshListsWhenCardAsked = defineReaction<'card.asked' | 'card.declined'>({
  name: 'refresh-lists-when-card-asked',
  on: 'case',
  to: ['card.asked', 'card.declined'],
  fromStart: true,
  async react({ db, stream, event }) {
    const ids = [parseStream(stream)!.id];
    return (await peopleOfCase(db, stream, event.seq)).map((person) => ({
      stream: personStream(person),
      type: 'list.changed' as const,
      data: { list: 'cards' as const, ids },
      words: undefined,
    }));
  },
});
