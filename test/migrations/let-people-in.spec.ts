import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS, ownerDataSource } from '../../database/up-to-date.js';
import { agencyId, CAST, type CastName, OTHER_TABLE, personId, TABLE } from '../support/table.js';
import { makeDatabase, migrateDatabase, type TestDatabase } from '../support/test-server.js';
import { contextOf, idOf } from '../rules/support/actors.js';
import { connected, speakAs } from '../rules/support/connection.js';

/** A database of the first version, with two tables at which people sit, have sessions and speak in a case. */
let database: TestDatabase;
let before: Record<string, unknown[]>;

/** What must be there afterwards as it was, by what it is asked with. */
const KEPT: Record<string, string> = {
  tables: 'select id, name, founded_at from baraza.task_force order by 1',
  agencies: 'select * from baraza.agency order by 1',
  people: 'select id, name from baraza.person order by 1',
  standings: 'select task_force_id, agency_id, person_id, standing from baraza.standing order by 1, 2, 3, 4',
  members:
    'select stream_id, person_id, task_force_id, agency_id, since_seq, until_seq from baraza.membership order by 1, 2',
  streams: 'select id, task_force_id, head, tip, epoch, takes_posts from baraza.stream order by 1',
  events:
    'select stream_id, seq, at, actor, agency_id, type, body, content_id, content_hash, hash from baraza.event order by 1, 2',
  words: 'select id, stream_id, seq, version, salt, body from baraza.content order by 1',
  cases:
    'select id, task_force_id, subject_id, lead_agency_id, status, outcome, closed_seq, stream_id from baraza.episode order by 1',
  seats: 'select episode_id, agency_id, task_force_id, admitted_seq from baraza.case_seat order by 1, 2',
  subjects: 'select * from baraza.subject order by 1',
  receipts: 'select * from baraza.receipt order by 1, 2',
};

const kept = (): Promise<Record<string, unknown[]>> =>
  connected(database.superUrl, async (client) => {
    const found: Record<string, unknown[]> = {};
    for (const [name, sql] of Object.entries(KEPT)) found[name] = (await client.query(sql)).rows;
    return found;
  });

const looks = async (sql: string, values: unknown[] = []): Promise<unknown[]> =>
  (await connected(database.superUrl, (client) => client.query<Record<string, unknown>>(sql, values))).rows;

/** What founding a table came to in the first version: rows, written here by hand. */
async function found(client: pg.Client, table: typeof TABLE): Promise<void> {
  await client.query('insert into baraza.task_force values ($1, $2, baraza.now())', [table.id, table.name]);
  await client.query('insert into baraza.stream (id, task_force_id) values ($1, $2)', [
    `task-force/${table.id}`,
    table.id,
  ]);
  for (const { id, name, shortName, letters, sector, people } of table.agencies) {
    await client.query('insert into baraza.agency values ($1, $2, $3, $4, $5, $6)', [
      id,
      table.id,
      name,
      shortName,
      letters,
      sector,
    ]);
    for (const person of people) {
      await client.query('insert into baraza.person values ($1, $2)', [person.id, person.name]);
      await client.query('insert into baraza.stream (id, task_force_id) values ($1, $2)', [
        `person/${person.id}`,
        table.id,
      ]);
      for (const stream of [`task-force/${table.id}`, `person/${person.id}`])
        await client.query('insert into baraza.membership values ($1, $2, $3, $4, 1)', [
          stream,
          person.id,
          table.id,
          id,
        ]);
      for (const standing of person.standings)
        await client.query('insert into baraza.standing values ($1, $2, $3, $4)', [table.id, id, person.id, standing]);
      await client.query(
        `insert into baraza.session values ($1, $2, $3, $4, baraza.now(), baraza.now() + interval '30 days')`,
        [hash(person.name), person.id, table.id, id],
      );
    }
  }
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** A case of Ana's agency with what she said in it, and a receipt for that. */
async function works(client: pg.Client): Promise<void> {
  const [caseId, subject, words] = [idOf('case'), idOf('subject'), 'He asks for a bed.'];
  const stream = `case/${caseId}`;
  const salt = Buffer.alloc(16, 1);
  await client.query(`insert into baraza.subject values ($1, $2, 'S-7K2M9QX4TD', 'Nikos')`, [subject, TABLE.id]);
  await client.query('insert into baraza.stream (id, task_force_id, takes_posts) values ($1, $2, true)', [
    stream,
    TABLE.id,
  ]);
  for (const who of ['ana', 'alexis'] as const)
    await client.query('insert into baraza.membership values ($1, $2, $3, $4, 1)', [
      stream,
      personId(who),
      TABLE.id,
      agencyId('health'),
    ]);
  await client.query(
    `insert into baraza.episode (id, task_force_id, subject_id, lead_agency_id, status) values ($1, $2, $3, $4, 'open')`,
    [caseId, TABLE.id, subject, agencyId('health')],
  );
  await client.query('insert into baraza.case_seat values ($1, $2, $3, 1)', [caseId, agencyId('health'), TABLE.id]);
  await client.query(
    `insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, content_id, content_hash, hash)
     select $1, 1, t.at, $2, $3, 'message.posted', '{}', $4, $5,
            baraza.chain_link('', $1, 1, t.at, 'message.posted', $2, $3, '{}', $4, $5)
       from (select baraza.now() as at) t`,
    [stream, personId('ana'), agencyId('health'), idOf('said'), hash(salt.toString('latin1') + words)],
  );
  await client.query('insert into baraza.content values ($1, $2, 1, 1, $3, $4)', [idOf('said'), stream, salt, words]);
  await client.query(
    'update baraza.stream s set head = 1, tip = e.hash from baraza.event e where s.id = $1 and e.stream_id = $1',
    [stream],
  );
  await client.query(`insert into baraza.receipt values ($1, $2, 'message.post', $3, 1, '{}', baraza.now())`, [
    personId('ana'),
    idOf('said'),
    stream,
  ]);
}

/** The function that links events, which is the same in every version. */
const CHAIN_LINK = /create or replace function baraza\.chain_link\([^]*?\nend \$\$;/.exec(
  readFileSync(join(import.meta.dirname, '..', '..', 'database', 'functions', '01-journal.sql'), 'utf8'),
)![0];

/** Makes a database of the first version: by its first migration alone, before anybody wrote another. */
async function makeTheFirst({ ownerUrl }: TestDatabase): Promise<void> {
  const { options } = ownerDataSource(ownerUrl);
  const source = await new DataSource({ ...options, migrations: MIGRATIONS.slice(0, 1) }).initialize();
  await source.query('create schema baraza; create schema queue');
  await source.runMigrations();
  await source.query(`insert into baraza.installation (kind) values ('test')`);
  await source.destroy();
}

beforeAll(async () => {
  database = await makeDatabase({ empty: true });
  await makeTheFirst(database);
  await connected(database.superUrl, async (client) => {
    await client.query(CHAIN_LINK);
    await found(client, TABLE);
    await found(client, OTHER_TABLE);
    await works(client);
    await client.query('drop function baraza.chain_link');
  });
  before = await kept();
  await migrateDatabase(database.name, 'test');
}, 270_000);
afterAll(() => database.drop());

describe('a database of the first version, brought up to date', () => {
  it('keeps everything that was in it', async () => {
    const after = await kept();
    for (const name of Object.keys(KEPT)) {
      expect([name, before[name]!.length > 0]).toEqual([name, true]);
      expect([name, after[name]]).toEqual([name, before[name]]);
    }
    expect(await looks('select * from baraza.verify_chains()')).toEqual([]);
  });

  it('knows of everybody at which table they sit, and shuts nobody out', async () => {
    const tableOf = (who: CastName): string => contextOf(who).taskForce;
    const people = (Object.keys(CAST) as CastName[]).map((who) => ({ id: personId(who), table: tableOf(who) }));
    expect(
      await looks(
        'select id, task_force_id as "table" from baraza.person where account_id is null and disabled_at is null order by 1',
      ),
    ).toEqual(people.sort((one, other) => (one.id < other.id ? -1 : 1)));
  });

  it('has no session any more: everybody comes in anew', async () => {
    expect(await looks('select * from baraza.session')).toEqual([]);
    expect(await looks('select * from baraza.actor_of_session($1)', [hash('ana')])).toEqual([]);
    expect(await looks('select baraza.open_door_session($1, $2) as opened', [personId('ana'), hash('anew')])).toEqual([
      { opened: true },
    ]);
    expect(await looks('select name from baraza.actor_of_session($1)', [hash('anew')])).toEqual([{ name: 'ana' }]);
  });

  it('shows to each what they saw', async () => {
    const seen = (who: CastName): Promise<unknown[]> =>
      connected(database.appUrl, async (client) => {
        await client.query('begin');
        await speakAs(client, contextOf(who));
        return (await client.query<{ words: string }>('select words from baraza.timeline')).rows;
      });
    expect(await seen('ana')).toEqual([{ words: 'He asks for a bed.' }]);
    expect([await seen('ben'), await seen('stranger')]).toEqual([[], []]);
  });
});

describe('a person without any standing', () => {
  it('belongs to no table, and is not carried over in silence: the whole change is not made', async () => {
    const stray = await makeDatabase({ empty: true });
    const { superUrl } = stray;
    try {
      await makeTheFirst(stray);
      await connected(superUrl, (client) =>
        client.query('insert into baraza.person values ($1, $2)', [idOf('stray'), 'Stray']),
      );
      // The data mapper says it on the screen as well.
      jest.spyOn(console, 'log').mockImplementationOnce(() => undefined);
      await expect(migrateDatabase(stray.name, 'test')).rejects.toMatchObject({ code: '23502' });
      const { rows } = await connected(superUrl, (client) => client.query('select name from baraza.migration'));
      expect(rows).toEqual([{ name: MIGRATIONS[0]!.name }]);
    } finally {
      await stray.drop();
    }
  });
});
