-- Row-level security, enabled and forced on every table. The reader is who the transaction says:
-- baraza.person and baraza.task_force are set locally, as the first statement of each transaction, and are '' outside.
-- The application's role reaches what must see more than the reader only through functions of the role gate.

do $$
declare t text;
begin
  foreach t in array array['installation', 'task_force', 'agency', 'person', 'standing', 'session', 'stream', 'membership',
    'event', 'content', 'receipt', 'reaction', 'reaction_progress', 'parked_event', 'subject', 'episode', 'case_seat']
  loop
    execute format('alter table baraza.%I enable row level security', t);
    execute format('alter table baraza.%I force row level security', t);
  end loop;
end $$;

grant usage on schema baraza to app, gate;

-- Everybody knows what kind of installation this is and what time it is.
grant select on baraza.installation to app, gate;
create policy installation_read on baraza.installation for select to app, gate using (true);
create policy installation_owner on baraza.installation to current_user using (true) with check (true);
grant update (clock_offset) on baraza.installation to gate;
create policy installation_gate on baraza.installation for update to gate using (true);

-- The table is seen by who sits at it.
grant select on baraza.task_force, baraza.agency, baraza.person, baraza.standing to app;
create policy task_force_read on baraza.task_force for select to app
  using (id = (select nullif(current_setting('baraza.task_force', true), '')::uuid));
create policy agency_read on baraza.agency for select to app
  using (task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid));
create policy standing_read on baraza.standing for select to app
  using (task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid));
create policy person_read on baraza.person for select to app
  using (exists (select from baraza.standing s where s.person_id = person.id));

-- Streams are seen by their members. This policy compares columns only: the others look through it.
grant select on baraza.membership to app;
create policy membership_read on baraza.membership for select to app
  using (person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
    and task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid)
    and until_seq is null);
grant select on baraza.stream, baraza.event, baraza.content, baraza.timeline to app;
create policy stream_read on baraza.stream for select to app
  using (exists (select from baraza.membership m where m.stream_id = stream.id and m.task_force_id = stream.task_force_id));
create policy event_read on baraza.event for select to app
  using (exists (select from baraza.membership m where m.stream_id = event.stream_id));
create policy content_read on baraza.content for select to app
  using (exists (select from baraza.membership m where m.stream_id = content.stream_id));

-- A receipt belongs to who gave the command.
grant select, insert, update (seq, result, stream_id) on baraza.receipt to app;
create policy receipt_own on baraza.receipt to app
  using (actor = coalesce(nullif(current_setting('baraza.system', true), ''), nullif(current_setting('baraza.person', true), '')))
  with check (actor = coalesce(nullif(current_setting('baraza.system', true), ''), nullif(current_setting('baraza.person', true), '')));

-- A case is seen and written by the members of its stream.
grant select, update (status, outcome, closed_seq) on baraza.episode to app;
create policy episode_member on baraza.episode to app
  using (exists (select from baraza.membership m where m.stream_id = episode.stream_id and m.task_force_id = episode.task_force_id));
grant select, insert, delete on baraza.case_seat to app;
create policy case_seat_member on baraza.case_seat to app
  using (exists (select from baraza.membership m
    where m.stream_id = 'case/' || case_seat.episode_id::text and m.task_force_id = case_seat.task_force_id))
  with check (exists (select from baraza.membership m
    where m.stream_id = 'case/' || case_seat.episode_id::text and m.task_force_id = case_seat.task_force_id));
grant select on baraza.subject to app;
create policy subject_read on baraza.subject for select to app
  using (exists (select from baraza.episode e where e.subject_id = subject.id));

-- The gate: exactly the tables that its functions need, and what they need of them.
grant select, insert on baraza.task_force, baraza.agency, baraza.person, baraza.standing to gate;
grant select, insert, update (ended_at) on baraza.session to gate;
grant select, insert, update on baraza.stream, baraza.membership to gate;
grant select, insert on baraza.event, baraza.content to gate;
grant insert on baraza.subject, baraza.episode to gate;
grant select on baraza.timeline to gate;
grant select, insert, delete on baraza.receipt to gate;
grant select, insert, update on baraza.reaction, baraza.reaction_progress, baraza.parked_event to gate;

do $$
declare t text;
begin
  foreach t in array array['task_force', 'agency', 'person', 'standing', 'session', 'stream', 'membership',
    'event', 'content', 'receipt', 'reaction', 'reaction_progress', 'parked_event', 'subject', 'episode']
  loop
    execute format('create policy %I on baraza.%I to gate using (true) with check (true)', t || '_gate', t);
  end loop;
end $$;
