import { allows, KeepFile, parseStream, Refusal, refuseFile, type StreamName } from '#libs/domain';
import { defineCommand } from '#libs/kernel';
import { fileStore, type Room } from '../file.store.js';

/** What there is no room for, as whoever sent it is told. */
export function refuseWithoutRoom(room: Room): void {
  if (room === 'room') return;
  if (room === 'not_found') throw new Refusal('not_found');
  if (room === 'closed') throw new Refusal('illegal_move');
  if (room === 'taken') throw new Refusal('command_id_reused');
  throw refuseFile(room);
}

/**
 * Notes a file whose bytes stand in the store, or that one was refused for good. Only the door gives it, after it looked
 * at the bytes itself; no client may. It tells nobody anything: that is the message's, which takes the file up.
 */
export const keepFile = defineCommand({
  name: 'file.keep',
  input: KeepFile,
  stream: ({ stream }) => {
    if (!parseStream(stream)) throw new Refusal('not_found');
    return stream as StreamName;
  },
  load: () => Promise.resolve({}),
  may: (actor) => allows('file.keep', actor, ['in_case']),
  async run({ db, input }) {
    refuseWithoutRoom(await fileStore.keep(db, input));
    return {};
  },
});
