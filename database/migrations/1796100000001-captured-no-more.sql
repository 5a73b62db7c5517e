-- The way back: what was captured in meetings is no action; its events stay in the journal.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
drop policy action_made on baraza.action;
revoke select (stream_id), insert on baraza.action from gate;
alter table baraza.action drop meeting_id, drop item_id;
