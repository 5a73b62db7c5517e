import { afterEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { caseStream, CONTROL_STREAM, type FollowAnswer, personStream, taskForceStream } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import { RawSocket } from '../support/raw.js';
import { agencyId, TABLE } from '../support/table.js';

const board = useBoard({ HEADS_MS: '300' });
const open: RawSocket[] = [];
afterEach(() => {
  for (const socket of open.splice(0)) socket.leaves();
});

async function raw(person: Person): Promise<RawSocket> {
  const socket = await new RawSocket(person.origin, person.cookieHeader).connected();
  open.push(socket);
  return socket;
}

const asks = <Answer = Record<string, unknown>>(
  socket: RawSocket,
  message: string,
  payload: unknown,
): Promise<Answer> => socket.told<Answer>(message, JSON.stringify(payload));
const heard = (socket: RawSocket, message: string): unknown[] =>
  socket.frames
    .filter((frame) => frame.startsWith(`42["${message}"`))
    .map((frame) => (JSON.parse(frame.slice(2)) as unknown[])[1]);

describe('the messages of a client', () => {
  it('follow answers view, last page, head and who is here', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    const socket = await raw(ana);
    const stream = caseStream(caseId);
    const { body } = await ana.http<FollowAnswer>('GET', `/api/cases/${caseId}`);
    expect(await asks(socket, 'follow', { stream })).toEqual({
      ...body,
      presence: [{ person: ana.id, typing: false }],
    });
    expect(await asks(socket, 'follow', { stream, epoch: 1, after: 0 })).toEqual({
      stream,
      epoch: 1,
      floor: 0,
      seen: {},
      head: 1,
      events: body.events,
      presence: expect.anything(),
    });
    expect(await asks(socket, 'follow', { stream, extra: 1 })).toMatchObject({
      error: { code: 'invalid_input', fields: { extra: expect.any(Array) } },
    });
    expect(await asks(socket, 'follow', { stream, epoch: 'x' })).toMatchObject({
      error: { code: 'invalid_input', fields: { epoch: expect.any(Array) } },
    });
    expect(await asks(socket, 'follow', { stream, after: -1 })).toMatchObject({
      error: { code: 'invalid_input', fields: { after: expect.any(Array) } },
    });
  });

  it('follow takes one’s own lists and table too, without a view', async () => {
    const ana = await board.sits('ana');
    const socket = await raw(ana);
    for (const stream of [personStream(ana.id), taskForceStream(TABLE.id)]) {
      const answer = await asks<FollowAnswer>(socket, 'follow', { stream });
      expect(answer).toMatchObject({ stream, epoch: 1, head: expect.any(Number), events: expect.any(Array) });
      expect(answer.view).toBeUndefined();
    }
  });

  it('unfollow, ack and presence answer nothing, and after unfollow nothing comes', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    const stream = caseStream(caseId);
    const socket = await raw(ben);
    await asks(socket, 'follow', { stream });
    expect(await asks(socket, 'ack', { stream, seq: 2 })).toEqual({});
    expect(await asks(socket, 'presence', { stream, typing: true })).toEqual({});
    expect(await asks(socket, 'unfollow', { stream })).toEqual({});
    expect(await asks(socket, 'unfollow', { stream })).toEqual({});
    expect(await asks(socket, 'presence', { stream, typing: true })).toMatchObject({ error: { code: 'not_found' } });
    await ana.http('POST', `/api/cases/${caseId}/messages`, { words: 'To nobody.' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(heard(socket, 'events')).toEqual([]);
  });

  it('command does what its route does, under the same name and id', async () => {
    const ana = await board.sits('ana');
    const socket = await raw(ana);
    const command = (name: string, input: unknown): Promise<{ seq: number; result: { caseId: string } }> =>
      asks(socket, 'command', { id: v7(), name, input });
    const { seq, result } = await command('case.open', { handle: 'Somebody' });
    expect([seq, result]).toEqual([1, { caseId: expect.any(String), reference: expect.any(String) }]);
    const { caseId } = result;
    expect(await command('message.post', { caseId, words: 'x' })).toEqual({ seq: 2, result: {} });
    expect(await command('agency.admit', { caseId, agencyId: agencyId('shelter') })).toEqual({ seq: 3, result: {} });
    expect(await command('agency.release', { caseId, agencyId: agencyId('shelter') })).toEqual({ seq: 4, result: {} });
    expect(await command('case.close', { caseId, outcome: 'completed' })).toEqual({ seq: 5, result: {} });
  });

  it('command takes what is about people and accounts, too, by the same rules', async () => {
    const ana = await board.sits('ana');
    const socket = await raw(ana);
    const command = (name: string, input: unknown): Promise<unknown> =>
      asks(socket, 'command', { id: v7(), name, input });
    expect(await command('person.rename', { name: 'ana' })).toEqual({ seq: expect.any(Number), result: {} });
    expect(await command('task-force.change', { name: 'Mine' })).toMatchObject({ error: { code: 'forbidden' } });
    // Behind a person of a demonstration there is no account.
    for (const name of ['totp.begin', 'recovery-codes.make', 'session.end-others'])
      expect([name, await command(name, {})]).toMatchObject([name, { error: { code: 'not_found' } }]);
  });

  it('command knows nothing that only the system or the door gives', async () => {
    const socket = await raw(await board.sits('admin'));
    for (const name of [
      'task-force.found',
      'installation.begin',
      'invitation.accept',
      'factor.enrol',
      'account.recover',
      'address.confirm',
      'single-sign-on.connect',
    ])
      expect([name, await asks(socket, 'command', { id: v7(), name, input: {} })]).toMatchObject([
        name,
        { error: { code: 'invalid_input', fields: { name: [expect.any(String)] } } },
      ]);
  });

  it('follow of what the servers tell one another is of something that is not there', async () => {
    const socket = await raw(await board.sits('admin'));
    for (const message of ['follow', 'range'])
      expect(await asks(socket, message, { stream: CONTROL_STREAM })).toEqual(
        await asks(socket, message, { stream: caseStream(randomUUID()) }),
      );
  });
});

describe('the messages of the server', () => {
  it('events come in order, one frame a commit, with words and who said them', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    const stream = caseStream(caseId);
    const socket = await raw(ben);
    await asks(socket, 'follow', { stream });
    const id = v7();
    await ana.http('POST', `/api/cases/${caseId}/messages`, { words: 'Good morning.' }, { 'idempotency-key': id });
    await until(() => heard(socket, 'events').length === 1, 'the words to come');
    const { body } = await ben.http<FollowAnswer>('GET', `/api/cases/${caseId}`);
    expect(heard(socket, 'events')).toEqual([{ stream, epoch: 1, events: [body.events.at(-1)] }]);
    expect(body.events.at(-1)).toEqual({
      seq: 3,
      type: 'message.posted',
      at: expect.any(String),
      by: { person: ana.id, agency: ana.agencyId },
      id,
      data: {},
      words: 'Good morning.',
    });
  });

  it('heads say where the followed streams stand; changed says which rows; left says that the right ended', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const socket = await raw(ben);
    const caseId = await board.caseOf(ana, 'shelter');
    const stream = caseStream(caseId);
    await asks(socket, 'follow', { stream });
    await until(() => heard(socket, 'heads').length > 1, 'heads to come twice', 3000);
    expect(heard(socket, 'heads')[0]).toEqual({ heads: { [stream]: 2 } });
    await until(() => heard(socket, 'changed').length > 0, 'the list to change');
    expect(heard(socket, 'changed')[0]).toEqual({ list: 'cases', ids: [caseId] });
    await ana.releases(caseId, agencyId('shelter'));
    await until(() => heard(socket, 'left').length > 0, 'the end of the right');
    expect(heard(socket, 'left')).toEqual([{ stream }]);
    const before = heard(socket, 'heads').length;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(heard(socket, 'heads')).toHaveLength(before);
  });

  it('presence says who came, types, and went', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    const stream = caseStream(caseId);
    const [one, other] = [await raw(ana), await raw(ben)];
    await asks(one, 'follow', { stream });
    await asks(other, 'follow', { stream });
    await asks(other, 'presence', { stream, typing: true });
    await asks(other, 'presence', { stream, typing: false });
    await asks(other, 'unfollow', { stream });
    const seen = (): unknown[] =>
      heard(one, 'presence').filter((frame) => (frame as { person: string }).person === ben.id);
    await until(() => seen().length === 4, 'four signs of ben');
    expect(seen()).toEqual(
      [
        [true, false],
        [true, true],
        [true, false],
        [false, false],
      ].map(([here, typing]) => ({ stream, person: ben.id, here, typing })),
    );
  });
});

describe('the two doors', () => {
  it('give the same answers to the same questions', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.http('POST', `/api/cases/${caseId}/messages`, { words: 'x' });
    const stream = caseStream(caseId);
    const socket = await raw(ben);
    for (const place of [
      {},
      { after: 0 },
      { after: 1, limit: 1 },
      { before: 2 },
      { before: 3, limit: 1 },
      { limit: 0 },
      { after: -1 },
      { after: 1, before: 2 },
    ]) {
      const query = Object.entries(place)
        .map(([key, value]) => `${key}=${value}`)
        .join('&');
      expect(await asks(socket, 'range', { stream, ...place })).toEqual(
        (await ben.http('GET', `/api/cases/${caseId}/events?${query}`)).body,
      );
    }
    const both: [string, Record<string, unknown>, string, string, unknown][] = [
      ['message.post', { caseId, words: '' }, 'POST', `/api/cases/${caseId}/messages`, { words: '' }],
      [
        'message.post',
        { caseId, words: 'x', more: 1 },
        'POST',
        `/api/cases/${caseId}/messages`,
        { words: 'x', more: 1 },
      ],
      [
        'agency.admit',
        { caseId, agencyId: agencyId('legal') },
        'POST',
        `/api/cases/${caseId}/agencies`,
        { agencyId: agencyId('legal') },
      ],
      ['agency.admit', { caseId, agencyId: 'x' }, 'POST', `/api/cases/${caseId}/agencies`, { agencyId: 'x' }],
      [
        'agency.release',
        { caseId, agencyId: agencyId('health') },
        'DELETE',
        `/api/cases/${caseId}/agencies/${agencyId('health')}`,
        undefined,
      ],
      ['case.close', { caseId, outcome: 'x' }, 'POST', `/api/cases/${caseId}/close`, { outcome: 'x' }],
      ['case.close', { caseId, outcome: 'completed' }, 'POST', `/api/cases/${caseId}/close`, { outcome: 'completed' }],
      ['case.open', { handle: '' }, 'POST', '/api/cases', { handle: '' }],
    ];
    for (const [name, input, method, path, body] of both) {
      const answer = await asks<{ error: unknown }>(socket, 'command', { id: v7(), name, input });
      expect(answer.error).toBeDefined();
      expect([name, answer]).toEqual([name, (await ben.http(method, path, body)).body]);
    }
    const nowhere = randomUUID();
    expect(await asks(socket, 'range', { stream: caseStream(nowhere) })).toEqual(
      (await ben.http('GET', `/api/cases/${nowhere}/events`)).body,
    );
  });
});
