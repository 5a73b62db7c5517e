-- Reading the log: what was told to whom of what the own agency wrote in a case, that somebody looked, for messages or in the log itself, and whether it is whole.

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

-- Keeps in the log that the actor looked: for messages by their words (`search`), or for who opened files (`log`), and how much they found.
-- `p_sought` is what they looked for, under a key that the database has not. In which case stands there where they read it, or find it in the log.
-- Whoever looks for the same again within ten minutes, goes on to the next page, or has a page ask again, looked once; and who finds nothing in the
-- log of a case that they do not read asked for nothing that is there.
create or replace function baraza.note_look(p_kind text, p_sought bytea, p_case uuid, p_purpose text, p_found integer) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_line baraza.access_log;
begin
  v_line.task_force_id := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_line.at := baraza.now();
  v_line.person_id := nullif(current_setting('baraza.person', true), '')::uuid;
  v_line.agency_id := nullif(current_setting('baraza.agency', true), '')::uuid;
  if p_kind not in ('search', 'log') or not exists (select from baraza.person p
      join baraza.agency a on a.task_force_id = p.task_force_id and a.id = v_line.agency_id
     where p.id = v_line.person_id and p.task_force_id = v_line.task_force_id) then
    raise exception 'the actor looks at nothing' using errcode = '42501';
  end if;
  if exists (select from baraza.access_log a where a.person_id = v_line.person_id and a.sought = p_sought
      and a.at > v_line.at - interval '10 minutes' and a.basis = p_kind and a.agency_id = v_line.agency_id
      -- Who found nothing at first, as on a page beyond the last, and something then, looked twice.
      and (a.shown > 0 or p_found = 0)) then
    return;
  end if;
  select e.id into v_line.episode_id from baraza.episode e where e.id = p_case and e.task_force_id = v_line.task_force_id
    and (baraza.actor_is_member(e.stream_id) or (p_kind = 'log' and p_found > 0));
  if p_kind = 'log' and p_case is not null and v_line.episode_id is null then
    return;
  end if;
  v_line.purpose := p_purpose;
  v_line.basis := p_kind;
  v_line.labels := '{}';
  v_line.shown := p_found;
  v_line.sought := p_sought;
  perform baraza.log_access(v_line);
end $$;

-- Walks the log of a table on from a line that holds, whose hash is p_tip, so many lines at most (null: to the end). Answers the last line that it
-- came to, whether that is the end, and the first line that does not hold, with what is wrong. Answers numbers and hashes.
create or replace function baraza.walk_access(p_task_force uuid, p_after bigint, p_tip bytea, p_max integer)
  returns table (seq bigint, tip bytea, ended boolean, fault_seq bigint, fault text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with line as (
      select x.line, lag((x.line).hash, 1, p_tip) over w as prev, p_after + row_number() over w as place
        from (select a as line from baraza.access_log a where a.task_force_id = p_task_force and a.seq > p_after
               order by a.seq limit p_max) x window w as (order by (x.line).seq)
    ), walked as materialized (
      select (l.line).seq, (l.line).hash, case when (l.line).seq <> l.place then 'a line before this one is missing'
          when (l.line).hash <> baraza.access_link(l.prev, l.line) then 'this line was changed' end as fault from line l
    ), last as (
      select coalesce(max(w.seq), p_after) as seq, coalesce((array_agg(w.hash order by w.seq desc))[1], p_tip) as tip,
             p_max is null or count(*) < p_max as ended from walked w
    )
    select l.seq, l.tip, l.ended, f.seq, f.fault from last l
      left join lateral (
        select w.seq, w.fault from walked w where w.fault is not null
        union all
        select h.head, 'the end was changed' from (select 1) one
          left join baraza.access_head h on h.task_force_id = p_task_force
         where l.ended and (coalesce(h.head, 0) <> l.seq or coalesce(h.tip, '\x') <> l.tip)
        order by 1 limit 1) f on true
  $$;

-- Walks the log of every table and answers the first line of each that does not hold, with what is wrong; nothing when all do. Answers ids of
-- tables and numbers.
create or replace function baraza.verify_access() returns table (task_force_id uuid, seq bigint, fault text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select t.id, w.fault_seq, w.fault from baraza.task_force t cross join lateral baraza.walk_access(t.id, 0, '\x', null) w
     where w.fault is not null order by t.id
  $$;

-- How far the log of a table was walked and held, and where it ends: to the people of that table, and of every table to the system.
create or replace function baraza.access_marks(p_task_force uuid)
  returns table (task_force_id uuid, head bigint, seq bigint, tip bytea, whole_at timestamptz, fault_seq bigint, seal bytea)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if p_task_force is distinct from nullif(current_setting('baraza.task_force', true), '')::uuid then
    perform baraza.refuse_people();
  end if;
  -- Also where the whole log was taken away, and its mark was left.
  return query select coalesce(h.task_force_id, m.task_force_id), coalesce(h.head, 0), m.seq, m.tip, m.whole_at, m.fault_seq, m.seal
    from baraza.access_head h full join baraza.access_mark m on m.task_force_id = h.task_force_id
   where p_task_force is null or coalesce(h.task_force_id, m.task_force_id) = p_task_force;
end $$;

-- Notes how far the log of a table was walked, with the seal of whoever walked it. For the system.
create or replace function baraza.keep_access_mark(p_task_force uuid, p_seq bigint, p_tip bytea, p_whole_at timestamptz, p_fault_seq bigint, p_seal bytea)
  returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_people();
  insert into baraza.access_mark as m (task_force_id, seq, tip, whole_at, fault_seq, seal)
    values (p_task_force, p_seq, p_tip, p_whole_at, p_fault_seq, p_seal)
    on conflict on constraint access_mark_pkey do update
       set seq = excluded.seq, tip = excluded.tip, whole_at = excluded.whole_at, fault_seq = excluded.fault_seq, seal = excluded.seal;
end $$;
