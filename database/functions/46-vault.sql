-- What an agency keeps sealed of who somebody is, and codes that tell two agencies to ask.

-- What the key of the actor's agency is made of beside the installation's: made once, of the chance that is given first. To whoever treats the
-- person of a case.
create or replace function baraza.vault_salt(p_case uuid, p_chance bytea) returns bytea
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
begin
  if not baraza.treats_in(p_case) then
    raise exception 'the actor keeps nothing here' using errcode = '42501';
  end if;
  insert into baraza.vault_salt (agency_id, task_force_id, salt)
    values (v_agency, nullif(current_setting('baraza.task_force', true), '')::uuid, p_chance) on conflict do nothing;
  return (select v.salt from baraza.vault_salt v where v.agency_id = v_agency);
end $$;

-- Keeps who the person of a case is for the actor's agency, sealed, in place of what it kept, in a case that is open and in which they are not
-- anonymous.
create or replace function baraza.keep_identity(p_record uuid, p_case uuid, p_key bytea, p_sealed jsonb) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
begin
  if not baraza.treats_in(p_case)
    or not exists (select from baraza.episode e where e.id = p_case and e.status = 'open' and not e.anonymous) then
    raise exception 'the actor may not keep this' using errcode = '42501';
  end if;
  insert into baraza.vault_record as v (id, task_force_id, episode_id, agency_id, author_id, written_at, sealed_key, sealed)
    values (p_record, nullif(current_setting('baraza.task_force', true), '')::uuid, p_case, v_agency, v_person, baraza.now(), p_key, p_sealed)
    on conflict (episode_id, agency_id) do update
       set author_id = excluded.author_id, written_at = excluded.written_at, sealed_key = excluded.sealed_key, sealed = excluded.sealed;
end $$;

-- Destroys what the actor's agency keeps of who the person of a case is, with the only key that opens it. Answers whether there was anything.
create or replace function baraza.erase_identity(p_case uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
begin
  if not baraza.reads_for('file/', nullif(current_setting('baraza.person', true), '')::uuid, v_agency) then
    raise exception 'the actor may not destroy this' using errcode = '42501';
  end if;
  delete from baraza.vault_record v where v.episode_id = p_case and v.agency_id = v_agency
    and v.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid;
  return found;
end $$;

-- Opens what is kept of who the person of a case is, sealed as it is, for the actor, now and for a purpose: what their own agency keeps, to whoever
-- treats them in the case; and what another one keeps, where an agreement that is active at this very moment has the label X-IDENT. Null for
-- whoever has no access, as for a case that is not. Each time is kept in the log of who opened files, in the same transaction.
create or replace function baraza.read_identity(p_case uuid, p_purpose text) returns jsonb
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_now timestamptz := baraza.now();
  v_case text := 'case/' || p_case::text;
  v_treats boolean := baraza.treats_in(p_case);
  v_sector text;
  v_line baraza.access_log;
  v_shown jsonb;
  v_has_access boolean;
begin
  select a.sector into v_sector from baraza.agency a where a.id = v_agency and a.task_force_id = v_task_force;
  if not baraza.reads_for('file/', v_person, v_agency) or v_sector is null or v_sector = 'justice' then
    return null;
  end if;
  select e.id, e.subject_id into v_line.episode_id, v_line.subject_id from baraza.episode e
   where e.id = p_case and e.task_force_id = v_task_force;
  if v_line.episode_id is null then
    return null;
  end if;
  with basis as (
    select v_agency as agency_id, null::uuid as share_id, null::text as legal_basis where v_treats
    union all
    select s.controller_agency_id, s.id, s.legal_basis
      from baraza.share s
      join baraza.case_seat c on c.stream_id = v_case and c.agency_id = s.controller_agency_id
     where s.episode_id = p_case and s.recipient_agency_id = v_agency and s.purpose = p_purpose and 'X-IDENT' = any (s.labels)
       and baraza.may_reach(v_sector, p_purpose, 'X-IDENT')
       and baraza.share_state(s.legal_basis, s.from_at, s.until_at, s.suspended, s.confirmed_by is not null,
         s.revoked_seq is not null, v_now) = 'active'
       and baraza.actor_is_member(s.stream_id)
  ), shown as (
    -- What two agreements cover is shown on one that holds.
    select distinct on (b.agency_id) b.*, v.author_id, v.written_at, v.sealed_key, v.sealed, t.salt from basis b
      join baraza.vault_record v on v.episode_id = p_case and v.agency_id = b.agency_id
      join baraza.vault_salt t on t.agency_id = b.agency_id
     order by b.agency_id, b.share_id
  )
  select exists (select from basis),
         (select jsonb_agg(jsonb_build_object('agencyId', s.agency_id, 'authorId', s.author_id, 'label', 'X-IDENT',
            'at', (extract(epoch from s.written_at) * 1000)::bigint, 'key', encode(s.sealed_key, 'base64'), 'sealed', s.sealed,
            'salt', encode(s.salt, 'base64'), 'shareId', s.share_id, 'legalBasis', s.legal_basis)
            order by s.share_id is not null, s.written_at, s.agency_id) from shown s)
    into v_has_access, v_shown;
  v_line.purpose := p_purpose;
  return baraza.keep_reading(v_line, v_shown, v_has_access);
end $$;

-- Notes what a code of the person of a case is compared with, for the actor's agency, in place of what it noted; in a case that is open and in which
-- they are not anonymous. Answers whether another person at the table has the same. Nobody goes through codes: BA429 for more than 20 in a day.
create or replace function baraza.note_uic(p_case uuid, p_hash bytea) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_episode baraza.episode;
begin
  select * into v_episode from baraza.episode e where e.id = p_case;
  if not baraza.treats_in(p_case) or v_episode.status <> 'open' or v_episode.anonymous then
    raise exception 'the actor may not note this' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('uic ' || v_agency::text, 0));
  delete from baraza.uic_try t where t.agency_id = v_agency and t.at <= baraza.now() - interval '1 day';
  if (select count(*) from baraza.uic_try t where t.agency_id = v_agency) >= 20 then
    raise exception 'too many codes' using errcode = 'BA429';
  end if;
  insert into baraza.uic_try (task_force_id, agency_id, at, subject_id, hash)
    values (v_episode.task_force_id, v_agency, baraza.now(), v_episode.subject_id, p_hash);
  insert into baraza.uic (subject_id, agency_id, task_force_id, episode_id, hash, noted_at)
    values (v_episode.subject_id, v_agency, v_episode.task_force_id, p_case, p_hash, baraza.now())
    on conflict (subject_id, agency_id) do update set episode_id = excluded.episode_id, hash = excluded.hash, noted_at = excluded.noted_at;
  return exists (select from baraza.uic u where u.task_force_id = v_episode.task_force_id and u.hash = p_hash and u.subject_id <> v_episode.subject_id);
end $$;

-- Removes what the actor's agency noted of a code of the person of a case. Answers whether there was anything.
create or replace function baraza.erase_uic(p_case uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if not baraza.treats_in(p_case) then
    raise exception 'the actor may not remove this' using errcode = '42501';
  end if;
  delete from baraza.uic u using baraza.episode e where e.id = p_case and u.subject_id = e.subject_id
    and u.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid;
  return found;
end $$;

-- Tells the open cases of other people of whom the same code was noted before as an agency noted on a case that another agency may know them.
-- Nobody is told which. They hear it also where the code was taken back or changed since; what it was compared with goes from the try with that.
create or replace function baraza.tell_of_uic(p_stream text, p_agency uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_subject uuid := (select e.subject_id from baraza.episode e where e.stream_id = p_stream);
  v_hashes bytea[];
  v_stream text;
begin
  perform baraza.refuse_people();
  v_hashes := array(select distinct t.hash from baraza.uic_try t
    where t.agency_id = p_agency and t.subject_id = v_subject and t.hash is not null);
  for v_stream in
    select e.stream_id from baraza.uic_try t
      join baraza.uic u on u.task_force_id = t.task_force_id and u.hash = t.hash and u.subject_id <> t.subject_id and u.noted_at <= t.at
      join baraza.episode e on e.subject_id = u.subject_id and e.status = 'open'
     where t.agency_id = p_agency and t.subject_id = v_subject and t.hash = any (v_hashes) group by e.stream_id order by e.stream_id
  loop
    perform baraza.note_event(v_stream, 'uic.met', '{}');
  end loop;
  update baraza.uic_try t set hash = null where t.agency_id = p_agency and t.subject_id = v_subject and t.hash = any (v_hashes);
end $$;
