import { caseStream, mayTouchIdentity, Refusal, SetAnonymity } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadCase } from '../identity.queries.js';
import { identityStore } from '../identity.store.js';

/** Notes that the person wants to be anonymous, or no longer. What agencies keep here of who they are goes at once, and for good. */
export const setAnonymity = defineCommand({
  name: 'anonymity.set',
  input: SetAnonymity,
  stream: ({ caseId }) => caseStream(caseId),
  load: ({ db, input, actor }) => loadCase(db, input.caseId, actor),
  may: (actor, subject) => mayTouchIdentity('anonymity.set', actor, subject),
  async run({ db, input, subject, append }) {
    const { caseId, on, words } = input;
    if (!subject.open || subject.anonymous === on) throw new Refusal('illegal_move');
    await identityStore.setAnonymity(db, caseId, on);
    append('anonymity.set', { on }, words);
    return {};
  },
});
