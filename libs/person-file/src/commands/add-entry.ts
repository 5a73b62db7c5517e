import { v5 } from 'uuid';
import { AddEntry, fileStream, mayAddEntry, parseStream, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadWritingCase } from '../file.queries.js';
import { fileStore } from '../file.store.js';
import { refuseDayToCome } from '../not-to-come.js';

/** Writes something into a person's file, for the own agency. In a case that ended only what was wrong is said again. */
export const addEntry = defineCommand({
  name: 'entry.add',
  input: AddEntry,
  // What an agency writes in a case has one name, which follows from the two: nobody has to look for it.
  stream: ({ caseId }, { agencyId }) => fileStream(v5(caseId, agencyId)),
  before: ({ db, input, stream }) => fileStore.open(db, parseStream(stream)!.id, input.caseId),
  load: ({ db, input }) => loadWritingCase(db, input.caseId),
  may: (actor, { agencyIds }) => mayAddEntry(actor, agencyIds),
  async run({ db, input, subject, clock, append }) {
    const { entryId, caseId, kind, label = 'N', on, service, words, replaces } = input;
    if (!subject.open && replaces === undefined) throw new Refusal('illegal_move');
    refuseDayToCome(on, clock.ms(), subject.zone);
    const entry = {
      entryId,
      caseId,
      kind,
      label,
      on,
      ...(service === undefined ? {} : { service }),
      ...(replaces === undefined ? {} : { replaces }),
    };
    await fileStore.add(db, entry, append('entry.added', entry, words));
    return {};
  },
});
