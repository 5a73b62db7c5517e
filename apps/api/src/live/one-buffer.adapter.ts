import { Adapter, type BroadcastOptions } from 'socket.io-adapter';

/** What the library prepares once for all sockets of a broadcast: the frame as it goes over the wire, header and body. */
interface Prepared {
  preEncoded: true;
  wsPreEncodedFrame?: Buffer[];
}
/** What the library keeps of a socket below its own message layer. */
export interface Line {
  readyState: string;
  transport: { writable: boolean; socket?: WebSocketLine };
}
interface WebSocketLine {
  readyState: number;
  bufferedAmount: number;
  _socket?: { write: (bytes: Buffer) => boolean; cork: () => void; uncork: () => void };
}
interface Hearer {
  conn: Line;
  client: { writeToEngine: (encoded: unknown, prepared: Prepared) => void };
}
/** Steps that the library calls its own; its types let nobody use them. */
interface Steps {
  _encode: (packet: unknown, prepared: Prepared) => unknown;
  apply: (opts: BroadcastOptions, each: (socket: Hearer) => void) => void;
}

const OPEN = 1;

/**
 * The rooms of a node, with the frame of a broadcast as one buffer, which goes straight to every socket that nothing waits
 * for: the library's line of packets, with its callbacks for each of them, costs as much as the write itself. Whoever
 * is behind has it put in that line, and so does everybody where the library prepares no frame. Flags of a broadcast are not heeded;
 * none is set anywhere.
 */
export class OneBufferAdapter extends Adapter {
  override broadcast(packet: { nsp?: string }, opts: BroadcastOptions): void {
    const steps = this as unknown as Steps;
    const prepared: Prepared = { preEncoded: true };
    packet.nsp = (this.nsp as { name: string }).name;
    const encoded = steps._encode(packet, prepared);
    const frame = prepared.wsPreEncodedFrame && Buffer.concat(prepared.wsPreEncodedFrame);
    if (frame) prepared.wsPreEncodedFrame = [frame];
    steps.apply(opts, ({ conn, client }) => {
      if (!frame || !writeAtOnce(conn, frame)) client.writeToEngine(encoded, prepared);
    });
  }
}

/**
 * Writes a frame past the line of packets; answers false, and writes nothing, unless the line is open and nothing is before it,
 * neither there nor in the WebSocket. So frames keep their order, and what waits for a slow reader is counted as before.
 */
export function writeAtOnce({ readyState, transport }: Line, frame: Buffer): boolean {
  const line = transport.socket;
  if (readyState !== 'open' || !transport.writable || line?.readyState !== OPEN || line.bufferedAmount > 0)
    return false;
  if (!line._socket) return false;
  line._socket.write(frame);
  return true;
}
