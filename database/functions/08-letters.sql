-- Letters that are to be sent. They hold to whom and of what kind; words and links are made by whoever sends one.

-- Notes a letter: in the language and zone of the first table where the account sits, or of the invitation's.
create or replace function baraza.write_letter(
  p_id uuid, p_kind text, p_address text, p_account uuid, p_device text, p_invitation uuid, p_link uuid
) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    insert into baraza.letter (id, kind, address, language, zone, device, invitation_id, link_id, round, made_at, due_at)
    select p_id, p_kind, p_address, coalesce(i.language, t.language, 'en'), coalesce(t.zone, 'UTC'), p_device, p_invitation, p_link,
           coalesce(i.round, 1), baraza.now(), baraza.now()
      from (values (1)) one
      left join baraza.invitation i on i.id = p_invitation
      left join lateral (select f.language, f.zone from baraza.task_force f
        where f.id = coalesce(i.task_force_id, (select s.task_force_id from baraza.seats_of(p_account) s limit 1))) t on true
    on conflict (id) do nothing
  $$;

-- Takes letters that are due for some time, with what their words need as it is now. One whose link is over says so. What one about a
-- meeting may tell is asked for each by itself, right before it is sent.
create or replace function baraza.claim_letters(p_lease interval, p_max integer)
  returns table (id uuid, lease uuid, kind text, address text, language text, tries integer, link_id uuid, link_round integer, facts jsonb)
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with due as (
      select l.id from baraza.letter l where l.state = 'waiting' and l.due_at <= baraza.now()
       order by l.due_at limit p_max for update skip locked
    ), claimed as (
      update baraza.letter l set lease = gen_random_uuid(), due_at = baraza.now() + p_lease, tries = l.tries + 1
        from due where l.id = due.id returning l.*
    )
    select c.id, c.lease, c.kind, coalesce(c.address, o.address, ''), c.language, c.tries, coalesce(c.invitation_id, c.link_id), c.round,
           case
             when c.invitation_id is not null and (i.accepted_at is not null or i.withdrawn_at is not null
               or i.expires_at <= baraza.now() or i.round <> c.round) then jsonb_build_object('over', true)
             when c.link_id is not null and (k.used_at is not null or k.expires_at <= baraza.now()) then jsonb_build_object('over', true)
             when c.invitation_id is not null then jsonb_build_object('taskForce', t.name, 'agency', a.name, 'invitedBy', p.name,
               'name', i.name, 'expiresAt', i.expires_at, 'zone', c.zone)
             when c.link_id is not null then jsonb_build_object('expiresAt', k.expires_at, 'zone', c.zone)
             else jsonb_build_object('at', c.made_at, 'zone', c.zone, 'device', c.device)
           end
      from claimed c
      left join baraza.invitation i on i.id = c.invitation_id
      left join baraza.task_force t on t.id = i.task_force_id
      left join baraza.agency a on a.id = i.agency_id
      left join baraza.person p on p.id = i.invited_by
      left join baraza.link k on k.id = c.link_id
      left join baraza.person w on w.id = c.person_id
      left join baraza.account o on o.id = w.account_id
  $$;

-- Notes what became of a letter, to whoever holds it now. Answers whether it was so.
create or replace function baraza.note_letter(p_id uuid, p_lease uuid, p_state text, p_reason text, p_due_in interval) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  update baraza.letter l set state = p_state, reason = p_reason, lease = null, due_at = baraza.now() + coalesce(p_due_in, '0')
   where l.id = p_id and l.lease = p_lease and l.state = 'waiting';
  return found;
end $$;
