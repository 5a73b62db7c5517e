-- One's own account: the acts of whoever is signed in, on the account of the session through which they act.

-- The account behind the transaction's session and person; what changes how one gets in needs a proof not older than
-- ten minutes. BA403 and the others are refusals that whoever asked is told of.
create or replace function baraza.own_account(p_confirmed boolean) returns uuid
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_session baraza.session;
begin
  select * into v_session from baraza.session s
   where s.id = nullif(current_setting('baraza.session', true), '')::uuid and s.ended_at is null
     and least(s.expires_at, s.idle_at) > baraza.now()
     and s.person_id = nullif(current_setting('baraza.person', true), '')::uuid and s.account_id is not null;
  if not found then
    raise exception 'no account is behind this actor' using errcode = 'BA404';
  end if;
  if p_confirmed and coalesce(v_session.confirmed_until <= baraza.now(), true) then
    raise exception 'not confirmed' using errcode = 'BA403';
  end if;
  return v_session.account_id;
end $$;

-- Everything that one sees of one's own account.
create or replace function baraza.account_view() returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
      'address', a.address, 'hasPassword', a.password_hash is not null, 'totp', a.totp_id is not null,
      'recoveryCodesLeft', (select count(*) from baraza.recovery_code c where c.account_id = a.id and c.used_at is null),
      'secondFactorRequired', baraza.needs_second_factor(a.id),
      'passkeys', (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'label', k.label, 'addedAt', k.added_at,
          'usedAt', k.used_at) order by k.added_at), '[]') from baraza.passkey k where k.account_id = a.id),
      'sessions', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'current', s.id = me.id, 'device', s.device,
          'way', s.way, 'openedAt', s.opened_at, 'seenAt', s.seen_at, 'taskForce', t.name, 'agency', g.name)
          order by s.id = me.id desc, s.seen_at desc), '[]')
        from baraza.session s join baraza.task_force t on t.id = s.task_force_id join baraza.agency g on g.id = s.agency_id
       where s.account_id = a.id and s.ended_at is null and least(s.expires_at, s.idle_at) > baraza.now()),
      'seats', (select coalesce(jsonb_agg(jsonb_build_object('personId', q.person_id, 'taskForceId', q.task_force_id,
          'taskForce', q.task_force, 'agencyId', q.agency_id, 'agency', q.agency, 'letters', q.letters, 'standings', q.standings,
          'current', q.person_id = me.person_id and q.agency_id = me.agency_id)), '[]') from baraza.seats_of(a.id) q),
      'singleSignOn', (select jsonb_build_object('label', o.label, 'connected', exists (select from baraza.single_sign_on_identity x
          where x.agency_id = o.agency_id and x.person_id = me.person_id)) from baraza.single_sign_on o where o.agency_id = me.agency_id),
      'confirmedUntil', case when me.confirmed_until > baraza.now() then me.confirmed_until end)
      from baraza.account a, baraza.session me
     where a.id = baraza.own_account(false) and me.id = nullif(current_setting('baraza.session', true), '')::uuid
  $$;

-- Ends every session of the own account but this one.
create or replace function baraza.end_other_sessions() returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_account uuid := baraza.own_account(false);
begin
  perform baraza.hold_accounts(array[v_account]);
  return baraza.revoke_sessions(array(select s.id from baraza.session s where s.account_id = v_account
    and s.ended_at is null and s.id <> nullif(current_setting('baraza.session', true), '')::uuid));
end $$;

create or replace function baraza.end_own_session(p_session uuid) returns bigint
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.revoke_sessions(array(select s.id from baraza.session s
      where s.id = p_session and s.account_id = baraza.own_account(false) and s.ended_at is null))
  $$;

-- Tells the own address that something changed about how one gets in.
create or replace function baraza.tell_account(p_account uuid, p_kind text, p_address text) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.write_letter(gen_random_uuid(), p_kind, coalesce(p_address, a.address), a.id,
      coalesce((select s.device from baraza.session s where s.id = nullif(current_setting('baraza.session', true), '')::uuid), ''),
      null, null) from baraza.account a where a.id = p_account
  $$;

-- Ends what somebody has begun who may be another: entries at the door, and links of the account that were asked for. For
-- functions of the gate alone.
create or replace function baraza.end_what_was_begun(p_account uuid) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    delete from baraza.entry e where e.account_id = p_account;
    update baraza.link l set used_at = baraza.now() where l.account_id = p_account and l.purpose in ('recovery', 'address') and l.used_at is null
  $$;

create or replace function baraza.set_password(p_hash text, p_end_others boolean) returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_account uuid := baraza.own_account(true);
begin
  update baraza.account a set password_hash = p_hash where a.id = v_account;
  perform baraza.tell_account(v_account, 'password_changed', null);
  if p_end_others then
    perform baraza.end_what_was_begun(v_account);
    return baraza.end_other_sessions();
  end if;
  return null;
end $$;

-- Asks to be reached at another address: a letter with a link goes there. Nothing, and the same answer, when another
-- account has it.
create or replace function baraza.ask_address(p_address text, p_link uuid, p_hash bytea, p_letter uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_account uuid := baraza.own_account(true);
begin
  update baraza.link l set used_at = baraza.now() where l.account_id = v_account and l.purpose = 'address' and l.used_at is null;
  if exists (select from baraza.account a where a.address = p_address) then
    return;
  end if;
  insert into baraza.link (id, purpose, hash, account_id, address, made_at, expires_at)
    values (p_link, 'address', p_hash, v_account, p_address, baraza.now(), baraza.now() + interval '1 day') on conflict do nothing;
  perform baraza.refuse_many_letters(p_address);
  perform baraza.write_letter(p_letter, 'address', p_address, v_account, '', null, p_link);
end $$;

create or replace function baraza.begin_totp(p_id uuid) returns text
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$ update baraza.account a set pending_totp_id = p_id where a.id = baraza.own_account(true) returning a.address $$;

create or replace function baraza.pending_totp() returns uuid
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select a.pending_totp_id from baraza.account a where a.id = baraza.own_account(true) $$;

-- Gives an account recovery codes where it has none left. Answers whether it did. For functions of the gate alone.
create or replace function baraza.add_codes(p_account uuid, p_codes bytea[], p_anew boolean) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if not p_anew and exists (select from baraza.recovery_code c where c.account_id = p_account and c.used_at is null) then
    return false;
  end if;
  delete from baraza.recovery_code c where c.account_id = p_account;
  insert into baraza.recovery_code (account_id, hash) select p_account, h from unnest(p_codes) h;
  return true;
end $$;

-- The pending app counts from now on; p_step is the code by which it was confirmed. Answers whether codes were given.
create or replace function baraza.confirm_totp(p_step bigint, p_codes bytea[]) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_account uuid := baraza.own_account(true);
begin
  update baraza.account a set totp_id = a.pending_totp_id, pending_totp_id = null, totp_step = p_step
   where a.id = v_account and a.pending_totp_id is not null;
  perform baraza.tell_account(v_account, 'factor_added', null);
  return baraza.add_codes(v_account, p_codes, false);
end $$;

create or replace function baraza.make_recovery_codes(p_codes bytea[]) returns boolean
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.tell_account(baraza.own_account(true), 'factor_added', null);
    select baraza.add_codes(baraza.own_account(true), p_codes, true)
  $$;

-- The question asked of an authenticator in the actor's own session; each is answered once.
create or replace function baraza.take_own_question() returns text
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_session uuid := nullif(current_setting('baraza.session', true), '')::uuid;
  v_challenge text;
begin
  perform baraza.own_account(true);
  select s.challenge into v_challenge from baraza.session s where s.id = v_session for update;
  update baraza.session s set challenge = null where s.id = v_session;
  return v_challenge;
end $$;

-- Keeps a passkey for an account, once: its id is nobody else's. For functions of the gate alone.
create or replace function baraza.keep_passkey(
  p_account uuid, p_id text, p_key bytea, p_counter bigint, p_transports text[], p_label text
) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  insert into baraza.passkey (id, account_id, public_key, counter, transports, label, added_at)
    values (p_id, p_account, p_key, p_counter, p_transports, p_label, baraza.now()) on conflict do nothing;
  if not found then
    raise exception 'the passkey is known already' using errcode = 'BA409';
  end if;
end $$;

create or replace function baraza.add_passkey(
  p_id text, p_key bytea, p_counter bigint, p_transports text[], p_label text, p_codes bytea[]
) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_account uuid := baraza.own_account(true);
begin
  perform baraza.keep_passkey(v_account, p_id, p_key, p_counter, p_transports, p_label);
  perform baraza.tell_account(v_account, 'factor_added', null);
  return baraza.add_codes(v_account, p_codes, false);
end $$;

-- Refuses what would leave the account without a way in, or without the second factor that is required of it.
create or replace function baraza.refuse_locking_out(p_account uuid) returns void
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if exists (select from baraza.account a where a.id = p_account and not exists (select from baraza.passkey k where k.account_id = a.id)
      and (a.password_hash is null or (a.totp_id is null and baraza.needs_second_factor(a.id)))) then
    raise exception 'the last way in stays' using errcode = 'BA409';
  end if;
end $$;

create or replace function baraza.remove_totp() returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_account uuid := baraza.own_account(true);
begin
  update baraza.account a set totp_id = null, pending_totp_id = null where a.id = v_account and a.totp_id is not null;
  if not found then
    raise exception 'there is no app' using errcode = 'BA409';
  end if;
  perform baraza.refuse_locking_out(v_account);
  perform baraza.tell_account(v_account, 'factor_removed', null);
end $$;

create or replace function baraza.remove_passkey(p_id text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_account uuid := baraza.own_account(true);
begin
  delete from baraza.passkey k where k.id = p_id and k.account_id = v_account;
  if not found then
    raise exception 'no such passkey' using errcode = 'BA404';
  end if;
  perform baraza.refuse_locking_out(v_account);
  perform baraza.tell_account(v_account, 'factor_removed', null);
end $$;
