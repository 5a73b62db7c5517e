-- The board: where people stand on the continuum, and what waits for whom, of many cases at once.

-- The stage that each kind of entry begins, by its number from the street on, and what it says of a treatment: that one began, that somebody
-- is there, that contact was lost. The domain has the same (ENTRY_KINDS, stagesOf), and tests hold them equal. Where one of these comes to say
-- something else, a migration sums up again the files that have it (sum_up_file).
create or replace function baraza.stages_by_kind() returns table (kind text, stage integer, course text)
  language sql immutable rows 31
  set search_path = pg_catalog, pg_temp
  as $$
    values ('contact', 1, null), ('food', 1, null), ('wound_care', 1, null), ('advice', 1, null),
      ('kit', 2, null), ('syringes', 2, null), ('drug_check', 2, null), ('naloxone', 2, null), ('reversal', 2, null),
      ('test', 3, null), ('result_returned', 3, null), ('assessment', 3, null),
      ('treatment_started', 5, 'begun'), ('first_dose', 5, 'begun'), ('psychosocial_session', 5, 'begun'), ('withdrawal_started', 5, 'begun'),
      ('back', null, 'there'), ('dose', null, 'there'), ('take_home', null, 'there'), ('retained', null, 'there'),
      ('prison_continuity', null, 'there'), ('lost', null, 'lost'),
      ('peer', 7, null), ('mutual_aid', 7, null), ('aftercare', 7, null), ('exit_planned', 7, null),
      ('housing', 8, null), ('papers', 8, null), ('income', 8, null), ('work', 8, null), ('family_contact', 8, null)
  $$;

-- When an entry was written down. For functions of the gate.
create or replace function baraza.written_at(p_stream text, p_seq bigint) returns timestamptz
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  return (select v.at from baraza.event v where v.stream_id = p_stream and v.seq = p_seq);
end $$;

-- The stages of the actor's cases, as a sum of powers of two by their numbers, from what they would be shown of each file if they opened it to coordinate care: what their own agency
-- wrote, and of another one what an agreement covers that is active now, for this purpose, by its labels, unless it was corrected or shown
-- long enough. It is taken from the summary that is kept with each file (sum_up_file), and from the entries where that does not say all. Of an
-- entry it answers the stage alone: neither that there is one, nor whose, what, or when. The domain reckons the same (stagesOf), and a story
-- holds them equal. For functions of the gate.
create or replace function baraza.staged_by_entries(p_today date) returns table (episode_id uuid, stages integer)
  language plpgsql stable security definer rows 10000
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set work_mem = '32MB'
  set jit = off
  as $$
#variable_conflict use_column
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_sector text := (select a.sector from baraza.agency a where a.id = v_agency and a.task_force_id = v_task_force);
  v_now timestamptz := baraza.now();
  v_reachable text[] := array(select l from unnest(array['N', 'R', 'ETH', 'ETHUD', 'OPIOIDUD', 'HIV', 'PSY', 'SEX', 'X-IDENT', 'X-JUST',
    'X-SAFE', 'X-LOC']) l where baraza.may_reach(v_sector, 'COC', l));
  -- Files of which the summary does not say all: while somebody can be found where it was written, or of a day to come. An hour more does no harm.
  v_unsummed text[] := array(select f.stream_id from baraza.person_file f where f.place_at > v_now - interval '73 hours' or f.last_on > p_today);
begin
  if not baraza.reads_for('file/', v_person, v_agency) or v_sector is null or v_sector = 'justice' then
    return;
  end if;
  return query
  with readable as materialized (
    -- The whole of what their agency wrote, and of another one by label. What two agreements cover is taken twice, and says no more for it.
    select f.stream_id, f.episode_id, null::text[] as labels, f.stages, f.begun, f.lost, f.there, null::baraza.label_course[] as by_label
      from baraza.member m join baraza.person_file f on f.stream_id = m.stream_id
     where m.person_id = v_person and m.task_force_id = v_task_force and m.stream_id like 'file/%' and f.agency_id = v_agency
    union all
    -- As active_share has it, with the moment as a value: the database foresees then how many there are.
    select f.stream_id, f.episode_id, s.labels, 0, null, null, null, f.by_label
      from baraza.member m join baraza.share s on s.stream_id = m.stream_id
      join baraza.person_file f on f.episode_id = s.episode_id and f.agency_id = s.controller_agency_id
     where m.person_id = v_person and m.task_force_id = v_task_force and m.stream_id like 'share/%'
       and s.recipient_agency_id = v_agency and s.purpose = 'COC' and s.revoked_seq is null and not s.suspended
       and (s.legal_basis <> 'legal-obligation' or s.confirmed_by is not null) and s.from_at <= v_now and s.until_at > v_now
       and exists (select from baraza.case_seat c where c.stream_id = 'case/' || s.episode_id::text and c.agency_id = s.controller_agency_id)
  ), shown as not materialized (
    select r.episode_id, coalesce(1 << k.stage, 0) as stages, k.course, e.on_date, e.id, e.stream_id, e.seq
      from readable r join baraza.person_entry e on e.stream_id = r.stream_id join baraza.stages_by_kind() k on k.kind = e.kind
     where e.on_date <= p_today and (r.labels is null or (e.label = any (r.labels) and e.label = any (v_reachable)))
       and (e.label <> 'X-LOC' or baraza.written_at(e.stream_id, e.seq) > v_now - interval '72 hours')
       and not exists (select from baraza.person_entry w where w.replaces = e.id)
  ), told as materialized (
    select q.episode_id, bit_or(q.stages) as stages, min(q.begun) as begun, max(q.lost) as lost, max(q.there) as there from (
      select r.episode_id, r.stages, r.begun, r.lost, r.there from readable r
       where r.labels is null and r.stream_id <> all (v_unsummed)
      union all
      select r.episode_id, l.stages, l.begun, l.lost, l.there from readable r cross join lateral unnest(r.by_label) l
       where r.labels is not null and r.stream_id <> all (v_unsummed) and l.label = any (r.labels) and l.label = any (v_reachable)
      union all
      select s.episode_id, s.stages, case when s.course = 'begun' then s.on_date end, case when s.course = 'lost' then s.on_date end,
             case when s.course <> 'lost' then s.on_date end
        from shown s where s.stream_id = any (v_unsummed)) q
     group by q.episode_id
  ), on_one_day as (
    -- What was on one day is in the order in which it was written down.
    select distinct on (t.episode_id) t.episode_id, s.course <> 'lost' as there from told t
      join shown s on s.episode_id = t.episode_id and s.on_date = t.lost and s.course is not null
     where t.begun + 28 <= p_today and t.lost = t.there
     order by t.episode_id, baraza.written_at(s.stream_id, s.seq) desc, s.id desc
  )
  -- To stay in treatment is 28 days after a start, and not while contact is lost.
  select t.episode_id, t.stages | case when t.begun + 28 <= p_today and (t.lost is null or t.lost < t.there or coalesce(o.there, false))
      then 1 << 6 else 0 end
    from told t left join on_one_day o on o.episode_id = t.episode_id;
end $$;

-- The board of the actor: the open cases that they read, and for whoever coordinates those in whose referrals they see the steps; of all, or of
-- those in which an agency is. With where the person stands (a sum as above, 0 where nothing that they may read says it), whether it presses, and the
-- step of it that is due first among those that they read. `reads`: they read the case itself. Nothing for people of justice.
create or replace function baraza.board_cases(p_agency uuid, p_sender_holds text[], p_coordinator_holds text[], p_companion_holds text[])
  returns table (case_id uuid, reads boolean, handle text, reference text, lead_agency_id uuid, stages integer, urgent boolean, step_kind text, step_id uuid, step_state text, step_service text, step_agency_id uuid, step_due timestamptz)
  language plpgsql stable security definer rows 10000
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set work_mem = '32MB'
  set jit = off
  as $$
#variable_conflict use_column
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_zone text := (select t.zone from baraza.task_force t where t.id = v_task_force);
  v_today date := (baraza.now() at time zone v_zone)::date;
begin
  if not exists (select from baraza.agency a where a.id = v_agency and a.task_force_id = v_task_force and a.sector <> 'justice') then
    return;
  end if;
  return query
  with read as materialized (
    select e.id, e.subject_id, e.lead_agency_id, m.stream_id, m.from_seq
      from baraza.member m join baraza.episode e on e.id = substr(m.stream_id, 6)::uuid
     where m.person_id = v_person and m.task_force_id = v_task_force and m.stream_id like 'case/%' and e.status = 'open'
  ), followed as materialized (
    select r.id, r.episode_id, r.state, r.service, r.due_at, r.sender_agency_id, r.receiver_agency_id,
           r.body ->> 'priority' = 'urgent' as urgent, (r.accepted_at at time zone v_zone)::date <= v_today as linked,
           case when r.state = any (p_coordinator_holds) then null when r.state = any (p_sender_holds) then r.sender_agency_id
             when r.state = any (p_companion_holds) then coalesce((r.body ->> 'accompanierAgencyId')::uuid, r.receiver_agency_id)
             else r.receiver_agency_id end as holder_id
      from baraza.member m join baraza.referral r on r.stream_id = m.stream_id
     where m.person_id = v_person and m.task_force_id = v_task_force and m.stream_id like 'referral/%'
  ), known as (
    select r.id, r.subject_id, r.lead_agency_id, true as reads from read r
    union all
    -- Whoever coordinates is not told which agency leads.
    select e.id, e.subject_id, null, false from baraza.episode e
     where e.id in (select f.episode_id from followed f where f.due_at is not null and f.episode_id not in (select r.id from read r))
       and e.status = 'open'
  ), agreed_on as materialized (
    select r.id as episode_id, a.id, a.status, a.owner_agency_id, a.due_at, a.priority <> 'normal' as urgent
      from read r join baraza.action a on a.stream_id = r.stream_id and a.title_seq >= r.from_seq
     where a.status in ('assigned', 'accepted', 'in_progress', 'blocked')
    union all
    select p.episode_id, a.id, a.status, a.owner_agency_id, a.due_at, a.priority <> 'normal'
      from baraza.member m join baraza.case_part p on p.stream_id = m.stream_id
      join baraza.action a on a.stream_id = m.stream_id and a.title_seq >= m.from_seq
     where m.person_id = v_person and m.task_force_id = v_task_force and m.stream_id like 'part/%'
       and a.status in ('assigned', 'accepted', 'in_progress', 'blocked')
  ), step as (
    select distinct on (s.episode_id) s.* from (
      select f.episode_id, 'referral' as kind, f.id, f.state, f.service, f.holder_id, f.due_at from followed f where f.due_at is not null
      union all
      select a.episode_id, 'action', a.id, a.status, null, a.owner_agency_id, a.due_at from agreed_on a) s
     order by s.episode_id, s.due_at, s.id
  ), pressing as (
    select r.id as episode_id from read r join baraza.need n on n.stream_id = r.stream_id
     where n.priority = 'urgent' and n.state in ('open', 'being_met')
    union
    select f.episode_id from followed f where f.urgent and f.due_at is not null
    union
    select a.episode_id from agreed_on a where a.urgent
  ), linked as (
    select distinct f.episode_id from followed f where f.linked
  )
  select k.id, k.reads, b.handle, b.reference, k.lead_agency_id, coalesce(q.stages, 0) | case when l.episode_id is null then 0 else 1 << 4 end,
         p.episode_id is not null, n.kind, n.id, n.state, n.service, n.holder_id, n.due_at
    from known k join baraza.subject b on b.id = k.subject_id
    left join baraza.staged_by_entries(v_today) q on q.episode_id = k.id
    left join linked l on l.episode_id = k.id
    left join pressing p on p.episode_id = k.id
    left join step n on n.episode_id = k.id
   where p_agency is null or (k.reads and k.id in (select c.episode_id from baraza.case_seat c
       where c.agency_id = p_agency and c.stream_id like 'case/%'))
     or k.id in (select f.episode_id from followed f where f.due_at is not null and p_agency in (f.sender_agency_id, f.receiver_agency_id));
end $$;

-- Ids of the people for whom an entry, or what it corrects, can change where somebody stands: those of the agency that wrote it, and of each
-- that is shown it on an agreement that is active now. Whoever may not read it is told nothing of it. For the system's reactions.
create or replace function baraza.people_shown(p_stream text, p_seq bigint) returns uuid[]
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_people();
  return array(
    select m.person_id from baraza.member m where m.stream_id = p_stream
    union
    select m.person_id from baraza.person_file f
      join baraza.person_entry e on e.stream_id = f.stream_id and e.seq = p_seq
      left join baraza.person_entry w on w.id = e.replaces
      join baraza.case_seat c on c.stream_id = 'case/' || f.episode_id::text and c.agency_id = f.agency_id
      join baraza.active_share s on s.episode_id = f.episode_id and s.controller_agency_id = f.agency_id and s.purpose = 'COC'
        and (e.label = any (s.labels) or w.label = any (s.labels))
      join baraza.agency a on a.id = s.recipient_agency_id
        and (baraza.may_reach(a.sector, 'COC', e.label) or baraza.may_reach(a.sector, 'COC', w.label))
      join baraza.member m on m.stream_id = s.stream_id and m.agency_id = s.recipient_agency_id
     where f.stream_id = p_stream);
end $$;
