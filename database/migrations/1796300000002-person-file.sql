-- The person's file: what each agency wrote down of somebody in a case. It is opened through the gate alone, which keeps each time.
create table baraza.person_file (
  id uuid primary key,
  stream_id text collate "C" not null generated always as ('file/' || id::text) stored
    constraint person_file_stream references baraza.stream,
  task_force_id uuid not null,
  episode_id uuid not null constraint person_file_episode references baraza.episode,
  agency_id uuid not null,
  constraint person_file_stream_key unique (stream_id),
  constraint person_file_key unique (episode_id, agency_id),
  constraint person_file_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id)
);

create table baraza.person_entry (
  id uuid primary key,
  stream_id text collate "C" not null constraint person_entry_file references baraza.person_file (stream_id),
  seq bigint not null,
  author_id uuid not null constraint person_entry_author references baraza.person,
  kind text not null,
  label text not null,
  on_date date not null,
  service text,
  -- What was wrong stays, and is said rightly once.
  replaces uuid constraint person_entry_replaces references baraza.person_entry,
  constraint person_entry_once unique (replaces),
  constraint person_entry_key unique (stream_id, seq),
  constraint person_entry_event foreign key (stream_id, seq) references baraza.event (stream_id, seq) deferrable initially deferred,
  constraint person_entry_kind check (kind ~ '^[a-z]+(_[a-z]+)*$'),
  constraint person_entry_label check (label in ('N', 'R', 'ETH', 'ETHUD', 'OPIOIDUD', 'HIV', 'PSY', 'SEX', 'X-IDENT', 'X-JUST', 'X-SAFE', 'X-LOC'))
);

-- Who opened which file, what for, and what they were shown of it. A chain for each table, as the journal's streams are.
create table baraza.access_log (
  task_force_id uuid not null constraint access_log_task_force references baraza.task_force,
  seq bigint not null,
  at timestamptz not null,
  person_id uuid not null constraint access_log_person references baraza.person,
  agency_id uuid not null,
  episode_id uuid not null constraint access_log_episode references baraza.episode,
  subject_id uuid not null,
  purpose text not null,
  basis text not null,
  -- Whose entries were shown, and on which agreement.
  controller_agency_id uuid,
  share_id uuid,
  legal_basis text,
  labels text[] not null,
  shown integer not null,
  hash bytea not null,
  constraint access_log_key primary key (task_force_id, seq),
  constraint access_log_basis check (basis in ('own', 'share', 'none')),
  constraint access_log_none check ((basis = 'none') = (shown = 0) and (basis = 'none') = (controller_agency_id is null)),
  constraint access_log_share check ((basis = 'share') = (share_id is not null))
);
create index access_log_by_episode on baraza.access_log (episode_id, seq);
create index access_log_by_subject on baraza.access_log (subject_id, seq);
create table baraza.access_head (
  task_force_id uuid primary key constraint access_head_task_force references baraza.task_force,
  head bigint not null default 0,
  tip bytea not null default '\x'
);
create trigger access_stands before update or delete or truncate on baraza.access_log
  for each statement execute function baraza.refuse_rewriting();

-- What the person asks for; the words stand on the case.
create table baraza.need (
  id uuid primary key,
  stream_id text collate "C" not null generated always as ('case/' || episode_id::text) stored
    constraint need_stream references baraza.stream,
  task_force_id uuid not null,
  episode_id uuid not null constraint need_episode references baraza.episode,
  service text not null,
  priority text not null,
  state text not null default 'open',
  said_seq bigint not null,
  constraint need_event foreign key (stream_id, said_seq) references baraza.event (stream_id, seq) deferrable initially deferred,
  constraint need_priority check (priority in ('urgent', 'standard')),
  constraint need_state check (state in ('open', 'being_met', 'met', 'no_longer_wanted'))
);
create index need_by_stream on baraza.need (stream_id, said_seq);

-- Who comes back has a new stretch of work, which says after which one it is.
alter table baraza.episode add column returns_from uuid constraint episode_returns_from references baraza.episode;

-- What was given to people of whom no file is kept: numbers.
create table baraza.tally (
  id uuid primary key,
  task_force_id uuid not null,
  agency_id uuid not null,
  kind text not null,
  count integer not null,
  on_date date not null,
  constraint tally_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id),
  constraint tally_kind check (kind in ('contact', 'test', 'kit')),
  constraint tally_count check (count between 1 and 500)
);
create index tally_by_day on baraza.tally (agency_id, on_date);

do $$
declare t text;
begin
  foreach t in array array['person_file', 'person_entry', 'access_log', 'access_head', 'need', 'tally'] loop
    execute format('alter table baraza.%I enable row level security', t);
    execute format('alter table baraza.%I force row level security', t);
    execute format('create policy %I on baraza.%I to gate using (true) with check (true)', t || '_gate', t);
  end loop;
end $$;
grant select, insert on baraza.person_file, baraza.person_entry, baraza.access_log, baraza.tally to gate;
grant select, insert, update (head, tip) on baraza.access_head to gate;
grant select, insert, update (state) on baraza.need to gate;

-- What stands in files is read through the gate alone: not as events, and not as words.
create policy event_of_file_is_opened on baraza.event as restrictive for select to app using (not starts_with(stream_id, 'file/'));
create policy content_of_file_is_opened on baraza.content as restrictive for select to app using (not starts_with(stream_id, 'file/'));
-- One agency writes into each, and no other is let in.
create policy case_seat_of_file_stays on baraza.case_seat as restrictive for delete to app using (not starts_with(stream_id, 'file/'));
create policy case_seat_of_file_is_full on baraza.case_seat as restrictive for insert to app with check (not starts_with(stream_id, 'file/'));

-- The log is read by who looks after data in an agency: of its people, and of what it wrote.
grant select on baraza.access_log to app;
create policy access_log_read on baraza.access_log for select to app
  using ((select nullif(current_setting('baraza.agency', true), '')::uuid) in (agency_id, controller_agency_id)
    and exists (select from baraza.standing s where s.person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
      and s.agency_id = (select nullif(current_setting('baraza.agency', true), '')::uuid) and s.standing = 'privacy_lead'));

grant select on baraza.need to app;
create policy need_read on baraza.need for select to app
  using (exists (select from baraza.membership m where m.stream_id = need.stream_id and m.task_force_id = need.task_force_id));

grant select on baraza.tally to app;
create policy tally_read on baraza.tally for select to app
  using (agency_id = (select nullif(current_setting('baraza.agency', true), '')::uuid)
    and exists (select from baraza.standing s where s.person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
      and s.agency_id = tally.agency_id));
