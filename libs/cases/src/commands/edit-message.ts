import { channelStream, EditMessage, mayEditMessage, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { mentionsOf, refuseStrangers } from '../mentions.js';
import { loadMessage } from '../message.queries.js';
import { messageStore } from '../message.store.js';

/**
 * Says a message otherwise: who said it may, while the case is open and nobody reads it who came after the message. What it
 * was before stays to be read.
 */
export const editMessage = defineCommand({
  name: 'message.edit',
  input: EditMessage,
  stream: channelStream,
  load: ({ db, input, stream }) => loadMessage(db, stream, input.seq),
  may: (actor, { channel, personId }) => mayEditMessage(actor, channel, { personId }),
  async run({ db, input, stream, subject, append }) {
    if (subject.withdrawn || !subject.channel.takesMessages) throw new Refusal('illegal_move');
    const mentions = mentionsOf(input.mentions);
    refuseStrangers(subject.channel, mentions.mentions);
    await messageStore.supersede(db, stream, input.seq);
    append('message.edited', { seq: input.seq, ...mentions }, input.words);
    return {};
  },
});
