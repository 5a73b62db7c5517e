import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeDatabase, migrateDatabase, type TestDatabase } from '../support/test-server.js';
import { MIGRATIONS, ownerDataSource } from '../../database/up-to-date.js';
import { connected } from '../rules/support/connection.js';
import { holdWritten } from '../rules/support/written.js';
import { schemaText } from './schema-text.js';

const ABOUT = `-- What the migrations and the gate's functions make of an empty database: the schema as it stands, for reading and for review.
-- Written by the tests from the catalogue; a change of it is a change of the database. \`owner\` is the role that migrates.

`;

let database: TestDatabase;
let fresh: string;

const textNow = (): Promise<string> => connected(database.superUrl, schemaText);

beforeAll(async () => {
  database = await makeDatabase({ empty: true });
  await migrateDatabase(database.name, 'test');
  fresh = await textNow();
}, 180_000);
afterAll(() => database.drop());

describe('an empty database brought up to date', () => {
  it('is what database/schema.sql says', () => {
    holdWritten('database/schema.sql', ABOUT + fresh);
  });

  it('was made by an owner that is no superuser', async () => {
    const { rows } = await connected(database.ownerUrl, (client) =>
      client.query(
        `select rolsuper as super, rolbypassrls as bypasses, rolcreatedb as makes_databases from pg_roles where rolname = current_user`,
      ),
    );
    expect(rows).toEqual([{ super: false, bypasses: false, makes_databases: false }]);
  });

  it('stays as it is when that is done again', async () => {
    await migrateDatabase(database.name, 'test');
    expect(await textNow()).toBe(fresh);
  });

  it('goes back to nothing, and comes back the same', async () => {
    const source = await ownerDataSource(database.ownerUrl).initialize();
    for (let undone = 0; undone < MIGRATIONS.length; undone++) await source.undoLastMigration();
    await source.destroy();
    const { rows } = await connected(database.superUrl, (client) =>
      client.query<{ name: string }>(
        `select c.relname as name from pg_class c where c.relnamespace = 'baraza'::regnamespace and c.relkind in ('r', 'v', 'm')
         union all select p.proname from pg_proc p where p.pronamespace = 'baraza'::regnamespace`,
      ),
    );
    expect(rows.map(({ name }) => name)).toEqual(['migration']);
    await migrateDatabase(database.name, 'test');
    expect(await textNow()).toBe(fresh);
  });

  it('keeps no function of an earlier version', async () => {
    await connected(database.superUrl, (client) =>
      client.query(`create function baraza.of_an_earlier_version(text) returns bigint language sql security definer as 'select 1::bigint';
        alter function baraza.of_an_earlier_version(text) owner to gate; grant execute on function baraza.of_an_earlier_version(text) to app`),
    );
    await migrateDatabase(database.name, 'test');
    const after = await textNow();
    await connected(database.superUrl, (client) =>
      client.query('drop function if exists baraza.of_an_earlier_version(text)'),
    );
    expect(after).not.toContain('of_an_earlier_version');
  });

  it('takes a right back that was granted by hand', async () => {
    await connected(database.superUrl, (client) =>
      client.query('grant execute on function baraza.seat_people(text, uuid, uuid) to public'),
    );
    await migrateDatabase(database.name, 'test');
    expect(await textNow()).toBe(fresh);
  });
});

describe('the owner', () => {
  const isOfGate = (): Promise<boolean> =>
    connected(database.ownerUrl, async (client) => {
      const { rows } = await client.query<{ member: boolean }>(
        `select pg_has_role(current_user, 'gate', 'usage') as member`,
      );
      return rows[0]!.member;
    });

  it('is no member of "gate" once the database is up to date', async () => {
    await migrateDatabase(database.name, 'test');
    expect(await isOfGate()).toBe(false);
  });

  it('is none after an attempt that failed half way either, and the next one succeeds', async () => {
    await connected(database.superUrl, (client) =>
      client.query('alter function baraza.is_empty() owner to current_user'),
    );
    await expect(migrateDatabase(database.name, 'test')).rejects.toMatchObject({ code: '42501' });
    const was = await isOfGate();
    await connected(database.superUrl, (client) => client.query('drop function baraza.is_empty()'));
    await migrateDatabase(database.name, 'test');
    expect(was).toBe(false);
    expect(await textNow()).toBe(fresh);
  });
});

describe('several databases of one server', () => {
  it('are brought up to date at once without standing in the way of one another', async () => {
    const several = await Promise.all([1, 2, 3].map(() => makeDatabase({ empty: true })));
    try {
      for (const apartMs of [0, 120, 240, 360]) {
        await Promise.all(
          several.map(async ({ name }, place) => {
            await new Promise((go) => setTimeout(go, place * apartMs));
            await migrateDatabase(name, 'test');
          }),
        );
      }
      for (const { superUrl } of several) expect(await connected(superUrl, schemaText)).toBe(fresh);
    } finally {
      for (const { drop } of several) await drop();
    }
  }, 180_000);
});

describe('two that bring the same empty database up to date at once', () => {
  it('end with one schema, and neither fails', async () => {
    const twice = await makeDatabase({ empty: true });
    try {
      await Promise.all([migrateDatabase(twice.name, 'test'), migrateDatabase(twice.name, 'test')]);
      expect(await connected(twice.superUrl, schemaText)).toBe(fresh);
    } finally {
      await twice.drop();
    }
  }, 90_000);
});
