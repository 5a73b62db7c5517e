-- Firing what is due. It is looked at and all that is to be known is asked before its stream is held: who speaks there waits only while
-- it is noted what came of it. What is another than it was when it was looked at is left as it is, to be looked at again.

-- The time is asked once (select baraza.now()) where many rungs are looked through: asked for each of them no index would be used.

-- What has a rung that is due and on which stream, the longest due first; what is parked is not, and nothing is while firing is stopped.
create or replace function baraza.due_reminders(p_max integer) returns table (subject_id uuid, stream_id text)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare v_now timestamptz;
begin
  perform baraza.refuse_people();
  v_now := baraza.now();
  return query
    select g.subject_id, min(r.stream_id) from baraza.rung g
      join baraza.reminder r on r.subject_id = g.subject_id and (r.parked_reason is null or r.failed_revision <> r.revision)
     where g.state = 'planned' and g.fire_at <= v_now
       and not exists (select from baraza.reminder_watch w where w.stopped_at is not null)
     group by g.subject_id order by min(g.fire_at) limit p_max;
end $$;

-- How some stand that run and are not parked, with all rungs of their revisions; nothing is held. The mark is another one as soon as
-- anything of it is, or somebody began or ceased to read its stream. Moments are in milliseconds since 1970.
create or replace function baraza.standing_reminders(p_subjects uuid[])
  returns table (subject_id uuid, stream_id text, kind text, revision integer, agency_id uuid, holder_id uuid, priority text,
    ladder jsonb, rungs jsonb, now double precision, mark text)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
#variable_conflict use_column
begin
  perform baraza.refuse_people();
  return query
    select r.subject_id, r.stream_id, r.kind, r.revision, r.agency_id, r.holder_id, r.priority, r.ladder, g.rungs,
           extract(epoch from baraza.now())::double precision * 1000, md5(concat_ws(' ', r.xmin, g.rungs, m.readers))
      from baraza.reminder r
      cross join lateral (select jsonb_agg(jsonb_build_object('number', x.number, 'at', extract(epoch from x.fire_at) * 1000,
        'audience', x.audience, 'channels', x.channels, 'state', x.state) order by x.number) as rungs
          from baraza.rung x where x.subject_id = r.subject_id and x.revision = r.revision) g
      cross join lateral (select max(greatest(y.since_seq, y.until_seq)) as readers
          from baraza.membership y where y.stream_id = r.stream_id) m
     where r.subject_id = any (p_subjects) and r.runs and (r.parked_reason is null or r.failed_revision <> r.revision)
       and not exists (select from baraza.reminder_watch w where w.stopped_at is not null)
     order by r.subject_id;
end $$;

-- Settles rungs of some, each with the mark that it had when it was looked at, says on their streams what came of it, and notes who is to
-- be told on which way. The streams first, as in every command. Answers those of which it was done, with the number of the event if
-- there is one; of what is another by now nothing is done.
create or replace function baraza.climb_reminders(p_settled jsonb) returns table (subject_id uuid, stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
#variable_conflict use_column
declare
  v_subjects uuid[] := array(select (c ->> 'subjectId')::uuid from jsonb_array_elements(p_settled) c);
  v_one record;
begin
  perform baraza.refuse_people();
  perform from baraza.stream s where s.id in (select r.stream_id from baraza.reminder r where r.subject_id = any (v_subjects))
    order by s.id for update of s;
  perform from baraza.reminder r where r.subject_id = any (v_subjects) order by r.subject_id for no key update;
  for v_one in
    select t.subject_id, t.stream_id, c.fired, c.superseded, c.obsolete, c.nobody, c.notices, c.event
      from baraza.standing_reminders(v_subjects) t
      join jsonb_to_recordset(p_settled) as c ("subjectId" uuid, mark text, fired integer, superseded integer[], obsolete integer[],
        nobody integer[], notices jsonb, event text) on c."subjectId" = t.subject_id and c.mark = t.mark
     order by t.subject_id
  loop
    subject_id := v_one.subject_id;
    stream_id := v_one.stream_id;
    seq := baraza.climb_reminder(v_one.subject_id, v_one.fired, v_one.superseded, v_one.obsolete, v_one.nobody, v_one.notices, v_one.event);
    return next;
  end loop;
end $$;

-- Settles rungs of one that is held. Earlier failures are forgotten with that. For climb_reminders alone.
create or replace function baraza.climb_reminder(
  p_subject uuid, p_fired integer, p_superseded integer[], p_obsolete integer[], p_nobody integer[], p_notices jsonb, p_event text
) returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_reminder baraza.reminder;
  v_at timestamptz := baraza.now();
  v_seq bigint;
begin
  select * into strict v_reminder from baraza.reminder r where r.subject_id = p_subject;
  update baraza.rung g set settled_at = v_at,
         state = case when g.number = p_fired or g.number = any (p_nobody) then 'fired'
           when g.number = any (p_superseded) then 'superseded' else 'obsolete' end,
         reason = case when g.number = any (p_nobody) then 'nobody_there' when g.number = p_fired then null
           when g.number = any (p_superseded) then 'higher_step_came' else 'too_late' end
   where g.subject_id = p_subject and g.revision = v_reminder.revision and g.state = 'planned'
     and (g.number = p_fired or g.number = any (p_nobody || p_superseded || p_obsolete));
  if p_event is not null then
    perform baraza.drop_snoozed(p_subject, p_fired, p_notices);
    insert into baraza.notice (id, task_force_id, subject_id, revision, number, person_id, agency_id, for_id, audience, channel, state,
        reason, made_at, due_at, settled_at)
      select (n ->> 'id')::uuid, v_reminder.task_force_id, p_subject, v_reminder.revision, (n ->> 'number')::integer,
             (n ->> 'personId')::uuid, (n ->> 'agencyId')::uuid, (n ->> 'forId')::uuid, n ->> 'audience', n ->> 'channel', n ->> 'state',
             n ->> 'reason', v_at, coalesce(to_timestamp((n ->> 'heldUntil')::numeric / 1000), v_at),
             case n ->> 'state' when 'waiting' then null else v_at end
        from jsonb_array_elements(p_notices) n
      on conflict do nothing;
    v_seq := baraza.note_event(v_reminder.stream_id, 'reminder.climbed', p_event);
  end if;
  update baraza.reminder r set failures = 0, history = case when v_seq is null then r.history else r.history || v_seq end,
         on_agenda_at = coalesce(r.on_agenda_at, case when v_seq is not null and exists (select from baraza.rung g
           where g.subject_id = p_subject and g.revision = v_reminder.revision and 'agenda' = any (g.audience)
             and (g.number = p_fired or g.number = any (p_nobody))) then v_at end)
   where r.subject_id = p_subject;
  return v_seq;
end $$;

-- Whoever is told by a step is not told again of a lower one that they wanted to hear of later. For climb_reminder alone.
create or replace function baraza.drop_snoozed(p_subject uuid, p_number integer, p_notices jsonb) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  with gone as (
    delete from baraza.snooze z where z.subject_id = p_subject
       and z.person_id in (select (n ->> 'personId')::uuid from jsonb_array_elements(p_notices) n) returning z.person_id
  )
  update baraza.notice n set state = 'cancelled', reason = 'higher_step_came', settled_at = baraza.now(), lease = null
    from gone g
   where n.subject_id = p_subject and n.person_id = g.person_id and n.number < p_number and n.state = 'waiting'
     and n.reason = 'later' and not baraza.is_under_way(n.id, n.tries);
end $$;
