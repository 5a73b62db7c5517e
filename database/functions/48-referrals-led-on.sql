-- What whoever coordinates the table does so that a referral goes on.

-- Writes down what follows a referral, for the agency that sent that one and for the same purpose; by whoever coordinates the table and
-- follows it. Answers where it is talked of: where the one before was, if the other agency reads that, else in the case.
create or replace function baraza.follow_up_referral(p_next uuid, p_referral uuid, p_receiver uuid, p_service text, p_body jsonb, p_due timestamptz)
  returns text
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_before baraza.referral;
  v_place text;
begin
  select * into v_before from baraza.referral r where r.id = p_referral;
  if v_before is null or not baraza.actor_is_member(v_before.stream_id)
    or not baraza.coordinates(v_before.stream_id, nullif(current_setting('baraza.person', true), '')::uuid) then
    raise exception 'the actor may not lead this on' using errcode = '42501';
  end if;
  v_place := case when exists (select from baraza.case_seat c where c.stream_id = v_before.place and c.agency_id = p_receiver)
    then v_before.place else 'case/' || v_before.episode_id::text end;
  perform baraza.begin_referral(p_next, v_before.episode_id, v_place, v_before.sender_agency_id, p_receiver, p_service, v_before.purpose,
    p_body, p_due);
  return v_place;
end $$;
