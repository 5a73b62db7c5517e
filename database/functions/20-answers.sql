-- Answers from a notice: whoever holds its link acts as its person, once, with the rights that this person has now.

-- Makes the link of a notice that is just being sent, by whoever holds it. Answers how the action stands and how much it presses;
-- nothing where its reader cannot answer: they read it not, or look after the table.
create or replace function baraza.offer_answers(p_notice uuid, p_lease uuid, p_hash bytea) returns table (status text, priority text)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_reminder baraza.reminder;
  v_notice baraza.notice;
begin
  select * into v_notice from baraza.notice n
   where n.id = p_notice and n.lease = p_lease and n.state = 'waiting' and n.channel = 'mail'
     and n.audience in ('owner', 'liaison', 'deputy', 'duty', 'lead');
  select * into v_reminder from baraza.reminder r
   where r.subject_id = v_notice.subject_id and r.kind = 'action' and r.runs and r.revision = v_notice.revision
     and r.agency_id = v_notice.agency_id
     and exists (select from baraza.member m
       where m.stream_id = r.stream_id and m.person_id = v_notice.person_id);
  if not found then
    return;
  end if;
  insert into baraza.answer_link (id, task_force_id, person_id, agency_id, subject_id, revision, holder_id, hash, made_at, expires_at)
    values (p_notice, v_notice.task_force_id, v_notice.person_id, v_notice.agency_id, v_notice.subject_id, v_reminder.revision,
      v_reminder.holder_id, p_hash, baraza.now(), baraza.now() + interval '14 days')
    on conflict do nothing;
  return query select a.status, v_reminder.priority from baraza.action a where a.id = v_notice.subject_id;
end $$;

-- Whether a link is good now: for whoever still reads what it is about and works for the agency, and, until it was used, while the
-- same plan of the reminder runs and nobody else took it on.
create or replace function baraza.answer_lives(p_id uuid) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from baraza.answer_link l
      join baraza.reminder r on r.subject_id = l.subject_id
      join baraza.person p on p.id = l.person_id and p.disabled_at is null
      join baraza.member m on m.stream_id = r.stream_id and m.task_force_id = l.task_force_id
        and m.person_id = l.person_id
     where l.id = p_id and l.expires_at > baraza.now() and l.undone_at is null
       and exists (select from baraza.standing s where s.person_id = l.person_id and s.agency_id = l.agency_id)
       and (l.used_at is not null or (r.runs and r.revision = l.revision and r.agency_id = l.agency_id
         and (r.holder_id is not distinct from l.holder_id or r.holder_id = l.person_id))))
  $$;

-- Whom the secret of a link speaks for, and of what; nothing once it is over.
create or replace function baraza.answer_at_door(p_hash bytea)
  returns table (id uuid, subject_id uuid, stream_id text, task_force_id uuid, person_id uuid, agency_id uuid, standings text[],
    status text, priority text, due_zone text, used_at timestamptz, snoozed boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select l.id, l.subject_id, r.stream_id, l.task_force_id, l.person_id, l.agency_id,
           array(select s.standing from baraza.standing s
             where s.person_id = l.person_id and s.agency_id = l.agency_id order by s.standing),
           a.status, r.priority, r.due_zone, l.used_at, exists (select from baraza.snooze z where z.link_id = l.id)
      from baraza.answer_link l
      join baraza.reminder r on r.subject_id = l.subject_id
      join baraza.action a on a.id = l.subject_id
     where l.hash = p_hash and baraza.answer_lives(l.id)
  $$;

-- Uses a link up in the transaction that answers by it, or that takes this answer back within a day. BA410: it is over.
create or replace function baraza.use_answer(p_id uuid, p_subject uuid, p_undo boolean) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  update baraza.answer_link l
     set used_at = coalesce(l.used_at, baraza.now()), undone_at = case when p_undo then baraza.now() end
   where l.id = p_id and l.subject_id = p_subject
     and l.person_id = nullif(current_setting('baraza.person', true), '')::uuid
     and l.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
     and l.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
     and case when p_undo then l.used_at > baraza.now() - interval '24 hours' else l.used_at is null end
     and baraza.answer_lives(l.id);
  if not found then
    raise exception 'the link is over' using errcode = 'BA410';
  end if;
end $$;
