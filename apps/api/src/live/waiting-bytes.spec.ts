import { describe, expect, it } from '@jest/globals';
import type { LiveSocket } from './live-socket.js';
import { isFull, WAITING_MAX, waitingBytes } from './waiting-bytes.js';

const socket = (bufferedAmount: number | undefined, ...writeBuffer: object[]) =>
  ({ conn: { transport: { socket: { bufferedAmount } }, writeBuffer } }) as unknown as LiveSocket;
const broadcast = (bytes: number) => ({ data: '', options: { wsPreEncodedFrame: [Buffer.alloc(bytes)] } });

describe('what waits for a socket', () => {
  it('is what its WebSocket holds and what stands in line behind it', () => {
    expect(waitingBytes(socket(0))).toBe(0);
    expect(waitingBytes(socket(300))).toBe(300);
    expect(waitingBytes(socket(300, { data: '12345' }, broadcast(20), {}))).toBe(325);
  });

  it('is nothing where a transport does not say', () => {
    expect(waitingBytes(socket(undefined))).toBe(0);
  });

  it('is too much beyond a megabyte, wherever it waits', () => {
    expect(isFull(socket(WAITING_MAX))).toBe(false);
    expect(isFull(socket(WAITING_MAX, { data: '1' }))).toBe(true);
    expect(isFull(socket(0, broadcast(WAITING_MAX), broadcast(1)))).toBe(true);
  });
});
