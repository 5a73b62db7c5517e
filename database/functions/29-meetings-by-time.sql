-- What time does by itself in meetings: whether something was accepted is asked once, and a meeting that was left alone is spoken of.

-- Whether what an agency was given in its absence is taken on was answered: nobody is asked for it any more (the step ACCEPT_STEP).
-- Answers whether somebody was still to be asked.
create or replace function baraza.accept_reminder(p_subject uuid) returns boolean
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
    with ended as (
      update baraza.rung g set state = 'cancelled', reason = 'answered', settled_at = baraza.now()
        from baraza.reminder r
       where r.subject_id = p_subject and baraza.actor_is_member(r.stream_id)
         and g.subject_id = r.subject_id and g.number = 0 and g.state = 'planned'
      returning 1)
    select exists (select from ended)
  $$;

-- Whether the actor looks after the meetings of their table.
create or replace function baraza.looks_after_meetings() returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select exists (select from baraza.own_standings() x where baraza.keeps_meetings(x)) $$;

-- Meetings that are being held, with when something was last heard of anybody in them: whoever led it (their screen says that it is open),
-- and a person's last act; in milliseconds since 1970, by the clock of the database as is `now`. Who stands in the roll as being there does
-- not matter: people go home and forget to say so.
create or replace function baraza.meetings_heard_of()
  returns table (meeting_id uuid, stream_id text, meeting jsonb, heard_at bigint, now bigint)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
begin
  perform baraza.refuse_people();
  return query
    select m.id, m.stream_id, m.state,
           greatest(m.chair_heard_at, (m.state ->> 'openedAt')::bigint,
             (select (extract(epoch from e.at) * 1000)::bigint from baraza.event e
               where e.stream_id = m.stream_id and e.actor not like 'system:%' order by e.seq desc limit 1)),
           (extract(epoch from baraza.now()) * 1000)::bigint
      from baraza.meeting m where m.status = 'in_session';
end $$;

-- Notes what time made of such a meeting, as the rules of the domain have it, and says so on its stream. Nothing is done where it is not as
-- it was found: somebody came back, or another worker did it. Where people are to be reminded a letter is written to whoever leads it and
-- to the secretaries of its table. Answers the number of the event; null where nothing was done.
create or replace function baraza.leave_meeting(p_meeting uuid, p_found jsonb, p_heard_at bigint, p_state jsonb, p_type text, p_event text)
  returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_stream text := 'meeting/' || p_meeting::text;
begin
  perform baraza.refuse_people();
  perform from baraza.stream s where s.id = v_stream for update;
  if p_type not in ('meeting.left_alone', 'meeting.suspended') or not exists (select from baraza.meetings_heard_of() e
    where e.meeting_id = p_meeting and e.meeting = p_found and e.heard_at = p_heard_at) then
    return null;
  end if;
  update baraza.meeting m set status = p_state ->> 'status', state = p_state where m.id = p_meeting;
  if not found then
    return null;
  end if;
  if p_type = 'meeting.left_alone' then
    perform baraza.write_letter(gen_random_uuid(), 'left_alone', k.address, k.id, '', null, null) from (
      select distinct a.id, a.address from baraza.meeting m
        join baraza.person p on p.task_force_id = m.task_force_id and p.disabled_at is null
        join baraza.account a on a.id = p.account_id
       where m.id = p_meeting and (p.id::text = m.state -> 'chair' ->> 'personId'
         or exists (select from baraza.standing s where s.person_id = p.id and s.task_force_id = m.task_force_id and s.standing = 'secretary'))) k;
  end if;
  return baraza.note_event(v_stream, p_type, p_event);
end $$;
