import { caseStream, FollowCase, mayReadChannel, personStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadChannel } from '../channel.queries.js';
import { readingStore } from '../reading.store.js';

/** Says how much of a case one wants to be told of, all parts of it alike. It is nobody else's to see. */
export const followCase = defineCommand({
  name: 'case.follow',
  input: FollowCase,
  stream: (_, { personId }) => personStream(personId),
  load: ({ db, input }) => loadChannel(db, caseStream(input.caseId)),
  may: mayReadChannel,
  async run({ db, actor, input, append }) {
    await readingStore.follow(db, actor, input.caseId, input.level);
    append('list.changed', { list: 'reading', ids: [input.caseId] });
    return {};
  },
});
