import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { startApi, startWorker, until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { asSuperuser, makeDatabase } from '../support/test-server.js';

const board = useBoard();
/** A little more than the time after which a process ends without having closed. */
const SOON_MS = 15_000;

describe('a keeper ends a process', () => {
  it.each([
    ['worker', startWorker],
    ['api', startApi],
  ] as const)('the %s ends though its database is gone', async (_, start) => {
    const database = await makeDatabase();
    const server = await start(database.appUrl);
    await database.drop();
    let ended = false;
    void server.stop().then(() => (ended = true));
    await until(() => ended, 'the process to end', SOON_MS);
    expect(await server.ended).toBe(0);
    expect(server.output()).not.toMatch(/node:internal|\n\s+at /);
  });
});

describe('a keeper ends the api', () => {
  it('though somebody holds a line open on which nothing is said', async () => {
    const api = await startApi(board.database.appUrl);
    const line = connect(api.port, '127.0.0.1');
    await once(line, 'connect');
    let ended = false;
    void api.stop().then(() => (ended = true));
    await until(() => ended, 'the api to end', SOON_MS);
    expect(await api.ended).toBe(0);
    line.destroy();
  });
});

describe('somebody says nonsense where hints are heard', () => {
  it('and the server goes on', async () => {
    const { name } = board.database;
    await asSuperuser(name, async (client) => {
      for (const words of [
        '',
        'no object',
        'null',
        '7',
        '{"heads":7}',
        '{"node":"x","signal":{"presence":3}}',
        '{"signal":[]}',
      ])
        await client.query('select pg_notify($1, $2)', ['baraza_hint', words]);
    });
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    await ana.follows(caseId);
    await ana.says(caseId, 'Still here.');
    expect((await ana.http('GET', `/api/cases/${caseId}`)).status).toBe(200);
    expect(board.api.output()).not.toContain('Still here');
  });
});
