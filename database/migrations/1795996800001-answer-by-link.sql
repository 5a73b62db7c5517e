-- The link of a notice, for its person alone: it answers once. Its id is the notice's; of its secret there is a hash.
create table baraza.answer_link (
  id uuid primary key constraint answer_link_notice references baraza.notice,
  task_force_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  subject_id uuid not null constraint answer_link_subject references baraza.reminder,
  -- Which plan of the reminder it was sent for, and who held it then: for another plan or another holder it is over.
  revision integer not null,
  holder_id uuid,
  hash bytea not null constraint answer_link_hash unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- When the answer was taken back by the link itself.
  undone_at timestamptz,
  constraint answer_link_person foreign key (task_force_id, person_id) references baraza.person (task_force_id, id),
  constraint answer_link_undone check (undone_at is null or used_at is not null)
);

alter table baraza.answer_link enable row level security;
alter table baraza.answer_link force row level security;
create policy answer_link_gate on baraza.answer_link to gate using (true) with check (true);
grant select, insert, update (used_at, undone_at) on baraza.answer_link to gate;

-- The gate says which answers there are: for that it reads how an action stands, and nothing else of it.
grant select (id, status) on baraza.action to gate;
create policy action_gate on baraza.action for select to gate using (true);
