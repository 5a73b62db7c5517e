import type { InstallationKey } from '../secrets/installation-key.js';
import type { Database } from './database.js';

interface Finding {
  finding: string;
}

/**
 * What must hold before anything is served: a role without power over the second lock, a lock on every table, and a
 * database that keeps what it confirmed. Each row is a sentence about what does not hold.
 */
const FINDINGS = `
  select 'The role of DATABASE_URL is ' || p.what || '; use a role that only signs in and has the rights of "app".' as finding
    from pg_roles r, lateral (values (r.rolsuper, 'a superuser'), (r.rolbypassrls, 'allowed to bypass row-level security'),
      (exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'baraza' and pg_has_role(r.oid, c.relowner, 'member')), 'an owner of the tables'),
      (exists (select from pg_roles g where g.rolname = 'gate' and pg_has_role(r.oid, g.oid, 'member')), 'a member of "gate"')
    ) p (holds, what)
   where r.rolname = current_user and p.holds
  union all
  select 'The table ' || c.relname || ' has no forced row-level security with a policy; run "npm run migrate".'
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = 'baraza' and c.relkind in ('r', 'p')
     and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
  union all
  select 'The database has no tables of Baraza; run "npm run migrate".'
   where to_regclass('baraza.event') is null
  union all
  select 'The server runs with ' || s.name || ' = off, so it could lose what it confirmed; switch it on.'
    from pg_settings s where s.name in ('fsync', 'full_page_writes', 'synchronous_commit') and s.setting = 'off'
  union all
  select 'The server is older than PostgreSQL 15.' where current_setting('server_version_num')::int < 150000`;

/** Refuses to go on with a database that could lose words or show them to the wrong person. */
export async function refuseUnsafeDatabase(database: Database): Promise<void> {
  const { rows } = await database.pool.query<Finding>(FINDINGS);
  if (rows.length) throw new Error(rows.map((row) => row.finding).join('\n'));
}

/** The kind of the installation and the offset of its clock in milliseconds. */
export async function readInstallation(database: Database): Promise<{ kind: string; offsetMs: number }> {
  const { rows } = await database.pool.query<{ kind: string; offset_ms: number }>(
    `select kind, (extract(epoch from clock_offset) * 1000)::float8 as offset_ms from baraza.installation`,
  );
  return { kind: rows[0]?.kind ?? 'real', offsetMs: rows[0]?.offset_ms ?? 0 };
}

/** Refuses to go on with another key than the one that this database began with: every password and link would be wrong. */
export async function refuseOtherKey(database: Database, key: InstallationKey): Promise<void> {
  const { rows } = await database.pool.query<{ own: boolean }>('select baraza.knows_key($1) as own', [
    key.derive('mark', 'installation'),
  ]);
  if (rows[0]?.own === false)
    throw new Error('The key of KEY_FILE is not the key of this installation. Give it the file that it began with.');
}
