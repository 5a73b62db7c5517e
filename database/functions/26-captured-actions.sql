-- What a meeting captured becomes an action like any other: made by the system, once, without a word being read.

-- What an event of a meeting captured and is no action yet: on which stream its words stand, and by which ladder its table reminds. Who
-- is named for it holds it only where they read it and sit for the agency whose it is.
create or replace function baraza.captured_actions(p_stream text, p_seq bigint)
  returns table (action_id uuid, task_force_id uuid, meeting_id uuid, item_id uuid, stream_id text, title_seq bigint, holder_id uuid, ladder jsonb)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
begin
  perform baraza.refuse_people();
  return query
    select c.action_id, m.task_force_id, m.id, c.item_id, w.stream_id, w.seq, h.person_id, l.body
      from baraza.event e
      join baraza.meeting m on m.stream_id = e.stream_id
      cross join lateral (select (x ->> 'actionId')::uuid as action_id, (x ->> 'itemId')::uuid as item_id,
          (x ->> 'ownerAgencyId')::uuid as owner_id, (x ->> 'holderId')::uuid as holder_id
        from jsonb_array_elements(e.body::jsonb -> 'now' -> 'actions') x) c
      join baraza.meeting_word w on w.meeting_id = m.id and w.key = 'action/' || c.action_id || '/title'
      left join lateral (select s.person_id from baraza.membership s where s.stream_id = w.stream_id and s.until_seq is null
        and s.person_id = c.holder_id and exists (select from baraza.standing t
          where t.person_id = s.person_id and t.agency_id = c.owner_id)) h on true
      left join baraza.ladder l on l.task_force_id = m.task_force_id and l.name = 'standard'
     where e.stream_id = p_stream and e.seq = p_seq and e.type = 'action.captured'
       and not exists (select from baraza.action a where a.id = c.action_id);
end $$;

-- Makes one of them an action, and says so on the stream of its words with this event, which holds how it stands; plans its reminders.
-- Answers the number of the event; null for what is an action by now, or was never captured there.
create or replace function baraza.make_captured_action(
  p_stream text, p_seq bigint, p_action uuid, p_due_at timestamptz, p_ladder jsonb, p_rungs jsonb, p_event text
) returns bigint
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_made record;
  v_state jsonb := p_event::jsonb -> 'state';
  v_owner uuid := (v_state ->> 'ownerAgencyId')::uuid;
  v_due jsonb := v_state -> 'due';
  v_said bigint;
begin
  perform baraza.refuse_people();
  select * into v_made from baraza.captured_actions(p_stream, p_seq) c where c.action_id = p_action;
  if not found then
    return null;
  end if;
  v_said := baraza.note_event(v_made.stream_id, 'action.assigned', p_event);
  insert into baraza.action (id, task_force_id, stream_id, title_seq, history, status, priority, owner_agency_id, holder_id, asked_by_id,
      due_date, due_time, due_zone, due_at, meeting_id, item_id)
    values (p_action, v_made.task_force_id, v_made.stream_id, v_made.title_seq, array[v_said], v_state ->> 'status', v_state ->> 'priority',
      v_owner, v_made.holder_id, (v_state ->> 'askedById')::uuid, (v_due ->> 'date')::date, v_due ->> 'time', v_due ->> 'zone', p_due_at,
      v_made.meeting_id, v_made.item_id);
  perform baraza.put_reminder('action', p_action, v_made.stream_id, 1, v_owner, v_made.holder_id, v_state ->> 'priority',
    (v_due ->> 'date')::date, v_due ->> 'time', v_due ->> 'zone', p_ladder, p_rungs);
  return v_said;
end $$;
