-- Restricted parts of a case: streams of their own, known to those alone who read them.

-- Opens a part for the actor's agency and others that have a seat in the case. Answers its seats. An agency begins one part
-- of a kind; one that others began without it, it does not learn of.
create or replace function baraza.open_part(p_part uuid, p_case uuid, p_kind text, p_agencies uuid[])
  returns table (agency_id uuid, people uuid[])
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_stream text := 'part/' || p_part::text;
  v_case text := 'case/' || p_case::text;
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_agencies uuid[] := array(select distinct x from unnest(p_agencies || v_agency) x order by x);
  v_open boolean;
begin
  if not baraza.actor_is_member(v_case) or not baraza.reads_for(v_stream, v_person, v_agency) then
    raise exception 'the actor may not open a part' using errcode = '42501';
  end if;
  -- Held one by one in order: who works for them stays the same meanwhile.
  perform from baraza.agency a where a.id = any (v_agencies) order by a.id for share;
  select s.takes_posts into v_open from baraza.stream s where s.id = v_case for update;
  if not v_open
    or exists (select from baraza.case_part p where p.id = p_part)
    or exists (select from unnest(v_agencies) x where not exists (select from baraza.case_seat c where c.stream_id = v_case and c.agency_id = x))
    or exists (select from baraza.case_part p join baraza.case_seat c on c.stream_id = p.stream_id and c.agency_id = v_agency
      where p.episode_id = p_case and p.part = p_kind) then
    raise exception 'the part can not begin' using errcode = 'BA409';
  end if;
  insert into baraza.stream (id, task_force_id, takes_posts) values (v_stream, v_task_force, true) on conflict do nothing;
  if not found then
    -- Of whose the id is already it says nothing.
    raise exception 'the part can not begin' using errcode = 'BA409';
  end if;
  insert into baraza.case_part (id, task_force_id, episode_id, part, lead_agency_id)
    values (p_part, v_task_force, p_case, p_kind, v_agency);
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
    select v_stream, p_case, x, v_task_force, 1 from unnest(v_agencies) x;
  -- Whoever works for two of them reads it for the first, the actor for their own.
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select distinct on (p) v_stream, p, v_task_force, x, 1
      from unnest(v_agencies) x, unnest(baraza.seat_people(v_stream, v_task_force, x)) p
     order by p, x <> v_agency, x;
  return query
    select x, array(select m.person_id from baraza.membership m where m.stream_id = v_stream and m.agency_id = x order by 1)
      from unnest(v_agencies) x order by x;
end $$;

-- Takes an agency that left a case out of all parts of it, whether the actor knows of them or not. Answers what moved.
create or replace function baraza.release_from_parts(p_stream text, p_agency uuid) returns table (stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if not baraza.actor_is_member(p_stream) then
    raise exception 'the actor may not release from this case' using errcode = '42501';
  end if;
  return query select l.stream_id, l.seq from baraza.leave_parts(p_stream, p_agency) l;
end $$;

-- The same, for functions of the gate that have checked the actor.
create or replace function baraza.leave_parts(p_stream text, p_agency uuid) returns table (stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_stay record;
begin
  for stream_id in
    select s.id from baraza.stream s join baraza.case_part p on p.stream_id = s.id
      join baraza.case_seat c on c.stream_id = s.id and c.agency_id = p_agency
     where 'case/' || p.episode_id::text = p_stream order by s.id for update of s
  loop
    delete from baraza.case_seat c where c.stream_id = leave_parts.stream_id and c.agency_id = p_agency;
    seq := baraza.note_event(stream_id, 'agency.released', json_build_object('agencyId', p_agency)::text);
    for v_stay in select * from baraza.end_seat(stream_id, p_agency, seq) loop
      seq := baraza.note_event(stream_id, 'colleague.joined',
        json_build_object('agencyId', v_stay.agency_id, 'personId', v_stay.person_id)::text);
    end loop;
    return next;
  end loop;
end $$;

-- The case that a part belongs to, for the system's reactions.
create or replace function baraza.case_of_part(p_stream text) returns uuid
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    select p.episode_id from baraza.case_part p where p.stream_id = p_stream
  $$;
