-- Meetings: series of them, one after the other, and what each comes to.
create table baraza.series (
  id uuid primary key,
  task_force_id uuid not null constraint series_task_force references baraza.task_force,
  stream_id text collate "C" not null generated always as ('series/' || id::text) stored,
  -- The event that says its name.
  name_seq bigint not null,
  code text not null,
  plan jsonb not null,
  constraint series_stream foreign key (stream_id, task_force_id) references baraza.stream (id, task_force_id),
  constraint series_of_task_force unique (id, task_force_id),
  constraint series_code unique (task_force_id, code)
);

-- How a meeting stands, as its rules in the domain hold it; the columns beside it are what lists ask for.
create table baraza.meeting (
  id uuid primary key,
  task_force_id uuid not null,
  series_id uuid not null,
  stream_id text collate "C" not null generated always as ('meeting/' || id::text) stored,
  -- The day that the rule gave it: what it is known by, wherever it is moved (RFC 5545, RECURRENCE-ID).
  original date not null,
  status text not null,
  starts_at timestamptz not null,
  state jsonb not null,
  hands jsonb not null default '[]',
  interests jsonb not null default '[]',
  replies jsonb not null default '[]',
  notes jsonb not null default '[]',
  actions jsonb not null default '[]',
  -- When something was last heard of who leads it, in milliseconds since 1970.
  chair_heard_at bigint not null default 0,
  constraint meeting_stream foreign key (stream_id, task_force_id) references baraza.stream (id, task_force_id),
  constraint meeting_series foreign key (series_id, task_force_id) references baraza.series (id, task_force_id),
  constraint meeting_of_task_force unique (id, task_force_id),
  constraint meeting_of_series unique (id, series_id),
  constraint meeting_once unique (series_id, original),
  constraint meeting_status check (status in ('planned', 'draft', 'called', 'in_session', 'suspended', 'closed', 'inquorate', 'cancelled'))
);
create index meeting_by_time on baraza.meeting (task_force_id, starts_at);

-- One thing comes to one meeting once, however often it is carried there.
create table baraza.agenda_item (
  id uuid primary key,
  task_force_id uuid not null,
  meeting_id uuid not null,
  lineage_id uuid not null,
  place integer not null,
  status text not null,
  item jsonb not null,
  constraint agenda_item_meeting foreign key (meeting_id, task_force_id) references baraza.meeting (id, task_force_id),
  constraint agenda_item_once unique (meeting_id, lineage_id)
);
-- Nor does it stand in two at once: what waits is taken to one meeting.
create unique index agenda_item_hop on baraza.agenda_item (lineage_id, coalesce((item ->> 'hops')::integer, 0)) where item ->> 'part' is null;
create index agenda_item_parked on baraza.agenda_item (meeting_id) where status = 'parked';

-- Numbers of a series have no gap in a year.
create table baraza.decision (
  id uuid primary key,
  task_force_id uuid not null,
  meeting_id uuid not null,
  series_id uuid not null,
  place integer not null,
  status text not null,
  year integer,
  number integer,
  decision jsonb not null,
  constraint decision_meeting foreign key (meeting_id, task_force_id) references baraza.meeting (id, task_force_id),
  constraint decision_series foreign key (meeting_id, series_id) references baraza.meeting (id, series_id),
  constraint decision_number unique (series_id, year, number),
  constraint decision_numbered check ((year is null) = (number is null))
);
create index decision_by_meeting on baraza.decision (meeting_id);

-- What is kept anew under its id stays in its meeting: nobody writes over the record of one by naming its id in another.
create function baraza.refuse_taken_id() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if (tg_table_name = 'agenda_item'
      and exists (select from baraza.agenda_item i where i.id = new.id and i.meeting_id <> new.meeting_id))
    or (tg_table_name = 'decision'
      and exists (select from baraza.decision d where d.id = new.id and d.meeting_id <> new.meeting_id)) then
    raise exception 'this id stands in another meeting' using errcode = 'BA409';
  end if;
  return new;
end $$;
create trigger agenda_item_in_one_meeting before insert on baraza.agenda_item
  for each row execute function baraza.refuse_taken_id();
create trigger decision_in_one_meeting before insert on baraza.decision
  for each row execute function baraza.refuse_taken_id();

-- From when to when somebody takes part; a seat has one holder at any instant, and nobody is there twice.
create table baraza.attendance (
  meeting_id uuid not null,
  task_force_id uuid not null,
  person_id uuid not null,
  -- Milliseconds since 1970.
  from_ms bigint not null,
  to_ms bigint,
  seat_id uuid,
  attendance jsonb not null,
  constraint attendance_key primary key (meeting_id, person_id, from_ms),
  constraint attendance_meeting foreign key (meeting_id, task_force_id) references baraza.meeting (id, task_force_id),
  constraint attendance_person foreign key (task_force_id, person_id) references baraza.person (task_force_id, id)
);
create unique index attendance_there_once on baraza.attendance (meeting_id, person_id) where to_ms is null;
create unique index attendance_seat_once on baraza.attendance (meeting_id, seat_id) where to_ms is null and seat_id is not null;

-- Which event says what is said about a thing of a meeting: on its own stream, or for named people on that of the item.
create table baraza.meeting_word (
  meeting_id uuid not null,
  task_force_id uuid not null,
  key text not null,
  stream_id text collate "C" not null,
  seq bigint not null,
  constraint meeting_word_key primary key (meeting_id, key),
  constraint meeting_word_meeting foreign key (meeting_id, task_force_id) references baraza.meeting (id, task_force_id),
  constraint meeting_word_stream foreign key (stream_id, task_force_id) references baraza.stream (id, task_force_id),
  constraint meeting_word_place check (stream_id = 'meeting/' || meeting_id::text or stream_id like 'item/%')
);

-- Whoever reads the stream of a meeting reads the meeting, and writes it in the same transaction in which the stream is added to.
do $$
declare t text;
begin
  foreach t in array array['series', 'meeting', 'agenda_item', 'decision', 'attendance', 'meeting_word'] loop
    execute format('alter table baraza.%I enable row level security', t);
    execute format('alter table baraza.%I force row level security', t);
  end loop;
  foreach t in array array['series', 'meeting'] loop
    execute format('create policy %1$I on baraza.%2$I to app
      using (exists (select from baraza.membership m where m.stream_id = %2$I.stream_id and m.task_force_id = %2$I.task_force_id))',
      t || '_member', t);
  end loop;
  foreach t in array array['agenda_item', 'decision', 'attendance'] loop
    execute format('create policy %1$I on baraza.%2$I to app
      using (exists (select from baraza.membership m
        where m.stream_id = ''meeting/'' || %2$I.meeting_id::text and m.task_force_id = %2$I.task_force_id))',
      t || '_member', t);
  end loop;
end $$;
grant select, insert, update (name_seq, code, plan) on baraza.series to app;
grant select, insert, update (status, starts_at, state, hands, interests, replies, notes, actions, chair_heard_at) on baraza.meeting to app;
grant select, insert, update (status, item) on baraza.agenda_item to app;
grant select, insert, update (status, year, number, decision) on baraza.decision to app;
grant select, insert, update (to_ms, seat_id, attendance) on baraza.attendance to app;

-- Where something is said is known to who may read it there. It is written by whoever reads it there and the meeting as well.
grant select, insert, update (stream_id, seq) on baraza.meeting_word to app;
create policy meeting_word_member on baraza.meeting_word to app
  using (exists (select from baraza.membership m
    where m.stream_id = meeting_word.stream_id and m.task_force_id = meeting_word.task_force_id))
  with check (exists (select from baraza.membership m
    where m.stream_id = meeting_word.stream_id and m.task_force_id = meeting_word.task_force_id)
    and exists (select from baraza.membership m where m.stream_id = 'meeting/' || meeting_word.meeting_id::text));

-- Functions of the gate look up which meeting something belongs to, and where it is said; they read no words.
grant select on baraza.meeting, baraza.meeting_word to gate;
create policy meeting_gate on baraza.meeting for select to gate using (true);
create policy meeting_word_gate on baraza.meeting_word for select to gate using (true);
