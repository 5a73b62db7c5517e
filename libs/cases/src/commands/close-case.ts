import { caseStream, CloseCase, mayCloseCase, moveCase, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadCaseView } from '../case.queries.js';
import { caseStore } from '../case.store.js';

/** Ends a case. Its open actions must be settled first. It can still be read by its members, and nothing more is said in it. */
export const closeCase = defineCommand({
  name: 'case.close',
  input: CloseCase,
  stream: ({ caseId }) => caseStream(caseId),
  load: ({ db, input }) => loadCaseView(db, input.caseId),
  may: mayCloseCase,
  async run({ db, input, stream, subject, append }) {
    moveCase(subject.status, 'closed');
    if (subject.actions.length) throw new Refusal('illegal_move');
    const closedSeq = append('case.closed', { outcome: input.outcome });
    await caseStore.close(db, stream, subject.id, input.outcome, closedSeq);
    return {};
  },
});
