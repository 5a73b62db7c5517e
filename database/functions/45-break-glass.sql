-- Files that are opened in an emergency, without an agreement. The clock says how long; everybody in the case is told, and somebody who looks
-- after data looks at it.

-- Whether the context's person may open one at all: they read restricted parts for the context's agency, which is of health.
create or replace function baraza.helps_in_emergency() returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.reads_for('file/', nullif(current_setting('baraza.person', true), '')::uuid, a.id) from baraza.agency a
     where a.id = nullif(current_setting('baraza.agency', true), '')::uuid and a.sector = 'health'
       and a.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
  $$;

-- The case that a reference names at a table: the one that goes on, else the last one. For functions of the gate.
create or replace function baraza.case_of_reference(p_task_force uuid, p_reference text) returns uuid
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select e.id from baraza.episode e join baraza.subject b on b.id = e.subject_id
     where b.reference = p_reference and e.task_force_id = p_task_force
     order by e.status = 'open' desc, (select v.at from baraza.event v where v.stream_id = e.stream_id and v.seq = 1) desc, e.id limit 1
  $$;

-- Opens the file of the case that a reference names, for the actor and for two hours, and tells everybody who reads the case. Answers what came of
-- it (opened, nothing, too_many), what moved, and who is to look at it first. Every try is kept, whatever came of it; what is not there and what
-- is at another table are answered alike. `p_words`: under which id the words of why will be kept.
create or replace function baraza.break_glass(p_glass uuid, p_words uuid, p_reference text, p_purpose text, p_reason text)
  returns table (outcome text, episode_id uuid, until_at timestamptz, stream_id text, seq bigint, holder_id uuid, holder_agency_id uuid)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_now timestamptz := baraza.now();
  v_case baraza.episode;
  v_line baraza.access_log;
begin
  if baraza.helps_in_emergency() is not true then
    raise exception 'the actor may not open this' using errcode = '42501';
  end if;
  -- The tries of one person come one after another: after five within an hour that found nothing, or twenty within a day, nothing is looked for.
  perform from baraza.stream s where s.id = 'person/' || v_person::text for no key update;
  -- Before anything is looked for: what fails afterwards would undo the try, and tell by failing that there is such a case, with nobody hearing of it.
  if exists (select from baraza.stream s where s.id = 'glass/' || p_glass::text)
    or exists (select from baraza.reminder r where r.subject_id = p_glass)
    or exists (select from baraza.content w where w.id = p_words) then
    raise exception 'it can not be opened' using errcode = 'BA409';
  end if;
  select * into v_case from baraza.episode e where e.id = baraza.case_of_reference(v_task_force, p_reference);
  outcome := (select case when count(*) >= 20 or count(*) filter (where t.outcome <> 'opened' and t.at > v_now - interval '1 hour') >= 5
      then 'too_many' when v_case.id is null then 'nothing' else 'opened' end
    from baraza.glass_try t where t.person_id = v_person and t.at > v_now - interval '24 hours');
  insert into baraza.glass_try (task_force_id, person_id, agency_id, at, reference_hash, outcome)
    values (v_task_force, v_person, v_agency, v_now, sha256(convert_to(v_task_force::text || p_reference, 'UTF8')), outcome);
  if outcome <> 'opened' then
    return next;
    return;
  end if;
  episode_id := v_case.id;
  until_at := v_now + interval '2 hours';
  stream_id := v_case.stream_id;
  select s.holder_id, s.agency_id into holder_id, holder_agency_id
    from baraza.seat_on_glass(p_glass, v_case, p_purpose, p_reason, v_now, until_at) s;
  seq := baraza.note_event(v_case.stream_id, 'glass.opened', json_build_object('glassId', p_glass,
    'until', to_char(until_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text);
  update baraza.glass g set told_seq = break_glass.seq where g.id = p_glass;
  v_line.episode_id := v_case.id;
  v_line.subject_id := v_case.subject_id;
  v_line.purpose := p_purpose;
  v_line.glass_id := p_glass;
  perform baraza.keep_reading(v_line, null, true);
  return next;
end $$;

-- Begins an opening, with its stream and those who look at it: who looks after data in the other agencies that are in the case now, other than
-- justice, and where nobody does in any of them, in the agency of whoever opened it. Answers who is reminded of it: of the agency that leads, if it
-- has somebody. For break_glass.
create or replace function baraza.seat_on_glass(p_glass uuid, p_case baraza.episode, p_purpose text, p_reason text, p_at timestamptz, p_until timestamptz)
  returns table (holder_id uuid, agency_id uuid)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare
  v_stream text := 'glass/' || p_glass::text;
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_agencies uuid[] := array(select c.agency_id from baraza.case_seat c where c.stream_id = p_case.stream_id and c.agency_id <> v_agency);
begin
  -- Held in order, before any stream of the case: who looks after data for them stays the same meanwhile.
  perform from baraza.agency a where a.id = any (v_agencies || v_agency) order by a.id for no key update;
  if baraza.helps_in_emergency() is not true then
    -- The actor's agency became another one a moment ago.
    raise exception 'the actor may not open this' using errcode = 'BA405';
  end if;
  -- Asked once they are held: none that leaves at this moment stays behind.
  v_agencies := array(select x from unnest(baraza.agencies_that_look(p_case.stream_id, v_agency, p_at)) x where x = any (v_agencies));
  if not exists (select from unnest(v_agencies) x
    where cardinality(array_remove(baraza.seat_people(v_stream, p_case.task_force_id, x), v_person)) > 0) then
    v_agencies := v_agencies || v_agency;
  end if;
  insert into baraza.stream (id, task_force_id) values (v_stream, p_case.task_force_id) on conflict do nothing;
  if not found then
    -- Of whose the id is already it says nothing.
    raise exception 'it can not be opened' using errcode = 'BA409';
  end if;
  insert into baraza.glass (id, task_force_id, episode_id, person_id, agency_id, purpose, reason, opened_at, until_at)
    values (p_glass, p_case.task_force_id, p_case.id, v_person, v_agency, p_purpose, p_reason, p_at, p_until);
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
    select v_stream, p_case.id, x, p_case.task_force_id, 1 from unnest(v_agencies) x;
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select distinct on (p) v_stream, p, p_case.task_force_id, x, 1
      from (select v_person as p, v_agency as x
            union all select p, a from unnest(v_agencies) a, unnest(baraza.seat_people(v_stream, p_case.task_force_id, a)) p) y
     order by p, x;
  return query
    select m.person_id, m.agency_id from baraza.membership m
     where m.stream_id = v_stream and m.person_id <> v_person
     order by m.agency_id <> p_case.lead_agency_id, m.agency_id, m.person_id limit 1;
  if not found then
    perform baraza.tell_nobody_looks(p_case.task_force_id);
  end if;
end $$;

-- Whether the actor is to look at an opening: they look after data for an agency that has a seat on it, and did not open it themselves.
create or replace function baraza.reviews_glass(p_glass baraza.glass) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.actor_is_member(p_glass.stream_id) and p_glass.person_id <> nullif(current_setting('baraza.person', true), '')::uuid
      and exists (select from baraza.case_seat c where c.stream_id = p_glass.stream_id
        and c.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
        and baraza.reads_for(p_glass.stream_id, nullif(current_setting('baraza.person', true), '')::uuid, c.agency_id))
  $$;

-- Notes what was found by looking at an opening, with the words of the event of that number; once. Answers what moved: the case is told.
create or replace function baraza.review_glass(p_glass uuid, p_verdict text, p_seq bigint) returns table (stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare v_glass baraza.glass;
begin
  select * into v_glass from baraza.glass g where g.id = p_glass for no key update;
  if v_glass is null or not baraza.reviews_glass(v_glass)
    or not exists (select from baraza.stream s where s.id = v_glass.stream_id and s.head + 1 = p_seq) then
    raise exception 'the actor may not say this' using errcode = '42501';
  end if;
  if v_glass.verdict is not null then
    raise exception 'it was looked at' using errcode = 'BA409';
  end if;
  update baraza.glass g set verdict = p_verdict, reviewed_by = nullif(current_setting('baraza.person', true), '')::uuid,
      reviewed_for = nullif(current_setting('baraza.agency', true), '')::uuid, reviewed_at = baraza.now(), judged_seq = p_seq
   where g.id = p_glass;
  stream_id := 'case/' || v_glass.episode_id::text;
  seq := baraza.note_event(stream_id, 'glass.reviewed', json_build_object('glassId', p_glass, 'verdict', p_verdict)::text);
  return next;
end $$;

-- Who may look at an opening now: who looks after data for an agency that has a seat on it, but whoever made it. For functions of the gate.
create or replace function baraza.glass_lookers(p_glass baraza.glass) returns table (person_id uuid, agency_id uuid)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select m.person_id, c.agency_id from baraza.case_seat c
      join baraza.member m on m.stream_id = c.stream_id and m.person_id <> p_glass.person_id
       and baraza.reads_for(c.stream_id, m.person_id, c.agency_id)
     where c.stream_id = p_glass.stream_id
  $$;

-- Openings, the latest first: without a case those of the actor and those that they are to look at; of a case also to whoever reads it since then, and why to
-- those of them who may be told of care. Moments are in milliseconds since 1970.
create or replace function baraza.glasses(p_case uuid, p_glass uuid) returns setof jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with me as materialized (
      select nullif(current_setting('baraza.person', true), '')::uuid as person, a.id as agency, a.task_force_id, a.sector
        from baraza.agency a where a.id = nullif(current_setting('baraza.agency', true), '')::uuid
         and a.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
    )
    select jsonb_build_object('id', g.id, 'caseId', g.episode_id, 'reference', b.reference,
        'handle', case when x.own or x.reads then b.handle end, 'personId', g.person_id, 'agencyId', g.agency_id,
        'openedAt', (extract(epoch from g.opened_at) * 1000)::bigint, 'until', (extract(epoch from g.until_at) * 1000)::bigint,
        'purpose', g.purpose, 'reason', case when y.knows then g.reason end, 'words', case when y.knows then w.body end,
        'review', case when g.verdict is not null then jsonb_build_object('verdict', g.verdict, 'words', case when y.knows then f.body end,
          'personId', g.reviewed_by, 'agencyId', g.reviewed_for, 'at', (extract(epoch from g.reviewed_at) * 1000)::bigint) end,
        'own', x.own, 'reviews', x.reviews and g.verdict is null,
        'nobodyLooks', g.verdict is null and not exists (select from baraza.glass_lookers(g)))
      from me, baraza.glass g
      join baraza.episode e on e.id = g.episode_id
      join baraza.subject b on b.id = e.subject_id
      cross join lateral (select g.person_id = me.person and g.agency_id = me.agency as own, baraza.reviews_glass(g) as reviews,
        p_case is not null and exists (select from baraza.member m where m.stream_id = e.stream_id and m.person_id = me.person
          and m.task_force_id = me.task_force_id and m.from_seq <= g.told_seq) as reads) x
      cross join lateral (select x.own or x.reviews or (baraza.reads_for('file/', me.person, me.agency)
        and baraza.may_reach(me.sector, g.purpose, 'ETH')) as knows) y
      left join baraza.content w on w.stream_id = g.stream_id and w.seq = 1 and w.is_current
      left join baraza.content f on f.stream_id = g.stream_id and f.seq = g.judged_seq and f.is_current
     where g.task_force_id = me.task_force_id and (p_case is null or g.episode_id = p_case) and (p_glass is null or g.id = p_glass)
       -- What nobody but others have to do with is not asked about one by one.
       and (p_case is not null or g.person_id = me.person
         or g.stream_id in (select m.stream_id from baraza.member m where m.person_id = me.person and m.stream_id like 'glass/%'))
       and (x.own or x.reviews or x.reads)
     order by g.opened_at desc, g.id limit 200
  $$;

-- The file that the actor opened in an emergency, as it is now: what the agencies of the case wrote and health may be told of, by the table of who
-- sees what; nothing of a court. Null when the two hours are over, and for everybody else. Each time is kept, and that they asked when it was over.
create or replace function baraza.read_glass(p_glass uuid) returns jsonb
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_now timestamptz := baraza.now();
  v_glass baraza.glass;
  v_line baraza.access_log;
  v_shown jsonb := '[]';
begin
  select * into v_glass from baraza.glass g where g.id = p_glass
    and g.person_id = nullif(current_setting('baraza.person', true), '')::uuid
    and g.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
    and g.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid;
  if v_glass.id is null then
    return null;
  end if;
  if v_now >= v_glass.until_at or baraza.helps_in_emergency() is not true then
    v_shown := null;
  else
    select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'agencyId', f.agency_id, 'authorId', e.author_id,
        'at', (extract(epoch from v.at) * 1000)::bigint, 'on', to_char(e.on_date, 'YYYY-MM-DD'), 'kind', e.kind, 'label', e.label,
        'service', e.service, 'words', w.body) order by e.on_date, v.at, e.id), '[]') into v_shown
      from baraza.case_seat c
      join baraza.person_file f on f.episode_id = v_glass.episode_id and f.agency_id = c.agency_id
      join baraza.person_entry e on e.stream_id = f.stream_id
      join baraza.event v on v.stream_id = e.stream_id and v.seq = e.seq
      left join baraza.content w on w.stream_id = e.stream_id and w.seq = e.seq and w.is_current
     where c.stream_id = 'case/' || v_glass.episode_id::text and baraza.may_reach('health', v_glass.purpose, e.label)
       and (e.label <> 'X-LOC' or v.at > v_now - interval '72 hours')
       and not exists (select from baraza.person_entry r where r.replaces = e.id);
  end if;
  v_line.episode_id := v_glass.episode_id;
  v_line.subject_id := (select e.subject_id from baraza.episode e where e.id = v_glass.episode_id);
  v_line.purpose := v_glass.purpose;
  v_line.glass_id := p_glass;
  perform baraza.keep_reading(v_line, v_shown, true);
  return v_shown;
end $$;
