-- What whoever coordinates the table does so that a referral goes on.

-- Writes down what follows a referral, for the agency that sent that one and for the same purpose; by whoever coordinates the table and
-- follows it. It is talked of in the case: where the one before was may be a part, of which whoever coordinates is not to learn who is in it. Answers where.
create or replace function baraza.follow_up_referral(p_next uuid, p_referral uuid, p_receiver uuid, p_service text, p_body jsonb, p_due timestamptz)
  returns text
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_before baraza.referral;
begin
  select * into v_before from baraza.referral r where r.id = p_referral;
  if v_before is null or not baraza.actor_is_member(v_before.stream_id)
    or not baraza.coordinates(v_before.stream_id, nullif(current_setting('baraza.person', true), '')::uuid) then
    raise exception 'the actor may not lead this on' using errcode = '42501';
  end if;
  perform baraza.begin_referral(p_next, v_before.episode_id, 'case/' || v_before.episode_id::text, v_before.sender_agency_id, p_receiver, p_service, v_before.purpose,
    p_body, p_due);
  return 'case/' || v_before.episode_id::text;
end $$;
