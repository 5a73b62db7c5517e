import { allows, DisablePerson, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadPerson } from '../people.queries.js';
import { tableStore } from '../table.store.js';

/** Shuts somebody out of this table: their sessions and sockets end, they read nothing more, and no link lets them in. */
export const disablePerson = defineCommand({
  name: 'person.disable',
  input: DisablePerson,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: ({ db, input }) => loadPerson(db, input.personId),
  may: (actor) => allows('person.disable', actor, ['table']),
  async run({ db, input: { personId }, append, moved }) {
    for (const { stream, seq } of await tableStore.shutOut(db, personId, true)) moved(stream, seq);
    append('person.disabled', { personId });
    return {};
  },
});
