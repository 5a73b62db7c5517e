import { caseStream, mayTouchNeed, MoveNeed, moveNeed as moved, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { needStore } from '../need.store.js';

/** Says how what the person asked for stands. */
export const moveNeed = defineCommand({
  name: 'need.move',
  input: MoveNeed,
  stream: ({ caseId }) => caseStream(caseId),
  load: ({ db, input }) => needStore.load(db, input.caseId),
  may: (actor, { agencyIds }) => mayTouchNeed('need.move', actor, agencyIds),
  async run({ db, input, subject, append }) {
    const { needId, caseId, to } = input;
    const need = subject.needs.find(({ id }) => id === needId);
    if (!need) throw new Refusal('not_found');
    if (!subject.open) throw new Refusal('illegal_move');
    await needStore.move(db, needId, caseId, moved(need.state, to));
    append('need.moved', { needId, to });
    return {};
  },
});
