-- Finding messages by their words, within what the asker reads.

-- What is looked for, as it stands between folded words: each term or phrase with a space before and after it, and none after
-- what may be the beginning of a word. The longest first, since it stands in the fewest messages. Null when there is no word in it.
create or replace function baraza.sought(p_terms text[], p_phrases text[], p_begun boolean) returns text[]
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$
    select array_agg(x.sought order by length(x.sought) desc, x.sought) from (
      select distinct ' ' || s.words || case when p_begun and t.place = cardinality(p_terms) then '' else ' ' end as sought
        from unnest(p_terms || p_phrases) with ordinality t (text, place)
        cross join lateral (select baraza.spaced_words(t.text) as words) s
       where s.words <> '') x
  $$;

-- Takes hold of the folded words of a stream for this transaction. Answers the number up to which they are folded; null when
-- another holds them and this one does not wait. Whoever folds words and whoever takes them away hold them first, so that none
-- are put back that were taken away meanwhile.
create or replace function baraza.hold_words(p_stream text, p_waits boolean) returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_done bigint;
begin
  insert into baraza.word_place (stream_id) values (p_stream) on conflict do nothing;
  if p_waits then
    select w.done into v_done from baraza.word_place w where w.stream_id = p_stream for update;
  else
    select w.done into v_done from baraza.word_place w where w.stream_id = p_stream for update skip locked;
  end if;
  return v_done;
end $$;

-- Streams in which something stands that is not folded yet.
create or replace function baraza.streams_unfolded(p_max integer) returns table (stream_id text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.refuse_people();
    select s.id from baraza.stream s left join baraza.word_place w on w.stream_id = s.id
     where (s.id like 'case/%' or s.id like 'part/%') and s.head > coalesce(w.done, 0) limit p_max
  $$;

-- Folds what was said in a stream since it was folded last, so many events at most, and writes it on the stream's leaves. Answers
-- whether there is more.
create or replace function baraza.fold_stream(p_stream text, p_max integer) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_done bigint;
  v_head bigint;
  v_until bigint;
  v_open bigint;
  v_size bigint;
begin
  perform baraza.refuse_people();
  select s.head into v_head from baraza.stream s where s.id = p_stream and (s.id like 'case/%' or s.id like 'part/%');
  if v_head is null then
    return false;
  end if;
  v_done := baraza.hold_words(p_stream, false);
  if v_done is null or v_head <= v_done then
    return false;
  end if;
  v_until := least(v_head, v_done + p_max);
  select l.first_seq, octet_length(l.words) + 56 * cardinality(l.seqs) into v_open, v_size
    from baraza.word_leaf l where l.stream_id = p_stream order by l.first_seq desc limit 1;
  with said as materialized (
    select c.seq, coalesce(e.about_seq, e.seq) as message, e.at, e.actor::uuid as actor, e.agency_id,
           ' ' || baraza.spaced_words(c.body) || ' ' as words
      from baraza.content c join baraza.event e on e.stream_id = c.stream_id and e.seq = c.seq
     where c.stream_id = p_stream and c.seq > v_done and c.seq <= v_until and c.is_current
       and e.type in ('message.posted', 'message.edited')
  ), placed as (
    -- A leaf takes 7,000 bytes, so that it lies on one page of the disk.
    select s.*, (coalesce(v_size, 7000) + sum(octet_length(s.words) + 56) over (order by s.seq)) / 7000 as leaf from said s
  )
  insert into baraza.word_leaf as l (stream_id, first_seq, first_at, last_at, seqs, messages, ats, actors, agencies, words)
    select p_stream, case when p.leaf = 0 then v_open else min(p.seq) end, min(p.at), max(p.at), array_agg(p.seq order by p.seq),
           array_agg(p.message order by p.seq), array_agg(p.at order by p.seq), array_agg(p.actor order by p.seq),
           array_agg(p.agency_id order by p.seq), string_agg(p.words, E'\n' order by p.seq)
      from placed p group by p.leaf
    on conflict (stream_id, first_seq) do update set
      first_at = least(l.first_at, excluded.first_at), last_at = greatest(l.last_at, excluded.last_at),
      seqs = l.seqs || excluded.seqs, messages = l.messages || excluded.messages, ats = l.ats || excluded.ats,
      actors = l.actors || excluded.actors, agencies = l.agencies || excluded.agencies,
      words = concat_ws(E'\n', nullif(l.words, ''), excluded.words);
  update baraza.word_place w set done = v_until where w.stream_id = p_stream;
  return v_until < v_head;
end $$;

-- Takes lines off the leaves of a stream. Only functions that checked their actor and hold the stream's words call it.
create or replace function baraza.forget_words(p_stream text, p_seqs bigint[]) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    update baraza.word_leaf l set (seqs, messages, ats, actors, agencies, words) = (
      select coalesce(array_agg(u.seq order by u.place), '{}'), coalesce(array_agg(u.message order by u.place), '{}'),
             coalesce(array_agg(u.at order by u.place), '{}'), coalesce(array_agg(u.actor order by u.place), '{}'),
             coalesce(array_agg(u.agency_id order by u.place), '{}'), coalesce(string_agg(u.words, E'\n' order by u.place), '')
        from unnest(l.seqs, l.messages, l.ats, l.actors, l.agencies, string_to_array(l.words, E'\n'))
          with ordinality u (seq, message, at, actor, agency_id, words, place)
       where u.seq <> all (p_seqs))
     where l.stream_id = p_stream and l.first_seq in (
       select (select max(x.first_seq) from baraza.word_leaf x where x.stream_id = p_stream and x.first_seq <= s) from unnest(p_seqs) s)
  $$;

-- Messages in which stands what is looked for, newest first; where p_at, p_stream and p_seq are given, those that come after
-- that one: when its words were written, its stream, and the number of the event that holds them. Only streams that the
-- context's person is a member of are answered, from where they read them, and nothing else is looked at: how long it takes
-- follows from what stands in these alone. So it goes from stream to leaf in one way, whatever the server's statistics say.
-- docs/decisions/0020.
create or replace function baraza.search(
  p_terms text[], p_phrases text[], p_begun boolean, p_from uuid, p_agency uuid, p_before timestamptz,
  p_at timestamptz, p_stream text, p_seq bigint, p_limit integer, p_case uuid default null
) returns table (stream_id text, seq bigint, words_seq bigint, at timestamptz, actor text, agency_id uuid, words text, episode_id uuid)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_generic_plan
  set enable_hashjoin = off
  set enable_mergejoin = off
  set enable_seqscan = off
  set enable_bitmapscan = off
  set max_parallel_workers_per_gather = 0
  set jit = off
  as $$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_limit integer := least(greatest(p_limit, 1), 51);
  v_sought text[] := baraza.sought(p_terms, p_phrases, p_begun);
  v_one text := v_sought[1];
  v_others text[] := nullif(v_sought[2:], '{}');
  v_until timestamptz := least(p_before, 'infinity');
  v_at timestamptz := coalesce(p_at, 'infinity');
  v_stream text := coalesce(p_stream, '');
  v_seq bigint := coalesce(p_seq, 0);
  v_streams text[];
  v_from bigint[];
  v_found_in text[];
  v_found bigint[];
  v_found_at timestamptz[];
  v_hit record;
  v_leaf_at timestamptz;
  v_least timestamptz := '-infinity';
begin
  if v_sought is null and p_from is null and p_agency is null and p_before is null then
    return;
  end if;
  select array_agg(m.stream_id order by m.stream_id), array_agg(m.from_seq order by m.stream_id) into v_streams, v_from
    from baraza.member m
   where m.person_id = v_person and m.task_force_id = v_task_force
     and case when p_case is null then m.stream_id like 'case/%' or m.stream_id like 'part/%'
         else m.stream_id = 'case/' || p_case::text
           or m.stream_id in (select p.stream_id from baraza.case_part p where p.episode_id = p_case) end;
  if v_streams is null then
    return;
  end if;
  -- What was said since the worker folded last is folded here.
  select array_agg(h.stream_id), array_agg(h.seq), array_agg(h.at) into v_found_in, v_found, v_found_at from (
    select m.stream_id, n.seq, n.at
      from unnest(v_streams, v_from) m (stream_id, from_seq)
      cross join lateral (
        select s.head, coalesce((select w.done from baraza.word_place w where w.stream_id = m.stream_id), 0) as done
          from baraza.stream s where s.id = m.stream_id offset 0) s
      cross join lateral (
        select e.seq, e.at, ' ' || baraza.spaced_words(c.body) || ' ' as words
          from baraza.content c join baraza.event e on e.stream_id = m.stream_id and e.seq = c.seq
         where s.head > s.done and c.stream_id = m.stream_id and c.seq > s.done and c.is_current
           and e.type in ('message.posted', 'message.edited') and coalesce(e.about_seq, e.seq) >= m.from_seq
           and (p_from is null or e.actor = p_from::text) and (p_agency is null or e.agency_id = p_agency)
           and e.at < v_until and (e.at, m.stream_id, e.seq) < (v_at, v_stream, v_seq) offset 0) n
     where not exists (select from unnest(v_sought) x where strpos(n.words, x) = 0)
     order by n.at desc, m.stream_id desc, n.seq desc limit v_limit) h;
  -- The leaves by when the last message on each was said, one after the other and no more than are needed: until no message on
  -- those that are left can be newer than the page that was found.
  for v_hit in
    select h.stream_id, h.last_at, u.seq, u.at
      from (select m.stream_id, m.from_seq, l.first_seq, l.last_at
              from unnest(v_streams, v_from) m (stream_id, from_seq)
              cross join lateral (select l.first_seq, l.last_at from baraza.word_leaf l
                where l.stream_id = m.stream_id and l.first_at < v_until and l.first_at <= v_at offset 0) l
             order by l.last_at desc) h
      cross join lateral (select l.* from baraza.word_leaf l
        where l.stream_id = h.stream_id and l.first_seq = h.first_seq
          and (v_one is null or strpos(l.words, v_one) > 0) and (p_from is null or p_from = any (l.actors))
          and (v_others is null or not exists (select from unnest(v_others) x where strpos(l.words, x) = 0)) offset 0) l
      cross join lateral unnest(l.seqs, l.messages, l.ats, l.actors, l.agencies, string_to_array(l.words, E'\n'))
        u (seq, message, at, actor, agency_id, words)
     where (v_one is null or strpos(u.words, v_one) > 0)
       and (v_others is null or not exists (select from unnest(v_others) x where strpos(u.words, x) = 0))
       and (p_from is null or u.actor = p_from) and (p_agency is null or u.agency_id = p_agency)
       and u.message >= h.from_seq and u.at < v_until and (u.at, h.stream_id, u.seq) < (v_at, v_stream, v_seq)
  loop
    if v_hit.last_at is distinct from v_leaf_at and cardinality(v_found) >= v_limit then
      v_leaf_at := v_hit.last_at;
      select x into v_least from unnest(v_found_at) x order by x desc offset v_limit - 1 limit 1;
      exit when v_leaf_at < v_least;
    end if;
    if v_hit.at >= v_least then
      v_found_in := v_found_in || v_hit.stream_id;
      v_found := v_found || v_hit.seq;
      v_found_at := v_found_at || v_hit.at;
    end if;
  end loop;
  return query
    select e.stream_id, coalesce(e.about_seq, e.seq), e.seq, e.at, e.actor, e.agency_id, c.body,
           coalesce(p.episode_id, case when e.stream_id like 'case/%' then substr(e.stream_id, 6)::uuid end)
      from unnest(v_found_in, v_found) f (stream_id, seq)
      join baraza.event e on e.stream_id = f.stream_id and e.seq = f.seq
      join baraza.content c on c.stream_id = f.stream_id and c.seq = f.seq
      left join baraza.case_part p on p.stream_id = f.stream_id
     order by e.at desc, e.stream_id desc, e.seq desc limit v_limit;
end $$;
