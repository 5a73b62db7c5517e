-- What the table and its agencies are called, who is invited to them, and their own sign-in.

create or replace function baraza.change_task_force(p_name text, p_language text, p_zone text, p_second_factor boolean) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_unless_governs(null, '{chair}');
  update baraza.task_force t set name = coalesce(p_name, t.name), language = coalesce(p_language, t.language),
         zone = coalesce(p_zone, t.zone), second_factor = coalesce(p_second_factor, t.second_factor)
   where t.id = nullif(current_setting('baraza.task_force', true), '')::uuid;
  if p_second_factor then
    -- Who is in with one factor proves the second before going on.
    perform baraza.revoke_sessions(array(select s.id from baraza.session s where s.account_id is not null and not s.two_factors
      and s.ended_at is null and s.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid));
  end if;
end $$;

create or replace function baraza.add_agency(p_id uuid, p_name text, p_short_name text, p_letters text, p_sector text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_unless_governs(null, '{chair}');
  insert into baraza.agency (id, task_force_id, name, short_name, letters, sector)
    values (p_id, nullif(current_setting('baraza.task_force', true), '')::uuid, p_name, p_short_name, p_letters, p_sector);
end $$;

-- Changes what an agency is called. What sector it is of only an administrator changes: more than its name follows from that. One that becomes
-- justice leaves, in the same commit, what it was let into before; answers what moved.
create or replace function baraza.change_agency(p_id uuid, p_name text, p_short_name text, p_letters text, p_sector text)
  returns table (stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_before text;
begin
  perform baraza.refuse_unless_governs(p_id, '{}');
  select a.sector into v_before from baraza.agency a where a.id = p_id and a.task_force_id = v_task_force for no key update;
  if v_before <> p_sector then
    perform baraza.refuse_unless_governs(null, '{chair}');
  end if;
  update baraza.agency a set name = p_name, short_name = p_short_name, letters = p_letters, sector = p_sector
   where a.id = p_id and a.task_force_id = v_task_force;
  if p_sector = 'justice' and v_before <> 'justice' then
    return query select l.stream_id, l.seq from baraza.leave_as_justice(p_id) l;
  end if;
end $$;

-- Takes an agency that became justice out of every case, part, referral and file that it reads. Not while it leads a case that goes on, or somebody
-- is referred to or by it: those would be left with nobody, and are handed over first. What it had to do goes to others of the case. Agreements stay known to it, so that it knows what it may not
-- use further. For change_agency.
create or replace function baraza.leave_as_justice(p_agency uuid) returns table (stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare
  v_stream record;
  v_stay record;
  v_last bigint;
begin
  perform from baraza.stream s join baraza.case_seat c on c.stream_id = s.id and c.agency_id = p_agency
   where s.id like any (array['case/%', 'part/%', 'referral/%', 'file/%', 'glass/%']) order by s.id for no key update of s;
  if exists (select from baraza.episode e where e.lead_agency_id = p_agency and e.status = 'open')
    or exists (select from baraza.referral r where p_agency in (r.sender_agency_id, r.receiver_agency_id)
      and (baraza.is_under_way_state(r.state) or r.state = 'draft')) then
    raise exception 'the agency has cases to hand over first' using errcode = 'BA409';
  end if;
  for v_stream in
    select c.stream_id from baraza.case_seat c
     where c.agency_id = p_agency and c.stream_id like any (array['case/%', 'part/%', 'referral/%', 'file/%', 'glass/%']) order by c.stream_id
  loop
    stream_id := v_stream.stream_id;
    perform baraza.hand_over_actions(stream_id, p_agency);
    delete from baraza.case_seat c where c.stream_id = v_stream.stream_id and c.agency_id = p_agency;
    v_last := baraza.note_event(stream_id, 'agency.released', json_build_object('agencyId', p_agency)::text);
    seq := v_last;
    for v_stay in select * from baraza.end_seat(stream_id, p_agency, v_last) loop
      seq := baraza.note_event(stream_id, 'colleague.joined',
        json_build_object('agencyId', v_stay.agency_id, 'personId', v_stay.person_id)::text);
    end loop;
    -- Whoever coordinates goes on following a referral, whatever agency they work for.
    update baraza.membership m set until_seq = null
     where m.stream_id = v_stream.stream_id and m.until_seq = v_last and baraza.coordinates(m.stream_id, m.person_id);
    return next;
  end loop;
end $$;

create or replace function baraza.rename_person(p_name text) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    update baraza.person p set name = p_name
     where p.id = nullif(current_setting('baraza.person', true), '')::uuid
       and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
  $$;

-- Invites an address to the table for an agency. The letter is noted with it; where no mail is sent it waits unsent, and
-- the link is copied by hand.
create or replace function baraza.invite_person(
  p_id uuid, p_hash bytea, p_agency uuid, p_address text, p_name text, p_standings text[], p_language text
) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  perform baraza.refuse_unless_governs(p_agency, p_standings);
  update baraza.invitation i set withdrawn_at = baraza.now() where i.task_force_id = v_task_force and i.agency_id = p_agency
    and i.address = p_address and i.accepted_at is null and i.withdrawn_at is null and i.expires_at <= baraza.now();
  insert into baraza.invitation (id, task_force_id, agency_id, address, name, standings, language, invited_by, made_at, expires_at, hash)
    values (p_id, v_task_force, p_agency, p_address, p_name, p_standings,
      coalesce(p_language, (select t.language from baraza.task_force t where t.id = v_task_force)),
      nullif(current_setting('baraza.person', true), '')::uuid, baraza.now(), baraza.now() + interval '14 days', p_hash);
  perform baraza.refuse_many_letters(p_address);
  perform baraza.write_letter(gen_random_uuid(), 'invitation', p_address, null, '', p_id, null);
end $$;

-- Letters to one address are few, whoever asks for them: five in an hour.
create or replace function baraza.refuse_many_letters(p_address text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if (select count(*) from baraza.letter l where l.address = p_address and l.made_at > baraza.now() - interval '1 hour') >= 5 then
    raise exception 'too many letters to one address' using errcode = 'BA429';
  end if;
end $$;

-- An invitation that waits, for whoever decides about it. Nothing for everybody else.
create or replace function baraza.open_invitation(p_id uuid) returns table (agency_id uuid, standings text[], round integer)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select i.agency_id, i.standings, i.round from baraza.invitation i
     where i.id = p_id and i.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
       and i.accepted_at is null and i.withdrawn_at is null and baraza.actor_governs(i.agency_id, i.standings)
  $$;

-- How the newest letter of each invitation fares, to whoever decides about its agency.
create or replace function baraza.letters_of_invitations(p_ids uuid[]) returns table (invitation_id uuid, state text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select distinct on (l.invitation_id) l.invitation_id, l.state from baraza.letter l
      join baraza.invitation i on i.id = l.invitation_id
     where l.invitation_id = any (p_ids) and baraza.actor_governs(i.agency_id, '{}')
     order by l.invitation_id, l.made_at desc
  $$;

-- Notes that the link of an invitation was shown to whoever decides about it; answers the round that it is of.
create or replace function baraza.copy_invitation(p_id uuid) returns integer
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    update baraza.invitation i set copied = true where i.id = p_id and exists (select from baraza.open_invitation(p_id))
    returning i.round
  $$;

create or replace function baraza.renew_invitation(p_id uuid, p_hash bytea, p_round integer) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_address text;
begin
  update baraza.invitation i set hash = p_hash, round = p_round, expires_at = baraza.now() + interval '14 days'
   where i.id = p_id and i.round = p_round - 1 and exists (select from baraza.open_invitation(p_id)) returning i.address into v_address;
  if not found then
    raise exception 'no such invitation waits' using errcode = 'BA409';
  end if;
  perform baraza.refuse_many_letters(v_address);
  perform baraza.write_letter(gen_random_uuid(), 'invitation', v_address, null, '', p_id, null);
end $$;

create or replace function baraza.withdraw_invitation(p_id uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  update baraza.invitation i set withdrawn_at = baraza.now() where i.id = p_id and exists (select from baraza.open_invitation(p_id));
  if not found then
    raise exception 'no such invitation waits' using errcode = 'BA409';
  end if;
end $$;

create or replace function baraza.set_single_sign_on(
  p_agency uuid, p_label text, p_issuer text, p_client_id text, p_sealed bytea
) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_unless_governs(p_agency, '{}');
  -- Another provider may call other people by the same names.
  delete from baraza.single_sign_on s where s.agency_id = p_agency and s.issuer <> p_issuer;
  insert into baraza.single_sign_on (agency_id, task_force_id, label, issuer, client_id, sealed_secret)
    values (p_agency, nullif(current_setting('baraza.task_force', true), '')::uuid, p_label, p_issuer, p_client_id, p_sealed)
    on conflict (agency_id) do update
      set label = excluded.label, client_id = excluded.client_id, sealed_secret = excluded.sealed_secret;
end $$;

create or replace function baraza.remove_single_sign_on(p_agency uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_unless_governs(p_agency, '{}');
  delete from baraza.single_sign_on s where s.agency_id = p_agency;
  return found;
end $$;
