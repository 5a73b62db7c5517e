import { caseStream, mayReleaseAgency, Refusal, ReleaseAgency } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadCaseView } from '../case.queries.js';
import { caseStore } from '../case.store.js';

/** Lets an agency go, or lets one's own leave: its people read nothing that is said after. */
export const releaseAgency = defineCommand({
  name: 'agency.release',
  input: ReleaseAgency,
  stream: ({ caseId }) => caseStream(caseId),
  before: ({ db, input }) => caseStore.holdAgency(db, input.agencyId),
  load: ({ db, input }) => loadCaseView(db, input.caseId),
  may: (actor, subject, { agencyId }) => mayReleaseAgency(actor, subject, agencyId),
  async run({ db, input, stream, subject, append }) {
    if (!subject.seats.some((seat) => seat.agencyId === input.agencyId)) throw new Refusal('illegal_move');
    const staying = await caseStore.release(db, stream, subject.id, input.agencyId);
    append('agency.released', { agencyId: input.agencyId });
    for (const colleague of staying) append('colleague.joined', colleague);
    return {};
  },
});
