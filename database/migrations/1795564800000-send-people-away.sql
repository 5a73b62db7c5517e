-- The way back: what letting people in brought goes, with everything in it.
do $$
declare
  t text;
  f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proname not in ('now', 'refuse_rewriting')
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
  foreach t in array array['letter', 'single_sign_on_identity', 'single_sign_on', 'invitation', 'link', 'known_device',
    'attempt', 'entry', 'passkey', 'recovery_code']
  loop
    execute format('drop table baraza.%I', t);
  end loop;
end $$;
drop policy case_seat_gate on baraza.case_seat;
revoke select on baraza.case_seat from gate;
drop policy person_read on baraza.person;
revoke select (id, name, task_force_id, disabled_at) on baraza.person from app;
create policy person_read on baraza.person for select to app
  using (exists (select from baraza.standing s where s.person_id = person.id));
grant select on baraza.person to app;
drop index baraza.standing_one_liaison;
alter table baraza.installation drop column key_mark;
alter table baraza.standing drop constraint standing_person_of_task_force;
alter table baraza.session
  drop column id, drop column account_id, drop column way, drop column two_factors, drop column device, drop column seen_at, drop column idle_at,
  drop column confirmed_until, drop column challenge;
alter table baraza.person drop column task_force_id, drop column account_id, drop column disabled_at;
drop table baraza.account;
alter table baraza.task_force drop column language, drop column zone, drop column second_factor;
alter table baraza.stream drop constraint stream_control;
revoke delete on baraza.standing from gate;
