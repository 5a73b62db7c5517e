import { channelStream, mayWithdrawMessage, Refusal, WithdrawMessage } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadMessage } from '../message.queries.js';
import { messageStore } from '../message.store.js';

/** Takes a message back: everybody sees that there was one, and its words are gone for good. In a closed case too. */
export const withdrawMessage = defineCommand({
  name: 'message.withdraw',
  input: WithdrawMessage,
  stream: channelStream,
  load: ({ db, input, stream }) => loadMessage(db, stream, input.seq),
  may: (actor, { channel, personId }) => mayWithdrawMessage(actor, channel, { personId }),
  async run({ db, input, stream, subject, append }) {
    if (subject.withdrawn) throw new Refusal('illegal_move');
    const erased = await messageStore.withdraw(db, stream, input.seq);
    append('message.withdrawn', { seq: input.seq, erased });
    return {};
  },
});
