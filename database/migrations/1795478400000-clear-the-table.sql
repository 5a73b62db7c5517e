-- The way back: everything but the list of migrations and the roles, which belong to the cluster.
do $$
declare f record;
begin
  drop view baraza.timeline;
  for f in select format('%I.%I', schemaname, tablename) as name from pg_tables
            where schemaname = 'baraza' and tablename <> 'migration'
  loop
    execute 'drop table ' || f.name || ' cascade';
  end loop;
  for f in select p.oid::regprocedure as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where n.nspname = 'baraza'
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
