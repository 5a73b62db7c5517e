import { randomBytes, randomUUID } from 'node:crypto';
import { caseStream, makeReference, mayOpenCase, OpenCase, parseStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { caseStore } from '../case.store.js';

/** Opens a case: a person under a new reference, and the first stretch of work with them. The actor's agency leads. */
export const openCase = defineCommand({
  name: 'case.open',
  input: OpenCase,
  // Ids of cases and subjects carry no date: UUIDv4.
  stream: () => caseStream(randomUUID()),
  opens: true,
  load: () => Promise.resolve({}),
  may: mayOpenCase,
  async run({ db, actor, input, stream, append }) {
    const caseId = parseStream(stream)!.id;
    const { taskForceId, agencyId } = actor;
    const subject = { id: randomUUID(), reference: makeReference(randomBytes(9)), handle: input.handle };
    const people = await caseStore.open(db, caseId, subject);
    const opened = {
      subjectId: subject.id,
      reference: subject.reference,
      leadAgencyId: agencyId,
      seat: { agencyId, people },
    };
    const admittedSeq = append('case.opened', opened, input.handle);
    await caseStore.insertSeat(db, {
      streamId: stream,
      episodeId: caseId,
      agencyId,
      taskForceId,
      admittedSeq,
      fromSeq: 1,
    });
    return { caseId, reference: subject.reference };
  },
});
