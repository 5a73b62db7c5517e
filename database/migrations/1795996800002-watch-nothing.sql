-- The way back: whatever was set aside is tried again.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
drop table baraza.reminder_watch;
alter table baraza.reminder drop column failures, drop column failed_revision, drop column parked_reason;
