import { caseStream, mayReturnCase, Refusal, ReturnCase } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { returnStore } from '../return.store.js';

/** Begins a new stretch of work with a person who came back. The one that ended stays as it is. */
export const returnCase = defineCommand({
  name: 'case.return',
  input: ReturnCase,
  stream: ({ caseId }) => caseStream(caseId),
  opens: true,
  load: ({ db, input }) => returnStore.load(db, input.fromCaseId),
  may: (actor, { leadAgencyId }) => mayReturnCase(actor, leadAgencyId),
  async run({ db, actor, input, subject, append }) {
    if (!subject.closed) throw new Refusal('illegal_move');
    const { caseId, fromCaseId } = input;
    const { subjectId, reference, handle, people, anonymous } = await returnStore.open(db, caseId, fromCaseId);
    const { agencyId } = actor;
    const opened = {
      subjectId,
      reference,
      leadAgencyId: agencyId,
      seat: { agencyId, people },
      returnsFrom: fromCaseId,
      ...(anonymous ? { anonymous } : {}),
    };
    append('case.opened', opened, handle);
    return { caseId, reference };
  },
});
