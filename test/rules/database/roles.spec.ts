import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import {
  type Actor,
  CASE_STATUSES,
  FOLLOW_LEVELS,
  LABELS,
  mayOpenCase,
  mayReach,
  MEETING_READERS,
  MEETING_STATUSES,
  PART_READERS,
  PARTS,
  POLICY,
  type Purpose,
  PURPOSES,
  SECTORS,
  STANDINGS,
} from '#libs/domain';
import { makeDatabase, type TestDatabase } from '../../support/test-server.js';
import { connected } from '../support/connection.js';
import { APP_READS, APP_READS_OF, APP_WRITES, columns, GATE_WRITES } from '../support/role-grants.js';

let database: TestDatabase;
beforeAll(async () => void (database = await makeDatabase()));
afterAll(() => database.drop());

const ask = <Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  connected(database.superUrl, async (client) => (await client.query<Row>(sql, values)).rows);

/** What a role was granted on tables and their columns, by table. */
async function grantsOf(role: string): Promise<Record<string, string[]>> {
  const rows = await ask<{ name: string; privilege: string }>(
    `select c.relname as name, a.privilege_type as privilege
       from pg_class c, aclexplode(c.relacl) a
      where c.relnamespace = 'baraza'::regnamespace and a.grantee = $1::regrole
      union
     select c.relname, a.privilege_type || ' (' || t.attname || ')'
       from pg_class c join pg_attribute t on t.attrelid = c.oid, aclexplode(t.attacl) a
      where c.relnamespace = 'baraza'::regnamespace and a.grantee = $1::regrole
      order by 1, 2`,
    [role],
  );
  return rows.reduce<Record<string, string[]>>(
    (all, { name, privilege }) => ({ ...all, [name]: [...(all[name] ?? []), privilege] }),
    {},
  );
}

const writes = (grants: Record<string, string[]>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(grants)
      .map(([name, privileges]): [string, string[]] => [
        name,
        privileges.filter((privilege) => !privilege.startsWith('SELECT')),
      ])
      .filter(([, privileges]) => privileges.length),
  );

describe('the roles', () => {
  it('have no power beside what they are granted', async () => {
    const roles = await ask(
      `select rolname as name, rolcanlogin as "signsIn" from pg_roles
        where rolname in ('app', 'gate', $1) and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication) order by 1`,
      [new URL(database.appUrl).username],
    );
    expect(roles).toEqual([
      { name: 'app', signsIn: false },
      { name: new URL(database.appUrl).username, signsIn: true },
      { name: 'gate', signsIn: false },
    ]);
  });

  it('own no table: only the owner does, and the owner need not be a superuser', async () => {
    const owners = await ask(
      `select distinct pg_get_userbyid(c.relowner) as owner, r.rolsuper as super, r.rolbypassrls as bypasses
         from pg_class c join pg_roles r on r.oid = c.relowner where c.relnamespace in ('baraza'::regnamespace, 'queue'::regnamespace)
          and c.relkind in ('r', 'p', 'v', 'm', 'S')`,
    );
    expect(owners).toEqual([{ owner: new URL(database.ownerUrl).username, super: false, bypasses: false }]);
  });

  it('of the server is a member of "app" and of nothing else', async () => {
    const memberships = await ask(
      `select r.rolname as "of" from pg_auth_members m join pg_roles r on r.oid = m.roleid where m.member = $1::regrole`,
      [new URL(database.appUrl).username],
    );
    expect(memberships).toEqual([{ of: 'app' }]);
    expect(await ask(`select from pg_auth_members where member = 'app'::regrole`)).toEqual([]);
    expect(await ask(`select from pg_auth_members where member = 'gate'::regrole`)).toEqual([]);
  });

  it('of the owner is no member of "gate", by whose policies it would read every word', async () => {
    const owner = new URL(database.ownerUrl).username;
    expect(await ask(`select pg_has_role($1, 'gate', 'usage') as member`, [owner])).toEqual([{ member: false }]);
    await expect(connected(database.ownerUrl, (client) => client.query('set role gate'))).rejects.toMatchObject({
      code: '42501',
    });
  });

  it('"app" reads and writes by itself what is written down here', async () => {
    const grants = await grantsOf('app');
    expect(writes(grants)).toEqual(APP_WRITES);
    expect(Object.keys(grants).filter((name) => grants[name]!.includes('SELECT'))).toEqual(APP_READS);
    for (const [name, privileges] of Object.entries(grants).filter(([table]) => !APP_READS.includes(table)))
      expect([name, privileges.filter((one) => one.startsWith('SELECT'))]).toEqual([
        name,
        columns('SELECT', APP_READS_OF[name] ?? []),
      ]);
    for (const name of Object.keys(APP_READS_OF)) expect(grants).toHaveProperty(name);
  });

  it('"gate" writes what its functions write, and removes nothing of the journal', async () => {
    expect(writes(await grantsOf('gate'))).toEqual(GATE_WRITES);
  });

  it('everybody else has nothing', async () => {
    const grantees = await ask<{ name: string }>(
      `select distinct case a.grantee when 0 then 'public' else pg_get_userbyid(a.grantee) end as name
         from pg_class c, aclexplode(c.relacl) a where c.relnamespace = 'baraza'::regnamespace order by 1`,
    );
    expect(grantees.map(({ name }) => name)).toEqual(['app', new URL(database.ownerUrl).username, 'gate'].sort());
    const makers = await ask<{ name: string }>(
      `select distinct case a.grantee when 0 then 'public' else pg_get_userbyid(a.grantee) end as name
         from pg_namespace n, aclexplode(n.nspacl) a where n.nspname in ('baraza', 'queue') and a.privilege_type = 'CREATE'`,
    );
    expect(makers.map(({ name }) => name)).not.toContain('public');
    expect(makers.map(({ name }) => name)).not.toContain('gate');
  });
});

describe('every table', () => {
  it('has row-level security, forced, with a policy', async () => {
    const open = await ask(
      `select c.relname from pg_class c where c.relnamespace = 'baraza'::regnamespace and c.relkind in ('r', 'p')
         and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`,
    );
    expect(open).toEqual([]);
  });

  it('is named by policies that say for whom: none is for everybody', async () => {
    expect(
      await ask(`select tablename, policyname from pg_policies where schemaname = 'baraza' and 'public' = any (roles)`),
    ).toEqual([]);
  });

  it('of membership is guarded by a comparison of columns that calls no function of ours', async () => {
    const [policy] = await ask<{ qual: string }>(`select qual from pg_policies where policyname = 'membership_read'`);
    expect(policy!.qual).not.toMatch(/baraza\.\w+\(|EXISTS/);
  });

  it('of membership takes no member of another table than the stream, whoever writes it', async () => {
    const [key] = await ask<{ text: string }>(
      `select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'membership_stream'`,
    );
    expect(key!.text).toBe('FOREIGN KEY (stream_id, task_force_id) REFERENCES baraza.stream(id, task_force_id)');
  });

  it("behind a view is looked at with the reader's own rights", async () => {
    const views = await ask<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'baraza'::regnamespace and relkind in ('v', 'm')
          and (relkind = 'm' or not coalesce(reloptions @> '{security_invoker=on}', false))`,
    );
    expect(views).toEqual([]);
  });
});

describe('what the database and the domain both know', () => {
  it('who works on cases is the same', async () => {
    const rows = await ask<{ standing: string }>(
      'select s as standing from unnest($1::text[]) s where baraza.works_on_cases(s)',
      [[...STANDINGS]],
    );
    const working = STANDINGS.filter((standing) => mayOpenCase({ standings: [standing] } as unknown as Actor));
    expect(rows.map(({ standing }) => standing)).toEqual(working);
  });

  it.each([
    ['who reads the meetings of a table', 'reads_meetings', MEETING_READERS],
    ['who takes part in them', 'takes_part_in_meetings', POLICY['item.propose'][0]!.holds],
    ['who keeps them', 'keeps_meetings', POLICY['series.open'][0]!.holds],
  ])('%s is the same', async (_, name, known) => {
    const rows = await ask<{ standing: string }>(
      `select s as standing from unnest($1::text[]) s where baraza.${name}(s)`,
      [[...STANDINGS]],
    );
    expect(rows.map(({ standing }) => standing).sort()).toEqual([...known].sort());
  });

  it('who reads restricted parts is the same: for a seat on a part they do, and on a case whoever works on cases', async () => {
    const reading = async (sql: string): Promise<string[]> =>
      (await ask<{ standing: string }>(`select s as standing from unnest($1::text[]) s where ${sql}`, [[...STANDINGS]]))
        .map(({ standing }) => standing)
        .sort();
    const parts = [...PART_READERS].sort();
    expect(await reading('baraza.reads_parts(s)')).toEqual(parts);
    expect(await reading(`baraza.reads_for_seat('part/x', s)`)).toEqual(parts);
    expect(await reading(`baraza.reads_for_seat('case/x', s)`)).toEqual(await reading('baraza.works_on_cases(s)'));
  });

  it('what may be told to whom at all is the same, for every sector, purpose and label', async () => {
    const asked = SECTORS.flatMap((sector) =>
      (Object.keys(PURPOSES) as Purpose[]).flatMap((purpose) => LABELS.map((label) => ({ sector, purpose, label }))),
    );
    const rows = await ask<{ may: boolean }>(
      `select baraza.may_reach(x.sector, x.purpose, x.label) as may
         from unnest($1::text[], $2::text[], $3::text[]) with ordinality as x (sector, purpose, label, place) order by x.place`,
      [asked.map(({ sector }) => sector), asked.map(({ purpose }) => purpose), asked.map(({ label }) => label)],
    );
    expect(rows.map(({ may }) => may)).toEqual(
      asked.map(({ sector, purpose, label }) => mayReach(sector, purpose, label)),
    );
  });

  it.each([
    ['what a case can be', 'episode_status', Object.keys(CASE_STATUSES)],
    ['which parts there can be', 'case_part_kind', PARTS],
    ['what a meeting can be', 'meeting_status', Object.keys(MEETING_STATUSES)],
    ['how a case is followed', 'following_level', FOLLOW_LEVELS],
  ])('%s is the same', async (_, constraint, known) => {
    const [row] = await ask<{ text: string }>(
      'select pg_get_constraintdef(oid) as text from pg_constraint where conname = $1',
      [constraint],
    );
    expect([...row!.text.matchAll(/'(\w+)'/g)].map(([, name]) => name).sort()).toEqual([...known].sort());
  });
});
