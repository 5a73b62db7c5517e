import { channelStream, mayReact, ReactToMessage, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { hasSign, loadMessage } from '../message.queries.js';

/** Puts a sign to a message in place of an answer, or takes it away. */
export const reactToMessage = defineCommand({
  name: 'message.react',
  input: ReactToMessage,
  stream: channelStream,
  load: ({ db, input, stream }) => loadMessage(db, stream, input.seq),
  may: (actor, { channel }) => mayReact(actor, channel),
  async run({ db, actor, input, stream, subject, append }) {
    const { seq, sign, on } = input;
    if (subject.withdrawn || !subject.channel.takesMessages) throw new Refusal('illegal_move');
    if ((await hasSign(db, stream, seq, sign, actor.personId)) === on) throw new Refusal('illegal_move');
    append('message.reacted', { seq, sign, on });
    return {};
  },
});
