import type { LiveSocket } from './live-socket.js';

/** What a socket may have waiting for it, in bytes; beyond it nothing more is pushed to it, and nothing read for it. */
export const WAITING_MAX = 1024 * 1024;

/** A message in the line of a transport that cannot write: its text, or the frame that a broadcast prepared for all. */
interface WaitingPacket {
  data?: unknown;
  options?: { wsPreEncodedFrame?: Buffer[] };
}
interface Transport {
  socket?: { bufferedAmount?: number };
}

/**
 * What waits to be written to a socket, in bytes: what its WebSocket holds, and what stands in line behind that. While a
 * reader does not read, the WebSocket holds the few messages that it was given last, and everything after them is in the line.
 */
export function waitingBytes({ conn }: Pick<LiveSocket, 'conn'>): number {
  const { transport, writeBuffer } = conn as unknown as { transport: Transport; writeBuffer?: WaitingPacket[] };
  let bytes = transport.socket?.bufferedAmount ?? 0;
  for (const packet of writeBuffer ?? []) bytes += sizeOf(packet);
  return bytes;
}

function sizeOf({ data, options }: WaitingPacket): number {
  const frame = options?.wsPreEncodedFrame;
  if (frame) return frame.reduce((sum, part) => sum + part.length, 0);
  return typeof data === 'string' || Buffer.isBuffer(data) ? data.length : 0;
}

/** True when so much waits for a socket that it is given no more. */
export const isFull = (socket: Pick<LiveSocket, 'conn'>): boolean => waitingBytes(socket) > WAITING_MAX;
