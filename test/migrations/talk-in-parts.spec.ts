import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { MIGRATIONS, ownerDataSource } from '../../database/up-to-date.js';
import { contextOf, idOf } from '../rules/support/actors.js';
import { connected, speakAs } from '../rules/support/connection.js';
import { makeWorld, type World } from '../rules/support/world.js';
import { agencyId, type CastName, personId } from '../support/table.js';
import { makeDatabase, migrateDatabase, type TestDatabase } from '../support/test-server.js';
import { schemaText } from './schema-text.js';

/** The migrations of the second version: what came before there were parts. */
const BEFORE_PARTS = MIGRATIONS.slice(0, 2);

/** What must stay as it was on the way back and up again, by what it is asked with. */
const KEPT: Record<string, string> = {
  events: `select stream_id, seq, at, actor, agency_id, type, body, content_id, content_hash, hash from baraza.event where not stream_id like any (array['part/%', 'share/%', 'referral/%', 'file/%']) order by 1, 2`,
  words: `select id, stream_id, seq, version, salt, body from baraza.content where not stream_id like any (array['part/%', 'share/%', 'referral/%', 'file/%']) order by 1`,
  seats: `select episode_id, agency_id, task_force_id, admitted_seq from baraza.case_seat s where not coalesce(to_jsonb(s) ->> 'stream_id' = $1 or to_jsonb(s) ->> 'stream_id' like any (array['share/%', 'referral/%', 'file/%']), false) order by 1, 2`,
  members: `select stream_id, person_id, agency_id, since_seq, until_seq from baraza.membership where not stream_id like any (array['part/%', 'share/%', 'referral/%', 'file/%']) order by 1, 2`,
};

let world: World;
let kept: Record<string, unknown[]>;
/** The schema of the second version as it is made of nothing, and as it is on the way back. */
let schemas: { made: string; back: string };

const looks = async (sql: string, values: unknown[] = []): Promise<unknown[]> =>
  (await connected(world.database.superUrl, (client) => client.query<Record<string, unknown>>(sql, values))).rows;

const keptNow = async (): Promise<Record<string, unknown[]>> => {
  const found: Record<string, unknown[]> = {};
  for (const [name, sql] of Object.entries(KEPT))
    found[name] = await looks(sql, sql.includes('$1') ? [world.partStream] : []);
  return found;
};

/** The words that somebody reads in cases, by the server's own role. */
const hears = (who: CastName): Promise<string[]> =>
  connected(world.database.appUrl, async (client) => {
    await client.query('begin');
    await speakAs(client, contextOf(who));
    const { rows } = await client.query<{ words: string }>(
      `select words from baraza.timeline where words is not null and stream_id like any (array['case/%', 'part/%']) order by stream_id, seq`,
    );
    return rows.map(({ words }) => words);
  });

/** A database of the second version, made of nothing: tables and their locks without any function of a later version. */
async function secondVersion({ ownerUrl }: TestDatabase): Promise<void> {
  const { options } = ownerDataSource(ownerUrl);
  const source = await new DataSource({ ...options, migrations: BEFORE_PARTS }).initialize();
  await source.query('create schema baraza; create schema queue');
  await source.runMigrations();
  await source.destroy();
}

/** Tables with their locks and grants, without the list of migrations and without functions: those are made anew each time. */
const tablesOf = (schema: string): string =>
  schema
    .split('\n\n')
    .filter((block) => !/baraza\.migration|\bfunction\b/i.test(block))
    .join('\n\n');

beforeAll(async () => {
  world = await makeWorld();
  kept = await keptNow();
  const source = await ownerDataSource(world.database.ownerUrl).initialize();
  for (let undone = MIGRATIONS.length; undone > BEFORE_PARTS.length; undone--) await source.undoLastMigration();
  await source.destroy();
  const second = await makeDatabase({ empty: true });
  await secondVersion(second);
  schemas = {
    made: tablesOf(await connected(second.superUrl, schemaText)),
    back: tablesOf(await connected(world.database.superUrl, schemaText)),
  };
  await second.drop();
}, 120_000);
afterAll(() => world.database.drop());

describe('the way back from parts', () => {
  it('ends with the tables of the second version', () => {
    expect(schemas.back).toBe(schemas.made);
  });

  it('takes the parts away with what was said in them, and nothing else of the cases', async () => {
    expect(await keptNow()).toEqual(kept);
    expect(
      await looks(
        `select id from baraza.stream where id like any (array['part/%', 'share/%', 'referral/%', 'file/%'])`,
      ),
    ).toEqual([]);
  });
});

describe('a database of the second version with cases, brought up to date', () => {
  beforeAll(() => migrateDatabase(world.database.name, 'test'), 180_000);

  it('keeps everything that was in it, and its chains hold', async () => {
    expect(await keptNow()).toEqual(kept);
    expect(await looks('select * from baraza.verify_chains()')).toEqual([]);
  });

  it('has each seat on the stream of its case, and everybody reads their cases whole', async () => {
    const seats = await looks(
      `select agency_id, from_seq::int from baraza.case_seat where stream_id = 'case/' || episode_id::text and episode_id = $1 order by admitted_seq`,
      [world.caseId],
    );
    expect(seats).toEqual([
      { agency_id: agencyId('health'), from_seq: 1 },
      { agency_id: agencyId('shelter'), from_seq: 1 },
    ]);
    expect(await looks('select from baraza.case_seat where stream_id is null')).toEqual([]);
    expect(await looks('select from baraza.membership where from_seq <> 1')).toEqual([]);
  });

  it('shows to each what they saw', async () => {
    const said = [
      'Nikos',
      'He asks for a bed.',
      'I can help with his papers.',
      'We have one tonight.',
      'He will come at eight.',
    ];
    expect(await hears('bea')).toEqual(said);
    expect(await hears('ana')).toEqual(expect.arrayContaining(said));
    expect([await hears('carla'), await hears('dino')]).toEqual([[], []]);
  });

  it('takes a part again', async () => {
    const opened = await connected(world.database.superUrl, async (client) => {
      await client.query('begin');
      await speakAs(client, contextOf('ben'));
      const { rows } = await client.query<{ agency_id: string; people: string[] }>(
        'select agency_id, people from baraza.open_part($1, $2, $3, $4)',
        [idOf('another part'), world.caseId, 'health', []],
      );
      await client.query('rollback');
      return rows;
    });
    expect(opened).toEqual([{ agency_id: agencyId('shelter'), people: [personId('ben')] }]);
  });
});
