-- The ways on which people are told: browsers, agencies' systems, tries, and letters that came back.

-- A browser of the context's person, which is told from now on. One that somebody else turned on before is theirs no more: whoever
-- sits at it now is told, and nobody else's reminders come there. Ten at most; the oldest goes.
create or replace function baraza.add_push(p_mark bytea, p_sealed bytea) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_person baraza.person;
begin
  select * into strict v_person from baraza.person p where p.id = nullif(current_setting('baraza.person', true), '')::uuid
     and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid for no key update;
  delete from baraza.push_subscription b using baraza.person p
   where b.mark = p_mark and p.id = b.person_id and p.id <> v_person.id
     and (p.account_id is null or p.account_id is distinct from v_person.account_id);
  insert into baraza.push_subscription (person_id, task_force_id, mark, sealed, made_at)
    values (v_person.id, v_person.task_force_id, p_mark, p_sealed, baraza.now())
    on conflict (person_id, mark) do update set sealed = excluded.sealed, made_at = excluded.made_at;
  delete from baraza.push_subscription b where b.person_id = v_person.id and b.mark in (
    select x.mark from baraza.push_subscription x where x.person_id = v_person.id order by x.made_at desc, x.mark offset 10);
end $$;

create or replace function baraza.remove_push(p_mark bytea) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  delete from baraza.push_subscription b where b.mark = p_mark
     and b.person_id = nullif(current_setting('baraza.person', true), '')::uuid
     and b.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid;
  return found;
end $$;

-- Where the browsers of one person are reached, sealed: of a notice, for whoever holds it; without one, of the context's own person.
create or replace function baraza.push_targets(p_notice uuid, p_lease uuid) returns table (mark bytea, sealed bytea)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select b.mark, b.sealed from baraza.push_subscription b
     where b.person_id = case when p_notice is null then nullif(current_setting('baraza.person', true), '')::uuid
       else (select n.person_id from baraza.notice n where n.id = p_notice and n.lease = p_lease and n.state = 'waiting') end
     order by b.made_at
  $$;

-- A browser that its push service does not know any more is told nothing, by whomever it was turned on.
create or replace function baraza.drop_push(p_mark bytea) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$ delete from baraza.push_subscription b where b.mark = p_mark $$;

create or replace function baraza.set_webhook(p_agency uuid, p_address text, p_secret uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_unless_governs(p_agency, '{}');
  insert into baraza.agency_webhook (agency_id, task_force_id, address, secret_id, set_at)
    values (p_agency, nullif(current_setting('baraza.task_force', true), '')::uuid, p_address, p_secret, baraza.now())
    on conflict (agency_id) do update set address = excluded.address, secret_id = excluded.secret_id, set_at = excluded.set_at, off_at = null;
end $$;

create or replace function baraza.remove_webhook(p_agency uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_unless_governs(p_agency, '{}');
  delete from baraza.agency_webhook w where w.agency_id = p_agency;
  return found;
end $$;

-- Where the system of the agency is that a notice is for; for whoever holds the notice.
create or replace function baraza.webhook_target(p_notice uuid, p_lease uuid)
  returns table (agency_id uuid, address text, secret_id uuid, is_off boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select w.agency_id, w.address, w.secret_id, w.off_at is not null
      from baraza.notice n join baraza.agency_webhook w on w.agency_id = n.agency_id
     where n.id = p_notice and n.lease = p_lease and n.state = 'waiting' and n.channel = 'webhook'
  $$;

-- A system that said that it is gone is told nothing until its address is set anew.
create or replace function baraza.webhook_gone(p_agency uuid, p_secret uuid) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    update baraza.agency_webhook w set off_at = baraza.now() where w.agency_id = p_agency and w.secret_id = p_secret and w.off_at is null
  $$;

-- The address of the context's own person, and whether it sent letters back.
create or replace function baraza.own_mail() returns table (address text, unreachable boolean, language text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select a.address, a.bounced_address is not distinct from a.address, t.language
      from baraza.person p join baraza.account a on a.id = p.account_id join baraza.task_force t on t.id = p.task_force_id
     where p.id = nullif(current_setting('baraza.person', true), '')::uuid
       and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
  $$;

-- Begins a try of one way, three an hour at most for each person and way. Answers whether it may begin.
create or replace function baraza.begin_way_test(p_id uuid, p_channel text, p_agency uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_person baraza.person;
begin
  if p_agency is not null then
    perform baraza.refuse_unless_governs(p_agency, '{}');
  end if;
  select * into strict v_person from baraza.person p where p.id = nullif(current_setting('baraza.person', true), '')::uuid
     and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid for no key update;
  if (select count(*) from baraza.way_test y
       where y.person_id = v_person.id and y.channel = p_channel and y.begun_at > baraza.now() - interval '1 hour') >= 3 then
    return false;
  end if;
  insert into baraza.way_test (id, task_force_id, person_id, agency_id, channel, begun_at)
    values (p_id, v_person.task_force_id, v_person.id, p_agency, p_channel, baraza.now());
  return true;
end $$;

-- Notes what became of a try of the context's person. A letter that was taken makes the address good again.
create or replace function baraza.end_way_test(p_id uuid, p_outcome text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_test baraza.way_test;
begin
  update baraza.way_test y set ended_at = baraza.now(), outcome = p_outcome
   where y.id = p_id and y.ended_at is null and y.person_id = nullif(current_setting('baraza.person', true), '')::uuid
  returning * into v_test;
  if v_test.channel = 'mail' and p_outcome = 'sent' then
    update baraza.account a set bounced_address = null from baraza.person p where p.id = v_test.person_id and a.id = p.account_id;
  end if;
end $$;

-- A letter came back, as its mail server says: only one that was sent, to an address that is still its reader's. It was of one notice,
-- a daily letter with several, or a try. Answers whether it is ours.
create or replace function baraza.note_bounce(p_id uuid, p_addresses text[]) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_person uuid;
  v_notice uuid;
begin
  select p.id into v_person from baraza.person p join baraza.account a on a.id = p.account_id and lower(a.address) = any (p_addresses)
   where exists (select from baraza.notice n where n.person_id = p.id and n.state = 'sent' and (n.id = p_id and n.channel = 'mail' or n.digest_id = p_id))
      or exists (select from baraza.way_test y where y.id = p_id and y.person_id = p.id and y.channel = 'mail' and y.outcome = 'sent')
     for no key update of a;
  if not found then
    return false;
  end if;
  update baraza.account a set bounced_address = a.address from baraza.person p where p.id = v_person and a.id = p.account_id;
  update baraza.way_test y set outcome = 'bounced' where y.id = p_id;
  for v_notice in
    update baraza.notice n set state = 'failed', reason = 'bounced', settled_at = baraza.now()
     where n.person_id = v_person and n.state = 'sent' and (n.id = p_id and n.channel = 'mail' or n.digest_id = p_id) returning n.id
  loop
    perform baraza.fall_back(v_notice);
  end loop;
  return true;
end $$;
