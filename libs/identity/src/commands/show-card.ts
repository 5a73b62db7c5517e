import { mayShowCard, personStream, readCardCode, Refusal, ShowCard } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { cardHash } from '../card-secret.js';
import { identityStore } from '../identity.store.js';

/**
 * Somebody was shown a card. Here it is only noted, by the same steps for every code; what it opens is looked up afterwards, by a reaction.
 * So neither what is answered nor how long that takes tells whether there is such a card.
 */
export const showCard = defineCommand({
  name: 'card.show',
  input: ShowCard,
  stream: (_, { personId }) => personStream(personId),
  load: () => Promise.resolve({}),
  may: (actor) => mayShowCard(actor),
  async run({ db, key, input, append }) {
    const code = readCardCode(input.code);
    // The check character alone says so: a slip of the hand, whatever cards there are.
    if (!code) throw new Refusal('invalid_input', { code: ['must be the code of a card'] });
    await identityStore.showCard(db, input.showingId, cardHash(key, code));
    append('card.shown', { showingId: input.showingId });
    return {};
  },
});
