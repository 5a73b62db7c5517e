import { caseStream, DeclineAsk, mayTouchIdentity, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadCase } from '../identity.queries.js';
import { identityStore } from '../identity.store.js';

/** Tells an agency that was shown the card, and asks to join, no. Who is let in is let in by `agency.admit`. */
export const declineAsk = defineCommand({
  name: 'card.decline',
  input: DeclineAsk,
  stream: ({ caseId }) => caseStream(caseId),
  load: ({ db, input, actor }) => loadCase(db, input.caseId, actor),
  may: (actor, subject) => mayTouchIdentity('card.decline', actor, subject),
  async run({ db, input, append }) {
    const { askId, caseId } = input;
    if (!(await identityStore.decline(db, askId, caseId))) throw new Refusal('illegal_move');
    append('card.declined', { askId });
    return {};
  },
});
