-- Who reads a stream: the writers of membership, and the questions about it that go beyond the asker's own row.

-- The standings that work on cases; the domain's policy has the same list, and a test holds them equal.
create or replace function baraza.works_on_cases(standing text) returns boolean
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$ select standing in ('lead', 'liaison', 'deputy', 'duty_contact', 'worker', 'volunteer') $$;

-- The standings that read restricted parts, agreements to share, referrals and files: those that work on cases, without volunteers, to whom a worker tells what they
-- need. The domain's policy has the same list, and a test holds them equal.
create or replace function baraza.reads_parts(standing text) returns boolean
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$ select standing in ('lead', 'liaison', 'deputy', 'duty_contact', 'worker') $$;

-- The standings that read a stream for an agency that has a seat on it; what was opened in an emergency, those that look after data.
create or replace function baraza.reads_for_seat(p_stream text, standing text) returns boolean
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$ select case when p_stream like any (array['part/%', 'share/%', 'referral/%', 'file/%']) then baraza.reads_parts(standing)
    when p_stream like 'glass/%' then standing = 'privacy_lead' else baraza.works_on_cases(standing) end $$;

-- Whether a standing held for one agency decides who sits for another in these standings: the administrator's everywhere,
-- a lead's and a contact's for their own agency, in the standings of an agency. The domain's policy has the same rule.
create or replace function baraza.governs(standing text, own uuid, agency uuid, standings text[]) returns boolean
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$
    select standing = 'administrator' or (own = agency and standing in ('lead', 'liaison')
      and standings <@ array['lead', 'liaison', 'deputy', 'duty_contact', 'worker', 'volunteer', 'privacy_lead'])
  $$;

-- The people of an agency that read a stream on which it has a seat and are not shut out, in the order of their ids.
create or replace function baraza.seat_people(p_stream text, p_task_force uuid, p_agency uuid) returns uuid[]
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(array_agg(distinct s.person_id order by s.person_id), '{}') from baraza.standing s
      join baraza.person p on p.id = s.person_id and p.disabled_at is null
     where s.task_force_id = p_task_force and s.agency_id = p_agency and baraza.reads_for_seat(p_stream, s.standing)
  $$;

-- Holds an agency until the transaction ends: who works for it does not change meanwhile, and it is brought in and let go by
-- one at a time: nobody brings it into a part of a case that it is leaving. Taken before any stream is, so that two never wait
-- for one another in a ring.
create or replace function baraza.hold_agency(p_agency uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform from baraza.agency a where a.id = p_agency
    and a.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid for no key update;
end $$;

-- Opens a case: a person under a new reference, the first stretch of work with them, and its stream with the people of
-- the actor's own agency as its first members. Answers them. All at once and here alone, so that nobody can hang a case
-- of their own on a person whom another agency accompanies.
create or replace function baraza.open_case(p_case uuid, p_subject uuid, p_reference text, p_handle text) returns uuid[]
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_stream text := 'case/' || p_case::text;
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_people uuid[];
begin
  perform baraza.hold_agency(v_agency);
  v_people := baraza.seat_people(v_stream, v_task_force, v_agency);
  if v_person is null or not v_person = any (v_people) then
    raise exception 'the actor may not open a case' using errcode = '42501';
  end if;
  insert into baraza.stream (id, task_force_id, takes_posts) values (v_stream, v_task_force, true);
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select v_stream, p, v_task_force, v_agency, 1 from unnest(v_people) p;
  insert into baraza.subject (id, task_force_id, reference, handle) values (p_subject, v_task_force, p_reference, p_handle);
  insert into baraza.episode (id, task_force_id, subject_id, lead_agency_id, status)
    values (p_case, v_task_force, p_subject, v_agency, 'open');
  return v_people;
end $$;

-- True when the transaction's actor is a member of the stream now.
create or replace function baraza.actor_is_member(p_stream text) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from baraza.member m where m.stream_id = p_stream
      and m.person_id = nullif(current_setting('baraza.person', true), '')::uuid
      and m.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid)
  $$;

-- True when somebody who reads the stream for one agency works for another that is at the case as well.
create or replace function baraza.speaks_for(p_stream text, p_person uuid, p_agency uuid) returns boolean
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  return exists (select from baraza.member m where m.stream_id = p_stream and m.person_id = p_person)
    and exists (select from baraza.case_seat c where c.agency_id = p_agency and c.stream_id = p_stream)
    and baraza.reads_for(p_stream, p_person, p_agency);
end $$;

-- Makes the people of an agency of the same task force members, from the next event on. Answers them; null if there is
-- no such agency, or for a part if it has no seat in the case. What was said before is theirs to read only if p_before.
create or replace function baraza.admit_agency(p_stream text, p_agency uuid, p_before boolean) returns uuid[]
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_stream baraza.stream;
  v_people uuid[];
begin
  if p_stream like any (array['file/%', 'glass/%']) or not baraza.actor_is_member(p_stream) then
    raise exception 'the actor may not admit to this stream' using errcode = '42501';
  end if;
  select * into v_stream from baraza.stream s where s.id = p_stream for update;
  -- The case of a part is held: an agency that is just leaving it is not let into the part behind its back.
  perform from baraza.stream s join baraza.case_part p on s.id = 'case/' || p.episode_id::text
   where p.stream_id = p_stream for share of s;
  if not exists (select from baraza.agency a where a.id = p_agency and a.task_force_id = v_stream.task_force_id)
    or (p_stream like 'part/%' and not exists (select from baraza.case_part p
      join baraza.case_seat c on c.stream_id = 'case/' || p.episode_id::text and c.agency_id = p_agency
       where p.stream_id = p_stream)) then
    return null;
  end if;
  -- Who reads the case for another agency already goes on reading it for that one, unless that has an end and this has none.
  v_people := array(select p from unnest(baraza.seat_people(p_stream, v_stream.task_force_id, p_agency)) p
    where not exists (select from baraza.membership m where m.stream_id = p_stream and m.person_id = p and m.until_seq is null
      and (m.holds_until is null or baraza.seat_holds_until(p_stream, p_agency) is not null)));
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq, from_seq, holds_until)
    select p_stream, p, v_stream.task_force_id, p_agency, v_stream.head + 1, case when p_before then 1 else v_stream.head + 1 end,
           baraza.seat_holds_until(p_stream, p_agency)
      from unnest(v_people) p
    on conflict (stream_id, person_id) do update
      set agency_id = excluded.agency_id, since_seq = excluded.since_seq, from_seq = excluded.from_seq, until_seq = null,
        holds_until = excluded.holds_until;
  if p_before then
    update baraza.membership m set from_seq = 1 where m.stream_id = p_stream and m.until_seq is null
      and m.person_id = any (baraza.seat_people(p_stream, v_stream.task_force_id, p_agency));
  end if;
  return v_people;
end $$;

-- Ends the memberships of an agency's people with the event of that number. Whoever works for another agency that has a seat
-- on the stream goes on reading for that one, what that one reads; answers those, with their agency. For functions of the gate.
create or replace function baraza.end_seat(p_stream text, p_agency uuid, p_seq bigint) returns table (person_id uuid, agency_id uuid)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  return query
    update baraza.membership m set agency_id = other.agency_id, from_seq = other.from_seq,
        holds_until = baraza.seat_holds_until(p_stream, other.agency_id)
      from (select distinct on (s.person_id) s.person_id, c.agency_id, c.from_seq from baraza.case_seat c
        join baraza.standing s on s.agency_id = c.agency_id and baraza.reads_for_seat(p_stream, s.standing)
       where c.stream_id = p_stream and c.agency_id <> p_agency order by s.person_id, c.agency_id) other
     where m.stream_id = p_stream and m.agency_id = p_agency and m.until_seq is null and m.person_id = other.person_id
    returning m.person_id, m.agency_id;
  update baraza.membership m set until_seq = p_seq
   where m.stream_id = p_stream and m.agency_id = p_agency and m.until_seq is null;
end $$;

-- Releases an agency from a stream with the next event, see end_seat.
create or replace function baraza.release_agency(p_stream text, p_agency uuid) returns table (person_id uuid, agency_id uuid)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if p_stream like any (array['file/%', 'glass/%']) or not baraza.actor_is_member(p_stream) then
    raise exception 'the actor may not release from this stream' using errcode = '42501';
  end if;
  if baraza.is_referred_in(p_stream, p_agency) then
    raise exception 'somebody is referred to or by this agency' using errcode = 'BA409';
  end if;
  return query select e.person_id, e.agency_id from baraza.stream s
    cross join lateral baraza.end_seat(p_stream, p_agency, s.head + 1) e where s.id = p_stream;
end $$;

-- A member stops the talk in a case and in all parts of it, known to them or not: posts are refused from now on, reading
-- goes on.
create or replace function baraza.stop_posts(p_stream text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if not baraza.actor_is_member(p_stream) then
    raise exception 'the actor may not close this stream' using errcode = '42501';
  end if;
  if baraza.is_referred_in(p_stream, null) then
    raise exception 'somebody is referred in this case' using errcode = 'BA409';
  end if;
  update baraza.stream s set takes_posts = false where s.id = p_stream;
  perform from baraza.stream s join baraza.case_part p on p.stream_id = s.id
   where 'case/' || p.episode_id::text = p_stream order by s.id for update of s;
  update baraza.stream s set takes_posts = false from baraza.case_part p
   where p.stream_id = s.id and 'case/' || p.episode_id::text = p_stream;
end $$;

-- The members of a stream, to its members.
create or replace function baraza.stream_members(p_stream text) returns table (agency_id uuid, person_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select m.agency_id, m.person_id from baraza.membership m
     where m.stream_id = p_stream and m.until_seq is null and baraza.actor_is_member(p_stream)
     order by m.agency_id, m.person_id
  $$;
