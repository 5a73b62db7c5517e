-- Meetings: who reads them, and how their streams begin.

-- The standings that read the meetings of a table. The domain's policy has the same list, and a test holds them equal.
create or replace function baraza.reads_meetings(standing text) returns boolean
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$
    select standing in ('chair', 'vice_chair', 'secretary', 'coordinator', 'member', 'observer', 'lead', 'liaison', 'deputy')
  $$;

-- Of these, whoever takes part: all but those who only watch. The domain's policy has the same list.
create or replace function baraza.takes_part_in_meetings(standing text) returns boolean
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$ select standing <> 'observer' and baraza.reads_meetings(standing) $$;

-- The standings that look after the meetings of a table. The domain's policy has the same list.
create or replace function baraza.keeps_meetings(standing text) returns boolean
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$ select standing in ('chair', 'vice_chair', 'secretary', 'coordinator') $$;

-- The standings at the table of whoever acts now, of all agencies that they sit for; none for whoever is shut out.
create or replace function baraza.own_standings() returns setof text
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select s.standing from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
     where s.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
       and s.person_id = nullif(current_setting('baraza.person', true), '')::uuid
  $$;

-- True while the actor leads a meeting that is being held: whoever closes it makes the next one, also where the chair was handed to them.
create or replace function baraza.leads_now() returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from baraza.meeting m
      where m.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid and m.status in ('in_session', 'suspended')
        and m.state -> 'chair' ->> 'personId' = nullif(current_setting('baraza.person', true), ''))
  $$;

-- Begins a stream of the actor's table on which nothing stands. The agencies of the table are held: who reads meetings does not
-- change meanwhile, so that nobody is left out who just came, and nobody is let in who just went.
create or replace function baraza.begin_stream(p_stream text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  perform from baraza.agency a where a.task_force_id = v_task_force order by a.id for share;
  insert into baraza.stream (id, task_force_id) values (p_stream, v_task_force) on conflict do nothing;
  if not found then
    -- Of whose the id is already it says nothing.
    raise exception 'it can not begin' using errcode = 'BA409';
  end if;
end $$;

-- Begins the stream of a series or of a meeting, with all who read the meetings of the table.
create or replace function baraza.open_meetings(p_stream text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  if not (baraza.leads_now() or exists (select from baraza.own_standings() x where baraza.keeps_meetings(x)))
    or not p_stream like any (array['series/%', 'meeting/%']) then
    raise exception 'the actor does not keep the meetings of this table' using errcode = '42501';
  end if;
  perform baraza.begin_stream(p_stream);
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select distinct on (s.person_id) p_stream, s.person_id, v_task_force, s.agency_id, 1 from baraza.standing s
      join baraza.person p on p.id = s.person_id and p.disabled_at is null
     where s.task_force_id = v_task_force and baraza.reads_meetings(s.standing)
     order by s.person_id, s.agency_id;
end $$;

-- Begins the stream of an item for named people: these, as far as they read meetings, whoever asks, and who keeps the meetings.
-- Answers who reads it.
create or replace function baraza.open_item(p_meeting uuid, p_lineage uuid, p_people uuid[]) returns uuid[]
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_stream text := 'item/' || p_lineage::text;
begin
  if not baraza.actor_is_member('meeting/' || p_meeting::text)
    or not exists (select from baraza.own_standings() x where baraza.takes_part_in_meetings(x)) then
    raise exception 'the actor may not open an item here' using errcode = '42501';
  end if;
  perform baraza.begin_stream(v_stream);
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select distinct on (s.person_id) v_stream, s.person_id, v_task_force, s.agency_id, 1 from baraza.standing s
      join baraza.person p on p.id = s.person_id and p.disabled_at is null
     where s.task_force_id = v_task_force and baraza.reads_meetings(s.standing)
       and (s.person_id = any (p_people) or s.person_id = v_person
         or exists (select from baraza.standing o where o.person_id = s.person_id and o.task_force_id = v_task_force
           and baraza.keeps_meetings(o.standing)))
     order by s.person_id, s.agency_id;
  return array(select m.person_id from baraza.membership m where m.stream_id = v_stream order by 1);
end $$;

-- Somebody leaves for an item that concerns themselves: from here on they read nothing that is said about it to named people. Done
-- by themselves, or by who takes part in meetings and reads it; answers the number on the control stream, null where they read nothing of it.
create or replace function baraza.leave_item(p_lineage uuid, p_person uuid) returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_stream text := 'item/' || p_lineage::text;
begin
  if p_person is distinct from nullif(current_setting('baraza.person', true), '')::uuid
    and not (baraza.actor_is_member(v_stream)
      and exists (select from baraza.own_standings() x where baraza.takes_part_in_meetings(x))) then
    raise exception 'the actor may not take somebody out of this item' using errcode = '42501';
  end if;
  update baraza.membership m set until_seq = s.head from baraza.stream s
   where s.id = v_stream and s.task_force_id = v_task_force and m.stream_id = s.id and m.person_id = p_person and m.until_seq is null;
  if not found then
    return null;
  end if;
  return baraza.note_control('rights.changed', jsonb_build_object('personId', p_person));
end $$;

-- Somebody comes to the meetings of the table, or reads them no longer. What was said before is theirs to read as well, but of an
-- item for named people they read only what they are named for. For functions of the gate.
create or replace function baraza.settle_meetings(p_task_force uuid, p_person uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_agency uuid := (select s.agency_id from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
  where s.person_id = p_person and s.task_force_id = p_task_force and baraza.reads_meetings(s.standing) order by s.agency_id limit 1);
begin
  if v_agency is null then
    update baraza.membership m set until_seq = s.head from baraza.stream s
     where s.id = m.stream_id and m.person_id = p_person and m.until_seq is null
       and s.task_force_id = p_task_force and m.stream_id like any (array['series/%', 'meeting/%', 'item/%']);
  else
    insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
      select s.id, p_person, p_task_force, v_agency, s.head + 1 from baraza.stream s
       where s.task_force_id = p_task_force and s.id like any (array['series/%', 'meeting/%'])
      on conflict on constraint membership_key do update
        set agency_id = excluded.agency_id, until_seq = null;
  end if;
end $$;

-- Who reads a meeting's or a series' lists: its members now, for the system's reactions.
create or replace function baraza.people_of_meetings(p_stream text) returns uuid[]
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_people();
  return array(select m.person_id from baraza.membership m where m.stream_id = p_stream and m.until_seq is null order by 1);
end $$;

-- A meeting as it stands, with the rights of whoever asks: words of items for named people only as far as they are named. In plpgsql,
-- because its plan stays with the session (made anew it costs twice the answer), and as text put together once: every command of
-- a meeting asks it.
create or replace function baraza.meeting_now(p_meeting uuid, p_words boolean) returns table (chair_heard_at bigint, view json)
  language plpgsql stable
  set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
begin
  return query
    select m.chair_heard_at, json_build_object('meeting', m.state, 'hands', m.hands, 'interests', m.interests, 'replies', m.replies,
        'notes', m.notes, 'corrections', m.corrections, 'papers', m.papers,
        'guests', coalesce((select jsonb_agg(g.guest order by (g.guest -> 'at')::bigint, g.id) from baraza.meeting_guest g
          where g.meeting_id = m.id), '[]'),
        'actions', coalesce((select json_agg(case when a.id is null then c.one else c.one || jsonb_build_object('status', a.status) end
            order by c.place)
          from jsonb_array_elements(m.actions) with ordinality c (one, place)
          left join baraza.action a on a.id = (c.one ->> 'actionId')::uuid and a.stream_id = m.stream_id), '[]'),
        'items', coalesce((select json_agg(i.item order by i.place) from baraza.agenda_item i where i.meeting_id = m.id), '[]'),
        'decisions', coalesce((select json_agg(d.decision order by d.place) from baraza.decision d where d.meeting_id = m.id), '[]'),
        'roll', coalesce((select json_agg(t.attendance order by t.from_ms, t.person_id) from baraza.attendance t
          where t.meeting_id = m.id), '[]'),
        'words', coalesce((select json_object_agg(w.key, t.words) from baraza.meeting_word w
          join baraza.timeline t on t.stream_id = w.stream_id and t.seq = w.seq where p_words and w.meeting_id = m.id), '{}'))
      from baraza.meeting m where m.id = p_meeting;
end $$;
