-- When a table works, on which days it or an agency is closed, who is away, and when somebody is left in peace.
alter table baraza.task_force
  add weekdays smallint[] not null default '{1,2,3,4,5}',
  add work_from text not null default '09:00',
  add work_to text not null default '17:00',
  add country text,
  add constraint task_force_weekdays check (weekdays <@ '{1,2,3,4,5,6,7}' and cardinality(weekdays) > 0),
  add constraint task_force_country check (country ~ '^[A-Z]{2}$');

create table baraza.closing (
  id uuid primary key default gen_random_uuid(),
  task_force_id uuid not null constraint closing_task_force references baraza.task_force,
  -- Null for the whole table.
  agency_id uuid,
  first_day date not null,
  last_day date not null,
  name text not null,
  -- It follows from the country, and goes with it.
  holiday boolean not null default false,
  constraint closing_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id),
  constraint closing_ends check (first_day <= last_day),
  constraint closing_holiday check (not holiday or agency_id is null)
);
create index closing_by_task_force on baraza.closing (task_force_id, agency_id);

create table baraza.absence (
  id uuid primary key,
  task_force_id uuid not null,
  person_id uuid not null,
  first_day date not null,
  last_day date not null,
  deputy_id uuid,
  constraint absence_person foreign key (task_force_id, person_id) references baraza.person (task_force_id, id),
  constraint absence_deputy foreign key (task_force_id, deputy_id) references baraza.person (task_force_id, id),
  constraint absence_ends check (first_day <= last_day),
  constraint absence_deputy_is_another check (deputy_id <> person_id)
);
create index absence_by_person on baraza.absence (person_id, last_day);
create index absence_by_task_force on baraza.absence (task_force_id);

create table baraza.quiet_hours (
  person_id uuid primary key,
  task_force_id uuid not null,
  quiet_from text not null,
  quiet_to text not null,
  free_days boolean not null,
  constraint quiet_hours_person foreign key (task_force_id, person_id) references baraza.person (task_force_id, id)
);

-- Its steps are to be reckoned anew: when people work changed since they were.
alter table baraza.reminder add stale boolean not null default false;
create index reminder_stale on baraza.reminder (subject_id) where stale;

-- For whom somebody was told, when they stood in.
alter table baraza.notice add for_id uuid constraint notice_for references baraza.person;

do $$
declare t text;
begin
  foreach t in array array['closing', 'absence', 'quiet_hours'] loop
    execute format('alter table baraza.%I enable row level security', t);
    execute format('alter table baraza.%I force row level security', t);
    execute format('create policy %I on baraza.%I to gate using (true) with check (true)', t || '_gate', t);
  end loop;
end $$;
grant select on baraza.closing, baraza.absence, baraza.quiet_hours to app;
create policy closing_read on baraza.closing for select to app
  using (task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid));
create policy absence_read on baraza.absence for select to app
  using (task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid));
create policy quiet_hours_own on baraza.quiet_hours for select to app
  using (person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
    and task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid));
grant select, insert, delete on baraza.closing to gate;
grant select, insert, update (first_day, last_day, deputy_id), delete on baraza.absence to gate;
grant select, insert, update (quiet_from, quiet_to, free_days) on baraza.quiet_hours to gate;
grant update (weekdays, work_from, work_to, country) on baraza.task_force to gate;
