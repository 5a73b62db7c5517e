-- Who sits at the table, and as what: the acts of administrators and of agencies about their own. The domain's policy has
-- the same rules; a test holds them equal. Each answers which streams it appended to beside the command's own.

-- True when the actor administers the table, or leads the agency or speaks for it and the standings are an agency's own.
-- Of an agency of another table it is never true.
create or replace function baraza.actor_governs(p_agency uuid, p_standings text[]) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
      where s.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
        and s.person_id = nullif(current_setting('baraza.person', true), '')::uuid
        and s.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
        and (p_agency is null or exists (select from baraza.agency a where a.id = p_agency and a.task_force_id = s.task_force_id))
        and baraza.governs(s.standing, s.agency_id, p_agency, p_standings))
  $$;

create or replace function baraza.refuse_unless_governs(p_agency uuid, p_standings text[]) returns void
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if not baraza.actor_governs(p_agency, p_standings) then
    -- The domain asked before; it may have been true then.
    raise exception 'the actor does not decide this' using errcode = 'BA405';
  end if;
end $$;

-- Brings somebody who works for an agency into every case, part and agreement to share where it has a seat, or with p_in false takes them out of
-- those that they may read no longer: at once, in one commit. Whoever comes reads from where their agency does.
create or replace function baraza.follow_agency(p_task_force uuid, p_person uuid, p_agency uuid, p_in boolean)
  returns table (stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_stream record;
  v_body text := json_build_object('agencyId', p_agency, 'personId', p_person)::text;
begin
  for v_stream in
    select x.id, x.head from baraza.stream x
     where x.task_force_id = p_task_force and x.id like any (array['case/%', 'part/%', 'share/%', 'referral/%', 'file/%', 'glass/%'])
       and (case when p_in then
         exists (select from baraza.case_seat c where c.agency_id = p_agency and c.stream_id = x.id)
         and not exists (select from baraza.membership m where m.stream_id = x.id and m.person_id = p_person and m.until_seq is null
           and (m.holds_until is null or baraza.seat_holds_until(x.id, p_agency) is not null))
         and baraza.reads_for(x.id, p_person, p_agency)
       else
         exists (select from baraza.membership m where m.stream_id = x.id and m.person_id = p_person and m.agency_id = p_agency
           and m.until_seq is null)
         and not baraza.reads_for(x.id, p_person, p_agency) and not baraza.coordinates(x.id, p_person)
       end)
     order by x.id for update
  loop
    if p_in then
      insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq, from_seq, holds_until)
        select v_stream.id, p_person, p_task_force, p_agency, v_stream.head + 1, c.from_seq, baraza.seat_holds_until(v_stream.id, p_agency)
          from baraza.case_seat c where c.stream_id = v_stream.id and c.agency_id = p_agency
        on conflict on constraint membership_key do update
          set agency_id = excluded.agency_id, since_seq = excluded.since_seq, from_seq = excluded.from_seq, until_seq = null,
            holds_until = excluded.holds_until;
    else
      update baraza.membership m set until_seq = v_stream.head + 1 where m.stream_id = v_stream.id and m.person_id = p_person;
    end if;
    stream_id := v_stream.id;
    seq := baraza.note_event(v_stream.id, case when p_in then 'colleague.joined' else 'colleague.left' end, v_body);
    return next;
  end loop;
end $$;

-- Whether somebody reads a stream for an agency that has a seat on it, by what they are for it now.
create or replace function baraza.reads_for(p_stream text, p_person uuid, p_agency uuid) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
      where s.person_id = p_person and s.agency_id = p_agency and baraza.reads_for_seat(p_stream, s.standing))
  $$;

-- Makes what somebody follows fit what they are now: the table's and their own stream while they sit here, and the cases
-- and parts of each agency that they work for.
create or replace function baraza.settle_person(p_task_force uuid, p_person uuid) returns table (stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_agency uuid;
  v_in boolean;
  v_table text := 'task-force/' || p_task_force::text;
  v_seats uuid[];
begin
  -- Their agencies are held first, in order: no case is opened, and no agency admitted or released, that this would miss.
  perform from baraza.agency a where a.id in (
      select s.agency_id from baraza.standing s where s.person_id = p_person
      union select m.agency_id from baraza.membership m where m.person_id = p_person and m.until_seq is null)
    order by a.id for no key update;
  v_seats := array(select distinct s.agency_id from baraza.standing s join baraza.person p on p.id = s.person_id
    where s.person_id = p_person and p.disabled_at is null order by 1);
  if cardinality(v_seats) > 0 then
    insert into baraza.stream (id, task_force_id) values ('person/' || p_person::text, p_task_force) on conflict do nothing;
    insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
      select s.id, p_person, p_task_force, v_seats[1], s.head + 1 from baraza.stream s
       where s.id in (v_table, 'person/' || p_person::text)
      on conflict on constraint membership_key do update set until_seq = null, agency_id = excluded.agency_id;
  else
    -- The table's next event, which tells of this, is the last one that they may read.
    update baraza.membership m set until_seq = s.head + 1 from baraza.stream s
     where s.id = m.stream_id and m.person_id = p_person and m.until_seq is null
       and m.stream_id in (v_table, 'person/' || p_person::text);
  end if;
  perform baraza.settle_meetings(p_task_force, p_person);
  perform baraza.settle_coordinator(p_task_force, p_person);
  -- First out, then in: whoever leaves one agency of a case and works for another there goes on reading for that one.
  for v_agency, v_in in
    select a.id, way.goes_in from (
      select s.agency_id as id from baraza.standing s where s.person_id = p_person
      union select m.agency_id from baraza.membership m where m.person_id = p_person and m.until_seq is null
        and m.stream_id like any (array['case/%', 'part/%', 'share/%', 'referral/%', 'file/%', 'glass/%'])) a,
      (values (false), (true)) way (goes_in)
     order by 2, 1
  loop
    return query select f.stream_id, f.seq from baraza.follow_agency(p_task_force, p_person, v_agency, v_in) f;
  end loop;
end $$;

-- What somebody is for an agency, in order. For functions of the gate.
create or replace function baraza.standings_for(p_person uuid, p_agency uuid) returns text[]
  language sql stable
  set search_path = pg_catalog, pg_temp
  as $$ select array(select s.standing from baraza.standing s where s.person_id = p_person and s.agency_id = p_agency order by 1) $$;

-- Somebody must be left who administers the table.
create or replace function baraza.refuse_without_administrator(p_task_force uuid) returns void
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if not exists (select from baraza.standing s join baraza.person p on p.id = s.person_id
      where s.task_force_id = p_task_force and s.standing = 'administrator' and p.disabled_at is null) then
    raise exception 'the last administrator stays' using errcode = 'BA409';
  end if;
end $$;

-- Gives somebody exactly these standings for an agency. Answers whose standings changed: theirs, and those of whoever was
-- the agency's contact before; with what they are now, and the streams that moved.
create or replace function baraza.change_standing(p_person uuid, p_agency uuid, p_standings text[])
  returns table (person_id uuid, standings text[], stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_before text[] := array(select s.standing from baraza.standing s where s.person_id = p_person and s.agency_id = p_agency);
  v_contact uuid;
  v_one uuid;
begin
  perform baraza.refuse_unless_governs(p_agency, array(
    (select unnest(v_before) except select unnest(p_standings)) union (select unnest(p_standings) except select unnest(v_before))));
  if not exists (select from baraza.person p where p.id = p_person and p.task_force_id = v_task_force)
    or not exists (select from baraza.agency a where a.id = p_agency and a.task_force_id = v_task_force) then
    raise exception 'not at this table' using errcode = 'BA404';
  end if;
  if 'liaison' = any (p_standings) then
    delete from baraza.standing s where s.agency_id = p_agency and s.standing = 'liaison' and s.person_id <> p_person
      returning s.person_id into v_contact;
  end if;
  delete from baraza.standing s where s.person_id = p_person and s.agency_id = p_agency and not s.standing = any (p_standings);
  insert into baraza.standing (task_force_id, agency_id, person_id, standing)
    select v_task_force, p_agency, p_person, x from unnest(p_standings) x on conflict do nothing;
  perform baraza.refuse_without_administrator(v_task_force);
  for v_one in select x from unnest(array[p_person, v_contact]) x where x is not null order by x loop
    return query select v_one, baraza.standings_for(v_one, p_agency), m.stream_id, m.seq from baraza.settle_person(v_task_force, v_one) m;
  end loop;
  -- The control stream is the last that is taken hold of, and says for each what they are now.
  for v_one in select x from unnest(array[p_person, v_contact]) x where x is not null order by x loop
    person_id := v_one;
    standings := baraza.standings_for(v_one, p_agency);
    stream_id := 'control/00000000-0000-7000-8000-000000000000';
    seq := baraza.note_control('rights.changed', jsonb_build_object('personId', v_one));
    return next;
  end loop;
end $$;

-- Shuts somebody out of the table, or lets them in again. Answers the streams that moved.
create or replace function baraza.shut_out(p_person uuid, p_out boolean) returns table (stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  perform baraza.refuse_unless_governs(null, '{chair}');
  update baraza.person p set disabled_at = case when p_out then baraza.now() end
   where p.id = p_person and p.task_force_id = v_task_force and (p.disabled_at is null) = p_out;
  if not found then
    raise exception 'nothing to change' using errcode = 'BA409';
  end if;
  perform baraza.refuse_without_administrator(v_task_force);
  return query select m.stream_id, m.seq from baraza.settle_person(v_task_force, p_person) m;
  if p_out then
    perform baraza.hold_accounts(array(select p.account_id from baraza.person p where p.id = p_person));
    perform baraza.revoke_sessions(array(select s.id from baraza.session s where s.person_id = p_person and s.ended_at is null));
    stream_id := 'control/00000000-0000-7000-8000-000000000000';
    seq := baraza.note_control('person.shut_out', jsonb_build_object('personId', p_person));
    return next;
  end if;
end $$;

-- Ends the sessions of one person at the table, or with null of everybody. Answers the number on the control stream.
create or replace function baraza.end_sessions_at_table(p_person uuid) returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  perform baraza.refuse_unless_governs(null, '{chair}');
  perform baraza.hold_accounts(array(select p.account_id from baraza.person p
    where p.task_force_id = v_task_force and (p_person is null or p.id = p_person)));
  if p_person is null then
    update baraza.session s set ended_at = baraza.now() where s.task_force_id = v_task_force and s.ended_at is null;
    return baraza.note_control('sessions.revoked_all', jsonb_build_object('taskForceId', v_task_force));
  end if;
  if not exists (select from baraza.person p where p.id = p_person and p.task_force_id = v_task_force) then
    raise exception 'not at this table' using errcode = 'BA404';
  end if;
  return baraza.revoke_sessions(array(select s.id from baraza.session s where s.person_id = p_person and s.ended_at is null));
end $$;
