import { allows, personStream, Refusal, SeeAbsence } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { calendarStore } from '../calendar.store.js';

/** Says that one has seen what was done in one's own absence. */
export const seeAbsence = defineCommand({
  name: 'absence.see',
  input: SeeAbsence,
  stream: (_, actor) => personStream(actor.personId),
  load: () => Promise.resolve({}),
  may: (actor) => allows('absence.see', actor, ['self']),
  async run({ db, input, append }) {
    if (!(await calendarStore.seeAbsence(db, input.absenceId))) throw new Refusal('not_found');
    append('list.changed', { list: 'actions', ids: [] });
    return {};
  },
});
