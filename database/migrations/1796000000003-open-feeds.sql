-- The address by which somebody's own calendar asks what is due for them at one agency. Of its secret there is a hash.
create table baraza.feed (
  id uuid primary key default gen_random_uuid(),
  task_force_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  hash bytea not null constraint feed_hash unique,
  -- In which language it says that an action is due.
  language text not null,
  made_at timestamptz not null,
  fetched_at timestamptz,
  constraint feed_one_each unique (task_force_id, person_id, agency_id),
  constraint feed_person foreign key (task_force_id, person_id) references baraza.person (task_force_id, id),
  constraint feed_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id)
);

alter table baraza.feed enable row level security;
alter table baraza.feed force row level security;
create policy feed_gate on baraza.feed to gate using (true) with check (true);
grant select, insert, delete, update (hash, language, made_at, fetched_at) on baraza.feed to gate;
grant select (task_force_id, person_id, agency_id, language, made_at, fetched_at) on baraza.feed to app;
create policy feed_own on baraza.feed for select to app
  using (person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
    and agency_id = (select nullif(current_setting('baraza.agency', true), '')::uuid)
    and task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid));

-- When whoever was away saw what was done for them meanwhile.
alter table baraza.absence add seen_at timestamptz;
grant update (seen_at) on baraza.absence to gate;
