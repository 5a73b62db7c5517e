import { createHmac, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { beginSingleSignOn, finishSingleSignOn, type SingleSignOnPerson } from '#libs/people';

const CALLBACK = 'http://127.0.0.1:4100/api/sign-in/single-sign-on/callback';
const CLIENT = { clientId: 'baraza', clientSecret: randomBytes(32).toString('hex') };
/** Moved on by each sign-in, so that it looks anew where the provider is. */
let atMs = Date.UTC(2027, 3, 5, 10);

const keyPair = (): { privateKey: KeyObject; publicKey: KeyObject } =>
  generateKeyPairSync('rsa', { modulusLength: 2048 });
const [own, foreign] = [keyPair(), keyPair()];
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

type Claims = Record<string, unknown>;
/** Puts a token together, with whatever signature. */
const token = (header: object, claims: Claims, signature: (text: string) => Buffer): string => {
  const text = `${base64url(header)}.${base64url(claims)}`;
  return `${text}.${signature(text).toString('base64url')}`;
};
const byKey =
  ({ privateKey }: { privateKey: KeyObject }) =>
  (text: string): Buffer =>
    sign('sha256', Buffer.from(text), privateKey);
const bySecret =
  (secret: string | Buffer) =>
  (text: string): Buffer =>
    createHmac('sha256', secret).update(text).digest();

/** What the provider of this test gets wrong. */
interface Wrong {
  document?: (right: Claims) => Claims;
  documentSentBy?: (response: ServerResponse) => void;
  claims?: Claims;
  token?: (claims: Claims) => string;
  userinfo?: Claims;
  keys?: object[];
}

const RIGHT = { sub: 'person-1', email: 'ana@example.org', email_verified: true, name: 'Ana' };

describe('a provider that is not what it should be', () => {
  let wrong: Wrong = {};
  let nonce = '';
  let issuer = '';
  const document = (): Claims => ({
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    userinfo_endpoint: `${issuer}/me`,
    // It says itself that it would sign with anything.
    id_token_signing_alg_values_supported: ['none', 'HS256', 'RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  });
  const server = createServer((request, response) => {
    const say = (body: unknown): void => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(body));
    };
    const path = request.url!.split('?')[0]!;
    if (path === '/.well-known/openid-configuration' && wrong.documentSentBy) return wrong.documentSentBy(response);
    if (path === '/.well-known/openid-configuration' || path === '/elsewhere')
      return say(wrong.document?.(document()) ?? document());
    if (path === '/keys')
      return say({ keys: wrong.keys ?? [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig' }] });
    if (path === '/me') return say({ sub: 'person-1', ...wrong.userinfo });
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: CLIENT.clientId, iat: now, exp: now + 60, nonce, ...RIGHT, ...wrong.claims };
    const made = wrong.token?.(claims) ?? token({ alg: 'RS256', kid: 'own' }, claims, byKey(own));
    say({ access_token: 'a', token_type: 'Bearer', id_token: made });
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  /** Whom a sign-in is believed to be, from going there to coming back; `nowhere` when it does not even get there. */
  async function signIn(given: Wrong): Promise<SingleSignOnPerson | null | 'nowhere'> {
    wrong = given;
    atMs += 3_600_000;
    const settings = { issuer, ...CLIENT, callback: CALLBACK };
    const begun = await beginSingleSignOn(settings, atMs);
    if (!begun) return 'nowhere';
    nonce = begun.nonce;
    return finishSingleSignOn(settings, begun, `${CALLBACK}?code=any&state=${begun.state}`, atMs);
  }
  const ana = { subject: 'person-1', address: 'ana@example.org', name: 'Ana' };

  it('is believed while it does everything right', async () => {
    expect(await signIn({})).toEqual(ana);
  });

  it.each<[string, (claims: Claims) => string]>([
    ['by nobody', (claims) => token({ alg: 'none' }, claims, () => Buffer.alloc(0))],
    ['by nobody, spelled otherwise', (claims) => token({ alg: 'nOnE', kid: 'own' }, claims, () => Buffer.alloc(0))],
    ['with the secret that we share', (claims) => token({ alg: 'HS256' }, claims, bySecret(CLIENT.clientSecret))],
    [
      'with its public key taken for a secret',
      (claims) =>
        token({ alg: 'HS256', kid: 'own' }, claims, bySecret(own.publicKey.export({ format: 'pem', type: 'spki' }))),
    ],
    ['by a key that is not its own', (claims) => token({ alg: 'RS256', kid: 'own' }, claims, byKey(foreign))],
    [
      'by a key that the token brings along',
      (claims) =>
        token(
          { alg: 'RS256', kid: 'new', jwk: foreign.publicKey.export({ format: 'jwk' }), jku: `${issuer}/keys` },
          claims,
          byKey(foreign),
        ),
    ],
    [
      'before it was changed',
      (claims) => {
        const [head, , signature] = token({ alg: 'RS256', kid: 'own' }, claims, byKey(own)).split('.');
        return [head, base64url({ ...claims, sub: 'person-2' }), signature].join('.');
      },
    ],
    ['into no token at all', () => 'nonsense'],
  ])('is not believed when its token was signed %s', async (_, made) => {
    expect(await signIn({ token: made })).toBeNull();
  });

  it('is not believed when its token is for another, from another, of another sign-in, or over', async () => {
    const now = Math.floor(Date.now() / 1000);
    for (const claims of [
      { aud: 'another' },
      { aud: [CLIENT.clientId, 'another'], azp: 'another' },
      { iss: 'https://login.example.org' },
      { nonce: 'another' },
      { nonce: undefined },
      { exp: now - 3600 },
      { exp: undefined },
      { iat: undefined },
      { sub: undefined },
      { sub: '' },
      { sub: 7 },
      { sub: 'x'.repeat(256) },
      { sub: 'a\u0000b' },
    ])
      expect([claims, await signIn({ claims })]).toEqual([claims, null]);
  });

  it('has its address and whether it is verified from one mouth, of the same person', async () => {
    const verified = { email: 'ana@example.org', email_verified: true };
    // The token names an address and does not vouch for it; what else is said elsewhere does not make up for that.
    expect(await signIn({ claims: { email_verified: undefined }, userinfo: verified })).toEqual({
      ...ana,
      address: null,
    });
    const silent = { email: undefined, email_verified: undefined };
    expect(await signIn({ claims: { ...silent, email_verified: true }, userinfo: { email: verified.email } })).toEqual({
      ...ana,
      address: null,
    });
    expect(await signIn({ claims: silent, userinfo: verified })).toEqual(ana);
    expect(await signIn({ claims: silent, userinfo: { ...verified, sub: 'person-2' } })).toBeNull();
  });

  it('gives a name of one line that fits, or none', async () => {
    for (const [name, kept] of [
      ['  Ana\u0000\u2028 of the\tNorth ', 'Ana of the North'],
      ['\ud800', null],
      [' \n', null],
      [{ given: 'Ana' }, null],
      [7, null],
    ])
      expect(await signIn({ claims: { name } })).toEqual({ ...ana, name: kept });
    const long = (await signIn({ claims: { name: '😀'.repeat(500) } })) as SingleSignOnPerson;
    expect(long.name).toMatch(/^(😀)+$/u);
    expect(long.name!.length).toBeLessThanOrEqual(80);
  });

  it('is not gone to when its document is of another, elsewhere, endless or nonsense', async () => {
    for (const documentSentBy of [
      (response: ServerResponse) => response.writeHead(302, { location: `${issuer}/elsewhere` }).end(),
      (response: ServerResponse) => response.writeHead(500).end('a word of the provider'),
      (response: ServerResponse) => response.writeHead(200, { 'content-type': 'application/json' }).end('{'),
      (response: ServerResponse) =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(' '.repeat(2 ** 20) + JSON.stringify(document())),
      (response: ServerResponse) => response.destroy(),
    ])
      expect(await signIn({ documentSentBy: (response) => void documentSentBy(response) })).toBe('nowhere');
    for (const change of [{ issuer: 'https://login.example.org' }, { authorization_endpoint: 'http://[' }])
      expect(await signIn({ document: (right) => ({ ...right, ...change }) })).toBe('nowhere');
  });

  it('is not followed to where there is no TLS', async () => {
    // This machine by a name that may be another's: it would answer.
    const elsewhere = issuer.replace('127.0.0.1', '0.0.0.0');
    for (const [part, path] of [
      ['token_endpoint', '/token'],
      ['jwks_uri', '/keys'],
      ['userinfo_endpoint', '/me'],
    ] as const) {
      const claims = { email: undefined };
      const at = (origin: string) => (right: Claims) => ({ ...right, [part]: `${origin}${path}` });
      expect([part, await signIn({ claims, document: at(elsewhere) })]).toEqual([part, null]);
      expect([part, await signIn({ claims, document: at(issuer) })]).toEqual([part, { ...ana, address: null }]);
    }
  });

  it('is not believed without keys', async () => {
    expect(await signIn({ keys: [] })).toBeNull();
    expect(await signIn({ document: (right) => ({ ...right, jwks_uri: undefined }) })).toBeNull();
  });
});
