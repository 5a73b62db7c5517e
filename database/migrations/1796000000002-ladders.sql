-- How reminders climb at a table: one row for each ladder that it ever changed.
create table baraza.ladder (
  task_force_id uuid not null constraint ladder_task_force references baraza.task_force,
  name text not null,
  -- Null: the one that every table begins with is in force again.
  body jsonb,
  -- Counts its changes, so that nobody writes over what they did not see.
  version integer not null,
  constraint ladder_key primary key (task_force_id, name),
  constraint ladder_name check (name in ('standard', 'urgent'))
);
alter table baraza.ladder enable row level security;
alter table baraza.ladder force row level security;
create policy ladder_gate on baraza.ladder to gate using (true) with check (true);
create policy ladder_read on baraza.ladder for select to app
  using (task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid));
grant select on baraza.ladder to app;
grant select, insert, update (body, version) on baraza.ladder to gate;

-- When its public holidays were looked up last: they are known for some years, and looked up again.
alter table baraza.task_force add holidays_at timestamptz not null default '-infinity';
grant update (holidays_at) on baraza.task_force to gate;
