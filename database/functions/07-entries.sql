-- The door: what is looked up and counted before anybody is known. An entry is somebody between the first step and the last.

-- What an account asks of whoever would sign in, by its address or its id; nothing for an address that nobody has.
create or replace function baraza.account_at_door(p_address text, p_account uuid)
  returns table (account_id uuid, address text, password_hash text, totp_id uuid, totp_step bigint, passkeys integer, codes integer,
    required boolean, seats integer)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select a.id, a.address, a.password_hash, a.totp_id, a.totp_step,
           (select count(*)::integer from baraza.passkey k where k.account_id = a.id),
           (select count(*)::integer from baraza.recovery_code c where c.account_id = a.id and c.used_at is null),
           baraza.needs_second_factor(a.id), (select count(*)::integer from baraza.seats_of(a.id))
      from baraza.account a where a.address = p_address or a.id = p_account
  $$;

-- One of an account's people who sits somewhere, in whose stream is noted what happens to the account.
create or replace function baraza.a_person_of(p_account uuid) returns uuid
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select s.person_id from baraza.seats_of(p_account) s limit 1 $$;

-- Begins an entry, and forgets those that took too long.
create or replace function baraza.begin_entry(
  p_hash bytea, p_account uuid, p_person uuid, p_agency uuid, p_stage text, p_way text, p_challenge text, p_two_factors boolean
) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    delete from baraza.entry e where e.expires_at < baraza.now();
    insert into baraza.entry (id_hash, account_id, person_id, agency_id, stage, way, challenge, two_factors, expires_at)
      values (p_hash, p_account, p_person, p_agency, p_stage, p_way, p_challenge, p_two_factors, baraza.now() + interval '10 minutes')
  $$;

-- The entry at this stage; nothing when it took too long. A guess counts, and after five there is nothing to guess at.
create or replace function baraza.entry_at_door(p_hash bytea, p_stage text, p_guess boolean)
  returns table (account_id uuid, person_id uuid, way text, challenge text, totp_id uuid)
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    update baraza.entry e set tries = e.tries + p_guess::integer, challenge = case when p_guess then null else e.challenge end
      from (select x.id_hash, x.challenge from baraza.entry x where x.id_hash = p_hash for update) asked
     where e.id_hash = asked.id_hash and e.stage = p_stage and e.expires_at > baraza.now() and e.tries < 5
    returning e.account_id, e.person_id, e.way, asked.challenge, e.totp_id
  $$;

-- Takes an entry on: to its next stage, with what is asked of the authenticator or the app there.
create or replace function baraza.change_entry(p_hash bytea, p_stage text, p_account uuid, p_challenge text, p_totp uuid) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    update baraza.entry e set stage = p_stage, account_id = coalesce(e.account_id, p_account), challenge = p_challenge,
           two_factors = e.two_factors or (e.stage = 'second_factor' and p_stage = 'open'),
           totp_id = coalesce(p_totp, e.totp_id)
     where e.id_hash = p_hash and e.expires_at > baraza.now()
  $$;

-- Counts a try; answers false when there were more than p_max within p_window. Buckets are hashes.
create or replace function baraza.count_attempt(p_bucket bytea, p_window interval, p_max integer) returns boolean
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    insert into baraza.attempt as a (bucket, count, until) values (p_bucket, 1, baraza.now() + p_window)
      on conflict (bucket) do update
        set count = case when a.until > baraza.now() then a.count + 1 else 1 end,
            until = case when a.until > baraza.now() then a.until else baraza.now() + p_window end
    returning count <= p_max
  $$;

-- Forgets tries whose time is over, and browsers that were not seen for a year.
create or replace function baraza.forget_attempts() returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    delete from baraza.attempt a where a.until < baraza.now();
    delete from baraza.known_device d where d.seen_at < baraza.now() - interval '365 days'
  $$;

-- Whether an account signed in from this browser before; and the note that it did.
create or replace function baraza.is_known_device(p_hash bytea, p_account uuid) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select exists (select from baraza.known_device d where d.hash = p_hash and d.account_id = p_account) $$;

create or replace function baraza.remember_device(p_hash bytea, p_account uuid) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    insert into baraza.known_device (hash, account_id, seen_at) values (p_hash, p_account, baraza.now())
      on conflict (hash, account_id) do update set seen_at = excluded.seen_at
  $$;

-- Uses a code of the authenticator app up: never one again, nor an older one.
create or replace function baraza.spend_totp(p_account uuid, p_step bigint) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  update baraza.account a set totp_step = p_step where a.id = p_account and a.totp_id is not null and a.totp_step < p_step;
  return found;
end $$;

create or replace function baraza.spend_recovery_code(p_account uuid, p_hash bytea) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  update baraza.recovery_code c set used_at = baraza.now() where c.account_id = p_account and c.hash = p_hash and c.used_at is null;
  return found;
end $$;

-- A passkey by its id, and those of an account; and the note that one was used.
create or replace function baraza.passkey_at_door(p_id text)
  returns table (id text, account_id uuid, public_key bytea, counter bigint, transports text[])
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select k.id, k.account_id, k.public_key, k.counter, k.transports from baraza.passkey k where k.id = p_id $$;

create or replace function baraza.passkeys_of(p_account uuid) returns table (id text, transports text[])
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select k.id, k.transports from baraza.passkey k where k.account_id = p_account order by k.added_at $$;

create or replace function baraza.note_passkey_used(p_id text, p_counter bigint) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$ update baraza.passkey k set counter = greatest(k.counter, p_counter), used_at = baraza.now() where k.id = p_id $$;

-- What somebody sees who holds the secret of an invitation's link; nothing when it is over.
create or replace function baraza.invitation_at_door(p_hash bytea)
  returns table (id uuid, task_force_id uuid, task_force text, agency_id uuid, agency text, invited_by text, name text, address text,
    standings text[], language text, expires_at timestamptz, known boolean, second_factor boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select i.id, i.task_force_id, t.name, i.agency_id, a.name, p.name, i.name, i.address, i.standings, i.language, i.expires_at,
           exists (select from baraza.account x where x.address = i.address),
           t.second_factor or 'administrator' = any (i.standings)
      from baraza.invitation i
      join baraza.task_force t on t.id = i.task_force_id
      join baraza.agency a on a.id = i.agency_id
      join baraza.person p on p.id = i.invited_by
     where i.hash = p_hash and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > baraza.now()
       and baraza.may_invite(i.invited_by, i.agency_id, i.standings)
       -- Whoever was shut out of this table is let in by no link.
       and not exists (select from baraza.person x join baraza.account c on c.id = x.account_id
         where x.task_force_id = i.task_force_id and c.address = i.address and x.disabled_at is not null)
  $$;

-- A link of an account by its secret's hash, while it opens something; with a person of that account, for the journal.
create or replace function baraza.link_at_door(p_hash bytea, p_purpose text)
  returns table (id uuid, account_id uuid, address text, person_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select l.id, l.account_id, coalesce(l.address, a.address),
           baraza.a_person_of(l.account_id)
      from baraza.link l left join baraza.account a on a.id = l.account_id
     where l.hash = p_hash and l.purpose = p_purpose and l.used_at is null and l.expires_at > baraza.now()
  $$;

-- Asks for a link to set a new password. One that was asked for before opens nothing any more. Does nothing for an address
-- that nobody has, or whose account sits nowhere any more, and answers the same.
create or replace function baraza.ask_recovery(p_address text, p_link uuid, p_hash bytea, p_letter uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_account baraza.account;
begin
  select * into v_account from baraza.account a where a.address = p_address;
  if not found or not exists (select from baraza.seats_of(v_account.id)) then
    return;
  end if;
  update baraza.link l set used_at = baraza.now() where l.account_id = v_account.id and l.purpose = 'recovery' and l.used_at is null;
  insert into baraza.link (id, purpose, hash, account_id, made_at, expires_at)
    values (p_link, 'recovery', p_hash, v_account.id, baraza.now(), baraza.now() + interval '30 minutes');
  perform baraza.write_letter(p_letter, 'recovery', v_account.address, v_account.id, '', null, p_link);
end $$;

-- The agencies' own sign-ins that are offered at the door; and one with its sealed secret, for the api alone.
create or replace function baraza.single_sign_ons() returns table (agency_id uuid, label text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select s.agency_id, s.label from baraza.single_sign_on s order by s.label, s.agency_id $$;

create or replace function baraza.single_sign_on_at_door(p_agency uuid)
  returns table (issuer text, client_id text, sealed_secret bytea)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select s.issuer, s.client_id, s.sealed_secret from baraza.single_sign_on s where s.agency_id = p_agency $$;

-- Whom an agency's provider means: the person connected to the subject, while they sit for that agency and are not shut out.
create or replace function baraza.person_by_single_sign_on(p_agency uuid, p_subject text)
  returns table (person_id uuid, account_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select p.id, p.account_id from baraza.single_sign_on_identity i join baraza.person p on p.id = i.person_id
     where i.agency_id = p_agency and i.subject = p_subject and p.disabled_at is null and p.account_id is not null
       and exists (select from baraza.standing s where s.person_id = p.id and s.agency_id = p_agency)
  $$;
