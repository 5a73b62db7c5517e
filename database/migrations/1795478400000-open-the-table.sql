-- The clock. Real installations have no offset; demonstrations and tests may stand in another time.
create table baraza.installation (
  singleton boolean primary key default true,
  kind text not null,
  clock_offset interval not null default '0',
  constraint installation_is_one check (singleton),
  constraint installation_kind check (kind in ('real', 'demonstration', 'test')),
  constraint installation_real_time check (clock_offset = '0' or kind <> 'real')
);

-- In plpgsql, whose plan stays with the session: every post asks for the time, and a function in SQL would be planned anew.
create function baraza.now() returns timestamptz
  language plpgsql volatile
  set search_path = pg_catalog, pg_temp
  as $$ begin return clock_timestamp() + (select clock_offset from baraza.installation); end $$;

-- Who sits at the table.
create table baraza.task_force (
  id uuid primary key,
  name text not null,
  founded_at timestamptz not null
);

create table baraza.agency (
  id uuid primary key,
  task_force_id uuid not null constraint agency_task_force references baraza.task_force,
  name text not null,
  short_name text not null,
  letters text not null,
  sector text not null,
  constraint agency_of_task_force unique (task_force_id, id),
  constraint agency_short_name check (char_length(short_name) <= 16),
  constraint agency_letters unique (task_force_id, letters)
);

create table baraza.person (
  id uuid primary key,
  name text not null
);

create table baraza.standing (
  task_force_id uuid not null,
  agency_id uuid not null,
  person_id uuid not null constraint standing_person references baraza.person,
  standing text not null,
  constraint standing_key primary key (task_force_id, agency_id, person_id, standing),
  constraint standing_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id)
);
create index standing_by_person on baraza.standing (person_id, task_force_id);

create table baraza.session (
  id_hash bytea primary key,
  person_id uuid not null constraint session_person references baraza.person,
  task_force_id uuid not null,
  agency_id uuid not null,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint session_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id)
);

-- Streams: order, lock, audience. The counter stays on its page (HOT) thanks to the free half of it.
create table baraza.stream (
  id text collate "C" primary key,
  task_force_id uuid not null constraint stream_task_force references baraza.task_force,
  head bigint not null default 0,
  tip bytea not null default '\x',
  floor bigint not null default 0,
  epoch integer not null default 1,
  takes_posts boolean not null default false,
  constraint stream_of_task_force unique (id, task_force_id)
) with (fillfactor = 50);

-- Who reads a stream, from the event since_seq on. A membership ends with the event until_seq.
create table baraza.membership (
  stream_id text collate "C" not null,
  person_id uuid not null constraint membership_person references baraza.person,
  task_force_id uuid not null,
  agency_id uuid not null,
  since_seq bigint not null,
  until_seq bigint,
  constraint membership_key primary key (stream_id, person_id),
  constraint membership_stream foreign key (stream_id, task_force_id) references baraza.stream (id, task_force_id),
  constraint membership_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id)
);
create index membership_by_person on baraza.membership (person_id, task_force_id) where until_seq is null;

-- The journal. Rows are added by gate functions and never change.
create table baraza.event (
  stream_id text collate "C" not null constraint event_stream references baraza.stream,
  seq bigint not null,
  at timestamptz not null,
  xid xid8 not null default pg_current_xact_id(),
  actor text not null,
  agency_id uuid,
  type text not null,
  body text not null,
  content_id uuid,
  content_hash bytea,
  hash bytea not null,
  constraint event_key primary key (stream_id, seq),
  constraint event_size check (octet_length(body) <= 32768),
  constraint event_content check ((content_id is null) = (content_hash is null))
);

-- The words that people type, apart from the journal, so that they can be erased and the chain still holds.
create table baraza.content (
  id uuid not null,
  stream_id text collate "C" not null,
  seq bigint not null,
  version integer not null default 1,
  salt bytea not null,
  body text not null,
  constraint content_key primary key (stream_id, seq, version),
  constraint content_event foreign key (stream_id, seq) references baraza.event (stream_id, seq) deferrable initially deferred
);

-- What each command answered, so that a repeated one does nothing and answers the same. Kept 30 days.
create table baraza.receipt (
  actor text not null,
  command_id uuid not null,
  command text not null,
  stream_id text collate "C",
  seq bigint,
  result text,
  at timestamptz not null,
  constraint receipt_key primary key (actor, command_id)
);
create index receipt_by_age on baraza.receipt using brin (at);

-- How far each reaction has come on each stream, and what it could not do.
create table baraza.reaction (
  name text primary key,
  registered_at timestamptz not null
);

create table baraza.reaction_progress (
  reaction text not null constraint reaction_progress_reaction references baraza.reaction,
  stream_id text collate "C" not null constraint reaction_progress_stream references baraza.stream,
  done bigint not null default 0,
  failures integer not null default 0,
  constraint reaction_progress_key primary key (reaction, stream_id)
);

create table baraza.parked_event (
  reaction text not null constraint parked_event_reaction references baraza.reaction,
  stream_id text collate "C" not null,
  seq bigint not null,
  reason text not null,
  at timestamptz not null,
  constraint parked_event_key primary key (reaction, stream_id, seq),
  constraint parked_event_event foreign key (stream_id, seq) references baraza.event (stream_id, seq)
);

-- Cases: a person accompanied, and each stretch of work with them.
create table baraza.subject (
  id uuid primary key,
  task_force_id uuid not null constraint subject_task_force references baraza.task_force,
  reference text not null constraint subject_reference unique,
  handle text not null,
  constraint subject_of_task_force unique (task_force_id, id)
);

create table baraza.episode (
  id uuid primary key,
  stream_id text collate "C" not null generated always as ('case/' || id::text) stored
    constraint episode_stream references baraza.stream,
  task_force_id uuid not null,
  subject_id uuid not null,
  lead_agency_id uuid not null,
  status text not null,
  outcome text,
  closed_seq bigint,
  constraint episode_subject foreign key (task_force_id, subject_id) references baraza.subject (task_force_id, id),
  constraint episode_lead_agency foreign key (task_force_id, lead_agency_id) references baraza.agency (task_force_id, id),
  constraint episode_status check (status in ('open', 'closed')),
  constraint episode_closed check ((status = 'closed') = (closed_seq is not null and outcome is not null))
);
create index episode_by_subject on baraza.episode (subject_id);

create table baraza.case_seat (
  episode_id uuid not null constraint case_seat_episode references baraza.episode,
  agency_id uuid not null,
  task_force_id uuid not null,
  admitted_seq bigint not null,
  constraint case_seat_key primary key (episode_id, agency_id),
  constraint case_seat_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id)
);

-- Events as readers get them: with the words that belong to them, by the reader's own rights. The words are looked up
-- event by event, so that a page costs the same wherever it stands.
create view baraza.timeline with (security_invoker = on) as
  select e.stream_id, e.seq, e.type, e.at, e.actor, e.agency_id, e.body, e.content_id, c.body as words
    from baraza.event e
    left join lateral (
      select v.body from baraza.content v
       where e.content_id is not null and v.stream_id = e.stream_id and v.seq = e.seq
       order by v.version desc limit 1) c on true;

-- Nobody rewrites the journal, whatever they are granted.
create function baraza.refuse_rewriting() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$ begin raise exception 'the journal is never rewritten'; end $$;
create trigger event_stands before update or delete on baraza.event
  for each row execute function baraza.refuse_rewriting();
create trigger event_stays before truncate on baraza.event
  for each statement execute function baraza.refuse_rewriting();
