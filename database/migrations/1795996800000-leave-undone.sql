-- The way back: actions and reminders go; their events stay in the journal.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
drop table baraza.notice_try;
drop table baraza.notice;
drop table baraza.rung;
drop table baraza.reminder;
drop table baraza.action;
