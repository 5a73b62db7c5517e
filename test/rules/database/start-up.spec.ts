import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig, SETTINGS } from '#libs/config';
import { makeLog, openKernel } from '#libs/kernel';
import { freePort, startRefused } from '../../support/api-process.js';
import { asSuperuser, makeDatabase, type TestDatabase } from '../../support/test-server.js';
import { connected } from '../support/connection.js';

let database: TestDatabase;
const roles: string[] = [];

beforeAll(async () => void (database = await makeDatabase()));
afterEach(async () => {
  await asSuperuser(database.name, async (client) => {
    for (const role of roles.splice(0)) await client.query(`drop owned by ${role} cascade; drop role ${role}`);
  });
});
afterAll(() => database.drop());

/** A role that signs in, made for one test, and the address under which it does. */
async function roleThat(attributes: string, then: (role: string) => string = () => ''): Promise<string> {
  const role = `baraza_test_start_${randomBytes(4).toString('hex')}`;
  roles.push(role);
  await asSuperuser(database.name, (client) =>
    client.query(`create role ${role} login password 'start' ${attributes}; ${then(role)}`),
  );
  const url = new URL(database.appUrl);
  [url.username, url.password] = [role, 'start'];
  return url.toString();
}

/** What the built api says when it is started with these settings and does not go on. */
async function refusalOf(settings: Record<string, string>): Promise<string> {
  const api = startRefused(settings);
  const code = await api.ended;
  const said = api.output();
  expect(said).not.toMatch(/\n\s+at |node:internal|Error:/);
  expect(said.endsWith('\n')).toBe(true);
  expect(code).toBe(1);
  return said.trimEnd();
}

/** The same in this process: the sentence that ends the start, or that it did start. */
async function sentenceOf(DATABASE_URL: string): Promise<string> {
  const kernel = await openKernel(readConfig({ DATABASE_URL }), makeLog('fatal'), []).catch((error: Error) => error);
  if (kernel instanceof Error) return kernel.message;
  await kernel.close();
  return 'it started';
}

describe('the built api refuses to start', () => {
  it('as a superuser', async () => {
    const DATABASE_URL = await roleThat('superuser');
    expect(await refusalOf({ DATABASE_URL })).toContain(
      'The role of DATABASE_URL is a superuser; use a role that only signs in and has the rights of "app".',
    );
  });

  it('as the owner of the tables', async () => {
    expect(await refusalOf({ DATABASE_URL: database.ownerUrl })).toContain(
      'The role of DATABASE_URL is an owner of the tables; use a role',
    );
  });

  it('as a role that may bypass row-level security', async () => {
    const DATABASE_URL = await roleThat('bypassrls', (role) => `grant app to ${role}`);
    expect(await refusalOf({ DATABASE_URL })).toBe(
      'The role of DATABASE_URL is allowed to bypass row-level security; use a role that only signs in and has the rights of "app".',
    );
  });

  it('as a member of the gate', async () => {
    const DATABASE_URL = await roleThat('', (role) => `grant app, gate to ${role}`);
    expect(await refusalOf({ DATABASE_URL })).toBe(
      'The role of DATABASE_URL is a member of "gate"; use a role that only signs in and has the rights of "app".',
    );
  });

  it('on a database that was never migrated', async () => {
    const empty = await makeDatabase({ empty: true });
    try {
      expect(await refusalOf({ DATABASE_URL: empty.appUrl })).toBe(
        'The database has no tables of Baraza; run "npm run migrate".',
      );
    } finally {
      await empty.drop();
    }
  });

  it('on a database that does not answer', async () => {
    const elsewhere = new URL(database.appUrl);
    elsewhere.port = String(await freePort());
    expect(await refusalOf({ DATABASE_URL: elsewhere.toString() })).toBe(
      'The database of DATABASE_URL does not answer. Start it, or correct the address.',
    );
  });

  it('with a server that could lose what it confirmed', async () => {
    const DATABASE_URL = await roleThat(
      '',
      (role) => `grant app to ${role}; alter role ${role} in database ${database.name} set synchronous_commit = off`,
    );
    expect(await refusalOf({ DATABASE_URL })).toBe(
      'The server runs with synchronous_commit = off, so it could lose what it confirmed; switch it on.',
    );
  });

  it('on a port that is taken', async () => {
    const taken: Server = createServer();
    const port = await new Promise<number>((resolve) =>
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port)),
    );
    try {
      expect(await refusalOf({ DATABASE_URL: database.appUrl, PORT: String(port) })).toBe(
        `Port ${port} is taken by another program. Choose another with PORT.`,
      );
    } finally {
      taken.close();
    }
  });

  it('with wrong settings: it names all of them, with what each may be', async () => {
    const wrong = Object.fromEntries(Object.keys(SETTINGS).map((name) => [name, 'wrong value']));
    const said = await refusalOf(wrong);
    for (const [name, { range }] of Object.entries(SETTINGS)) expect(said).toContain(`${name} must be ${range}.`);
    expect(said).not.toContain('wrong value');
  });

  it('without the address of its database', async () => {
    expect(await refusalOf({})).toBe(`DATABASE_URL must be ${SETTINGS.DATABASE_URL.range}, and is not set.`);
  });
});

describe('a start ends', () => {
  it.each(['fsync', 'full_page_writes'])('with a server that runs without %s', async (setting) => {
    // A real server cannot be set so for one database; a table of the same name in front of the catalogue says that it is.
    const DATABASE_URL = await roleThat(
      '',
      (role) => `
      grant app to ${role};
      create schema ${role} authorization ${role};
      create view ${role}.pg_settings as select '${setting}'::text as name, 'off'::text as setting;
      grant select on ${role}.pg_settings to ${role};
      alter role ${role} in database ${database.name} set search_path = ${role}, pg_catalog`,
    );
    expect(await sentenceOf(DATABASE_URL)).toBe(
      `The server runs with ${setting} = off, so it could lose what it confirmed; switch it on.`,
    );
  });

  it('as a role without the rights of the server', async () => {
    expect(await sentenceOf(await roleThat(''))).toMatch(/^[^\n]+$/);
  });

  it('on a database that is not there', async () => {
    const missing = new URL(database.appUrl);
    missing.pathname = '/baraza_test_is_not_there';
    expect(await sentenceOf(missing.toString())).toBe('database "baraza_test_is_not_there" does not exist');
  });
});

describe('an api refuses to start when the lock of a table was left open', () => {
  const CHANGES: [string, (table: string) => string, (table: string) => string][] = [
    [
      'without FORCE',
      (table) => `alter table baraza.${table} no force row level security`,
      (table) => `alter table baraza.${table} force row level security`,
    ],
    [
      'without row-level security',
      (table) => `alter table baraza.${table} disable row level security`,
      (table) => `alter table baraza.${table} enable row level security`,
    ],
  ];

  it.each(CHANGES)('%s, whichever table it is', async (_, change, back) => {
    const answers: Record<string, string> = {};
    await connected(database.superUrl, async (client) => {
      const { rows } = await client.query<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = 'baraza' order by 1`,
      );
      for (const { name } of rows) {
        await client.query(change(name));
        answers[name] = await sentenceOf(database.appUrl);
        await client.query(back(name));
      }
    });
    expect(Object.keys(answers).length).toBeGreaterThan(15);
    expect(answers).toEqual(
      Object.fromEntries(
        Object.keys(answers).map((name) => [
          name,
          `The table ${name} has no forced row-level security with a policy; run "npm run migrate".`,
        ]),
      ),
    );
    expect(await sentenceOf(database.appUrl)).toBe('it started');
  });

  it('because it was made by hand, without a policy', async () => {
    await connected(database.superUrl, (client) => client.query('create table baraza.by_hand (id int)'));
    expect(await refusalOf({ DATABASE_URL: database.appUrl })).toBe(
      'The table by_hand has no forced row-level security with a policy; run "npm run migrate".',
    );
    await connected(database.superUrl, (client) =>
      client.query(
        'alter table baraza.by_hand enable row level security; alter table baraza.by_hand force row level security',
      ),
    );
    expect(await sentenceOf(database.appUrl)).toBe(
      'The table by_hand has no forced row-level security with a policy; run "npm run migrate".',
    );
    await connected(database.superUrl, (client) => client.query('drop table baraza.by_hand'));
    expect(await sentenceOf(database.appUrl)).toBe('it started');
  });
});
