-- Calendars outside: whoever holds the address of one is told when actions are due, with the rights its person has now.

-- Opens the actor's own, in place of the one before, whose address opens nothing from now on.
create or replace function baraza.open_feed(p_hash bytea, p_language text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
begin
  insert into baraza.feed (task_force_id, person_id, agency_id, hash, language, made_at)
    select p.task_force_id, p.id, v_agency, p_hash, p_language, baraza.now()
      from baraza.person p
     where p.id = nullif(current_setting('baraza.person', true), '')::uuid
       and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid and p.disabled_at is null
       and exists (select from baraza.standing s
         where s.task_force_id = p.task_force_id and s.person_id = p.id and s.agency_id = v_agency)
    on conflict on constraint feed_one_each do update
       set hash = excluded.hash, language = excluded.language, made_at = excluded.made_at, fetched_at = null;
  if not found then
    raise exception 'the actor has no seat' using errcode = '42501';
  end if;
end $$;

-- Ends the actor's own: its address opens nothing from now on.
create or replace function baraza.close_feed() returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    delete from baraza.feed f
     where f.person_id = nullif(current_setting('baraza.person', true), '')::uuid
       and f.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
       and f.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
  $$;

-- Whom the secret of an address speaks for, and that it was asked for; nothing for whoever was shut out or has no seat there now.
create or replace function baraza.feed_at_door(p_hash bytea)
  returns table (task_force_id uuid, person_id uuid, agency_id uuid, standings text[], language text)
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    update baraza.feed f set fetched_at = baraza.now()
      from baraza.person p
     where f.hash = p_hash and p.id = f.person_id and p.disabled_at is null
       and exists (select from baraza.standing s
         where s.task_force_id = f.task_force_id and s.person_id = f.person_id and s.agency_id = f.agency_id)
    returning f.task_force_id, f.person_id, f.agency_id,
      array(select s.standing from baraza.standing s
        where s.task_force_id = f.task_force_id and s.person_id = f.person_id and s.agency_id = f.agency_id order by s.standing),
      f.language
  $$;

-- That whoever was away saw what was done for them meanwhile: for oneself alone.
create or replace function baraza.see_absence(p_id uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  update baraza.absence a set seen_at = coalesce(a.seen_at, baraza.now())
   where a.id = p_id and a.person_id = nullif(current_setting('baraza.person', true), '')::uuid
     and a.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid;
  return found;
end $$;
