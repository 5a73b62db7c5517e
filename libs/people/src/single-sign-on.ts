import { isEmail } from 'class-validator';
import * as openid from 'openid-client';
import { ADDRESS_MAX, canonicalAddress, NAME_MAX } from '#libs/domain';

/** How an agency's own provider is reached, and where it sends people back to. */
export interface SingleSignOnSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Our address that the provider sends people back to, as it is registered there. */
  callback: string;
}

/** What must be kept for one browser between going there and coming back, and used once. */
export interface SingleSignOnKept {
  state: string;
  nonce: string;
  verifier: string;
}

/** Whom a provider vouches for. */
export interface SingleSignOnPerson {
  /** The provider's own name for the person, which never changes. */
  subject: string;
  /** Only an address that the provider says it has verified. */
  address: string | null;
  name: string | null;
}

/** All that is asked of a provider at one step must be answered within this. */
const LIMIT_MS = 10_000;
/** The longest answer that is read. */
const LONGEST = 1024 * 1024;
/** How long it is believed where a provider's parts are. Its keys are asked for each time. */
const KNOWN_FOR_MS = 10 * 60_000;
const KNOWN_MOST = 200;
/** Signatures by a key that only the provider has. `none` is no signature, and `HS256` could be made by whoever knows our secret. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256'];
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

const known = new Map<string, { metadata: openid.ServerMetadata; at: number }>();

/** Where to send a browser to sign in at its agency's provider, and what to keep for its return. Null when the provider cannot be reached. */
export async function beginSingleSignOn(
  settings: SingleSignOnSettings,
  atMs: number,
): Promise<(SingleSignOnKept & { url: string }) | null> {
  try {
    const provider = await providerOf(settings, atMs);
    const kept = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(provider, {
      redirect_uri: settings.callback,
      scope: 'openid email profile',
      state: kept.state,
      nonce: kept.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(kept.verifier),
      code_challenge_method: 'S256',
    });
    return { ...kept, url: url.href };
  } catch {
    return null;
  }
}

/**
 * Who came back, by the address with its query that the browser came back to. Null when anything is not as it should be:
 * another browser's state, a used code, a token that was not signed by the provider for this sign-in, or no answer in time.
 * Why is not told: a provider's words are nothing for our pages and logs.
 */
export async function finishSingleSignOn(
  settings: SingleSignOnSettings,
  kept: SingleSignOnKept,
  callbackUrl: string,
  atMs: number,
): Promise<SingleSignOnPerson | null> {
  try {
    const provider = await providerOf(settings, atMs);
    // Behind a proxy we may have been reached under another address than the one that is registered.
    const answer = new URL(settings.callback);
    answer.search = new URL(callbackUrl, settings.callback).search;
    const tokens = await openid.authorizationCodeGrant(provider, answer, {
      expectedState: kept.state,
      expectedNonce: kept.nonce,
      pkceCodeVerifier: kept.verifier,
      idTokenExpected: true,
    });
    return personOf(await toldBy(provider, tokens));
  } catch {
    return null;
  }
}

/** What the provider says of the person: in its token, or, where that holds no address, when asked with it. */
async function toldBy(
  provider: openid.Configuration,
  tokens: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers,
): Promise<{ sub: string; [claim: string]: unknown }> {
  const claims = tokens.claims()!;
  if (claims['email'] !== undefined || !provider.serverMetadata().userinfo_endpoint) return claims;
  // Not mixed: an address and whether it was verified must come from one mouth.
  const { email, email_verified, name, sub } = await openid.fetchUserInfo(provider, tokens.access_token, claims.sub);
  return { sub, email, email_verified, name: name ?? claims['name'] };
}

function personOf(told: { sub: string; [claim: string]: unknown }): SingleSignOnPerson | null {
  if (!/^[\x20-\x7e]{1,255}$/.test(told.sub)) return null;
  return {
    subject: told.sub,
    address: told['email_verified'] === true ? addressOf(told['email']) : null,
    name: nameOf(told['name']),
  };
}

function addressOf(email: unknown): string | null {
  // Looked at before it is brought into its one form: another's mailbox may become one's own by it.
  if (typeof email !== 'string' || !isEmail(email.trim(), { allow_utf8_local_part: false })) return null;
  const address = canonicalAddress(email);
  return address.length <= ADDRESS_MAX ? address : null;
}

function nameOf(given: unknown): string | null {
  if (typeof given !== 'string') return null;
  const line = given.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return (
    line
      .slice(0, NAME_MAX)
      .replace(/\p{Surrogate}/gu, '')
      .trim() || null
  );
}

/** The provider with everything that every answer of it is held against. Throws when it cannot be found or trusted. */
async function providerOf(settings: SingleSignOnSettings, atMs: number): Promise<openid.Configuration> {
  const issuer = new URL(settings.issuer);
  // Such an address would be taken without comparing who answers with who was asked.
  if (issuer.href.includes('/.well-known/')) throw new Error('An issuer is named, not its document.');
  // Plain HTTP stays on this machine, and serves only a site that is on it itself.
  const plain = issuer.protocol === 'http:' && isLoopback(issuer) && isLoopback(new URL(settings.callback));
  if (issuer.protocol !== 'https:' && !plain) throw new Error('A provider is reached by HTTPS.');
  const ask = askWithin(AbortSignal.timeout(LIMIT_MS), plain);

  const metadata = await metadataOf(issuer, ask, plain, atMs);
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  const provider = new openid.Configuration(
    { ...metadata, id_token_signing_alg_values_supported: ALGORITHMS },
    settings.clientId,
    { client_secret: settings.clientSecret },
    methods.includes('client_secret_basic') ? openid.ClientSecretBasic() : openid.ClientSecretPost(),
  );
  provider[openid.customFetch] = ask;
  // The signature is verified even where TLS already says who answers.
  openid.enableNonRepudiationChecks(provider);
  if (plain) openid.allowInsecureRequests(provider);
  return provider;
}

async function metadataOf(
  issuer: URL,
  ask: openid.CustomFetch,
  plain: boolean,
  atMs: number,
): Promise<openid.ServerMetadata> {
  const kept = known.get(issuer.href);
  if (kept && Math.abs(atMs - kept.at) < KNOWN_FOR_MS) return kept.metadata;
  const found = await openid.discovery(issuer, 'nobody', undefined, openid.None(), {
    [openid.customFetch]: ask,
    execute: plain ? [openid.allowInsecureRequests] : [],
  });
  const metadata = found.serverMetadata();
  // The library lets some well-known providers answer for anybody's directory; an agency's is one.
  if (new URL(metadata.issuer).href !== issuer.href) throw new Error('Another issuer answered.');
  if (known.size >= KNOWN_MOST) known.clear();
  known.set(issuer.href, { metadata, at: atMs });
  return metadata;
}

/** Asks a provider: by HTTPS, or on this machine; within a time and a length; and follows it nowhere else. */
const askWithin =
  (limit: AbortSignal, plain: boolean): openid.CustomFetch =>
  async (url, { body, duplex, headers, method }) => {
    const asked = new URL(url);
    if (asked.protocol !== 'https:' && !(plain && isLoopback(asked)))
      throw new Error('A provider is reached by HTTPS.');
    const response = await fetch(url, { body, duplex, headers, method, redirect: 'manual', signal: limit });
    return new Response(await shortBody(response), { status: response.status, headers: response.headers });
  };

async function shortBody(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += part.length;
    if (length > LONGEST) throw new Error('The answer is too long.');
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

const isLoopback = ({ hostname }: URL): boolean => LOOPBACK.test(hostname);
