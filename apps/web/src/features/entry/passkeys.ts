import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';

/** Why no passkey came of it: there are none here, the person (or the time) ended it, or the device has one already. */
export type PasskeyProblem = 'none' | 'cancelled' | 'known' | 'failed';

export class PasskeyError extends Error {
  constructor(readonly problem: PasskeyProblem) {
    super(problem);
    this.name = 'PasskeyError';
  }
}

/** Whether this browser, at this address, knows passkeys at all. */
export const hasPasskeys = (): boolean => browserSupportsWebAuthn();

/** Shows a passkey: what the device answers to the server's question. Throws PasskeyError. */
export const showPasskey = (optionsJSON: PublicKeyCredentialRequestOptionsJSON) =>
  asked(() => startAuthentication({ optionsJSON }));

/** Makes a passkey. Throws PasskeyError. */
export const makePasskey = (optionsJSON: PublicKeyCredentialCreationOptionsJSON) =>
  asked(() => startRegistration({ optionsJSON }));

/**
 * Lets the browser offer passkeys where the address is typed. Resolves when one was chosen there; when anything else
 * ends it, it throws PasskeyError and nothing needs to be said: nobody asked for it.
 */
export const offerPasskeys = (optionsJSON: PublicKeyCredentialRequestOptionsJSON) =>
  asked(() => startAuthentication({ optionsJSON, useBrowserAutofill: true }));

export const canOfferPasskeys = (): Promise<boolean> => browserSupportsWebAuthnAutofill();

/** Ends what the device is being asked, if anything. */
export const stopAsking = (): void => WebAuthnAbortService.cancelCeremony();

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  if (!hasPasskeys()) throw new PasskeyError('none');
  try {
    return await ask();
  } catch (error) {
    throw new PasskeyError(problemOf(error));
  }
}

/** Browsers tell little, so that a page cannot learn which keys somebody has. */
function problemOf(error: unknown): PasskeyProblem {
  const { name, code, cause } = error as Error & { code?: string; cause?: Error };
  if (code === 'ERROR_CEREMONY_ABORTED' || name === 'AbortError') return 'cancelled';
  if (name === 'NotAllowedError' || cause?.name === 'NotAllowedError') return 'cancelled';
  if (code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED') return 'known';
  return 'failed';
}

/** What this device is called in the list of passkeys, or null when the browser does not say. */
export function deviceName(agent: string): string | null {
  const known: [RegExp, string][] = [
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Android/, 'Android'],
    [/CrOS/, 'Chromebook'],
    [/Windows/, 'Windows'],
    [/Macintosh|Mac OS/, 'Mac'],
    [/Linux/, 'Linux'],
  ];
  return known.find(([pattern]) => pattern.test(agent))?.[1] ?? null;
}
