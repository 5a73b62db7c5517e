-- Papers of the items of a meeting: files like all others, on the stream of whoever reads the item.

-- Hangs a file of the context's person on the event that says what the paper is called: on the stream of the meeting, or of the item
-- where it is for named people. True when they sent it to that very stream and it hangs on nothing yet.
create or replace function baraza.attach_paper(p_meeting uuid, p_file uuid) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  v_stream text;
  v_seq bigint;
begin
  select w.stream_id, w.seq into v_stream, v_seq from baraza.meeting_word w
   where w.meeting_id = p_meeting and w.key = 'paper/' || p_file::text || '/title';
  if v_stream is null or not baraza.actor_is_member(v_stream)
    or not exists (select from baraza.own_standings() x where baraza.takes_part_in_meetings(x)) then
    raise exception 'the actor puts up no such paper' using errcode = '42501';
  end if;
  return baraza.attach_files(v_stream, nullif(current_setting('baraza.person', true), '')::uuid, array[p_file], v_seq);
end $$;

-- The files of a paper that was taken off the table go, where people were never called with it: nobody reads them from now on, and
-- their bytes go with the next sweep. What stands in another meeting as well stays.
create or replace function baraza.let_paper_go(p_meeting uuid, p_paper uuid) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare v_papers jsonb;
begin
  select m.papers into v_papers from baraza.meeting m
   where m.id = p_meeting and m.status in ('planned', 'draft') and not m.state ?| array['calledAt', 'wasCalled']
     and baraza.actor_is_member(m.stream_id)
     and m.papers @> jsonb_build_array(jsonb_build_object('paperId', p_paper, 'removed', jsonb_build_object('gone', true)));
  if v_papers is null or not exists (select from baraza.own_standings() x where baraza.takes_part_in_meetings(x)) then
    raise exception 'the actor took no such paper off the table' using errcode = '42501';
  end if;
  update baraza.file f set state = 'gone'
    from jsonb_array_elements(v_papers) p
   where p ->> 'paperId' = p_paper::text and f.id = (p ->> 'fileId')::uuid and f.state = 'ready'
     and baraza.actor_is_member(f.stream_id)
     and not exists (select from baraza.meeting o where o.task_force_id = f.task_force_id and o.id <> p_meeting
       and o.papers @> jsonb_build_array(jsonb_build_object('fileId', f.id)));
end $$;
