-- Files that messages carry. Their bytes stand in the store before a row names them, and go before it is forgotten.

-- Whether the context's person may send so many bytes to a stream now:
-- room | not_found (no member) | closed | waiting (too many hang on no message yet) | day | total (a limit is reached).
create or replace function baraza.file_room(p_stream text, p_bytes bigint, p_day_max bigint, p_total_max bigint) returns text
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_day timestamptz := baraza.now() - interval '24 hours';
begin
  if not baraza.actor_is_member(p_stream) then
    return 'not_found';
  end if;
  if p_stream like any (array['meeting/%', 'item/%']) then
    -- A paper of an item: whoever only watches puts up none.
    if not exists (select from baraza.own_standings() x where baraza.takes_part_in_meetings(x)) then
      return 'closed';
    end if;
  elsif not (select s.takes_posts from baraza.stream s where s.id = p_stream) then
    return 'closed';
  end if;
  if (select count(*) from baraza.file f where f.person_id = v_person and f.seq is null and f.state = 'ready') >= 50 then
    return 'waiting';
  end if;
  if (select coalesce(sum(f.received), 0) + p_bytes from baraza.file f
       where f.person_id = v_person and f.made_at > v_day) > p_day_max then
    return 'day';
  end if;
  if (select coalesce(sum(f.bytes), 0) + p_bytes from baraza.file f where f.store_key is not null
        and f.task_force_id = (select s.task_force_id from baraza.stream s where s.id = p_stream)) > p_total_max then
    return 'total';
  end if;
  return 'room';
end $$;

-- Notes a file of the context's person whose bytes stand in the store, or that was refused. Answers as file_room does, or
-- taken (there is a file of that id). The limits are held meanwhile: the person's first, then the table's.
create or replace function baraza.keep_file(
  p_id uuid, p_stream text, p_kind text, p_type text, p_bytes bigint, p_received bigint, p_hash bytea, p_store_key text,
  p_preview_key text, p_width integer, p_height integer, p_state text, p_day_max bigint, p_total_max bigint
) returns text
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_room text;
begin
  if not baraza.actor_is_member(p_stream) then
    return 'not_found';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('file of ' || v_person::text, 0));
  perform pg_advisory_xact_lock(hashtextextended('files of ' || v_task_force::text, 0));
  v_room := baraza.file_room(p_stream, greatest(p_bytes, p_received), p_day_max, p_total_max);
  if v_room <> 'room' then
    return v_room;
  end if;
  insert into baraza.file (id, task_force_id, stream_id, person_id, kind, type, bytes, received, hash, store_key,
      preview_key, width, height, state, made_at)
    values (p_id, v_task_force, p_stream, v_person, p_kind, p_type, p_bytes, p_received, p_hash, p_store_key,
      p_preview_key, p_width, p_height, p_state, baraza.now())
    on conflict (id) do nothing;
  return case when found then 'room' else 'taken' end;
end $$;

-- Hangs files on a message, all or none. True when each was sent by this person to this stream, is ready and hangs on
-- nothing yet; at most ten. To a part they may have been sent by its case, which all of its readers read: they are the part's
-- from then on, as if they had never been anywhere else. Never the other way. Only functions that checked who speaks call it.
create or replace function baraza.attach_files(p_stream text, p_person uuid, p_ids uuid[], p_seq bigint) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_case text := (select 'case/' || p.episode_id::text from baraza.case_part p where p.stream_id = p_stream);
  v_ids uuid[];
begin
  if coalesce(cardinality(p_ids), 0) = 0 then
    return true;
  end if;
  -- In order, so that two messages that name the same files never wait for one another in a ring.
  v_ids := array(select f.id from baraza.file f
    where f.id = any (p_ids) and f.stream_id in (p_stream, v_case) and f.person_id = p_person and f.state = 'ready'
      and f.seq is null
    order by f.id for update);
  if cardinality(v_ids) <> cardinality(p_ids) or cardinality(p_ids) > 10 then
    return false;
  end if;
  update baraza.file f set stream_id = p_stream, seq = p_seq where f.id = any (v_ids);
  return true;
end $$;

-- Hangs files of the context's person on the first message of a part that they begin, as attach_files does. Its number is
-- the second: the first says that the part began.
create or replace function baraza.bring_files(p_part uuid, p_ids uuid[]) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_stream text := 'part/' || p_part::text;
begin
  if not baraza.actor_is_member(v_stream)
    or not exists (select from baraza.stream s where s.id = v_stream and s.head = 0) then
    raise exception 'the actor begins no such part' using errcode = '42501';
  end if;
  return baraza.attach_files(v_stream, nullif(current_setting('baraza.person', true), '')::uuid, p_ids, 2);
end $$;

-- Takes the files of a withdrawn message away: nobody reads them from now on. Answers their names in the store, whose bytes
-- go with the next sweep at the latest. Only functions that checked who withdraws call it.
create or replace function baraza.detach_files(p_stream text, p_seq bigint) returns setof text
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with gone as (
      update baraza.file f set state = 'gone' where f.stream_id = p_stream and f.seq = p_seq and f.state = 'ready'
      returning f.store_key, f.preview_key
    )
    select k from gone g cross join lateral unnest(array[g.store_key, g.preview_key]) k where k is not null
  $$;

-- Gives up what no message took within a day. Answers the files whose bytes are to go, with their names in the store.
create or replace function baraza.files_to_remove(p_max integer) returns table (id uuid, keys text[])
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_people();
  update baraza.file f set state = 'gone'
   where f.seq is null and f.state = 'ready' and f.made_at < baraza.now() - interval '24 hours';
  return query select f.id, array_remove(array[f.store_key, f.preview_key], null) from baraza.file f
    where f.state = 'gone' and f.store_key is not null order by f.made_at limit p_max;
end $$;

-- Notes that nothing of these files is in the store any more, and forgets those that count in nobody's day.
create or replace function baraza.files_removed(p_ids uuid[]) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_people();
  update baraza.file f set store_key = null, preview_key = null where f.id = any (p_ids) and f.state = 'gone';
  delete from baraza.file f
   where f.state <> 'ready' and f.store_key is null and f.made_at < baraza.now() - interval '24 hours';
end $$;

-- Which of these names in the store belong to a file. The others belong to uploads that never ended.
create or replace function baraza.store_keys_known(p_keys text[]) returns table (key text)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  perform baraza.refuse_people();
  return query select k from unnest(p_keys) k
    where exists (select from baraza.file f where f.store_key = k) or exists (select from baraza.file f where f.preview_key = k);
end $$;
