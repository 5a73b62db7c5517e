import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { type InstallationKind, migrate } from '../../database/up-to-date.js';

/** The PostgreSQL server that tests make their databases on: a superuser's address, from BARAZA_TEST_SERVER. */
export function serverUrl(): URL {
  const url = process.env['BARAZA_TEST_SERVER'];
  if (!url)
    throw new Error('BARAZA_TEST_SERVER is not set. Run the tests with "npm test", which starts a server for them.');
  return new URL(url);
}

/** A database of its own for one file of tests, and the addresses of its roles. */
export interface TestDatabase {
  name: string;
  /** The application's role: what the server signs in as. */
  appUrl: string;
  /** The owner of the tables. */
  ownerUrl: string;
  /** A superuser in this database, for looking at what no role of the application may see, and for breaking things. */
  superUrl: string;
  drop: () => Promise<void>;
}

const APP = { role: 'baraza_test_app', password: 'app' };
const OWNER = { role: 'baraza_test_owner', password: 'owner' };
const TEMPLATE = 'baraza_test_template';

const urlFor = (database: string, as?: { role: string; password: string }): string => {
  const url = serverUrl();
  url.pathname = `/${database}`;
  if (as) [url.username, url.password] = [as.role, as.password];
  return url.toString();
};

/** Does something on the server as its superuser. */
export async function asSuperuser<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: urlFor(database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * The template that every file's database is copied from, with an owner that is no superuser. The first who needs it makes
 * it; it is made anew when what stands in `database/` has changed.
 */
async function needTemplate(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock(1795478400)');
  try {
    const version = sourceVersion();
    const { rows } = await client.query<{ version: string | null }>(
      `select shobj_description(oid, 'pg_database') as version from pg_database where datname = $1`,
      [TEMPLATE],
    );
    if (rows[0]?.version === version) return;
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [OWNER.role]);
    if (!rowCount) await client.query(`create role ${OWNER.role} login createrole password '${OWNER.password}'`);
    await client.query(`drop database if exists ${TEMPLATE} with (force)`);
    await client.query(`create database ${TEMPLATE} owner ${OWNER.role}`);
    await migrateDatabase(TEMPLATE, 'test');
    await client.query(`comment on database ${TEMPLATE} is '${version}'`);
  } finally {
    await client.query('select pg_advisory_unlock(1795478400)');
  }
}

/** A hash of everything that makes a database what it is. */
function sourceVersion(): string {
  const folder = join(import.meta.dirname, '..', '..', 'database');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(sql|ts)$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/** Brings a database of the test server up to date, as an installation of a kind. */
export const migrateDatabase = (name: string, kind: InstallationKind): Promise<void> =>
  migrate({ ownerUrl: urlFor(name, OWNER), appUrl: urlFor(name, APP), kind });

/** A copy of the template, or with `empty` a database without any table. */
export async function makeDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const name = `baraza_test_${randomBytes(6).toString('hex')}`;
  const from = empty ? 'template1' : TEMPLATE;
  await asSuperuser('postgres', async (client) => {
    await needTemplate(client);
    await client.query(`create database ${name} template ${from} owner ${OWNER.role}`);
  });
  return {
    name,
    appUrl: urlFor(name, APP),
    ownerUrl: urlFor(name, OWNER),
    superUrl: urlFor(name),
    drop: async () => {
      await asSuperuser('postgres', (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
