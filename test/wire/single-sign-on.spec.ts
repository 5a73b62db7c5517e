import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { beginSingleSignOn, finishSingleSignOn, type SingleSignOnSettings } from '#libs/people';
import { type IdentityProvider, type ProviderClient, startIdentityProvider } from '../support/identity-provider.js';

const CALLBACK = 'http://127.0.0.1:4100/api/sign-in/single-sign-on/callback';
const CLIENT = { clientId: 'baraza', clientSecret: randomBytes(32).toString('hex') };
const AT = Date.UTC(2027, 3, 5, 10);
const ANA = { sub: 'person-1', email: 'Ana@example.org', email_verified: true, name: 'Ana  of\nthe North' };

const settingsOf = (issuer: string): SingleSignOnSettings => ({ issuer, ...CLIENT, callback: CALLBACK });

/** A browser with its cookies, as far as a sign-in needs one: follows until it is sent back to us. */
class Browser {
  private readonly cookies = new Map<string, string>();

  async follow(url: string, answer?: (page: string) => URLSearchParams): Promise<string> {
    let [at, form]: [string, URLSearchParams | undefined] = [url, undefined];
    for (let step = 0; step < 10; step++) {
      if (at.startsWith(CALLBACK)) return at;
      const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(at, {
        method: form ? 'POST' : 'GET',
        body: form,
        headers: { cookie },
        redirect: 'manual',
      });
      for (const line of response.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
        this.cookies.set(name!, value!);
      }
      const to = response.headers.get('location');
      const text = await response.text();
      if (to) [at, form] = [new URL(to, at).href, undefined];
      else if (answer && text.includes('<form')) form = answer(text);
      else throw new Error(`${response.status} at ${at}: ${text}`);
    }
    throw new Error('the provider sends a browser around in circles');
  }
}

describe("an agency's own sign-in", () => {
  const providers: IdentityProvider[] = [];
  const start = async (client: Partial<ProviderClient> = {}): Promise<IdentityProvider> => {
    const provider = await startIdentityProvider({ ...CLIENT, redirectUri: CALLBACK, ...client });
    providers.push(provider);
    return provider;
  };
  let provider: IdentityProvider;
  beforeAll(async () => {
    provider = await start();
  });
  afterAll(() => Promise.all(providers.map((one) => one.stop())));
  afterEach(() => provider.signsIn(null));

  const there = async (settings = settingsOf(provider.issuer)) => {
    const begun = (await beginSingleSignOn(settings, AT))!;
    const { url, ...kept } = begun;
    return { kept, url, back: await new Browser().follow(url) };
  };

  it('says who came back, under one name for ever and with a verified address', async () => {
    provider.signsIn(ANA);
    const { kept, back } = await there();
    expect(await finishSingleSignOn(settingsOf(provider.issuer), kept, back, AT)).toEqual({
      subject: 'person-1',
      address: 'ana@example.org',
      name: 'Ana of the North',
    });
  });

  it('sends a proof with every question, a new one each time, and none of our secrets', async () => {
    const [one, two] = [
      (await beginSingleSignOn(settingsOf(provider.issuer), AT))!,
      (await beginSingleSignOn(settingsOf(provider.issuer), AT))!,
    ];
    const asked = new URL(one.url).searchParams;
    expect(Object.fromEntries(asked)).toEqual({
      client_id: 'baraza',
      response_type: 'code',
      redirect_uri: CALLBACK,
      scope: 'openid email profile',
      state: one.state,
      nonce: one.nonce,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
    expect(one.url).not.toContain(one.verifier);
    expect(new Set([one, two].flatMap(({ state, nonce, verifier }) => [state, nonce, verifier])).size).toBe(6);
  });

  it('asks by a page, where another may be chosen or nobody', async () => {
    provider.people.push(ANA, {
      sub: 'person-2',
      email: 'ben@example.org',
      email_verified: true,
      name: '<Ben & "co">',
    });
    const { url, ...kept } = (await beginSingleSignOn(settingsOf(provider.issuer), AT))!;
    const browser = new Browser();
    const back = await browser.follow(url, (page) => {
      expect(page).toContain('&#60;Ben &#38; &#34;co&#34;&#62;');
      return new URLSearchParams({ sub: 'person-2' });
    });
    expect(await finishSingleSignOn(settingsOf(provider.issuer), kept, back, AT)).toMatchObject({
      subject: 'person-2',
      address: 'ben@example.org',
    });

    // The same browser again: it is asked anew, and nobody is chosen.
    const again = (await beginSingleSignOn(settingsOf(provider.issuer), AT))!;
    const refused = await browser.follow(again.url, () => new URLSearchParams({ sub: '' }));
    expect(new URL(refused).searchParams.get('error')).toBe('access_denied');
    expect(await finishSingleSignOn(settingsOf(provider.issuer), again, refused, AT)).toBeNull();
  });

  it('believes no address that was not verified, and none that would become another by writing it differently', async () => {
    for (const person of [
      { sub: 'a', email: 'ana@example.org', email_verified: false },
      { sub: 'b', email: 'ana@example.org' },
      { sub: 'c', email: 'ana@example.org', email_verified: 'true' as unknown as boolean },
      { sub: 'd', email: 'ａna@example.org', email_verified: true },
      { sub: 'e', email: 'nonsense', email_verified: true },
      { sub: 'f' },
    ]) {
      provider.signsIn(person);
      const { kept, back } = await there();
      expect(await finishSingleSignOn(settingsOf(provider.issuer), kept, back, AT)).toEqual({
        subject: person.sub,
        address: null,
        name: null,
      });
    }
  });

  it('is refused with the state, the nonce or the proof of another browser', async () => {
    provider.signsIn(ANA);
    const other = (await beginSingleSignOn(settingsOf(provider.issuer), AT))!;
    for (const wrong of ['state', 'nonce', 'verifier'] as const) {
      const { kept, back } = await there();
      const mixed = { ...kept, [wrong]: other[wrong] };
      expect([wrong, await finishSingleSignOn(settingsOf(provider.issuer), mixed, back, AT)]).toEqual([wrong, null]);
    }
  });

  it('is refused with a code that was used, and with an address that was tampered with', async () => {
    provider.signsIn(ANA);
    const settings = settingsOf(provider.issuer);
    const { kept, back } = await there();
    for (const change of [
      (url: URL) => url.searchParams.delete('state'),
      (url: URL) => url.searchParams.append('state', kept.state),
      (url: URL) => url.searchParams.set('iss', 'http://127.0.0.1:1'),
      (url: URL) => url.searchParams.delete('iss'),
      (url: URL) => url.searchParams.delete('code'),
    ]) {
      const changed = new URL(back);
      change(changed);
      expect(await finishSingleSignOn(settings, kept, changed.href, AT)).toBeNull();
    }
    expect(await finishSingleSignOn(settings, kept, 'http://[', AT)).toBeNull();
    expect(await finishSingleSignOn(settings, kept, back, AT)).toMatchObject({ subject: 'person-1' });
    expect(await finishSingleSignOn(settings, kept, back, AT)).toBeNull();
  });

  it('is refused to whoever does not know the secret that we share with the provider', async () => {
    provider.signsIn(ANA);
    const settings = { ...settingsOf(provider.issuer), clientSecret: 'another' };
    const { kept, back } = await there(settings);
    expect(await finishSingleSignOn(settings, kept, back, AT)).toBeNull();
  });

  it.each([
    ['RS256', true],
    ['PS256', true],
    ['ES256', true],
    ['Ed25519', false],
    ['HS256', false],
  ] as const)('with tokens signed by %s: %s', async (signedWith, believed) => {
    const other = await start({ signedWith });
    other.signsIn(ANA);
    const { kept, back } = await there(settingsOf(other.issuer));
    expect((await finishSingleSignOn(settingsOf(other.issuer), kept, back, AT)) !== null).toBe(believed);
  });

  it('looks again where a provider is after ten minutes, and says nothing when it is gone', async () => {
    const short = await start();
    const settings = settingsOf(short.issuer);
    expect(await beginSingleSignOn(settings, AT)).not.toBeNull();
    await short.stop();
    expect(await beginSingleSignOn(settings, AT + 9 * 60_000)).not.toBeNull();
    expect(await beginSingleSignOn(settings, AT + 10 * 60_000)).toBeNull();
  });

  it('reaches no provider without TLS, but on this machine for a site on it', async () => {
    for (const issuer of ['http://example.com', 'ftp://127.0.0.1', 'nonsense', `${provider.issuer}/.well-known/x`])
      expect([issuer, await beginSingleSignOn(settingsOf(issuer), AT)]).toEqual([issuer, null]);
    const public_ = { ...settingsOf(provider.issuer), callback: 'https://baraza.example.org/callback' };
    expect(await beginSingleSignOn(public_, AT)).toBeNull();
    expect(await beginSingleSignOn(settingsOf(provider.issuer), AT)).not.toBeNull();
  });
});
