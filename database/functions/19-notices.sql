-- Notices that are to be sent: whoever takes one holds it until its lease ends.

create or replace function baraza.claim_notices(p_channel text, p_lease interval, p_max integer)
  returns table (id uuid, lease uuid, kind text, subject_id uuid, number integer, task_force_id uuid, agency_id uuid, audience text,
    stands_in boolean, address text, unreachable boolean, language text, reads boolean, due_date text, due_time text, due_zone text, tries integer)
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with due as (
      select n.id from baraza.notice n where n.channel = p_channel and n.state = 'waiting' and n.due_at <= (select baraza.now())
       order by n.due_at limit p_max for no key update skip locked
    ), claimed as (
      update baraza.notice n set lease = gen_random_uuid(), due_at = baraza.now() + p_lease, tries = n.tries + 1
        from due where n.id = due.id returning n.*
    )
    select c.id, c.lease, r.kind, c.subject_id, c.number, c.task_force_id, c.agency_id, c.audience, c.for_id is not null, a.address,
           coalesce(a.bounced_address = a.address, false), t.language,
           exists (select from baraza.member m where m.stream_id = r.stream_id and m.person_id = c.person_id),
           to_char(r.due_date, 'YYYY-MM-DD'), r.due_time, r.due_zone, c.tries
      from claimed c
      join baraza.reminder r on r.subject_id = c.subject_id
      join baraza.task_force t on t.id = c.task_force_id
      join baraza.person p on p.id = c.person_id
      left join baraza.account a on a.id = p.account_id
  $$;

-- Asked right before one is sent: whether it is still wanted. The try is noted; what is not wanted any more ends here, with its reason.
create or replace function baraza.begin_notice(p_id uuid, p_lease uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_notice baraza.notice;
  v_reason text;
begin
  select * into v_notice from baraza.notice n where n.id = p_id and n.lease = p_lease and n.state = 'waiting' for no key update;
  if not found then
    return false;
  end if;
  select case when p.disabled_at is not null and v_notice.channel <> 'webhook' then 'shut_out' when not r.runs then 'stopped'
           when r.revision <> v_notice.revision then 'planned_anew' end into v_reason
    from baraza.reminder r, baraza.person p where r.subject_id = v_notice.subject_id and p.id = v_notice.person_id;
  if v_reason is not null then
    update baraza.notice n set state = 'cancelled', reason = v_reason, settled_at = baraza.now(), lease = null where n.id = p_id;
    return false;
  end if;
  insert into baraza.notice_try (notice_id, number, begun_at) values (p_id, v_notice.tries, baraza.now()) on conflict do nothing;
  return true;
end $$;

-- Notes what became of one, to whoever holds it now. A letter that will never arrive is told in another way. Answers whether it was so.
create or replace function baraza.note_notice(p_id uuid, p_lease uuid, p_state text, p_reason text, p_due_in interval) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_notice baraza.notice;
begin
  update baraza.notice n set state = p_state, reason = case p_state when 'sent' then null else p_reason end, lease = null,
         due_at = baraza.now() + coalesce(p_due_in, '0'),
         settled_at = case p_state when 'waiting' then null else baraza.now() end
   where n.id = p_id and n.lease = p_lease and n.state = 'waiting' returning * into v_notice;
  if not found then
    return false;
  end if;
  update baraza.notice_try y set ended_at = baraza.now(), outcome = coalesce(p_reason, p_state)
   where y.notice_id = p_id and y.number = v_notice.tries;
  if p_state = 'failed' and v_notice.channel = 'mail' and p_reason <> 'way_off' then
    perform baraza.fall_back(p_id);
  end if;
  return true;
end $$;

-- When a person may be disturbed next: now, or when their quiet hours end. Free days are for steps that were planned.
create or replace function baraza.after_quiet(p_person uuid) returns timestamptz
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with at as (
      select t.zone, baraza.now() at time zone t.zone as local, coalesce(q.quiet_from, '21:00')::time as f, coalesce(q.quiet_to, '07:00')::time as e
        from baraza.person p join baraza.task_force t on t.id = p.task_force_id left join baraza.quiet_hours q on q.person_id = p.id
       where p.id = p_person
    )
    select case
        when f < e and local::time >= f and local::time < e or f > e and local::time < e then (local::date + e) at time zone zone
        when f > e and local::time >= f then (local::date + 1 + e) at time zone zone
        else baraza.now() end
      from at
  $$;

-- What a letter did not bring is told in the app, and to the contact of the agency on the ways that they have: whoever is on duty, else
-- the liaison, who reads what it is about. Once for each of them and each step.
create or replace function baraza.fall_back(p_notice uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_at timestamptz := baraza.now();
  n baraza.notice;
  r baraza.reminder;
begin
  select * into strict n from baraza.notice x where x.id = p_notice;
  select * into strict r from baraza.reminder x where x.subject_id = n.subject_id;
  insert into baraza.notice (id, task_force_id, subject_id, revision, number, person_id, agency_id, for_id, audience, channel, state,
      made_at, due_at, settled_at)
    values (gen_random_uuid(), n.task_force_id, n.subject_id, n.revision, n.number, n.person_id, n.agency_id, n.for_id, n.audience, 'app',
      'sent', v_at, v_at, v_at)
    on conflict do nothing;
  if not r.runs or r.revision <> n.revision or n.audience in ('coordinator', 'chair') then
    return;
  end if;
  insert into baraza.notice (id, task_force_id, subject_id, revision, number, person_id, agency_id, audience, channel, state,
      made_at, due_at, settled_at)
    select gen_random_uuid(), n.task_force_id, n.subject_id, n.revision, n.number, c.person_id, n.agency_id, c.audience, w.channel,
           case w.channel when 'app' then 'sent' else 'waiting' end, v_at,
           case when w.channel = 'app' or r.priority = 'life_or_safety' then v_at else baraza.after_quiet(c.person_id) end,
           case w.channel when 'app' then v_at end
      from (select s.person_id, case s.standing when 'duty_contact' then 'duty' else 'liaison' end as audience,
               rank() over (order by s.standing = 'liaison') as place
              from baraza.standing s
              join baraza.person p on p.id = s.person_id and p.disabled_at is null
              join baraza.member m on m.stream_id = r.stream_id and m.person_id = s.person_id
             where s.agency_id = n.agency_id and s.standing in ('duty_contact', 'liaison') and s.person_id <> n.person_id) c
      cross join unnest(array['app', 'mail', 'push']) w(channel)
     where c.place = 1 and (w.channel = 'app'
        or w.channel = 'mail' and exists (select from baraza.person p join baraza.account a on a.id = p.account_id
          where p.id = c.person_id and a.bounced_address is distinct from a.address)
        or w.channel = 'push' and exists (select from baraza.push_subscription b where b.person_id = c.person_id))
    on conflict do nothing;
end $$;
