-- The progress of reactions. They run as actors of the system, which no membership covers, so what they read and note
-- goes through here; outside a transaction of the system every one of these refuses.
create or replace function baraza.refuse_people() returns void
  language plpgsql stable
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if nullif(current_setting('baraza.system', true), '') is null then
    raise exception 'only the system may ask this' using errcode = '42501';
  end if;
end $$;

-- Makes a reaction known. One that is new starts at the present head of every stream unless it asks for the beginning.
create or replace function baraza.register_reaction(p_name text, p_from_start boolean) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_people();
  insert into baraza.reaction (name, registered_at) values (p_name, baraza.now()) on conflict do nothing;
  if found and not p_from_start then
    insert into baraza.reaction_progress (reaction, stream_id, done)
      select p_name, s.id, s.head from baraza.stream s where s.head > 0 on conflict do nothing;
  end if;
end $$;

-- Streams on which one of these reactions is behind, each on the kind of stream that it follows: what there is for each, less what it has
-- done. Asked all the time, of all that there is, mostly to find nothing: stream by stream that took seconds of fifty thousand.
create or replace function baraza.streams_behind(p_reactions text[], p_kinds text[], p_max integer) returns table (stream_id text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  set work_mem = '32MB'
  set max_parallel_workers_per_gather = 0
  as $$
    select baraza.refuse_people();
    with follows as materialized (select r.name, r.kind from unnest(p_reactions, p_kinds) r (name, kind))
    select distinct l.id from (
      select f.name, s.id from follows f join baraza.stream s on split_part(s.id, '/', 1) = f.kind where s.head > 0
      except
      select g.reaction, g.stream_id from baraza.reaction_progress g
        join baraza.stream s on s.id = g.stream_id where g.done >= s.head) l
     limit p_max
  $$;

-- Takes hold of a reaction's place on a stream for this transaction and answers it; null when another worker holds it.
create or replace function baraza.take_progress(p_reaction text, p_stream text) returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_done bigint;
begin
  perform baraza.refuse_people();
  insert into baraza.reaction_progress (reaction, stream_id) values (p_reaction, p_stream) on conflict do nothing;
  select g.done into v_done from baraza.reaction_progress g
   where g.reaction = p_reaction and g.stream_id = p_stream for update skip locked;
  return v_done;
end $$;

-- The next event of one of these types after a place on a stream, and the stream's head.
create or replace function baraza.next_for_reaction(p_stream text, p_after bigint, p_types text[])
  returns table (head bigint, task_force_id uuid, seq bigint, type text, at timestamptz, actor text, agency_id uuid, body text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    select s.head, s.task_force_id, e.seq, e.type, e.at, e.actor, e.agency_id, e.body from baraza.stream s
      left join lateral (select * from baraza.event e where e.stream_id = s.id and e.seq > p_after and e.seq <= s.head
        and e.type = any (p_types) order by e.seq limit 1) e on true
     where s.id = p_stream
  $$;

-- Notes that a reaction has done everything up to a number.
create or replace function baraza.note_progress(p_reaction text, p_stream text, p_done bigint) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    update baraza.reaction_progress g set done = p_done, failures = 0
     where g.reaction = p_reaction and g.stream_id = p_stream and g.done < p_done
  $$;

-- Counts a failure; the fifth parks the event with its reason and lets the others go on. Answers whether it was parked.
create or replace function baraza.note_failure(p_reaction text, p_stream text, p_seq bigint, p_reason text) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_failures integer;
begin
  perform baraza.refuse_people();
  insert into baraza.reaction_progress (reaction, stream_id) values (p_reaction, p_stream) on conflict do nothing;
  update baraza.reaction_progress g set failures = g.failures + 1
   where g.reaction = p_reaction and g.stream_id = p_stream and g.done < p_seq returning g.failures into v_failures;
  if coalesce(v_failures, 0) < 5 then
    return false;
  end if;
  insert into baraza.parked_event (reaction, stream_id, seq, reason, at)
    values (p_reaction, p_stream, p_seq, p_reason, baraza.now()) on conflict do nothing;
  perform baraza.note_progress(p_reaction, p_stream, p_seq);
  return true;
end $$;

-- How many events are parked, for the metrics.
create or replace function baraza.parked_events() returns bigint
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select count(*) from baraza.parked_event $$;

-- For the owner: what a reaction could not deal with, and the name of the error that it met last.
create or replace function baraza.list_parked_events()
  returns table (reaction text, stream_id text, seq bigint, reason text, at timestamptz)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select e.reaction, e.stream_id, e.seq, e.reason, e.at from baraza.parked_event e order by e.at, e.stream_id, e.seq $$;

-- Whose lists an event of a case or a part touches: who reads it since then and still does, and who ceased to with that very
-- event. Whoever came later is told by what let them in, however late this is asked; whoever had ceased to before hears nothing
-- more of it. Ids only.
create or replace function baraza.people_touched(p_stream text, p_seq bigint) returns uuid[]
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    select coalesce(array_agg(distinct m.person_id order by m.person_id), '{}') from baraza.membership m
     where m.stream_id = p_stream and m.since_seq <= p_seq
       and (m.until_seq = p_seq or m.until_seq is null and (m.holds_until is null or m.holds_until > baraza.now()))
  $$;
