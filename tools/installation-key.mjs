import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asTyped } from './places.mjs';
import { Trouble } from './trouble.mjs';

/** The key's file where one is named in the environment, as typed. @throws {Trouble} when it is not there */
export function namedKeyFile({ KEY_FILE }) {
  if (!KEY_FILE) return undefined;
  const file = asTyped(KEY_FILE);
  if (existsSync(file)) return file;
  throw new Trouble(
    `There is no file ${file}: make it once with \`openssl rand -hex 32 > ${file}\`, readable by its owner alone, or set KEY_FILE to where it is.`,
  );
}

/**
 * The key of a data home, made at the first start and readable by its owner alone. Never made anew for people who have
 * accounts already: nothing that an old key protects opens with a new one.
 * @param {string} home
 * @param {boolean} empty whether nobody has an account yet
 * @throws {Trouble}
 */
export function keyFileOf(home, empty) {
  const file = join(home, 'installation.key');
  if (existsSync(file)) return file;
  if (!empty)
    throw new Trouble(
      `The installation's key ${file} is gone, and people's passwords and links need it: put it back from its backup (docs/operations.md says what is lost without one).`,
    );
  // Aside and then renamed: on a full disk there is no file rather than half of one.
  writeFileSync(`${file}.new`, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return file;
}
