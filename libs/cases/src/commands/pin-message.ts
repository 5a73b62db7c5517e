import { channelStream, mayPinMessage, PinMessage, PINS_MAX, Refusal } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { loadMessage } from '../message.queries.js';

/** Pins a message for everybody who reads it, or lets it go again. */
export const pinMessage = defineCommand({
  name: 'message.pin',
  input: PinMessage,
  stream: channelStream,
  load: ({ db, input, stream }) => loadMessage(db, stream, input.seq),
  may: (actor, { channel }) => mayPinMessage(actor, channel),
  run({ input, subject, append }) {
    const { seq, on } = input;
    const { withdrawn, channel } = subject;
    if (withdrawn || !channel.takesMessages || channel.pins.includes(seq) === on) throw new Refusal('illegal_move');
    if (on && channel.pins.length >= PINS_MAX)
      throw new Refusal('invalid_input', { seq: [`at most ${PINS_MAX} are pinned at once`] });
    append('message.pinned', { seq, on });
    return Promise.resolve({});
  },
});
