import { AddNeed, caseStream, mayTouchNeed, NEEDS_MAX, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { needStore } from '../need.store.js';

/** Writes down what the person asks for, in their words. */
export const addNeed = defineCommand({
  name: 'need.add',
  input: AddNeed,
  stream: ({ caseId }) => caseStream(caseId),
  load: ({ db, input }) => needStore.load(db, input.caseId),
  may: (actor, { agencyIds }) => mayTouchNeed('need.add', actor, agencyIds),
  async run({ db, input, subject, append }) {
    if (!subject.open || subject.needs.length >= NEEDS_MAX) throw new Refusal('illegal_move');
    const { needId, service, priority, words } = input;
    await needStore.add(db, input, append('need.said', { needId, service, priority }, words));
    return {};
  },
});
