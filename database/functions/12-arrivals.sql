-- Whoever comes by a link or through the door, before a session is theirs: acts of the system, each for one hashed secret.

-- Makes the link of first use; the one before opens nothing any more. Answers false when there is a table already.
create or replace function baraza.make_first_use_link(p_hash bytea) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if not baraza.is_empty() then
    return false;
  end if;
  delete from baraza.link l where l.purpose = 'first_use';
  insert into baraza.link (id, purpose, hash, made_at, expires_at)
    values (gen_random_uuid(), 'first_use', p_hash, baraza.now(), baraza.now() + interval '1 day');
  return true;
end $$;

-- Uses a link up. Raises what whoever holds it is told when it opens nothing any more.
create or replace function baraza.use_link(p_hash bytea, p_purpose text) returns baraza.link
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_link baraza.link;
begin
  perform baraza.refuse_people();
  update baraza.link l set used_at = baraza.now() where l.hash = p_hash and l.purpose = p_purpose and l.used_at is null
    and l.expires_at > baraza.now() returning * into v_link;
  if not found then
    raise exception 'the link is over' using errcode = 'BA410';
  end if;
  return v_link;
end $$;

-- First use: the link is used up and the administrator has an account, behind the person that was founded for them.
create or replace function baraza.begin_account(
  p_first_use bytea, p_account uuid, p_address text, p_password_hash text, p_person uuid
) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_people();
  perform baraza.use_link(p_first_use, 'first_use');
  insert into baraza.account (id, address, password_hash, made_at) values (p_account, p_address, p_password_hash, baraza.now());
  update baraza.person p set account_id = p_account where p.id = p_person and p.account_id is null;
end $$;

-- A link with which the first administrator of a script sets a password: made while the account has no way in at all.
create or replace function baraza.make_setting_link(p_account uuid, p_link uuid, p_hash bytea) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_people();
  insert into baraza.link (id, purpose, hash, account_id, made_at, expires_at)
    select p_link, 'recovery', p_hash, a.id, baraza.now(), baraza.now() + interval '1 day' from baraza.account a
     where a.id = p_account and a.password_hash is null and not exists (select from baraza.passkey k where k.account_id = a.id);
end $$;

-- Accepts an invitation: with a new account, or for one that exists and has this very address. The person sits at the table
-- from now on, and follows what the agency follows. Answers the person first, and then whoever was the agency's contact
-- before: with what they are for the agency now, and the streams that moved.
create or replace function baraza.accept_invitation(
  p_hash bytea, p_account uuid, p_new boolean, p_person uuid, p_name text, p_password_hash text
) returns table (person_id uuid, standings text[], stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_invitation baraza.invitation;
  v_person baraza.person;
  v_contact uuid;
  v_one uuid;
begin
  perform baraza.refuse_people();
  update baraza.invitation i set accepted_at = baraza.now() where i.hash = p_hash and i.accepted_at is null
    and i.withdrawn_at is null and i.expires_at > baraza.now() returning * into v_invitation;
  if not found then
    raise exception 'the link is over' using errcode = 'BA410';
  end if;
  if not baraza.may_invite(v_invitation.invited_by, v_invitation.agency_id, v_invitation.standings) then
    raise exception 'whoever invited decides this no longer' using errcode = 'BA410';
  end if;
  if p_new then
    -- A link that was never shown to whoever invited came by mail, to the very address.
    insert into baraza.account (id, address, password_hash, made_at, proved_at)
      values (p_account, v_invitation.address, p_password_hash, baraza.now(),
        case when not v_invitation.copied then baraza.now() end) on conflict on constraint account_address do nothing;
    if not found then
      raise exception 'the address has an account by now' using errcode = 'BA409';
    end if;
  elsif not exists (select from baraza.account a where a.id = p_account and a.address = v_invitation.address) then
    raise exception 'the invitation is for another address' using errcode = '42501';
  end if;
  select * into v_person from baraza.person p where p.task_force_id = v_invitation.task_force_id and p.account_id = p_account;
  if not found then
    insert into baraza.person (id, name, task_force_id, account_id) values (p_person, p_name, v_invitation.task_force_id, p_account)
      returning * into v_person;
  elsif v_person.disabled_at is not null then
    raise exception 'the person was shut out' using errcode = 'BA410';
  end if;
  if 'liaison' = any (v_invitation.standings) then
    delete from baraza.standing s where s.agency_id = v_invitation.agency_id and s.standing = 'liaison' and s.person_id <> v_person.id
      returning s.person_id into v_contact;
  end if;
  insert into baraza.standing (task_force_id, agency_id, person_id, standing)
    select v_invitation.task_force_id, v_invitation.agency_id, v_person.id, x from unnest(v_invitation.standings) x
    on conflict do nothing;
  foreach v_one in array array_remove(array[v_person.id, v_contact], null) loop
    return query select v_one, baraza.standings_for(v_one, v_invitation.agency_id), m.stream_id, m.seq
      from baraza.settle_person(v_invitation.task_force_id, v_one) m;
  end loop;
  -- The control stream is the last that is taken hold of, and says for each what they are now.
  foreach v_one in array array_remove(array[v_person.id, v_contact], null) loop
    person_id := v_one;
    standings := baraza.standings_for(v_one, v_invitation.agency_id);
    stream_id := 'control/00000000-0000-7000-8000-000000000000';
    seq := baraza.note_control('rights.changed', jsonb_build_object('personId', v_one));
    return next;
  end loop;
end $$;

-- The passkey with which an account was made, in the same transaction as the account: it has no other way in.
create or replace function baraza.add_first_passkey(
  p_account uuid, p_id text, p_key bytea, p_counter bigint, p_transports text[], p_label text
) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_people();
  if exists (select from baraza.account a where a.id = p_account and a.password_hash is not null)
    or exists (select from baraza.passkey k where k.account_id = p_account) then
    raise exception 'the account has a way in' using errcode = 'BA409';
  end if;
  perform baraza.keep_passkey(p_account, p_id, p_key, p_counter, p_transports, p_label);
end $$;

-- Sets a new password by a recovery's link, and ends every session of the account and whatever was begun in one. Answers the control stream's number.
create or replace function baraza.recover_account(p_hash bytea, p_password_hash text) returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_link baraza.link := baraza.use_link(p_hash, 'recovery');
  v_proved timestamptz;
begin
  perform baraza.hold_accounts(array[v_link.account_id]);
  select a.proved_at into v_proved from baraza.account a where a.id = v_link.account_id;
  update baraza.account a set password_hash = p_password_hash, proved_at = coalesce(a.proved_at, baraza.now()) where a.id = v_link.account_id;
  if v_proved is null then
    -- Nobody had shown yet that the mailbox is theirs: whoever shows it now begins anew, and what another put there goes.
    update baraza.account a set totp_id = null, pending_totp_id = null where a.id = v_link.account_id;
    delete from baraza.passkey k where k.account_id = v_link.account_id;
    delete from baraza.recovery_code c where c.account_id = v_link.account_id;
    delete from baraza.single_sign_on_identity x using baraza.person p where p.id = x.person_id and p.account_id = v_link.account_id;
  end if;
  perform baraza.end_what_was_begun(v_link.account_id);
  perform baraza.tell_account(v_link.account_id, 'recovered', null);
  return baraza.revoke_sessions(array(select s.id from baraza.session s where s.account_id = v_link.account_id and s.ended_at is null));
end $$;

-- The new address counts from now on, and the old one is told. Open recoveries of the old address end.
create or replace function baraza.confirm_address(p_hash bytea) returns text
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_link baraza.link := baraza.use_link(p_hash, 'address');
  v_old text;
begin
  select a.address into v_old from baraza.account a where a.id = v_link.account_id;
  begin
    update baraza.account a set address = v_link.address, proved_at = baraza.now() where a.id = v_link.account_id;
  exception when unique_violation then
    raise exception 'the address is taken' using errcode = 'BA410';
  end;
  update baraza.link l set used_at = baraza.now() where l.account_id = v_link.account_id and l.purpose = 'recovery' and l.used_at is null;
  perform baraza.tell_account(v_link.account_id, 'address_changed', v_old);
  return v_link.address;
end $$;

-- A second factor that is made known at the door, in the entry where it was asked for. The entry is open then.
create or replace function baraza.enrol_at_door(
  p_entry bytea, p_step bigint, p_id text, p_key bytea, p_counter bigint, p_transports text[], p_label text, p_codes bytea[]
) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_entry baraza.entry;
  v_totp uuid;
begin
  perform baraza.refuse_people();
  update baraza.entry e set stage = 'open', two_factors = true where e.id_hash = p_entry and e.stage = 'enrol' and e.expires_at > baraza.now()
    returning * into v_entry;
  if not found then
    raise exception 'the entry is over' using errcode = 'BA401';
  end if;
  -- Whoever has a factor by now is asked for it: others who gave the password meanwhile may not put theirs in its place.
  select a.totp_id into v_totp from baraza.account a where a.id = v_entry.account_id for update;
  if v_totp is not null or exists (select from baraza.passkey k where k.account_id = v_entry.account_id) then
    raise exception 'there is a second factor by now' using errcode = 'BA401';
  end if;
  delete from baraza.entry e where e.account_id = v_entry.account_id and e.id_hash <> p_entry;
  if p_id is null then
    update baraza.account a set totp_id = v_entry.totp_id, totp_step = p_step where a.id = v_entry.account_id and v_entry.totp_id is not null;
    if not found then
      raise exception 'no app was asked for in this entry' using errcode = 'BA401';
    end if;
  else
    perform baraza.keep_passkey(v_entry.account_id, p_id, p_key, p_counter, p_transports, p_label);
  end if;
  perform baraza.add_codes(v_entry.account_id, p_codes, true);
  perform baraza.tell_account(v_entry.account_id, 'factor_added', null);
end $$;

-- Connects whom an agency's provider knows to a person: to the one who is signed in for that agency and has just proved it.
create or replace function baraza.connect_single_sign_on(p_subject text) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_account uuid := baraza.own_account(true);
begin
  insert into baraza.single_sign_on_identity (agency_id, subject, person_id)
    select s.agency_id, p_subject, nullif(current_setting('baraza.person', true), '')::uuid
      from baraza.single_sign_on s where s.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
    on conflict do nothing;
  if not found then
    return false;
  end if;
  perform baraza.tell_account(v_account, 'factor_added', null);
  return true;
end $$;

-- Connects whom an agency's provider knows to the person who has just accepted an invitation of that agency through it.
create or replace function baraza.connect_at_door(p_agency uuid, p_subject text, p_person uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_people();
  insert into baraza.single_sign_on_identity (agency_id, subject, person_id)
    select p_agency, p_subject, s.person_id from baraza.standing s where s.person_id = p_person and s.agency_id = p_agency limit 1
    on conflict do nothing;
end $$;

-- The invitation of an agency that waits for an address which its own provider vouches for.
create or replace function baraza.invitation_by_single_sign_on(p_agency uuid, p_address text) 
  returns table (id uuid, hash bytea, task_force_id uuid, name text, standings text[])
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select i.id, i.hash, i.task_force_id, i.name, i.standings from baraza.invitation i
     where i.agency_id = p_agency and i.address = p_address and i.accepted_at is null and i.withdrawn_at is null
       and i.expires_at > baraza.now() and not exists (select from baraza.account a where a.address = p_address)
       and not i.standings && array['administrator', 'chair', 'vice_chair', 'secretary', 'coordinator']
  $$;
