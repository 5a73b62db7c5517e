-- The way back: letters about meetings are lost, those that went out and those that wait.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
drop policy series_told on baraza.series;
revoke select (id, task_force_id, stream_id, name_seq) on baraza.series from gate;
-- The owner is bound by row-level security too; what is to go must be seen.
alter table baraza.letter no force row level security;
delete from baraza.letter where meeting_id is not null;
alter table baraza.letter force row level security;
alter table baraza.letter
  drop constraint letter_once,
  drop constraint letter_about,
  drop constraint letter_kind,
  add constraint letter_kind check (kind in ('invitation', 'recovery', 'address', 'address_changed', 'password_changed',
    'factor_added', 'factor_removed', 'recovered')),
  alter address set not null,
  drop meeting_id, drop person_id, drop occasion;
