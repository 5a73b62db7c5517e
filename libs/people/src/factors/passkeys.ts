import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

/** The site that a passkey belongs to: it opens nothing at any other. */
export interface Site {
  /** The host's name. It must be a name: a browser makes no passkey for a number such as 127.0.0.1. */
  id: string;
  origin: string;
  /** The name that the browser shows. */
  name: string;
}

/** A passkey that an account has, as it is kept. */
export interface Passkey {
  id: string;
  accountId: string;
  publicKey: Buffer;
  counter: number;
  transports: string[];
}

/** What is kept of a passkey that was just made. */
export type NewPasskey = Omit<Passkey, 'accountId'>;

/** How long the browser's question stays open. Finding a phone or a key takes its time. */
const ASKED_FOR_MS = 5 * 60_000;
/** EdDSA, ES256 and RS256, by their numbers in the IANA's registry of COSE algorithms. */
const ALGORITHMS = [-8, -7, -257];
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'];
/** Which maker a device is of is not asked for; browsers then pass on these forms only. */
const STATEMENTS = ['none', 'packed'];
/** A credential's id in base64url: 12 to 1023 bytes. */
const ID = /^[\w-]{16,1364}$/;

// Loaded when the first passkey is met: these are 300 files, a tenth of what it costs to start a server.
const library = (): Promise<typeof import('@simplewebauthn/server')> => import('@simplewebauthn/server');
const helpers = (): Promise<typeof import('@simplewebauthn/server/helpers')> =>
  import('@simplewebauthn/server/helpers');

/** The site at the address under which people reach it. */
export function siteOf(publicUrl: string, name: string): Site {
  const { hostname, origin } = new URL(publicUrl);
  return { id: hostname, origin, name };
}

/** What a browser needs to make a passkey: one that is found without an address, and only after its holder was verified. */
export const creationOptions = async (
  site: Site,
  whose: { userHandle: string; address: string; displayName: string; exclude: readonly string[] },
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  (await library()).generateRegistrationOptions({
    rpID: site.id,
    rpName: site.name,
    userID: handleOf(whose.userHandle),
    userName: whose.address,
    userDisplayName: whose.displayName,
    timeout: ASKED_FOR_MS,
    attestationType: 'none',
    excludeCredentials: whose.exclude.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
  });

/** The passkey that was made for this challenge; null when what the browser answered proves no such thing. */
export async function verifyCreation(site: Site, challenge: string, response: object): Promise<NewPasskey | null> {
  try {
    const given = response as RegistrationResponseJSON;
    if (!STATEMENTS.includes(await statementOf(given))) return null;
    const { verifyRegistrationResponse } = await library();
    const { registrationInfo: made } = await verifyRegistrationResponse({
      response: given,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!made || made.credential.id !== given.id || !ID.test(made.credential.id)) return null;
    const { id, publicKey, counter, transports } = made.credential;
    return { id, publicKey: Buffer.from(publicKey), counter, transports: knownOf(transports) };
  } catch {
    return null;
  }
}

/** What a browser needs to ask for a passkey: for one of these, or, without any, for whichever its holder chooses. */
export const requestOptions = async (
  site: Site,
  allow?: readonly Pick<Passkey, 'id' | 'transports'>[],
): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  (await library()).generateAuthenticationOptions({
    rpID: site.id,
    allowCredentials: allow?.map(({ id, transports }) => ({ id, transports: knownOf(transports) })),
    timeout: ASKED_FOR_MS,
    userVerification: 'required',
  });

/** Which passkey a browser answered with, to look it up; null when that is none. */
export function passkeyIdOf(response: object): string | null {
  const { id } = response as { id?: unknown };
  return typeof id === 'string' && ID.test(id) ? id : null;
}

/**
 * The passkey's new counter, when its holder was verified and answered this challenge at this site with it; else null. A
 * counter that does not grow is a copy's, and refused; most passkeys count nothing and stay at 0.
 */
export async function verifyRequest(
  site: Site,
  challenge: string,
  passkey: Passkey,
  response: object,
): Promise<{ counter: number } | null> {
  try {
    const given = response as AuthenticationResponseJSON;
    if (given.id !== passkey.id || !isOf(passkey.accountId, given.response.userHandle)) return null;
    const { verifyAuthenticationResponse } = await library();
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: given,
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      credential: {
        id: passkey.id,
        publicKey: Uint8Array.from(passkey.publicKey),
        counter: passkey.counter,
      },
    });
    return verified ? { counter: authenticationInfo.newCounter } : null;
  } catch {
    return null;
  }
}

/** An account's id as an authenticator keeps it: it says nothing of the person. */
const handleOf = (accountId: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(accountId.replaceAll('-', ''), 'hex'));

/** An authenticator may leave the handle out; if it says whose the passkey is, it must be this account's. */
const isOf = (accountId: string, handle: string | undefined | null): boolean =>
  handle === undefined ||
  handle === null ||
  handle === '' ||
  handle === Buffer.from(handleOf(accountId)).toString('base64url');

async function statementOf({ response }: RegistrationResponseJSON): Promise<string> {
  const { decodeAttestationObject, isoBase64URL } = await helpers();
  return decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject)).get('fmt');
}

const knownOf = (transports: readonly unknown[] | undefined): string[] =>
  TRANSPORTS.filter((transport) => transports?.includes(transport));
