import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { InstallationKind } from '../../database/up-to-date.js';

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

/** A database that those of the tests are copied from. The first who needs it makes it; it is made anew when what it is made of has changed. */
export interface Template {
  name: string;
  /** The folders of the repository whose content makes it what it is. */
  madeOf: readonly string[];
  /** What it is a copy of to begin with; without it, a database without any table. */
  from?: Template;
  fill: (database: string) => Promise<void>;
}

/** Up to date, with nothing in it. */
export const MIGRATED: Template = {
  name: 'baraza_test_template',
  madeOf: ['database'],
  fill: (database) => migrateDatabase(database, 'test'),
};

/** Makes a template where it lacks or is out of date; its owner is no superuser. */
async function needTemplate(client: pg.Client, template: Template): Promise<void> {
  if (template.from) await needTemplate(client, template.from);
  const { name, from, fill } = template;
  await client.query('select pg_advisory_lock(1795478400)');
  try {
    const version = versionOf(template);
    const { rows } = await client.query<{ version: string | null }>(
      `select shobj_description(oid, 'pg_database') as version from pg_database where datname = $1`,
      [name],
    );
    if (rows[0]?.version === version) return;
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [OWNER.role]);
    if (!rowCount) await client.query(`create role ${OWNER.role} login createrole password '${OWNER.password}'`);
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template ${from?.name ?? 'template1'} owner ${OWNER.role}`);
    await fill(name);
    await client.query(`comment on database ${name} is '${version}'`);
  } finally {
    await client.query('select pg_advisory_unlock(1795478400)');
  }
}

/** A hash of everything that makes a template what it is. */
function versionOf({ madeOf, from }: Template): string {
  const hash = createHash('sha256');
  if (from) hash.update(versionOf(from));
  for (const part of madeOf) {
    const folder = join(import.meta.dirname, '..', '..', part);
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (/\.(sql|ts)$/.test(name)) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}

/** Brings a database of the test server up to date, as an installation of a kind. */
export async function migrateDatabase(name: string, kind: InstallationKind): Promise<void> {
  // Loaded by the few who migrate: it brings TypeORM along, and most files of tests only copy a template.
  const { migrate } = await import('../../database/up-to-date.js');
  await migrate({ ownerUrl: urlFor(name, OWNER), appUrl: appUrlOf(name), kind });
}

/** The address of a database as the application's role. */
export const appUrlOf = (name: string): string => urlFor(name, APP);

/** A copy of a template, or with `empty` a database without any table. */
export async function makeDatabase({ empty = false, of = MIGRATED } = {}): Promise<TestDatabase> {
  const name = `baraza_test_${randomBytes(6).toString('hex')}`;
  await asSuperuser('postgres', async (client) => {
    await needTemplate(client, of);
    await client.query(`create database ${name} template ${empty ? 'template1' : of.name} owner ${OWNER.role}`);
  });
  return {
    name,
    appUrl: appUrlOf(name),
    ownerUrl: urlFor(name, OWNER),
    superUrl: urlFor(name),
    drop: async () => {
      await asSuperuser('postgres', (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}
