-- Items for named people: who reads one, and how what was said of it goes along with it.

-- Who reads an item for named people now: told to whoever reads it, to who leads the meeting on whose agenda it stands, and to the
-- secretary. Null for everybody else, and where there is no such item there.
create or replace function baraza.readers_of_item(p_meeting uuid, p_lineage uuid) returns uuid[]
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_stream text := 'item/' || p_lineage::text;
begin
  if not baraza.actor_is_member('meeting/' || p_meeting::text)
    or not exists (select from baraza.agenda_item i where i.meeting_id = p_meeting and i.lineage_id = p_lineage)
    or not exists (select from baraza.stream s where s.id = v_stream)
    or not (baraza.actor_is_member(v_stream)
      or exists (select from baraza.own_standings() x where x = 'secretary')
      or exists (select from baraza.meeting m where m.id = p_meeting
        and m.state -> 'chair' ->> 'personId' = nullif(current_setting('baraza.person', true), ''))) then
    return null;
  end if;
  return array(select m.person_id from baraza.membership m where m.stream_id = v_stream and m.until_seq is null order by 1);
end $$;

-- The lineage of the item that a key of a meeting's words is about, whether by itself or by a text to decide on it; null for every other
-- key. For functions of the gate.
create or replace function baraza.lineage_of_key(p_meeting uuid, p_key text) returns uuid
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select i.lineage_id from baraza.agenda_item i
     where i.meeting_id = p_meeting and (p_key like 'item/' || i.id::text || '/%'
       or exists (select from baraza.decision d where d.meeting_id = p_meeting and d.decision ->> 'itemId' = i.id::text
         and p_key like 'decision/' || d.id::text || '/%'))
  $$;

-- What was said of an item for named people stands under another key as well, where it was carried to: for those who read it, without
-- being read by who carries it. It goes from one meeting to another one of the same series, about the same lineage, field by field;
-- the words stay where they were said. Answers the event that says so on the stream of the item; null where nothing was said, or
-- something stands there already.
create or replace function baraza.carry_words(p_from uuid, p_to uuid, p_key text, p_new text) returns table (stream_id text, seq bigint)
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
declare
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_word baraza.meeting_word;
begin
  if not baraza.actor_is_member('meeting/' || p_from::text) or not baraza.actor_is_member('meeting/' || p_to::text)
    or not exists (select from baraza.own_standings() x where baraza.takes_part_in_meetings(x)) then
    raise exception 'the actor may not carry what was said here' using errcode = '42501';
  end if;
  select w.* into v_word from baraza.meeting_word w
    join baraza.meeting a on a.id = w.meeting_id
    join baraza.meeting b on b.id = p_to and b.series_id = a.series_id
   where w.meeting_id = p_from and w.key = p_key and w.stream_id like 'item/%';
  if not found then
    return;
  end if;
  if baraza.lineage_of_key(p_from, p_key) is distinct from substr(v_word.stream_id, 6)::uuid
    or baraza.lineage_of_key(p_to, p_new) is distinct from substr(v_word.stream_id, 6)::uuid
    or split_part(p_key, '/', 1) <> split_part(p_new, '/', 1) or split_part(p_key, '/', 3) <> split_part(p_new, '/', 3) then
    raise exception 'this is about something else' using errcode = '42501';
  end if;
  insert into baraza.meeting_word (meeting_id, task_force_id, key, stream_id, seq)
    values (p_to, v_task_force, p_new, v_word.stream_id, v_word.seq) on conflict do nothing;
  if found then
    return query select v_word.stream_id,
      baraza.note_event(v_word.stream_id, 'meeting.said', jsonb_build_object('key', p_new, 'of', p_key)::text);
  end if;
end $$;
