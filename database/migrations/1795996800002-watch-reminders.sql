-- A reminder that cannot be fired is set aside, so that it is not tried for ever; another revision of it is tried anew.
alter table baraza.reminder
  add column failures integer not null default 0,
  -- The revision that these failures are of.
  add column failed_revision integer,
  -- The name of the last error, never words.
  add column parked_reason text,
  add constraint reminder_parked_reason check (parked_reason ~ '^[A-Za-z_]{1,80}$');
create index reminder_parked on baraza.reminder (subject_id) where parked_reason is not null;

-- What whoever watches over the queue found when they looked last: one row.
create table baraza.reminder_watch (
  singleton boolean primary key default true,
  looked_at timestamptz,
  -- Steps that came soon and whose job was gone.
  missing_jobs integer not null default 0,
  -- Jobs of steps that are not planned any more.
  orphan_jobs integer not null default 0,
  -- Since when nothing fires, because the clock of this server jumped; until somebody confirms it.
  stopped_at timestamptz,
  -- In an installation for tests the clock seems to have jumped by this.
  jumped interval not null default '0',
  constraint reminder_watch_is_one check (singleton)
);
insert into baraza.reminder_watch default values;
alter table baraza.reminder_watch enable row level security;
alter table baraza.reminder_watch force row level security;
create policy reminder_watch_gate on baraza.reminder_watch to gate using (true) with check (true);
grant select, update on baraza.reminder_watch to gate;
