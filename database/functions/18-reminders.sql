-- Reminders: the rows that say what is due and who is told of it. They are planned in the transaction of what they remind of;
-- the database decides what is due, queues only wake.

-- Plans what is reminded of from now on: what was planned before is cancelled, and what was not sent yet is not sent.
create or replace function baraza.arm_reminder(
  p_kind text, p_subject uuid, p_stream text, p_revision integer, p_agency uuid, p_holder uuid, p_priority text,
  p_due_date date, p_due_time text, p_due_zone text, p_ladder jsonb, p_rungs jsonb
) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if not baraza.actor_is_member(p_stream)
    or exists (select from baraza.reminder r where r.subject_id = p_subject and r.stream_id <> p_stream) then
    raise exception 'the actor may not remind of this' using errcode = '42501';
  end if;
  perform baraza.put_reminder(p_kind, p_subject, p_stream, p_revision, p_agency, p_holder, p_priority, p_due_date, p_due_time, p_due_zone,
    p_ladder, p_rungs);
end $$;

-- The same, for functions of the gate that have checked the actor.
create or replace function baraza.put_reminder(
  p_kind text, p_subject uuid, p_stream text, p_revision integer, p_agency uuid, p_holder uuid, p_priority text,
  p_due_date date, p_due_time text, p_due_zone text, p_ladder jsonb, p_rungs jsonb
) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.cancel_reminding(p_subject, 'planned_anew');
  insert into baraza.reminder (subject_id, kind, task_force_id, stream_id, revision, runs, agency_id, holder_id, priority,
      due_date, due_time, due_zone, ladder)
    select p_subject, p_kind, s.task_force_id, p_stream, p_revision, true, p_agency, p_holder, p_priority,
           p_due_date, p_due_time, p_due_zone, p_ladder
      from baraza.stream s where s.id = p_stream
    on conflict (subject_id) do update set revision = excluded.revision, runs = true, agency_id = excluded.agency_id,
      holder_id = excluded.holder_id, due_date = excluded.due_date, due_time = excluded.due_time, due_zone = excluded.due_zone,
      ladder = excluded.ladder, on_agenda_at = null;
  insert into baraza.rung (subject_id, revision, number, fire_at, audience, channels)
    select p_subject, p_revision, (g ->> 'number')::integer, to_timestamp((g ->> 'at')::numeric / 1000),
           array(select jsonb_array_elements_text(g -> 'audience')), array(select jsonb_array_elements_text(g -> 'channels'))
      from jsonb_array_elements(p_rungs) g;
end $$;

-- Whether a notice is being sent at this moment, or was when its sender died: what became of it is noted by whoever sends or claims it.
create or replace function baraza.is_under_way(p_notice uuid, p_tries integer) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from baraza.notice_try y where y.notice_id = p_notice and y.number = p_tries and y.ended_at is null)
  $$;

-- Holds what waits to be sent of one: whoever is about to send some of it waits, or has noted the try, which the next statement sees.
create or replace function baraza.hold_waiting(p_subject uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform from baraza.notice n where n.subject_id = p_subject and n.state = 'waiting' order by n.id for no key update;
end $$;

-- Ends what is planned and what waits to be sent, for a reason.
create or replace function baraza.cancel_reminding(p_subject uuid, p_reason text) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    update baraza.rung g set state = 'cancelled', reason = p_reason, settled_at = baraza.now()
     where g.subject_id = p_subject and g.state = 'planned';
    select baraza.hold_waiting(p_subject);
    update baraza.notice n set state = 'cancelled', reason = p_reason, settled_at = baraza.now(), lease = null
     where n.subject_id = p_subject and n.state = 'waiting' and not baraza.is_under_way(n.id, n.tries);
  $$;

-- Nobody is reminded of it any more.
create or replace function baraza.stop_reminder(p_subject uuid, p_reason text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  update baraza.reminder r set runs = false, on_agenda_at = null
   where r.subject_id = p_subject and baraza.actor_is_member(r.stream_id);
  if found then
    perform baraza.cancel_reminding(p_subject, p_reason);
  end if;
end $$;

-- Somebody answered: what waits is not sent. Steps that are still to come stay, and speak to whoever holds it now.
create or replace function baraza.answer_reminder(p_subject uuid, p_holder uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  update baraza.reminder r set holder_id = p_holder where r.subject_id = p_subject and baraza.actor_is_member(r.stream_id);
  if found then
    perform baraza.hold_waiting(p_subject);
    update baraza.notice n set state = 'cancelled', reason = 'answered', settled_at = baraza.now(), lease = null
     where n.subject_id = p_subject and n.state = 'waiting' and not baraza.is_under_way(n.id, n.tries);
  end if;
end $$;

-- Whom a step speaks to at a moment, each once, by the first of its audiences that they are. The owner is whoever holds it and still
-- works there; else who is on duty, then the contact. Roles of the table are told that something is late, whether they may read it or
-- not. Who is away on that day is told nothing: their deputy is, or the deputy's, three times at most and never in a ring; of an agency
-- only who reads what it is about. Without a stream everybody of the agency reads it: an example. Who holds which role is as of now.
-- In this language its plan is kept; as a query it was planned anew for every step, which took longer than to run it.
create or replace function baraza.people_told(
  p_task_force uuid, p_stream text, p_agency uuid, p_holder uuid, p_audience text[], p_at timestamptz
)
  returns table (person_id uuid, agency_id uuid, audience text, for_id uuid, has_address boolean,
    zone text, weekdays smallint[], closed text[], quiet_from text, quiet_to text, free_days boolean)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
#variable_conflict use_column
declare v_today date;
begin
  select (p_at at time zone t.zone)::date into v_today from baraza.task_force t where t.id = p_task_force;
  return query
    with recursive here as (
      select s.person_id, s.agency_id, s.standing from baraza.standing s
        join baraza.person p on p.id = s.person_id and p.disabled_at is null
       where s.task_force_id = p_task_force
    ), reads as (
      select h.* from here h where h.agency_id = p_agency and (p_stream is null or exists (select from baraza.member m
        where m.stream_id = p_stream and m.person_id = h.person_id))
    ), owner as (
      select x.person_id, rank() over (order by x.place) as place from (
        select p_holder as person_id, 1 as place where p_holder in (select y.person_id from reads y)
        union all
        select y.person_id, 1 + array_position('{duty_contact,liaison,lead}', y.standing) from reads y
         where y.standing in ('duty_contact', 'liaison', 'lead')) x
    ), meant as (
      select y.person_id, y.agency_id, 'owner' as audience from reads y join owner o on o.person_id = y.person_id and o.place = 1
      union all
      select y.person_id, y.agency_id, case y.standing when 'duty_contact' then 'duty' else y.standing end
        from reads y where y.standing in ('liaison', 'deputy', 'duty_contact', 'lead')
      union all
      select h.person_id, h.agency_id, h.standing from here h where h.standing in ('coordinator', 'chair')
    ), away as (
      select distinct on (a.person_id) a.person_id, a.deputy_id from baraza.absence a
       where a.task_force_id = p_task_force and v_today between a.first_day and a.last_day and a.ended_at is null
       order by a.person_id, a.first_day desc, a.id
    ), stood_in as (
      select m.person_id, m.agency_id, m.audience, null::uuid as for_id, array[m.person_id] as path from meant m where m.audience = any (p_audience)
      union all
      select h.person_id, h.agency_id, s.audience, coalesce(s.for_id, s.person_id), s.path || h.person_id
        from stood_in s join away a on a.person_id = s.person_id
        join lateral (select distinct on (x.person_id) x.person_id, x.agency_id from here x
          where x.person_id = a.deputy_id order by x.person_id, x.agency_id <> s.agency_id, x.agency_id) h on true
       where not h.person_id = any (s.path) and cardinality(s.path) <= 3
         and (s.audience in ('coordinator', 'chair') or h.person_id in (select y.person_id from reads y))
    ), told as (
      select distinct on (s.person_id) s.* from stood_in s where not exists (select from away a where a.person_id = s.person_id)
       order by s.person_id, s.for_id is not null, array_position(p_audience, s.audience), s.agency_id
    )
    select t.person_id, t.agency_id, t.audience, t.for_id, p.account_id is not null, c.zone, c.weekdays, c.closed,
           q.quiet_from, q.quiet_to, q.free_days
      from told t join baraza.person p on p.id = t.person_id
      cross join lateral baraza.calendar_of(p_task_force, t.agency_id) c
      left join baraza.quiet_hours q on q.person_id = t.person_id;
end $$;

-- Whom a step of a reminder speaks to now.
create or replace function baraza.rung_people(p_subject uuid, p_audience text[])
  returns table (person_id uuid, agency_id uuid, audience text, for_id uuid, has_address boolean,
    zone text, weekdays smallint[], closed text[], quiet_from text, quiet_to text, free_days boolean)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare v_reminder baraza.reminder;
begin
  perform baraza.refuse_people();
  select * into v_reminder from baraza.reminder r where r.subject_id = p_subject;
  return query select * from baraza.people_told(v_reminder.task_force_id, v_reminder.stream_id, v_reminder.agency_id,
    v_reminder.holder_id, p_audience, baraza.now());
end $$;

-- Whom a step would speak to at a moment, by the same rule: of what is agreed on a stream that the asker reads, or, without one, of an
-- example for who decides how the table is reminded.
create or replace function baraza.people_previewed(p_stream text, p_agency uuid, p_holder uuid, p_audience text[], p_at timestamptz)
  returns table (person_id uuid, agency_id uuid, audience text, for_id uuid, has_address boolean,
    zone text, weekdays smallint[], closed text[], quiet_from text, quiet_to text, free_days boolean)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
begin
  if p_stream is null then
    perform baraza.refuse_unless_governs(null, '{chair}');
  elsif not baraza.actor_is_member(p_stream) then
    raise exception 'the actor does not read this' using errcode = 'BA404';
  end if;
  return query select * from baraza.people_told(nullif(current_setting('baraza.task_force', true), '')::uuid, p_stream, p_agency,
    p_holder, p_audience, p_at);
end $$;

-- Rungs that come due within a time and that no job was asked for since; each is noted as asked for. How long each still has is told
-- by this clock, not by the worker's: as it is when all of them are noted, which is when the worker hears of it.
create or replace function baraza.rungs_to_queue(p_within interval, p_max integer)
  returns table (subject_id uuid, revision integer, number integer, generation integer, in_ms double precision)
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    with asked as (
      update baraza.rung g set generation = g.generation + 1
        from (select x.subject_id, x.revision, x.number from baraza.rung x
               where x.state = 'planned' and x.generation = 0 and x.fire_at <= (select baraza.now()) + p_within
               order by x.fire_at limit p_max for no key update skip locked) due
       where g.subject_id = due.subject_id and g.revision = due.revision and g.number = due.number
      returning g.subject_id, g.revision, g.number, g.generation, g.fire_at
    ), noted as materialized (select baraza.now() as at from (select count(*) from asked) a)
    select a.subject_id, a.revision, a.number, a.generation, extract(epoch from a.fire_at - n.at) * 1000 from asked a, noted n
  $$;

-- How long the longest due rung is due, in seconds; 0 when nothing is, and without what is parked.
create or replace function baraza.oldest_due_seconds() returns double precision
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select coalesce(greatest(0, extract(epoch from baraza.now() - min(g.fire_at))), 0)::double precision
      from baraza.rung g
      join baraza.reminder r on r.subject_id = g.subject_id and (r.parked_reason is null or r.failed_revision <> r.revision)
     where g.state = 'planned' and g.fire_at <= (select baraza.now())
  $$;
