-- What happens to referrals by itself: who was let in by them goes with the last one, and time moves what nobody moves.

-- Ends the seat in the case that came with referrals, once none of them is under way: of its parts first. Answers what moved. For
-- functions of the gate.
create or replace function baraza.end_referred_seat(p_case uuid, p_agency uuid) returns table (stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare
  v_case text := 'case/' || p_case::text;
  v_stay record;
begin
  perform from baraza.stream s where s.id = v_case for update;
  if not exists (select from baraza.case_seat c where c.stream_id = v_case and c.agency_id = p_agency and c.by_referral)
    or exists (select from baraza.referral r where r.episode_id = p_case and r.receiver_agency_id = p_agency
      and baraza.is_under_way_state(r.state)) then
    return;
  end if;
  return query select * from baraza.leave_parts(v_case, p_agency);
  delete from baraza.case_seat c where c.stream_id = v_case and c.agency_id = p_agency;
  seq := baraza.note_event(v_case, 'agency.released', json_build_object('agencyId', p_agency)::text);
  for v_stay in select * from baraza.end_seat(v_case, p_agency, seq) loop
    seq := baraza.note_event(v_case, 'colleague.joined',
      json_build_object('agencyId', v_stay.agency_id, 'personId', v_stay.person_id)::text);
  end loop;
  stream_id := v_case;
  return next;
end $$;

-- The same when a referral has ended, for the system's reactions: whoever ended it had the last word where they talk.
create or replace function baraza.release_referred(p_stream text) returns table (stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare v_referral baraza.referral;
begin
  perform baraza.refuse_people();
  select * into v_referral from baraza.referral r where r.stream_id = p_stream;
  perform from baraza.agency a where a.id = v_referral.receiver_agency_id for no key update;
  return query select e.stream_id, e.seq from baraza.end_referred_seat(v_referral.episode_id, v_referral.receiver_agency_id) e;
end $$;

-- Who was let in by an agreement that is over reads on where another one holds by now, as one that begins where the other ended.
create or replace function baraza.settle_lapsed() returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    update baraza.membership m set holds_until = x.until
      from (select y.stream_id, y.person_id, baraza.seat_holds_until(y.stream_id, y.agency_id) as until from baraza.membership y
             where y.until_seq is null and y.holds_until <= (select baraza.now())) x
     where m.stream_id = x.stream_id and m.person_id = x.person_id and x.until > (select baraza.now())
  $$;

-- What time, or the end of an agreement, does to referrals by itself: which, how each stands, where to, why and how often its timer ran
-- out. Moments are in milliseconds since 1970.
create or replace function baraza.referrals_by_time(p_max integer)
  returns table (id uuid, task_force_id uuid, body jsonb, moves_to text, reason text, now double precision)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare v_now timestamptz;
begin
  perform baraza.refuse_people();
  v_now := baraza.now();
  return query
    select r.id, r.task_force_id, r.body, 'recalled',
           case when s.revoked_seq is null then 'consent-expired' else 'consent-revoked' end,
           extract(epoch from v_now)::double precision * 1000
      from baraza.referral r join baraza.share s on s.id = r.share_id
     where baraza.is_under_way_state(r.state) and (s.revoked_seq is not null or s.until_at <= v_now)
       and baraza.agreement_for(r) is null
     limit p_max;
  return query
    select r.id, r.task_force_id, r.body, r.moves_to, null::text, extract(epoch from v_now)::double precision * 1000
      from baraza.referral r where r.moves_at <= v_now order by r.moves_at limit p_max;
end $$;

-- Moves one by itself, if it stands as it was found: with its event, its reminder, and who follows it from then on. Answers what moved.
create or replace function baraza.move_referral_by_time(p_referral uuid, p_before jsonb, p_after jsonb, p_due timestamptz, p_event text, p_reminder jsonb)
  returns table (stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare
  v_referral baraza.referral;
  v_stay record;
  v_last bigint;
begin
  perform baraza.refuse_people();
  select * into v_referral from baraza.referral r where r.id = p_referral;
  perform from baraza.agency a where a.id in (v_referral.sender_agency_id, v_referral.receiver_agency_id) order by a.id for no key update;
  perform from baraza.stream s where s.id = v_referral.stream_id for update;
  update baraza.referral r set state = p_after ->> 'state', body = p_after, detail = '{}', assignee_id = null, due_at = p_due,
      moves_to = null, moves_at = null
   where r.id = p_referral and r.body = p_before;
  if not found then
    return;
  end if;
  stream_id := v_referral.stream_id;
  seq := baraza.note_event(stream_id, 'referral.moved', p_event);
  if p_reminder is null then
    update baraza.reminder r set runs = false, on_agenda_at = null where r.subject_id = p_referral;
    perform baraza.cancel_reminding(p_referral, 'ended');
  else
    perform baraza.put_reminder('referral', p_referral, stream_id, seq::integer, (p_reminder ->> 'agencyId')::uuid, null,
      p_reminder ->> 'priority', (p_reminder ->> 'date')::date, p_reminder ->> 'time', p_reminder ->> 'zone', p_reminder -> 'ladder',
      p_reminder -> 'rungs');
  end if;
  if p_after ->> 'state' = 'recalled' then
    -- Nothing more of it is the other agency's to follow: this is the last that they are told.
    delete from baraza.case_seat c where c.stream_id = v_referral.stream_id and c.agency_id = v_referral.receiver_agency_id;
    v_last := seq;
    for v_stay in select * from baraza.end_seat(v_referral.stream_id, v_referral.receiver_agency_id, seq) loop
      seq := baraza.note_event(stream_id, 'colleague.joined',
        json_build_object('agencyId', v_stay.agency_id, 'personId', v_stay.person_id)::text);
    end loop;
    -- Whoever coordinates goes on following it, whatever agency they work for.
    update baraza.membership m set until_seq = null
     where m.stream_id = v_referral.stream_id and m.until_seq = v_last and baraza.coordinates(m.stream_id, m.person_id);
  end if;
  return next;
  return query select e.stream_id, e.seq from baraza.end_referred_seat(v_referral.episode_id, v_referral.receiver_agency_id) e;
end $$;
