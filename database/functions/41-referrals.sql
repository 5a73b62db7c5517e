-- Referrals: their streams hold codes, and are followed by the agencies between which somebody is referred and by whoever coordinates.

-- Whether a referral is under way: sent, and not ended. The domain has the same (isOpen, without a draft), and a rule test holds them equal.
create or replace function baraza.is_under_way_state(p_state text) returns boolean
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$
    select p_state in ('offered', 'acknowledged', 'info_needed', 'decline_proposed', 'accepted', 'waitlisted', 'scheduled', 'not_met', 'met',
      'in_service', 'paused', 'lost_contact')
  $$;

-- Whether a referral that was not ended hangs on a case, or on an agency in it: neither goes while somebody waits for the other end of it. For
-- functions of the gate.
create or replace function baraza.is_referred_in(p_case text, p_agency uuid) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from baraza.referral r where 'case/' || r.episode_id::text = p_case
      and (baraza.is_under_way_state(r.state) or r.state = 'draft')
      and (p_agency is null or p_agency in (r.sender_agency_id, r.receiver_agency_id)))
  $$;

-- Until when an agency that was let in by referrals reads what it reads: as long as an agreement holds on which somebody was referred to it.
-- Null for a seat without such an end; a part of a case is read as long as the case is. For functions of the gate.
create or replace function baraza.seat_holds_until(p_stream text, p_agency uuid) returns timestamptz
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_case uuid;
  v_until timestamptz;
begin
  -- Few seats have an end: this is asked for every membership that begins.
  select c.episode_id into v_case from baraza.case_seat c
   where c.by_referral and c.agency_id = p_agency and c.stream_id = case when p_stream like 'part/%'
     then (select 'case/' || q.episode_id::text from baraza.case_part q where q.stream_id = p_stream) else p_stream end;
  if v_case is null then
    return null;
  end if;
  select max(s.until_at) into v_until from baraza.referral r
    join baraza.share s on s.episode_id = r.episode_id and s.controller_agency_id = r.sender_agency_id
      and s.recipient_agency_id = r.receiver_agency_id and s.purpose = r.purpose
   where r.episode_id = v_case and r.receiver_agency_id = p_agency and r.share_id is not null
     and (r.stream_id = p_stream or p_stream not like 'referral/%')
     and baraza.share_state(s.legal_basis, s.from_at, s.until_at, s.suspended, s.confirmed_by is not null,
       s.revoked_seq is not null, baraza.now()) = 'active';
  if p_stream like 'referral/%' then
    v_until := greatest(v_until, baraza.company_until(p_stream, p_agency));
  end if;
  return coalesce(v_until, '-infinity');
end $$;

-- An agreement changed: who was let in by it reads until then, or no longer. Asked by whoever is a party to it, in the same commit.
create or replace function baraza.settle_share(p_share uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_share baraza.share;
begin
  select * into v_share from baraza.share s where s.id = p_share;
  if v_share is null or not baraza.actor_is_member(v_share.stream_id) then
    raise exception 'the actor is no party to this' using errcode = '42501';
  end if;
  update baraza.membership m set holds_until = baraza.seat_holds_until(m.stream_id, m.agency_id)
   where m.agency_id = v_share.recipient_agency_id and m.until_seq is null and m.holds_until is not null
     and (m.stream_id = 'case/' || v_share.episode_id::text
       or m.stream_id in (select q.stream_id from baraza.case_part q where q.episode_id = v_share.episode_id)
       or m.stream_id in (select r.stream_id from baraza.referral r where r.episode_id = v_share.episode_id));
end $$;

-- Seats an agency on a referral's stream from its next event on, with its people who read restricted parts. For functions of the gate.
create or replace function baraza.seat_on_referral(p_stream text, p_agency uuid, p_by_referral boolean) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_stream baraza.stream;
begin
  select * into v_stream from baraza.stream s where s.id = p_stream for no key update;
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq, by_referral)
    select p_stream, r.episode_id, p_agency, r.task_force_id, v_stream.head + 1, p_by_referral
      from baraza.referral r where r.stream_id = p_stream;
  -- Whoever coordinates and works for the agency follows it as both.
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq, holds_until)
    select p_stream, p, v_stream.task_force_id, p_agency, v_stream.head + 1, baraza.seat_holds_until(p_stream, p_agency)
      from unnest(baraza.seat_people(p_stream, v_stream.task_force_id, p_agency)) p
    on conflict on constraint membership_key do nothing;
end $$;

-- Begins a referral that is not sent: its stream, with the people of the agency that is to send it and whoever coordinates the table. The other
-- agency learns of it when it is sent. For functions of the gate, which checked their actor.
create or replace function baraza.begin_referral(p_referral uuid, p_case uuid, p_place text, p_sender uuid, p_receiver uuid, p_service text,
  p_purpose text, p_body jsonb, p_due timestamptz) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_stream text := 'referral/' || p_referral::text;
  v_case text := 'case/' || p_case::text;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_open boolean;
begin
  perform from baraza.agency a where a.id = p_sender for no key update;
  select s.takes_posts into v_open from baraza.stream s where s.id = v_case for no key update;
  if not v_open
    or not exists (select from baraza.case_seat c where c.stream_id = v_case and c.agency_id = p_sender)
    or not (p_place = v_case or exists (select from baraza.case_part q join baraza.case_seat c on c.stream_id = q.stream_id
      and c.agency_id = p_receiver where q.stream_id = p_place and q.episode_id = p_case))
    or exists (select from baraza.agency a where a.id = p_sender and a.sector = 'justice')
    or not exists (select from baraza.agency a where a.id = p_receiver and a.id <> p_sender and a.task_force_id = v_task_force
      and a.sector <> 'justice') then
    raise exception 'the referral can not begin' using errcode = 'BA409';
  end if;
  insert into baraza.stream (id, task_force_id) values (v_stream, v_task_force) on conflict do nothing;
  if not found then
    -- Of whose the id is already it says nothing.
    raise exception 'the referral can not begin' using errcode = 'BA409';
  end if;
  insert into baraza.referral (id, task_force_id, episode_id, place, sender_agency_id, receiver_agency_id, service, purpose, state, body, due_at)
    values (p_referral, v_task_force, p_case, p_place, p_sender, p_receiver, p_service, p_purpose, p_body ->> 'state', p_body, p_due);
  perform baraza.seat_on_referral(v_stream, p_sender, false);
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select distinct on (s.person_id) v_stream, s.person_id, v_task_force, s.agency_id, 1 from baraza.standing s
      join baraza.person p on p.id = s.person_id and p.disabled_at is null
     where s.task_force_id = v_task_force and s.standing = 'coordinator'
     order by s.person_id, s.agency_id
    on conflict on constraint membership_key do nothing;
end $$;

-- Opens a referral of the actor's agency, which has a seat in the case, to another agency of the table.
create or replace function baraza.open_referral(p_referral uuid, p_case uuid, p_place text, p_receiver uuid, p_service text, p_purpose text,
  p_body jsonb, p_due timestamptz) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
begin
  if not baraza.actor_is_member('case/' || p_case::text) or not baraza.actor_is_member(p_place)
    or not baraza.reads_for('referral/' || p_referral::text, v_person, v_agency) then
    raise exception 'the actor may not refer' using errcode = '42501';
  end if;
  perform baraza.begin_referral(p_referral, p_case, p_place, v_agency, p_receiver, p_service, p_purpose, p_body, p_due);
end $$;

-- The agreement by which somebody may be referred now, from its sender to its receiver and for its purpose; null where none holds. For
-- functions of the gate.
create or replace function baraza.agreement_for(p_referral baraza.referral) returns uuid
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select s.id from baraza.share s
      join baraza.case_seat c on c.stream_id = 'case/' || s.episode_id::text and c.agency_id = s.controller_agency_id
      join baraza.agency a on a.id = s.recipient_agency_id and a.sector <> 'justice'
     where s.episode_id = p_referral.episode_id and s.controller_agency_id = p_referral.sender_agency_id
       and s.recipient_agency_id = p_referral.receiver_agency_id and s.purpose = p_referral.purpose
       and baraza.share_state(s.legal_basis, s.from_at, s.until_at, s.suspended, s.confirmed_by is not null,
         s.revoked_seq is not null, baraza.now()) = 'active'
     order by s.until_at desc, s.id limit 1
  $$;

-- The agreement by which a referral may be sent, or sent back, now, and what it covers, for whoever reads it; nothing where none holds. Asked by
-- whoever follows it.
create or replace function baraza.referral_agreement(p_referral uuid) returns table (share_id uuid, labels text[])
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select s.id, case when baraza.actor_is_member(s.stream_id) then s.labels else '{}' end from baraza.referral r join baraza.share s on s.id = baraza.agreement_for(r)
     where r.id = p_referral and baraza.actor_is_member(r.stream_id)
  $$;

-- Sends a draft of the actor's agency: the other one follows it from the next event on, and reads the case from then on if it did not.
-- Answers the event of the case, if there is one.
create or replace function baraza.send_referral(p_referral uuid) returns table (stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare
  v_referral baraza.referral;
  v_case text;
  v_share uuid := (select a.share_id from baraza.referral_agreement(p_referral) a);
  v_people uuid[];
begin
  select * into v_referral from baraza.referral r where r.id = p_referral for no key update;
  if v_referral is null or not baraza.actor_is_member(v_referral.stream_id)
    or v_referral.sender_agency_id is distinct from nullif(current_setting('baraza.agency', true), '')::uuid
    or not baraza.reads_for(v_referral.stream_id, nullif(current_setting('baraza.person', true), '')::uuid, v_referral.sender_agency_id) then
    raise exception 'the actor may not send this' using errcode = '42501';
  end if;
  v_case := 'case/' || v_referral.episode_id::text;
  -- The case first: of two that are sent for the same at once the second sees the first.
  perform from baraza.stream s where s.id = v_case for update;
  -- Held: it is not taken back meanwhile.
  perform from baraza.stream s where s.id = 'share/' || v_share::text for update;
  if v_referral.state <> 'draft' or baraza.agreement_for(v_referral) is distinct from v_share or v_share is null
    or exists (select from baraza.referral r where r.episode_id = v_referral.episode_id and r.service = v_referral.service
      and baraza.is_under_way_state(r.state)) then
    raise exception 'it can not be sent' using errcode = 'BA409';
  end if;
  update baraza.referral r set share_id = v_share where r.id = p_referral;
  perform baraza.seat_on_referral(v_referral.stream_id, v_referral.receiver_agency_id, true);
  if not exists (select from baraza.stream s where s.id = v_case and s.takes_posts) then
    raise exception 'the case is closed' using errcode = 'BA409';
  end if;
  if exists (select from baraza.case_seat c where c.stream_id = v_case and c.agency_id = v_referral.receiver_agency_id) then
    return;
  end if;
  select s.head + 1 into seq from baraza.stream s where s.id = v_case;
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq, from_seq, by_referral)
    values (v_case, v_referral.episode_id, v_referral.receiver_agency_id, v_referral.task_force_id, seq, seq, true);
  v_people := baraza.admit_agency(v_case, v_referral.receiver_agency_id, false);
  stream_id := v_case;
  seq := baraza.note_event(v_case, 'agency.admitted',
    json_build_object('agencyId', v_referral.receiver_agency_id, 'people', v_people, 'byReferral', true)::text);
  return next;
end $$;

-- What the person wants to be called, and their case reference, of a referral that the asker follows: for lists.
create or replace function baraza.referred(p_referral uuid) returns table (handle text, reference text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select b.handle, b.reference from baraza.referral r
      join baraza.episode e on e.id = r.episode_id join baraza.subject b on b.id = e.subject_id
     where r.id = p_referral and baraza.actor_is_member(r.stream_id)
  $$;

-- Whether somebody follows a stream because they coordinate the table.
create or replace function baraza.coordinates(p_stream text, p_person uuid) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select p_stream like 'referral/%' and exists (select from baraza.standing s
      join baraza.person p on p.id = s.person_id and p.disabled_at is null where s.person_id = p_person and s.standing = 'coordinator')
  $$;

-- Whoever begins or ceases to coordinate the table follows its referrals, or no longer; those of an agency that they work for, as that. For
-- settle_person.
create or replace function baraza.settle_coordinator(p_task_force uuid, p_person uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_agency uuid := (select s.agency_id from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
  where s.person_id = p_person and s.task_force_id = p_task_force and s.standing = 'coordinator' order by s.agency_id limit 1);
begin
  if v_agency is null then
    update baraza.membership m set agency_id = c.agency_id, holds_until = baraza.seat_holds_until(m.stream_id, c.agency_id) from baraza.case_seat c
     where m.person_id = p_person and m.until_seq is null and m.task_force_id = p_task_force and m.stream_id like 'referral/%'
       and c.stream_id = m.stream_id and baraza.reads_for(m.stream_id, p_person, c.agency_id);
    update baraza.membership m set until_seq = s.head from baraza.stream s
     where s.id = m.stream_id and m.person_id = p_person and m.until_seq is null
       and s.task_force_id = p_task_force and s.id like 'referral/%'
       and not exists (select from baraza.case_seat c where c.stream_id = s.id and c.agency_id = m.agency_id);
  else
    insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
      select s.id, p_person, p_task_force, v_agency, s.head + 1 from baraza.stream s
       where s.task_force_id = p_task_force and s.id like 'referral/%'
      on conflict on constraint membership_key do update set agency_id = excluded.agency_id, until_seq = null, holds_until = null
        where membership.until_seq is not null or membership.holds_until is not null;
  end if;
end $$;
