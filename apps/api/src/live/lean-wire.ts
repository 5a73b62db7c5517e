import { Decoder, Encoder, type Packet, protocol } from 'socket.io-parser';
import type { Server } from 'socket.io';
import type { Line } from './one-buffer.adapter.js';

/** A step that the library calls its own; its types let nobody use it. */
interface Steps {
  encodeAsString: (packet: Packet) => string;
}

/** Nothing binary is ever sent to a socket: files have doors of their own. The library would go through all of an event in search of some. */
class WordsEncoder extends Encoder {
  override encode(packet: Packet): string[] {
    return [(this as unknown as Steps).encodeAsString(packet)];
  }
}

/** How messages are put on the wire and taken from it. */
export const wordsParser = { protocol, Encoder: WordsEncoder, Decoder };

/** Puts what waits for a socket on its wire in one write; the library writes each answer by itself. */
export function writeTogether({ engine }: Server): void {
  engine.on('flush', ({ transport }: Line) => transport.socket?._socket?.cork());
  engine.on('drain', ({ transport }: Line) => transport.socket?._socket?.uncork());
}
