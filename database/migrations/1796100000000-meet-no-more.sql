-- The way back: there are no meetings. What was said in them stays in the journal, on streams that nothing asks for.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
drop table baraza.meeting_word, baraza.attendance, baraza.decision, baraza.agenda_item, baraza.meeting, baraza.series;
drop function baraza.refuse_taken_id();
