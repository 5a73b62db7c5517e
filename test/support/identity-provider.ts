import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Adapter, type AdapterPayload, type JWK, Provider } from 'oidc-provider';

/** Somebody whom the provider knows, with what it says of them. */
export interface ProviderPerson {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
}

/** A real OpenID Connect provider, as an agency has one for its staff. */
export interface IdentityProvider {
  issuer: string;
  /** Whom it knows; a test adds to it. Its page has a button for each. */
  people: ProviderPerson[];
  /** From now on it signs in this person without asking; with null it asks, by its page. */
  signsIn: (person: ProviderPerson | null) => void;
  stop: () => Promise<void>;
}

/** The one client that it serves. */
export interface ProviderClient {
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  /** How it signs its tokens; RS256 unless told otherwise. */
  signedWith?: 'RS256' | 'PS256' | 'ES256' | 'HS256' | 'Ed25519';
}

/**
 * Starts a provider on a free port of this machine. It remembers nobody: each sign-in asks anew. It insists on PKCE, and
 * tells the address and the name only when asked with the token, as providers are to.
 */
export async function startIdentityProvider(client: ProviderClient): Promise<IdentityProvider> {
  const people: ProviderPerson[] = [];
  const signedIn = new Map<string, ProviderPerson>();
  let fixed: ProviderPerson | null = null;
  const server = createServer();
  const issuer = await listening(server);
  const provider = providerFor(
    issuer,
    client,
    (sub) => signedIn.get(sub) ?? people.find((person) => person.sub === sub),
  );
  const serve = provider.callback();

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url!.split('?')[0]!;
    if (path === '/auth') delete request.headers.cookie;
    if (!path.startsWith('/interaction/')) void serve(request, response);
    else
      askWho(provider, request, response, people, fixed).catch(() => {
        response.statusCode = 400;
        response.end('This sign-in has ended.');
      });
  });

  return {
    issuer,
    people,
    signsIn: (person) => {
      fixed = person;
      if (person) signedIn.set(person.sub, person);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const listening = (server: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });

function providerFor(
  issuer: string,
  client: ProviderClient,
  personOf: (sub: string) => ProviderPerson | undefined,
): Provider {
  return new Provider(issuer, {
    adapter: memory(),
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [client.redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        id_token_signed_response_alg: client.signedWith ?? 'RS256',
      },
    ],
    jwks: { keys: [signingKey('rsa'), signingKey('ec'), signingKey('ed25519')] },
    enabledJWA: { idTokenSigningAlgValues: ['RS256', 'PS256', 'ES256', 'HS256', 'Ed25519'] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => {
      const person = personOf(sub);
      return person && { accountId: sub, claims: () => ({ ...person }) };
    },
    // An agency's own client needs nobody's consent.
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client!.clientId,
        accountId: ctx.oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    renderError: (ctx, out) => {
      ctx.type = 'text/plain';
      ctx.body = `${out.error}: ${out.error_description ?? ''}`;
    },
  });
}

function signingKey(kind: 'rsa' | 'ec' | 'ed25519'): JWK {
  const { privateKey } =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : kind === 'ec'
        ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
        : generateKeyPairSync('ed25519');
  return { ...privateKey.export({ format: 'jwk' }), kid: kind, use: 'sig' } as JWK;
}

/** Signs in the person who is fixed, or whom the page's button was pressed for. */
async function askWho(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  people: readonly ProviderPerson[],
  fixed: ProviderPerson | null,
): Promise<void> {
  await provider.interactionDetails(request, response);
  if (fixed) return provider.interactionFinished(request, response, { login: { accountId: fixed.sub } });
  if (request.method !== 'POST') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page(people));
    return;
  }
  const sub = new URLSearchParams(await bodyOf(request)).get('sub');
  const person = people.find((one) => one.sub === sub);
  return provider.interactionFinished(
    request,
    response,
    person ? { login: { accountId: person.sub } } : { error: 'access_denied', error_description: 'Nobody was chosen.' },
  );
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

const inHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const page = (people: readonly ProviderPerson[]): string => `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sign in at the agency</title></head>
  <body>
    <h1>Who are you?</h1>
    <form method="post">
      ${people.map(({ sub, name }) => `<p><button name="sub" value="${inHtml(sub)}">${inHtml(name ?? sub)}</button></p>`).join('\n      ')}
      <p><button name="sub" value="">Cancel</button></p>
    </form>
  </body>
</html>
`;

/** What the provider keeps, for as long as it runs. */
function memory(): (kind: string) => Adapter {
  const kept = new Map<string, AdapterPayload>();
  return (kind) => {
    const at = (id: string): string => `${kind}:${id}`;
    const findBy = (name: 'uid' | 'userCode', value: string): AdapterPayload | undefined =>
      [...kept].find(([place, one]) => place.startsWith(`${kind}:`) && one[name] === value)?.[1];
    return {
      upsert: async (id, payload) => void kept.set(at(id), payload),
      find: async (id) => kept.get(at(id)),
      findByUid: async (uid) => findBy('uid', uid),
      findByUserCode: async (code) => findBy('userCode', code),
      consume: async (id) => void (kept.get(at(id))!.consumed = true),
      destroy: async (id) => void kept.delete(at(id)),
      revokeByGrantId: async (grantId) => {
        for (const [place, payload] of kept) if (payload.grantId === grantId) kept.delete(place);
      },
    };
  };
}
