-- Files that messages carry. The bytes stand in a store of their own, under names of chance; a row never names bytes that
-- are not there, unless the file is gone. The name that a file had somewhere is kept nowhere.
create table baraza.file (
  id uuid primary key,
  task_force_id uuid not null,
  stream_id text collate "C" not null,
  -- The message on which it hangs; none yet for what was only sent.
  seq bigint,
  person_id uuid not null constraint file_person references baraza.person,
  kind text not null,
  type text not null,
  bytes bigint not null,
  -- How many bytes were sent, and their hash: what is kept of a picture is made anew.
  received bigint not null,
  hash bytea not null,
  store_key text collate "C" constraint file_store_key unique,
  preview_key text collate "C" constraint file_preview_key unique,
  width integer,
  height integer,
  state text not null,
  made_at timestamptz not null,
  constraint file_stream foreign key (stream_id, task_force_id) references baraza.stream (id, task_force_id),
  constraint file_event foreign key (stream_id, seq) references baraza.event (stream_id, seq) deferrable initially deferred,
  constraint file_kind check (kind in ('picture', 'document')),
  constraint file_state check (state in ('ready', 'refused', 'gone')),
  constraint file_hash check (octet_length(hash) = 32),
  constraint file_has_bytes check (case state when 'ready' then store_key is not null when 'refused' then store_key is null else true end),
  constraint file_keys check (store_key ~ '^[0-9a-f]{32}$' and preview_key ~ '^[0-9a-f]{32}$')
);
create index file_by_message on baraza.file (stream_id, seq);
create index file_by_person on baraza.file (person_id, made_at);
create index file_by_task_force on baraza.file (task_force_id) include (bytes);
create index file_waiting on baraza.file (made_at) where seq is null or state <> 'ready';
