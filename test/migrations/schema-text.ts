import type pg from 'pg';

/** Of one table alone, PostgreSQL 18 writes columns without its name, and those before it with it: left out for all of them. */
const VIEW = `(select case when v.def ~ 'JOIN' then v.def else regexp_replace(v.def, '\\m[a-z]\\.', '', 'g') end from pg_get_viewdef(c.oid, true) v (def))`;

/** What is asked of the catalogue, in the order in which it is written down. Each row is one piece of SQL that makes what is there. */
const PIECES: [title: string, sql: string][] = [
  [
    'Sequences',
    `select format('create sequence %s;', c.oid::regclass) as sql from pg_class c where c.relnamespace = 'baraza'::regnamespace and c.relkind = 'S' order by c.relname`,
  ],
  [
    'Types',
    `select format('create type %s as (%s);', c.oid::regclass, string_agg(format('%I %s', a.attname, format_type(a.atttypid, a.atttypmod)), ', '
            order by a.attnum)) as sql
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'baraza'::regnamespace and c.relkind = 'c' group by c.oid order by c.relname`,
  ],
  [
    'Tables, with their constraints, indexes, triggers and the second lock',
    `select concat_ws(E'\\n',
        format(E'create table baraza.%I (\\n%s\\n)%s;', c.relname, concat_ws(E',\\n', columns.list, constraints.list),
          case when c.reloptions is null then '' else format(' with (%s)', array_to_string(c.reloptions, ', ')) end),
        case when c.relrowsecurity then format('alter table baraza.%I enable row level security;', c.relname) end,
        case when c.relforcerowsecurity then format('alter table baraza.%I force row level security;', c.relname) end,
        indexes.list, policies.list, grants.list, triggers.list) as sql
       from pg_class c
       cross join lateral (select string_agg(concat_ws(' ', ' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
            case when a.attcollation <> t.typcollation then 'collate ' || quote_ident(l.collname) end,
            case when a.attnotnull then 'not null' end,
            case a.attgenerated when 's' then format('generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
              else 'default ' || pg_get_expr(d.adbin, d.adrelid) end), E',\\n' order by a.attnum) as list
          from pg_attribute a join pg_type t on t.oid = a.atttypid
          left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          left join pg_collation l on l.oid = a.attcollation
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) columns
       cross join lateral (select string_agg(format('  constraint %I %s', k.conname, pg_get_constraintdef(k.oid)), E',\\n'
            order by k.contype in ('p', 'u') desc, k.contype = 'p' desc, k.conname) as list
          from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'f', 'c', 'x')) constraints
       cross join lateral (select string_agg(pg_get_indexdef(i.indexrelid) || ';', E'\\n' order by i.indexrelid::regclass::text) as list
          from pg_index i where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.conrelid = c.oid)) indexes
       cross join lateral (select string_agg(format(E'create policy %I on baraza.%I%s for %s to %s%s%s;', p.polname, c.relname,
            case when p.polpermissive then '' else ' as restrictive' end,
            case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
            (select string_agg(coalesce(r.rolname, 'public'), ', ' order by r.rolname = pg_get_userbyid(c.relowner), r.rolname)
               from unnest(p.polroles) role left join pg_roles r on r.oid = role),
            E'\\n  using (' || pg_get_expr(p.polqual, p.polrelid) || ')', E'\\n  with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')'),
            E'\\n' order by p.polname) as list
          from pg_policy p where p.polrelid = c.oid) policies
       cross join lateral (__GRANTS__) grants
       cross join lateral (select string_agg(pg_get_triggerdef(t.oid) || ';' || case t.tgenabled when 'O' then '' else ' -- ' || t.tgenabled::text end,
            E'\\n' order by t.tgname) as list
          from pg_trigger t where t.tgrelid = c.oid and not t.tgisinternal) triggers
      where c.relnamespace = 'baraza'::regnamespace and c.relkind in ('r', 'p')
      order by c.relname`,
  ],
  [
    'Views',
    `select concat_ws(E'\\n', format(E'create view baraza.%I with (%s) as\\n%s', c.relname, array_to_string(c.reloptions, ', '), ${VIEW}), grants.list) as sql
       from pg_class c cross join lateral (__GRANTS__) grants
      where c.relnamespace = 'baraza'::regnamespace and c.relkind in ('v', 'm') order by c.relname`,
  ],
  [
    'Functions, with whom they belong to and who may call them',
    `select concat_ws(E'\\n', rtrim(pg_get_functiondef(p.oid), E'\\n') || ';',
        format('alter function %s owner to %I;', p.oid::regprocedure, pg_get_userbyid(p.proowner)),
        (select string_agg(format('grant execute on function %s to %s;', p.oid::regprocedure, coalesce(r.rolname, 'public')), E'\\n' order by r.rolname)
           from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a left join pg_roles r on r.oid = a.grantee
          where a.grantee <> p.proowner)) as sql
       from pg_proc p where p.pronamespace = 'baraza'::regnamespace order by p.oid::regprocedure::text collate "C"`,
  ],
  [
    'Who may enter the schema and make something in it',
    `select format('grant %s on schema baraza to %s;', lower(a.privilege_type), coalesce(r.rolname, 'public')) as sql
       from pg_namespace n, aclexplode(n.nspacl) a left join pg_roles r on r.oid = a.grantee
      where n.nspname = 'baraza' and a.grantee <> n.nspowner order by 1`,
  ],
];

/** What was granted on a table or view and on its columns, apart from what its owner has anyway. */
const GRANTS = `select string_agg(format('grant %s on baraza.%I to %s;', g.privileges, c.relname, g.grantee), E'\\n' order by g.grantee) as list
  from (select coalesce(r.rolname, 'public') as grantee, string_agg(x.privilege, ', ' order by x.privilege) as privileges
          from (select a.grantee, lower(a.privilege_type) as privilege from aclexplode(c.relacl) a
                union all
                select a.grantee, format('%s (%s)', lower(a.privilege_type), string_agg(quote_ident(t.attname), ', ' order by t.attnum))
                  from pg_attribute t, aclexplode(t.attacl) a where t.attrelid = c.oid and not t.attisdropped group by a.grantee, a.privilege_type) x
          left join pg_roles r on r.oid = x.grantee
         where x.grantee <> c.relowner group by 1) g`;

/**
 * Everything that makes the schema what it is, as SQL that people read: sorted, the same on every server from version 15
 * on, and with `owner` for whoever owns it here.
 */
export async function schemaText(client: pg.Client): Promise<string> {
  // Names are written out in full only where the path does not find them.
  await client.query('set search_path = pg_catalog');
  const { rows } = await client.query<{ owner: string }>(
    `select pg_get_userbyid(nspowner) as owner from pg_namespace where nspname = 'baraza'`,
  );
  const parts: string[] = [];
  for (const [title, sql] of PIECES) {
    const found = await client.query<{ sql: string }>(sql.replaceAll('__GRANTS__', GRANTS));
    parts.push(`-- ${title}\n\n${found.rows.map((row) => row.sql.replace(/[ \t]+$/gm, '')).join('\n\n')}\n`);
  }
  return parts.join('\n').replaceAll(new RegExp(`\\b${rows[0]!.owner}\\b`, 'g'), 'owner');
}
