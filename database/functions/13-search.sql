-- Finding messages by their words, within what the asker reads.

-- What is looked for, in the language of the index: words that all have to be there, those of one term or phrase one after
-- the other. Null when there is no word in it.
create or replace function baraza.sought(p_terms text[], p_phrases text[], p_begun boolean) returns tsquery
  language sql immutable
  set search_path = pg_catalog, pg_temp
  as $$
    select nullif(string_agg('(' || x.words || ')', ' & '), '')::tsquery from (
      select string_agg(left(w.word, 64) || case when p_begun and t.place = cardinality(p_terms)
               and w.place = cardinality(s.words) then ':*' else '' end, ' <-> ' order by w.place) as words
        from unnest(p_terms || p_phrases) with ordinality t (text, place)
        cross join lateral (select string_to_array(nullif(baraza.spaced_words(t.text), ''), ' ') as words) s
        cross join lateral unnest(s.words) with ordinality w (word, place)
       group by t.place) x
  $$;

-- Messages in which stands what is looked for, newest first; where p_at, p_stream and p_seq are given, those that come after
-- that one: when its words were written, its stream, and the number of the event that holds them. Only streams that the
-- context's person is a member of are answered, from where they read them. The index of words is one for all, so that a word
-- which is common elsewhere can make a search slower.
-- First what was said last is walked through, which answers most questions; then the index is asked. docs/decisions/0020.
create or replace function baraza.search(
  p_terms text[], p_phrases text[], p_begun boolean, p_from uuid, p_agency uuid, p_before timestamptz,
  p_at timestamptz, p_stream text, p_seq bigint, p_limit integer, p_case uuid default null
) returns table (stream_id text, seq bigint, words_seq bigint, at timestamptz, actor text, agency_id uuid, words text, episode_id uuid)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  set plan_cache_mode = force_custom_plan
  set jit = off
  as $$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_limit integer := least(greatest(p_limit, 1), 51);
  v_query tsquery := baraza.sought(p_terms, p_phrases, p_begun);
  v_until timestamptz := least(p_before, 'infinity');
  v_at timestamptz := coalesce(p_at, 'infinity');
  v_stream text := coalesce(p_stream, '');
  v_seq bigint := coalesce(p_seq, 0);
  v_streams text[];
  v_from bigint[];
  v_found bigint[];
  v_found_in text[];
begin
  if v_query is null and p_from is null and p_agency is null and p_before is null then
    return;
  end if;
  select array_agg(m.stream_id order by m.stream_id), array_agg(m.from_seq order by m.stream_id) into v_streams, v_from
    from baraza.membership m
   where m.person_id = v_person and m.task_force_id = v_task_force and m.until_seq is null
     and case when p_case is null then m.stream_id like 'case/%' or m.stream_id like 'part/%'
         else m.stream_id = 'case/' || p_case::text
           or m.stream_id in (select p.stream_id from baraza.case_part p where p.episode_id = p_case) end;
  if v_streams is null then
    return;
  end if;
  -- What was said last: of 10,000 messages those that they read, 1,000 of these at most.
  select array_agg(h.stream_id), array_agg(h.seq) into v_found_in, v_found from (
    select n.stream_id, n.seq from (
      select w.stream_id, w.seq, w.at, m.from_seq from (
        select e.stream_id, e.seq, e.at from baraza.event e
         where e.content_id is not null and e.at < v_until and (e.at, e.stream_id, e.seq) < (v_at, v_stream, v_seq)
         order by e.at desc, e.stream_id desc, e.seq desc limit 10000) w
        join unnest(v_streams, v_from) m (stream_id, from_seq) on m.stream_id = w.stream_id and w.seq >= m.from_seq
       order by w.at desc, w.stream_id desc, w.seq desc limit 1000) n
      join baraza.event e on e.stream_id = n.stream_id and e.seq = n.seq
        and e.type in ('message.posted', 'message.edited') and coalesce(e.about_seq, e.seq) >= n.from_seq
        and (p_from is null or e.actor = p_from::text) and (p_agency is null or e.agency_id = p_agency)
      join baraza.content c on c.stream_id = n.stream_id and c.seq = n.seq and c.is_current
        and (v_query is null or c.lexemes @@ v_query)
     order by n.at desc, n.stream_id desc, n.seq desc limit v_limit) h;
  if coalesce(cardinality(v_found), 0) < v_limit then
    select array_agg(h.stream_id), array_agg(h.seq) into v_found_in, v_found from (
      select c.stream_id, c.seq from baraza.content c
        join unnest(v_streams, v_from) m (stream_id, from_seq) on m.stream_id = c.stream_id and c.seq >= m.from_seq
        join baraza.event e on e.stream_id = c.stream_id and e.seq = c.seq
       where c.stream_id = any (v_streams) and c.is_current and (v_query is null or c.lexemes @@ v_query)
         and e.type in ('message.posted', 'message.edited') and coalesce(e.about_seq, e.seq) >= m.from_seq
         and (p_from is null or e.actor = p_from::text) and (p_agency is null or e.agency_id = p_agency)
         and e.at < v_until and (e.at, e.stream_id, e.seq) < (v_at, v_stream, v_seq)
       order by e.at desc, e.stream_id desc, e.seq desc limit v_limit) h;
  end if;
  return query
    select e.stream_id, coalesce(e.about_seq, e.seq), e.seq, e.at, e.actor, e.agency_id, c.body,
           coalesce(p.episode_id, case when e.stream_id like 'case/%' then substr(e.stream_id, 6)::uuid end)
      from unnest(v_found_in, v_found) f (stream_id, seq)
      join baraza.event e on e.stream_id = f.stream_id and e.seq = f.seq
      join baraza.content c on c.stream_id = f.stream_id and c.seq = f.seq
      left join baraza.case_part p on p.stream_id = f.stream_id
     order by e.at desc, e.stream_id desc, e.seq desc;
end $$;
