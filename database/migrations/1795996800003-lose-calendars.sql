-- The way back: everybody works from Monday to Friday, and nobody is away.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
alter table baraza.notice drop for_id;
alter table baraza.reminder drop stale;
drop table baraza.quiet_hours;
drop table baraza.absence;
drop table baraza.closing;
alter table baraza.task_force drop weekdays, drop work_from, drop work_to, drop country;
