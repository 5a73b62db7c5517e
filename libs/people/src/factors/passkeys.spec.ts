import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  Authenticator as AnyAuthenticator,
  PRESENT,
  type Said,
  userHandle as handle,
  VERIFIED,
} from '../../../../test/support/authenticator.js';
import {
  creationOptions,
  type Passkey,
  passkeyIdOf,
  requestOptions,
  siteOf,
  verifyCreation,
  verifyRequest,
} from './passkeys.js';

const SITE = siteOf('https://baraza.example.org/somewhere', 'Baraza');
const ELSEWHERE = siteOf('https://other.example.org', 'Another');
const ACCOUNT = randomUUID();

/** A security key of somebody at our site. */
class Authenticator extends AnyAuthenticator {
  constructor() {
    super(SITE);
  }
}

const makingOf = async (): Promise<string> =>
  (
    await creationOptions(SITE, {
      userHandle: ACCOUNT,
      address: 'ana@example.org',
      displayName: 'Ana',
      exclude: [],
    })
  ).challenge;

async function madeWith(authenticator: Authenticator, counter = 0): Promise<Passkey> {
  const challenge = await makingOf();
  const made = await verifyCreation(SITE, challenge, authenticator.make({ challenge, counter }));
  return { ...made!, accountId: ACCOUNT };
}

const asked = async (): Promise<string> => (await requestOptions(SITE)).challenge;

describe('making a passkey', () => {
  it('asks for one that is found without an address and verifies its holder, and not for the maker of the device', async () => {
    const taken = randomBytes(16).toString('base64url');
    const options = await creationOptions(SITE, {
      userHandle: ACCOUNT,
      address: 'ana@example.org',
      displayName: 'Ana',
      exclude: [taken],
    });
    expect(options).toMatchObject({
      rp: { id: 'baraza.example.org', name: 'Baraza' },
      user: { id: handle(ACCOUNT), name: 'ana@example.org', displayName: 'Ana' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      excludeCredentials: [{ id: taken }],
    });
    expect(Buffer.from(options.challenge, 'base64url').length).toBeGreaterThanOrEqual(16);
    expect(await makingOf()).not.toBe(options.challenge);
  });

  it.each(['none', 'packed'])('gives what is to be kept of it (statement: %s)', async (statement) => {
    const authenticator = new Authenticator();
    const challenge = await makingOf();
    expect(await verifyCreation(SITE, challenge, authenticator.make({ challenge }, statement))).toEqual({
      id: authenticator.id.toString('base64url'),
      publicKey: expect.any(Buffer),
      counter: 0,
      transports: ['hybrid', 'internal'],
    });
  });

  it.each<[string, Partial<Said>]>([
    ['another challenge', { challenge: randomBytes(32).toString('base64url') }],
    ['another origin', { origin: ELSEWHERE.origin }],
    ['the right host without TLS', { origin: 'http://baraza.example.org' }],
    ['another site', { siteId: ELSEWHERE.id }],
    ['a holder who was not verified', { flags: PRESENT }],
    ['nobody present', { flags: VERIFIED }],
    ['an answer to another question', { type: 'webauthn.get' }],
  ])('is refused for %s', async (_, wrong) => {
    const challenge = await makingOf();
    expect(await verifyCreation(SITE, challenge, new Authenticator().make({ challenge, ...wrong }))).toBeNull();
  });

  it('is refused for statements that browsers do not pass on, and for an id that is not its own', async () => {
    const challenge = await makingOf();
    for (const statement of ['fido-u2f', 'tpm', 'apple', 'android-key', 'android-safetynet', 'compound'])
      expect(await verifyCreation(SITE, challenge, new Authenticator().make({ challenge }, statement))).toBeNull();
    const [one, other] = [new Authenticator(), new Authenticator()];
    const named = one.make({ challenge }, 'packed');
    expect(await verifyCreation(SITE, challenge, { ...named, id: other.id.toString('base64url') })).toBeNull();
  });
});

describe('a passkey', () => {
  it('is asked for with its holder verified: one of these, or whichever there is', async () => {
    const passkey = await madeWith(new Authenticator());
    expect(await requestOptions(SITE)).toMatchObject({ rpId: SITE.id, userVerification: 'required' });
    expect((await requestOptions(SITE)).allowCredentials).toBeUndefined();
    expect((await requestOptions(SITE, [passkey])).allowCredentials).toEqual([
      { id: passkey.id, type: 'public-key', transports: ['hybrid', 'internal'] },
    ]);
  });

  it('opens for its holder, who may stay unnamed', async () => {
    const authenticator = new Authenticator();
    const passkey = await madeWith(authenticator);
    const challenge = await asked();
    for (const name of [undefined, '', handle(ACCOUNT)]) {
      const response = authenticator.use({ challenge }, name);
      expect(passkeyIdOf(response)).toBe(passkey.id);
      expect(await verifyRequest(SITE, challenge, passkey, response)).toEqual({ counter: 0 });
    }
    expect(
      await verifyRequest(SITE, challenge, passkey, authenticator.use({ challenge }, handle(randomUUID()))),
    ).toBeNull();
  });

  it.each<[string, Partial<Said>]>([
    ['another challenge', { challenge: randomBytes(32).toString('base64url') }],
    ['another origin', { origin: ELSEWHERE.origin }],
    ['another site', { siteId: ELSEWHERE.id }],
    ['a holder who was not verified', { flags: PRESENT }],
    ['nobody present', { flags: 0 }],
    ['an answer to another question', { type: 'webauthn.create' }],
  ])('opens nothing for %s', async (_, wrong) => {
    const authenticator = new Authenticator();
    const passkey = await madeWith(authenticator);
    const challenge = await asked();
    const response = authenticator.use({ challenge, ...wrong });
    expect(await verifyRequest(SITE, challenge, passkey, response)).toBeNull();
  });

  it('that counts must count on: neither back nor in place', async () => {
    const authenticator = new Authenticator();
    const passkey = await madeWith(authenticator, 7);
    const challenge = await asked();
    const usedAt = (counter: number): Promise<unknown> =>
      verifyRequest(SITE, challenge, passkey, authenticator.use({ challenge, counter }));
    expect(await usedAt(8)).toEqual({ counter: 8 });
    for (const counter of [0, 6, 7]) expect(await usedAt(counter)).toBeNull();
  });

  it('opens nothing by the signature of another, or one that was changed', async () => {
    const [mine, other] = [new Authenticator(), new Authenticator()];
    const passkey = await madeWith(mine);
    const challenge = await asked();
    const foreign = other.use({ challenge });
    expect(await verifyRequest(SITE, challenge, passkey, foreign)).toBeNull();
    expect(await verifyRequest(SITE, challenge, passkey, { ...foreign, id: passkey.id, rawId: passkey.id })).toBeNull();
    const response = mine.use({ challenge });
    const signature = Buffer.from(response.response['signature'] as string, 'base64url');
    signature[signature.length - 1]! ^= 1;
    response.response['signature'] = signature.toString('base64url');
    expect(await verifyRequest(SITE, challenge, passkey, response)).toBeNull();
  });
});

describe('whatever else is sent instead', () => {
  it('is refused and breaks nothing', async () => {
    const authenticator = new Authenticator();
    const passkey = await madeWith(authenticator);
    const challenge = await asked();
    const [made, used] = [authenticator.make({ challenge }), authenticator.use({ challenge })];
    const broken = ['', 'x', 7, null, undefined, [], {}, 'A'.repeat(100_000), '\u0000', '__proto__'];
    for (const whole of [made, used])
      for (const field of [...Object.keys(whole), ...Object.keys(whole.response)])
        for (const value of broken) {
          const at =
            field in whole
              ? { ...whole, [field]: value }
              : { ...whole, response: { ...whole.response, [field]: value } };
          if (field === 'clientExtensionResults' || field === 'transports') continue;
          expect([field, value, await verifyCreation(SITE, challenge, at)]).toEqual([field, value, null]);
          expect([field, value, await verifyRequest(SITE, challenge, passkey, at)]).toEqual([field, value, null]);
        }
    for (const nothing of [{}, [], { response: null }, { id: {} }, { id: 'short' }, { id: 'A'.repeat(5000) }]) {
      expect(await verifyCreation(SITE, challenge, nothing)).toBeNull();
      expect(await verifyRequest(SITE, challenge, passkey, nothing)).toBeNull();
      expect(passkeyIdOf(nothing)).toBeNull();
    }
  });
});
