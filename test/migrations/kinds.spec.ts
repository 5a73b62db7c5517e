import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { makeDatabase, migrateDatabase, type TestDatabase } from '../support/test-server.js';
import { agencyId, TABLE, personId } from '../support/table.js';
import { NOBODY, SYSTEM } from '../rules/support/actors.js';
import { connected, speakAs } from '../rules/support/connection.js';

let real: TestDatabase;

beforeAll(async () => {
  real = await makeDatabase({ empty: true });
  await migrateDatabase(real.name, 'real');
  await connected(real.appUrl, async (client) => {
    await client.query('begin');
    await speakAs(client, SYSTEM);
    await client.query('select baraza.found_task_force($1)', [JSON.stringify(TABLE)]);
    await client.query('commit');
  });
}, 180_000);
afterAll(() => real.drop());

const asApp = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => connected(real.appUrl, work);
const kind = async (): Promise<unknown> =>
  (await asApp((client) => client.query('select kind, clock_offset::text as "offset" from baraza.installation'))).rows;

describe('a real installation', () => {
  it.each(['demonstration', 'test'] as const)('never becomes a %s', async (wanted) => {
    await expect(migrateDatabase(real.name, wanted)).rejects.toThrow(
      `This database is a real installation, not a ${wanted} one. It was left as it is.`,
    );
    expect(await kind()).toEqual([{ kind: 'real', offset: '00:00:00' }]);
  });

  it('has a clock that cannot be moved, by the server or by anybody', async () => {
    await expect(asApp((client) => client.query(`select baraza.set_clock_offset('1 second')`))).rejects.toMatchObject({
      constraint: 'installation_real_time',
    });
    await expect(
      connected(real.superUrl, (client) => client.query(`update baraza.installation set clock_offset = '1 second'`)),
    ).rejects.toMatchObject({ constraint: 'installation_real_time' });
    await asApp((client) => client.query(`select baraza.set_clock_offset('0')`));
    expect(await kind()).toEqual([{ kind: 'real', offset: '00:00:00' }]);
    const { rows } = await asApp((client) =>
      client.query<{ apart: number }>(
        'select abs(extract(epoch from baraza.now() - clock_timestamp()))::float8 as apart',
      ),
    );
    expect(rows[0]!.apart).toBeLessThan(0.1);
  });

  it('has no door at which one chooses who to be', async () => {
    const { rows } = await asApp((client) => client.query('select * from baraza.door_people()'));
    expect(rows).toEqual([]);
    const opened = await asApp((client) =>
      client.query('select baraza.open_door_session($1, $2) as opened', [personId('ana'), Buffer.alloc(32)]),
    );
    expect(opened.rows).toEqual([{ opened: false }]);
    expect((await connected(real.superUrl, (client) => client.query('select from baraza.session'))).rowCount).toBe(0);
  });
});

describe('the second lock, once a database is up to date,', () => {
  it('holds for the owner too: it reads nobody, whatever it says who it is', async () => {
    const ana = { ...NOBODY, person: personId('ana'), agency: agencyId('health'), taskForce: TABLE.id };
    await migrateDatabase(real.name, 'real');
    await connected(real.ownerUrl, async (client) => {
      for (const as of [NOBODY, SYSTEM, ana]) {
        await client.query('begin');
        await speakAs(client, as);
        for (const table of ['task_force', 'agency', 'person', 'standing', 'stream', 'membership']) {
          expect([table, (await client.query(`select from baraza.${table}`)).rowCount]).toEqual([table, 0]);
        }
        await client.query('rollback');
      }
    });
    const { rows } = await connected(real.superUrl, (client) =>
      client.query('select count(*) > 0 as there from baraza.person'),
    );
    expect(rows).toEqual([{ there: true }]);
  });

  it('leaves nobody the right to make what lasts as long as a connection', async () => {
    const { rows } = await connected(real.superUrl, (client) =>
      client.query(
        `select has_database_privilege($1, current_database(), 'temporary') as app,
                has_database_privilege('gate', current_database(), 'temporary') as gate,
                has_database_privilege($1, current_database(), 'connect') as connects`,
        [new URL(real.appUrl).username],
      ),
    );
    expect(rows).toEqual([{ app: false, gate: false, connects: true }]);
  });
});

describe('a demonstration', () => {
  it('never becomes real, and its clock moves', async () => {
    const demonstration = await makeDatabase({ empty: true });
    try {
      await migrateDatabase(demonstration.name, 'demonstration');
      await expect(migrateDatabase(demonstration.name, 'real')).rejects.toThrow(
        'This database is a demonstration installation, not a real one.',
      );
      await connected(demonstration.appUrl, async (client) => {
        await client.query(`select baraza.set_clock_offset('-21 days')`);
        const { rows } = await client.query(`select baraza.now() < clock_timestamp() - interval '20 days' as back`);
        expect(rows).toEqual([{ back: true }]);
      });
    } finally {
      await demonstration.drop();
    }
  });
});
