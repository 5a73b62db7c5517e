-- Agreements to share: known to the agency that tells and to the one that is told, and counted at the moment of asking.

-- Whether what has a label may be told to an agency of a sector for a purpose at all, be it by agreement. The domain's table of who sees what
-- says the same (mayReach), and a rule test holds them equal.
create or replace function baraza.may_reach(p_sector text, p_purpose text, p_label text) returns boolean
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$
    select case p_sector
      when 'justice' then p_purpose = 'X-DEFLECT' and p_label = 'N'
      when 'municipality' then p_label in ('N', 'R', 'X-IDENT', 'X-LOC')
      when 'health' then p_label <> 'X-JUST'
      else true end
  $$;

-- How an agreement stands at a moment. The domain has the same rule (shareState), and a story holds them equal at the edges.
create or replace function baraza.share_state(p_basis text, p_from timestamptz, p_until timestamptz, p_suspended boolean,
  p_confirmed boolean, p_revoked boolean, p_at timestamptz) returns text
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$
    select case
      when p_revoked then 'revoked'
      when p_at >= p_until then 'expired'
      when p_suspended then 'suspended'
      when p_basis = 'legal-obligation' and not p_confirmed then 'unconfirmed'
      when p_at < p_from then 'not_yet'
      else 'active' end
  $$;

-- Opens an agreement of the actor's agency, which has a seat in the case, with another agency of the table: its stream, with the
-- people of both that read restricted parts. Nobody agrees to what the other may never be told; justice tells nothing.
create or replace function baraza.open_share(p_share uuid, p_case uuid, p_recipient uuid, p_from timestamptz, p_until timestamptz, p_terms jsonb)
  returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_stream text := 'share/' || p_share::text;
  v_case text := 'case/' || p_case::text;
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_agencies uuid[] := array[v_agency, p_recipient];
  v_open boolean;
begin
  if not baraza.actor_is_member(v_case) or not baraza.reads_for(v_stream, v_person, v_agency) then
    raise exception 'the actor may not give this' using errcode = '42501';
  end if;
  -- Held in order: who works for them stays the same meanwhile.
  perform from baraza.agency a where a.id = any (v_agencies) order by a.id for no key update;
  select s.takes_posts into v_open from baraza.stream s where s.id = v_case for no key update;
  if not v_open
    or not exists (select from baraza.case_seat c where c.stream_id = v_case and c.agency_id = v_agency)
    or exists (select from baraza.agency a where a.id = v_agency and a.sector = 'justice')
    or not exists (select from baraza.agency a where a.id = p_recipient and a.id <> v_agency and a.task_force_id = v_task_force
      and not exists (select from jsonb_array_elements_text(p_terms -> 'labels') l
        where not baraza.may_reach(a.sector, p_terms ->> 'purpose', l)))
    or (p_terms ? 'witnessId' and not exists (select from baraza.person p where p.id = (p_terms ->> 'witnessId')::uuid
      and p.id <> v_person and p.task_force_id = v_task_force and p.disabled_at is null)) then
    raise exception 'the agreement can not begin' using errcode = 'BA409';
  end if;
  insert into baraza.stream (id, task_force_id) values (v_stream, v_task_force) on conflict do nothing;
  if not found then
    -- Of whose the id is already it says nothing.
    raise exception 'the agreement can not begin' using errcode = 'BA409';
  end if;
  insert into baraza.share (id, task_force_id, episode_id, controller_agency_id, recipient_agency_id, purpose, labels, legal_basis,
      from_at, until_at, terms, asked_by)
    values (p_share, v_task_force, p_case, v_agency, p_recipient, p_terms ->> 'purpose',
      array(select jsonb_array_elements_text(p_terms -> 'labels')), p_terms ->> 'legalBasis', p_from, p_until, p_terms, v_person);
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
    select v_stream, p_case, x, v_task_force, 1 from unnest(v_agencies) x;
  -- Whoever works for both reads it for the one, the actor for their own.
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select distinct on (p) v_stream, p, v_task_force, x, 1
      from unnest(v_agencies) x, unnest(baraza.seat_people(v_stream, v_task_force, x)) p
     order by p, x <> v_agency, x;
end $$;

-- Whether what has this label in a case may be told to an agency for a purpose, now: by an agreement that is active at this very
-- moment, of an agency that has a seat in the case still. Asked by whoever reads that agreement; to all others it says no.
create or replace function baraza.may_tell(p_case uuid, p_recipient uuid, p_purpose text, p_label text) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from baraza.share s
      join baraza.case_seat c on c.stream_id = 'case/' || p_case::text and c.agency_id = s.controller_agency_id
      join baraza.agency a on a.id = s.recipient_agency_id
     where s.episode_id = p_case and s.recipient_agency_id = p_recipient and s.purpose = p_purpose and p_label = any (s.labels)
       and baraza.may_reach(a.sector, p_purpose, p_label)
       and baraza.share_state(s.legal_basis, s.from_at, s.until_at, s.suspended, s.confirmed_by is not null,
         s.revoked_seq is not null, baraza.now()) = 'active'
       and baraza.actor_is_member(s.stream_id))
  $$;
