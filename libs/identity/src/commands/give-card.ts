import { randomUUID } from 'node:crypto';
import { caseStream, GiveCard, mayTouchIdentity } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { cardCode, cardHash } from '../card-secret.js';
import { loadCase } from '../identity.queries.js';
import { identityStore } from '../identity.store.js';

/**
 * Gives the person a card, and takes its power from one that they had. Also once the case is closed: it is theirs. Whoever answers shows
 * the code, once.
 */
export const giveCard = defineCommand({
  name: 'card.give',
  input: GiveCard,
  stream: ({ caseId }) => caseStream(caseId),
  load: ({ db, input, actor }) => loadCase(db, input.caseId, actor),
  may: (actor, subject) => mayTouchIdentity('card.give', actor, subject),
  async run({ db, id, key, input, append }) {
    const { caseId, chance } = input;
    const again = await identityStore.giveCard(db, randomUUID(), caseId, cardHash(key, cardCode(key, id, chance)));
    append('card.given', again ? { again } : {});
    return {};
  },
});
