import { AdmitAgency, channelStream, mayAdmitAgency, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { caseStore } from '../case.store.js';
import { loadChannel } from '../channel.queries.js';

/**
 * Brings another agency into the case or into a part of it: its people read everything from now on, and what was said
 * before if whoever admits them says so.
 */
export const admitAgency = defineCommand({
  name: 'agency.admit',
  input: AdmitAgency,
  stream: channelStream,
  before: ({ db, input }) => caseStore.holdAgency(db, input.agencyId),
  load: ({ db, stream }) => loadChannel(db, stream),
  may: mayAdmitAgency,
  async run({ db, actor, input, stream, subject, append }) {
    if (!subject.takesMessages) throw new Refusal('illegal_move');
    if (subject.seats.some((seat) => seat.agencyId === input.agencyId)) throw new Refusal('illegal_move');
    const { agencyId, before = false } = input;
    const people = await caseStore.admit(db, stream, agencyId, before);
    if (!people) throw new Refusal('invalid_input', { agencyId: ['is no agency that can be admitted here'] });
    const admittedSeq = append('agency.admitted', { agencyId, people, ...(before ? { before } : {}) });
    await caseStore.insertSeat(db, {
      streamId: stream,
      episodeId: subject.caseId,
      agencyId,
      taskForceId: actor.taskForceId,
      admittedSeq,
      fromSeq: before ? 1 : admittedSeq,
    });
    return {};
  },
});
