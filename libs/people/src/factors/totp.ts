import { generateURI, ScureBase32Plugin, verifySync } from 'otplib';
import type { TotpSecret } from '#libs/domain';
import type { InstallationKey } from '#libs/kernel';

/** How long a code is shown, in seconds. */
const PERIOD = 30;
/** 160 bits, as RFC 4226 recommends; without padding in base32. */
const SECRET_BYTES = 20;
const base32 = new ScureBase32Plugin();

/** The secret of an authenticator app, in base32. It is kept nowhere: it follows from the installation's key and the app's id. */
export const totpSecret = (key: InstallationKey, totpId: string): string =>
  base32.encode(key.derive('totp', totpId).subarray(0, SECRET_BYTES));

/** The address by which an authenticator app takes over a secret; a picture of it is scanned. */
export const totpUri = (secret: string, address: string, issuerName: string): string =>
  generateURI({ secret, label: address, issuer: issuerName });

/** A secret as it is shown: to scan, or in groups of four to type. */
export const totpView = (secret: string, address: string, issuerName: string): TotpSecret => ({
  secret: secret.match(/.{1,4}/g)!.join(' '),
  uri: totpUri(secret, address, issuerName),
});

/**
 * The step (30 s each since 1970) that a code belongs to: this one or a neighbour of it, for clocks that differ, and later
 * than the last one that was used, so that no code opens twice. Null when the code is none of these. Keep the step, in one
 * statement that asks again whether it is later.
 */
export function totpStep(secret: string, code: string, atMs: number, lastStep: number): number | null {
  const token = plain(code);
  const epoch = Math.floor(atMs / 1000);
  // The clock was set back by more than the neighbours allow: every code of now is one that was there before.
  if (!/^\d{6}$/.test(token) || lastStep > Math.floor(epoch / PERIOD)) return null;
  const found = verifySync({ secret, token, epoch, epochTolerance: PERIOD, afterTimeStep: lastStep });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}

/** Whether somebody gave six digits, as an authenticator app shows them, and no recovery code. */
export const looksLikeTotp = (given: string): boolean => /^\d{6}$/.test(plain(given));

/** Some apps show the digits in two groups, and some keyboards type wide ones. */
const plain = (given: string): string => given.normalize('NFKC').replace(/[\s-]/g, '');
