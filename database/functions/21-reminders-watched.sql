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
