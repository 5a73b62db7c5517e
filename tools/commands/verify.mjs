import { join } from 'node:path';
import { buildWhatChanged } from '../build-parts.mjs';
import { startChild } from '../child.mjs';
import { existingHome, openDataHome, usualHome } from '../data-home.mjs';
import { databaseUrls } from '../embedded-database.mjs';
import { endOnSignals } from '../ending.mjs';
import { holderOf, homeLock } from '../lock.mjs';
import { asTyped, inClone, root } from '../places.mjs';
import { startPostgres } from '../postgres.mjs';
import { Trouble } from '../trouble.mjs';

export const help = `
npm run verify [-- --data <directory>]

Checks that no event of the journal was changed or removed: of the database of DATABASE_URL if that is set, else of the
demonstration in this clone, whether it is open or not.

  --data <directory>    the demonstration's data, if it is not in .baraza
  --help                this text
`;

export const options = { data: { type: 'string' } };

const homePath = (data) => (data ? asTyped(data) : usualHome);

export function before({ data }) {
  if (process.env.DATABASE_URL || existingHome(join(homePath(data), 'postgres'))) return;
  throw new Trouble('There is nothing to verify: set DATABASE_URL, or run `npm run demo` once in this clone.');
}

export async function run({ data }) {
  endOnSignals(130);
  await buildWhatChanged();
  const env = process.env.DATABASE_URL ? process.env : { ...process.env, ...(await demonstration(homePath(data))) };
  const child = await startChild(process.execPath, [inClone('dist', 'database', 'verify.js')], {
    cwd: root,
    env,
    show: true,
  });
  return (await child.exited).code ?? 1;
}

/** The connections of the demonstration; an open one keeps its server. */
async function demonstration(path) {
  const home = openDataHome(path);
  return databaseUrls(await startPostgres(home, { leave: holderOf(homeLock(home)) !== undefined }));
}
