-- The way back: nobody asks how reminders fare.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
drop index baraza.notice_failed, baraza.notice_waiting;
alter table baraza.reminder_watch drop column tzdata;
