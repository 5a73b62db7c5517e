import { allows, CONTROL_STREAM, EndSession, personStream, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { accountStore } from '../account.store.js';

/** Ends one session of one's own account, as of a phone that was lost. */
export const endSession = defineCommand({
  name: 'session.end',
  input: EndSession,
  stream: (_, actor) => personStream(actor.personId),
  load: ({ db }) => accountStore.id(db, false),
  may: (actor) => allows('session.end', actor, ['self']),
  async run({ db, input, append, moved }) {
    const seq = await accountStore.endSession(db, input.sessionId);
    if (seq === null) throw new Refusal('illegal_move');
    moved(CONTROL_STREAM, seq);
    append('account.changed', { what: 'sessions' });
    return {};
  },
});
