import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { useBoard } from '../support/board.js';
import { rawHttp } from '../support/raw.js';
import { ROUTES } from '../support/routes.js';
import { headersOf, refusal, said, send } from '../support/said.js';
import { agencyId, CAST, personId, TABLE } from '../support/table.js';

const board = useBoard();
const UUID = expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);

describe('who is here', () => {
  it('GET /api/me is nobody, then somebody', async () => {
    const nobody = await rawHttp(board.api.origin, 'GET', '/api/me', {});
    expect(said(nobody)).toEqual([
      200,
      { demonstration: true, empty: false, singleSignOn: [], deviceKeepsHours: 168, me: null },
    ]);
    const ana = await board.sits('ana');
    expect(said(await send(ana, 'GET', '/api/me'))).toEqual([
      200,
      {
        demonstration: true,
        empty: false,
        singleSignOn: [],
        deviceKeepsHours: 168,
        me: {
          personId: ana.id,
          name: 'ana',
          agencyId: agencyId('health'),
          taskForceId: TABLE.id,
          standings: ['liaison', 'worker'],
          account: false,
        },
      },
    ]);
  });

  it('the door lists people, lets in whom it lists, and sets a cookie that only this host gets', async () => {
    const { origin } = board.api;
    const [status, rows] = said(await rawHttp(origin, 'GET', '/api/demonstration/people', {})) as [number, unknown[]];
    expect(status).toBe(200);
    expect(rows).toHaveLength(Object.keys(CAST).length);
    expect(rows[0]).toEqual({
      personId: UUID,
      name: expect.any(String),
      agencyName: expect.any(String),
      agencyLetters: expect.stringMatching(/^\p{Lu}{2}$/u),
      standings: expect.any(Array),
    });
    const json = { 'x-baraza': '1', 'content-type': 'application/json' };
    const entered = await rawHttp(
      origin,
      'POST',
      '/api/demonstration/sign-in',
      json,
      JSON.stringify({ personId: personId('ben') }),
    );
    expect(said(entered)).toMatchObject([200, { demonstration: true, me: { personId: personId('ben') } }]);
    expect(headersOf(entered)['set-cookie']).toMatch(
      /^__Host-baraza=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=2592000$/,
    );
    expect(
      said(
        await rawHttp(origin, 'POST', '/api/demonstration/sign-in', json, JSON.stringify({ personId: randomUUID() })),
      ),
    ).toEqual([404, refusal('not_found')]);
    expect(said(await rawHttp(origin, 'POST', '/api/demonstration/sign-in', json, '{"personId":"ben"}'))).toEqual([
      400,
      refusal('invalid_input', ['personId']),
    ]);
    expect(said(await rawHttp(origin, 'POST', '/api/demonstration/sign-in', json, '{}'))).toEqual([
      400,
      refusal('invalid_input', ['personId']),
    ]);
  });

  it('two sign-ins never share a secret, and signing out takes the cookie away', async () => {
    const [one, other] = [await board.sits('ana'), await board.sits('ana')];
    expect(one.cookieHeader).not.toBe(other.cookieHeader);
    const out = await send(one, 'POST', '/api/sign-out', '{}');
    expect(said(out)).toEqual([200, {}]);
    expect(headersOf(out)['set-cookie']).toMatch(
      /^__Host-baraza=; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=0$/,
    );
    expect(said(await send(one, 'GET', '/api/cases'))).toEqual([401, refusal('not_signed_in')]);
    expect((await send(other, 'GET', '/api/cases')).status).toBe(200);
  });

  it('every route but the public ones is closed to who is not signed in', async () => {
    const id = randomUUID();
    const closed = ROUTES.filter(({ open }) => !open).map(({ method, path }) => [method, path.replace(/:\w+/g, id)]);
    expect(closed.length).toBeGreaterThan(40);
    for (const [method, path] of closed) {
      for (const cookie of ['', 'x=y', `__Host-baraza=${'A'.repeat(43)}`, `__Host-baraza=${'A'.repeat(5000)}`]) {
        expect([path, ...said(await rawHttp(board.api.origin, method!, path!, { cookie, 'x-baraza': '1' }))]).toEqual([
          path,
          401,
          refusal('not_signed_in'),
        ]);
      }
    }
  });
});

describe('every answer', () => {
  it('of the api is kept by nobody, and carries the headers that keep a page in its place', async () => {
    const ana = await board.sits('ana');
    for (const [path, stored] of [
      ['/api/me', 'no-store'],
      ['/api/cases', 'no-store'],
      ['/api/nothing', 'no-store'],
      ['/api/cases/%zz', 'no-store'],
      ['/', undefined],
    ] as const) {
      const headers = headersOf(await send(ana, 'GET', path));
      expect([path, headers]).toMatchObject([
        path,
        {
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
          'cross-origin-opener-policy': 'same-origin',
        },
      ]);
      if (stored) expect([path, headers['cache-control']]).toEqual([path, stored]);
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(headers).not.toHaveProperty('x-powered-by');
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('to health is for keepers, and to metrics for this machine alone', async () => {
    const { origin } = board.api;
    expect(said(await rawHttp(origin, 'GET', '/health/live', {}))).toEqual([200, { live: true }]);
    expect(said(await rawHttp(origin, 'GET', '/health/ready', {}))).toEqual([200, { ready: true }]);
    const figures = await rawHttp(origin, 'GET', '/metrics', {});
    expect([figures.status, headersOf(figures)['content-type']]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    expect(figures.body).toContain('baraza_sockets');
    for (const name of Object.keys(CAST) as (keyof typeof CAST)[]) expect(figures.body).not.toContain(personId(name));
    expect(said(await rawHttp(origin, 'GET', '/metrics', { 'x-forwarded-for': '127.0.0.1' }))).toEqual([
      404,
      refusal('not_found'),
    ]);
  });
});
