import { allows, EndAbsence, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadAbsence } from '../calendar.queries.js';
import { calendarStore } from '../calendar.store.js';
import { relationsToAbsence } from './set-absence.js';

/** Ends an absence, or takes it back before it began: whoever was away is told again what is theirs, and what was done meanwhile. */
export const endAbsence = defineCommand({
  name: 'absence.end',
  input: EndAbsence,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: ({ db, input }) => loadAbsence(db, input.absenceId),
  may: (actor, { personId, agencies }) => allows('absence.end', actor, relationsToAbsence(actor, personId, agencies)),
  async run({ db, input, subject, append }) {
    await calendarStore.endAbsence(db, input.absenceId);
    append('absence.changed', { personId: subject.personId });
    return {};
  },
});
