-- The journal's writers. Each fixes its search_path, checks the actor itself, and is listed in test/rules.

-- One link of the chain: sha256 over the link before and every field with its length before it, so that no two events
-- can be read as one another; an event of a part goes on with where it belongs among those of its case. Time is epoch microseconds; the body is hashed as it is stored. In plpgsql, because a plan
-- of its language stays with the session: a function in SQL is planned anew by every statement before PostgreSQL 18.
create or replace function baraza.chain_link(
  prev bytea, stream text, seq bigint, at timestamptz, type text, actor text, agency uuid, body text, content_id uuid,
  content_hash bytea, anchor bigint default null
) returns bytea
  language plpgsql immutable
  set search_path = pg_catalog, pg_temp
  as $$
begin
  return sha256(
    prev
    || int4send(octet_length(stream)) || convert_to(stream, 'UTF8')
    || int8send(seq)
    || int8send((extract(epoch from at) * 1000000)::bigint)
    || int4send(octet_length(type)) || convert_to(type, 'UTF8')
    || int4send(octet_length(actor)) || convert_to(actor, 'UTF8')
    || case when agency is null then int4send(0) else int4send(16) || uuid_send(agency) end
    || int4send(octet_length(body)) || convert_to(body, 'UTF8')
    || case when content_id is null then int4send(0) else int4send(16) || uuid_send(content_id) end
    || case when content_hash is null then int4send(0) else int4send(32) || content_hash end
    || case when anchor is null then ''::bytea else int8send(anchor) end);
end $$;

-- Where an event that is recorded now on a part belongs: after the last event of its case. Null for every other stream; whoever records
-- asks for a part alone, since the call itself is what costs.
create or replace function baraza.anchor_now(p_stream text) returns bigint
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  return case when p_stream like 'part/%' then (select s.head from baraza.case_part p
    join baraza.stream s on s.id = 'case/' || p.episode_id::text where p.stream_id = p_stream) end;
end $$;

-- The number of the message that an event is about; null for an event that stands for itself. In plpgsql, as the link above.
create or replace function baraza.about_of(p_type text, p_body text) returns bigint
  language plpgsql immutable
  set search_path = pg_catalog, pg_temp
  as $$
begin
  return case when p_type in ('message.edited', 'message.withdrawn', 'message.reacted', 'message.pinned')
    then (p_body::jsonb ->> 'seq')::bigint end;
end $$;

-- Locks streams in sorted order, so that two commands never wait for one another in a ring. Answers only those that the
-- actor may act on: a member's, or for the system's own actors the streams that carry no words.
create or replace function baraza.lock_streams(p_streams text[])
  returns table (stream_id text, head bigint, takes_posts boolean)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_system text := nullif(current_setting('baraza.system', true), '');
begin
  return query
    select s.id, s.head, s.takes_posts from baraza.stream s
     where s.id = any (p_streams)
       and (exists (select from baraza.member m where m.stream_id = s.id and m.person_id = v_person
              and m.task_force_id = v_task_force)
            or (v_system is not null and (s.id like 'person/%' or s.id like 'task-force/%')))
     order by s.id
       for update of s;
end $$;

-- Takes a command up, with the rights of whoever gives it: claims its id, before any lock, so that a second try at the same time waits
-- here; then locks the stream it acts on, if it names one. Answers {at: {head, epoch}}, how that stands, {} where the actor may not act
-- on it; of a command that was seen before {receipt}, with whether the actor sees its stream, and then locks nothing. Whoever sends along
-- what the command does says at which head and epoch it holds: at another one, or where it was done before, all of it is undone, to be done again.
create or replace function baraza.take_up(
  p_actor text, p_id uuid, p_command text, p_stream text, p_head bigint, p_epoch integer
) returns json
  language plpgsql volatile
  set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
declare
  v_head bigint;
  v_epoch integer;
begin
  insert into baraza.receipt (actor, command_id, command, at) values (p_actor, p_id, p_command, baraza.now()) on conflict do nothing;
  if not found and p_head is null then
    return (select json_build_object('receipt', json_build_object('command', r.command, 'stream', r.stream_id, 'seq', r.seq,
        'result', r.result, 'visible', exists (select from baraza.stream s where s.id = r.stream_id)))
      from baraza.receipt r where r.actor = p_actor and r.command_id = p_id);
  elsif found then
    v_head := (select l.head from baraza.lock_streams(array[p_stream]) l);
    v_epoch := case when v_head is not null then (select s.epoch from baraza.stream s where s.id = p_stream) end;
  end if;
  if p_head is not null and (v_head is distinct from p_head or v_epoch is distinct from p_epoch) then
    raise exception 'something happened since' using errcode = '40001';
  end if;
  return case when v_head is null then '{}' else json_build_object('at', json_build_object('head', v_head, 'epoch', v_epoch)) end;
end $$;

-- Appends events to one stream: the only way into the journal beside post. The actor is the transaction's own; a person
-- must be a member, or have been one until the event that is being appended. Words go to content, their hash to the event.
create or replace function baraza.append(
  p_stream text, p_types text[], p_bodies text[], p_content_ids uuid[], p_words text[]
) returns table (seq bigint, at timestamptz, anchor bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_system text := nullif(current_setting('baraza.system', true), '');
  v_stream baraza.stream;
  v_at timestamptz := baraza.now();
  v_salt bytea;
  v_content_hash bytea;
begin
  select * into v_stream from baraza.stream s where s.id = p_stream for update;
  if not found
    or (v_person is not null
      and not exists (select from baraza.member m
          where m.stream_id = p_stream and m.person_id = v_person and m.task_force_id = v_task_force)
      and not exists (select from baraza.membership m
          where m.stream_id = p_stream and m.person_id = v_person and m.task_force_id = v_task_force and m.until_seq > v_stream.head))
    or (v_person is null and (v_system is null or not (p_stream like any (array['person/%', 'task-force/%']))))
  then
    raise exception 'the actor may not append to this stream' using errcode = '42501';
  end if;
  anchor := case when p_stream like 'part/%' then baraza.anchor_now(p_stream) end;
  for i in 1 .. cardinality(p_types) loop
    v_stream.head := v_stream.head + 1;
    v_salt := uuid_send(gen_random_uuid());
    v_content_hash := sha256(v_salt || convert_to(p_words[i], 'UTF8'));
    v_stream.tip := baraza.chain_link(v_stream.tip, p_stream, v_stream.head, v_at, p_types[i],
      coalesce(v_system, v_person::text), v_agency, p_bodies[i],
      case when v_content_hash is null then null else p_content_ids[i] end, v_content_hash, anchor);
    insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, content_id, content_hash, hash, about_seq, anchor)
      values (p_stream, v_stream.head, v_at, coalesce(v_system, v_person::text), v_agency, p_types[i], p_bodies[i],
        case when v_content_hash is null then null else p_content_ids[i] end, v_content_hash, v_stream.tip,
        case when p_types[i] like 'message.%' then baraza.about_of(p_types[i], p_bodies[i]) end, anchor);
    if v_content_hash is not null then
      insert into baraza.content (id, stream_id, seq, salt, body)
        values (p_content_ids[i], p_stream, v_stream.head, v_salt, p_words[i]);
    end if;
    seq := v_stream.head;
    at := v_at;
    return next;
  end loop;
  update baraza.stream s set head = v_stream.head, tip = v_stream.tip where s.id = p_stream;
end $$;

-- Posts messages of several people to one stream in one commit. Answers a row for each that was not posted, by its place in the order given:
-- seen (before, with its first number) | not_found (no member) | closed | reused (the id was another command's) |
-- the name of what is wrong in its body: replyTo, mentions, files. And one, with no place, for all that were: `posted`, with the number of the first, from
-- which they go on in the order given; they share their time and their place in the case.
create or replace function baraza.post(
  p_stream text, p_persons uuid[], p_agencies uuid[], p_commands uuid[], p_words text[], p_bodies text[]
) returns table (place integer, state text, seq bigint, at timestamptz, anchor bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_head bigint;
  v_start bigint;
  v_tip bytea;
  v_takes_posts boolean;
  v_at timestamptz := baraza.now();
  v_actor text;
  v_receipt baraza.receipt;
  v_salt bytea;
  v_content_hash bytea;
begin
  select s.head, s.tip, s.takes_posts into v_start, v_tip, v_takes_posts from baraza.stream s where s.id = p_stream for update;
  v_head := v_start;
  anchor := case when p_stream like 'part/%' then baraza.anchor_now(p_stream) end;
  for i in 1 .. cardinality(p_persons) loop
    place := i;
    seq := null;
    at := null;
    v_actor := p_persons[i]::text;
    if not exists (select from baraza.member m where m.stream_id = p_stream and m.person_id = p_persons[i]
        and m.agency_id = p_agencies[i])
      and not baraza.speaks_for(p_stream, p_persons[i], p_agencies[i]) then
      state := 'not_found';
      return next;
      continue;
    end if;
    if v_takes_posts and p_bodies[i] <> '{}'
      and not exists (select from baraza.receipt r where r.actor = v_actor and r.command_id = p_commands[i]) then
      state := baraza.wrong_in_message(p_stream, p_persons[i], p_bodies[i]::jsonb, v_head + 1);
      if state is not null then
        return next;
        continue;
      end if;
    end if;
    -- The receipt is claimed without looking first: almost every post is new.
    if v_takes_posts then
      insert into baraza.receipt (actor, command_id, command, stream_id, seq, result, at)
        values (v_actor, p_commands[i], 'message.post', p_stream, v_head + 1, '{}', v_at)
        on conflict do nothing;
    end if;
    if not v_takes_posts or not found then
      select * into v_receipt from baraza.receipt r where r.actor = v_actor and r.command_id = p_commands[i];
      state := case when not found then 'closed'
        when v_receipt.command = 'message.post' and v_receipt.stream_id = p_stream then 'seen' else 'reused' end;
      -- The id was another command's at this very moment: what was hung on the number is free again.
      if v_takes_posts and p_bodies[i] <> '{}' then
        update baraza.file f set seq = null where f.stream_id = p_stream and f.seq = v_head + 1;
      end if;
      seq := v_receipt.seq;
      at := v_receipt.at;
      return next;
      continue;
    end if;
    v_head := v_head + 1;
    v_salt := uuid_send(gen_random_uuid());
    v_content_hash := sha256(v_salt || convert_to(p_words[i], 'UTF8'));
    v_tip := baraza.chain_link(v_tip, p_stream, v_head, v_at, 'message.posted', v_actor, p_agencies[i], p_bodies[i],
      p_commands[i], v_content_hash, anchor);
    insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, content_id, content_hash, hash, anchor)
      values (p_stream, v_head, v_at, v_actor, p_agencies[i], 'message.posted', p_bodies[i], p_commands[i], v_content_hash,
        v_tip, anchor);
    insert into baraza.content (id, stream_id, seq, salt, body)
      values (p_commands[i], p_stream, v_head, v_salt, p_words[i]);
  end loop;
  if v_head > v_start then
    update baraza.stream s set head = v_head, tip = v_tip where s.id = p_stream;
    place := null;
    state := 'posted';
    seq := v_start + 1;
    at := v_at;
    return next;
  end if;
end $$;

-- Moves the clock of a demonstration or a test, and tells the processes. In a real installation the table's own
-- constraint refuses.
create or replace function baraza.set_clock_offset(p_offset interval) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    update baraza.installation set clock_offset = p_offset;
    select pg_notify('baraza_hint', '{"node":"","clock":true}');
  $$;

-- After a restore from a backup, for the owner: every client takes a fresh view, since numbers may be used again.
create or replace function baraza.raise_epochs() returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$ update baraza.stream set epoch = epoch + 1 $$;

-- Forgets receipts older than 30 days. Answers how many.
create or replace function baraza.forget_receipts() returns bigint
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with gone as (delete from baraza.receipt r where r.at < baraza.now() - interval '30 days' returning 1)
    select count(*) from gone
  $$;

-- Walks every chain and answers the first broken link of each stream, with what is wrong; nothing when all hold.
-- Answers numbers and names of streams only, so any role of the application may ask.
create or replace function baraza.verify_chains() returns table (stream_id text, seq bigint, fault text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with link as (
      select e.*, lag(e.hash, 1, '\x'::bytea) over w as prev, row_number() over w as place
        from baraza.event e window w as (partition by e.stream_id order by e.seq)
    ), fault as (
      select l.stream_id, l.seq, case
          when l.seq <> l.place then 'an event before this one is missing'
          when l.hash <> baraza.chain_link(l.prev, l.stream_id, l.seq, l.at, l.type, l.actor, l.agency_id, l.body,
            l.content_id, l.content_hash, l.anchor)
            or l.about_seq is distinct from baraza.about_of(l.type, l.body) then 'this event was changed'
          when l.content_id is not null and c.body is null and not exists (select from baraza.event x
            where x.stream_id = l.stream_id and x.type in ('message.withdrawn', 'entry.erased') and x.body::jsonb -> 'erased' @> to_jsonb(l.seq))
            then 'its words are missing and were not erased by command'
          when c.body is not null and exists (select from baraza.event x where x.stream_id = l.stream_id
            and x.about_seq = coalesce(l.about_seq, l.seq) and x.type = 'message.withdrawn')
            then 'its words were taken back and are there'
          when c.body is not null and (c.id is distinct from l.content_id or c.version <> 1
            or sha256(c.salt || convert_to(c.body, 'UTF8')) is distinct from l.content_hash) then 'its words were changed'
        end as fault
        from link l left join baraza.content c on c.stream_id = l.stream_id and c.seq = l.seq
      union all
      select s.id, s.head, case
          when s.head > n.count then 'events at the end are missing'
          when s.head < n.count then 'an event was put behind the end'
          when s.tip <> coalesce(n.tip, '\x') then 'the end of the chain was changed'
        end
        from baraza.stream s
        left join lateral (select count(*) as count, (array_agg(e.hash order by e.seq desc))[1] as tip
          from baraza.event e where e.stream_id = s.id) n on true
    )
    select distinct on (f.stream_id) f.stream_id, f.seq, f.fault from fault f
     where f.fault is not null order by f.stream_id, f.seq
  $$;
