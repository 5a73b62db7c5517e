-- The way back: nothing is lost that could not be made again.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
drop table baraza.word_place;
drop table baraza.word_leaf;
drop function baraza.spaced_words(text);
drop function baraza.fold_words(text);
