import type { InstallationKey } from '#libs/kernel';

/** Crockford's base32: no letter that could be read as a digit, and no u. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const CODES = 10;
/** Letters of one code: 60 bits. */
const LENGTH = 12;

/**
 * The ten codes of a batch, such as `k7q2-m9xr-4td6`: each lets somebody in once who has lost their second factor. They
 * follow from the installation's key and the batch's id, so that repeating the command that made them shows the same ones;
 * only their hashes are kept.
 */
export const recoveryCodes = (key: InstallationKey, batchId: string): string[] =>
  Array.from({ length: CODES }, (_, place) => {
    const chance = key.derive('recovery-code', `${batchId}:${place}`);
    const letters = Array.from(chance.subarray(0, LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join('');
    return letters.match(/.{4}/g)!.join('-');
  });

/** The form in which a recovery code is kept and looked up, however it was copied down. */
export const hashRecoveryCode = (key: InstallationKey, given: string): Buffer =>
  key.derive('recovery-code-hash', plain(given));

const plain = (given: string): string =>
  given
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Pd}\u2212]/gu, '')
    .replace(/o/g, '0')
    .replace(/[il]/g, '1');
