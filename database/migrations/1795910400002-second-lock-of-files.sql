-- Whoever reads a message reads what hangs on it. What hangs on none yet is its sender's, while they read the stream.
alter table baraza.file enable row level security;
alter table baraza.file force row level security;

grant select on baraza.file to app;
create policy file_read on baraza.file for select to app
  using (exists (select from baraza.membership m
    where m.stream_id = file.stream_id and m.task_force_id = file.task_force_id
      and (file.seq >= m.from_seq or (file.seq is null and file.person_id = m.person_id))));

grant select, insert, update (seq, state, store_key, preview_key), delete on baraza.file to gate;
create policy file_gate on baraza.file to gate using (true) with check (true);
