-- Notices that are to be sent: whoever takes one holds it until its lease ends.

create or replace function baraza.claim_notices(p_channel text, p_lease interval, p_max integer)
  returns table (id uuid, lease uuid, kind text, subject_id uuid, audience text, address text, language text, reads boolean,
    due_date text, due_time text, due_zone text, tries integer)
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with due as (
      select n.id from baraza.notice n where n.channel = p_channel and n.state = 'waiting' and n.due_at <= (select baraza.now())
       order by n.due_at limit p_max for update skip locked
    ), claimed as (
      update baraza.notice n set lease = gen_random_uuid(), due_at = baraza.now() + p_lease, tries = n.tries + 1
        from due where n.id = due.id returning n.*
    )
    select c.id, c.lease, r.kind, c.subject_id, c.audience, a.address, t.language,
           exists (select from baraza.membership m where m.stream_id = r.stream_id and m.person_id = c.person_id and m.until_seq is null),
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
  select * into v_notice from baraza.notice n where n.id = p_id and n.lease = p_lease and n.state = 'waiting' for update;
  if not found then
    return false;
  end if;
  select case when p.disabled_at is not null then 'shut_out' when not r.runs then 'stopped'
           when r.revision <> v_notice.revision then 'planned_anew' end into v_reason
    from baraza.reminder r, baraza.person p where r.subject_id = v_notice.subject_id and p.id = v_notice.person_id;
  if v_reason is not null then
    update baraza.notice n set state = 'cancelled', reason = v_reason, settled_at = baraza.now(), lease = null where n.id = p_id;
    return false;
  end if;
  insert into baraza.notice_try (notice_id, number, begun_at) values (p_id, v_notice.tries, baraza.now()) on conflict do nothing;
  return true;
end $$;

-- Notes what became of one, to whoever holds it now. Answers whether it was so.
create or replace function baraza.note_notice(p_id uuid, p_lease uuid, p_state text, p_reason text, p_due_in interval) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_tries integer;
begin
  update baraza.notice n set state = p_state, reason = case p_state when 'sent' then null else p_reason end, lease = null,
         due_at = baraza.now() + coalesce(p_due_in, '0'),
         settled_at = case p_state when 'waiting' then null else baraza.now() end
   where n.id = p_id and n.lease = p_lease and n.state = 'waiting' returning n.tries into v_tries;
  if not found then
    return false;
  end if;
  update baraza.notice_try y set ended_at = baraza.now(), outcome = coalesce(p_reason, p_state)
   where y.notice_id = p_id and y.number = v_tries;
  return true;
end $$;
