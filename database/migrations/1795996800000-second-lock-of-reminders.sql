-- Whoever reads where an action was agreed reads the action, and when it is reminded of; once it was said to them what it is.
do $$
declare t text;
begin
  foreach t in array array['action', 'reminder', 'rung', 'notice', 'notice_try'] loop
    execute format('alter table baraza.%I enable row level security', t);
    execute format('alter table baraza.%I force row level security', t);
  end loop;
  foreach t in array array['reminder', 'rung', 'notice', 'notice_try'] loop
    execute format('create policy %I on baraza.%I to gate using (true) with check (true)', t || '_gate', t);
  end loop;
end $$;

grant select, insert, update (title_seq, history, status, owner_agency_id, holder_id, helper_ids, offered_to_id, due_date, due_time,
  due_zone, due_at, moves, revision) on baraza.action to app;
create policy action_member on baraza.action to app
  using (exists (select from baraza.membership m
    where m.stream_id = action.stream_id and m.task_force_id = action.task_force_id and action.title_seq >= m.from_seq))
  with check (exists (select from baraza.membership m
    where m.stream_id = action.stream_id and m.task_force_id = action.task_force_id));

grant select on baraza.reminder, baraza.rung, baraza.notice to app;
create policy reminder_read on baraza.reminder for select to app
  using (exists (select from baraza.membership m where m.stream_id = reminder.stream_id and m.task_force_id = reminder.task_force_id));
create policy rung_read on baraza.rung for select to app
  using (exists (select from baraza.reminder r where r.subject_id = rung.subject_id));
-- A notice is its person's; where it went is seen by who reads what it is about.
create policy notice_read on baraza.notice for select to app
  using ((person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
      and task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid))
    or exists (select from baraza.reminder r where r.subject_id = notice.subject_id));

grant select, insert, update on baraza.reminder, baraza.rung, baraza.notice to gate;
grant select, insert, update (ended_at, outcome) on baraza.notice_try to gate;
