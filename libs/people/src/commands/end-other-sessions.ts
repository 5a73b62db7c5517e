import { allows, CONTROL_STREAM, EndOtherSessions, personStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { accountStore } from '../account.store.js';

/** Ends every session of one's own account but this one. */
export const endOtherSessions = defineCommand({
  name: 'session.end-others',
  input: EndOtherSessions,
  stream: (_, actor) => personStream(actor.personId),
  load: ({ db }) => accountStore.id(db, false),
  may: (actor) => allows('session.end-others', actor, ['self']),
  async run({ db, append, moved }) {
    const seq = await accountStore.endOtherSessions(db);
    if (seq !== null) moved(CONTROL_STREAM, seq);
    append('account.changed', { what: 'sessions' });
    return {};
  },
});
