import { afterEach, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { connect } from 'node:net';
import { v7 } from 'uuid';
import { accepts, enrols, forgetsTries, namedSite } from '../support/at-the-door.js';
import { invited } from '../support/arrivals.js';
import { useBoard } from '../support/board.js';
import { rawHttp } from '../support/raw.js';
import { headersOf } from '../support/said.js';
import { agencyId } from '../support/table.js';
import type { Visitor } from '../support/visitor.js';

const board = useBoard();
afterEach(() => forgetsTries(board));

/** An administrator of the table with an account, who is signed in on this browser. */
async function administrator(address: string): Promise<Visitor> {
  const visitor = board.visitor();
  await accepts(visitor, await invited(board, address, { agency: 'municipality', standings: ['administrator'] }));
  await enrols(visitor);
  return visitor;
}

/** Every header that tells a browser what a page may do. */
const GUARDED = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
function expectGuarded(where: string, headers: Record<string, string>): void {
  expect([where, headers]).toEqual([where, expect.objectContaining(GUARDED)]);
  const policy = Object.fromEntries(
    headers['content-security-policy']!.split('; ').map((rule) => rule.split(/ (.*)/) as [string, string]),
  );
  expect(policy).toMatchObject({
    'default-src': "'self'",
    'script-src': "'self'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
  });
}

describe('N50 N51 every answer', () => {
  const pages = [
    '/',
    '/door',
    '/cases/x',
    '/recover',
    '/invitation',
    '/address',
    '/first-use',
    '/nowhere/at/all',
    '/door?problem=<script>',
  ];
  const others: [string, string, number, Record<string, string>?, string?][] = [
    ['GET', '/api/nothing', 404],
    ['GET', '/api/cases', 401],
    ['GET', '/api/me', 200],
    ['GET', '/assets/missing.js', 404],
    ['GET', '/socket.io', 404],
    ['GET', '/%zz', 404],
    ['GET', '/health/live', 200],
    ['POST', '/nowhere', 404],
    ['PUT', '/', 404],
    ['POST', '/api/sign-in', 403],
    ['POST', '/api/sign-in', 400, { 'x-baraza': '1', 'content-type': 'application/json' }, '{"address'],
    ['POST', '/api/sign-in', 413, { 'x-baraza': '1', 'content-type': 'application/json' }, `"${'x'.repeat(70_000)}"`],
    ['POST', '/api/sign-in', 400, { 'x-baraza': '1', 'content-type': 'image/png' }, 'x'],
    ['GET', '/api/sign-in/single-sign-on/callback?code=<script>&state=x', 303],
    ['GET', '/api/sign-in/single-sign-on/x?to=//evil.example.com', 303],
  ];

  it('says what a browser may do with it, pages and refusals alike', async () => {
    for (const page of pages) {
      const answer = await rawHttp(board.api.origin, 'GET', page, {});
      expect([page, answer.status, headersOf(answer)['content-type']]).toEqual([page, 200, 'text/html; charset=utf-8']);
      expectGuarded(page, headersOf(answer));
    }
    for (const [method, path, status, headers = {}, body] of others) {
      const answer = await rawHttp(board.api.origin, method, path, headers, body);
      expect([method, path, answer.status]).toEqual([method, path, status]);
      expectGuarded(`${method} ${path}`, headersOf(answer));
      expect(headersOf(answer)['content-type'] ?? '').not.toContain('html');
      if (path.startsWith('/api') || path === '/%zz')
        expect(headersOf(answer)).toMatchObject({ 'cache-control': 'no-store' });
      if (status === 303) expect(headersOf(answer)['location']).toBe('/door?problem=single_sign_on');
    }
  });

  it('holds no script in a page, and no word of the address', async () => {
    for (const page of pages) {
      const { body } = await rawHttp(board.api.origin, 'GET', page, {});
      for (const [, attributes, text] of body.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)) {
        expect(attributes).toMatch(/ src="\/[\w./-]+\.js"/);
        expect(text).toBe('');
      }
      expect(body).not.toMatch(/\son\w+=|javascript:|problem=/i);
    }
  });

  it('of what is no HTTP at all tells nothing and runs nowhere', async () => {
    const { port } = board.api;
    for (const text of [
      'NONSENSE\r\n\r\n',
      'GET / HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n',
      `GET / HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
    ]) {
      const heard = await new Promise<string>((resolve, reject) => {
        let all = '';
        const line = connect(port, '127.0.0.1', () => line.write(text));
        line
          .on('data', (chunk) => (all += chunk.toString()))
          .once('close', () => resolve(all))
          .once('error', reject);
        setTimeout(() => line.destroy(), 1000).unref();
      });
      expect(heard).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect(heard).not.toMatch(/html|node_modules|\.ts:|\.js:/i);
    }
  });

  it('tells browsers to come by TLS alone where people do', async () => {
    const behind = await board.anotherApi({ PORT: (await namedSite()).PORT, PUBLIC_URL: 'https://baraza.example.org' });
    for (const path of ['/', '/api/me', '/api/nothing', '/%zz', '/api/cases']) {
      const answer = await rawHttp(behind.origin, 'GET', path, {});
      expect([path, headersOf(answer)['strict-transport-security']]).toEqual([
        path,
        expect.stringMatching(/^max-age=\d{8}/),
      ]);
    }
    expect(headersOf(await rawHttp(board.api.origin, 'GET', '/', {}))).not.toHaveProperty('strict-transport-security');
  });
});

describe('N49 what somebody is called', () => {
  const names = [
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)>',
    '=HYPERLINK("//evil")',
    '+1+cmd|x',
    '-2+2',
    '@SUM(1)',
    '[x](javascript:alert(1))',
    '"; drop table',
    '{{constructor}}',
    '</script><script>alert(1)</script>',
  ];

  it('is data wherever it is shown: JSON that no browser takes for a page', async () => {
    const admin = await administrator('names@example.org');
    const [row] = await board.looks<{ before: object }>(
      `select to_jsonb(a) as before from baraza.agency a where id = $1`,
      [agencyId('health')],
    );
    for (const name of names) {
      const facts = { name, shortName: name.slice(0, 16).trim(), letters: 'HE', sector: 'health' };
      expect((await admin.asks('PATCH', `/api/agencies/${agencyId('health')}`, facts)).status).toBe(200);
      expect((await admin.posts('/api/account/name', { name })).status).toBe(201);
      const secret = await invited(board, `${v7()}@example.org`, { name });
      for (const answer of [
        await admin.gets('/api/task-force'),
        await admin.gets('/api/invitations'),
        await admin.gets('/api/me'),
        await admin.gets('/api/account'),
        await admin.posts('/api/invitation/open', { secret }),
      ]) {
        expect([
          answer.status,
          answer.headers.get('content-type'),
          answer.headers.get('x-content-type-options'),
        ]).toEqual([200, 'application/json; charset=utf-8', 'nosniff']);
        expect(() => JSON.parse(answer.text) as unknown).not.toThrow();
      }
      expect(JSON.parse((await admin.gets('/api/me')).text)).toMatchObject({ me: { name } });
      expect((await admin.gets('/cases')).text).not.toContain(name);
    }
    await board.looks(`update baraza.agency a set name = $2, short_name = $3 where id = $1`, [
      agencyId('health'),
      (row!.before as { name: string }).name,
      'health',
    ]);
    for (const name of ['two\nlines', 'a\u0000b', 'bcc:\r\nx', '\u2028'])
      expect((await admin.posts('/api/account/name', { name })).status).toBe(400);
  });

  it('goes into no header', async () => {
    const { origin } = board.api;
    const sent = await new Promise<number>((resolve, reject) => {
      const { hostname, port } = new URL(origin);
      request(
        { hostname, port, path: `/api/sign-in/single-sign-on/x?to=${encodeURIComponent('/cases\r\nset-cookie: a=b')}` },
        (response) => {
          expect(response.headers['set-cookie']).toBeUndefined();
          resolve(response.statusCode!);
          response.resume();
        },
      )
        .once('error', reject)
        .end();
    });
    expect(sent).toBe(303);
  });
});
