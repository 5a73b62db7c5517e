import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The passwords of one data home, made once and readable by their owner only: of the PostgreSQL superuser, of the role
 * that owns the schema and of the role that the api uses.
 * @returns {{superuser: string, owner: string, app: string}}
 */
export function secretsOf(home) {
  const file = join(home, 'secrets.json');
  if (!existsSync(file)) {
    const made = { superuser: newPassword(), owner: newPassword(), app: newPassword() };
    // Aside and then renamed: on a full disk there is no file rather than half of one.
    writeFileSync(`${file}.new`, JSON.stringify(made), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Hexadecimal, so that it stands in a URL as it is. */
const newPassword = () => randomBytes(24).toString('hex');
