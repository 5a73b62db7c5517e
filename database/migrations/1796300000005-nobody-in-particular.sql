-- The way back: cards open nothing any more, what was sealed goes, and what was said on cases of it stays said.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
drop table baraza.uic_try, baraza.uic, baraza.vault_record, baraza.vault_salt, baraza.card_ask, baraza.card_showing, baraza.card;
alter table baraza.episode drop column anonymous;
