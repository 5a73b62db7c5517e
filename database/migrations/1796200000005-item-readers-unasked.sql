-- The way back: what was carried unread stays where it was said.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
drop policy meeting_word_carried on baraza.meeting_word;
drop policy decision_carried on baraza.decision;
drop policy agenda_item_carried on baraza.agenda_item;
revoke insert on baraza.meeting_word from gate;
revoke select on baraza.agenda_item, baraza.decision from gate;
