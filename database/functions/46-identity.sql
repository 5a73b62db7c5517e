-- Who somebody is: anonymity at their request, and their card.

-- Whether the actor reads restricted things for their agency, which has a seat in the case that they read and is not of justice.
create or replace function baraza.treats_in(p_case uuid) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.actor_is_member('case/' || p_case::text)
      and baraza.reads_for('file/', nullif(current_setting('baraza.person', true), '')::uuid,
        nullif(current_setting('baraza.agency', true), '')::uuid)
      and exists (select from baraza.case_seat c join baraza.agency a on a.id = c.agency_id and a.sector <> 'justice'
        where c.stream_id = 'case/' || p_case::text and c.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid)
  $$;

-- Notes that the person wants to be anonymous in a case that is open, or no longer. Where they do, what any agency keeps of who they are goes,
-- in all stretches of work with them, and so do their codes.
create or replace function baraza.set_anonymity(p_case uuid, p_on boolean) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_subject uuid;
begin
  if not baraza.treats_in(p_case) or not exists (select from baraza.stream s where s.id = 'case/' || p_case::text and s.takes_posts) then
    raise exception 'the actor may not note this' using errcode = '42501';
  end if;
  update baraza.episode e set anonymous = p_on where e.id = p_case returning e.subject_id into v_subject;
  if p_on then
    delete from baraza.vault_record v using baraza.episode e where e.id = v.episode_id and e.subject_id = v_subject;
    delete from baraza.uic u where u.subject_id = v_subject;
  end if;
end $$;

-- Gives the person of a case a card, by what its code is compared with; the one before opens nothing from now on. Answers whether there was one.
create or replace function baraza.give_card(p_card uuid, p_case uuid, p_hash bytea) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_episode baraza.episode;
  v_again boolean;
begin
  if not baraza.treats_in(p_case) then
    raise exception 'the actor may not give a card' using errcode = '42501';
  end if;
  select * into v_episode from baraza.episode e where e.id = p_case;
  -- One at a time, from whichever stretch of work with the person it is given.
  perform pg_advisory_xact_lock(hashtextextended('card ' || v_episode.subject_id::text, 0));
  update baraza.card c set ended_at = baraza.now() where c.subject_id = v_episode.subject_id and c.ended_at is null;
  v_again := found;
  insert into baraza.card (id, task_force_id, subject_id, agency_id, hash, given_at)
    values (p_card, v_episode.task_force_id, v_episode.subject_id, nullif(current_setting('baraza.agency', true), '')::uuid, p_hash, baraza.now());
  return v_again;
end $$;

-- Whether a card of the person of a case opens something still, by what its code is compared with. To whoever treats them there; false for everybody else.
create or replace function baraza.card_stands(p_case uuid, p_hash bytea) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.treats_in(p_case) and exists (select from baraza.card c join baraza.episode e on e.subject_id = c.subject_id
      where e.id = p_case and c.hash = p_hash and c.ended_at is null)
  $$;

-- Notes that the actor was shown a card, by what its code is compared with: the same for every code. Nobody goes through codes: BA429 for more
-- than 10 in a quarter of an hour by somebody, and more than 100 in a day by an agency.
create or replace function baraza.show_card(p_showing uuid, p_hash bytea) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  if not exists (select from baraza.agency a where a.id = v_agency and a.task_force_id = v_task_force)
    or not baraza.reads_for('case/', v_person, v_agency) then
    raise exception 'the actor may not note this' using errcode = '42501';
  end if;
  -- One at a time in an agency, so that all are counted.
  perform pg_advisory_xact_lock(hashtextextended('showing ' || v_agency::text, 0));
  if (select count(*) from baraza.card_showing c where c.person_id = v_person and c.at > baraza.now() - interval '15 minutes') >= 10
    or (select count(*) from baraza.card_showing c where c.agency_id = v_agency and c.at > baraza.now() - interval '1 day') >= 100 then
    raise exception 'too many cards' using errcode = 'BA429';
  end if;
  insert into baraza.card_showing (id, task_force_id, person_id, agency_id, at, hash)
    values (p_showing, v_task_force, v_person, v_agency, baraza.now(), p_hash);
end $$;

-- Looks up what somebody was shown, once: whoever reads the case is told which it is; for another agency it is noted on the case that they ask
-- to join, unless it is noted. For a card that opens nothing here, and for justice, nothing. Answers whether whoever was shown it is to be told.
create or replace function baraza.settle_showing(p_showing uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_showing baraza.card_showing;
  v_card baraza.card;
  v_episode baraza.episode;
  v_ask uuid := gen_random_uuid();
  v_known boolean := false;
begin
  perform baraza.refuse_people();
  select * into v_showing from baraza.card_showing c where c.id = p_showing and c.hash is not null for no key update;
  if not found then
    return false;
  end if;
  select c.* into v_card from baraza.card c join baraza.agency a on a.id = v_showing.agency_id and a.sector <> 'justice'
   where c.hash = v_showing.hash and c.ended_at is null and c.task_force_id = v_showing.task_force_id;
  select e.* into v_episode from baraza.episode e join baraza.event v on v.stream_id = e.stream_id and v.seq = 1
   where e.subject_id = v_card.subject_id order by e.status = 'open' desc, v.at desc limit 1;
  if v_episode.id is not null then
    perform from baraza.stream s where s.id = v_episode.stream_id for no key update;
    if exists (select from baraza.member m where m.stream_id = v_episode.stream_id and m.person_id = v_showing.person_id) then
      v_known := true;
      update baraza.card_showing c set episode_id = v_episode.id where c.id = p_showing;
    elsif not exists (select from baraza.case_seat c where c.stream_id = v_episode.stream_id and c.agency_id = v_showing.agency_id)
      and not exists (select from baraza.asks_of(v_episode.id) k where k.agency_id = v_showing.agency_id) then
      insert into baraza.card_ask (id, task_force_id, episode_id, agency_id, asked_seq)
        select v_ask, v_episode.task_force_id, v_episode.id, v_showing.agency_id, s.head + 1 from baraza.stream s where s.id = v_episode.stream_id;
      perform baraza.note_event(v_episode.stream_id, 'card.asked',
        json_build_object('askId', v_ask, 'agencyId', v_showing.agency_id)::text);
    end if;
  end if;
  update baraza.card_showing c set hash = null, card_id = v_card.id where c.id = p_showing;
  return v_known;
end $$;

-- The agencies that ask to join a case and were not let in or told no since. For functions of the gate.
create or replace function baraza.asks_of(p_case uuid) returns table (id uuid, agency_id uuid, at timestamptz, seq bigint)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select k.id, k.agency_id, v.at, v.seq from baraza.card_ask k
      join baraza.event v on v.stream_id = k.stream_id and v.seq = k.asked_seq
     where k.episode_id = p_case and k.declined_seq is null
       and not exists (select from baraza.event b where b.stream_id = k.stream_id and b.seq > k.asked_seq and b.type = 'agency.admitted'
         and b.body::jsonb ->> 'agencyId' = k.agency_id::text)
     order by k.asked_seq
  $$;

-- Which agencies ask to join a case, to whoever reads it.
create or replace function baraza.asks_to_join(p_case uuid) returns table (id uuid, agency_id uuid, at timestamptz, seq bigint)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select k.id, k.agency_id, k.at, k.seq from baraza.asks_of(p_case) k where baraza.actor_is_member('case/' || p_case::text)
  $$;

-- Who asks to join the cases that the actor's agency leads and that go on, the latest first, to whoever answers them there. Moments are in
-- milliseconds since 1970.
create or replace function baraza.asks_to_answer() returns table (id uuid, case_id uuid, handle text, agency_id uuid, at bigint)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select k.id, e.id, b.handle, k.agency_id, (extract(epoch from k.at) * 1000)::bigint
      from baraza.episode e join baraza.subject b on b.id = e.subject_id cross join lateral baraza.asks_of(e.id) k
     where e.id in (select a.episode_id from baraza.card_ask a where a.declined_seq is null
         and a.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid)
       and e.lead_agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
       and e.status = 'open' and baraza.treats_in(e.id)
     order by k.at desc, k.id limit 200
  $$;

-- Tells an agency that asks to join a case no, with the event that comes next. Answers whether it was asked and not answered.
create or replace function baraza.decline_ask(p_ask uuid, p_case uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if not baraza.treats_in(p_case) or not exists (select from baraza.episode e
      where e.id = p_case and e.lead_agency_id = nullif(current_setting('baraza.agency', true), '')::uuid) then
    raise exception 'the actor may not answer this' using errcode = '42501';
  end if;
  update baraza.card_ask k set declined_seq = s.head + 1 from baraza.stream s
   where k.id = p_ask and k.episode_id = p_case and s.id = k.stream_id and k.id in (select o.id from baraza.asks_of(p_case) o);
  return found;
end $$;

-- The case of a card that the actor was shown, where they read that; and null, where they do not, as for one that opens nothing.
create or replace function baraza.shown_to_me(p_showing uuid) returns uuid
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select c.episode_id from baraza.card_showing c
     where c.id = p_showing and c.person_id = nullif(current_setting('baraza.person', true), '')::uuid
       and baraza.actor_is_member('case/' || c.episode_id::text)
  $$;

-- What is known of who the person of a case is, without who they are: when the card was given and by whom, and whether the own agency keeps
-- anything; to whoever treats them in it.
create or replace function baraza.identity_of_case(p_case uuid) returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object(
        'card', (select jsonb_build_object('agencyId', c.agency_id, 'at', (extract(epoch from c.given_at) * 1000)::bigint)
           from baraza.card c where c.subject_id = e.subject_id and c.ended_at is null),
        'kept', exists (select from baraza.vault_record v where v.episode_id = e.id
          and v.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid),
        'coded', exists (select from baraza.uic u where u.subject_id = e.subject_id
          and u.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid))
      from baraza.episode e where e.id = p_case and baraza.treats_in(p_case)
  $$;
