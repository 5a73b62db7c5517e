-- What a person asks for, their coming back, and what is counted of people of whom no file is kept.

-- Notes what a person asks for, said with the event of that number on their case, which is open. Answers whether the id is new.
create or replace function baraza.add_need(p_need uuid, p_case uuid, p_service text, p_priority text, p_seq bigint) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_case baraza.stream;
begin
  select * into v_case from baraza.stream s where s.id = 'case/' || p_case::text;
  if not baraza.actor_is_member(v_case.id) or not v_case.takes_posts or v_case.head + 1 <> p_seq
    or not exists (select from baraza.case_seat c where c.stream_id = v_case.id
      and c.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid) then
    raise exception 'the actor may not note this' using errcode = '42501';
  end if;
  insert into baraza.need (id, task_force_id, episode_id, service, priority, said_seq)
    values (p_need, v_case.task_force_id, p_case, p_service, p_priority, p_seq)
    on conflict do nothing;
  return found;
end $$;

-- Notes how what a person asks for stands now.
create or replace function baraza.move_need(p_need uuid, p_case uuid, p_to text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_case baraza.stream;
begin
  select * into v_case from baraza.stream s where s.id = 'case/' || p_case::text;
  if not baraza.actor_is_member(v_case.id) or not v_case.takes_posts or not exists (select from baraza.case_seat c
      where c.stream_id = v_case.id and c.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid) then
    raise exception 'the actor may not move this' using errcode = '42501';
  end if;
  update baraza.need n set state = p_to where n.id = p_need and n.episode_id = p_case;
end $$;

-- Begins a new stretch of work with a person of whom one ended, for the agency that led that one: its stream with that agency's people. One
-- at a time. The one that ended stays as it is, and the person is as anonymous as they were last, after whichever it is.
create or replace function baraza.return_case(p_case uuid, p_from uuid)
  returns table (subject_id uuid, reference text, handle text, people uuid[], anonymous boolean)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare
  v_stream text := 'case/' || p_case::text;
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_from baraza.episode;
begin
  perform baraza.hold_agency(v_agency);
  perform from baraza.stream s where s.id = 'case/' || p_from::text for no key update;
  select * into v_from from baraza.episode e where e.id = p_from;
  people := baraza.seat_people(v_stream, v_task_force, v_agency);
  if v_from is null or not baraza.actor_is_member(v_from.stream_id) or v_from.lead_agency_id <> v_agency or not v_person = any (people) then
    raise exception 'the actor may not take this up again' using errcode = '42501';
  end if;
  if v_from.status <> 'closed'
    or exists (select from baraza.episode e where e.subject_id = v_from.subject_id and e.lead_agency_id = v_agency and e.status = 'open') then
    raise exception 'it can not be taken up again' using errcode = 'BA409';
  end if;
  insert into baraza.stream (id, task_force_id, takes_posts) values (v_stream, v_task_force, true) on conflict do nothing;
  if not found then
    -- Of whose the id is already it says nothing.
    raise exception 'it can not be taken up again' using errcode = 'BA409';
  end if;
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select v_stream, p, v_task_force, v_agency, 1 from unnest(people) p;
  select e.anonymous into anonymous from baraza.episode e join baraza.event v on v.stream_id = e.stream_id and v.seq = 1
   where e.subject_id = v_from.subject_id order by v.at desc, e.id desc limit 1;
  insert into baraza.episode (id, task_force_id, subject_id, lead_agency_id, status, returns_from, anonymous)
    values (p_case, v_task_force, v_from.subject_id, v_agency, 'open', p_from, anonymous);
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
    values (v_stream, p_case, v_agency, v_task_force, 1);
  select b.id, b.reference, b.handle into subject_id, reference, handle from baraza.subject b where b.id = v_from.subject_id;
  return next;
end $$;

-- Counts what was given to people without a file, for the agency for which the actor works on cases.
create or replace function baraza.add_tally(p_id uuid, p_kind text, p_count integer, p_on date) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  if not exists (select from baraza.agency a where a.id = v_agency and a.task_force_id = v_task_force)
    or not baraza.reads_for('case/', nullif(current_setting('baraza.person', true), '')::uuid, v_agency) then
    raise exception 'the actor may not count here' using errcode = '42501';
  end if;
  insert into baraza.tally (id, task_force_id, agency_id, kind, count, on_date) values (p_id, v_task_force, v_agency, p_kind, p_count, p_on);
end $$;
