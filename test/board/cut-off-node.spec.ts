import { afterAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import { caseStream, CONTROL_STREAM } from '#libs/domain';
import { type ServerProcess, startApi, until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { atTheDoors, connectionsAfter, NOBODY, upgradeOf } from '../support/connections.js';
import { journalFaults, journalOf } from '../support/journal.js';
import type { Person } from '../support/person.js';
import { rawHttp, rawUpgrade } from '../support/raw.js';
import { SwallowingProxy } from '../support/swallowing-proxy.js';

const board = useBoard();
const lines: SwallowingProxy[] = [];
afterAll(async () => void (await Promise.all(lines.map((line) => line.close()))));

/** After this time without a word from the control stream a server has sent everybody away. */
const BOUND_MS = 15_000;
const FOREIGN = 'https://elsewhere.example.org';
const WRITES = { 'x-baraza': '1', 'content-type': 'application/json' };

/** Another server, whose way to the database can fall silent. */
async function farServer(): Promise<{ server: ServerProcess; line: SwallowingProxy }> {
  const line = await SwallowingProxy.to(board.database.appUrl);
  lines.push(line);
  const server = await startApi(line.leadsTo(board.database.appUrl));
  board.others.push(server);
  return { server, line };
}

/** When each of these lines closed, and every frame that came in after now. */
function watched(people: readonly Person[]): { closedAt: number[]; since: () => string[] } {
  const closedAt: number[] = [];
  for (const { live } of people) live.socket.once('disconnect', () => closedAt.push(performance.now()));
  const from = people.map(({ live }) => live.frames.length);
  return { closedAt, since: () => people.flatMap(({ live }, place) => live.frames.slice(from[place])) };
}

async function endsSessions(admin: Person, person: Person): Promise<void> {
  expect(await admin.http('POST', `/api/people/${person.id}/end-sessions`, {})).toMatchObject({ status: 200 });
}

/** What nobody who is signed in at a silent server gets: an answer. Somebody of another site gets theirs at once. */
async function askedWhileSilent({ origin, port }: ServerProcess, cookie: string): Promise<void> {
  const answered = (answer: Promise<unknown>): Promise<unknown> =>
    Promise.race([answer.catch((error: Error) => error.message), wait(1500, 'no answer', { ref: false })]);
  expect(upgradeOf(await rawUpgrade(port, { origin, cookie }, 1500))).not.toBe('let in');
  const foreign = { origin: FOREIGN, cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' };
  const [read, write, upgrade, own] = await Promise.all([
    answered(rawHttp(origin, 'GET', '/api/me', foreign).then(({ status }) => status)),
    answered(rawHttp(origin, 'POST', '/api/cases', { ...foreign, ...WRITES }, '{}').then(({ status }) => status)),
    answered(rawUpgrade(port, { origin: FOREIGN, cookie }, 1500).then(upgradeOf)),
    answered(rawHttp(origin, 'GET', '/api/cases', { cookie }).then(({ status }) => status)),
  ]);
  expect([read, write, upgrade]).toEqual([403, 403, 'foreign_origin']);
  expect(['no answer', 503]).toContain(own);
}

/** Cut off, and nothing else: the way to the database is silent, and the server does not know why. */
async function isCutOff(
  admin: Person,
  ana: Person,
  caseId: string,
  far: Awaited<ReturnType<typeof farServer>>,
): Promise<void> {
  const { server, line } = far;
  const [bea, carla] = [await board.sits('bea', server), await board.sits('carla', server)];
  for (const person of [bea, carla]) await person.follows(caseId);
  await ana.says(caseId, 'Do you hear me?');
  for (const person of [bea, carla]) await person.hears('Do you hear me?');
  await wait(100);
  const { closedAt, since } = watched([bea, carla]);
  const silentAt = performance.now();
  line.swallows();
  await endsSessions(admin, bea);
  await ana.says(caseId, 'Said while it was cut off');
  const lost = bea.says(caseId, 'Into the silence').catch(() => 'no answer');
  await askedWhileSilent(server, carla.cookieHeader);
  await until(() => closedAt.length === 2, 'everybody to be sent away', 20_000);
  for (const at of closedAt) expect(at - silentAt).toBeLessThanOrEqual(BOUND_MS);
  expect(await Promise.race([lost, wait(100, 'no answer')])).toBe('no answer');
  expect(since().filter((frame) => frame.includes(caseId) && !frame.startsWith('["presence"'))).toEqual([]);
  expect(line.swallowed).toBeGreaterThan(0);

  line.forwards();
  await until(
    async () => (await atTheDoors(server, carla.cookieHeader)).socket === 'let in',
    'carla to be let in',
    10_000,
  );
  expect(await atTheDoors(server, bea.cookieHeader)).toEqual(NOBODY);
  await carla.comesBack();
  await carla.hears('Said while it was cut off');
}

/** Stopped for 20 seconds, with an answer of the database on its way, and cut off when it goes on. */
async function isStopped(
  admin: Person,
  ana: Person,
  caseId: string,
  far: Awaited<ReturnType<typeof farServer>>,
): Promise<void> {
  const { server, line } = far;
  const [ben, alexis] = [await board.sits('ben', server), await board.sits('alexis', server)];
  for (const person of [ben, alexis]) await person.follows(caseId);
  await ana.says(caseId, 'And you?');
  for (const person of [ben, alexis]) await person.hears('And you?');
  const { closedAt, since } = watched([ben, alexis]);
  line.holds();
  const onItsWay = alexis.says(caseId, 'On its way').catch(() => 'no answer');
  await ana.hears('On its way');
  process.kill(server.pid, 'SIGSTOP');
  const stoppedAt = performance.now();
  try {
    line.handsOver();
    await wait(100);
    line.swallows();
    await endsSessions(admin, ben);
    await ana.says(caseId, 'Said while it stood still');
    void ben.live.ask('presence', { stream: caseStream(caseId), typing: true }).catch(() => undefined);
    void alexis.says(caseId, 'To a server that stands still').catch(() => undefined);
    await wait(20_000 - (performance.now() - stoppedAt));
    expect(since()).toEqual([]);
  } finally {
    process.kill(server.pid, 'SIGCONT');
  }
  const goesOnAt = performance.now();
  await until(() => closedAt.length === 2, 'everybody to be sent away', 5000);
  for (const at of closedAt) expect(at - goesOnAt).toBeLessThan(1000);
  await onItsWay;
  expect(since()).toEqual([]);
  expect(line.swallowed).toBeGreaterThan(0);
  await askedWhileSilent(server, alexis.cookieHeader);
  line.forwards();
  await until(
    async () => (await atTheDoors(server, alexis.cookieHeader)).socket === 'let in',
    'alexis to be let in',
    10_000,
  );
  expect(await atTheDoors(server, ben.cookieHeader)).toEqual(NOBODY);
}

describe('a server that hears nothing of whose rights ended', () => {
  it('N09 tells nobody anything and sends everybody away within 15 s, cut off from its database or stopped for 20 s and cut off', async () => {
    const [admin, ana] = [await board.sits('admin'), await board.sits('ana')];
    const caseIds = [await board.caseOf(ana, 'shelter', 'legal'), await board.caseOf(ana, 'shelter')];
    for (const caseId of caseIds) await ana.follows(caseId);
    const [cutOff, stopped] = await Promise.all([farServer(), farServer()]);
    const outcomes = await Promise.allSettled([
      isCutOff(admin, ana, caseIds[0]!, cutOff),
      isStopped(admin, ana, caseIds[1]!, stopped),
    ]);
    for (const line of lines) line.forwards();
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    ana.takesNote();
    expect(ana.live.socket.connected).toBe(true);
    for (const caseId of caseIds)
      expect((await journalOf(board, caseId)).map(({ words }) => words)).not.toContain('Into the silence');
    expect(await journalFaults(board)).toEqual([]);
  }, 180_000);
});

describe('somebody talks nonsense where servers tell each other what moved', () => {
  it('and nobody is cut, nothing is missed, and a right that really ends is still heard of', async () => {
    const [admin, ana] = [await board.sits('admin'), await board.sits('ana')];
    const two = await board.anotherApi({ LIVE_SWEEP_MS: '10000' });
    const ben = await board.sits('ben', two);
    const caseId = await board.caseOf(ana, 'shelter');
    for (const person of [ana, ben]) await person.follows(caseId);
    const [session] = await board.looks<{ id: string }>('select id from baraza.session where person_id = $1', [ben.id]);
    const forged = { type: 'session.revoked', data: { sessionIds: [session!.id] } };
    const nonsense = [
      '',
      'x',
      '{',
      'null',
      '7',
      '[]',
      JSON.stringify({ heads: 'x' }),
      JSON.stringify({ heads: [CONTROL_STREAM] }),
      ...[-1, 0, 1e308, null, 'x', { seq: 1 }].map((head) =>
        JSON.stringify({ node: 'x', heads: [[CONTROL_STREAM, head]] }),
      ),
      JSON.stringify({ node: 'x', heads: [['control/x', 1]], signal: forged }),
      JSON.stringify({ node: 'x', heads: [[caseStream(caseId), 1_000_000]] }),
      JSON.stringify({ node: 'x', signal: forged }),
      JSON.stringify({ node: 'x', signal: { presence: [null] } }),
      JSON.stringify({ node: 'x', signal: { presence: 'x' } }),
      JSON.stringify(forged),
      JSON.stringify({ node: 'x', clock: 'x' }),
      JSON.stringify({ node: 'x', heads: Array.from({ length: 100 }, () => [CONTROL_STREAM, 9e15]) }),
    ];
    const connections = { ana: ana.live, ben: ben.live };
    const list = await connectionsAfter(connections, 0, async () => {
      for (const payload of nonsense) await board.looks('select pg_notify($1, $2)', ['baraza_hint', payload]);
    });
    expect(list).toEqual({ ana: 'open', ben: 'open' });
    await ana.says(caseId, 'Still here?');
    await ben.hears('Still here?');
    const end = (): Promise<void> => endsSessions(admin, ben);
    expect(await connectionsAfter(connections, 1, end)).toEqual({ ana: 'open', ben: 'closed' });
    expect(await atTheDoors(two, ben.cookieHeader)).toEqual(NOBODY);
    await ana.says(caseId, `And ${v7()}`);
  });
});
