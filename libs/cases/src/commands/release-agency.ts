import { channelStream, mayReleaseAgency, parseStream, Refusal, ReleaseAgency } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { caseStore } from '../case.store.js';
import { loadChannel } from '../channel.queries.js';

/** Lets an agency go, or lets one's own leave: its people read nothing of it any more. Whoever leaves a case leaves all its parts. */
export const releaseAgency = defineCommand({
  name: 'agency.release',
  input: ReleaseAgency,
  stream: channelStream,
  before: ({ db, input }) => caseStore.holdAgency(db, input.agencyId),
  load: ({ db, stream }) => loadChannel(db, stream),
  may: (actor, subject, { agencyId }) => mayReleaseAgency(actor, subject, agencyId),
  async run({ db, input, stream, subject, append, moved }) {
    if (!subject.seats.some((seat) => seat.agencyId === input.agencyId)) throw new Refusal('illegal_move');
    // First, while the actor still reads the case if it is their own agency that leaves.
    if (parseStream(stream)!.kind === 'case')
      for (const part of await caseStore.releaseFromParts(db, stream, input.agencyId)) moved(part.stream, part.seq);
    const staying = await caseStore.release(db, stream, input.agencyId);
    append('agency.released', { agencyId: input.agencyId });
    for (const colleague of staying) append('colleague.joined', colleague);
    return {};
  },
});
