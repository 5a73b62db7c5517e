-- Sessions, and the control stream that tells every node whose sockets to cut.

-- Appends one event without words to a stream, as the transaction's actor, whoever that is. For functions of the gate
-- alone, which have checked the actor. Answers the event's number.
create or replace function baraza.note_event(p_stream text, p_type text, p_body text) returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_stream baraza.stream;
  v_at timestamptz := baraza.now();
  v_actor text := coalesce(nullif(current_setting('baraza.system', true), ''),
    nullif(current_setting('baraza.person', true), ''), 'system:door');
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_anchor bigint := baraza.anchor_now(p_stream);
begin
  select * into v_stream from baraza.stream s where s.id = p_stream for update;
  v_stream.tip := baraza.chain_link(v_stream.tip, p_stream, v_stream.head + 1, v_at, p_type, v_actor, v_agency, p_body, null, null, v_anchor);
  insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, hash, anchor)
    values (p_stream, v_stream.head + 1, v_at, v_actor, v_agency, p_type, p_body, v_stream.tip, v_anchor);
  update baraza.stream s set head = v_stream.head + 1, tip = v_stream.tip where s.id = p_stream;
  return v_stream.head + 1;
end $$;

-- Tells every node. Always the last stream that a transaction takes hold of.
create or replace function baraza.note_control(p_type text, p_body jsonb) returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_control constant text := 'control/00000000-0000-7000-8000-000000000000';
begin
  insert into baraza.stream (id) values (v_control) on conflict do nothing;
  return baraza.note_event(v_control, p_type, p_body::text);
end $$;

-- What nodes are told after a number, in order; without a number where the stream stands now.
create or replace function baraza.control_after(p_after bigint, p_max integer) returns table (seq bigint, type text, body text)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  return query
    select e.seq, e.type, e.body from baraza.event e
     where p_after is not null and e.stream_id = 'control/00000000-0000-7000-8000-000000000000' and e.seq > p_after
    union all
    select coalesce((select s.head from baraza.stream s where s.id = 'control/00000000-0000-7000-8000-000000000000'), 0), null, null
     where p_after is null
     order by 1 limit p_max;
end $$;

-- True when somewhere at the account's tables a second factor is required of it: by the table, or because it administers one.
create or replace function baraza.needs_second_factor(p_account uuid) returns boolean
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  return exists (select from baraza.person p join baraza.task_force t on t.id = p.task_force_id
    where p.account_id = p_account and p.disabled_at is null
      and (t.second_factor or exists (select from baraza.standing s where s.person_id = p.id and s.standing = 'administrator')));
end $$;

-- The actor behind a session that is neither ended nor too old nor too long unused, of a person who may be here, with the
-- number of the control stream up to which that is true: what ends later is told under a higher one. In plpgsql, whose plans
-- stay with the session: it is asked with every request, and planning took most of the time.
create or replace function baraza.actor_of_session(p_hash bytea)
  returns table (session_id uuid, account_id uuid, way text, person_id uuid, agency_id uuid, task_force_id uuid, name text, standings text[],
    ends_at timestamptz, touch_due boolean, control_seq bigint)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  return query
    select s.id, s.account_id, s.way, s.person_id, s.agency_id, s.task_force_id, p.name, array_agg(st.standing order by st.standing),
           least(s.expires_at, s.idle_at), s.seen_at < baraza.now() - interval '1 minute',
           coalesce((select c.head from baraza.stream c where c.id = 'control/00000000-0000-7000-8000-000000000000'), 0)
      from baraza.session s
      join baraza.person p on p.id = s.person_id and p.disabled_at is null
      join baraza.standing st on st.person_id = s.person_id and st.task_force_id = s.task_force_id and st.agency_id = s.agency_id
     where s.id_hash = p_hash and s.ended_at is null and least(s.expires_at, s.idle_at) > baraza.now()
       and (s.two_factors or s.account_id is null or not baraza.needs_second_factor(s.account_id))
     group by s.id, s.account_id, s.way, s.person_id, s.agency_id, s.task_force_id, p.name, s.expires_at, s.idle_at, s.seen_at;
end $$;

-- Notes that sessions were used just now, which moves the end that use moves; the other end stays. Answers when each ends
-- now; those that have ended are not answered.
create or replace function baraza.touch_sessions(p_ids uuid[], p_idle interval) returns table (id uuid, ends_at timestamptz)
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    update baraza.session s
       set seen_at = baraza.now(), idle_at = least(s.expires_at, greatest(s.idle_at, baraza.now() + p_idle))
     where s.id = any (p_ids) and s.ended_at is null and least(s.expires_at, s.idle_at) > baraza.now()
    returning s.id, least(s.expires_at, s.idle_at)
  $$;

-- Which of these sessions still stand, and when each ends.
create or replace function baraza.standing_sessions(p_ids uuid[]) returns table (id uuid, ends_at timestamptz)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select s.id, least(s.expires_at, s.idle_at) from baraza.session s
     where s.id = any (p_ids) and s.ended_at is null and least(s.expires_at, s.idle_at) > baraza.now()
  $$;

-- Ends sessions and tells every node. Answers the number on the control stream; null when none stood.
create or replace function baraza.revoke_sessions(p_ids uuid[]) returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_ended uuid[];
  v_seq bigint;
begin
  with ended as (update baraza.session s set ended_at = baraza.now()
    where s.id = any (p_ids) and s.ended_at is null returning s.id, least(s.expires_at, s.idle_at) > baraza.now() as stood)
  select array_agg(e.id order by e.id) into v_ended from ended e where e.stood;
  -- An event holds only so much, and somebody may have signed in very often.
  for i in 0 .. coalesce(cardinality(v_ended), 0) / 500 loop
    if i * 500 < cardinality(v_ended) then
      v_seq := baraza.note_control('session.revoked',
        jsonb_build_object('sessionIds', v_ended[i * 500 + 1 : (i + 1) * 500]));
    end if;
  end loop;
  return v_seq;
end $$;

-- Whether this is the installation's own key, by a mark that follows from it; the first one that comes is.
create or replace function baraza.knows_key(p_mark bytea) returns boolean
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    update baraza.installation i set key_mark = coalesce(i.key_mark, p_mark) returning i.key_mark = p_mark
  $$;

-- Holds accounts while their sessions are ended, so that none is opened that nobody would end.
create or replace function baraza.hold_accounts(p_accounts uuid[]) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform from baraza.account a where a.id = any (p_accounts) order by a.id for no key update;
end $$;

-- Ends one session: whoever holds its secret may.
create or replace function baraza.end_session(p_hash bytea) returns bigint
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$ select baraza.revoke_sessions(array(select s.id from baraza.session s where s.id_hash = p_hash and s.ended_at is null)) $$;

-- The seats of an account where it may sit: its people who are not shut out, with each agency that they hold standings for.
create or replace function baraza.seats_of(p_account uuid)
  returns table (person_id uuid, task_force_id uuid, task_force text, agency_id uuid, agency text, letters text, standings text[])
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select p.id, p.task_force_id, t.name, a.id, a.name, a.letters, array_agg(s.standing order by s.standing)
      from baraza.person p
      join baraza.standing s on s.person_id = p.id
      join baraza.agency a on a.id = s.agency_id
      join baraza.task_force t on t.id = p.task_force_id
     where p.account_id = p_account and p.disabled_at is null
     group by p.id, p.task_force_id, t.name, a.id, a.name, a.letters, t.founded_at
     order by t.founded_at, a.name
  $$;

-- Whether somebody decides who sits for an agency in these standings, now: as actor_governs, for whoever once invited.
create or replace function baraza.may_invite(p_person uuid, p_agency uuid, p_standings text[]) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
      where s.person_id = p_person and baraza.governs(s.standing, s.agency_id, p_agency, p_standings))
  $$;

-- Opens a session for whoever came through the door: uses the entry up. For the seat asked for, else the one last sat in,
-- else the first. With the session that is left for it (p_left) nothing was proved anew: what was proved, and when it ends at
-- the latest, stay as they were. What an agency's provider says opens a session and proves nothing about the account, which
-- may sit at tables that are none of that agency's business. Answers nothing when there is no seat, or no such entry.
create or replace function baraza.open_session(
  p_entry bytea, p_hash bytea, p_device text, p_idle interval, p_life interval, p_person uuid, p_agency uuid, p_left bytea
) returns uuid
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_entry baraza.entry;
  v_left baraza.session;
  v_id uuid;
begin
  delete from baraza.entry e where e.id_hash = p_entry and e.stage = 'open' and e.expires_at > baraza.now() returning * into v_entry;
  if not found then
    return null;
  end if;
  -- Whoever ends the account's sessions holds it: either they find this one too, or it is not opened before they are done.
  perform from baraza.account a where a.id = v_entry.account_id for share;
  if p_left is not null then
    -- Held until the new one stands: whoever ends this session meanwhile ends it before, and then nothing comes of it.
    select * into v_left from baraza.session l where l.id_hash = p_left and l.account_id = v_entry.account_id
      and l.ended_at is null and least(l.expires_at, l.idle_at) > baraza.now() for update;
    if not found then
      return null;
    end if;
  end if;
  insert into baraza.session (id_hash, id, account_id, person_id, task_force_id, agency_id, way, two_factors, device, opened_at,
      seen_at, expires_at, idle_at, confirmed_until)
    select p_hash, gen_random_uuid(), v_entry.account_id, s.person_id, s.task_force_id, s.agency_id, v_entry.way,
           coalesce(v_left.two_factors, v_entry.two_factors), p_device,
           baraza.now(), baraza.now(), coalesce(v_left.expires_at, baraza.now() + p_life),
           least(v_left.expires_at, baraza.now() + least(p_idle, p_life)),
           case when p_left is not null then v_left.confirmed_until
             when v_entry.way <> 'single_sign_on' then baraza.now() + interval '10 minutes' end
      from baraza.seats_of(v_entry.account_id) s
      left join lateral (select max(x.seen_at) as at from baraza.session x
        where x.account_id = v_entry.account_id and x.person_id = s.person_id and x.agency_id = s.agency_id) last on true
     where (v_entry.person_id is null or s.person_id = v_entry.person_id)
       and (v_entry.agency_id is null or s.agency_id = v_entry.agency_id)
     order by (s.person_id = p_person and s.agency_id = p_agency) desc nulls last, last.at desc nulls last, s.task_force_id, s.agency_id
     limit 1
    returning id into v_id;
  return v_id;
end $$;

-- Notes a question that an authenticator is to answer in a session, and takes it back: each is answered once.
create or replace function baraza.ask_session(p_hash bytea, p_challenge text) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$ update baraza.session s set challenge = p_challenge where s.id_hash = p_hash and s.ended_at is null $$;

create or replace function baraza.take_question(p_hash bytea) returns text
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_challenge text;
begin
  select s.challenge into v_challenge from baraza.session s where s.id_hash = p_hash and s.ended_at is null for update;
  update baraza.session s set challenge = null where s.id_hash = p_hash;
  return v_challenge;
end $$;

-- Notes that whoever holds the session's secret has just proved again who they are.
create or replace function baraza.confirm_session(p_hash bytea) returns timestamptz
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    update baraza.session s set confirmed_until = baraza.now() + interval '10 minutes'
     where s.id_hash = p_hash and s.ended_at is null returning s.confirmed_until
  $$;
