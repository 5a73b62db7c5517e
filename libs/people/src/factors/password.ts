import { hash, type Options, verify } from '@node-rs/argon2';
import type { InstallationKey } from '#libs/kernel';

/** What one guess costs: OWASP's recommendation for argon2id of 19 MiB, two passes and one lane. */
const COST = {
  // The package's own name for it is an enum that stands only in its types: argon2id.
  algorithm: 2,
  memoryCost: 19 * 1024,
  timeCost: 2,
  parallelism: 1,
  outputLen: 32,
} as const satisfies Options;

/** A hash of the same cost that no password has: so that an address that nobody has takes as long as one that somebody has. */
const NOBODYS = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Mixed into every hash and kept outside the database: a copy of the database alone allows no guessing. */
const pepper = (key: InstallationKey): Buffer => key.derive('password', 'pepper');

/** One form for what keyboards and systems type differently. */
const typed = (password: string): string => password.normalize('NFKC');

/** The form in which a password is kept. */
export const hashPassword = (key: InstallationKey, password: string): Promise<string> =>
  hash(typed(password), { ...COST, secret: pepper(key) });

/**
 * Whether this is the password. Without a hash, because nobody has the address or no password was ever set, it is not;
 * and that answer takes as long as any other.
 */
export async function fitsPassword(key: InstallationKey, kept: string | null, password: string): Promise<boolean> {
  const fits = await verify(kept ?? NOBODYS, typed(password), { secret: pepper(key) });
  return kept !== null && fits;
}
