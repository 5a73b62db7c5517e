import { allows, OpenFeed, personStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { feedHash, feedSecret } from '../feed.js';
import { feedStore } from '../feed.store.js';

/** Opens an address for one's own calendar; the one before opens nothing any more. Whoever answers shows it, once. */
export const openFeed = defineCommand({
  name: 'feed.open',
  input: OpenFeed,
  stream: (_, actor) => personStream(actor.personId),
  load: () => Promise.resolve({}),
  may: (actor) => allows('feed.open', actor, ['self']),
  async run({ db, id, key, actor, input, append }) {
    await feedStore.open(db, feedHash(feedSecret(key, actor.personId, id)), input.language);
    append('account.changed', { what: 'feed' });
    return {};
  },
});
