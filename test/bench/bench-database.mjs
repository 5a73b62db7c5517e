import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { atEnd } from './endings.mjs';
import { runScript } from './server-process.mjs';

const OWNER = { role: 'baraza_bench_owner', password: 'owner' };
const APP = { role: 'baraza_bench_app', password: 'app' };

/** The PostgreSQL server that is measured on: a superuser's address, from BARAZA_TEST_SERVER. */
function serverUrl() {
  const url = process.env.BARAZA_TEST_SERVER;
  if (!url)
    throw new Error(
      'BARAZA_TEST_SERVER is not set. Measure with "npm run bench -- live", which starts a server for it.',
    );
  return new URL(url);
}

function urlFor(database, as) {
  const url = serverUrl();
  url.pathname = `/${database}`;
  if (as) [url.username, url.password] = [as.role, as.password];
  return url.toString();
}

/** Where a database is found by its superuser. */
export const addressOf = (name) => urlFor(name);

/** Asks a database as its superuser, past every lock. */
export async function looks(database, sql, values = []) {
  const client = new pg.Client({ connectionString: urlFor(database) });
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** An empty database for the reference. */
export async function makeReferenceDatabase() {
  const name = await makeDatabase();
  return { name, url: urlFor(name) };
}

/** A database of Baraza with the table that is measured. The server signs in to it as the application's role, which owns nothing. */
export async function makeBarazaDatabase() {
  await needOwner();
  const name = await makeDatabase(OWNER.role);
  const [ownerUrl, url] = [urlFor(name, OWNER), urlFor(name, APP)];
  await runScript('dist/database/migrate.js', ['--kind=test'], { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: url });
  await runScript('test/bench/found-bench-table.mjs', [], { DATABASE_URL: url });
  return { name, url };
}

/** What the database promises to whoever signs in by this address. */
export async function durabilityOf(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit,
              current_setting('full_page_writes') as full_page_writes, current_setting('server_version') as version`,
    );
    return rows[0];
  } finally {
    await client.end();
  }
}

async function makeDatabase(owner) {
  const name = `baraza_bench_${randomBytes(5).toString('hex')}`;
  await looks('postgres', `create database ${name}${owner ? ` owner ${owner}` : ''}`);
  atEnd(() => looks('postgres', `drop database if exists ${name} with (force)`));
  return name;
}

/** The owner of the tables: no superuser, and where the roles of rights stand already, allowed to hand them on. */
async function needOwner() {
  await looks(
    'postgres',
    `do $$ begin
       if not exists (select from pg_roles where rolname = '${OWNER.role}') then
         create role ${OWNER.role} login createrole password '${OWNER.password}';
       end if;
       if exists (select from pg_roles where rolname = 'gate') then grant gate to ${OWNER.role} with admin option; end if;
       if exists (select from pg_roles where rolname = 'app') then grant app to ${OWNER.role} with admin option; end if;
     end $$`,
  );
}
