-- Files that are opened in an emergency, without an agreement: who, why, until when, and what was found by whoever looked at it.
create table baraza.glass (
  id uuid primary key,
  stream_id text collate "C" not null generated always as ('glass/' || id::text) stored
    constraint glass_stream references baraza.stream,
  task_force_id uuid not null,
  episode_id uuid not null constraint glass_episode references baraza.episode,
  person_id uuid not null constraint glass_person references baraza.person,
  agency_id uuid not null,
  purpose text not null,
  reason text not null,
  opened_at timestamptz not null,
  -- It can be read before this moment.
  until_at timestamptz not null,
  -- The number of the event by which the case was told: whoever reads from a later one on is not told of it.
  told_seq bigint,
  verdict text,
  reviewed_by uuid constraint glass_reviewed_by references baraza.person,
  reviewed_for uuid,
  reviewed_at timestamptz,
  -- The number of the event on its stream that has the words of what was found.
  judged_seq bigint,
  constraint glass_stream_key unique (stream_id),
  constraint glass_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id),
  constraint glass_purpose check (purpose in ('ETREAT', 'BTG')),
  constraint glass_reason check (reason in ('cannot_consent', 'overdose', 'acute_risk')),
  constraint glass_period check (opened_at < until_at),
  constraint glass_verdict check (verdict in ('justified', 'not_justified')),
  constraint glass_reviewed check ((verdict is null) = (reviewed_by is null) and (verdict is null) = (reviewed_for is null)
    and (verdict is null) = (reviewed_at is null) and (verdict is null) = (judged_seq is null)),
  constraint glass_by_another check (reviewed_by <> person_id)
);
create index glass_by_episode on baraza.glass (episode_id, opened_at);
create index glass_by_person on baraza.glass (person_id, opened_at);
create index glass_to_review on baraza.glass (task_force_id, opened_at) where verdict is null;

-- Every time that somebody named a case to open its file. What was named is kept as a hash: no list of references comes from it.
create table baraza.glass_try (
  id uuid primary key default gen_random_uuid(),
  task_force_id uuid not null,
  person_id uuid not null constraint glass_try_person references baraza.person,
  agency_id uuid not null,
  at timestamptz not null,
  reference_hash bytea not null,
  outcome text not null,
  constraint glass_try_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id),
  constraint glass_try_outcome check (outcome in ('opened', 'nothing', 'too_many'))
);
create index glass_try_by_person on baraza.glass_try (person_id, at);
create trigger glass_try_stands before update or delete or truncate on baraza.glass_try
  for each statement execute function baraza.refuse_rewriting();

do $$
declare t text;
begin
  foreach t in array array['glass', 'glass_try'] loop
    execute format('alter table baraza.%I enable row level security', t);
    execute format('alter table baraza.%I force row level security', t);
    execute format('create policy %I on baraza.%I to gate using (true) with check (true)', t || '_gate', t);
  end loop;
end $$;
grant select, insert, update (told_seq, verdict, reviewed_by, reviewed_for, reviewed_at, judged_seq) on baraza.glass to gate;
grant select, insert on baraza.glass_try to gate;

-- Tries are seen by whoever looks after data in the agency of those who tried.
grant select on baraza.glass_try to app;
create policy glass_try_read on baraza.glass_try for select to app
  using (agency_id = (select nullif(current_setting('baraza.agency', true), '')::uuid)
    and exists (select from baraza.standing s where s.person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
      and s.agency_id = glass_try.agency_id and s.standing = 'privacy_lead'));

-- Who looks at one is settled when it is opened, and by who looks after data in those agencies.
create policy case_seat_of_glass_stays on baraza.case_seat as restrictive for delete to app using (not starts_with(stream_id, 'glass/'));
create policy case_seat_of_glass_is_full on baraza.case_seat as restrictive for insert to app with check (not starts_with(stream_id, 'glass/'));

-- The log says of which opening a line is.
alter table baraza.access_log add column glass_id uuid constraint access_log_glass references baraza.glass;
alter table baraza.access_log drop constraint access_log_basis;
alter table baraza.access_log add constraint access_log_basis check (basis in ('own', 'share', 'none', 'glass'));
alter table baraza.access_log add constraint access_log_of_glass check (basis <> 'glass' or glass_id is not null);

-- Places are looked for now and then, to be erased.
create index person_entry_places on baraza.person_entry (stream_id, seq) where label = 'X-LOC';

-- What is to be looked at, and agreements that end, are reminded of.
alter table baraza.reminder drop constraint reminder_kind;
alter table baraza.reminder add constraint reminder_kind check (kind in ('action', 'referral', 'glass', 'share'));
