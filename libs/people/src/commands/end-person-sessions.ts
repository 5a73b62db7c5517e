import { allows, CONTROL_STREAM, EndPersonSessions, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadPerson } from '../people.queries.js';
import { tableStore } from '../table.store.js';

/** Ends every session of one person at this table. They may sign in again. */
export const endPersonSessions = defineCommand({
  name: 'person.end-sessions',
  input: EndPersonSessions,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: ({ db, input }) => loadPerson(db, input.personId),
  may: (actor) => allows('person.end-sessions', actor, ['table']),
  async run({ db, input: { personId }, append, moved }) {
    const seq = await tableStore.endSessions(db, personId);
    if (seq !== null) moved(CONTROL_STREAM, seq);
    append('sessions.ended', { personId });
    return {};
  },
});
