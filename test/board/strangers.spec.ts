import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { useBoard } from '../support/board.js';
import { journalFaults, journalOf } from '../support/journal.js';
import type { Person } from '../support/person.js';
import { type RawAnswer, rawHttp, RawSocket } from '../support/raw.js';
import { agencyId, type CastName } from '../support/table.js';

const board = useBoard();
const STRANGERS = ['carla', 'chair', 'stranger'] as const satisfies readonly CastName[];

type Route = (caseId: string) => [method: string, path: string, body?: unknown];

/** Every route that names a case. */
const ROUTES: Route[] = [
  (id) => ['GET', `/api/cases/${id}`],
  (id) => ['HEAD', `/api/cases/${id}`],
  (id) => ['GET', `/api/cases/${id}/events`],
  (id) => ['GET', `/api/cases/${id}/events?after=0&limit=200`],
  (id) => ['GET', `/api/cases/${id}/events?before=1`],
  (id) => ['GET', `/api/cases/${id}/events?before=-1`],
  (id) => ['POST', `/api/cases/${id}/messages`, { words: 'Hello?' }],
  (id) => ['POST', `/api/cases/${id}/messages`, { words: '' }],
  (id) => ['POST', `/api/cases/${id}/agencies`, { agencyId: agencyId('legal') }],
  (id) => ['POST', `/api/cases/${id}/agencies`, { agencyId: agencyId('shelter') }],
  (id) => ['DELETE', `/api/cases/${id}/agencies/${agencyId('shelter')}`],
  (id) => ['DELETE', `/api/cases/${id}/agencies/${agencyId('health')}`],
  (id) => ['POST', `/api/cases/${id}/close`, { outcome: 'completed' }],
  (id) => ['POST', `/api/cases/${id}/close`, { outcome: 'nonsense' }],
];

/** Every socket message that names a case, as the text of its payload. */
const MESSAGES: ((caseId: string) => [message: string, payload: unknown])[] = [
  (id) => ['follow', { stream: `case/${id}` }],
  (id) => ['follow', { stream: `case/${id}`, epoch: 1, after: 1 }],
  (id) => ['unfollow', { stream: `case/${id}` }],
  (id) => ['range', { stream: `case/${id}` }],
  (id) => ['range', { stream: `case/${id}`, after: 0, limit: 200 }],
  (id) => ['ack', { stream: `case/${id}`, seq: 1 }],
  (id) => ['presence', { stream: `case/${id}`, typing: true }],
  (id) => ['command', { id: v7(), name: 'message.post', input: { caseId: id, words: 'Hello?' } }],
  (id) => ['command', { id: v7(), name: 'agency.admit', input: { caseId: id, agencyId: agencyId('legal') } }],
  (id) => ['command', { id: v7(), name: 'agency.release', input: { caseId: id, agencyId: agencyId('shelter') } }],
  (id) => ['command', { id: v7(), name: 'case.close', input: { caseId: id, outcome: 'completed' } }],
];

const asked = (person: Person, [method, path, body]: ReturnType<Route>): Promise<RawAnswer> =>
  rawHttp(
    person.origin,
    method,
    path,
    {
      cookie: person.cookieHeader,
      ...(['GET', 'HEAD'].includes(method) ? {} : { 'x-baraza': '1', origin: person.origin, 'idempotency-key': v7() }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body === undefined ? undefined : JSON.stringify(body),
  );

/** All that a socket of somebody hears when it asks everything about one id, frame by frame. */
async function framesAbout(person: Person, caseId: string): Promise<string[]> {
  const socket = await new RawSocket(person.origin, person.cookieHeader).connected();
  for (const message of MESSAGES) {
    const [name, payload] = message(caseId);
    await socket.asks(name, JSON.stringify(payload));
  }
  socket.leaves();
  return socket.frames.filter((frame) => !/^0|^40/.test(frame));
}

/** The same id as people write it: as it is, in capitals, and mixed. */
const spellings = (id: string): string[] => [id, id.toUpperCase(), id.slice(0, 18).toUpperCase() + id.slice(18)];

describe.each(STRANGERS)('%s, who is a stranger to a case', (name) => {
  it('gets the same bytes for it as for one that does not exist, by every route and in every spelling', async () => {
    const [ana, stranger] = [await board.sits('ana'), await board.sits(name)];
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.http('POST', `/api/cases/${caseId}/messages`, { words: 'Among us.' });
    for (const route of ROUTES) {
      const nothing = randomUUID();
      for (const [place, spelling] of spellings(caseId).entries()) {
        const [there, nowhere] = [
          await asked(stranger, route(spelling)),
          await asked(stranger, route(spellings(nothing)[place]!)),
        ];
        expect([route(spelling), there]).toEqual([route(spelling), nowhere]);
        expect([400, 404]).toContain(there.status);
        expect(there.body).not.toContain('Among us.');
      }
    }
    expect(await journalOf(board, caseId)).toHaveLength(3);
  });

  it('gets the same frames for it as for one that does not exist, for every message', async () => {
    const [ana, stranger] = [await board.sits('ana'), await board.sits(name)];
    const caseId = await board.caseOf(ana, 'shelter');
    for (const place of [0, 1, 2]) {
      const [there, nowhere] = [
        await framesAbout(stranger, spellings(caseId)[place]!),
        await framesAbout(stranger, spellings(randomUUID())[place]!),
      ];
      expect(there).toEqual(nowhere);
      expect(there).toHaveLength(MESSAGES.length);
    }
    expect(await journalOf(board, caseId)).toHaveLength(2);
  });

  it('reads nobody else’s list, nor another table’s', async () => {
    const [ana, stranger] = [await board.sits('ana'), await board.sits(name)];
    const { body: table } = await ana.http<{ id: string }>('GET', '/api/task-force');
    const other =
      name === 'stranger'
        ? table.id
        : (await (await board.sits('stranger')).http<{ id: string }>('GET', '/api/task-force')).body.id;
    const socket = await new RawSocket(stranger.origin, stranger.cookieHeader).connected();
    for (const stream of [`person/${ana.id}`, `task-force/${other}`, `person/${randomUUID()}`]) {
      for (const message of ['follow', 'range'])
        expect(await socket.told(message, JSON.stringify({ stream }))).toMatchObject({ error: { code: 'not_found' } });
    }
    socket.leaves();
  });
});

describe('ids of another table', () => {
  it('do nothing in a path, in a body, or mixed with one’s own', async () => {
    const [ana, stranger] = [await board.sits('ana'), await board.sits('stranger')];
    const own = await board.caseOf(ana);
    const foreign = await board.caseOf(stranger);
    const foreignAgency = agencyId('elsewhere');
    const same = async (make: (id: string) => ReturnType<Route>, [there, nowhere]: [string, string]): Promise<void> => {
      expect(await asked(ana, make(there))).toEqual(await asked(ana, make(nowhere)));
    };
    await same((id) => ['POST', `/api/cases/${own}/agencies`, { agencyId: id }], [foreignAgency, randomUUID()]);
    await same((id) => ['DELETE', `/api/cases/${own}/agencies/${id}`], [foreignAgency, randomUUID()]);
    await same(
      (id) => ['POST', `/api/cases/${id}/agencies`, { agencyId: agencyId('shelter') }],
      [foreign, randomUUID()],
    );
    await asked(ana, ['POST', `/api/cases/${own}/messages`, { words: 'Where does it go?', caseId: foreign }]);
    await asked(ana, ['POST', `/api/cases/${foreign}/messages`, { words: 'Where does it go?', caseId: own }]);
    await asked(ana, ['POST', `/api/cases/${foreign}/close`, { outcome: 'completed', caseId: own }]);
    await asked(ana, ['DELETE', `/api/cases/${foreign}/agencies/${foreignAgency}`]);
    expect((await journalOf(board, foreign)).map(({ type }) => type)).toEqual(['case.opened']);
    expect(
      (await journalOf(board, own)).filter(({ type }) => type !== 'message.posted').map(({ type }) => type),
    ).toEqual(['case.opened']);
  });

  it('and what only the system sets are refused in a body', async () => {
    const ana = await board.sits('ana');
    for (const key of ['id', 'caseId', 'taskForceId', 'leadAgencyId', 'status', 'seq', 'actor', 'openedAt']) {
      const { status, body } = await ana.http('POST', '/api/cases', { handle: 'Somebody', [key]: randomUUID() });
      expect([status, Object.keys(body.error?.fields ?? {})]).toEqual([400, [key]]);
    }
    expect(await journalFaults(board)).toEqual([]);
  });
});
