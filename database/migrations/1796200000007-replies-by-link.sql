-- The link in a letter that calls to a meeting, for its receiver alone: they say by it whether they come. Its id is the letter's; of its
-- secret there is a hash. It counts for the time that the letter told.
create table baraza.reply_link (
  id uuid primary key constraint reply_link_letter references baraza.letter,
  task_force_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  meeting_id uuid not null,
  starts_at timestamptz not null,
  hash bytea not null constraint reply_link_hash unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint reply_link_person foreign key (task_force_id, person_id) references baraza.person (task_force_id, id),
  constraint reply_link_meeting foreign key (meeting_id, task_force_id) references baraza.meeting (id, task_force_id)
);

alter table baraza.reply_link enable row level security;
alter table baraza.reply_link force row level security;
create policy reply_link_gate on baraza.reply_link to gate using (true) with check (true);
grant select, insert, update (starts_at, hash, made_at, expires_at, used_at) on baraza.reply_link to gate;
