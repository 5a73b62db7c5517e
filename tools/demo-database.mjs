import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { inClone, root } from './places.mjs';
import { fullDisk, tellsOfFullDisk, Trouble } from './trouble.mjs';

/**
 * Brings the demonstration's database to where the api can use it: the role that owns the schema, the database, the
 * migrations. What this very build has already been applied to is left alone.
 * @param {{urlFor: (role: string, database: string) => string}} postgres from startPostgres
 * @param {string} build from buildWhatChanged
 */
export async function prepareDemoDatabase(home, postgres, build) {
  const stamp = join(home, 'applied');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === build) return;
  rmSync(stamp, { force: true });
  await createOwnerAndDatabase(postgres);
  const { code, output } = await runChild(
    process.execPath,
    [inClone('dist', 'database', 'migrate.js'), '--kind=demonstration'],
    {
      cwd: root,
      env: { ...process.env, ...databaseUrls(postgres) },
    },
  );
  if (code !== 0) {
    if (tellsOfFullDisk(output)) throw fullDisk(home);
    console.error(output);
    throw new Trouble(
      `The database could not be brought up to date for the reason above: choose another --data, or remove ${home} to start afresh.`,
    );
  }
  writeFileSync(stamp, build);
}

/** The two connections of an installation, as its programs know them. */
export const databaseUrls = (postgres) => ({
  DATABASE_OWNER_URL: postgres.urlFor('baraza_owner', 'baraza'),
  DATABASE_URL: postgres.urlFor('baraza_app', 'baraza'),
});

/** The owner may make roles and is no superuser, as in a real installation. */
async function createOwnerAndDatabase(postgres) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: postgres.urlFor('postgres', 'postgres') });
  await client.connect();
  try {
    const password = client.escapeLiteral(new URL(databaseUrls(postgres).DATABASE_OWNER_URL).password);
    const has = async (sql) => (await client.query(sql)).rowCount > 0;
    if (!(await has(`select from pg_roles where rolname = 'baraza_owner'`))) {
      await client.query(`create role baraza_owner login createrole password ${password}`);
    }
    if (!(await has(`select from pg_database where datname = 'baraza'`))) {
      await client.query('create database baraza owner baraza_owner');
    }
  } finally {
    await client.end();
  }
}
