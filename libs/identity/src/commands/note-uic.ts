import { canonicalUic, caseStream, mayTouchIdentity, NoteUic, Refusal, type UicAnswer } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadCase } from '../identity.queries.js';
import { uicHash } from '../uic-hash.js';
import { uicStore } from '../uic.store.js';

/** Notes a code that the person has elsewhere, with their yes; answers whether another agency may know them: whoever asked asks them. */
export const noteUic = defineCommand({
  name: 'uic.note',
  input: NoteUic,
  stream: ({ caseId }) => caseStream(caseId),
  load: ({ db, input, actor }) => loadCase(db, input.caseId, actor),
  may: (actor, subject) => mayTouchIdentity('uic.note', actor, subject),
  async run({ db, key, actor, input, subject, append }): Promise<UicAnswer> {
    if (subject.anonymous) throw new Refusal('anonymous');
    if (!subject.open) throw new Refusal('illegal_move');
    const canonical = canonicalUic(input.code);
    if (!canonical) throw new Refusal('invalid_input', { code: ['must be 4 to 40 letters and digits'] });
    const known = await uicStore.note(db, input.caseId, uicHash(key, actor.taskForceId, canonical));
    append('uic.noted', {});
    return { known };
  },
});
