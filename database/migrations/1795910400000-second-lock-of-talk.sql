-- Row-level security of what talking in parts brought, and the floor under what somebody reads of a stream.
do $$
declare t text;
begin
  foreach t in array array['case_part', 'reading', 'following']
  loop
    execute format('alter table baraza.%I enable row level security', t);
    execute format('alter table baraza.%I force row level security', t);
  end loop;
end $$;

-- A part is seen by its members.
grant select on baraza.case_part to app;
create policy case_part_read on baraza.case_part for select to app
  using (exists (select from baraza.membership m where m.stream_id = case_part.stream_id and m.task_force_id = case_part.task_force_id));

drop policy event_read on baraza.event;
create policy event_read on baraza.event for select to app
  using (exists (select from baraza.membership m where m.stream_id = event.stream_id and event.seq >= m.from_seq));
drop policy content_read on baraza.content;
create policy content_read on baraza.content for select to app
  using (exists (select from baraza.membership m where m.stream_id = content.stream_id and content.seq >= m.from_seq));

drop policy case_seat_member on baraza.case_seat;
create policy case_seat_member on baraza.case_seat to app
  using (exists (select from baraza.membership m
    where m.stream_id = case_seat.stream_id and m.task_force_id = case_seat.task_force_id))
  with check (exists (select from baraza.membership m
    where m.stream_id = case_seat.stream_id and m.task_force_id = case_seat.task_force_id));

-- How far somebody has read is theirs, of streams that they read.
grant select, insert, update (seq, at) on baraza.reading to app;
create policy reading_own on baraza.reading to app
  using (person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
    and exists (select from baraza.membership m where m.stream_id = reading.stream_id and m.task_force_id = reading.task_force_id))
  with check (person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
    and exists (select from baraza.membership m where m.stream_id = reading.stream_id and m.task_force_id = reading.task_force_id));
grant select, insert, update (level) on baraza.following to app;
create policy following_own on baraza.following to app
  using (person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
    and exists (select from baraza.episode e where e.id = following.episode_id and e.task_force_id = following.task_force_id))
  with check (person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
    and exists (select from baraza.episode e where e.id = following.episode_id and e.task_force_id = following.task_force_id));

grant select, insert on baraza.case_part to gate;
grant select on baraza.reading to gate;
grant insert, delete on baraza.case_seat to gate;
drop policy case_seat_gate on baraza.case_seat;
create policy case_seat_gate on baraza.case_seat to gate using (true) with check (true);
grant select on baraza.episode to gate;
grant delete, update (is_current) on baraza.content to gate;
create policy case_part_gate on baraza.case_part to gate using (true) with check (true);
create policy reading_gate on baraza.reading for select to gate using (true);
