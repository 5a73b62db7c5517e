-- What a node reads once for all who follow on it. Admission to a stream is checked elsewhere, with the reader's rights. In plpgsql,
-- because a plan of its language stays with the session: it is asked twice a second, and planning took most of the time.

-- Events after the given number of each stream, in order, at most p_max a stream.
create or replace function baraza.tail(p_streams text[], p_after bigint[], p_max integer)
  returns table (stream_id text, epoch integer, seq bigint, type text, at timestamptz, actor text, agency_id uuid, body text,
    content_id uuid, words text, anchor bigint)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan
  as $$
begin
  return query select t.stream_id, s.epoch, t.seq, t.type, t.at, t.actor, t.agency_id, t.body, t.content_id, t.words, t.anchor
    from unnest(p_streams, p_after) as known (id, after)
    join baraza.stream s on s.id = known.id and s.head > known.after
    cross join lateral (select * from baraza.timeline t
      where t.stream_id = known.id and t.seq > known.after order by t.seq limit p_max) t
   order by t.stream_id, t.seq;
end $$;

-- Which of these people read the stream now, from which event on, and until when, where that has an end.
create or replace function baraza.members_among(p_stream text, p_persons uuid[])
  returns table (person_id uuid, from_seq bigint, holds_until timestamptz)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select m.person_id, m.from_seq, m.holds_until from baraza.member m
     where m.stream_id = p_stream and m.person_id = any (p_persons)
  $$;
