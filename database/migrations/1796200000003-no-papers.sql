-- The way back: which papers items had is forgotten; their files stay, and their titles are in the journal.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
alter table baraza.meeting drop column papers;
