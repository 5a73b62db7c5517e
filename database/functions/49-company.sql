-- Company on the way: who is asked to go along to the first contact follows the referral from then on, by an agreement for that, and reads no case.

-- While somebody may be asked to go along, or does. The domain has the same (mayHaveCompany), and a rule test holds them equal.
create or replace function baraza.may_have_company(p_state text) returns boolean
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$ select p_state in ('offered', 'acknowledged', 'info_needed', 'accepted', 'waitlisted', 'scheduled', 'not_met') $$;

-- Until when an agency may be told of a referral so that it can go along; null where no agreement holds. For functions of the gate.
create or replace function baraza.company_until(p_stream text, p_agency uuid) returns timestamptz
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select max(s.until_at) from baraza.referral r
      join baraza.share s on s.episode_id = r.episode_id and s.controller_agency_id = r.sender_agency_id and s.purpose = 'X-ACCOMP'
      join baraza.agency a on a.id = s.recipient_agency_id and a.sector <> 'justice'
     where r.stream_id = p_stream and s.recipient_agency_id = p_agency and p_agency <> r.receiver_agency_id
       and baraza.share_state(s.legal_basis, s.from_at, s.until_at, s.suspended, s.confirmed_by is not null,
         s.revoked_seq is not null, baraza.now()) = 'active'
  $$;

-- A referral, held, for whoever has it sent or coordinates it; refused for anybody else. For functions of the gate.
create or replace function baraza.leads_referral(p_referral uuid) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from baraza.referral r where r.id = p_referral and baraza.actor_is_member(r.stream_id)
      and (baraza.coordinates(r.stream_id, nullif(current_setting('baraza.person', true), '')::uuid)
        or (r.sender_agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
          and baraza.reads_for(r.stream_id, nullif(current_setting('baraza.person', true), '')::uuid, r.sender_agency_id))))
  $$;

-- Asks an agency to go along, by whoever sends the referral or coordinates the table: its people follow it from the next event on. False where
-- no agreement holds for that.
create or replace function baraza.ask_company(p_referral uuid, p_agency uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_referral baraza.referral;
  v_next bigint;
begin
  if not baraza.leads_referral(p_referral) then
    raise exception 'the actor may not ask for company' using errcode = '42501';
  end if;
  select * into v_referral from baraza.referral r where r.id = p_referral for no key update;
  select s.head + 1 into v_next from baraza.stream s where s.id = v_referral.stream_id for no key update;
  if not baraza.may_have_company(v_referral.state) or v_referral.asked_agency_id is not null
    or v_referral.body ->> 'accompanierAgencyId' is not null
    or p_agency in (v_referral.sender_agency_id, v_referral.receiver_agency_id)
    or not exists (select from baraza.agency a where a.id = p_agency and a.task_force_id = v_referral.task_force_id and a.sector <> 'justice') then
    raise exception 'nobody can be asked to go along' using errcode = 'BA409';
  end if;
  if baraza.company_until(v_referral.stream_id, p_agency) is null then
    return false;
  end if;
  update baraza.referral r set asked_agency_id = p_agency where r.id = p_referral;
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq, from_seq, by_referral)
    values (v_referral.stream_id, v_referral.episode_id, p_agency, v_referral.task_force_id, v_next, v_next, true);
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq, from_seq, holds_until)
    select v_referral.stream_id, p, v_referral.task_force_id, p_agency, v_next, v_next, baraza.seat_holds_until(v_referral.stream_id, p_agency)
      from unnest(baraza.seat_people(v_referral.stream_id, v_referral.task_force_id, p_agency)) p
    on conflict (stream_id, person_id) do update set agency_id = excluded.agency_id, since_seq = excluded.since_seq,
        from_seq = excluded.from_seq, until_seq = null, holds_until = excluded.holds_until
      where membership.until_seq is not null;
  return true;
end $$;

-- The actor's agency, which is asked, goes along.
create or replace function baraza.go_along(p_referral uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_referral baraza.referral;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
begin
  select * into v_referral from baraza.referral r where r.id = p_referral for no key update;
  if v_referral is null or not baraza.actor_is_member(v_referral.stream_id) or v_referral.asked_agency_id is distinct from v_agency
    or not baraza.reads_for(v_referral.stream_id, nullif(current_setting('baraza.person', true), '')::uuid, v_agency) then
    raise exception 'the actor is not asked to go along' using errcode = '42501';
  end if;
  if not baraza.may_have_company(v_referral.state) then
    raise exception 'nobody goes along any more' using errcode = 'BA409';
  end if;
  update baraza.referral r set asked_agency_id = null, body = jsonb_set(r.body, '{accompanierAgencyId}', to_jsonb(v_agency::text))
   where r.id = p_referral;
end $$;

-- Ends what an agency that was asked, or went along, follows, with the event of that number. Who goes along as long as they have not met does no
-- longer; later it stays said. Answers whose people follow it on for another agency. For functions of the gate, which checked their actor.
create or replace function baraza.leave_company(p_referral baraza.referral, p_seq bigint) returns table (person_id uuid, agency_id uuid)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare v_company uuid := coalesce(p_referral.asked_agency_id, (p_referral.body ->> 'accompanierAgencyId')::uuid);
begin
  update baraza.referral r set asked_agency_id = null,
      body = case when baraza.may_have_company(r.state) then jsonb_set(r.body, '{accompanierAgencyId}', 'null') else r.body end
   where r.id = p_referral.id;
  delete from baraza.case_seat c where c.stream_id = p_referral.stream_id and c.agency_id = v_company;
  return query select e.person_id, e.agency_id from baraza.end_seat(p_referral.stream_id, v_company, p_seq) e;
  -- Whoever coordinates goes on following it, whatever agency they work for.
  update baraza.membership m set until_seq = null
   where m.stream_id = p_referral.stream_id and m.until_seq = p_seq and baraza.coordinates(m.stream_id, m.person_id);
end $$;

-- The same for whoever sends the referral or coordinates the table, for the agency itself, and for everybody who follows it once they met or it
-- ended.
create or replace function baraza.end_company(p_referral uuid, p_seq bigint) returns table (person_id uuid, agency_id uuid)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare
  v_referral baraza.referral;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_head bigint;
begin
  select * into v_referral from baraza.referral r where r.id = p_referral for no key update;
  if v_referral is null or not baraza.actor_is_member(v_referral.stream_id) or not (
    not baraza.may_have_company(v_referral.state) or baraza.leads_referral(p_referral)
    or (v_agency = coalesce(v_referral.asked_agency_id, (v_referral.body ->> 'accompanierAgencyId')::uuid)
      and baraza.reads_for(v_referral.stream_id, nullif(current_setting('baraza.person', true), '')::uuid, v_agency))) then
    raise exception 'the actor may not end this' using errcode = '42501';
  end if;
  select s.head into v_head from baraza.stream s where s.id = v_referral.stream_id for no key update;
  if p_seq <= v_head or coalesce(v_referral.asked_agency_id, (v_referral.body ->> 'accompanierAgencyId')::uuid) is null then
    raise exception 'nobody goes along' using errcode = 'BA409';
  end if;
  return query select e.person_id, e.agency_id from baraza.leave_company(v_referral, p_seq) e;
end $$;

-- Takes leave of agencies that were asked, or go along, where no agreement holds for that any more, where they left the table, and where it
-- ended by itself. Whose step it was is the receiving agency's again. Answers what moved.
create or replace function baraza.lapsed_company() returns table (stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare
  v_found record;
  v_referral baraza.referral;
  v_company uuid;
  v_seated boolean;
  v_stay record;
  v_last bigint;
begin
  perform baraza.refuse_people();
  -- Of those that ended, whose company has left, there are more each year.
  for v_found in select r.id, r.stream_id from baraza.referral r
      cross join lateral (select coalesce(r.asked_agency_id, (r.body ->> 'accompanierAgencyId')::uuid) as id) c
     where c.id is not null and (baraza.may_have_company(r.state)
       or exists (select from baraza.case_seat s where s.stream_id = r.stream_id and s.agency_id = c.id)) order by r.stream_id
  loop
    select * into v_referral from baraza.referral r where r.id = v_found.id;
    v_company := coalesce(v_referral.asked_agency_id, (v_referral.body ->> 'accompanierAgencyId')::uuid);
    v_seated := exists (select from baraza.case_seat c where c.stream_id = v_found.stream_id and c.agency_id = v_company);
    continue when v_company is null or (baraza.may_have_company(v_referral.state) and v_seated
      and baraza.company_until(v_found.stream_id, v_company) is not null) or not (baraza.may_have_company(v_referral.state) or v_seated);
    perform from baraza.agency a where a.id = v_company for no key update;
    perform from baraza.stream s where s.id = v_found.stream_id for update;
    -- As it stands now that nobody else moves it.
    select * into v_referral from baraza.referral r where r.id = v_found.id;
    continue when coalesce(v_referral.asked_agency_id, (v_referral.body ->> 'accompanierAgencyId')::uuid) is distinct from v_company
      or (baraza.may_have_company(v_referral.state) and baraza.company_until(v_found.stream_id, v_company) is not null and v_seated);
    v_last := baraza.note_event(v_found.stream_id, 'referral.accompanied', json_build_object('askedAgencyId', null, 'accompanierAgencyId',
      case when baraza.may_have_company(v_referral.state) then null else v_referral.body ->> 'accompanierAgencyId' end)::text);
    seq := v_last;
    for v_stay in select * from baraza.leave_company(v_referral, v_last) loop
      seq := baraza.note_event(v_found.stream_id, 'colleague.joined',
        json_build_object('agencyId', v_stay.agency_id, 'personId', v_stay.person_id)::text);
    end loop;
    update baraza.reminder m set agency_id = v_referral.receiver_agency_id, holder_id = null
     where m.subject_id = v_referral.id and m.agency_id = v_company;
    stream_id := v_found.stream_id;
    return next;
  end loop;
end $$;
