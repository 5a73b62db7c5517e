-- The way back: links of who was asked to come open nothing any more; that they were asked stays in the journal.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
drop table baraza.meeting_guest;
