import { randomBytes } from 'node:crypto';
import type { Config } from '#libs/config';
import { InstallationKey } from './installation-key.js';

/**
 * The key of this installation: of KEY_FILE; where none is set and nothing real is kept (a demonstration, a test), one of
 * chance for as long as the process runs. A real installation without KEY_FILE does not start: throws one sentence.
 */
export function installationKey({ KEY_FILE }: Pick<Config, 'KEY_FILE'>, kind: string): InstallationKey {
  if (KEY_FILE !== '') return InstallationKey.read(KEY_FILE);
  if (kind === 'demonstration' || kind === 'test') return new InstallationKey(randomBytes(32));
  throw new Error(
    'KEY_FILE must be set in a real installation: the file of its key, made once with "openssl rand -hex 32" and kept apart from the database.',
  );
}
