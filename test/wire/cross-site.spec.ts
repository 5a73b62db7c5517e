import { afterEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { tablesOf } from '../support/acts.js';
import { accepts, enrols, forgetsTries } from '../support/at-the-door.js';
import { invited, PASSWORD } from '../support/arrivals.js';
import { useBoard } from '../support/board.js';
import { rawHttp } from '../support/raw.js';
import { type Route, ROUTES } from '../support/routes.js';
import { headersOf } from '../support/said.js';
import { agencyId, personId } from '../support/table.js';
import type { Visitor } from '../support/visitor.js';

const board = useBoard();
afterEach(() => forgetsTries(board));

const FOREIGN = ['https://evil.example.com', 'null', 'http://127.0.0.1', 'https://127.0.0.1.example.com', 'file://'];
const WRITES = ROUTES.filter(({ method }) => method !== 'GET');
const IDS: Record<string, string> = {
  personId: personId('bea'),
  agencyId: agencyId('health'),
  invitationId: v7(),
  caseId: v7(),
  sessionId: v7(),
  passkeyId: 'A'.repeat(43),
};
const pathOf = ({ path }: Route): string => path.replace(/:(\w+)/g, (_, name: string) => IDS[name]!);
/** A body that would do something somewhere, were it taken. */
const BODY = JSON.stringify({
  name: 'Taken',
  address: 'taken@example.org',
  password: PASSWORD,
  personId: personId('bea'),
  standings: [],
});

/** An administrator of the table with an account, who is signed in on this browser. */
async function administrator(address: string): Promise<Visitor> {
  const visitor = board.visitor();
  await accepts(visitor, await invited(board, address, { agency: 'municipality', standings: ['administrator'] }));
  await enrols(visitor);
  return visitor;
}
const changed = async (): Promise<unknown[]> => [
  ...(await tablesOf(board)),
  ...(await board.looks(
    `select (select jsonb_agg(to_jsonb(a) order by a.id) from baraza.account a) as accounts, (select count(*)::int from baraza.letter) as letters,
            (select count(*)::int from baraza.event) as events, (select count(*)::int from baraza.entry) as entries,
            (select count(*)::int from baraza.session) as sessions`,
  )),
];

describe('N48 a state change that another site could send', () => {
  it.each<[string, Record<string, string>]>([
    ...FOREIGN.map((origin): [string, Record<string, string>] => [
      `from ${origin}`,
      { origin, 'x-baraza': '1', 'content-type': 'application/json' },
    ]),
    ['without the header', { 'content-type': 'application/json', origin: 'own' }],
    ['without the header and the origin', { 'content-type': 'application/json' }],
    ['by a form as plain text', { 'content-type': 'text/plain', origin: 'https://evil.example.com' }],
    ['by a form as plain text from a page of ours', { 'content-type': 'text/plain', origin: 'own' }],
    ['by a form', { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example.com' }],
    ['by a form with files', { 'content-type': 'multipart/form-data; boundary=x', origin: 'null' }],
    [
      'by a beacon',
      {
        'content-type': 'application/json',
        origin: 'https://evil.example.com',
        'sec-fetch-site': 'cross-site',
        'sec-fetch-mode': 'no-cors',
      },
    ],
  ])('is refused at every route: %s', async (name, headers) => {
    const admin = await administrator(`${name.replace(/\W/g, '')}@example.org`);
    const { origin } = board.api;
    const before = await changed();
    for (const route of WRITES) {
      const answer = await rawHttp(
        origin,
        route.method,
        pathOf(route),
        {
          cookie: admin.cookieHeader,
          'idempotency-key': v7(),
          ...headers,
          ...(headers['origin'] === 'own' ? { origin } : {}),
        },
        BODY,
      );
      const { error } = JSON.parse(answer.body) as { error: { code: string } };
      expect([route, answer.status, error.code]).toEqual([
        route,
        headers['content-type'] === 'application/json' ? 403 : expect.any(Number),
        expect.stringMatching(
          headers['content-type'] === 'application/json' ? /^foreign_origin$/ : /^(foreign_origin|invalid_input)$/,
        ),
      ]);
      expect(headersOf(answer)).not.toHaveProperty('set-cookie');
      expect(Object.keys(headersOf(answer)).filter((one) => one.startsWith('access-control'))).toEqual([]);
    }
    expect(await admin.isWho()).not.toBeNull();
    expect(await changed()).toEqual(before);
  });

  it('is not made by reading: no GET and no HEAD of any route changes anything, whatever it says it is', async () => {
    const admin = await administrator('reads@example.org');
    const before = await changed();
    const reads = new Set(ROUTES.filter(({ method }) => method === 'GET').map(pathOf));
    for (const route of WRITES)
      for (const method of ['GET', 'HEAD']) {
        const answer = await rawHttp(board.api.origin, method, `${pathOf(route)}?_method=${route.method}`, {
          cookie: admin.cookieHeader,
          'x-http-method-override': route.method,
          'x-baraza': '1',
        });
        if (!reads.has(pathOf(route))) expect([route, answer.status]).toEqual([route, expect.any(Number)]);
        if (!reads.has(pathOf(route))) expect(answer.status).toBeGreaterThanOrEqual(400);
      }
    expect(await changed()).toEqual(before);
  });

  it('is not permitted to another site by asking before', async () => {
    for (const route of WRITES) {
      const answer = await rawHttp(board.api.origin, 'OPTIONS', pathOf(route), {
        origin: 'https://evil.example.com',
        'access-control-request-method': route.method,
        'access-control-request-headers': 'content-type,x-baraza,idempotency-key',
      });
      expect([answer.status, headersOf(answer)['access-control-allow-origin']]).toEqual([404, undefined]);
    }
  });
});
