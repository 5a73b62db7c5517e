import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { databaseUrls } from './demo-database.mjs';
import { inClone, root } from './places.mjs';
import { startPostgres } from './postgres.mjs';
import { fullDisk, tellsOfFullDisk, Trouble } from './trouble.mjs';

/**
 * The database of an installation for real use, brought up to date: that of DATABASE_URL, or an embedded PostgreSQL in
 * the data home.
 * @param {string} home from openDataHome
 * @param {string} build from buildWhatChanged; what it has been applied to already is left alone
 * @returns {Promise<{url: string, lost: Promise<void>, lastLines: () => string}>} `lost` settles when an embedded server ended by itself
 */
export async function openInstallationDatabase(home, build) {
  const { DATABASE_URL, DATABASE_OWNER_URL } = process.env;
  if (DATABASE_URL) {
    await migrate({ DATABASE_URL, DATABASE_OWNER_URL }, 'correct DATABASE_URL or DATABASE_OWNER_URL');
    return { url: DATABASE_URL, lost: new Promise(() => {}), lastLines: () => '' };
  }
  const postgres = await startPostgres(home);
  const urls = databaseUrls(postgres);
  const stamp = join(home, 'applied-real');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== build) {
    rmSync(stamp, { force: true });
    await createOwnerAndDatabase(postgres.urlFor('postgres', 'postgres'), urls.DATABASE_OWNER_URL);
    await migrate(urls, 'choose another --data', home);
    writeFileSync(stamp, build);
  }
  return { url: urls.DATABASE_URL, lost: postgres.lost, lastLines: postgres.lastLines };
}

/** Whether nobody sits at a table of this database yet. */
export const isEmpty = (url) =>
  connected(url, async (client) => (await client.query('select baraza.is_empty() as empty')).rows[0].empty);

async function migrate(urls, advice, home) {
  const { code, output } = await runChild(
    process.execPath,
    [inClone('dist', 'database', 'migrate.js'), '--kind=real'],
    {
      cwd: root,
      env: { ...process.env, ...urls },
    },
  );
  if (code === 0) return;
  if (home && tellsOfFullDisk(output)) throw fullDisk(home);
  console.error(output);
  throw new Trouble(
    `The database could not be brought up to date for the reason above: ${advice}, and run the command again.`,
  );
}

/** The owner may make roles and is no superuser. */
async function createOwnerAndDatabase(superuserUrl, ownerUrl) {
  const { username: owner, password, pathname } = new URL(ownerUrl);
  const database = pathname.slice(1);
  await connected(superuserUrl, async (client) => {
    const has = async (sql, name) => (await client.query(sql, [name])).rowCount > 0;
    if (!(await has('select from pg_roles where rolname = $1', owner)))
      await client.query(
        `create role ${client.escapeIdentifier(owner)} login createrole password ${client.escapeLiteral(password)}`,
      );
    if (!(await has('select from pg_database where datname = $1', database)))
      await client.query(
        `create database ${client.escapeIdentifier(database)} owner ${client.escapeIdentifier(owner)}`,
      );
  });
}

async function connected(connectionString, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
