import { describe, expect, it } from '@jest/globals';
import { arrives, PASSWORD } from '../support/arrivals.js';
import { useBoard } from '../support/board.js';
import { atTheDoors, NOBODY, upgradeOf } from '../support/connections.js';
import { type RawAnswer, rawHttp, rawUpgrade } from '../support/raw.js';

const board = useBoard();
const COOKIE = '__Host-baraza';
const FOREIGN = 'https://elsewhere.example.org';

describe('a line is refused before anything is said', () => {
  it('N16 from another site with the cookie of whoever looks at it, from none, and from one that only looks like ours', async () => {
    const { port, origin } = board.api;
    const { cookieHeader: cookie } = await board.sits('ana');
    const foreign = [
      FOREIGN,
      'null',
      '',
      `${origin}.example.org`,
      `${origin}/`,
      `${origin}, ${FOREIGN}`,
      origin.toUpperCase(),
      `http://127.0.0.1:${port + 1}`,
      `https://127.0.0.1:${port}`,
      `http://elsewhere.example.org@127.0.0.1:${port}`,
    ];
    for (const from of foreign)
      expect([from, upgradeOf(await rawUpgrade(port, { origin: from, cookie }))]).toEqual([from, 'foreign_origin']);
    expect(upgradeOf(await rawUpgrade(port, { cookie }))).toBe('foreign_origin');
    expect(upgradeOf(await rawUpgrade(port, { origin, cookie }))).toBe('let in');
    expect(upgradeOf(await rawUpgrade(port, { origin: `http://localhost:${port}`, cookie }))).toBe('let in');
  });

  it('N16 over any other transport, wherever the page is from', async () => {
    const { cookieHeader: cookie } = await board.sits('ana');
    for (const origin of [board.api.origin, FOREIGN]) {
      const polled = await rawHttp(board.api.origin, 'GET', '/socket.io/?EIO=4&transport=polling', { origin, cookie });
      expect(polled.status).toBe(400);
      expect(polled.body).not.toContain('sid');
      const posted = await rawHttp(
        board.api.origin,
        'POST',
        '/socket.io/?EIO=4&transport=polling',
        { origin, cookie },
        '40',
      );
      expect(posted.status).toBe(400);
    }
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
      for (const origin of [FOREIGN, 'null']) {
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

describe('a page of another site, opened by somebody who is signed in here', () => {
  const PATHS = [
    '/',
    '/cases',
    '/api/me',
    '/api/cases',
    '/api/task-force',
    '/api/account',
    '/api/nothing',
    '/assets/x.js',
  ];
  const asksAs = (method: string, path: string, mode: string, cookie: string | undefined): Promise<RawAnswer> =>
    rawHttp(board.api.origin, method, path, {
      ...(mode === 'no-cors' ? {} : { origin: FOREIGN }),
      ...(method === 'OPTIONS'
        ? { 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-baraza' }
        : {}),
      ...(cookie ? { cookie } : {}),
      'sec-fetch-mode': mode,
      'sec-fetch-site': 'same-site',
      'sec-fetch-dest': 'empty',
    });

  it('N18 is answered the same, byte by byte, as if nobody were', async () => {
    const { cookieHeader: cookie } = await board.sits('ana');
    for (const mode of ['cors', 'no-cors'])
      for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])
        for (const path of PATHS) {
          const [signedIn, nobody] = [
            await asksAs(method, path, mode, cookie),
            await asksAs(method, path, mode, undefined),
          ];
          expect([mode, method, path, signedIn]).toEqual([mode, method, path, nobody]);
          const headers = signedIn.headers.join('\n').toLowerCase();
          expect(headers).not.toMatch(/access-control-allow|set-cookie/);
          expect(headers).toContain('cross-origin-resource-policy: same-origin');
        }
  });

  it('N18 learns as little from a line: the same bytes, and no session is looked for', async () => {
    const { port } = board.api;
    const { cookieHeader: cookie } = await board.sits('ana');
    const heard = await rawUpgrade(port, { origin: FOREIGN, cookie });
    expect(heard).toBe(await rawUpgrade(port, { origin: FOREIGN }));
    expect(heard).toBe(await rawUpgrade(port, { origin: FOREIGN, cookie: `${COOKIE}=x` }));
    const polls = ['/socket.io/?EIO=4&transport=polling', '/socket.io/?EIO=4&transport=websocket', '/socket.io/'];
    for (const path of polls)
      expect(await asksAs('GET', path, 'cors', cookie)).toEqual(await asksAs('GET', path, 'cors', undefined));
  });

  it('may still lead here by a link, which opens as it always does', async () => {
    const { cookieHeader: cookie } = await board.sits('ana');
    const followed = { 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'document' };
    expect((await rawHttp(board.api.origin, 'GET', '/api/me', { cookie, ...followed })).status).toBe(200);
    const framed = { ...followed, 'sec-fetch-dest': 'iframe' };
    expect((await rawHttp(board.api.origin, 'GET', '/api/me', { cookie, ...framed })).status).toBe(403);
  });
});

describe('a page of a neighbouring host plants a cookie', () => {
  it('N19 and no name that it can plant is a session, at any door, even with a secret that is one', async () => {
    const ana = await board.sits('ana');
    const secret = ana.cookieHeader.slice(COOKIE.length + 1);
    const names = [
      'baraza',
      '__Secure-baraza',
      '__host-baraza',
      '__HOST-BARAZA',
      '__Host-Baraza',
      'x__Host-baraza',
      '__Host-baraza ',
      '__Host-baraza\t',
      '\u00a0__Host-baraza',
      '\u0085__Host-baraza',
      '"__Host-baraza"',
      '%5F%5FHost-baraza',
      '$Version=1,__Host-baraza',
      'a=b,__Host-baraza',
      '__Host-baraza-entry',
      '__Host-baraza-device',
    ];
    for (const name of names) expect([name, await atTheDoors(board.api, `${name}=${secret}`)]).toEqual([name, NOBODY]);
    expect(await atTheDoors(board.api, `theme=dark; ${ana.cookieHeader}; baraza=${'x'.repeat(43)}`)).toMatchObject({
      read: 'let in',
      socket: 'let in',
    });
  });

  it('N19 nor does one with the right prefix leave the browser without Secure, for one host and the whole path', async () => {
    const address = 'prefix@example.org';
    await arrives(board, address);
    const visitor = board.visitor();
    const { headers } = await visitor.signsIn(address, PASSWORD);
    const lines = headers.getSetCookie();
    expect(lines.map((line) => line.split('=')[0]).sort()).toEqual(
      [COOKIE, `${COOKIE}-device`, `${COOKIE}-entry`].sort(),
    );
    for (const line of lines)
      expect(line.split('; ').slice(1, 5)).toEqual(['Path=/', 'Secure', 'HttpOnly', 'SameSite=Lax']);
    expect(lines.join()).not.toMatch(/domain=/i);
  });
});
