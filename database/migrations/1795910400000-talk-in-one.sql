-- The way back: parts go, with everything that was said in them; whoever read a case from somewhere on reads it whole.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
drop policy event_read on baraza.event;
create policy event_read on baraza.event for select to app
  using (exists (select from baraza.membership m where m.stream_id = event.stream_id));
drop policy content_read on baraza.content;
create policy content_read on baraza.content for select to app
  using (exists (select from baraza.membership m where m.stream_id = content.stream_id));
drop policy case_seat_member on baraza.case_seat;
drop table baraza.following;
drop table baraza.reading;
drop table baraza.case_part;
alter table baraza.event no force row level security;
alter table baraza.content no force row level security;
alter table baraza.case_seat no force row level security;
alter table baraza.membership no force row level security;
alter table baraza.stream no force row level security;
set constraints all immediate;
alter table baraza.event disable trigger event_stands;
delete from baraza.content where stream_id like 'part/%';
delete from baraza.event where stream_id like 'part/%';
delete from baraza.case_seat where stream_id like 'part/%';
delete from baraza.membership where stream_id like 'part/%';
alter table baraza.reaction_progress no force row level security;
delete from baraza.reaction_progress where stream_id like 'part/%';
alter table baraza.reaction_progress force row level security;
delete from baraza.stream where id like 'part/%';
alter table baraza.event enable trigger event_stands;
alter table baraza.event force row level security;
alter table baraza.content force row level security;
alter table baraza.case_seat force row level security;
alter table baraza.membership force row level security;
alter table baraza.stream force row level security;
drop view baraza.timeline;
create view baraza.timeline with (security_invoker = on) as
  select e.stream_id, e.seq, e.type, e.at, e.actor, e.agency_id, e.body, e.content_id, c.body as words
    from baraza.event e
    left join lateral (
      select v.body from baraza.content v
       where e.content_id is not null and v.stream_id = e.stream_id and v.seq = e.seq
       order by v.version desc limit 1) c on true;
grant select on baraza.timeline to app, gate;
drop index baraza.event_about;
alter table baraza.event drop column about_seq, drop column anchor;
alter table baraza.membership drop column from_seq;
alter table baraza.case_seat drop constraint case_seat_key;
drop index baraza.case_seat_by_agency;
drop index baraza.case_seat_by_episode;
alter table baraza.case_seat drop column stream_id, drop column from_seq;
alter table baraza.case_seat add constraint case_seat_key primary key (episode_id, agency_id);
create policy case_seat_member on baraza.case_seat to app
  using (exists (select from baraza.membership m
    where m.stream_id = 'case/' || case_seat.episode_id::text and m.task_force_id = case_seat.task_force_id))
  with check (exists (select from baraza.membership m
    where m.stream_id = 'case/' || case_seat.episode_id::text and m.task_force_id = case_seat.task_force_id));
revoke insert, delete on baraza.case_seat from gate;
drop policy case_seat_gate on baraza.case_seat;
create policy case_seat_gate on baraza.case_seat for select to gate using (true);
revoke select on baraza.episode from gate;
revoke delete, update (is_current) on baraza.content from gate;
alter table baraza.content drop column is_current;
alter table baraza.content alter column body set statistics -1;
