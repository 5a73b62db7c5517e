import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { type ServerProcess, until } from '../support/api-process.js';
import { arrives, PASSWORD } from '../support/arrivals.js';
import { useBoard } from '../support/board.js';
import { atTheDoors, connectionsAfter, NOBODY, upgradeOf } from '../support/connections.js';
import type { Person } from '../support/person.js';
import { RawSocket, rawUpgrade } from '../support/raw.js';

const board = useBoard();
/** Another installation, with a database of its own. */
const elsewhere = useBoard();
let two: ServerProcess;
beforeAll(async () => (two = await board.anotherApi()));

const COOKIE = '__Host-baraza';
const secretOf = (person: Person): string => person.cookieHeader.slice(COOKIE.length + 1);

describe('somebody signs out', () => {
  it('N01 in one tab: every line of that session closes at every server within two seconds, and no other', async () => {
    const [ana, again, ben] = [await board.sits('ana'), await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(again, 'shelter');
    for (const person of [ana, again, ben]) await person.follows(caseId);
    const tab = board.visitor(two);
    tab.cookies.set(COOKIE, secretOf(ana));
    const far = await tab.live();
    await far.follow(`case/${caseId}`);
    const below = await new RawSocket(board.api.origin, ana.cookieHeader).connected();
    const connections = { ana: ana.live, 'another tab': far, 'another session': again.live, ben: ben.live };
    const list = await connectionsAfter(connections, 2, async () => {
      expect(await ana.http('POST', '/api/sign-out', {})).toMatchObject({ status: 200, body: {} });
    });
    expect(list).toEqual({ ana: 'closed', 'another tab': 'closed', 'another session': 'open', ben: 'open' });
    expect(below.closed).toBe(true);
    const words = { id: v7(), name: 'message.post', input: { caseId, words: 'From a line that was closed' } };
    below.sends(`42["command",${JSON.stringify(words)}]`);
    await ben.says(caseId, 'Are you gone?');
    await again.hears('Are you gone?');
    for (const { frames } of [ana.live, far, below]) expect(frames.join()).not.toContain('Are you gone?');
    for (const server of [board.api, two]) expect(await atTheDoors(server, ana.cookieHeader)).toEqual(NOBODY);
    expect(again.words(caseId)).toEqual(['Are you gone?']);
  });
});

describe('a session that nobody ended', () => {
  afterEach(() => board.movesClock('0'));

  it('N05 ends after 7 days that only a line was open, and after 30 days however much it is used', async () => {
    const [asks, tells] = [await board.sits('ana'), await board.sits('bea', two)];
    const [idle, stops] = [await board.sits('ben', two), await board.sits('carla')];
    const people = { asks, tells, idle, stops };
    const open = (): string[] =>
      Object.entries(people).flatMap(([name, { live }]) => (live.socket.connected ? [name] : []));
    for (const { live } of Object.values(people)) await live.connected();
    const works = async (...using: Person[]): Promise<void> => {
      for (const { live } of using.filter((person) => person !== asks))
        expect(await live.command(v7(), 'case.open', { handle: 'Somebody' })).toMatchObject({ seq: 1 });
      expect((await asks.http('GET', '/api/cases')).status).toBe(200);
    };

    await board.movesClock('6 days');
    await works(tells, stops);
    await board.movesClock('6 days 5 minutes');
    for (const person of [asks, tells, stops]) await noted(secretOf(person));
    await board.movesClock('7 days 1 second');
    await until(() => !idle.live.socket.connected, 'the idle line to close', 2000);
    expect(open()).toEqual(['asks', 'tells', 'stops']);
    for (const server of [board.api, two]) expect(await atTheDoors(server, idle.cookieHeader)).toEqual(NOBODY);

    for (const day of [12, 18, 24, 29]) {
      await board.movesClock(`${day} days`);
      await works(tells);
      await board.movesClock(`${day} days 5 minutes`);
      for (const person of [asks, tells]) await noted(secretOf(person));
    }
    expect(open()).toEqual(['asks', 'tells']);
    expect(await atTheDoors(board.api, stops.cookieHeader)).toEqual(NOBODY);
    await board.movesClock('29 days 23 hours 59 minutes');
    await works(tells);
    await board.movesClock('30 days 1 second');
    await until(() => !open().length, 'the lines that were used to close', 2000);
    for (const person of [asks, tells])
      for (const server of [board.api, two]) expect(await atTheDoors(server, person.cookieHeader)).toEqual(NOBODY);
  });

  it('N05 has the two ends that the installation sets for it', async () => {
    const strict = await board.anotherApi({ SESSION_IDLE_HOURS: '1', SESSION_DAYS: '1' });
    const address = 'strict@example.org';
    await arrives(board, address);
    const [used, idle] = [board.visitor(strict), board.visitor(strict)];
    const { headers } = await used.signsIn(address, PASSWORD);
    expect(headers.getSetCookie().find((line) => line.startsWith(`${COOKIE}=`))).toMatch(/; Max-Age=86400$/);
    await idle.signsIn(address, PASSWORD);
    const line = await idle.live();
    await board.movesClock('50 minutes');
    expect((await used.gets('/api/cases')).status).toBe(200);
    await noted(used.cookies.get(COOKIE)!);
    await board.movesClock('61 minutes');
    await until(() => !line.socket.connected, 'the idle line to close', 2000);
    expect(await atTheDoors(strict, idle.cookieHeader)).toEqual(NOBODY);
    for (let minutes = 100; minutes < 24 * 60; minutes += 50) {
      await board.movesClock(`${minutes} minutes`);
      expect((await used.gets('/api/cases')).status).toBe(200);
      await noted(used.cookies.get(COOKIE)!);
    }
    await board.movesClock('24 hours 1 second');
    expect(await atTheDoors(strict, used.cookieHeader)).toEqual(NOBODY);
  });

  /** Waits until the use of a session just now is noted, which nobody who asks waits for. */
  const noted = (secret: string): Promise<void> =>
    until(async () => {
      const sql = `select from baraza.session where id_hash = sha256($1::bytea) and seen_at > baraza.now() - interval '6 minutes'`;
      return (await board.looks(sql, [Buffer.from(secret)])).length === 1;
    }, 'the use of the session to be noted');
});

describe('a line is refused before anything is said', () => {
  it('N10 without a session, or with one that is malformed, unknown, of another installation, ended or too old', async () => {
    const { port, origin } = board.api;
    const [ended, old, standing] = [await board.sits('ana'), await board.sits('ben'), await board.sits('carla')];
    await ended.http('POST', '/api/sign-out', {});
    const foreign = await elsewhere.sits('ana');
    const unknown = randomBytes(32).toString('base64url');
    const secret = secretOf(standing);
    const cookies = [
      undefined,
      '',
      'x',
      `${COOKIE}=`,
      `${COOKIE}=x`,
      `${COOKIE}=${unknown}`,
      `${COOKIE}=${secret.slice(0, -1)}`,
      `${COOKIE}=${secret}x`,
      `${COOKIE}=${secret.toUpperCase()}`,
      `${COOKIE}="${secret}"`,
      `${COOKIE}=${encodeURIComponent(`${secret}\0`)}`,
      `${COOKIE}=' or 1=1 --`,
      `${COOKIE}=${'A'.repeat(6000)}`,
      foreign.cookieHeader,
      ended.cookieHeader,
    ];
    const heard = async (cookie: string | undefined): Promise<string> =>
      upgradeOf(await rawUpgrade(port, { origin, ...(cookie === undefined ? {} : { cookie }) }));
    for (const cookie of cookies) expect([cookie, await heard(cookie)]).toEqual([cookie, 'not_signed_in']);
    expect(await heard(old.cookieHeader)).toBe('let in');
    await board.movesClock('31 days');
    expect(await heard(old.cookieHeader)).toBe('not_signed_in');
    await board.movesClock('0');
    expect(await atTheDoors(elsewhere.api, foreign.cookieHeader)).toMatchObject({ read: 'let in', socket: 'let in' });
    expect(await atTheDoors(board.api, foreign.cookieHeader)).toEqual(NOBODY);
  });
});
