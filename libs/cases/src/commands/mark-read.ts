import { channelStream, MarkRead, mayReadChannel, personStream } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadChannel } from '../channel.queries.js';
import { readingStore } from '../reading.store.js';

/**
 * Notes how far one has read a case or a part of it. It stands on one's own stream, so that one's other screens hear of it;
 * the others see only that somebody of the agency has read so far.
 */
export const markRead = defineCommand({
  name: 'reading.mark',
  input: MarkRead,
  stream: (_, { personId }) => personStream(personId),
  load: ({ db, input }) => loadChannel(db, channelStream(input)),
  may: mayReadChannel,
  async run({ db, actor, input, subject, append }) {
    const { stream } = subject;
    const seq = await readingStore.mark(db, actor, stream, input.seq);
    if (seq !== null) append('reading.marked', { channel: stream, seq });
    return {};
  },
});
