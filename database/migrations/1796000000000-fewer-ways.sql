-- The way back: people are told in the app and by mail.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
alter table baraza.account drop bounced_address;
drop table baraza.way_test;
drop table baraza.agency_webhook;
drop table baraza.push_subscription;
