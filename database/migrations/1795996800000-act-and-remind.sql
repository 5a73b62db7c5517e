-- What agencies agreed to do, in a case or in a part of it. What is to be done is words of the event title_seq.
create table baraza.action (
  id uuid primary key,
  task_force_id uuid not null,
  stream_id text collate "C" not null,
  title_seq bigint not null,
  -- The numbers of the events about it, in order.
  history bigint[] not null,
  status text not null,
  priority text not null,
  owner_agency_id uuid not null,
  holder_id uuid constraint action_holder references baraza.person,
  helper_ids uuid[] not null default '{}',
  asked_by_id uuid not null,
  offered_to_id uuid,
  due_date date not null,
  -- HH:MM on the clock of the zone; without it, the end of the day.
  due_time text,
  due_zone text not null,
  -- The moment that follows from day, time and zone.
  due_at timestamptz not null,
  moves integer not null default 0,
  revision integer not null default 1,
  constraint action_stream foreign key (stream_id, task_force_id) references baraza.stream (id, task_force_id),
  constraint action_title foreign key (stream_id, title_seq) references baraza.event (stream_id, seq) deferrable initially deferred,
  constraint action_owner foreign key (task_force_id, owner_agency_id) references baraza.agency (task_force_id, id),
  constraint action_asked_by foreign key (task_force_id, asked_by_id) references baraza.agency (task_force_id, id),
  constraint action_offered_to foreign key (task_force_id, offered_to_id) references baraza.agency (task_force_id, id),
  constraint action_status check (status in
    ('proposed', 'assigned', 'accepted', 'in_progress', 'blocked', 'declined', 'done', 'verified', 'cancelled')),
  constraint action_priority check (priority in ('normal', 'urgent', 'life_or_safety')),
  constraint action_time check (due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
);
create index action_by_stream on baraza.action (stream_id, title_seq);
create index action_open_by_agency on baraza.action (owner_agency_id, due_at) where status not in ('verified', 'cancelled');
create index action_open_by_holder on baraza.action (holder_id, due_at) where status not in ('verified', 'cancelled');

-- What is due and reminded of: one row a subject of any kind. It keeps the ladder that it started with.
create table baraza.reminder (
  subject_id uuid primary key,
  kind text not null,
  task_force_id uuid not null,
  stream_id text collate "C" not null,
  -- Counts anew with every change after which other people or moments are right; rungs of an older one never fire.
  revision integer not null,
  runs boolean not null,
  agency_id uuid not null,
  holder_id uuid constraint reminder_holder references baraza.person,
  priority text not null,
  due_date date not null,
  due_time text,
  due_zone text not null,
  ladder jsonb not null,
  -- The last rung is a state here, so that it cannot fail to be delivered: it stands on the next meeting's agenda.
  on_agenda_at timestamptz,
  -- The numbers of the events on its stream at which a rung came, in order.
  history bigint[] not null default '{}',
  constraint reminder_stream foreign key (stream_id, task_force_id) references baraza.stream (id, task_force_id),
  constraint reminder_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id),
  constraint reminder_kind check (kind in ('action')),
  constraint reminder_priority check (priority in ('normal', 'urgent', 'life_or_safety'))
);
create index reminder_by_task_force on baraza.reminder (task_force_id) where on_agenda_at is not null;

-- All rungs of a revision, planned with the change itself.
create table baraza.rung (
  subject_id uuid not null constraint rung_subject references baraza.reminder,
  revision integer not null,
  number integer not null,
  fire_at timestamptz not null,
  audience text[] not null,
  channels text[] not null,
  state text not null default 'planned',
  -- Why it ended as it did: one of a closed list, never words.
  reason text,
  settled_at timestamptz,
  -- How often a job was asked for it.
  generation integer not null default 0,
  constraint rung_key primary key (subject_id, revision, number),
  constraint rung_state check (state in ('planned', 'fired', 'superseded', 'obsolete', 'cancelled')),
  constraint rung_reason check (state in ('planned', 'fired') or reason is not null),
  constraint rung_settled check ((state = 'planned') = (settled_at is null))
);
create index rung_due on baraza.rung (fire_at) where state = 'planned';

-- What is said to one person on one way about one rung. Its id follows from these three, and is what a letter is called.
create table baraza.notice (
  id uuid primary key,
  task_force_id uuid not null,
  subject_id uuid not null,
  revision integer not null,
  number integer not null,
  person_id uuid not null,
  agency_id uuid not null,
  audience text not null,
  channel text not null,
  state text not null,
  reason text,
  made_at timestamptz not null,
  due_at timestamptz not null,
  settled_at timestamptz,
  lease uuid,
  tries integer not null default 0,
  constraint notice_once unique (subject_id, revision, number, person_id, channel),
  constraint notice_rung foreign key (subject_id, revision, number) references baraza.rung (subject_id, revision, number),
  constraint notice_person foreign key (task_force_id, person_id) references baraza.person (task_force_id, id),
  constraint notice_channel check (channel in ('app', 'mail', 'push', 'webhook')),
  constraint notice_state check (state in ('waiting', 'sent', 'cancelled', 'failed')),
  constraint notice_reason check (state in ('waiting', 'sent') or reason is not null),
  constraint notice_settled check ((state = 'waiting') = (settled_at is null))
);
create index notice_due on baraza.notice (channel, due_at) where state = 'waiting';
create index notice_by_person on baraza.notice (person_id, made_at desc);

-- Each try to send one; rows are added and never change, but for how the try ended.
create table baraza.notice_try (
  notice_id uuid not null constraint notice_try_notice references baraza.notice,
  number integer not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  outcome text,
  constraint notice_try_key primary key (notice_id, number)
);
