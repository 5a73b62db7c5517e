import { caseStream, EraseUic, mayTouchIdentity, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadCase } from '../identity.queries.js';
import { uicStore } from '../uic.store.js';

/** Removes what the own agency noted of a code. */
export const eraseUic = defineCommand({
  name: 'uic.erase',
  input: EraseUic,
  stream: ({ caseId }) => caseStream(caseId),
  load: ({ db, input, actor }) => loadCase(db, input.caseId, actor),
  may: (actor, subject) => mayTouchIdentity('uic.erase', actor, subject),
  async run({ db, input }) {
    if (!(await uicStore.erase(db, input.caseId))) throw new Refusal('illegal_move');
    return {};
  },
});
