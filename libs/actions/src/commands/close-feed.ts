import { allows, CloseFeed, personStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { feedStore } from '../feed.store.js';

/** Ends the address for one's own calendar: whoever knows it finds nothing any more. */
export const closeFeed = defineCommand({
  name: 'feed.close',
  input: CloseFeed,
  stream: (_, actor) => personStream(actor.personId),
  load: () => Promise.resolve({}),
  may: (actor) => allows('feed.close', actor, ['self']),
  async run({ db, append }) {
    await feedStore.close(db);
    append('account.changed', { what: 'feed' });
    return {};
  },
});
