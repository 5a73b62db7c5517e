import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { Server } from 'socket.io';
import { Encoder, type Packet, PacketType } from 'socket.io-parser';
import { wordsParser, writeTogether } from './lean-wire.js';

const packet = (data: unknown, id?: number): Packet => ({
  type: id === undefined ? PacketType.EVENT : PacketType.ACK,
  nsp: '/',
  data,
  ...(id === undefined ? {} : { id }),
});

describe('a message to a socket', () => {
  it.each([
    packet(['events', { stream: 'case/x', events: [{ seq: 1, words: 'Καλημέρα "σε" όλους' }] }]),
    packet(['seen', { seq: null }]),
    packet([{ ok: true, seq: 5 }], 17),
    packet([undefined], 0),
  ])('is put on the wire as the library does it', (message) => {
    expect(new wordsParser.Encoder().encode(message)).toEqual(new Encoder().encode(message));
  });
});

describe('what waits for a socket', () => {
  const done: string[] = [];
  const wire = { cork: () => done.push('cork'), uncork: () => done.push('uncork') };
  const engine = new EventEmitter();
  writeTogether({ engine } as unknown as Server);

  it('is put on its wire in one write', () => {
    const line = { transport: { socket: { _socket: wire } } };
    engine.emit('flush', line, ['one', 'two']);
    done.push('written');
    engine.emit('drain', line);
    expect(done).toEqual(['cork', 'written', 'uncork']);
  });

  it('goes nowhere where the wire is gone', () => {
    engine.emit('flush', { transport: { socket: {} } }, []);
    engine.emit('drain', { transport: {} });
    expect(done).toHaveLength(3);
  });
});
