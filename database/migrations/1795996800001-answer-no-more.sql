-- The way back: links in letters that went out open nothing any more; what was answered by them stays.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
drop policy action_gate on baraza.action;
revoke select (id, status) on baraza.action from gate;
drop table baraza.answer_link;
