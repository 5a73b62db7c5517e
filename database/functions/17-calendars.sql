-- When a table works, who is away, and when somebody is left in peace.

create or replace function baraza.set_calendar(p_weekdays smallint[], p_from text, p_to text, p_country text, p_holidays jsonb) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  perform baraza.refuse_unless_governs(null, '{chair}');
  update baraza.task_force t set weekdays = p_weekdays, work_from = p_from, work_to = p_to, country = p_country where t.id = v_task_force;
  perform baraza.keep_holidays(v_task_force, p_holidays);
end $$;

-- The public holidays of a table: these and no others, as they are known now.
create or replace function baraza.keep_holidays(p_task_force uuid, p_holidays jsonb) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    delete from baraza.closing c where c.task_force_id = p_task_force and c.holiday;
    insert into baraza.closing (task_force_id, first_day, last_day, name, holiday)
      select p_task_force, (h ->> 'date')::date, (h ->> 'date')::date, h ->> 'name', true from jsonb_array_elements(p_holidays) h;
    update baraza.task_force t set holidays_at = baraza.now() where t.id = p_task_force;
  $$;

-- Tables whose public holidays were looked up longer ago than this.
create or replace function baraza.holidays_to_renew(p_older interval) returns table (task_force_id uuid, country text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    select t.id, t.country from baraza.task_force t
     where t.country is not null and t.holidays_at < (select baraza.now()) - p_older order by t.holidays_at
  $$;

-- Notes the public holidays of a table as they are known now, while it keeps those of this country. Where days to come differ, that is an
-- event of its stream, after which what is planned is planned anew; answers its number.
create or replace function baraza.renew_holidays(p_task_force uuid, p_country text, p_holidays jsonb) returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_stream text := 'task-force/' || p_task_force;
  v_today date;
  v_differ boolean;
begin
  perform baraza.refuse_people();
  v_today := baraza.now()::date;
  perform from baraza.stream s where s.id = v_stream for update;
  if not exists (select from baraza.task_force t where t.id = p_task_force and t.country = p_country) then
    return null;
  end if;
  with known as (select c.first_day as day, c.name from baraza.closing c where c.task_force_id = p_task_force and c.holiday),
    now_known as (select (h ->> 'date')::date as day, h ->> 'name' as name from jsonb_array_elements(p_holidays) h)
  select exists (select from ((table known except table now_known) union all (table now_known except table known)) d where d.day >= v_today)
    into v_differ;
  perform baraza.keep_holidays(p_task_force, p_holidays);
  return case when v_differ then baraza.note_event(v_stream, 'calendar.changed', '{"agencyId":null}') end;
end $$;

-- The days on which the table or one agency is closed beside holidays: these and no others.
create or replace function baraza.set_closings(p_agency uuid, p_closings jsonb) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  perform baraza.refuse_unless_governs(p_agency, case when p_agency is null then '{chair}'::text[] else '{}' end);
  delete from baraza.closing c where c.task_force_id = v_task_force and c.agency_id is not distinct from p_agency and not c.holiday;
  insert into baraza.closing (task_force_id, agency_id, first_day, last_day, name)
    select v_task_force, p_agency, (c ->> 'first')::date, (c ->> 'last')::date, c ->> 'name' from jsonb_array_elements(p_closings) c;
end $$;

-- Whether the actor may say that somebody is away: for oneself, or who decides about one of their agencies.
create or replace function baraza.refuse_unless_own_absence(p_person uuid) returns void
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if p_person is null or p_person is distinct from nullif(current_setting('baraza.person', true), '')::uuid
    and not exists (select from baraza.standing s where s.person_id = p_person
      and s.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid and baraza.actor_governs(s.agency_id, '{}'))
    or not exists (select from baraza.person p where p.id = p_person
      and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid) then
    raise exception 'the actor may not say who is away' using errcode = '42501';
  end if;
end $$;

create or replace function baraza.set_absence(p_id uuid, p_person uuid, p_first date, p_last date, p_deputy uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_unless_own_absence(p_person);
  insert into baraza.absence (id, task_force_id, person_id, first_day, last_day, deputy_id)
    values (p_id, nullif(current_setting('baraza.task_force', true), '')::uuid, p_person, p_first, p_last, p_deputy)
    on conflict (id) do update set first_day = excluded.first_day, last_day = excluded.last_day, deputy_id = excluded.deputy_id,
      seen_at = null, ended_at = null
     where baraza.absence.person_id = p_person and baraza.absence.task_force_id = excluded.task_force_id;
  if not found then
    raise exception 'it is somebody else''s' using errcode = '42501';
  end if;
end $$;

-- One that has begun ends now, or ended when it was over, and what was done in it is handed back, also where somebody says so twice. One that has
-- not begun is taken away.
create or replace function baraza.end_absence(p_id uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_person uuid;
  v_zone text := (select t.zone from baraza.task_force t where t.id = nullif(current_setting('baraza.task_force', true), '')::uuid);
  v_today date := (baraza.now() at time zone v_zone)::date;
begin
  select a.person_id into v_person from baraza.absence a
   where a.id = p_id and a.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid;
  perform baraza.refuse_unless_own_absence(v_person);
  update baraza.absence a
     set ended_at = least(baraza.now(), (a.last_day + 1)::timestamp at time zone v_zone - interval '1 millisecond')
   where a.id = p_id and a.ended_at is null and a.first_day <= v_today;
  delete from baraza.absence a where a.id = p_id and a.first_day > v_today;
end $$;

create or replace function baraza.set_quiet_hours(p_from text, p_to text, p_free_days boolean) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    insert into baraza.quiet_hours (person_id, task_force_id, quiet_from, quiet_to, free_days)
      select p.id, p.task_force_id, p_from, p_to, p_free_days from baraza.person p
       where p.id = nullif(current_setting('baraza.person', true), '')::uuid
         and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
      on conflict (person_id) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, free_days = excluded.free_days
  $$;

-- The calendar by which something of an agency is planned: the table's, with what the table and the agency close for. Its plan is kept:
-- whoever is told of a step has one.
create or replace function baraza.calendar_of(p_task_force uuid, p_agency uuid)
  returns table (zone text, weekdays smallint[], work_from text, work_to text, closed text[])
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
begin
  return query
    select t.zone, t.weekdays, t.work_from, t.work_to,
           array(select distinct to_char(d, 'YYYY-MM-DD') from baraza.closing c,
             generate_series(c.first_day::timestamp, c.last_day::timestamp, interval '1 day') d
            where c.task_force_id = t.id and (c.agency_id is null or c.agency_id = p_agency))
      from baraza.task_force t
     where t.id = p_task_force and (t.id = nullif(current_setting('baraza.task_force', true), '')::uuid
       or nullif(current_setting('baraza.system', true), '') is not null);
end $$;

-- How a table is reminded from now on, or with null as every table is at first: for who saw how it was, by its version.
create or replace function baraza.set_ladder(p_name text, p_body jsonb, p_version integer) returns integer
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_version integer;
begin
  perform baraza.refuse_unless_governs(null, '{chair}');
  insert into baraza.ladder as l (task_force_id, name, body, version)
    values (nullif(current_setting('baraza.task_force', true), '')::uuid, p_name, p_body, 1)
    on conflict (task_force_id, name) do update set body = excluded.body, version = l.version + 1 where l.version = p_version
    returning l.version into v_version;
  if v_version is distinct from p_version + 1 then
    raise exception 'somebody else changed it' using errcode = 'BA409';
  end if;
  return v_version;
end $$;

-- Notes that what is reminded of at a table, or what one agency owes, is to be reckoned anew.
create or replace function baraza.mark_stale(p_task_force uuid, p_agency uuid) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    update baraza.reminder r set stale = true
     where r.task_force_id = p_task_force and r.runs and not r.stale and (p_agency is null or r.agency_id = p_agency)
  $$;

create or replace function baraza.stale_reminders(p_max integer) returns table (subject_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    select r.subject_id from baraza.reminder r where r.stale limit p_max
  $$;

-- Takes hold of one that is to be reckoned anew: what was promised, and its ladder. The stream first, as in every command.
create or replace function baraza.take_stale(p_subject uuid)
  returns table (task_force_id uuid, agency_id uuid, due_date text, due_time text, due_zone text, ladder jsonb)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_people();
  perform from baraza.stream s join baraza.reminder r on r.stream_id = s.id where r.subject_id = p_subject for update of s;
  return query
    update baraza.reminder r set stale = false where r.subject_id = p_subject and r.stale
    returning r.task_force_id, r.agency_id, to_char(r.due_date, 'YYYY-MM-DD'), r.due_time, r.due_zone, r.ladder;
end $$;

-- Moves the steps of one that are still to come to other moments. Answers how many moved.
create or replace function baraza.move_rungs(p_subject uuid, p_rungs jsonb) returns bigint
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    with moved as (
      update baraza.rung g set fire_at = to_timestamp((n ->> 'at')::numeric / 1000), generation = 0
        from baraza.reminder r, jsonb_array_elements(p_rungs) n
       where r.subject_id = p_subject and r.runs and g.subject_id = r.subject_id and g.revision = r.revision and g.state = 'planned'
         and g.number = (n ->> 'number')::integer and g.fire_at <> to_timestamp((n ->> 'at')::numeric / 1000)
      returning 1)
    select count(*) from moved
  $$;
