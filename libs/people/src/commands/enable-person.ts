import { allows, EnablePerson, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadPerson } from '../people.queries.js';
import { tableStore } from '../table.store.js';

/** Lets somebody who was shut out sit at the table again, as what they were. */
export const enablePerson = defineCommand({
  name: 'person.enable',
  input: EnablePerson,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: ({ db, input }) => loadPerson(db, input.personId),
  may: (actor) => allows('person.enable', actor, ['table']),
  async run({ db, input: { personId }, append, moved }) {
    for (const { stream, seq } of await tableStore.shutOut(db, personId, false)) moved(stream, seq);
    append('person.enabled', { personId });
    return {};
  },
});
