import { allows, CONTROL_STREAM, EndAllSessions, taskForceStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { tableStore } from '../table.store.js';

/** Ends every session at this table, the actor's own too. Everybody may sign in again. */
export const endAllSessions = defineCommand({
  name: 'task-force.end-sessions',
  input: EndAllSessions,
  stream: (_, actor) => taskForceStream(actor.taskForceId),
  load: () => Promise.resolve({}),
  may: (actor) => allows('task-force.end-sessions', actor, ['table']),
  async run({ db, append, moved }) {
    const seq = await tableStore.endSessions(db, null);
    if (seq !== null) moved(CONTROL_STREAM, seq);
    append('sessions.ended', { personId: null });
    return {};
  },
});
