-- The person's file: what each agency wrote of somebody in a case, and who opened it. Nobody reads of it but through read_file.

-- Begins what the actor's agency writes down in a case, once: for an agency that has a seat there, whose people who read restricted
-- parts follow the stream. For everybody else it does nothing, and they are told of it what they are told of one that is not.
create or replace function baraza.open_file(p_file uuid, p_case uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_stream text := 'file/' || p_file::text;
  v_case text := 'case/' || p_case::text;
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  if not baraza.actor_is_member(v_case) or not baraza.reads_for(v_stream, v_person, v_agency) then
    return;
  end if;
  -- Held in order: the agency is not let go meanwhile, and the case does not end.
  perform from baraza.agency a where a.id = v_agency for no key update;
  perform from baraza.stream s where s.id = v_case for no key update;
  if exists (select from baraza.person_file f where f.episode_id = p_case and f.agency_id = v_agency)
    or exists (select from baraza.agency a where a.id = v_agency and a.sector = 'justice')
    or not exists (select from baraza.case_seat c where c.stream_id = v_case and c.agency_id = v_agency) then
    return;
  end if;
  insert into baraza.stream (id, task_force_id) values (v_stream, v_task_force) on conflict do nothing;
  if not found then
    return;
  end if;
  insert into baraza.person_file (id, task_force_id, episode_id, agency_id) values (p_file, v_task_force, p_case, v_agency);
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
    values (v_stream, p_case, v_agency, v_task_force, 1);
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select v_stream, p, v_task_force, v_agency, 1 from unnest(baraza.seat_people(v_stream, v_task_force, v_agency)) p;
end $$;

-- Writes an entry into what the actor's agency has in a case, as the event that comes next. What was wrong is said again once, and
-- in a case that ended nothing else is said. Answers what is wrong: replaces, or taken; null where nothing is.
create or replace function baraza.add_entry(p_entry uuid, p_case uuid, p_kind text, p_label text, p_on date, p_service text, p_replaces uuid,
  p_seq bigint) returns text
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_stream text := (select f.stream_id from baraza.person_file f where f.episode_id = p_case and f.agency_id = v_agency);
  v_case baraza.stream;
begin
  select * into v_case from baraza.stream s where s.id = 'case/' || p_case::text;
  if v_stream is null or not baraza.actor_is_member(v_stream) or not baraza.actor_is_member(v_case.id)
    or not exists (select from baraza.case_seat c where c.stream_id = v_case.id and c.agency_id = v_agency)
    or not exists (select from baraza.stream s where s.id = v_stream and s.head + 1 = p_seq)
    or (p_replaces is null and not v_case.takes_posts) then
    raise exception 'the actor may not write this' using errcode = '42501';
  end if;
  if p_replaces is not null and (not exists (select from baraza.person_entry e where e.id = p_replaces and e.stream_id = v_stream)
    or exists (select from baraza.person_entry e where e.replaces = p_replaces)) then
    return 'replaces';
  end if;
  insert into baraza.person_entry (id, stream_id, seq, author_id, kind, label, on_date, service, replaces)
    values (p_entry, v_stream, p_seq, v_person, p_kind, p_label, p_on, p_service, p_replaces)
    on conflict do nothing;
  -- Of whose the id is already it says nothing.
  if not found then
    return 'taken';
  end if;
  perform baraza.sum_up_file(v_stream);
  return null;
end $$;

-- Sums up what the entries of a file say of where somebody stands, label by label and of all, from the entries anew: what was corrected
-- counts no more. What says where somebody can be found counts for 72 hours and is no part of it; when it was written down last is kept.
-- For functions of the gate that wrote there.
create or replace function baraza.sum_up_file(p_stream text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  -- Held first, so that what another one wrote meanwhile is counted.
  perform from baraza.person_file f where f.stream_id = p_stream for no key update;
  with counted as (
    select e.label, e.on_date, coalesce(1 << k.stage, 0) as stages, k.course
      from baraza.person_entry e join baraza.stages_by_kind() k on k.kind = e.kind
     where e.stream_id = p_stream and e.label <> 'X-LOC' and not exists (select from baraza.person_entry w where w.replaces = e.id)
  ), by_label as (
    select c.label, bit_or(c.stages) as stages, min(c.on_date) filter (where c.course = 'begun') as begun,
           max(c.on_date) filter (where c.course = 'lost') as lost, max(c.on_date) filter (where c.course <> 'lost') as there, max(c.on_date) as last_on
      from counted c group by c.label
  ), summed as (
    select coalesce(bit_or(l.stages), 0) as stages, min(l.begun) as begun, max(l.lost) as lost, max(l.there) as there, max(l.last_on) as last_on,
           coalesce(array_agg(row(l.label, l.stages, l.begun, l.lost, l.there)::baraza.label_course order by l.label), '{}') as by_label
      from by_label l
  )
  -- The event of what is written just now may not stand yet.
  update baraza.person_file f
     set stages = s.stages, begun = s.begun, lost = s.lost, there = s.there, by_label = s.by_label, last_on = s.last_on,
         place_at = (select max(coalesce(v.at, baraza.now())) from baraza.person_entry e
           left join baraza.event v on v.stream_id = e.stream_id and v.seq = e.seq where e.stream_id = p_stream and e.label = 'X-LOC')
    from summed s where f.stream_id = p_stream;
end $$;

-- One link of the log of who opened files: sha256 over the link before and every field, written so that no two lines can be read as one
-- another.
create or replace function baraza.access_link(prev bytea, p_line baraza.access_log) returns bytea
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  as $$
begin
  return sha256(prev || convert_to((jsonb_build_array(p_line.task_force_id, p_line.seq, (extract(epoch from p_line.at) * 1000000)::bigint,
    p_line.person_id, p_line.agency_id, p_line.episode_id, p_line.subject_id, p_line.purpose, p_line.basis, p_line.controller_agency_id,
    p_line.share_id, p_line.legal_basis, p_line.labels, p_line.shown)
    || case when p_line.glass_id is null then '[]'::jsonb else jsonb_build_array(p_line.glass_id) end
    || case when p_line.sought is null then '[]'::jsonb else jsonb_build_object('sought', encode(p_line.sought, 'hex')) end)::text, 'UTF8'));
end $$;

-- Writes one line of that log, after the last one of the table. For functions of the gate.
create or replace function baraza.log_access(p_line baraza.access_log) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_line baraza.access_log := p_line;
  v_head baraza.access_head;
begin
  insert into baraza.access_head (task_force_id) values (v_line.task_force_id) on conflict do nothing;
  select * into v_head from baraza.access_head h where h.task_force_id = v_line.task_force_id for no key update;
  v_line.seq := v_head.head + 1;
  v_line.hash := baraza.access_link(v_head.tip, v_line);
  insert into baraza.access_log select v_line.*;
  update baraza.access_head h set head = v_line.seq, tip = v_line.hash where h.task_force_id = v_line.task_force_id;
end $$;

-- Keeps a reading by the actor in the log: a line for each agency and agreement of which something was shown, and one with none where nothing
-- was. Of whoever never had to do with the case, and was shown nothing, nothing is kept: they ask for nothing that is there. `p_line` says of
-- which case, what for, and in which emergency; `p_shown` has whose each entry is, by which agreement and with which label. Answers what is
-- shown: an empty list to whoever has access, null to everybody else. For functions of the gate, which asked who may.
create or replace function baraza.keep_reading(p_line baraza.access_log, p_shown jsonb, p_has_access boolean) returns jsonb
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_line baraza.access_log := p_line;
begin
  v_line.task_force_id := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_line.at := baraza.now();
  v_line.person_id := nullif(current_setting('baraza.person', true), '')::uuid;
  v_line.agency_id := nullif(current_setting('baraza.agency', true), '')::uuid;
  for v_line.controller_agency_id, v_line.share_id, v_line.legal_basis, v_line.labels, v_line.shown in
    select (x ->> 'agencyId')::uuid, (x ->> 'shareId')::uuid, x ->> 'legalBasis', array_agg(distinct x ->> 'label' order by x ->> 'label'),
           count(*)::integer
      from jsonb_array_elements(p_shown) x group by 1, 2, 3 order by 2 nulls first, 1
  loop
    v_line.basis := case when v_line.glass_id is not null then 'glass' when v_line.share_id is null then 'own' else 'share' end;
    perform baraza.log_access(v_line);
  end loop;
  if found then
    return p_shown;
  end if;
  if p_has_access or exists (select from baraza.membership m where m.stream_id = 'case/' || v_line.episode_id::text and m.person_id = v_line.person_id)
    or exists (select from baraza.share s where s.episode_id = v_line.episode_id and s.recipient_agency_id = v_line.agency_id) then
    v_line.basis := 'none';
    v_line.labels := '{}';
    v_line.shown := 0;
    perform baraza.log_access(v_line);
  end if;
  return case when p_has_access then '[]'::jsonb end;
end $$;

-- Opens a person's file for the actor, now and for a purpose: what their own agency wrote; and of another one what an agreement covers that is
-- active at this very moment, by its labels, unless it was corrected. What says where somebody can be found is shown for 72 hours. Null for
-- whoever has no access, as for a file that is not. Each time that somebody opens one, or whose access is over asks for it, is kept with what
-- they were shown, in the same transaction.
create or replace function baraza.read_file(p_case uuid, p_purpose text) returns jsonb
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_now timestamptz := baraza.now();
  v_case text := 'case/' || p_case::text;
  v_sector text;
  v_line baraza.access_log;
  v_shown jsonb;
  v_has_access boolean;
begin
  select a.sector into v_sector from baraza.agency a where a.id = v_agency and a.task_force_id = v_task_force;
  if not baraza.reads_for('file/', v_person, v_agency) or v_sector is null or v_sector = 'justice' then
    return null;
  end if;
  select e.id, e.subject_id into v_line.episode_id, v_line.subject_id from baraza.episode e
   where e.id = p_case and e.task_force_id = v_task_force;
  if v_line.episode_id is null then
    return null;
  end if;
  with basis as (
    select f.stream_id, f.agency_id, null::uuid as share_id, null::text as legal_basis, null::text[] as labels
      from baraza.person_file f where f.episode_id = p_case and f.agency_id = v_agency and baraza.actor_is_member(f.stream_id)
    union all
    select f.stream_id, s.controller_agency_id, s.id, s.legal_basis, s.labels
      from baraza.share s
      join baraza.case_seat c on c.stream_id = v_case and c.agency_id = s.controller_agency_id
      left join baraza.person_file f on f.episode_id = p_case and f.agency_id = s.controller_agency_id
     where s.episode_id = p_case and s.recipient_agency_id = v_agency and s.purpose = p_purpose
       and baraza.share_state(s.legal_basis, s.from_at, s.until_at, s.suspended, s.confirmed_by is not null,
         s.revoked_seq is not null, v_now) = 'active'
       and baraza.actor_is_member(s.stream_id)
  ), shown as (
    -- What two agreements cover is shown on the one that holds.
    select distinct on (e.id) e.*, v.at, b.agency_id, b.share_id, b.legal_basis, w.body as words, r.id as replaced_by
      from basis b
      join baraza.person_entry e on e.stream_id = b.stream_id
      join baraza.event v on v.stream_id = e.stream_id and v.seq = e.seq
      left join baraza.content w on w.stream_id = e.stream_id and w.seq = e.seq and w.is_current
      left join baraza.person_entry r on r.replaces = e.id
     where (e.label <> 'X-LOC' or v.at > v_now - interval '72 hours')
       and (b.share_id is null or (e.label = any (b.labels) and r.id is null and baraza.may_reach(v_sector, p_purpose, e.label)))
     order by e.id, b.share_id
  )
  select exists (select from basis) or baraza.actor_is_member(v_case),
         (select jsonb_agg(jsonb_build_object('id', s.id, 'agencyId', s.agency_id, 'authorId', s.author_id,
            'at', (extract(epoch from s.at) * 1000)::bigint, 'on', to_char(s.on_date, 'YYYY-MM-DD'), 'kind', s.kind, 'label', s.label,
            'service', s.service, 'words', s.words, 'replaces', s.replaces, 'replacedBy', s.replaced_by, 'shareId', s.share_id,
            'legalBasis', s.legal_basis) order by s.on_date, s.at, s.id) from shown s)
    into v_has_access, v_shown;
  v_line.purpose := p_purpose;
  return baraza.keep_reading(v_line, v_shown, v_has_access);
end $$;

-- Erases the words of what was written as where somebody can be found, once 72 hours are over: the words go, their hash stays in the chain, and an
-- event says that they went. For the system. Answers what moved.
create or replace function baraza.erase_places(p_max integer) returns table (stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare
  v_old record;
  v_before timestamptz := baraza.now() - interval '72 hours';
begin
  perform baraza.refuse_people();
  for v_old in
    select e.stream_id, array_agg(e.seq order by e.seq) as seqs from baraza.person_entry e
      join baraza.content w on w.stream_id = e.stream_id and w.seq = e.seq
      join baraza.event v on v.stream_id = e.stream_id and v.seq = e.seq
     where e.label = 'X-LOC' and v.at <= v_before
     group by 1 order by 1 limit p_max
  loop
    perform from baraza.stream s where s.id = v_old.stream_id for no key update;
    delete from baraza.content w where w.stream_id = v_old.stream_id and w.seq = any (v_old.seqs);
    if found then
      stream_id := v_old.stream_id;
      seq := baraza.note_event(stream_id, 'entry.erased', json_build_object('erased', v_old.seqs)::text);
      return next;
    end if;
  end loop;
end $$;

-- Who opened the files of a person, by a case of theirs: their own slice of the log, for the page that they open with their card. For
-- functions of the gate.
create or replace function baraza.access_of_case(p_case uuid)
  returns table (at timestamptz, person_id uuid, agency_id uuid, purpose text, basis text, controller_agency_id uuid, labels text[], shown integer)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select a.at, a.person_id, a.agency_id, a.purpose, a.basis, a.controller_agency_id, a.labels, a.shown
      from baraza.access_log a join baraza.episode e on e.subject_id = a.subject_id
     where e.id = p_case order by a.seq desc
  $$;
