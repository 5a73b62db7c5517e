import { runChild } from './child.mjs';
import { inClone, root } from './places.mjs';
import { fullDisk, tellsOfFullDisk, Trouble } from './trouble.mjs';

/**
 * Brings a database up to date as an installation of a kind.
 * @param {string} advice what to do when that fails
 * @param {string} [home] the data home, where the database stands in one
 * @throws {Trouble}
 */
export async function migrateTo(kind, urls, advice, home) {
  const program = [inClone('dist', 'database', 'migrate.js'), `--kind=${kind}`];
  const { code, output } = await runChild(process.execPath, program, { cwd: root, env: { ...process.env, ...urls } });
  if (code === 0) return;
  if (home && tellsOfFullDisk(output)) throw fullDisk(home);
  console.error(output);
  throw new Trouble(
    `The database could not be brought up to date for the reason above: ${advice}, and run the command again.`,
  );
}

/** One connection to a database, ended after the work. */
export async function connected(connectionString, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
