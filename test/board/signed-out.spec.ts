import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { LiveClient } from '../support/live-client.js';
import { rawHttp, rawUpgrade } from '../support/raw.js';

const board = useBoard();

const refusedUpgrade = (heard: string, code: string): void => {
  expect(heard.split('\r\n')[0]).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(heard).not.toContain('101 Switching');
  expect(heard.split('\r\n\r\n')[1]).toContain(code);
};

describe('somebody signs out', () => {
  it('and every socket of that session is cut within two seconds, at every server, and no other', async () => {
    const other = await board.anotherApi();
    const [ana, again, ben] = [await board.sits('ana'), await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(again, 'shelter');
    const far = new LiveClient(other.origin, ana.cookieHeader, ana.id);
    await far.connected();
    for (const person of [ana, again, ben]) await person.follows(caseId);
    const cut = Promise.all(
      [ana.live, far].map((client) => new Promise((resolve) => client.socket.once('disconnect', resolve))),
    );
    expect(await ana.http('POST', '/api/sign-out')).toMatchObject({ status: 200, body: {} });
    const signedOutAt = performance.now();
    await cut;
    expect(performance.now() - signedOutAt).toBeLessThan(2000);
    await ben.says(caseId, 'Are you gone?');
    await again.hears('Are you gone?');
    expect(ana.live.frames.some((frame) => frame.includes('Are you gone?'))).toBe(false);
    expect([again.live.socket.connected, ben.live.socket.connected]).toEqual([true, true]);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect([ana.live.socket.connected, far.socket.connected]).toEqual([false, false]);
    expect((await ana.http('GET', '/api/cases')).body).toMatchObject({ error: { code: 'not_signed_in' } });
    expect((await ana.http('POST', `/api/cases/${caseId}/messages`, { words: 'x' })).status).toBe(401);
    far.socket.disconnect();
  });

  it('or the session grows too old, and the sockets are cut as well', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    await ana.live.connected();
    await board.looks(`update baraza.session set expires_at = baraza.now() where person_id = $1`, [ana.id]);
    await until(() => !ana.live.socket.connected, 'the old session to be cut', 2000);
    ana.leaves();
    await ben.live.connected();
    await board.movesClock('31 days');
    await until(() => !ben.live.socket.connected, 'the session of a month ago to be cut', 2000);
    expect((await ben.http('GET', '/api/cases')).status).toBe(401);
    await board.movesClock('0');
    ben.leaves();
  });
});

describe('a socket is refused before anything is said', () => {
  it('without a session, with an unknown, a malformed, an ended or an expired one', async () => {
    const { port, origin } = board.api;
    const [ended, expired] = [await board.sits('ana'), await board.sits('ben')];
    await ended.http('POST', '/api/sign-out');
    await board.looks('update baraza.session set expires_at = baraza.now() where person_id = $1', [expired.id]);
    const cookies = [
      undefined,
      '',
      'x',
      `__Host-baraza=${randomBytes(32).toString('base64url')}`,
      '__Host-baraza=',
      `baraza=${randomBytes(32).toString('base64url')}`,
    ];
    for (const cookie of [...cookies, ended.cookieHeader, expired.cookieHeader]) {
      refusedUpgrade(await rawUpgrade(port, { origin, ...(cookie === undefined ? {} : { cookie }) }), 'not_signed_in');
    }
  });

  it('from another site, from none, and from one that only looks like ours', async () => {
    const { port, origin } = board.api;
    const ana = await board.sits('ana');
    const cookie = ana.cookieHeader;
    const foreign = [
      'https://elsewhere.example.org',
      'null',
      `${origin}.example.org`,
      `${origin}/`,
      origin.toUpperCase(),
      `http://127.0.0.1:${port + 1}`,
      `https://127.0.0.1:${port}`,
    ];
    for (const from of foreign) refusedUpgrade(await rawUpgrade(port, { origin: from, cookie }), 'foreign_origin');
    refusedUpgrade(await rawUpgrade(port, { cookie }), 'foreign_origin');
    expect(await rawUpgrade(port, { origin, cookie })).toMatch(/^HTTP\/1\.1 101 /);
    expect(await rawUpgrade(port, { origin: `http://localhost:${port}`, cookie })).toMatch(/^HTTP\/1\.1 101 /);
  });

  it('over any other transport', async () => {
    const ana = await board.sits('ana');
    const polled = await rawHttp(board.api.origin, 'GET', '/socket.io/?EIO=4&transport=polling', {
      origin: board.api.origin,
      cookie: ana.cookieHeader,
    });
    expect(polled.status).toBe(400);
    expect(polled.body).not.toContain('sid');
  });
});

describe('another site writes with somebody’s cookie', () => {
  it('and is refused by every route that writes, and nothing changes', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    const routes: [string, string][] = [
      ['POST', '/api/cases'],
      ['POST', `/api/cases/${caseId}/messages`],
      ['POST', `/api/cases/${caseId}/agencies`],
      ['DELETE', `/api/cases/${caseId}/agencies/${ana.agencyId}`],
      ['POST', `/api/cases/${caseId}/close`],
      ['POST', '/api/sign-out'],
      ['POST', '/api/demonstration/sign-in'],
    ];
    for (const [method, path] of routes) {
      for (const origin of ['https://elsewhere.example.org', 'null']) {
        const { status, body } = await ana.http(
          method,
          path,
          method === 'POST' ? { words: 'x', handle: 'x', outcome: 'completed' } : undefined,
          { origin },
        );
        expect([path, status, body.error?.code]).toEqual([path, 403, 'foreign_origin']);
      }
    }
    expect((await ana.http('GET', `/api/cases/${caseId}`)).body).toMatchObject({ head: 1 });
  });
});
