import { afterEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { useBoard } from '../support/board.js';
import { journalFaults, journalOf } from '../support/journal.js';
import { LiveClient } from '../support/live-client.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';

const board = useBoard();
const sockets: LiveClient[] = [];

const another = async (person: Person): Promise<LiveClient> => {
  const socket = new LiveClient(person.origin, person.cookieHeader, person.id);
  sockets.push(socket);
  await socket.connected();
  return socket;
};

afterEach(() => {
  for (const socket of sockets.splice(0)) socket.socket.disconnect();
});

/** A command by its name, as the socket and as the route take it. */
interface Both {
  name: string;
  input: Record<string, unknown>;
  route: [method: string, path: string, body?: unknown];
}

const post = (caseId: string, words: string): Both => ({
  name: 'message.post',
  input: { caseId, words },
  route: ['POST', `/api/cases/${caseId}/messages`, { words }],
});
const admit = (caseId: string, id: string): Both => ({
  name: 'agency.admit',
  input: { caseId, agencyId: id },
  route: ['POST', `/api/cases/${caseId}/agencies`, { agencyId: id }],
});
const release = (caseId: string, id: string): Both => ({
  name: 'agency.release',
  input: { caseId, agencyId: id },
  route: ['DELETE', `/api/cases/${caseId}/agencies/${id}`],
});
const close = (caseId: string): Both => ({
  name: 'case.close',
  input: { caseId, outcome: 'completed' },
  route: ['POST', `/api/cases/${caseId}/close`, { outcome: 'completed' }],
});
const open = (handle: string): Both => ({
  name: 'case.open',
  input: { handle },
  route: ['POST', '/api/cases', { handle }],
});

/** Sends it on two sockets and over HTTP at once under one id; the three answers. */
async function thrice(
  person: Person,
  [one, other]: [LiveClient, LiveClient],
  { name, input, route }: Both,
  id = v7(),
): Promise<unknown[]> {
  const [method, path, body] = route;
  return Promise.all([
    one.command(id, name, input),
    other.command(id, name, input),
    person.http(method, path, body, { 'idempotency-key': id }).then((answer) => answer.body),
  ]);
}

describe('the same thing sent three times at once', () => {
  it('is said once and answered three times the same', async () => {
    const ana = await board.sits('ana');
    const two: [LiveClient, LiveClient] = [await another(ana), await another(ana)];
    const caseId = await board.caseOf(ana);
    const rounds = await Promise.all(Array.from({ length: 40 }, (_, n) => thrice(ana, two, post(caseId, `Once ${n}`))));
    for (const [first, ...others] of rounds) {
      expect(first).toEqual({ seq: expect.any(Number), result: {} });
      for (const other of others) expect(other).toEqual(first);
    }
    expect(new Set(rounds.map(([first]) => (first as { seq: number }).seq)).size).toBe(40);
    expect(await journalOf(board, caseId)).toHaveLength(41);
  });

  it('opens one case, admits, releases and closes once', async () => {
    const ana = await board.sits('ana');
    const two: [LiveClient, LiveClient] = [await another(ana), await another(ana)];
    for (let round = 0; round < 5; round++) {
      const opened = await thrice(ana, two, open(`Round ${round}`));
      const { caseId } = (opened[0] as { result: { caseId: string } }).result;
      expect(opened).toEqual(Array(3).fill({ seq: 1, result: { caseId, reference: expect.stringMatching(/^S-/) } }));
      expect(await thrice(ana, two, admit(caseId, agencyId('shelter')))).toEqual(Array(3).fill({ seq: 2, result: {} }));
      expect(await thrice(ana, two, release(caseId, agencyId('shelter')))).toEqual(
        Array(3).fill({ seq: 3, result: {} }),
      );
      expect(await thrice(ana, two, close(caseId))).toEqual(Array(3).fill({ seq: 4, result: {} }));
      expect((await journalOf(board, caseId)).map(({ type }) => type)).toEqual([
        'case.opened',
        'agency.admitted',
        'agency.released',
        'case.closed',
      ]);
    }
    expect(await board.looks(`select from baraza.subject where handle like 'Round %'`)).toHaveLength(5);
    expect(await journalFaults(board)).toEqual([]);
  });

  it('answers the first result although something else has happened since', async () => {
    const ana = await board.sits('ana');
    const socket = await another(ana);
    const caseId = await board.caseOf(ana);
    const [said, admitted] = [v7(), v7()];
    const first = await socket.command(said, 'message.post', { caseId, words: 'First.' });
    const second = await socket.command(admitted, 'agency.admit', { caseId, agencyId: agencyId('shelter') });
    await ana.releases(caseId, agencyId('shelter'));
    await ana.closes(caseId);
    expect(await socket.command(said, 'message.post', { caseId, words: 'First.' })).toEqual(first);
    expect(await socket.command(said.toUpperCase(), 'message.post', { caseId, words: 'First.' })).toEqual(first);
    expect(await socket.command(admitted, 'agency.admit', { caseId, agencyId: agencyId('shelter') })).toEqual(second);
  });
});

describe('an id that was used', () => {
  it('is refused for another command, whichever came first', async () => {
    const ana = await board.sits('ana');
    const socket = await another(ana);
    const caseId = await board.caseOf(ana);
    const commands = [post(caseId, 'Words'), admit(caseId, agencyId('shelter')), open('Somebody')];
    for (const first of commands) {
      const id = v7();
      expect(await socket.command(id, first.name, first.input)).not.toHaveProperty('error');
      for (const other of [
        post(caseId, 'Others'),
        release(caseId, agencyId('shelter')),
        close(caseId),
        open('Else'),
        admit(caseId, agencyId('legal')),
      ]) {
        if (other.name === first.name) continue;
        for (const answer of await thrice(ana, [socket, socket], other, id))
          expect(answer).toMatchObject({ error: { code: 'command_id_reused', status: 409 } });
      }
    }
    expect((await journalOf(board, caseId)).map(({ type }) => type)).toEqual([
      'case.opened',
      'message.posted',
      'agency.admitted',
    ]);
  });

  it('is refused for the same command in another case', async () => {
    const ana = await board.sits('ana');
    const socket = await another(ana);
    const [one, other] = [await board.caseOf(ana), await board.caseOf(ana)];
    for (const make of [
      (caseId: string) => post(caseId, 'Here.'),
      (caseId: string) => admit(caseId, agencyId('shelter')),
    ]) {
      const id = v7();
      expect(await socket.command(id, make(one).name, make(one).input)).not.toHaveProperty('error');
      expect([make(one).name, await socket.command(id, make(other).name, make(other).input)]).toEqual([
        make(one).name,
        expect.objectContaining({ error: expect.objectContaining({ code: 'command_id_reused' }) }),
      ]);
    }
    expect(await journalOf(board, other)).toHaveLength(1);
  });

  it('belongs to one person: the same id of somebody else is another', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    const id = v7();
    await ana.live.connected();
    await ben.live.connected();
    expect(await ana.says(caseId, 'Mine.', id)).toEqual({ seq: 3, result: {} });
    expect(await ben.says(caseId, 'Mine too.', id)).toEqual({ seq: 4, result: {} });
  });

  it('is free again after a refusal', async () => {
    const ana = await board.sits('ana');
    const socket = await another(ana);
    const caseId = await board.caseOf(ana);
    const id = v7();
    expect(await socket.command(id, 'agency.release', { caseId, agencyId: agencyId('legal') })).toMatchObject({
      error: { code: 'illegal_move' },
    });
    expect(await socket.command(id, 'message.post', { caseId, words: 'Now something else.' })).toEqual({
      seq: 2,
      result: {},
    });
  });
});

describe('what was answered once', () => {
  it('is answered again only to who may still see it', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ben.live.connected();
    const [said, left] = [v7(), v7()];
    const first = await ben.says(caseId, 'Before we go.', said);
    expect(first).toMatchObject({ seq: 3 });
    expect(await ben.live.command(left, 'agency.release', { caseId, agencyId: agencyId('shelter') })).toMatchObject({
      seq: 4,
    });
    expect(await ben.says(caseId, 'Before we go.', said)).toMatchObject({ error: { code: 'not_found' } });
    expect(await ben.live.command(left, 'agency.release', { caseId, agencyId: agencyId('shelter') })).toMatchObject({
      error: { code: 'not_found' },
    });
    await ana.admits(caseId, agencyId('shelter'));
    expect(await ben.says(caseId, 'Before we go.', said)).toEqual(first);
    expect((await journalOf(board, caseId)).filter(({ type }) => type === 'message.posted')).toHaveLength(1);
  });
});
