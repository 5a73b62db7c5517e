import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDataHome, usualHome } from './data-home.mjs';
import { atEnd } from './ending.mjs';
import { takeLock } from './lock.mjs';
import { startPostgres, stopFoundServer } from './postgres.mjs';
import { Trouble } from './trouble.mjs';

/**
 * A fresh PostgreSQL for tests or measurements, in a folder of the clone's data home, gone when the command ends.
 * It writes as durably as a real one, since the api refuses anything less.
 * @param {'test'|'bench'} purpose also the name of the folder; one at a time
 * @returns {Promise<string>} the address of its superuser, for BARAZA_TEST_SERVER
 */
export async function startTestServer(purpose) {
  const home = join(openDataHome(usualHome), purpose);
  const lock = takeLock(`${home}.lock`);
  if (lock.holder)
    throw new Trouble(`Another \`npm run ${purpose}\` is running in this clone: wait until it has ended.`);
  await atEnd(() => lock.release());
  await stopFoundServer(home);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home);
  // PostgreSQL's own user passes through here when root runs the tests.
  chmodSync(home, 0o711);
  await atEnd(() => rmSync(home, { recursive: true, force: true }));
  const server = await startPostgres(home, { settings: { max_connections: 200 } });
  return server.urlFor('postgres', 'postgres');
}
