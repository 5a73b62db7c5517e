-- People who were asked to come to one meeting for some of its items: what the link of each opens, and nothing else of the meeting.

-- What the secret of a link opens: nothing once they are asked no longer, that it is over once the meeting is, and when it was to be
-- where it was taken off. Else when and where it is, with words of their items alone; of the others only how long they take and how
-- they stand, since it follows from that when theirs begin. A text is shown while it is on the table.
create or replace function baraza.guest_at_door(p_hash bytea) returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select case
        when m.status in ('closed', 'inquorate') then jsonb_build_object('over', true)
        when m.status = 'cancelled' then jsonb_build_object('off', m.state -> 'start')
        else jsonb_build_object('guest', g.guest, 'meeting', (
            select jsonb_object_agg(p.key, p.value) from jsonb_each(m.state) p
             where p.key in ('meetingId', 'start', 'status', 'openedAt', 'pauses', 'currentItemId', 'order')),
          'items', coalesce((
            select jsonb_agg((select coalesce(jsonb_object_agg(p.key, p.value), '{}') from jsonb_each(i.item) p
                where p.key in ('itemId', 'status', 'minutes', 'extended', 'begunAt', 'endedAt', 'spentBefore')
                  or p.key = 'part' and i.id = any (g.item_ids)))
              from baraza.agenda_item i where i.meeting_id = m.id), '[]'),
          'decisions', coalesce((
            select jsonb_agg(jsonb_build_object('decisionId', d.id, 'itemId', d.decision -> 'itemId', 'status', d.status) order by d.place)
              from baraza.decision d
             where d.meeting_id = m.id and d.status in ('draft', 'put') and (d.decision ->> 'itemId')::uuid = any (g.item_ids)), '[]'),
          'words', coalesce((
            select jsonb_object_agg(w.key, t.words) from baraza.meeting_word w
              join baraza.timeline t on t.stream_id = w.stream_id and t.seq = w.seq
             where w.meeting_id = m.id and w.key = any (
               array['meeting/' || m.id || '/place', 'guest/' || g.id || '/name']
               || array(select 'item/' || i || f from unnest(g.item_ids) i, unnest(array['/title', '/outcome']) f)
               || array(select 'decision/' || d.id || '/text' from baraza.decision d
                 where d.meeting_id = m.id and d.status in ('draft', 'put') and (d.decision ->> 'itemId')::uuid = any (g.item_ids)))), '{}'))
      end
      from baraza.meeting_guest g join baraza.meeting m on m.id = g.meeting_id
     where g.hash = p_hash and g.withdrawn_at is null
  $$;
