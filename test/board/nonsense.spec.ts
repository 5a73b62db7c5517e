import { afterEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { caseStream } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults, journalOf } from '../support/journal.js';
import type { Person } from '../support/person.js';
import { RawSocket } from '../support/raw.js';

const board = useBoard();
const open: RawSocket[] = [];
afterEach(async () => {
  for (const socket of open.splice(0)) socket.leaves();
  expect((await fetch(`${board.api.origin}/health/ready`)).status).toBe(200);
  expect(await journalFaults(board)).toEqual([]);
});

async function raw(person: Person): Promise<RawSocket> {
  const socket = await new RawSocket(person.origin, person.cookieHeader).connected();
  open.push(socket);
  return socket;
}

const deep = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);
const MESSAGES = ['follow', 'unfollow', 'command', 'range', 'ack', 'presence'];
const NOTHINGS = [
  'null',
  '1',
  '-0',
  '""',
  '"x"',
  'true',
  '[]',
  '[[]]',
  '{}',
  '[{}]',
  deep(1000),
  `[${deep(1000)}]`,
  '{"stream":null}',
  '{"stream":1}',
  '{"stream":{}}',
  '{"stream":["case"]}',
  '{"stream":"case/"}',
  '{"stream":"case/../x"}',
  `{"stream":"${'x'.repeat(60_000)}"}`,
];

describe('nonsense on a socket', () => {
  it('of every kind to every message is answered with a refusal, and the socket goes on', async () => {
    const ana = await board.sits('ana');
    const socket = await raw(ana);
    for (const message of MESSAGES) {
      expect([message, await socket.told(message)]).toMatchObject([message, { error: { code: 'invalid_input' } }]);
      for (const payload of NOTHINGS) {
        const { error } = await socket.told(message, payload);
        expect([message, payload.slice(0, 60), ['invalid_input', 'not_found'].includes(error?.code)]).toEqual([
          message,
          payload.slice(0, 60),
          true,
        ]);
      }
      expect(await socket.told(message, '{},{}')).toMatchObject({ error: { code: 'invalid_input' } });
    }
    expect(socket.closed).toBe(false);
  });

  it('in cursors is refused or answered with what is the asker’s own', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    const socket = await raw(ana);
    const stream = `"stream":"${caseStream(caseId)}"`;
    for (const bad of [
      '-1',
      '0.5',
      '1e400',
      '9007199254740993',
      '"-1"',
      '"1e3"',
      '"x"',
      '""',
      'null',
      '[]',
      '[1]',
      '{}',
      'true',
    ]) {
      for (const place of [`"after":${bad}`, `"before":${bad}`, `"limit":${bad}`]) {
        expect([place, await socket.told('range', `{${stream},${place}}`)]).toMatchObject([
          place,
          { error: { code: 'invalid_input', fields: { [/"(\w+)"/.exec(place)![1]!]: expect.any(Array) } } },
        ]);
      }
      expect([bad, await socket.told('follow', `{${stream},"epoch":1,"after":${bad}}`)]).toMatchObject([
        bad,
        { error: { code: 'invalid_input' } },
      ]);
      expect([bad, await socket.told('ack', `{${stream},"seq":${bad}}`)]).toMatchObject([
        bad,
        { error: { code: 'invalid_input' } },
      ]);
    }
    for (const limit of ['0', '201', '1000000'])
      expect(await socket.told('range', `{${stream},"limit":${limit}}`)).toMatchObject({
        error: { code: 'invalid_input' },
      });
    expect(await socket.told('range', `{${stream},"before":0}`)).toMatchObject({ error: { code: 'invalid_input' } });
    expect(await socket.told('range', `{${stream},"before":2,"after":0}`)).toMatchObject({
      error: { code: 'invalid_input' },
    });
    expect(await socket.told('range', `{${stream},"after":9007199254740991}`)).toMatchObject({ events: [] });
    expect(await socket.told('range', `{${stream},"before":9007199254740991}`)).toMatchObject({ events: [{ seq: 1 }] });
  });

  it('in commands is refused field by field and writes nothing', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    const socket = await raw(ana);
    const id = `"id":"${v7()}"`;
    const input = `"caseId":"${caseId}","words":"x"`;
    const wrong = [
      `{${id},"name":"nothing.do","input":{}}`,
      `{${id},"name":"constructor","input":{}}`,
      `{${id},"name":"__proto__","input":{}}`,
      `{${id},"name":{},"input":{}}`,
      `{${id},"input":{${input}}}`,
      `{"name":"message.post","input":{${input}}}`,
      `{"id":"1","name":"message.post","input":{${input}}}`,
      `{"id":["${v7()}"],"name":"message.post","input":{${input}}}`,
      `{${id},"name":"message.post"}`,
      `{${id},"name":"message.post","input":null}`,
      `{${id},"name":"message.post","input":[]}`,
      `{${id},"name":"message.post","input":"x"}`,
      `{${id},"name":"message.post","input":${deep(1000)}}`,
      `{${id},"name":"message.post","input":{"caseId":"${caseId}","words":${deep(1000)}}}`,
      `{${id},"name":"message.post","input":{"caseId":"${caseId}","words":["x"]}}`,
      `{${id},"name":"message.post","input":{"caseId":["${caseId}"],"words":"x"}}`,
      `{${id},"name":"message.post","input":{${input},"extra":1}}`,
      `{${id},"name":"message.post","input":{${input},"id":"x"}}`,
      `{${id},"name":"message.post","input":{${input}},"extra":1}`,
      `{${id},"name":"message.post","input":{${input}},"__proto__":{}}`,
      `{${id},"name":"message.post","input":{${input}},"constructor":{}}`,
      `{${id},"name":"case.close","input":{"caseId":"${caseId}","outcome":["completed"]}}`,
      `{${id},"name":"case.close","input":{"caseId":"${caseId}","outcome":"toString"}}`,
      `{${id},"name":"task-force.found","input":{}}`,
    ];
    for (const payload of wrong)
      expect([payload.slice(0, 120), await socket.told('command', payload)]).toMatchObject([
        payload.slice(0, 120),
        { error: { code: 'invalid_input', fields: expect.anything() } },
      ]);
    expect(await journalOf(board, caseId)).toHaveLength(1);
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'under the key %s of a command is refused like any other unknown key',
    async (key) => {
      const ana = await board.sits('ana');
      const caseId = await board.caseOf(ana);
      const socket = await raw(ana);
      const body = `{"caseId":"${caseId}","words":"x","${key}":{"polluted":true}}`;
      expect(await socket.told('command', `{"id":"${v7()}","name":"message.post","input":${body}}`)).toMatchObject({
        error: { code: 'invalid_input' },
      });
      const answer = await fetch(`${ana.origin}/api/cases/${caseId}/messages`, {
        method: 'POST',
        headers: {
          cookie: ana.cookieHeader,
          'x-baraza': '1',
          'content-type': 'application/json',
          'idempotency-key': v7(),
        },
        body: `{"words":"x","${key}":{"polluted":true}}`,
      });
      expect(answer.status).toBe(400);
      expect(await journalOf(board, caseId)).toHaveLength(1);
    },
  );

  it('without anybody to answer, or of a name that nobody knows, does no harm', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    const socket = await raw(ana);
    for (const message of [...MESSAGES, 'nonsense', 'events', 'constructor', '__proto__']) {
      socket.sends(`42["${message}"]`);
      socket.sends(`42["${message}",{"stream":"${caseStream(caseId)}"}]`);
      socket.sends(`42["${message}",null,1,[]]`);
    }
    socket.sends(
      `42["command",{"id":"${v7()}","name":"message.post","input":{"caseId":"${caseId}","words":"No answer wanted."}}]`,
    );
    await until(async () => (await journalOf(board, caseId)).length === 2, 'the words to be written');
    expect(await socket.told('range', `{"stream":"${caseStream(caseId)}"}`)).toMatchObject({
      events: [{ seq: 1 }, { seq: 2 }],
    });
  });

  it.each([
    '42[',
    '42["a"',
    '42{}',
    '42[1]',
    '42[]',
    '49',
    '4',
    'x',
    '451-["command",{"_placeholder":true,"num":0}]',
    '40/admin,',
    '42/admin,["follow"]',
    '42["disconnect"]',
    '42["connect"]',
  ])('below the protocol (%s) ends at most that connection', async (frame) => {
    const ana = await board.sits('ana');
    const [bad, good] = [await raw(ana), await raw(ana)];
    bad.sends(frame);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await good.told('unfollow', `{"stream":"${caseStream(v7())}"}`)).toEqual({});
  });

  it('that is too large ends that connection and no other', async () => {
    const ana = await board.sits('ana');
    const [bad, binary, good] = [await raw(ana), await raw(ana), await raw(ana)];
    bad.sends(`420["command",{"id":"${v7()}","name":"message.post","input":{"words":"${'x'.repeat(66_000)}"}}]`);
    binary.sends(Buffer.alloc(70_000));
    await until(() => bad.closed && binary.closed, 'both to be closed');
    expect(good.closed).toBe(false);
    expect(await good.told('unfollow', `{"stream":"${caseStream(v7())}"}`)).toEqual({});
  });
});

describe('too much at once', () => {
  it('is refused as too fast, the socket stays, and goes on when it slows down; others feel nothing', async () => {
    const slow = await board.anotherApi({ SOCKET_RATE: '20' });
    const [ana, ben] = [await board.sits('ana', slow), await board.sits('ben', slow)];
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.live.connected();
    await ben.live.connected();
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => ana.live.ask<object>('unfollow', { stream: caseStream(v7()) })),
    );
    const refused = answers.filter((answer) => 'error' in answer);
    expect(refused.length).toBeGreaterThanOrEqual(150);
    expect(refused.length).toBeLessThanOrEqual(160);
    expect(refused[0]).toMatchObject({ error: { code: 'too_fast', status: 429 } });
    expect(await ben.says(caseId, 'I am not concerned.')).toMatchObject({ seq: 3 });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(ana.live.socket.connected).toBe(true);
    expect(await ana.says(caseId, 'Slower now.')).toMatchObject({ seq: 4 });
  });

  it('of sockets of one person, or of streams on one socket, is refused', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const sockets: RawSocket[] = [];
    for (let n = 0; n < 12; n++) {
      const socket = new RawSocket(ana.origin, ana.cookieHeader);
      open.push(socket);
      sockets.push(socket);
      await until(
        () => socket.closed || socket.frames.some((frame) => frame.startsWith('40')),
        'an answer to the socket',
      );
    }
    await until(() => sockets.filter(({ closed }) => !closed).length === 10, 'the rest to be cut');
    await ben.live.connected();
    const caseIds: string[] = [];
    // Not all at once: a slow machine would not have answered the last of them in the time that a client waits.
    while (caseIds.length < 200)
      caseIds.push(...(await Promise.all(Array.from({ length: 10 }, () => board.caseOf(ben)))));
    const answers = await Promise.all(
      caseIds.map((caseId) => ben.live.ask<object>('follow', { stream: caseStream(caseId) })),
    );
    // One of the two hundred is the person's own, followed by the server itself.
    expect(answers.filter((answer) => 'error' in answer)).toEqual([
      expect.objectContaining({ error: expect.objectContaining({ code: 'too_fast' }) }),
    ]);
  });
});
