-- Watching over reminders: what cannot be fired is set aside, and what the queue lost is found.

-- Counts that a reminder could not be fired. After the fifth time its revision is parked: it is not due any more until it is
-- released or planned anew. Answers whether it is parked now.
create or replace function baraza.note_reminder_failure(p_subject uuid, p_reason text) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_parked boolean;
begin
  perform baraza.refuse_people();
  update baraza.reminder r set failed_revision = r.revision, parked_reason = null,
         failures = case when r.failed_revision = r.revision then r.failures + 1 else 1 end
   where r.subject_id = p_subject;
  update baraza.reminder r set parked_reason = left(coalesce(nullif(regexp_replace(p_reason, '[^A-Za-z_]', '', 'g'), ''), 'Error'), 80)
   where r.subject_id = p_subject and r.failures >= 5 returning true into v_parked;
  return coalesce(v_parked, false);
end $$;

-- For the owner: what is parked, and the name of the error that each met last.
create or replace function baraza.parked_reminders() returns table (subject_id uuid, kind text, revision integer, reason text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select r.subject_id, r.kind, r.revision, r.parked_reason from baraza.reminder r
     where r.runs and r.parked_reason is not null and r.failed_revision = r.revision order by r.subject_id
  $$;

-- For the owner: one that is parked is tried again, at the next sweep. Answers whether there was one.
create or replace function baraza.release_reminder(p_subject uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  update baraza.reminder r set failures = 0, parked_reason = null where r.subject_id = p_subject and r.parked_reason is not null;
  return found;
end $$;

-- Rungs that come due within a time, for which a job was asked: the soonest first.
create or replace function baraza.rungs_soon(p_within interval, p_max integer)
  returns table (subject_id uuid, revision integer, number integer, generation integer)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    select g.subject_id, g.revision, g.number, g.generation from baraza.rung g
     where g.state = 'planned' and g.generation > 0 and g.fire_at > (select baraza.now()) and g.fire_at <= (select baraza.now()) + p_within
     order by g.fire_at limit p_max
  $$;

-- Counts one more job of these rungs, unless another worker did so since they were looked at, or they are not planned any more.
create or replace function baraza.ask_rungs_again(p_subjects uuid[], p_revisions integer[], p_numbers integer[], p_generations integer[])
  returns table (subject_id uuid, revision integer, number integer, generation integer, in_ms double precision)
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    update baraza.rung g set generation = g.generation + 1
      from unnest(p_subjects, p_revisions, p_numbers, p_generations) x (subject_id, revision, number, generation)
     where g.subject_id = x.subject_id and g.revision = x.revision and g.number = x.number and g.generation = x.generation
       and g.state = 'planned'
    returning g.subject_id, g.revision, g.number, g.generation, extract(epoch from g.fire_at - baraza.now()) * 1000
  $$;

-- Which of these jobs, `rung-<subject>-<revision>-<number>-<generation>`, are of no rung that is planned.
create or replace function baraza.jobs_without_rung(p_jobs text[]) returns text[]
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    select coalesce(array_agg(j), '{}') from unnest(p_jobs) j
      left join lateral regexp_match(j, '^rung-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(\d{1,9})-(\d{1,9})-(\d{1,9})$') m on true
     where not exists (select from baraza.rung g where g.subject_id = m[1]::uuid and g.revision = m[2]::integer
       and g.number = m[3]::integer and g.generation = m[4]::integer and g.state = 'planned')
  $$;

-- Notes what was found missing and left over in the queue.
create or replace function baraza.note_watch(p_missing integer, p_orphans integer) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    update baraza.reminder_watch w set looked_at = baraza.now(), missing_jobs = p_missing, orphan_jobs = p_orphans;
  $$;

-- The clock of this server, in milliseconds since 1970, wherever a demonstration stands.
create or replace function baraza.server_clock() returns double precision
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    select extract(epoch from clock_timestamp() + case i.kind when 'test' then w.jumped else '0' end)::double precision * 1000
      from baraza.reminder_watch w, baraza.installation i
  $$;

-- Nothing fires any more until somebody confirms the clock. Answers whether it fired until now.
create or replace function baraza.stop_firing() returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_people();
  update baraza.reminder_watch w set stopped_at = clock_timestamp() where w.stopped_at is null;
  return found;
end $$;

-- For the owner: the clock is right, and what is due fires again. Answers whether it was stopped.
create or replace function baraza.confirm_clock() returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  update baraza.reminder_watch w set stopped_at = null where w.stopped_at is not null;
  return found;
end $$;

-- Whether nothing fires until somebody confirms the clock.
create or replace function baraza.firing_is_stopped() returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select w.stopped_at is not null from baraza.reminder_watch w $$;

-- How reminders fare, for the figures.
create or replace function baraza.reminder_figures()
  returns table (oldest_due_seconds double precision, parked bigint, missing_jobs integer, orphan_jobs integer, stopped boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.oldest_due_seconds(), (select count(*) from baraza.parked_reminders()), w.missing_jobs, w.orphan_jobs,
           baraza.firing_is_stopped()
      from baraza.reminder_watch w
  $$;

-- Notes by which rules of time zones moments are reckoned. What was reckoned by others is to be reckoned anew; answers whether.
create or replace function baraza.note_tzdata(p_version text) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_before text;
begin
  perform baraza.refuse_people();
  select w.tzdata into strict v_before from baraza.reminder_watch w for update;
  if v_before is not distinct from p_version then
    return false;
  end if;
  update baraza.reminder_watch w set tzdata = p_version;
  update baraza.reminder r set stale = true where r.runs and not r.stale and v_before is not null;
  return v_before is not null;
end $$;

-- Whether the actor looks after a whole table: its chair, who stands in for the chair, its coordinator, its administrators.
create or replace function baraza.actor_watches() returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
      where s.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
        and s.person_id = nullif(current_setting('baraza.person', true), '')::uuid
        and s.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
        and s.standing in ('administrator', 'chair', 'vice_chair', 'coordinator'))
  $$;

-- How reminders of the actor's table fare, for whoever looks after it: numbers, codes and moments, never what they are about. Nothing
-- for anybody else.
create or replace function baraza.reminder_health()
  returns table (at timestamptz, oldest_due_seconds double precision, planned bigint, waiting bigint, held bigint, retrying bigint,
    parked jsonb, failed jsonb, looked_at timestamptz, stopped_at timestamptz)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with x as (select baraza.now() as at, nullif(current_setting('baraza.task_force', true), '')::uuid as task_force_id),
    running as (
      select r.*, r.parked_reason is not null and r.failed_revision = r.revision as is_parked
        from x join baraza.reminder r on r.task_force_id = x.task_force_id and r.runs
    ), steps as (
      select count(*) filter (where g.fire_at > x.at) as planned,
             min(g.fire_at) filter (where g.fire_at <= x.at and not r.is_parked) as oldest
        from x, running r join baraza.rung g on g.subject_id = r.subject_id and g.state = 'planned'
    ), notices as (
      select count(*) filter (where n.due_at <= x.at) as waiting,
             count(*) filter (where n.due_at > x.at and n.tries = 0) as held,
             count(*) filter (where n.due_at > x.at and n.tries > 0) as retrying
        from x join baraza.notice n on n.task_force_id = x.task_force_id and n.state = 'waiting'
    )
    select x.at, coalesce(extract(epoch from x.at - s.oldest), 0)::double precision, s.planned, n.waiting, n.held, n.retrying,
           (select coalesce(jsonb_agg(jsonb_build_object('reason', p.parked_reason, 'count', p.count) order by p.count desc, p.parked_reason), '[]')
              from (select r.parked_reason, count(*) from running r where r.is_parked group by 1) p),
           (select coalesce(jsonb_agg(jsonb_build_object('channel', f.channel, 'reason', f.reason, 'count', f.count)
                order by f.count desc, f.channel, f.reason), '[]')
              from (select c.channel, c.reason, count(*) from baraza.notice c
                     where c.task_force_id = x.task_force_id and c.state = 'failed' and c.settled_at > x.at - interval '7 days'
                     group by 1, 2) f),
           w.looked_at, w.stopped_at
      from x, steps s, notices n, baraza.reminder_watch w
     where baraza.actor_watches()
  $$;
