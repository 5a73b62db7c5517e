-- What each person wishes of being told, the letter of the day that gathers what need not come at once, and what somebody wants to be
-- reminded of later.
create table baraza.wish (
  person_id uuid primary key,
  task_force_id uuid not null,
  -- When the daily letter comes, HH:MM on the clock of the table.
  daily_at text not null,
  -- As what one is told, on which way: {"own": {"mail": "daily"}}. What is not in it is told at once.
  ways jsonb not null,
  constraint wish_person foreign key (task_force_id, person_id) references baraza.person (task_force_id, id),
  constraint wish_daily_at check (daily_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  constraint wish_ways check (jsonb_typeof(ways) = 'object')
);

-- One letter a day to one person. It holds nothing of what it tells: that is reckoned from its notices right before it is sent.
create table baraza.digest (
  id uuid primary key,
  task_force_id uuid not null,
  person_id uuid not null,
  channel text not null default 'mail',
  -- The day whose letter it is, on the clock of the table.
  window_day date not null,
  state text not null default 'waiting',
  reason text,
  made_at timestamptz not null,
  due_at timestamptz not null,
  settled_at timestamptz,
  lease uuid,
  tries integer not null default 0,
  constraint digest_once unique (person_id, channel, window_day),
  constraint digest_person foreign key (task_force_id, person_id) references baraza.person (task_force_id, id),
  constraint digest_channel check (channel in ('mail')),
  constraint digest_state check (state in ('waiting', 'sent', 'cancelled', 'failed')),
  constraint digest_reason check (state in ('waiting', 'sent') or reason is not null),
  constraint digest_settled check ((state = 'waiting') = (settled_at is null))
);
create index digest_due on baraza.digest (channel, due_at) where state = 'waiting';

-- Which daily letter a notice goes out with; and how often its person asked to be told again later. What waits for a daily letter is
-- never due by itself: its due_at is infinity.
alter table baraza.notice
  add digest_id uuid constraint notice_digest references baraza.digest,
  add again smallint not null default 0,
  drop constraint notice_once,
  add constraint notice_once unique (subject_id, revision, number, person_id, channel, again);
create index notice_put_by on baraza.notice (person_id, made_at) where state = 'waiting' and due_at = 'infinity' and digest_id is null;
create index notice_by_digest on baraza.notice (digest_id) where digest_id is not null;

-- Somebody wants to be told of something later: until when, and by which link they said so.
create table baraza.snooze (
  subject_id uuid not null constraint snooze_subject references baraza.reminder,
  task_force_id uuid not null,
  person_id uuid not null,
  revision integer not null,
  until timestamptz not null,
  made_at timestamptz not null,
  link_id uuid constraint snooze_link references baraza.answer_link,
  constraint snooze_key primary key (subject_id, person_id),
  constraint snooze_person foreign key (task_force_id, person_id) references baraza.person (task_force_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['wish', 'digest', 'snooze'] loop
    execute format('alter table baraza.%I enable row level security', t);
    execute format('alter table baraza.%I force row level security', t);
    execute format('create policy %I on baraza.%I to gate using (true) with check (true)', t || '_gate', t);
    execute format('grant select on baraza.%I to app', t);
    execute format('create policy %I on baraza.%I for select to app
      using (person_id = (select nullif(current_setting(''baraza.person'', true), '''')::uuid)
        and task_force_id = (select nullif(current_setting(''baraza.task_force'', true), '''')::uuid))', t || '_own', t);
  end loop;
end $$;
grant select, insert, update (daily_at, ways) on baraza.wish to gate;
grant select, insert, update (state, reason, due_at, settled_at, lease, tries), delete on baraza.digest to gate;
grant select, insert, update (revision, until, made_at, link_id), delete on baraza.snooze to gate;
