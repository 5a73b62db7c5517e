import { describe, expect, it } from '@jest/globals';
import { type Line, writeAtOnce } from './one-buffer.adapter.js';

const FRAME = Buffer.from('frame');

/** A line, in whichever state, and what was written to it. */
function lineIn({ readyState = 'open', writable = true, webSocket = 1, bufferedAmount = 0, wire = true }): {
  line: Line;
  written: Buffer[];
} {
  const written: Buffer[] = [];
  const _socket = { write: (bytes: Buffer) => written.push(bytes) > 0, cork: () => {}, uncork: () => {} };
  const socket = { readyState: webSocket, bufferedAmount, ...(wire ? { _socket } : {}) };
  return { line: { readyState, transport: { writable, socket } }, written };
}

describe('a frame', () => {
  it('is written at once where nothing is before it', () => {
    const { line, written } = lineIn({});
    expect(writeAtOnce(line, FRAME)).toBe(true);
    expect(written).toEqual([FRAME]);
  });

  it.each([
    ['the line ends', { readyState: 'closing' }],
    ['a packet is on its way or waits', { writable: false }],
    ['the WebSocket closes', { webSocket: 2 }],
    ['bytes wait for a slow reader', { bufferedAmount: 1 }],
    ['the library keeps its wire elsewhere', { wire: false }],
  ])('is left to the line of packets when %s', (_, state) => {
    const { line, written } = lineIn(state);
    expect(writeAtOnce(line, FRAME)).toBe(false);
    expect(written).toEqual([]);
  });

  it('is left to it where there is no WebSocket', () => {
    expect(writeAtOnce({ readyState: 'open', transport: { writable: true } }, FRAME)).toBe(false);
  });
});
