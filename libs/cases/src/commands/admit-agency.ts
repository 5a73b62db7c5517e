import { AdmitAgency, caseStream, CASE_STATUSES, mayAdmitAgency, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadCaseView } from '../case.queries.js';
import { caseStore } from '../case.store.js';

/** Brings another agency into the case: its people read what was said before, and everything from now on. */
export const admitAgency = defineCommand({
  name: 'agency.admit',
  input: AdmitAgency,
  stream: ({ caseId }) => caseStream(caseId),
  before: ({ db, input }) => caseStore.holdAgency(db, input.agencyId),
  load: ({ db, input }) => loadCaseView(db, input.caseId),
  may: mayAdmitAgency,
  async run({ db, actor, input, stream, subject, append }) {
    if (!CASE_STATUSES[subject.status].takesMessages) throw new Refusal('illegal_move');
    if (subject.seats.some((seat) => seat.agencyId === input.agencyId)) throw new Refusal('illegal_move');
    const people = await caseStore.admit(db, stream, input.agencyId);
    if (!people) throw new Refusal('invalid_input', { agencyId: ['is no agency of this task force'] });
    const admittedSeq = append('agency.admitted', { agencyId: input.agencyId, people });
    await caseStore.insertSeat(db, {
      episodeId: subject.id,
      agencyId: input.agencyId,
      taskForceId: actor.taskForceId,
      admittedSeq,
    });
    return {};
  },
});
