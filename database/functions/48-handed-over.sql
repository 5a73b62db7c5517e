-- What an agency leaves behind when it goes: what was agreed that it does, and looking at what was opened in an emergency.

-- Hands over what an agency had to do on a stream that it leaves: to the agency that leads the case, where that one is there, else to whoever came
-- first. Nobody has taken it yet. What was offered to it stays where it is. Nothing happens where nobody is left. For functions of the gate that
-- hold the stream.
create or replace function baraza.hand_over_actions(p_stream text, p_agency uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_to uuid := (select c.agency_id from baraza.case_seat c left join baraza.episode e on e.id = c.episode_id
    where c.stream_id = p_stream and c.agency_id <> p_agency
    order by c.agency_id is distinct from e.lead_agency_id, c.admitted_seq, c.agency_id limit 1);
  v_one record;
  v_seq bigint;
begin
  for v_one in
    select a.id, a.owner_agency_id = p_agency as owned, a.history, a.revision + 1 as revision,
           case when a.owner_agency_id <> p_agency or a.status = 'proposed' then a.status else 'assigned' end as status,
           case when a.owner_agency_id = p_agency then v_to else a.owner_agency_id end as owner_id,
           case when a.owner_agency_id <> p_agency then a.holder_id end as holder_id,
           jsonb_strip_nulls(jsonb_build_object('date', to_char(a.due_date, 'YYYY-MM-DD'), 'time', a.due_time, 'zone', a.due_zone)) as due,
           a.priority, a.helper_ids, a.moves, a.asked_by_id
      from baraza.action a
     where a.stream_id = p_stream and ((a.owner_agency_id = p_agency and v_to is not null
         and a.status in ('proposed', 'assigned', 'accepted', 'in_progress', 'blocked'))
       or (a.owner_agency_id <> p_agency and a.offered_to_id = p_agency))
     order by a.title_seq, a.id
  loop
    v_seq := baraza.note_event(p_stream,
      case when not v_one.owned then 'action.refused' when v_one.status = 'proposed' then 'action.held' else 'action.assigned' end,
      json_build_object('actionId', v_one.id, 'state', json_build_object('status', v_one.status, 'priority', v_one.priority,
        'ownerAgencyId', v_one.owner_id, 'holderId', v_one.holder_id, 'helperIds', v_one.helper_ids, 'due', v_one.due, 'moves', v_one.moves,
        'askedById', v_one.asked_by_id, 'offeredToId', null, 'revision', v_one.revision))::text);
    update baraza.action a set status = v_one.status, owner_agency_id = v_one.owner_id, holder_id = v_one.holder_id, offered_to_id = null,
        history = v_one.history || v_seq, revision = v_one.revision
     where a.id = v_one.id;
    if v_one.owned then
      -- The next step speaks to whoever has it now; what was not sent yet would go to those who left.
      update baraza.reminder r set agency_id = v_one.owner_id, holder_id = null where r.subject_id = v_one.id;
      perform baraza.hold_waiting(v_one.id);
      update baraza.notice n set state = 'cancelled', reason = 'planned_anew', settled_at = baraza.now(), lease = null
       where n.subject_id = v_one.id and n.state = 'waiting' and not baraza.is_under_way(n.id, n.tries);
    end if;
  end loop;
end $$;

-- The agencies that may look at what one opened in an emergency in a case at a moment: the others that are in it, but justice, of which why is not
-- told, and whoever reads the case no longer. For functions of the gate.
create or replace function baraza.agencies_that_look(p_case_stream text, p_agency uuid, p_at timestamptz) returns uuid[]
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select array(select c.agency_id from baraza.case_seat c join baraza.agency a on a.id = c.agency_id and a.sector <> 'justice'
      where c.stream_id = p_case_stream and c.agency_id <> p_agency
        and coalesce(baraza.seat_holds_until(c.stream_id, c.agency_id), 'infinity') > p_at order by 1)
  $$;

-- Tells those who decide who sits at a table, by a letter that says nothing of anybody, that a file was opened in an emergency and nobody can look at
-- that, since nobody looks after data in those agencies. Once a day. For functions of the gate.
create or replace function baraza.tell_nobody_looks(p_task_force uuid) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.write_letter(gen_random_uuid(), 'nobody_looks', k.address, k.id, '', null, null) from (
      select distinct a.id, a.address from baraza.standing s
        join baraza.person p on p.id = s.person_id and p.disabled_at is null
        join baraza.account a on a.id = p.account_id
       where s.task_force_id = p_task_force and s.standing = 'administrator') k
     where not exists (select from baraza.letter l where l.kind = 'nobody_looks' and l.address = k.address
       and l.made_at > baraza.now() - interval '1 day')
  $$;

-- Gives an opening that waits to be looked at, and that nobody can look at any more, to those who look after data in the agencies that are in the case
-- now; where there are none, in the agency of whoever opened it; and where nobody does there either it waits, and whoever decides who sits at the
-- table is told. Answers whom to remind of it, where whoever was reminded can not look at it any more. For the system.
create or replace function baraza.hand_over_glass(p_stream text)
  returns table (holder_id uuid, agency_id uuid, opened_at timestamptz, zone text, revision integer)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare
  v_glass baraza.glass;
  v_agencies uuid[];
  v_new record;
  v_holder uuid;
begin
  perform baraza.refuse_people();
  select * into v_glass from baraza.glass g where g.stream_id = p_stream;
  if v_glass.id is null then
    return;
  end if;
  v_agencies := baraza.agencies_that_look('case/' || v_glass.episode_id::text, v_glass.agency_id, baraza.now());
  -- Held in order, before any stream, as where it was opened.
  perform from baraza.agency a where a.id = any (v_agencies || v_glass.agency_id) order by a.id for no key update;
  perform from baraza.stream s where s.id = p_stream for no key update;
  select * into v_glass from baraza.glass g where g.stream_id = p_stream;
  if v_glass.verdict is not null then
    return;
  end if;
  -- Asked once they are held: none that leaves at this moment is put there.
  v_agencies := array(select x from unnest(baraza.agencies_that_look('case/' || v_glass.episode_id::text, v_glass.agency_id, baraza.now())) x
    where x = any (v_agencies));
  if not exists (select from baraza.glass_lookers(v_glass)) then
    v_agencies := array(select x from unnest(v_agencies) x 
      where cardinality(array_remove(baraza.seat_people(p_stream, v_glass.task_force_id, x), v_glass.person_id)) > 0);
    if v_agencies = '{}' and exists (select from baraza.agency a where a.id = v_glass.agency_id and a.sector <> 'justice') then
      v_agencies := array[v_glass.agency_id];
    end if;
    insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
      select p_stream, v_glass.episode_id, x, v_glass.task_force_id, (select s.head from baraza.stream s where s.id = p_stream) from unnest(v_agencies) x
      on conflict do nothing;
    for v_new in
      select distinct on (p) p as person_id, x as agency_id from unnest(v_agencies) x, unnest(baraza.seat_people(p_stream, v_glass.task_force_id, x)) p
       where p <> v_glass.person_id order by p, x
    loop
      insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
        select p_stream, v_new.person_id, v_glass.task_force_id, v_new.agency_id, s.head + 1 from baraza.stream s where s.id = p_stream
        on conflict on constraint membership_key do update
          set agency_id = excluded.agency_id, since_seq = excluded.since_seq, from_seq = 1, until_seq = null;
      perform baraza.note_event(p_stream, 'colleague.joined',
        json_build_object('agencyId', v_new.agency_id, 'personId', v_new.person_id)::text);
    end loop;
  end if;
  v_holder := (select r.holder_id from baraza.reminder r where r.subject_id = v_glass.id);
  if exists (select from baraza.glass_lookers(v_glass) l where l.person_id = v_holder) then
    return;
  end if;
  return query select l.person_id, l.agency_id, v_glass.opened_at, t.zone,
      coalesce((select r.revision from baraza.reminder r where r.subject_id = v_glass.id), 0) + 1
    from baraza.glass_lookers(v_glass) l join baraza.task_force t on t.id = v_glass.task_force_id
    join baraza.episode e on e.id = v_glass.episode_id
   order by l.agency_id <> e.lead_agency_id, l.agency_id, l.person_id limit 1;
  if not found then
    perform baraza.cancel_reminding(v_glass.id, 'planned_anew');
    perform baraza.tell_nobody_looks(v_glass.task_force_id);
  end if;
end $$;

-- Plans whom an opening is reminded of, once it was handed over. For the system.
create or replace function baraza.remind_of_glass(p_glass uuid, p_revision integer, p_agency uuid, p_holder uuid, p_due_date date, p_due_time text,
  p_due_zone text, p_ladder jsonb, p_rungs jsonb) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_people();
  perform baraza.put_reminder('glass', p_glass, 'glass/' || p_glass::text, p_revision, p_agency, p_holder, 'urgent', p_due_date, p_due_time,
    p_due_zone, p_ladder, p_rungs);
end $$;
