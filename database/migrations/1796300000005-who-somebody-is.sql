-- Who somebody is: that they want to be nobody's name here; the card that is theirs; what an agency keeps sealed; a code that tells two agencies
-- to ask. Nobody reads of it but through the gate.
alter table baraza.episode add column anonymous boolean not null default false;
grant update (anonymous) on baraza.episode to gate;

-- The card of a person, of which the database keeps what its code is compared with. One at a time.
create table baraza.card (
  id uuid primary key,
  task_force_id uuid not null,
  subject_id uuid not null,
  agency_id uuid not null,
  hash bytea not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  constraint card_hash unique (hash),
  constraint card_subject foreign key (task_force_id, subject_id) references baraza.subject (task_force_id, id),
  constraint card_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id)
);
create unique index card_one_each on baraza.card (subject_id) where ended_at is null;

-- That somebody was shown a card: the same row for one that opens something and one that does not. What it was compared with goes once it was looked up.
create table baraza.card_showing (
  id uuid primary key,
  task_force_id uuid not null,
  person_id uuid not null constraint card_showing_person references baraza.person,
  agency_id uuid not null,
  at timestamptz not null,
  hash bytea,
  card_id uuid constraint card_showing_card references baraza.card,
  -- The case, where whoever was shown it reads that already.
  episode_id uuid constraint card_showing_episode references baraza.episode,
  constraint card_showing_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id)
);
create index card_showing_by_person on baraza.card_showing (person_id, at);
create index card_showing_by_agency on baraza.card_showing (agency_id, at);

-- That an agency that was shown the card asks to join a case.
create table baraza.card_ask (
  id uuid primary key,
  stream_id text collate "C" not null generated always as ('case/' || episode_id::text) stored
    constraint card_ask_stream references baraza.stream,
  task_force_id uuid not null,
  episode_id uuid not null constraint card_ask_episode references baraza.episode,
  agency_id uuid not null,
  asked_seq bigint not null,
  declined_seq bigint,
  constraint card_ask_event foreign key (stream_id, asked_seq) references baraza.event (stream_id, seq) deferrable initially deferred,
  constraint card_ask_declined foreign key (stream_id, declined_seq) references baraza.event (stream_id, seq) deferrable initially deferred,
  constraint card_ask_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id)
);
create index card_ask_by_stream on baraza.card_ask (stream_id, asked_seq);

-- What an agency's key is made of, beside the installation's: worth nothing without that.
create table baraza.vault_salt (
  agency_id uuid primary key,
  task_force_id uuid not null,
  salt bytea not null,
  constraint vault_salt_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id)
);

-- Who somebody is, as one agency keeps it in a case: sealed, field by field, under a key of its own that is sealed under the agency's.
create table baraza.vault_record (
  id uuid primary key,
  task_force_id uuid not null,
  episode_id uuid not null constraint vault_record_episode references baraza.episode,
  agency_id uuid not null,
  author_id uuid not null constraint vault_record_author references baraza.person,
  written_at timestamptz not null,
  sealed_key bytea not null,
  sealed jsonb not null,
  constraint vault_record_one_each unique (episode_id, agency_id),
  constraint vault_record_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id)
);

-- What a person's code of another programme is compared with, and by whom it was noted. The code is nowhere.
create table baraza.uic (
  subject_id uuid not null,
  agency_id uuid not null,
  task_force_id uuid not null,
  episode_id uuid not null constraint uic_episode references baraza.episode,
  hash bytea not null,
  noted_at timestamptz not null,
  constraint uic_key primary key (subject_id, agency_id),
  constraint uic_subject foreign key (task_force_id, subject_id) references baraza.subject (task_force_id, id),
  constraint uic_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id)
);
create index uic_by_hash on baraza.uic (task_force_id, hash);

-- How often codes were noted by an agency, so that nobody goes through them: moments alone.
create table baraza.uic_try (
  task_force_id uuid not null,
  agency_id uuid not null,
  at timestamptz not null,
  constraint uic_try_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id)
);
create index uic_try_by_agency on baraza.uic_try (agency_id, at);

do $$
declare t text;
begin
  foreach t in array array['card', 'card_showing', 'card_ask', 'vault_salt', 'vault_record', 'uic', 'uic_try'] loop
    execute format('alter table baraza.%I enable row level security', t);
    execute format('alter table baraza.%I force row level security', t);
    execute format('create policy %I on baraza.%I to gate using (true) with check (true)', t || '_gate', t);
  end loop;
end $$;
grant select, insert, update (ended_at) on baraza.card to gate;
grant select, insert, update (hash, card_id, episode_id) on baraza.card_showing to gate;
grant select, insert, update (declined_seq) on baraza.card_ask to gate;
grant select, insert on baraza.vault_salt to gate;
grant select, insert, update (author_id, written_at, sealed_key, sealed), delete on baraza.vault_record to gate;
grant select, insert, update (hash, episode_id, noted_at), delete on baraza.uic to gate;
grant select, insert, delete on baraza.uic_try to gate;
