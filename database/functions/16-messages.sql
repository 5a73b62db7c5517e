-- What may be said about messages, and what happens to their words.

-- What is wrong in the body of a message that somebody posts: the name of the field, or null. An answer is to a message
-- that they read; who is mentioned reads the stream; files are theirs, were kept for this stream or the case of this part, and
-- hang on nothing yet. With nothing wrong the files hang on the message of that number.
create or replace function baraza.wrong_in_message(p_stream text, p_person uuid, p_body jsonb, p_seq bigint) returns text
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if p_body ? 'replyTo' and not exists (select from baraza.event e
      join baraza.member m on m.stream_id = e.stream_id and m.person_id = p_person
     where e.stream_id = p_stream and e.seq = (p_body ->> 'replyTo')::bigint and e.type = 'message.posted' and e.seq >= m.from_seq) then
    return 'replyTo';
  end if;
  if exists (select from jsonb_to_recordset(p_body -> 'mentions') x (person uuid, agency uuid)
      where not case when x.person is not null
        then exists (select from baraza.member m where m.stream_id = p_stream and m.person_id = x.person)
        else exists (select from baraza.case_seat c where c.stream_id = p_stream and c.agency_id = x.agency) end) then
    return 'mentions';
  end if;
  if p_body ? 'files' and not baraza.attach_files(p_stream, p_person,
      array(select (f ->> 'id')::uuid from jsonb_array_elements(p_body -> 'files') f), p_seq) then
    return 'files';
  end if;
  return null;
end $$;

-- True when the transaction's actor wrote the message, or works for the agency that leads the stream.
create or replace function baraza.actor_wrote(p_stream text, p_seq bigint, p_or_leads boolean) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select baraza.actor_is_member(p_stream) and exists (
      select from baraza.event e where e.stream_id = p_stream and e.seq = p_seq and e.type = 'message.posted'
        and (e.actor = nullif(current_setting('baraza.person', true), '')
          or p_or_leads and nullif(current_setting('baraza.agency', true), '')::uuid in (
            select c.lead_agency_id from baraza.episode c where c.stream_id = p_stream
            union all select c.lead_agency_id from baraza.case_part c where c.stream_id = p_stream)))
  $$;

-- The words of a message were written anew by who wrote them: those before are kept, and are not what counts. Not where
-- somebody reads who came after the message: the new words would tell them what was said before.
create or replace function baraza.supersede_words(p_stream text, p_seq bigint) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_old bigint[];
begin
  if not baraza.actor_wrote(p_stream, p_seq, false) then
    raise exception 'the actor did not write this message' using errcode = '42501';
  end if;
  if exists (select from baraza.case_seat c where c.stream_id = p_stream and c.from_seq > p_seq)
    or exists (select from baraza.membership m where m.stream_id = p_stream and m.until_seq is null and m.from_seq > p_seq) then
    raise exception 'others read this who came after the message' using errcode = 'BA409';
  end if;
  perform baraza.hold_words(p_stream, true);
  with old as (update baraza.content c set is_current = false
    where c.stream_id = p_stream and c.is_current and (c.seq = p_seq or c.seq in (
      select e.seq from baraza.event e where e.stream_id = p_stream and e.about_seq = p_seq and e.type = 'message.edited'))
    returning c.seq)
  select array_agg(o.seq) into v_old from old o;
  perform baraza.forget_words(p_stream, v_old);
end $$;

-- Takes the words of a message away for good, and those that it was given later. Answers the numbers of the events whose
-- words are gone; their hashes stay in the journal. Its files go as well.
create or replace function baraza.withdraw_words(p_stream text, p_seq bigint) returns bigint[]
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_gone bigint[];
begin
  if not baraza.actor_wrote(p_stream, p_seq, true) then
    raise exception 'the actor may not withdraw this message' using errcode = '42501';
  end if;
  perform baraza.hold_words(p_stream, true);
  with gone as (delete from baraza.content c
    where c.stream_id = p_stream and (c.seq = p_seq or c.seq in (
      select e.seq from baraza.event e where e.stream_id = p_stream and e.about_seq = p_seq and e.type = 'message.edited'))
    returning c.seq)
  select array_agg(g.seq order by g.seq) into v_gone from gone g;
  perform baraza.forget_words(p_stream, v_gone);
  perform baraza.detach_files(p_stream, p_seq);
  return coalesce(v_gone, '{}');
end $$;

-- When an event was recorded, to the members of its stream: the day on which a case was opened is known to all of them.
create or replace function baraza.time_of(p_stream text, p_seq bigint) returns timestamptz
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select e.at from baraza.event e where e.stream_id = p_stream and e.seq = p_seq and baraza.actor_is_member(p_stream)
  $$;

-- How far each agency has read a stream, by whichever of its people read furthest; to the members of the stream, as far as
-- they read it themselves.
create or replace function baraza.seen_by(p_stream text) returns table (agency_id uuid, seq bigint)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select m.agency_id, max(r.seq) from baraza.member own
      join baraza.membership m on m.stream_id = own.stream_id and m.until_seq is null
      join baraza.reading r on r.person_id = m.person_id and r.stream_id = m.stream_id and r.seq >= own.from_seq
     where own.stream_id = p_stream
       and own.person_id = nullif(current_setting('baraza.person', true), '')::uuid
       and own.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
     group by m.agency_id order by m.agency_id
  $$;
