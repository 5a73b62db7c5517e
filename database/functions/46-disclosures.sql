-- The accounting of disclosures: what was told to whom of what the own agency wrote in a case.

-- To whoever reads restricted parts for an agency that has a seat in the case: each time that another agency was shown something of what the own one
-- wrote there, by agreement or in an emergency, the latest first. Moments are in milliseconds since 1970.
create or replace function baraza.disclosures_of_case(p_case uuid) returns setof jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select jsonb_build_object('seq', a.seq, 'at', (extract(epoch from a.at) * 1000)::bigint, 'personId', a.person_id, 'agencyId', a.agency_id,
        'purpose', a.purpose, 'basis', a.basis, 'labels', a.labels, 'count', a.shown, 'shareId', a.share_id, 'legalBasis', a.legal_basis,
        'glassId', a.glass_id)
      from (select nullif(current_setting('baraza.person', true), '')::uuid as person, nullif(current_setting('baraza.agency', true), '')::uuid as agency) me
      join baraza.case_seat c on c.stream_id = 'case/' || p_case::text and c.agency_id = me.agency
      join baraza.access_log a on a.episode_id = p_case and a.controller_agency_id = me.agency and a.agency_id <> me.agency
     where a.basis in ('share', 'glass') and baraza.actor_is_member(c.stream_id) and baraza.reads_for('file/', me.person, me.agency)
     order by a.seq desc limit 500
  $$;
