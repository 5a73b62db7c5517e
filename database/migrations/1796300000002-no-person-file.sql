-- The way back: files go, with their streams and everything on them, and the log of who opened them; what was asked for stays said.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
drop policy event_of_file_is_opened on baraza.event;
drop policy content_of_file_is_opened on baraza.content;
drop policy case_seat_of_file_stays on baraza.case_seat;
drop policy case_seat_of_file_is_full on baraza.case_seat;
drop table baraza.tally, baraza.need, baraza.person_entry, baraza.person_file, baraza.access_log, baraza.access_head;
alter table baraza.episode drop column returns_from;
do $$
declare t text;
begin
  set constraints all immediate;
  foreach t in array array['event', 'content', 'case_seat', 'membership', 'stream', 'reaction_progress', 'parked_event', 'receipt'] loop
    execute format('alter table baraza.%I no force row level security', t);
  end loop;
  alter table baraza.event disable trigger event_stands;
  foreach t in array array['parked_event', 'content', 'event', 'case_seat', 'membership', 'reaction_progress', 'receipt'] loop
    execute format('delete from baraza.%I where stream_id like ''file/%%''', t);
  end loop;
  delete from baraza.stream where id like 'file/%';
  alter table baraza.event enable trigger event_stands;
  foreach t in array array['event', 'content', 'case_seat', 'membership', 'stream', 'reaction_progress', 'parked_event', 'receipt'] loop
    execute format('alter table baraza.%I force row level security', t);
  end loop;
end $$;
