import { runMigrations } from 'bullmq';
import type { ClientBase } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { OpenTheTable1795478400000 } from './migrations/1795478400000-open-the-table.js';
import { LetPeopleIn1795564800000 } from './migrations/1795564800000-let-people-in.js';
import { TalkInParts1795910400000 } from './migrations/1795910400000-talk-in-parts.js';
import { FindWords1795910400001 } from './migrations/1795910400001-find-words.js';
import { KeepFiles1795910400002 } from './migrations/1795910400002-keep-files.js';
import { BringFiles1795910400003 } from './migrations/1795910400003-bring-files.js';
import { ActAndRemind1795996800000 } from './migrations/1795996800000-act-and-remind.js';
import { WatchReminders1795996800002 } from './migrations/1795996800002-watch-reminders.js';
import { AnswerByLink1795996800001 } from './migrations/1795996800001-answer-by-link.js';
import { KeepCalendars1795996800003 } from './migrations/1795996800003-keep-calendars.js';
import { Feeds1796000000003 } from './migrations/1796000000003-feeds.js';
import { MoreWays1796000000000 } from './migrations/1796000000000-more-ways.js';
import { Ladders1796000000002 } from './migrations/1796000000002-ladders.js';
import { Wishes1796000000001 } from './migrations/1796000000001-wishes.js';
import { Health1796000000004 } from './migrations/1796000000004-health.js';
import { Meet1796100000000 } from './migrations/1796100000000-meet.js';
import { CapturedActions1796100000001 } from './migrations/1796100000001-captured-actions.js';
import { Convoke1796200000000 } from './migrations/1796200000000-convoke.js';
import { ByTime1796200000001 } from './migrations/1796200000001-by-time.js';
import { Guests1796200000002 } from './migrations/1796200000002-guests.js';
import { Papers1796200000003 } from './migrations/1796200000003-papers.js';
import { Later1796200000004 } from './migrations/1796200000004-later.js';
import { ItemReaders1796200000005 } from './migrations/1796200000005-item-readers.js';
import { ReadMeetings1796200000006 } from './migrations/1796200000006-read-meetings.js';
import { RepliesByLink1796200000007 } from './migrations/1796200000007-replies-by-link.js';
import { Share1796300000000 } from './migrations/1796300000000-share.js';
import { Referral1796300000001 } from './migrations/1796300000001-referral.js';
import { PersonFile1796300000002 } from './migrations/1796300000002-person-file.js';
import { Board1796300000003 } from './migrations/1796300000003-board.js';
import { Glass1796300000004 } from './migrations/1796300000004-glass.js';
import { WhoSomebodyIs1796300000005 } from './migrations/1796300000005-who-somebody-is.js';
import { EndAbsencesEarly1796300000006 } from './migrations/1796300000006-end-absences-early.js';
import { CodesAreHeard1796300000017 } from './migrations/1796300000017-codes-are-heard.js';
import { Summaries1796300000018 } from './migrations/1796300000018-summaries.js';
import { Looks1796300000030 } from './migrations/1796300000030-looks.js';
import { AccessMark1796300000031 } from './migrations/1796300000031-access-mark.js';
import { HandedOver1796300000032 } from './migrations/1796300000032-handed-over.js';
import { Company1796300000040 } from './migrations/1796300000040-company.js';
import { functionFiles, runSql } from './sql.js';

/** What an installation is for. Only demonstrations and tests may move the clock and open the door without sign-in. */
export type InstallationKind = 'real' | 'demonstration' | 'test';

export interface MigrateOptions {
  /** The owner's connection: creates roles, schemas and tables. May create roles, need not be superuser. */
  ownerUrl: string;
  /** The application's connection: its role is made from it if it does not exist. */
  appUrl: string;
  kind: InstallationKind;
}

/** The migrations in order. A new one is added at the end and never changed after it has landed. */
export const MIGRATIONS = [
  OpenTheTable1795478400000,
  LetPeopleIn1795564800000,
  TalkInParts1795910400000,
  FindWords1795910400001,
  KeepFiles1795910400002,
  BringFiles1795910400003,
  ActAndRemind1795996800000,
  AnswerByLink1795996800001,
  WatchReminders1795996800002,
  KeepCalendars1795996800003,
  MoreWays1796000000000,
  Wishes1796000000001,
  Ladders1796000000002,
  Feeds1796000000003,
  Health1796000000004,
  Meet1796100000000,
  CapturedActions1796100000001,
  Convoke1796200000000,
  ByTime1796200000001,
  Guests1796200000002,
  Papers1796200000003,
  Later1796200000004,
  ItemReaders1796200000005,
  ReadMeetings1796200000006,
  RepliesByLink1796200000007,
  Share1796300000000,
  Referral1796300000001,
  PersonFile1796300000002,
  Board1796300000003,
  Glass1796300000004,
  WhoSomebodyIs1796300000005,
  EndAbsencesEarly1796300000006,
  CodesAreHeard1796300000017,
  Summaries1796300000018,
  Looks1796300000030,
  AccessMark1796300000031,
  HandedOver1796300000032,
  Company1796300000040,
];

export const ownerDataSource = (url: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    schema: 'baraza',
    migrations: MIGRATIONS,
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'all',
    applicationName: 'baraza-migrate',
  });

/** Brings a database up to date: roles, schemas, tables, then the gate functions as they stand. Safe to repeat. */
export async function migrate({ ownerUrl, appUrl, kind }: MigrateOptions): Promise<void> {
  const source = await ownerDataSource(ownerUrl).initialize();
  const queryRunner = source.createQueryRunner();
  try {
    // Two at once would make the same things; the second waits, and finds them made.
    await queryRunner.query('select pg_advisory_lock(1795478400001)');
    await refuseOldServer(queryRunner);
    await refuseOtherKind(queryRunner, kind);
    await makeRoles(queryRunner, new URL(appUrl));
    await makeSchemas(queryRunner);
    await source.runMigrations();
    await applyFunctions(queryRunner);
    await makeQueue(queryRunner);
    await queryRunner.query(`insert into baraza.installation (kind) values (${literal(kind)}) on conflict do nothing`);
  } finally {
    await queryRunner.release();
    await source.destroy();
  }
}

async function refuseOldServer(queryRunner: QueryRunner): Promise<void> {
  const [row] = (await queryRunner.query(`select current_setting('server_version_num')::int as version`)) as [
    { version: number },
  ];
  if (row.version < 150000) throw new Error('PostgreSQL 15 or newer is needed.');
}

/** The roles of rights (`app`, `gate`: no login, own nothing of the application's) and the role that the server signs in as. */
async function makeRoles(queryRunner: QueryRunner, app: URL): Promise<void> {
  const login = decodeURIComponent(app.username);
  const password = decodeURIComponent(app.password);
  for (const role of ['app', 'gate']) await createRole(queryRunner, role, 'nologin');
  await createRole(queryRunner, login, `login password ${literal(password)}`);
  await queryRunner.query(`grant app to ${identifier(login)}`);
  const database = identifier(app.pathname.slice(1));
  await queryRunner.query(
    `grant connect on database ${database} to app; revoke temporary on database ${database} from public`,
  );
}

async function createRole(queryRunner: QueryRunner, role: string, attributes: string): Promise<void> {
  await queryRunner.query(`
    do $$ begin
      if not exists (select from pg_roles where rolname = ${literal(role)}) then
        create role ${identifier(role)} ${attributes};
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`);
}

/** The list of migrations is the owner's alone; it is forced too, because every table of the schema is. */
async function makeSchemas(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.query(`
    create schema if not exists baraza;
    create schema if not exists queue;
    create table if not exists baraza.migration (id serial primary key, "timestamp" bigint not null, name varchar not null);
    alter table baraza.migration enable row level security;
    alter table baraza.migration force row level security;
    do $$ begin
      if not exists (select from pg_policies where schemaname = 'baraza' and tablename = 'migration') then
        create policy migration_owner on baraza.migration to current_user using (true) with check (true);
      end if;
    end $$`);
}

/**
 * Gate functions belong to the role `gate`, which may create in the schema for this one transaction only. They are made
 * anew, so that none stays that has gone from the sources. The owner is a member of `gate` in this transaction alone:
 * otherwise it is bound by the second lock like everybody, and nobody else ever sees it as a member.
 */
async function applyFunctions(queryRunner: QueryRunner): Promise<void> {
  await queryRunner.startTransaction();
  await queryRunner.query(`
    do $$ begin
      if not pg_has_role(current_user, 'gate', 'usage') then execute format('grant gate to %I', current_user); end if;
    end $$;
    grant create on schema baraza to gate;
    set local role gate;
    do $$ declare f record; begin
      for f in select p.oid::regprocedure as name from pg_proc p
        where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
      loop
        execute 'drop function ' || f.name;
      end loop;
    end $$`);
  for (const file of functionFiles().slice(0, -1)) await runSql(queryRunner, file);
  await queryRunner.query('reset role');
  await runSql(queryRunner, functionFiles().at(-1)!);
  await queryRunner.query('revoke create on schema baraza from gate; revoke gate from current_user');
  await queryRunner.commitTransaction();
}

/** The queue's tables are the queue library's own: they hold names and numbers only, and the application's role uses them all. */
async function makeQueue(queryRunner: QueryRunner): Promise<void> {
  await runMigrations((await queryRunner.connect()) as ClientBase, 'queue');
  await queryRunner.query(`set search_path to "$user", public`);
  await queryRunner.query(`
    grant usage on schema queue to app;
    grant select, insert, update, delete on all tables in schema queue to app;
    grant usage on all sequences in schema queue to app;
    grant execute on all functions in schema queue to app`);
}

/** A database keeps the kind it began with: a real one never becomes a demonstration. Asked before anything is touched. */
async function refuseOtherKind(queryRunner: QueryRunner, kind: InstallationKind): Promise<void> {
  const [there] = (await queryRunner.query(`select to_regclass('baraza.installation') is not null as made`)) as [
    { made: boolean },
  ];
  if (!there.made) return;
  const [row] = (await queryRunner.query('select kind from baraza.installation')) as { kind: InstallationKind }[];
  if (row && row.kind !== kind)
    throw new Error(`This database is a ${row.kind} installation, not a ${kind} one. It was left as it is.`);
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const identifier = (text: string): string => `"${text.replaceAll('"', '""')}"`;
