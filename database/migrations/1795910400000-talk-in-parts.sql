-- A case's restricted parts: each is a stream of its own, known to those alone who read it.
create table baraza.case_part (
  id uuid primary key,
  stream_id text collate "C" not null generated always as ('part/' || id::text) stored
    constraint case_part_stream references baraza.stream,
  task_force_id uuid not null,
  episode_id uuid not null constraint case_part_episode references baraza.episode,
  part text not null,
  lead_agency_id uuid not null,
  constraint case_part_kind check (part in ('health', 'hiv', 'mental_health', 'sexual_health', 'identity', 'safety', 'justice', 'place')),
  constraint case_part_stream_key unique (stream_id),
  constraint case_part_lead_agency foreign key (task_force_id, lead_agency_id) references baraza.agency (task_force_id, id)
);
create index case_part_by_episode on baraza.case_part (episode_id);

-- An agency's place is on a stream: the case's own, or a part of it. Its people read from from_seq on.
alter table baraza.case_seat
  add column stream_id text collate "C" constraint case_seat_stream references baraza.stream,
  add column from_seq bigint not null default 1;
-- The second lock binds the owner too; this one time it stands aside.
alter table baraza.case_seat no force row level security;
update baraza.case_seat set stream_id = 'case/' || episode_id::text;
alter table baraza.case_seat force row level security;
alter table baraza.case_seat alter column stream_id set not null;
alter table baraza.case_seat drop constraint case_seat_key;
alter table baraza.case_seat add constraint case_seat_key primary key (stream_id, agency_id);
create index case_seat_by_agency on baraza.case_seat (agency_id);
create index case_seat_by_episode on baraza.case_seat (episode_id);

alter table baraza.membership add column from_seq bigint not null default 1;

-- What an event is about: the number of a message. And where an event of a part belongs among those of its case: after the
-- event of this number.
alter table baraza.event add column about_seq bigint, add column anchor bigint;
create index event_about on baraza.event (stream_id, about_seq) where about_seq is not null;

-- False for words that were written anew later.
alter table baraza.content add column is_current boolean not null default true;
-- The database's own notes about what stands in a column hold pieces of it: of words that are taken back nothing may stay there.
alter table baraza.content alter column body set statistics 0;

create or replace view baraza.timeline with (security_invoker = on) as
  select e.stream_id, e.seq, e.type, e.at, e.actor, e.agency_id, e.body, e.content_id, c.body as words, e.about_seq, e.anchor
    from baraza.event e
    left join lateral (
      select v.body from baraza.content v
       where e.content_id is not null and v.stream_id = e.stream_id and v.seq = e.seq
       order by v.version desc limit 1) c on true;

-- How far somebody has read a stream, and whether they follow the case. Their own, and nobody else's to see.
create table baraza.reading (
  person_id uuid not null constraint reading_person references baraza.person,
  stream_id text collate "C" not null constraint reading_stream references baraza.stream,
  task_force_id uuid not null,
  seq bigint not null default 0,
  at timestamptz not null,
  constraint reading_key primary key (person_id, stream_id)
);
create index reading_by_stream on baraza.reading (stream_id);

create table baraza.following (
  person_id uuid not null constraint following_person references baraza.person,
  episode_id uuid not null constraint following_episode references baraza.episode,
  task_force_id uuid not null,
  level text not null,
  constraint following_key primary key (person_id, episode_id),
  constraint following_level check (level in ('all', 'mentions', 'nothing'))
);
