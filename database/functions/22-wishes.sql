-- What each person wishes of being told, the daily letter, and what somebody wants to be reminded of later.

create or replace function baraza.set_wishes(p_ways jsonb, p_daily_at text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_person uuid;
begin
  insert into baraza.wish (person_id, task_force_id, daily_at, ways)
    select p.id, p.task_force_id, p_daily_at, p_ways from baraza.person p
     where p.id = nullif(current_setting('baraza.person', true), '')::uuid
       and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
    on conflict (person_id) do update set daily_at = excluded.daily_at, ways = excluded.ways
    returning person_id into v_person;
  perform baraza.disband_digests(v_person);
end $$;

-- A daily letter that nobody has begun to send is gathered anew, at the time that is right now.
create or replace function baraza.disband_digests(p_person uuid) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with gone as (
      select d.id from baraza.digest d where d.person_id = p_person and d.state = 'waiting' and d.tries = 0 for no key update
    )
    update baraza.notice n set digest_id = null from gone where n.digest_id = gone.id;
    delete from baraza.digest d where d.person_id = p_person and d.state = 'waiting' and d.tries = 0
      and not exists (select from baraza.notice n where n.digest_id = d.id);
  $$;

-- All that is to be known before people are told: what they wish, and how many notices went out to each on each way within the hour and
-- the day before the moment `at` (milliseconds since 1970) at which they are told; how many went out on each way about the plan of each
-- of the subjects that runs now, to everybody; which of the people turned a browser on, and which of the agencies have a system that is
-- told. Whoever asks is the only one who tells these people anything until the transaction ends.
create or replace function baraza.telling_of(p_people jsonb, p_subjects uuid[], p_agencies uuid[])
  returns table (wishes jsonb, plans jsonb, push jsonb, webhook jsonb)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
begin
  perform baraza.refuse_people();
  perform pg_advisory_xact_lock(hashtextextended('told ' || x.id, 0))
    from (select distinct p ->> 'id' as id from jsonb_array_elements(p_people) p order by 1) x;
  -- In statements of their own: they see what whoever held these people before has committed.
  return query
    select (select jsonb_agg(jsonb_build_object('id', a.id, 'ways', coalesce(w.ways, '{}'), 'sent', coalesce(
             (select jsonb_object_agg(c.channel, jsonb_build_object('hour', c.hour, 'day', c.day))
               from (select n.channel, count(*) filter (where n.due_at > a.at - interval '1 hour') as hour, count(*) as day
                       from baraza.notice n
                      where n.person_id = a.id and n.made_at > a.at - interval '15 days' and n.channel <> 'app'
                        and n.state in ('waiting', 'sent') and n.digest_id is null
                        and n.due_at > a.at - interval '1 day' and n.due_at <= a.at + interval '10 minutes'
                      group by n.channel) c), '{}')))
              from (select (p ->> 'id')::uuid as id, to_timestamp((p ->> 'at')::numeric / 1000) as at
                      from jsonb_array_elements(p_people) p) a
              left join baraza.wish w on w.person_id = a.id),
           (select coalesce(jsonb_agg(x), '[]') from (select n.subject_id as id, n.channel, count(*) as many from baraza.notice n
              join baraza.reminder r on r.subject_id = n.subject_id and r.revision = n.revision
             where n.subject_id = any (p_subjects) and n.channel <> 'app' and n.state in ('waiting', 'sent')
               and n.digest_id is null and n.due_at < 'infinity'
             group by 1, 2) x),
           (select coalesce(jsonb_agg(distinct b.person_id), '[]') from baraza.push_subscription b
             where b.person_id in (select (p ->> 'id')::uuid from jsonb_array_elements(p_people) p)),
           (select coalesce(jsonb_agg(v.agency_id), '[]') from baraza.agency_webhook v
             where v.agency_id = any (p_agencies) and v.off_at is null);
end $$;

-- People for whom something was put by that stands in no daily letter yet, since when, and when they may be written to.
create or replace function baraza.people_put_by(p_max integer)
  returns table (person_id uuid, since timestamptz, daily_at text, zone text, weekdays smallint[], closed text[],
    quiet_from text, quiet_to text, free_days boolean)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_people();
  return query
    select x.person_id, x.since, w.daily_at, c.zone, c.weekdays, c.closed, q.quiet_from, q.quiet_to, q.free_days
      from (select n.person_id, n.task_force_id, min(n.made_at) as since, (array_agg(n.agency_id order by n.made_at))[1] as agency_id
              from baraza.notice n
             where n.state = 'waiting' and n.due_at = 'infinity' and n.digest_id is null
             group by 1, 2 order by 3 limit p_max) x
      cross join lateral baraza.calendar_of(x.task_force_id, x.agency_id) c
      left join baraza.wish w on w.person_id = x.person_id
      left join baraza.quiet_hours q on q.person_id = x.person_id;
end $$;

-- Puts what waits for a daily letter into the one of a day. False when that one is being sent or is over: then it goes into the next.
create or replace function baraza.gather_digest(p_id uuid, p_person uuid, p_day date, p_at timestamptz) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_digest uuid;
begin
  perform baraza.refuse_people();
  insert into baraza.digest (id, task_force_id, person_id, window_day, made_at, due_at)
    select p_id, p.task_force_id, p.id, p_day, baraza.now(), p_at from baraza.person p where p.id = p_person
    on conflict do nothing;
  select d.id into v_digest from baraza.digest d
   where d.person_id = p_person and d.channel = 'mail' and d.window_day = p_day and d.state = 'waiting' and d.tries = 0 for no key update;
  if not found then
    return false;
  end if;
  update baraza.notice n set digest_id = v_digest
   where n.person_id = p_person and n.state = 'waiting' and n.due_at = 'infinity' and n.digest_id is null;
  return true;
end $$;

-- Daily letters that are to be sent: whoever takes one holds it until its lease ends.
create or replace function baraza.claim_digests(p_channel text, p_lease interval, p_max integer)
  returns table (id uuid, lease uuid, address text, language text, tries integer)
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with due as (
      select d.id from baraza.digest d where d.channel = p_channel and d.state = 'waiting' and d.due_at <= (select baraza.now())
       order by d.due_at limit p_max for no key update skip locked
    ), claimed as (
      update baraza.digest d set lease = gen_random_uuid(), due_at = baraza.now() + p_lease, tries = d.tries + 1
        from due where d.id = due.id returning d.*
    ), taken as (
      -- From here on what is in it counts as being sent with this try, or is cancelled by an answer before that begins.
      update baraza.notice n set tries = c.tries from claimed c where n.digest_id = c.id and n.state = 'waiting'
    )
    -- To an address that sent letters back none goes: what is in it is told in another way.
    select c.id, c.lease, case when a.bounced_address = a.address then null else a.address end, t.language, c.tries
      from claimed c
      join baraza.task_force t on t.id = c.task_force_id
      join baraza.person p on p.id = c.person_id
      left join baraza.account a on a.id = p.account_id
  $$;

-- Asked right before one is sent: what is still to be told. What was stopped, answered or planned anew meanwhile falls out and ends
-- here; of a letter in which nothing is left there is none.
create or replace function baraza.begin_digest(p_id uuid, p_lease uuid)
  returns table (subject_id uuid, kind text, audience text, due_date text, due_time text, due_zone text)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_digest baraza.digest;
begin
  select * into v_digest from baraza.digest d where d.id = p_id and d.lease = p_lease and d.state = 'waiting' for no key update;
  if not found then
    return;
  end if;
  update baraza.notice n set state = 'cancelled', settled_at = baraza.now(),
         reason = case when p.disabled_at is not null then 'shut_out' when not r.runs then 'stopped' else 'planned_anew' end
    from baraza.reminder r, baraza.person p
   where n.digest_id = p_id and n.state = 'waiting' and r.subject_id = n.subject_id and p.id = n.person_id
     and (p.disabled_at is not null or not r.runs or r.revision <> n.revision);
  insert into baraza.notice_try (notice_id, number, begun_at)
    select n.id, n.tries, baraza.now() from baraza.notice n where n.digest_id = p_id and n.state = 'waiting'
    on conflict do nothing;
  if not exists (select from baraza.notice n where n.digest_id = p_id and n.state = 'waiting') then
    update baraza.digest d set state = 'cancelled', reason = 'empty', settled_at = baraza.now(), lease = null where d.id = p_id;
    return;
  end if;
  return query
    select n.subject_id, r.kind, n.audience, to_char(r.due_date, 'YYYY-MM-DD'), r.due_time, r.due_zone
      from baraza.notice n join baraza.reminder r on r.subject_id = n.subject_id
     where n.digest_id = p_id and n.state = 'waiting';
end $$;

-- Notes what became of one and of all that is in it, to whoever holds it now. Answers whether it was so.
create or replace function baraza.note_digest(p_id uuid, p_lease uuid, p_state text, p_reason text, p_due_in interval) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_tries integer;
begin
  update baraza.digest d set state = p_state, reason = case p_state when 'sent' then null else p_reason end, lease = null,
         due_at = baraza.now() + coalesce(p_due_in, '0'),
         settled_at = case p_state when 'waiting' then null else baraza.now() end
   where d.id = p_id and d.lease = p_lease and d.state = 'waiting' returning d.tries into v_tries;
  if not found then
    return false;
  end if;
  update baraza.notice_try y set ended_at = baraza.now(), outcome = coalesce(p_reason, p_state)
    from baraza.notice n where n.digest_id = p_id and y.notice_id = n.id and y.number = v_tries and y.ended_at is null;
  if p_state <> 'waiting' then
    update baraza.notice n set state = p_state, reason = case p_state when 'sent' then n.reason else p_reason end, settled_at = baraza.now()
     where n.digest_id = p_id and n.state = 'waiting';
  end if;
  if p_state = 'failed' then
    perform baraza.fall_back(n.id) from baraza.notice n where n.digest_id = p_id and n.state = 'failed';
  end if;
  return true;
end $$;

-- Somebody wants to be told of something later: what waits for them waits until then, and what they were told last is told again then.
-- Said on its stream by whoever calls it, at p_seq. False for whom nothing was told of this plan, or where it does not run.
create or replace function baraza.snooze_reminder(p_subject uuid, p_until timestamptz, p_link uuid, p_seq bigint) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_reminder baraza.reminder;
  v_number integer;
begin
  select * into v_reminder from baraza.reminder r
   where r.subject_id = p_subject and r.runs and r.priority <> 'life_or_safety' and baraza.actor_is_member(r.stream_id) for no key update;
  select max(n.number) into v_number from baraza.notice n
   where n.subject_id = p_subject and n.revision = v_reminder.revision and n.person_id = v_person;
  if v_number is null then
    return false;
  end if;
  -- Whoever is about to send one of them waits, or has noted its try: then it is left to its sender.
  perform baraza.hold_waiting(p_subject);
  update baraza.notice n set state = 'cancelled', reason = 'asked_again', settled_at = baraza.now(), lease = null
   where n.subject_id = p_subject and n.person_id = v_person and n.state = 'waiting' and n.again > 0
     and not baraza.is_under_way(n.id, n.tries);
  update baraza.notice n set due_at = greatest(n.due_at, p_until), reason = 'later', lease = null
   where n.subject_id = p_subject and n.person_id = v_person and n.revision = v_reminder.revision and n.state = 'waiting'
     and n.channel <> 'app' and n.due_at < 'infinity' and not baraza.is_under_way(n.id, n.tries);
  insert into baraza.notice (id, task_force_id, subject_id, revision, number, person_id, agency_id, for_id, audience, channel, state, reason,
      made_at, due_at, again)
    select distinct on (n.channel) gen_random_uuid(), n.task_force_id, n.subject_id, n.revision, n.number, n.person_id, n.agency_id, n.for_id,
           n.audience, n.channel, 'waiting', 'later', baraza.now(), p_until, n.again + 1
      from baraza.notice n
     where n.subject_id = p_subject and n.revision = v_reminder.revision and n.number = v_number and n.person_id = v_person
       and n.channel in ('mail', 'push') and (n.state in ('sent', 'cancelled') or baraza.is_under_way(n.id, n.tries))
       and n.reason is distinct from 'not_wished'
       and not exists (select from baraza.notice w where w.subject_id = n.subject_id and w.revision = n.revision
         and w.person_id = n.person_id and w.channel = n.channel and w.state = 'waiting' and not baraza.is_under_way(w.id, w.tries))
     order by n.channel, n.again desc;
  insert into baraza.snooze (subject_id, task_force_id, person_id, revision, until, made_at, link_id)
    values (p_subject, v_reminder.task_force_id, v_person, v_reminder.revision, p_until, baraza.now(), p_link)
    on conflict (subject_id, person_id) do update set revision = excluded.revision, until = excluded.until,
      made_at = excluded.made_at, link_id = excluded.link_id;
  update baraza.reminder r set history = r.history || p_seq where r.subject_id = p_subject;
  return true;
end $$;

-- After all not later. False where nobody wanted that.
create or replace function baraza.wake_reminder(p_subject uuid, p_seq bigint) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
begin
  perform from baraza.reminder r where r.subject_id = p_subject and baraza.actor_is_member(r.stream_id) for no key update;
  if not found then
    return false;
  end if;
  delete from baraza.snooze z where z.subject_id = p_subject and z.person_id = v_person;
  if not found then
    return false;
  end if;
  update baraza.notice n set state = 'cancelled', reason = 'not_later', settled_at = baraza.now(), lease = null
   where n.subject_id = p_subject and n.person_id = v_person and n.state = 'waiting' and n.reason = 'later' and n.again > 0
     and not baraza.is_under_way(n.id, n.tries);
  update baraza.notice n set due_at = baraza.now(), reason = null
   where n.subject_id = p_subject and n.person_id = v_person and n.state = 'waiting' and n.reason = 'later' and n.again = 0
     and not baraza.is_under_way(n.id, n.tries);
  update baraza.reminder r set history = r.history || p_seq where r.subject_id = p_subject;
  return true;
end $$;
