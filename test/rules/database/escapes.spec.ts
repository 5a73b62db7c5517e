import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrateDatabase } from '../../support/test-server.js';
import { contextOf } from '../support/actors.js';
import { connected, speakAs, undone } from '../support/connection.js';
import { makeWorld, type World } from '../support/world.js';

let world: World;
/** The server's own role, as it really signs in. */
let app: pg.Client;

beforeAll(async () => {
  world = await makeWorld();
  // A copy of a database does not copy what was granted on the database itself: bringing it up to date does that.
  await migrateDatabase(world.database.name, 'test');
  await connected(world.database.superUrl, (client) => client.query('analyze'));
  app = new pg.Client({ connectionString: world.database.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await world.database.drop();
});

const refusal = (sql: string): Promise<string> =>
  undone(app, async () => {
    await speakAs(app, contextOf('dino'));
    return app.query(sql).then(
      ({ command, rowCount }) => `${command} ${rowCount}`,
      (error: pg.DatabaseError) => String(error.code),
    );
  });

const DENIED = '42501';

/** Each is tried by somebody who sits at the table and is in no case. */
const REFUSED: [string, string[]][] = [
  [
    'writes to the journal, to words, to members or to streams',
    Object.entries({ event: 'type', content: 'body', membership: 'stream_id', stream: 'id' }).flatMap(
      ([table, column]) => [
        `insert into baraza.${table} (${column}) select ${column} from baraza.${table}`,
        `update baraza.${table} set ${column} = 'x'`,
        `delete from baraza.${table}`,
        `truncate baraza.${table} cascade`,
        `copy baraza.${table} from stdin`,
      ],
    ),
  ],
  [
    'becomes somebody else',
    [
      'set role gate',
      'set role postgres',
      'set session authorization gate',
      'set local session_replication_role = replica',
      'alter role app superuser',
      'grant gate to app',
      'create role another',
    ],
  ],
  [
    'takes the lock off',
    [
      'alter table baraza.event disable row level security',
      'alter table baraza.event no force row level security',
      'alter table baraza.event disable trigger all',
      'drop trigger event_stands on baraza.event',
      'drop policy event_read on baraza.event',
      'create policy mine on baraza.event using (true)',
      'alter view baraza.timeline set (security_invoker = off)',
      'alter function baraza.now() owner to app',
      'alter schema baraza rename to mine',
      'drop table baraza.event cascade',
    ],
  ],
  [
    'makes something of its own',
    ['baraza', 'queue', 'public'].flatMap((schema) => [
      `create function ${schema}.f() returns int language sql as 'select 1'`,
      `create table ${schema}.t as select * from baraza.event`,
      `create view ${schema}.v as select * from baraza.event`,
    ]),
  ],
  [
    'makes something that lasts as long as its connection',
    [
      'create temp table copied as select * from baraza.content',
      'create temp view mine as select body from baraza.content',
      `create function pg_temp.hear(text) returns boolean language sql as 'select true'`,
      'create temp sequence counted',
      `create type pg_temp.words as (body text)`,
    ],
  ],
  [
    'reaches the machine',
    [
      `select pg_read_file('PG_VERSION')`,
      `copy (select 1) to program 'true'`,
      `copy (select 1) to '/dev/null'`,
      `select lo_import('/dev/null')`,
      "load 'auto_explain'",
      'create extension dblink',
      `select pg_ls_dir('.')`,
    ],
  ],
  [
    "reads what is the owner's",
    [
      'select * from baraza.migration',
      'select * from pg_authid',
      'select * from baraza.session',
      'select * from baraza.parked_event',
    ],
  ],
  [
    'calls what only the gate calls',
    [
      `select baraza.seat_people('x', '${contextOf('ana').taskForce}', '${contextOf('ana').agency}')`,
      `select baraza.actor_is_member('x')`,
      'select baraza.refuse_people()',
      `select baraza.works_on_cases('worker')`,
    ],
  ],
  [
    "does what is the owner's",
    [
      'select baraza.raise_epochs()',
      'update baraza.stream set epoch = epoch + 1',
      'update baraza.stream set floor = 0',
    ],
  ],
];

describe("the server's role", () => {
  it.each(REFUSED)('never %s', async (_, tries) => {
    const answers: Record<string, string> = {};
    for (const sql of tries) answers[sql] = await refusal(sql);
    expect(answers).toEqual(Object.fromEntries(tries.map((sql) => [sql, DENIED])));
  });

  it('is told so, not shown less, when it switches row-level security off for itself', async () => {
    await undone(app, async () => {
      await app.query('set local row_security = off');
      await expect(app.query('select * from baraza.content')).rejects.toMatchObject({ code: DENIED });
    });
  });

  it('reads nothing of a statement of somebody else, and nothing before it says who it speaks for', async () => {
    const { rows } = await app.query<{ n: number }>('select count(*)::int as n from baraza.timeline');
    expect(rows).toEqual([{ n: 0 }]);
    await connected(world.database.ownerUrl, async () => {
      const { rows: queries } = await app.query<{ query: string }>(
        `select query from pg_stat_activity where usename is distinct from current_user`,
      );
      for (const { query } of queries) expect(['', '<insufficient privilege>', null]).toContain(query);
    });
  });
});

describe("the server's role, even where it was given back the right to make what lasts as long as its connection,", () => {
  const inDatabase = (sql: string): Promise<unknown> =>
    connected(world.database.superUrl, (client) => client.query(sql.replace('$here', world.database.name)));
  beforeAll(() => inDatabase('grant temporary on database $here to app'));
  afterAll(() => inDatabase('revoke temporary on database $here from app'));

  it.each(['ana', 'admin'] as const)('copies out only what %s may read', async (who) => {
    await undone(app, async () => {
      await speakAs(app, contextOf(who));
      const seen = await app.query('select id from baraza.content');
      await app.query('create temp table copied as select * from baraza.content');
      const { rowCount } = await app.query('select from copied');
      expect(rowCount).toBe(seen.rowCount);
      expect(rowCount).toBe(who === 'ana' ? 11 : 0);
    });
  });

  it('sees no hidden row through a view of its own, a function that looks at each row, or figures about the tables', async () => {
    const heard: string[] = [];
    app.on('notice', ({ message }) => heard.push(message ?? ''));
    await undone(app, async () => {
      await speakAs(app, contextOf('admin'));
      await app.query(`create temp view mine as select body from baraza.content`);
      expect((await app.query('select * from mine')).rows).toEqual([]);
      await app.query(
        `create function pg_temp.hear(text) returns boolean language plpgsql cost 0.0000001 as 'begin raise notice ''%'', $1; return true; end'`,
      );
      expect((await app.query('select * from baraza.content where pg_temp.hear(body)')).rows).toEqual([]);
      expect((await app.query(`select tablename from pg_stats where schemaname = 'baraza'`)).rows).toEqual([]);
    });
    expect(heard).toEqual([]);
  });
});

describe('the journal', () => {
  it.each(['update baraza.event set type = type', 'delete from baraza.event', 'truncate baraza.event cascade'])(
    'is not rewritten even by a superuser who says: %s',
    async (sql) => {
      await connected(world.database.superUrl, (client) =>
        undone(client, async () => {
          await expect(client.query(sql)).rejects.toMatchObject({ message: 'the journal is never rewritten' });
        }),
      );
    },
  );
});
