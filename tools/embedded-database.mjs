import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connected, migrateTo } from './migrate-to.mjs';

/**
 * Brings the database of an embedded PostgreSQL to where the api can use it: the role that owns the schema, the database,
 * the migrations. What this very build has already been applied to as this kind is left alone.
 * @param {{urlFor: (role: string, database: string) => string}} postgres from startPostgres
 * @param {string} build from buildWhatChanged
 * @param {'demonstration' | 'real'} kind
 */
export async function prepareDatabase(home, postgres, build, kind) {
  const stamp = join(home, 'applied');
  const applied = `${kind} ${build}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === applied) return;
  rmSync(stamp, { force: true });
  const urls = databaseUrls(postgres);
  await createOwnerAndDatabase(postgres.urlFor('postgres', 'postgres'), urls.DATABASE_OWNER_URL);
  await migrateTo(kind, urls, 'choose another --data', home);
  writeFileSync(stamp, applied);
}

/** The two connections of an installation, as its programs know them. */
export const databaseUrls = (postgres) => ({
  DATABASE_OWNER_URL: postgres.urlFor('baraza_owner', 'baraza'),
  DATABASE_URL: postgres.urlFor('baraza_app', 'baraza'),
});

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
