-- What the migrations and the gate's functions make of an empty database: the schema as it stands, for reading and for review.
-- Written by the tests from the catalogue; a change of it is a change of the database. `owner` is the role that migrates.

-- Sequences

create sequence baraza.migration_id_seq;

-- Types

create type baraza.label_course as (label text, stages integer, begun date, lost date, there date);

-- Tables, with their constraints, indexes, triggers and the second lock

create table baraza.absence (
  id uuid not null,
  task_force_id uuid not null,
  person_id uuid not null,
  first_day date not null,
  last_day date not null,
  deputy_id uuid,
  seen_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint absence_pkey PRIMARY KEY (id),
  constraint absence_deputy FOREIGN KEY (task_force_id, deputy_id) REFERENCES baraza.person(task_force_id, id),
  constraint absence_deputy_is_another CHECK ((deputy_id <> person_id)),
  constraint absence_ends CHECK ((first_day <= last_day)),
  constraint absence_person FOREIGN KEY (task_force_id, person_id) REFERENCES baraza.person(task_force_id, id)
);
alter table baraza.absence enable row level security;
alter table baraza.absence force row level security;
CREATE INDEX absence_by_person ON baraza.absence USING btree (person_id, last_day);
CREATE INDEX absence_by_task_force ON baraza.absence USING btree (task_force_id);
create policy absence_gate on baraza.absence for all to gate
  using (true)
  with check (true);
create policy absence_read on baraza.absence for select to app
  using ((task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif")));
grant select on baraza.absence to app;
grant delete, insert, select, update (first_day, last_day, deputy_id, seen_at, ended_at) on baraza.absence to gate;

create table baraza.access_head (
  task_force_id uuid not null,
  head bigint not null default 0,
  tip bytea not null default '\x'::bytea,
  constraint access_head_pkey PRIMARY KEY (task_force_id),
  constraint access_head_task_force FOREIGN KEY (task_force_id) REFERENCES baraza.task_force(id)
);
alter table baraza.access_head enable row level security;
alter table baraza.access_head force row level security;
create policy access_head_gate on baraza.access_head for all to gate
  using (true)
  with check (true);
grant insert, select, update (head, tip) on baraza.access_head to gate;

create table baraza.access_log (
  task_force_id uuid not null,
  seq bigint not null,
  at timestamp with time zone not null,
  person_id uuid not null,
  agency_id uuid not null,
  episode_id uuid,
  subject_id uuid,
  purpose text not null,
  basis text not null,
  controller_agency_id uuid,
  share_id uuid,
  legal_basis text,
  labels text[] not null,
  shown integer not null,
  hash bytea not null,
  glass_id uuid,
  sought bytea,
  constraint access_log_key PRIMARY KEY (task_force_id, seq),
  constraint access_log_basis CHECK ((basis = ANY (ARRAY['own'::text, 'share'::text, 'none'::text, 'glass'::text, 'search'::text, 'log'::text]))),
  constraint access_log_episode FOREIGN KEY (episode_id) REFERENCES baraza.episode(id),
  constraint access_log_glass FOREIGN KEY (glass_id) REFERENCES baraza.glass(id),
  constraint access_log_none CHECK (
CASE
    WHEN (basis = ANY (ARRAY['search'::text, 'log'::text])) THEN ((sought IS NOT NULL) AND (octet_length(sought) = 32) AND (labels = '{}'::text[]) AND (subject_id IS NULL) AND (controller_agency_id IS NULL) AND (glass_id IS NULL))
    ELSE ((sought IS NULL) AND (episode_id IS NOT NULL) AND (subject_id IS NOT NULL) AND ((basis = 'none'::text) = (shown = 0)) AND ((basis = 'none'::text) = (controller_agency_id IS NULL)))
END),
  constraint access_log_of_glass CHECK (((basis <> 'glass'::text) OR (glass_id IS NOT NULL))),
  constraint access_log_person FOREIGN KEY (person_id) REFERENCES baraza.person(id),
  constraint access_log_share CHECK (((basis = 'share'::text) = (share_id IS NOT NULL))),
  constraint access_log_task_force FOREIGN KEY (task_force_id) REFERENCES baraza.task_force(id)
);
alter table baraza.access_log enable row level security;
alter table baraza.access_log force row level security;
CREATE INDEX access_log_by_episode ON baraza.access_log USING btree (episode_id, seq);
CREATE INDEX access_log_by_subject ON baraza.access_log USING btree (subject_id, seq);
CREATE INDEX access_log_looks ON baraza.access_log USING btree (person_id, sought, at) WHERE (sought IS NOT NULL);
create policy access_log_gate on baraza.access_log for all to gate
  using (true)
  with check (true);
create policy access_log_read on baraza.access_log for select to app
  using ((((( SELECT (NULLIF(current_setting('baraza.agency'::text, true), ''::text))::uuid AS "nullif") = agency_id) OR (( SELECT (NULLIF(current_setting('baraza.agency'::text, true), ''::text))::uuid AS "nullif") = controller_agency_id)) AND (EXISTS ( SELECT
   FROM baraza.standing s
  WHERE ((s.person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (s.agency_id = ( SELECT (NULLIF(current_setting('baraza.agency'::text, true), ''::text))::uuid AS "nullif")) AND (s.standing = 'privacy_lead'::text))))));
grant select on baraza.access_log to app;
grant insert, select on baraza.access_log to gate;
CREATE TRIGGER access_stands BEFORE DELETE OR UPDATE OR TRUNCATE ON baraza.access_log FOR EACH STATEMENT EXECUTE FUNCTION baraza.refuse_rewriting();

create table baraza.access_mark (
  task_force_id uuid not null,
  seq bigint not null,
  tip bytea not null,
  whole_at timestamp with time zone not null,
  fault_seq bigint,
  seal bytea not null,
  constraint access_mark_pkey PRIMARY KEY (task_force_id),
  constraint access_mark_task_force FOREIGN KEY (task_force_id) REFERENCES baraza.task_force(id)
);
alter table baraza.access_mark enable row level security;
alter table baraza.access_mark force row level security;
create policy access_mark_gate on baraza.access_mark for all to gate
  using (true)
  with check (true);
grant insert, select, update on baraza.access_mark to gate;

create table baraza.account (
  id uuid not null,
  address text not null,
  password_hash text,
  totp_id uuid,
  pending_totp_id uuid,
  totp_step bigint not null default 0,
  made_at timestamp with time zone not null,
  proved_at timestamp with time zone,
  bounced_address text,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_address UNIQUE (address),
  constraint account_address_canonical CHECK (((address = lower(address)) AND (address = btrim(address))))
);
alter table baraza.account enable row level security;
alter table baraza.account force row level security;
create policy account_gate on baraza.account for all to gate
  using (true)
  with check (true);
grant insert, select, update (address, password_hash, totp_id, pending_totp_id, totp_step, proved_at, bounced_address) on baraza.account to gate;

create table baraza.action (
  id uuid not null,
  task_force_id uuid not null,
  stream_id text collate "C" not null,
  title_seq bigint not null,
  history bigint[] not null,
  status text not null,
  priority text not null,
  owner_agency_id uuid not null,
  holder_id uuid,
  helper_ids uuid[] not null default '{}'::uuid[],
  asked_by_id uuid not null,
  offered_to_id uuid,
  due_date date not null,
  due_time text,
  due_zone text not null,
  due_at timestamp with time zone not null,
  moves integer not null default 0,
  revision integer not null default 1,
  meeting_id uuid,
  item_id uuid,
  constraint action_pkey PRIMARY KEY (id),
  constraint action_asked_by FOREIGN KEY (task_force_id, asked_by_id) REFERENCES baraza.agency(task_force_id, id),
  constraint action_captured CHECK ((((meeting_id IS NULL) = (item_id IS NULL)) AND ((meeting_id IS NOT NULL) = (stream_id ~~ ANY (ARRAY['meeting/%'::text, 'item/%'::text]))))),
  constraint action_holder FOREIGN KEY (holder_id) REFERENCES baraza.person(id),
  constraint action_item FOREIGN KEY (item_id) REFERENCES baraza.agenda_item(id),
  constraint action_meeting FOREIGN KEY (meeting_id, task_force_id) REFERENCES baraza.meeting(id, task_force_id),
  constraint action_offered_to FOREIGN KEY (task_force_id, offered_to_id) REFERENCES baraza.agency(task_force_id, id),
  constraint action_owner FOREIGN KEY (task_force_id, owner_agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint action_priority CHECK ((priority = ANY (ARRAY['normal'::text, 'urgent'::text, 'life_or_safety'::text]))),
  constraint action_status CHECK ((status = ANY (ARRAY['proposed'::text, 'assigned'::text, 'accepted'::text, 'in_progress'::text, 'blocked'::text, 'declined'::text, 'done'::text, 'verified'::text, 'cancelled'::text]))),
  constraint action_stream FOREIGN KEY (stream_id, task_force_id) REFERENCES baraza.stream(id, task_force_id),
  constraint action_time CHECK ((due_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint action_title FOREIGN KEY (stream_id, title_seq) REFERENCES baraza.event(stream_id, seq) DEFERRABLE INITIALLY DEFERRED
);
alter table baraza.action enable row level security;
alter table baraza.action force row level security;
CREATE INDEX action_by_stream ON baraza.action USING btree (stream_id, title_seq);
CREATE INDEX action_open_by_agency ON baraza.action USING btree (owner_agency_id, due_at) WHERE (status <> ALL (ARRAY['verified'::text, 'cancelled'::text]));
CREATE INDEX action_open_by_holder ON baraza.action USING btree (holder_id, due_at) WHERE (status <> ALL (ARRAY['verified'::text, 'cancelled'::text]));
CREATE INDEX action_open_by_meeting ON baraza.action USING btree (meeting_id) WHERE (status <> ALL (ARRAY['verified'::text, 'cancelled'::text]));
create policy action_gate on baraza.action for all to gate
  using (true)
  with check (true);
create policy action_member on baraza.action for all to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = action.stream_id) AND (m.task_force_id = action.task_force_id) AND (action.title_seq >= m.from_seq)))))
  with check ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = action.stream_id) AND (m.task_force_id = action.task_force_id)))));
grant insert, select, update (title_seq, history, status, owner_agency_id, holder_id, helper_ids, offered_to_id, due_date, due_time, due_zone, due_at, moves, revision) on baraza.action to app;
grant insert, select (id, stream_id, title_seq, history, status, priority, owner_agency_id, holder_id, helper_ids, asked_by_id, offered_to_id, due_date, due_time, due_zone, due_at, moves, revision), update (history, status, owner_agency_id, holder_id, offered_to_id, revision) on baraza.action to gate;

create table baraza.agency (
  id uuid not null,
  task_force_id uuid not null,
  name text not null,
  short_name text not null,
  letters text not null,
  sector text not null,
  constraint agency_pkey PRIMARY KEY (id),
  constraint agency_letters UNIQUE (task_force_id, letters),
  constraint agency_of_task_force UNIQUE (task_force_id, id),
  constraint agency_short_name CHECK ((char_length(short_name) <= 16)),
  constraint agency_task_force FOREIGN KEY (task_force_id) REFERENCES baraza.task_force(id)
);
alter table baraza.agency enable row level security;
alter table baraza.agency force row level security;
create policy agency_gate on baraza.agency for all to gate
  using (true)
  with check (true);
create policy agency_read on baraza.agency for select to app
  using ((task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif")));
grant select on baraza.agency to app;
grant insert, select, update (name, short_name, letters, sector) on baraza.agency to gate;

create table baraza.agency_webhook (
  agency_id uuid not null,
  task_force_id uuid not null,
  address text not null,
  secret_id uuid not null,
  set_at timestamp with time zone not null,
  off_at timestamp with time zone,
  constraint agency_webhook_pkey PRIMARY KEY (agency_id),
  constraint agency_webhook_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id)
);
alter table baraza.agency_webhook enable row level security;
alter table baraza.agency_webhook force row level security;
create policy agency_webhook_gate on baraza.agency_webhook for all to gate
  using (true)
  with check (true);
create policy agency_webhook_read on baraza.agency_webhook for select to app
  using (((task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif")) AND (EXISTS ( SELECT
   FROM baraza.standing s
  WHERE ((s.person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND ((s.standing = 'administrator'::text) OR ((s.agency_id = agency_webhook.agency_id) AND (s.standing = ANY (ARRAY['lead'::text, 'liaison'::text])))))))));
grant select (agency_id, task_force_id, address, secret_id, set_at, off_at) on baraza.agency_webhook to app;
grant delete, insert, select, update (address, secret_id, set_at, off_at) on baraza.agency_webhook to gate;

create table baraza.agenda_item (
  id uuid not null,
  task_force_id uuid not null,
  meeting_id uuid not null,
  lineage_id uuid not null,
  place integer not null,
  status text not null,
  item jsonb not null,
  constraint agenda_item_pkey PRIMARY KEY (id),
  constraint agenda_item_once UNIQUE (meeting_id, lineage_id),
  constraint agenda_item_meeting FOREIGN KEY (meeting_id, task_force_id) REFERENCES baraza.meeting(id, task_force_id)
);
alter table baraza.agenda_item enable row level security;
alter table baraza.agenda_item force row level security;
CREATE UNIQUE INDEX agenda_item_hop ON baraza.agenda_item USING btree (lineage_id, COALESCE(((item ->> 'hops'::text))::integer, 0)) WHERE ((item ->> 'part'::text) IS NULL);
CREATE INDEX agenda_item_parked ON baraza.agenda_item USING btree (meeting_id) WHERE (status = 'parked'::text);
create policy agenda_item_carried on baraza.agenda_item for select to gate
  using (true);
create policy agenda_item_member on baraza.agenda_item for all to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = ('meeting/'::text || (agenda_item.meeting_id)::text)) AND (m.task_force_id = agenda_item.task_force_id)))));
grant insert, select, update (status, item) on baraza.agenda_item to app;
grant select on baraza.agenda_item to gate;
CREATE TRIGGER agenda_item_in_one_meeting BEFORE INSERT ON baraza.agenda_item FOR EACH ROW EXECUTE FUNCTION baraza.refuse_taken_id();

create table baraza.answer_link (
  id uuid not null,
  task_force_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  subject_id uuid not null,
  revision integer not null,
  holder_id uuid,
  hash bytea not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  undone_at timestamp with time zone,
  constraint answer_link_pkey PRIMARY KEY (id),
  constraint answer_link_hash UNIQUE (hash),
  constraint answer_link_notice FOREIGN KEY (id) REFERENCES baraza.notice(id),
  constraint answer_link_person FOREIGN KEY (task_force_id, person_id) REFERENCES baraza.person(task_force_id, id),
  constraint answer_link_subject FOREIGN KEY (subject_id) REFERENCES baraza.reminder(subject_id),
  constraint answer_link_undone CHECK (((undone_at IS NULL) OR (used_at IS NOT NULL)))
);
alter table baraza.answer_link enable row level security;
alter table baraza.answer_link force row level security;
create policy answer_link_gate on baraza.answer_link for all to gate
  using (true)
  with check (true);
grant insert, select, update (used_at, undone_at) on baraza.answer_link to gate;

create table baraza.attempt (
  bucket bytea not null,
  count integer not null,
  until timestamp with time zone not null,
  constraint attempt_pkey PRIMARY KEY (bucket)
);
alter table baraza.attempt enable row level security;
alter table baraza.attempt force row level security;
create policy attempt_gate on baraza.attempt for all to gate
  using (true)
  with check (true);
grant delete, insert, select, update on baraza.attempt to gate;

create table baraza.attendance (
  meeting_id uuid not null,
  task_force_id uuid not null,
  person_id uuid not null,
  from_ms bigint not null,
  to_ms bigint,
  seat_id uuid,
  attendance jsonb not null,
  constraint attendance_key PRIMARY KEY (meeting_id, person_id, from_ms),
  constraint attendance_meeting FOREIGN KEY (meeting_id, task_force_id) REFERENCES baraza.meeting(id, task_force_id),
  constraint attendance_person FOREIGN KEY (task_force_id, person_id) REFERENCES baraza.person(task_force_id, id)
);
alter table baraza.attendance enable row level security;
alter table baraza.attendance force row level security;
CREATE UNIQUE INDEX attendance_seat_once ON baraza.attendance USING btree (meeting_id, seat_id) WHERE ((to_ms IS NULL) AND (seat_id IS NOT NULL));
CREATE UNIQUE INDEX attendance_there_once ON baraza.attendance USING btree (meeting_id, person_id) WHERE (to_ms IS NULL);
create policy attendance_member on baraza.attendance for all to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = ('meeting/'::text || (attendance.meeting_id)::text)) AND (m.task_force_id = attendance.task_force_id)))));
grant insert, select, update (to_ms, seat_id, attendance) on baraza.attendance to app;

create table baraza.card (
  id uuid not null,
  task_force_id uuid not null,
  subject_id uuid not null,
  agency_id uuid not null,
  hash bytea not null,
  given_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint card_pkey PRIMARY KEY (id),
  constraint card_hash UNIQUE (hash),
  constraint card_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint card_subject FOREIGN KEY (task_force_id, subject_id) REFERENCES baraza.subject(task_force_id, id)
);
alter table baraza.card enable row level security;
alter table baraza.card force row level security;
CREATE UNIQUE INDEX card_one_each ON baraza.card USING btree (subject_id) WHERE (ended_at IS NULL);
create policy card_gate on baraza.card for all to gate
  using (true)
  with check (true);
grant insert, select, update (ended_at) on baraza.card to gate;

create table baraza.card_ask (
  id uuid not null,
  stream_id text collate "C" not null generated always as (('case/'::text || (episode_id)::text)) stored,
  task_force_id uuid not null,
  episode_id uuid not null,
  agency_id uuid not null,
  asked_seq bigint not null,
  declined_seq bigint,
  constraint card_ask_pkey PRIMARY KEY (id),
  constraint card_ask_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint card_ask_declined FOREIGN KEY (stream_id, declined_seq) REFERENCES baraza.event(stream_id, seq) DEFERRABLE INITIALLY DEFERRED,
  constraint card_ask_episode FOREIGN KEY (episode_id) REFERENCES baraza.episode(id),
  constraint card_ask_event FOREIGN KEY (stream_id, asked_seq) REFERENCES baraza.event(stream_id, seq) DEFERRABLE INITIALLY DEFERRED,
  constraint card_ask_stream FOREIGN KEY (stream_id) REFERENCES baraza.stream(id)
);
alter table baraza.card_ask enable row level security;
alter table baraza.card_ask force row level security;
CREATE INDEX card_ask_by_stream ON baraza.card_ask USING btree (stream_id, asked_seq);
create policy card_ask_gate on baraza.card_ask for all to gate
  using (true)
  with check (true);
grant insert, select, update (declined_seq) on baraza.card_ask to gate;

create table baraza.card_showing (
  id uuid not null,
  task_force_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  at timestamp with time zone not null,
  hash bytea,
  card_id uuid,
  episode_id uuid,
  constraint card_showing_pkey PRIMARY KEY (id),
  constraint card_showing_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint card_showing_card FOREIGN KEY (card_id) REFERENCES baraza.card(id),
  constraint card_showing_episode FOREIGN KEY (episode_id) REFERENCES baraza.episode(id),
  constraint card_showing_person FOREIGN KEY (person_id) REFERENCES baraza.person(id)
);
alter table baraza.card_showing enable row level security;
alter table baraza.card_showing force row level security;
CREATE INDEX card_showing_by_agency ON baraza.card_showing USING btree (agency_id, at);
CREATE INDEX card_showing_by_person ON baraza.card_showing USING btree (person_id, at);
create policy card_showing_gate on baraza.card_showing for all to gate
  using (true)
  with check (true);
grant insert, select, update (hash, card_id, episode_id) on baraza.card_showing to gate;

create table baraza.case_part (
  id uuid not null,
  stream_id text collate "C" not null generated always as (('part/'::text || (id)::text)) stored,
  task_force_id uuid not null,
  episode_id uuid not null,
  part text not null,
  lead_agency_id uuid not null,
  constraint case_part_pkey PRIMARY KEY (id),
  constraint case_part_stream_key UNIQUE (stream_id),
  constraint case_part_episode FOREIGN KEY (episode_id) REFERENCES baraza.episode(id),
  constraint case_part_kind CHECK ((part = ANY (ARRAY['health'::text, 'hiv'::text, 'mental_health'::text, 'sexual_health'::text, 'identity'::text, 'safety'::text, 'justice'::text, 'place'::text]))),
  constraint case_part_lead_agency FOREIGN KEY (task_force_id, lead_agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint case_part_stream FOREIGN KEY (stream_id) REFERENCES baraza.stream(id)
);
alter table baraza.case_part enable row level security;
alter table baraza.case_part force row level security;
CREATE INDEX case_part_by_episode ON baraza.case_part USING btree (episode_id);
create policy case_part_gate on baraza.case_part for all to gate
  using (true)
  with check (true);
create policy case_part_read on baraza.case_part for select to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = case_part.stream_id) AND (m.task_force_id = case_part.task_force_id)))));
grant select on baraza.case_part to app;
grant insert, select on baraza.case_part to gate;

create table baraza.case_seat (
  episode_id uuid not null,
  agency_id uuid not null,
  task_force_id uuid not null,
  admitted_seq bigint not null,
  stream_id text collate "C" not null,
  from_seq bigint not null default 1,
  by_referral boolean not null default false,
  constraint case_seat_key PRIMARY KEY (stream_id, agency_id),
  constraint case_seat_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint case_seat_episode FOREIGN KEY (episode_id) REFERENCES baraza.episode(id),
  constraint case_seat_stream FOREIGN KEY (stream_id) REFERENCES baraza.stream(id)
);
alter table baraza.case_seat enable row level security;
alter table baraza.case_seat force row level security;
CREATE INDEX case_seat_by_agency ON baraza.case_seat USING btree (agency_id);
CREATE INDEX case_seat_by_episode ON baraza.case_seat USING btree (episode_id);
create policy case_seat_gate on baraza.case_seat for all to gate
  using (true)
  with check (true);
create policy case_seat_member on baraza.case_seat for all to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = case_seat.stream_id) AND (m.task_force_id = case_seat.task_force_id)))))
  with check ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = case_seat.stream_id) AND (m.task_force_id = case_seat.task_force_id)))));
create policy case_seat_of_file_is_full on baraza.case_seat as restrictive for insert to app
  with check ((NOT starts_with(stream_id, 'file/'::text)));
create policy case_seat_of_file_stays on baraza.case_seat as restrictive for delete to app
  using ((NOT starts_with(stream_id, 'file/'::text)));
create policy case_seat_of_glass_is_full on baraza.case_seat as restrictive for insert to app
  with check ((NOT starts_with(stream_id, 'glass/'::text)));
create policy case_seat_of_glass_stays on baraza.case_seat as restrictive for delete to app
  using ((NOT starts_with(stream_id, 'glass/'::text)));
create policy case_seat_of_referral_is_full on baraza.case_seat as restrictive for insert to app
  with check (((NOT starts_with(stream_id, 'referral/'::text)) AND (NOT by_referral)));
create policy case_seat_of_referral_stays on baraza.case_seat as restrictive for delete to app
  using ((NOT starts_with(stream_id, 'referral/'::text)));
create policy case_seat_of_share_is_full on baraza.case_seat as restrictive for insert to app
  with check ((NOT starts_with(stream_id, 'share/'::text)));
create policy case_seat_of_share_stays on baraza.case_seat as restrictive for delete to app
  using ((NOT starts_with(stream_id, 'share/'::text)));
grant delete, insert, select on baraza.case_seat to app;
grant delete, insert, select on baraza.case_seat to gate;

create table baraza.closing (
  id uuid not null default gen_random_uuid(),
  task_force_id uuid not null,
  agency_id uuid,
  first_day date not null,
  last_day date not null,
  name text not null,
  holiday boolean not null default false,
  constraint closing_pkey PRIMARY KEY (id),
  constraint closing_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint closing_ends CHECK ((first_day <= last_day)),
  constraint closing_holiday CHECK (((NOT holiday) OR (agency_id IS NULL))),
  constraint closing_task_force FOREIGN KEY (task_force_id) REFERENCES baraza.task_force(id)
);
alter table baraza.closing enable row level security;
alter table baraza.closing force row level security;
CREATE INDEX closing_by_task_force ON baraza.closing USING btree (task_force_id, agency_id);
create policy closing_gate on baraza.closing for all to gate
  using (true)
  with check (true);
create policy closing_read on baraza.closing for select to app
  using ((task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif")));
grant select on baraza.closing to app;
grant delete, insert, select on baraza.closing to gate;

create table baraza.content (
  id uuid not null,
  stream_id text collate "C" not null,
  seq bigint not null,
  version integer not null default 1,
  salt bytea not null,
  body text not null,
  is_current boolean not null default true,
  constraint content_key PRIMARY KEY (stream_id, seq, version),
  constraint content_event FOREIGN KEY (stream_id, seq) REFERENCES baraza.event(stream_id, seq) DEFERRABLE INITIALLY DEFERRED
);
alter table baraza.content enable row level security;
alter table baraza.content force row level security;
create policy content_gate on baraza.content for all to gate
  using (true)
  with check (true);
create policy content_of_file_is_opened on baraza.content as restrictive for select to app
  using ((NOT starts_with(stream_id, 'file/'::text)));
create policy content_read on baraza.content for select to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = content.stream_id) AND (content.seq >= m.from_seq)))));
grant select on baraza.content to app;
grant delete, insert, select, update (is_current) on baraza.content to gate;

create table baraza.decision (
  id uuid not null,
  task_force_id uuid not null,
  meeting_id uuid not null,
  series_id uuid not null,
  place integer not null,
  status text not null,
  year integer,
  number integer,
  decision jsonb not null,
  constraint decision_pkey PRIMARY KEY (id),
  constraint decision_number UNIQUE (series_id, year, number),
  constraint decision_meeting FOREIGN KEY (meeting_id, task_force_id) REFERENCES baraza.meeting(id, task_force_id),
  constraint decision_numbered CHECK (((year IS NULL) = (number IS NULL))),
  constraint decision_series FOREIGN KEY (meeting_id, series_id) REFERENCES baraza.meeting(id, series_id)
);
alter table baraza.decision enable row level security;
alter table baraza.decision force row level security;
CREATE INDEX decision_by_meeting ON baraza.decision USING btree (meeting_id);
create policy decision_carried on baraza.decision for select to gate
  using (true);
create policy decision_member on baraza.decision for all to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = ('meeting/'::text || (decision.meeting_id)::text)) AND (m.task_force_id = decision.task_force_id)))));
grant insert, select, update (status, year, number, decision) on baraza.decision to app;
grant select on baraza.decision to gate;
CREATE TRIGGER decision_in_one_meeting BEFORE INSERT ON baraza.decision FOR EACH ROW EXECUTE FUNCTION baraza.refuse_taken_id();

create table baraza.digest (
  id uuid not null,
  task_force_id uuid not null,
  person_id uuid not null,
  channel text not null default 'mail'::text,
  window_day date not null,
  state text not null default 'waiting'::text,
  reason text,
  made_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  lease uuid,
  tries integer not null default 0,
  constraint digest_pkey PRIMARY KEY (id),
  constraint digest_once UNIQUE (person_id, channel, window_day),
  constraint digest_channel CHECK ((channel = 'mail'::text)),
  constraint digest_person FOREIGN KEY (task_force_id, person_id) REFERENCES baraza.person(task_force_id, id),
  constraint digest_reason CHECK (((state = ANY (ARRAY['waiting'::text, 'sent'::text])) OR (reason IS NOT NULL))),
  constraint digest_settled CHECK (((state = 'waiting'::text) = (settled_at IS NULL))),
  constraint digest_state CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'cancelled'::text, 'failed'::text])))
);
alter table baraza.digest enable row level security;
alter table baraza.digest force row level security;
CREATE INDEX digest_due ON baraza.digest USING btree (channel, due_at) WHERE (state = 'waiting'::text);
create policy digest_gate on baraza.digest for all to gate
  using (true)
  with check (true);
create policy digest_own on baraza.digest for select to app
  using (((person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif"))));
grant select on baraza.digest to app;
grant delete, insert, select, update (state, reason, due_at, settled_at, lease, tries) on baraza.digest to gate;

create table baraza.entry (
  id_hash bytea not null,
  account_id uuid,
  person_id uuid,
  agency_id uuid,
  stage text not null,
  way text not null,
  two_factors boolean not null default false,
  challenge text,
  totp_id uuid,
  tries integer not null default 0,
  expires_at timestamp with time zone not null,
  constraint entry_pkey PRIMARY KEY (id_hash),
  constraint entry_account FOREIGN KEY (account_id) REFERENCES baraza.account(id),
  constraint entry_agency FOREIGN KEY (agency_id) REFERENCES baraza.agency(id),
  constraint entry_person FOREIGN KEY (person_id) REFERENCES baraza.person(id),
  constraint entry_stage CHECK ((stage = ANY (ARRAY['passkey'::text, 'single_sign_on'::text, 'second_factor'::text, 'enrol'::text, 'open'::text])))
);
alter table baraza.entry enable row level security;
alter table baraza.entry force row level security;
create policy entry_gate on baraza.entry for all to gate
  using (true)
  with check (true);
grant delete, insert, select, update on baraza.entry to gate;

create table baraza.episode (
  id uuid not null,
  stream_id text collate "C" not null generated always as (('case/'::text || (id)::text)) stored,
  task_force_id uuid not null,
  subject_id uuid not null,
  lead_agency_id uuid not null,
  status text not null,
  outcome text,
  closed_seq bigint,
  returns_from uuid,
  anonymous boolean not null default false,
  constraint episode_pkey PRIMARY KEY (id),
  constraint episode_closed CHECK (((status = 'closed'::text) = ((closed_seq IS NOT NULL) AND (outcome IS NOT NULL)))),
  constraint episode_lead_agency FOREIGN KEY (task_force_id, lead_agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint episode_returns_from FOREIGN KEY (returns_from) REFERENCES baraza.episode(id),
  constraint episode_status CHECK ((status = ANY (ARRAY['open'::text, 'closed'::text]))),
  constraint episode_stream FOREIGN KEY (stream_id) REFERENCES baraza.stream(id),
  constraint episode_subject FOREIGN KEY (task_force_id, subject_id) REFERENCES baraza.subject(task_force_id, id)
);
alter table baraza.episode enable row level security;
alter table baraza.episode force row level security;
CREATE INDEX episode_by_subject ON baraza.episode USING btree (subject_id);
create policy episode_gate on baraza.episode for all to gate
  using (true)
  with check (true);
create policy episode_member on baraza.episode for all to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = episode.stream_id) AND (m.task_force_id = episode.task_force_id)))));
grant select, update (status, outcome, closed_seq) on baraza.episode to app;
grant insert, select, update (anonymous) on baraza.episode to gate;

create table baraza.event (
  stream_id text collate "C" not null,
  seq bigint not null,
  at timestamp with time zone not null,
  xid xid8 not null default pg_current_xact_id(),
  actor text not null,
  agency_id uuid,
  type text not null,
  body text not null,
  content_id uuid,
  content_hash bytea,
  hash bytea not null,
  about_seq bigint,
  anchor bigint,
  constraint event_key PRIMARY KEY (stream_id, seq),
  constraint event_content CHECK (((content_id IS NULL) = (content_hash IS NULL))),
  constraint event_size CHECK ((octet_length(body) <= 32768)),
  constraint event_stream FOREIGN KEY (stream_id) REFERENCES baraza.stream(id)
);
alter table baraza.event enable row level security;
alter table baraza.event force row level security;
CREATE INDEX event_about ON baraza.event USING btree (stream_id, about_seq) WHERE (about_seq IS NOT NULL);
create policy event_gate on baraza.event for all to gate
  using (true)
  with check (true);
create policy event_of_file_is_opened on baraza.event as restrictive for select to app
  using ((NOT starts_with(stream_id, 'file/'::text)));
create policy event_read on baraza.event for select to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = event.stream_id) AND (event.seq >= m.from_seq)))));
grant select on baraza.event to app;
grant insert, select on baraza.event to gate;
CREATE TRIGGER event_stands BEFORE DELETE OR UPDATE ON baraza.event FOR EACH ROW EXECUTE FUNCTION baraza.refuse_rewriting();
CREATE TRIGGER event_stays BEFORE TRUNCATE ON baraza.event FOR EACH STATEMENT EXECUTE FUNCTION baraza.refuse_rewriting();

create table baraza.feed (
  id uuid not null default gen_random_uuid(),
  task_force_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  hash bytea not null,
  language text not null,
  made_at timestamp with time zone not null,
  fetched_at timestamp with time zone,
  constraint feed_pkey PRIMARY KEY (id),
  constraint feed_hash UNIQUE (hash),
  constraint feed_one_each UNIQUE (task_force_id, person_id, agency_id),
  constraint feed_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint feed_person FOREIGN KEY (task_force_id, person_id) REFERENCES baraza.person(task_force_id, id)
);
alter table baraza.feed enable row level security;
alter table baraza.feed force row level security;
create policy feed_gate on baraza.feed for all to gate
  using (true)
  with check (true);
create policy feed_own on baraza.feed for select to app
  using (((person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (agency_id = ( SELECT (NULLIF(current_setting('baraza.agency'::text, true), ''::text))::uuid AS "nullif")) AND (task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif"))));
grant select (task_force_id, person_id, agency_id, language, made_at, fetched_at) on baraza.feed to app;
grant delete, insert, select, update (hash, language, made_at, fetched_at) on baraza.feed to gate;

create table baraza.file (
  id uuid not null,
  task_force_id uuid not null,
  stream_id text collate "C" not null,
  seq bigint,
  person_id uuid not null,
  kind text not null,
  type text not null,
  bytes bigint not null,
  received bigint not null,
  hash bytea not null,
  store_key text collate "C",
  preview_key text collate "C",
  width integer,
  height integer,
  state text not null,
  made_at timestamp with time zone not null,
  constraint file_pkey PRIMARY KEY (id),
  constraint file_preview_key UNIQUE (preview_key),
  constraint file_store_key UNIQUE (store_key),
  constraint file_event FOREIGN KEY (stream_id, seq) REFERENCES baraza.event(stream_id, seq) DEFERRABLE INITIALLY DEFERRED,
  constraint file_has_bytes CHECK (
CASE state
    WHEN 'ready'::text THEN (store_key IS NOT NULL)
    WHEN 'refused'::text THEN (store_key IS NULL)
    ELSE true
END),
  constraint file_hash CHECK ((octet_length(hash) = 32)),
  constraint file_keys CHECK (((store_key ~ '^[0-9a-f]{32}$'::text) AND (preview_key ~ '^[0-9a-f]{32}$'::text))),
  constraint file_kind CHECK ((kind = ANY (ARRAY['picture'::text, 'document'::text]))),
  constraint file_person FOREIGN KEY (person_id) REFERENCES baraza.person(id),
  constraint file_state CHECK ((state = ANY (ARRAY['ready'::text, 'refused'::text, 'gone'::text]))),
  constraint file_stream FOREIGN KEY (stream_id, task_force_id) REFERENCES baraza.stream(id, task_force_id)
);
alter table baraza.file enable row level security;
alter table baraza.file force row level security;
CREATE INDEX file_by_message ON baraza.file USING btree (stream_id, seq);
CREATE INDEX file_by_person ON baraza.file USING btree (person_id, made_at);
CREATE INDEX file_by_task_force ON baraza.file USING btree (task_force_id) INCLUDE (bytes);
CREATE INDEX file_waiting ON baraza.file USING btree (made_at) WHERE ((seq IS NULL) OR (state <> 'ready'::text));
create policy file_gate on baraza.file for all to gate
  using (true)
  with check (true);
create policy file_read on baraza.file for select to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = file.stream_id) AND (m.task_force_id = file.task_force_id) AND ((file.seq >= m.from_seq) OR ((file.seq IS NULL) AND (file.person_id = m.person_id)))))));
grant select on baraza.file to app;
grant delete, insert, select, update (stream_id, seq, store_key, preview_key, state) on baraza.file to gate;

create table baraza.following (
  person_id uuid not null,
  episode_id uuid not null,
  task_force_id uuid not null,
  level text not null,
  constraint following_key PRIMARY KEY (person_id, episode_id),
  constraint following_episode FOREIGN KEY (episode_id) REFERENCES baraza.episode(id),
  constraint following_level CHECK ((level = ANY (ARRAY['all'::text, 'mentions'::text, 'nothing'::text]))),
  constraint following_person FOREIGN KEY (person_id) REFERENCES baraza.person(id)
);
alter table baraza.following enable row level security;
alter table baraza.following force row level security;
create policy following_own on baraza.following for all to app
  using (((person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (EXISTS ( SELECT
   FROM baraza.episode e
  WHERE ((e.id = following.episode_id) AND (e.task_force_id = following.task_force_id))))))
  with check (((person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (EXISTS ( SELECT
   FROM baraza.episode e
  WHERE ((e.id = following.episode_id) AND (e.task_force_id = following.task_force_id))))));
grant insert, select, update (level) on baraza.following to app;

create table baraza.glass (
  id uuid not null,
  stream_id text collate "C" not null generated always as (('glass/'::text || (id)::text)) stored,
  task_force_id uuid not null,
  episode_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  purpose text not null,
  reason text not null,
  opened_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  told_seq bigint,
  verdict text,
  reviewed_by uuid,
  reviewed_for uuid,
  reviewed_at timestamp with time zone,
  judged_seq bigint,
  constraint glass_pkey PRIMARY KEY (id),
  constraint glass_stream_key UNIQUE (stream_id),
  constraint glass_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint glass_by_another CHECK ((reviewed_by <> person_id)),
  constraint glass_episode FOREIGN KEY (episode_id) REFERENCES baraza.episode(id),
  constraint glass_period CHECK ((opened_at < until_at)),
  constraint glass_person FOREIGN KEY (person_id) REFERENCES baraza.person(id),
  constraint glass_purpose CHECK ((purpose = ANY (ARRAY['ETREAT'::text, 'BTG'::text]))),
  constraint glass_reason CHECK ((reason = ANY (ARRAY['cannot_consent'::text, 'overdose'::text, 'acute_risk'::text]))),
  constraint glass_reviewed CHECK ((((verdict IS NULL) = (reviewed_by IS NULL)) AND ((verdict IS NULL) = (reviewed_for IS NULL)) AND ((verdict IS NULL) = (reviewed_at IS NULL)) AND ((verdict IS NULL) = (judged_seq IS NULL)))),
  constraint glass_reviewed_by FOREIGN KEY (reviewed_by) REFERENCES baraza.person(id),
  constraint glass_stream FOREIGN KEY (stream_id) REFERENCES baraza.stream(id),
  constraint glass_verdict CHECK ((verdict = ANY (ARRAY['justified'::text, 'not_justified'::text])))
);
alter table baraza.glass enable row level security;
alter table baraza.glass force row level security;
CREATE INDEX glass_by_episode ON baraza.glass USING btree (episode_id, opened_at);
CREATE INDEX glass_by_person ON baraza.glass USING btree (person_id, opened_at);
CREATE INDEX glass_to_review ON baraza.glass USING btree (task_force_id, opened_at) WHERE (verdict IS NULL);
create policy glass_gate on baraza.glass for all to gate
  using (true)
  with check (true);
grant insert, select, update (told_seq, verdict, reviewed_by, reviewed_for, reviewed_at, judged_seq) on baraza.glass to gate;

create table baraza.glass_try (
  id uuid not null default gen_random_uuid(),
  task_force_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  at timestamp with time zone not null,
  reference_hash bytea not null,
  outcome text not null,
  constraint glass_try_pkey PRIMARY KEY (id),
  constraint glass_try_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint glass_try_outcome CHECK ((outcome = ANY (ARRAY['opened'::text, 'nothing'::text, 'too_many'::text]))),
  constraint glass_try_person FOREIGN KEY (person_id) REFERENCES baraza.person(id)
);
alter table baraza.glass_try enable row level security;
alter table baraza.glass_try force row level security;
CREATE INDEX glass_try_by_person ON baraza.glass_try USING btree (person_id, at);
create policy glass_try_gate on baraza.glass_try for all to gate
  using (true)
  with check (true);
create policy glass_try_read on baraza.glass_try for select to app
  using (((agency_id = ( SELECT (NULLIF(current_setting('baraza.agency'::text, true), ''::text))::uuid AS "nullif")) AND (EXISTS ( SELECT
   FROM baraza.standing s
  WHERE ((s.person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (s.agency_id = glass_try.agency_id) AND (s.standing = 'privacy_lead'::text))))));
grant select on baraza.glass_try to app;
grant insert, select on baraza.glass_try to gate;
CREATE TRIGGER glass_try_stands BEFORE DELETE OR UPDATE OR TRUNCATE ON baraza.glass_try FOR EACH STATEMENT EXECUTE FUNCTION baraza.refuse_rewriting();

create table baraza.installation (
  singleton boolean not null default true,
  kind text not null,
  clock_offset interval not null default '00:00:00'::interval,
  key_mark bytea,
  constraint installation_pkey PRIMARY KEY (singleton),
  constraint installation_is_one CHECK (singleton),
  constraint installation_kind CHECK ((kind = ANY (ARRAY['real'::text, 'demonstration'::text, 'test'::text]))),
  constraint installation_real_time CHECK (((clock_offset = '00:00:00'::interval) OR (kind <> 'real'::text)))
);
alter table baraza.installation enable row level security;
alter table baraza.installation force row level security;
create policy installation_gate on baraza.installation for update to gate
  using (true);
create policy installation_owner on baraza.installation for all to owner
  using (true)
  with check (true);
create policy installation_read on baraza.installation for select to app, gate
  using (true);
grant select on baraza.installation to app;
grant select, update (clock_offset, key_mark) on baraza.installation to gate;

create table baraza.invitation (
  id uuid not null,
  task_force_id uuid not null,
  agency_id uuid not null,
  address text not null,
  name text not null,
  standings text[] not null,
  language text not null,
  invited_by uuid not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  round integer not null default 1,
  hash bytea not null,
  copied boolean not null default false,
  accepted_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_hash UNIQUE (hash),
  constraint invitation_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint invitation_by FOREIGN KEY (task_force_id, invited_by) REFERENCES baraza.person(task_force_id, id)
);
alter table baraza.invitation enable row level security;
alter table baraza.invitation force row level security;
CREATE UNIQUE INDEX invitation_open_once ON baraza.invitation USING btree (task_force_id, agency_id, address) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));
create policy invitation_gate on baraza.invitation for all to gate
  using (true)
  with check (true);
create policy invitation_read on baraza.invitation for select to app
  using (((task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif")) AND (EXISTS ( SELECT
   FROM baraza.standing s
  WHERE ((s.person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND ((s.standing = 'administrator'::text) OR ((s.agency_id = invitation.agency_id) AND (s.standing = ANY (ARRAY['lead'::text, 'liaison'::text])))))))));
grant select (id, task_force_id, agency_id, address, name, standings, language, invited_by, made_at, expires_at, round, accepted_at, withdrawn_at) on baraza.invitation to app;
grant insert, select, update (expires_at, round, hash, copied, accepted_at, withdrawn_at) on baraza.invitation to gate;

create table baraza.known_device (
  hash bytea not null,
  account_id uuid not null,
  seen_at timestamp with time zone not null,
  constraint known_device_key PRIMARY KEY (hash, account_id),
  constraint known_device_account FOREIGN KEY (account_id) REFERENCES baraza.account(id)
);
alter table baraza.known_device enable row level security;
alter table baraza.known_device force row level security;
create policy known_device_gate on baraza.known_device for all to gate
  using (true)
  with check (true);
grant delete, insert, select, update (seen_at) on baraza.known_device to gate;

create table baraza.ladder (
  task_force_id uuid not null,
  name text not null,
  body jsonb,
  version integer not null,
  constraint ladder_key PRIMARY KEY (task_force_id, name),
  constraint ladder_name CHECK ((name = ANY (ARRAY['standard'::text, 'urgent'::text]))),
  constraint ladder_task_force FOREIGN KEY (task_force_id) REFERENCES baraza.task_force(id)
);
alter table baraza.ladder enable row level security;
alter table baraza.ladder force row level security;
create policy ladder_gate on baraza.ladder for all to gate
  using (true)
  with check (true);
create policy ladder_read on baraza.ladder for select to app
  using ((task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif")));
grant select on baraza.ladder to app;
grant insert, select, update (body, version) on baraza.ladder to gate;

create table baraza.letter (
  id uuid not null,
  kind text not null,
  address text,
  language text not null,
  zone text not null default 'UTC'::text,
  device text not null default ''::text,
  invitation_id uuid,
  link_id uuid,
  round integer,
  made_at timestamp with time zone not null,
  state text not null default 'waiting'::text,
  reason text,
  due_at timestamp with time zone not null,
  tries integer not null default 0,
  lease uuid,
  meeting_id uuid,
  person_id uuid,
  occasion bigint,
  constraint letter_pkey PRIMARY KEY (id),
  constraint letter_once UNIQUE (meeting_id, person_id, occasion),
  constraint letter_about CHECK ((((kind ~~ 'meeting%'::text) = (meeting_id IS NOT NULL)) AND ((meeting_id IS NULL) = (person_id IS NULL)) AND ((meeting_id IS NULL) = (occasion IS NULL)) AND ((meeting_id IS NULL) = (address IS NOT NULL)))),
  constraint letter_invitation FOREIGN KEY (invitation_id) REFERENCES baraza.invitation(id),
  constraint letter_kind CHECK ((kind = ANY (ARRAY['invitation'::text, 'recovery'::text, 'address'::text, 'address_changed'::text, 'password_changed'::text, 'factor_added'::text, 'factor_removed'::text, 'recovered'::text, 'meeting_called'::text, 'meeting_moved'::text, 'meeting_cancelled'::text, 'left_alone'::text, 'nobody_looks'::text]))),
  constraint letter_link FOREIGN KEY (link_id) REFERENCES baraza.link(id),
  constraint letter_meeting FOREIGN KEY (meeting_id) REFERENCES baraza.meeting(id),
  constraint letter_person FOREIGN KEY (person_id) REFERENCES baraza.person(id),
  constraint letter_state CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'given_up'::text])))
);
alter table baraza.letter enable row level security;
alter table baraza.letter force row level security;
CREATE INDEX letter_by_invitation ON baraza.letter USING btree (invitation_id);
CREATE INDEX letter_due ON baraza.letter USING btree (due_at) WHERE (state = 'waiting'::text);
create policy letter_gate on baraza.letter for all to gate
  using (true)
  with check (true);
grant insert, select, update (state, reason, due_at, tries, lease) on baraza.letter to gate;

create table baraza.link (
  id uuid not null,
  purpose text not null,
  hash bytea not null,
  account_id uuid,
  address text,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint link_pkey PRIMARY KEY (id),
  constraint link_hash UNIQUE (hash),
  constraint link_account FOREIGN KEY (account_id) REFERENCES baraza.account(id),
  constraint link_purpose CHECK ((purpose = ANY (ARRAY['recovery'::text, 'address'::text, 'first_use'::text])))
);
alter table baraza.link enable row level security;
alter table baraza.link force row level security;
CREATE INDEX link_by_account ON baraza.link USING btree (account_id, purpose) WHERE (used_at IS NULL);
create policy link_gate on baraza.link for all to gate
  using (true)
  with check (true);
grant delete, insert, select, update (used_at) on baraza.link to gate;

create table baraza.meeting (
  id uuid not null,
  task_force_id uuid not null,
  series_id uuid not null,
  stream_id text collate "C" not null generated always as (('meeting/'::text || (id)::text)) stored,
  original date not null,
  status text not null,
  starts_at timestamp with time zone not null,
  state jsonb not null,
  hands jsonb not null default '[]'::jsonb,
  interests jsonb not null default '[]'::jsonb,
  replies jsonb not null default '[]'::jsonb,
  notes jsonb not null default '[]'::jsonb,
  actions jsonb not null default '[]'::jsonb,
  chair_heard_at bigint not null default 0,
  papers jsonb not null default '[]'::jsonb,
  corrections jsonb not null default '[]'::jsonb,
  constraint meeting_pkey PRIMARY KEY (id),
  constraint meeting_of_series UNIQUE (id, series_id),
  constraint meeting_of_task_force UNIQUE (id, task_force_id),
  constraint meeting_once UNIQUE (series_id, original),
  constraint meeting_series FOREIGN KEY (series_id, task_force_id) REFERENCES baraza.series(id, task_force_id),
  constraint meeting_status CHECK ((status = ANY (ARRAY['planned'::text, 'draft'::text, 'called'::text, 'in_session'::text, 'suspended'::text, 'closed'::text, 'inquorate'::text, 'cancelled'::text]))),
  constraint meeting_stream FOREIGN KEY (stream_id, task_force_id) REFERENCES baraza.stream(id, task_force_id)
);
alter table baraza.meeting enable row level security;
alter table baraza.meeting force row level security;
CREATE INDEX meeting_by_time ON baraza.meeting USING btree (task_force_id, starts_at);
create policy meeting_by_time on baraza.meeting for update to gate
  using (true)
  with check (true);
create policy meeting_gate on baraza.meeting for select to gate
  using (true);
create policy meeting_member on baraza.meeting for all to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = meeting.stream_id) AND (m.task_force_id = meeting.task_force_id)))));
grant insert, select, update (status, starts_at, state, hands, interests, replies, notes, actions, chair_heard_at, papers, corrections) on baraza.meeting to app;
grant select, update (status, state) on baraza.meeting to gate;

create table baraza.meeting_guest (
  id uuid not null,
  task_force_id uuid not null,
  meeting_id uuid not null,
  item_ids uuid[] not null,
  hash bytea not null,
  withdrawn_at timestamp with time zone,
  guest jsonb not null,
  constraint meeting_guest_pkey PRIMARY KEY (id),
  constraint meeting_guest_hash UNIQUE (hash),
  constraint meeting_guest_items CHECK (((cardinality(item_ids) >= 1) AND (cardinality(item_ids) <= 10))),
  constraint meeting_guest_meeting FOREIGN KEY (meeting_id, task_force_id) REFERENCES baraza.meeting(id, task_force_id)
);
alter table baraza.meeting_guest enable row level security;
alter table baraza.meeting_guest force row level security;
CREATE INDEX meeting_guest_by_meeting ON baraza.meeting_guest USING btree (meeting_id);
create policy meeting_guest_asked on baraza.meeting_guest for insert to app
  with check ((cardinality(item_ids) = ( SELECT count(*) AS count
   FROM baraza.agenda_item i
  WHERE ((i.meeting_id = meeting_guest.meeting_id) AND (i.id = ANY (meeting_guest.item_ids)) AND ((NOT COALESCE(((i.item ->> 'restricted'::text))::boolean, false)) OR (EXISTS ( SELECT
           FROM baraza.membership m
          WHERE (m.stream_id = ('item/'::text || (i.lineage_id)::text)))))))));
create policy meeting_guest_ended on baraza.meeting_guest for update to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = ('meeting/'::text || (meeting_guest.meeting_id)::text)) AND (m.task_force_id = meeting_guest.task_force_id)))));
create policy meeting_guest_gate on baraza.meeting_guest for select to gate
  using (true);
create policy meeting_guest_member on baraza.meeting_guest for select to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = ('meeting/'::text || (meeting_guest.meeting_id)::text)) AND (m.task_force_id = meeting_guest.task_force_id)))));
grant insert, select (id, task_force_id, meeting_id, item_ids, withdrawn_at, guest), update (withdrawn_at, guest) on baraza.meeting_guest to app;
grant select on baraza.meeting_guest to gate;

create table baraza.meeting_word (
  meeting_id uuid not null,
  task_force_id uuid not null,
  key text not null,
  stream_id text collate "C" not null,
  seq bigint not null,
  constraint meeting_word_key PRIMARY KEY (meeting_id, key),
  constraint meeting_word_meeting FOREIGN KEY (meeting_id, task_force_id) REFERENCES baraza.meeting(id, task_force_id),
  constraint meeting_word_place CHECK (((stream_id = ('meeting/'::text || (meeting_id)::text)) OR (stream_id ~~ 'item/%'::text))),
  constraint meeting_word_stream FOREIGN KEY (stream_id, task_force_id) REFERENCES baraza.stream(id, task_force_id)
);
alter table baraza.meeting_word enable row level security;
alter table baraza.meeting_word force row level security;
create policy meeting_word_carried on baraza.meeting_word for insert to gate
  with check (true);
create policy meeting_word_gate on baraza.meeting_word for select to gate
  using (true);
create policy meeting_word_member on baraza.meeting_word for all to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = meeting_word.stream_id) AND (m.task_force_id = meeting_word.task_force_id)))))
  with check (((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = meeting_word.stream_id) AND (m.task_force_id = meeting_word.task_force_id)))) AND (EXISTS ( SELECT
   FROM baraza.membership m
  WHERE (m.stream_id = ('meeting/'::text || (meeting_word.meeting_id)::text))))));
grant insert, select, update (stream_id, seq) on baraza.meeting_word to app;
grant insert, select on baraza.meeting_word to gate;

create table baraza.membership (
  stream_id text collate "C" not null,
  person_id uuid not null,
  task_force_id uuid not null,
  agency_id uuid not null,
  since_seq bigint not null,
  until_seq bigint,
  from_seq bigint not null default 1,
  holds_until timestamp with time zone,
  constraint membership_key PRIMARY KEY (stream_id, person_id),
  constraint membership_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint membership_person FOREIGN KEY (person_id) REFERENCES baraza.person(id),
  constraint membership_stream FOREIGN KEY (stream_id, task_force_id) REFERENCES baraza.stream(id, task_force_id)
);
alter table baraza.membership enable row level security;
alter table baraza.membership force row level security;
CREATE INDEX membership_by_kind ON baraza.membership USING btree (person_id, task_force_id, stream_id) INCLUDE (from_seq, holds_until) WHERE (until_seq IS NULL);
CREATE INDEX membership_with_an_end ON baraza.membership USING btree (holds_until) WHERE ((holds_until IS NOT NULL) AND (until_seq IS NULL));
create policy membership_gate on baraza.membership for all to gate
  using (true)
  with check (true);
create policy membership_read on baraza.membership for select to app
  using (((person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif")) AND (until_seq IS NULL) AND ((holds_until IS NULL) OR (holds_until > ( SELECT (now() + i.clock_offset)
   FROM baraza.installation i)))));
grant select on baraza.membership to app;
grant insert, select, update on baraza.membership to gate;

create table baraza.migration (
  id integer not null default nextval('baraza.migration_id_seq'::regclass),
  "timestamp" bigint not null,
  name character varying not null,
  constraint migration_pkey PRIMARY KEY (id)
);
alter table baraza.migration enable row level security;
alter table baraza.migration force row level security;
create policy migration_owner on baraza.migration for all to owner
  using (true)
  with check (true);

create table baraza.need (
  id uuid not null,
  stream_id text collate "C" not null generated always as (('case/'::text || (episode_id)::text)) stored,
  task_force_id uuid not null,
  episode_id uuid not null,
  service text not null,
  priority text not null,
  state text not null default 'open'::text,
  said_seq bigint not null,
  constraint need_pkey PRIMARY KEY (id),
  constraint need_episode FOREIGN KEY (episode_id) REFERENCES baraza.episode(id),
  constraint need_event FOREIGN KEY (stream_id, said_seq) REFERENCES baraza.event(stream_id, seq) DEFERRABLE INITIALLY DEFERRED,
  constraint need_priority CHECK ((priority = ANY (ARRAY['urgent'::text, 'standard'::text]))),
  constraint need_state CHECK ((state = ANY (ARRAY['open'::text, 'being_met'::text, 'met'::text, 'no_longer_wanted'::text]))),
  constraint need_stream FOREIGN KEY (stream_id) REFERENCES baraza.stream(id)
);
alter table baraza.need enable row level security;
alter table baraza.need force row level security;
CREATE INDEX need_by_stream ON baraza.need USING btree (stream_id, said_seq);
create policy need_gate on baraza.need for all to gate
  using (true)
  with check (true);
create policy need_read on baraza.need for select to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = need.stream_id) AND (m.task_force_id = need.task_force_id)))));
grant select on baraza.need to app;
grant insert, select, update (state) on baraza.need to gate;

create table baraza.notice (
  id uuid not null,
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
  made_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  lease uuid,
  tries integer not null default 0,
  for_id uuid,
  digest_id uuid,
  again smallint not null default 0,
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_once UNIQUE (subject_id, revision, number, person_id, channel, again),
  constraint notice_channel CHECK ((channel = ANY (ARRAY['app'::text, 'mail'::text, 'push'::text, 'webhook'::text]))),
  constraint notice_digest FOREIGN KEY (digest_id) REFERENCES baraza.digest(id),
  constraint notice_for FOREIGN KEY (for_id) REFERENCES baraza.person(id),
  constraint notice_person FOREIGN KEY (task_force_id, person_id) REFERENCES baraza.person(task_force_id, id),
  constraint notice_reason CHECK (((state = ANY (ARRAY['waiting'::text, 'sent'::text])) OR (reason IS NOT NULL))),
  constraint notice_rung FOREIGN KEY (subject_id, revision, number) REFERENCES baraza.rung(subject_id, revision, number),
  constraint notice_settled CHECK (((state = 'waiting'::text) = (settled_at IS NULL))),
  constraint notice_state CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'cancelled'::text, 'failed'::text])))
);
alter table baraza.notice enable row level security;
alter table baraza.notice force row level security;
CREATE INDEX notice_by_digest ON baraza.notice USING btree (digest_id) WHERE (digest_id IS NOT NULL);
CREATE INDEX notice_by_person ON baraza.notice USING btree (person_id, made_at DESC);
CREATE INDEX notice_due ON baraza.notice USING btree (channel, due_at) WHERE (state = 'waiting'::text);
CREATE INDEX notice_failed ON baraza.notice USING btree (task_force_id, settled_at) WHERE (state = 'failed'::text);
CREATE INDEX notice_put_by ON baraza.notice USING btree (person_id, made_at) WHERE ((state = 'waiting'::text) AND (due_at = 'infinity'::timestamp with time zone) AND (digest_id IS NULL));
CREATE INDEX notice_waiting ON baraza.notice USING btree (task_force_id) WHERE (state = 'waiting'::text);
create policy notice_gate on baraza.notice for all to gate
  using (true)
  with check (true);
create policy notice_read on baraza.notice for select to app
  using ((((person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif"))) OR (EXISTS ( SELECT
   FROM baraza.reminder r
  WHERE (r.subject_id = notice.subject_id)))));
grant select on baraza.notice to app;
grant insert, select, update on baraza.notice to gate;

create table baraza.notice_try (
  notice_id uuid not null,
  number integer not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text,
  constraint notice_try_key PRIMARY KEY (notice_id, number),
  constraint notice_try_notice FOREIGN KEY (notice_id) REFERENCES baraza.notice(id)
);
alter table baraza.notice_try enable row level security;
alter table baraza.notice_try force row level security;
create policy notice_try_gate on baraza.notice_try for all to gate
  using (true)
  with check (true);
grant insert, select, update (ended_at, outcome) on baraza.notice_try to gate;

create table baraza.parked_event (
  reaction text not null,
  stream_id text collate "C" not null,
  seq bigint not null,
  reason text not null,
  at timestamp with time zone not null,
  constraint parked_event_key PRIMARY KEY (reaction, stream_id, seq),
  constraint parked_event_event FOREIGN KEY (stream_id, seq) REFERENCES baraza.event(stream_id, seq),
  constraint parked_event_reaction FOREIGN KEY (reaction) REFERENCES baraza.reaction(name)
);
alter table baraza.parked_event enable row level security;
alter table baraza.parked_event force row level security;
create policy parked_event_gate on baraza.parked_event for all to gate
  using (true)
  with check (true);
grant insert, select, update on baraza.parked_event to gate;

create table baraza.passkey (
  id text not null,
  account_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}'::text[],
  label text not null,
  added_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint passkey_pkey PRIMARY KEY (id),
  constraint passkey_account FOREIGN KEY (account_id) REFERENCES baraza.account(id)
);
alter table baraza.passkey enable row level security;
alter table baraza.passkey force row level security;
CREATE INDEX passkey_by_account ON baraza.passkey USING btree (account_id);
create policy passkey_gate on baraza.passkey for all to gate
  using (true)
  with check (true);
grant delete, insert, select, update (counter, used_at) on baraza.passkey to gate;

create table baraza.person (
  id uuid not null,
  name text not null,
  task_force_id uuid not null,
  account_id uuid,
  disabled_at timestamp with time zone,
  constraint person_pkey PRIMARY KEY (id),
  constraint person_of_task_force UNIQUE (task_force_id, id),
  constraint person_once_a_table UNIQUE (task_force_id, account_id),
  constraint person_account FOREIGN KEY (account_id) REFERENCES baraza.account(id),
  constraint person_task_force FOREIGN KEY (task_force_id) REFERENCES baraza.task_force(id)
);
alter table baraza.person enable row level security;
alter table baraza.person force row level security;
create policy person_gate on baraza.person for all to gate
  using (true)
  with check (true);
create policy person_read on baraza.person for select to app
  using ((task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif")));
grant select (id, name, task_force_id, disabled_at) on baraza.person to app;
grant insert, select, update (name, account_id, disabled_at) on baraza.person to gate;

create table baraza.person_entry (
  id uuid not null,
  stream_id text collate "C" not null,
  seq bigint not null,
  author_id uuid not null,
  kind text not null,
  label text not null,
  on_date date not null,
  service text,
  replaces uuid,
  constraint person_entry_pkey PRIMARY KEY (id),
  constraint person_entry_key UNIQUE (stream_id, seq),
  constraint person_entry_once UNIQUE (replaces),
  constraint person_entry_author FOREIGN KEY (author_id) REFERENCES baraza.person(id),
  constraint person_entry_event FOREIGN KEY (stream_id, seq) REFERENCES baraza.event(stream_id, seq) DEFERRABLE INITIALLY DEFERRED,
  constraint person_entry_file FOREIGN KEY (stream_id) REFERENCES baraza.person_file(stream_id),
  constraint person_entry_kind CHECK ((kind ~ '^[a-z]+(_[a-z]+)*$'::text)),
  constraint person_entry_label CHECK ((label = ANY (ARRAY['N'::text, 'R'::text, 'ETH'::text, 'ETHUD'::text, 'OPIOIDUD'::text, 'HIV'::text, 'PSY'::text, 'SEX'::text, 'X-IDENT'::text, 'X-JUST'::text, 'X-SAFE'::text, 'X-LOC'::text]))),
  constraint person_entry_replaces FOREIGN KEY (replaces) REFERENCES baraza.person_entry(id)
);
alter table baraza.person_entry enable row level security;
alter table baraza.person_entry force row level security;
CREATE INDEX person_entry_places ON baraza.person_entry USING btree (stream_id, seq) WHERE (label = 'X-LOC'::text);
create policy person_entry_gate on baraza.person_entry for all to gate
  using (true)
  with check (true);
grant insert, select on baraza.person_entry to gate;

create table baraza.person_file (
  id uuid not null,
  stream_id text collate "C" not null generated always as (('file/'::text || (id)::text)) stored,
  task_force_id uuid not null,
  episode_id uuid not null,
  agency_id uuid not null,
  stages integer not null default 0,
  begun date,
  lost date,
  there date,
  by_label baraza.label_course[] not null default '{}'::baraza.label_course[],
  last_on date,
  place_at timestamp with time zone,
  constraint person_file_pkey PRIMARY KEY (id),
  constraint person_file_key UNIQUE (episode_id, agency_id),
  constraint person_file_stream_key UNIQUE (stream_id),
  constraint person_file_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint person_file_episode FOREIGN KEY (episode_id) REFERENCES baraza.episode(id),
  constraint person_file_stream FOREIGN KEY (stream_id) REFERENCES baraza.stream(id)
);
alter table baraza.person_file enable row level security;
alter table baraza.person_file force row level security;
CREATE INDEX person_file_by_day ON baraza.person_file USING btree (last_on);
CREATE INDEX person_file_by_place ON baraza.person_file USING btree (place_at) WHERE (place_at IS NOT NULL);
create policy person_file_gate on baraza.person_file for all to gate
  using (true)
  with check (true);
grant insert, select, update (stages, begun, lost, there, by_label, last_on, place_at) on baraza.person_file to gate;

create table baraza.push_subscription (
  person_id uuid not null,
  task_force_id uuid not null,
  mark bytea not null,
  sealed bytea not null,
  made_at timestamp with time zone not null,
  constraint push_subscription_key PRIMARY KEY (person_id, mark),
  constraint push_subscription_mark CHECK ((length(mark) = 32)),
  constraint push_subscription_person FOREIGN KEY (task_force_id, person_id) REFERENCES baraza.person(task_force_id, id)
);
alter table baraza.push_subscription enable row level security;
alter table baraza.push_subscription force row level security;
CREATE INDEX push_subscription_by_mark ON baraza.push_subscription USING btree (mark);
create policy push_subscription_gate on baraza.push_subscription for all to gate
  using (true)
  with check (true);
create policy push_subscription_own on baraza.push_subscription for select to app
  using (((person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif"))));
grant select (person_id, task_force_id, mark, made_at) on baraza.push_subscription to app;
grant delete, insert, select, update (sealed, made_at) on baraza.push_subscription to gate;

create table baraza.quiet_hours (
  person_id uuid not null,
  task_force_id uuid not null,
  quiet_from text not null,
  quiet_to text not null,
  free_days boolean not null,
  constraint quiet_hours_pkey PRIMARY KEY (person_id),
  constraint quiet_hours_person FOREIGN KEY (task_force_id, person_id) REFERENCES baraza.person(task_force_id, id)
);
alter table baraza.quiet_hours enable row level security;
alter table baraza.quiet_hours force row level security;
create policy quiet_hours_gate on baraza.quiet_hours for all to gate
  using (true)
  with check (true);
create policy quiet_hours_own on baraza.quiet_hours for select to app
  using (((person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif"))));
grant select on baraza.quiet_hours to app;
grant insert, select, update (quiet_from, quiet_to, free_days) on baraza.quiet_hours to gate;

create table baraza.reaction (
  name text not null,
  registered_at timestamp with time zone not null,
  constraint reaction_pkey PRIMARY KEY (name)
);
alter table baraza.reaction enable row level security;
alter table baraza.reaction force row level security;
create policy reaction_gate on baraza.reaction for all to gate
  using (true)
  with check (true);
grant insert, select, update on baraza.reaction to gate;

create table baraza.reaction_progress (
  reaction text not null,
  stream_id text collate "C" not null,
  done bigint not null default 0,
  failures integer not null default 0,
  constraint reaction_progress_key PRIMARY KEY (reaction, stream_id),
  constraint reaction_progress_reaction FOREIGN KEY (reaction) REFERENCES baraza.reaction(name),
  constraint reaction_progress_stream FOREIGN KEY (stream_id) REFERENCES baraza.stream(id)
);
alter table baraza.reaction_progress enable row level security;
alter table baraza.reaction_progress force row level security;
create policy reaction_progress_gate on baraza.reaction_progress for all to gate
  using (true)
  with check (true);
grant insert, select, update on baraza.reaction_progress to gate;

create table baraza.reading (
  person_id uuid not null,
  stream_id text collate "C" not null,
  task_force_id uuid not null,
  seq bigint not null default 0,
  at timestamp with time zone not null,
  constraint reading_key PRIMARY KEY (person_id, stream_id),
  constraint reading_person FOREIGN KEY (person_id) REFERENCES baraza.person(id),
  constraint reading_stream FOREIGN KEY (stream_id) REFERENCES baraza.stream(id)
);
alter table baraza.reading enable row level security;
alter table baraza.reading force row level security;
CREATE INDEX reading_by_stream ON baraza.reading USING btree (stream_id);
create policy reading_gate on baraza.reading for select to gate
  using (true);
create policy reading_own on baraza.reading for all to app
  using (((person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = reading.stream_id) AND (m.task_force_id = reading.task_force_id))))))
  with check (((person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = reading.stream_id) AND (m.task_force_id = reading.task_force_id))))));
grant insert, select, update (seq, at) on baraza.reading to app;
grant select on baraza.reading to gate;

create table baraza.receipt (
  actor text not null,
  command_id uuid not null,
  command text not null,
  stream_id text collate "C",
  seq bigint,
  result text,
  at timestamp with time zone not null,
  constraint receipt_key PRIMARY KEY (actor, command_id)
);
alter table baraza.receipt enable row level security;
alter table baraza.receipt force row level security;
CREATE INDEX receipt_by_age ON baraza.receipt USING brin (at);
create policy receipt_gate on baraza.receipt for all to gate
  using (true)
  with check (true);
create policy receipt_own on baraza.receipt for all to app
  using ((actor = COALESCE(NULLIF(current_setting('baraza.system'::text, true), ''::text), NULLIF(current_setting('baraza.person'::text, true), ''::text))))
  with check ((actor = COALESCE(NULLIF(current_setting('baraza.system'::text, true), ''::text), NULLIF(current_setting('baraza.person'::text, true), ''::text))));
grant insert, select, update (stream_id, seq, result) on baraza.receipt to app;
grant delete, insert, select on baraza.receipt to gate;

create table baraza.recovery_code (
  account_id uuid not null,
  hash bytea not null,
  used_at timestamp with time zone,
  constraint recovery_code_key PRIMARY KEY (account_id, hash),
  constraint recovery_code_account FOREIGN KEY (account_id) REFERENCES baraza.account(id)
);
alter table baraza.recovery_code enable row level security;
alter table baraza.recovery_code force row level security;
create policy recovery_code_gate on baraza.recovery_code for all to gate
  using (true)
  with check (true);
grant delete, insert, select, update (used_at) on baraza.recovery_code to gate;

create table baraza.referral (
  id uuid not null,
  stream_id text collate "C" not null generated always as (('referral/'::text || (id)::text)) stored,
  task_force_id uuid not null,
  episode_id uuid not null,
  place text collate "C" not null,
  sender_agency_id uuid not null,
  receiver_agency_id uuid not null,
  service text not null,
  purpose text not null,
  state text not null,
  body jsonb not null,
  detail jsonb not null default '{}'::jsonb,
  share_id uuid,
  assignee_id uuid,
  due_at timestamp with time zone,
  moves_to text,
  moves_at timestamp with time zone,
  accepted_at timestamp with time zone,
  asked_agency_id uuid,
  constraint referral_pkey PRIMARY KEY (id),
  constraint referral_stream_key UNIQUE (stream_id),
  constraint referral_as_it_stands CHECK (((body ->> 'state'::text) = state)),
  constraint referral_asked FOREIGN KEY (task_force_id, asked_agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint referral_assignee FOREIGN KEY (assignee_id) REFERENCES baraza.person(id),
  constraint referral_episode FOREIGN KEY (episode_id) REFERENCES baraza.episode(id),
  constraint referral_moves CHECK ((((moves_to IS NULL) = (moves_at IS NULL)) AND (moves_to = ANY (ARRAY['expired'::text, 'acknowledged'::text])))),
  constraint referral_of_two CHECK ((sender_agency_id <> receiver_agency_id)),
  constraint referral_place FOREIGN KEY (place) REFERENCES baraza.stream(id),
  constraint referral_receiver FOREIGN KEY (task_force_id, receiver_agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint referral_sender FOREIGN KEY (task_force_id, sender_agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint referral_sent CHECK (((share_id IS NOT NULL) OR (state = ANY (ARRAY['draft'::text, 'recalled'::text, 'withdrawn'::text, 'error'::text])))),
  constraint referral_service CHECK ((service = ANY (ARRAY['outreach'::text, 'screening'::text, 'health_care'::text, 'treatment'::text, 'psychosocial'::text, 'residential'::text, 'recovery'::text, 'shelter'::text, 'papers'::text, 'income'::text, 'legal_help'::text, 'daily_needs'::text]))),
  constraint referral_share FOREIGN KEY (share_id) REFERENCES baraza.share(id),
  constraint referral_state CHECK ((state = ANY (ARRAY['draft'::text, 'offered'::text, 'acknowledged'::text, 'info_needed'::text, 'decline_proposed'::text, 'accepted'::text, 'waitlisted'::text, 'scheduled'::text, 'not_met'::text, 'met'::text, 'in_service'::text, 'paused'::text, 'lost_contact'::text, 'completed'::text, 'declined'::text, 'redirected'::text, 'withdrawn'::text, 'recalled'::text, 'expired'::text, 'closed_lost'::text, 'error'::text]))),
  constraint referral_stream FOREIGN KEY (stream_id) REFERENCES baraza.stream(id)
);
alter table baraza.referral enable row level security;
alter table baraza.referral force row level security;
CREATE INDEX referral_by_episode ON baraza.referral USING btree (episode_id, receiver_agency_id);
CREATE INDEX referral_by_share ON baraza.referral USING btree (share_id);
CREATE INDEX referral_by_time ON baraza.referral USING btree (moves_at) WHERE (moves_at IS NOT NULL);
CREATE UNIQUE INDEX referral_lives ON baraza.referral USING btree (episode_id, service) WHERE (state = ANY (ARRAY['offered'::text, 'acknowledged'::text, 'info_needed'::text, 'decline_proposed'::text, 'accepted'::text, 'waitlisted'::text, 'scheduled'::text, 'not_met'::text, 'met'::text, 'in_service'::text, 'paused'::text, 'lost_contact'::text]));
CREATE INDEX referral_with_company ON baraza.referral USING btree (id) WHERE ((asked_agency_id IS NOT NULL) OR ((body ->> 'accompanierAgencyId'::text) IS NOT NULL));
create policy referral_gate on baraza.referral for all to gate
  using (true)
  with check (true);
create policy referral_move on baraza.referral for update to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = referral.stream_id) AND (m.task_force_id = referral.task_force_id)))))
  with check (true);
create policy referral_read on baraza.referral for select to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = referral.stream_id) AND (m.task_force_id = referral.task_force_id)))));
grant select, update (state, body, detail, assignee_id, due_at, moves_to, moves_at, accepted_at) on baraza.referral to app;
grant insert, select, update (state, body, detail, share_id, assignee_id, due_at, moves_to, moves_at, asked_agency_id) on baraza.referral to gate;

create table baraza.reminder (
  subject_id uuid not null,
  kind text not null,
  task_force_id uuid not null,
  stream_id text collate "C" not null,
  revision integer not null,
  runs boolean not null,
  agency_id uuid not null,
  holder_id uuid,
  priority text not null,
  due_date date not null,
  due_time text,
  due_zone text not null,
  ladder jsonb not null,
  on_agenda_at timestamp with time zone,
  history bigint[] not null default '{}'::bigint[],
  failures integer not null default 0,
  failed_revision integer,
  parked_reason text,
  stale boolean not null default false,
  constraint reminder_pkey PRIMARY KEY (subject_id),
  constraint reminder_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint reminder_holder FOREIGN KEY (holder_id) REFERENCES baraza.person(id),
  constraint reminder_kind CHECK ((kind = ANY (ARRAY['action'::text, 'referral'::text, 'glass'::text, 'share'::text]))),
  constraint reminder_parked_reason CHECK ((parked_reason ~ '^[A-Za-z_]{1,80}$'::text)),
  constraint reminder_priority CHECK ((priority = ANY (ARRAY['normal'::text, 'urgent'::text, 'life_or_safety'::text]))),
  constraint reminder_stream FOREIGN KEY (stream_id, task_force_id) REFERENCES baraza.stream(id, task_force_id)
);
alter table baraza.reminder enable row level security;
alter table baraza.reminder force row level security;
CREATE INDEX reminder_by_task_force ON baraza.reminder USING btree (task_force_id) WHERE (on_agenda_at IS NOT NULL);
CREATE INDEX reminder_parked ON baraza.reminder USING btree (subject_id) WHERE (parked_reason IS NOT NULL);
CREATE INDEX reminder_stale ON baraza.reminder USING btree (subject_id) WHERE stale;
create policy reminder_gate on baraza.reminder for all to gate
  using (true)
  with check (true);
create policy reminder_read on baraza.reminder for select to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = reminder.stream_id) AND (m.task_force_id = reminder.task_force_id)))));
grant select on baraza.reminder to app;
grant insert, select, update on baraza.reminder to gate;

create table baraza.reminder_watch (
  singleton boolean not null default true,
  looked_at timestamp with time zone,
  missing_jobs integer not null default 0,
  orphan_jobs integer not null default 0,
  stopped_at timestamp with time zone,
  jumped interval not null default '00:00:00'::interval,
  tzdata text,
  constraint reminder_watch_pkey PRIMARY KEY (singleton),
  constraint reminder_watch_is_one CHECK (singleton)
);
alter table baraza.reminder_watch enable row level security;
alter table baraza.reminder_watch force row level security;
create policy reminder_watch_gate on baraza.reminder_watch for all to gate
  using (true)
  with check (true);
grant select, update on baraza.reminder_watch to gate;

create table baraza.reply_link (
  id uuid not null,
  task_force_id uuid not null,
  person_id uuid not null,
  agency_id uuid not null,
  meeting_id uuid not null,
  starts_at timestamp with time zone not null,
  hash bytea not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint reply_link_pkey PRIMARY KEY (id),
  constraint reply_link_hash UNIQUE (hash),
  constraint reply_link_letter FOREIGN KEY (id) REFERENCES baraza.letter(id),
  constraint reply_link_meeting FOREIGN KEY (meeting_id, task_force_id) REFERENCES baraza.meeting(id, task_force_id),
  constraint reply_link_person FOREIGN KEY (task_force_id, person_id) REFERENCES baraza.person(task_force_id, id)
);
alter table baraza.reply_link enable row level security;
alter table baraza.reply_link force row level security;
create policy reply_link_gate on baraza.reply_link for all to gate
  using (true)
  with check (true);
grant insert, select, update (starts_at, hash, made_at, expires_at, used_at) on baraza.reply_link to gate;

create table baraza.rung (
  subject_id uuid not null,
  revision integer not null,
  number integer not null,
  fire_at timestamp with time zone not null,
  audience text[] not null,
  channels text[] not null,
  state text not null default 'planned'::text,
  reason text,
  settled_at timestamp with time zone,
  generation integer not null default 0,
  constraint rung_key PRIMARY KEY (subject_id, revision, number),
  constraint rung_reason CHECK (((state = ANY (ARRAY['planned'::text, 'fired'::text])) OR (reason IS NOT NULL))),
  constraint rung_settled CHECK (((state = 'planned'::text) = (settled_at IS NULL))),
  constraint rung_state CHECK ((state = ANY (ARRAY['planned'::text, 'fired'::text, 'superseded'::text, 'obsolete'::text, 'cancelled'::text]))),
  constraint rung_subject FOREIGN KEY (subject_id) REFERENCES baraza.reminder(subject_id)
);
alter table baraza.rung enable row level security;
alter table baraza.rung force row level security;
CREATE INDEX rung_due ON baraza.rung USING btree (fire_at) WHERE (state = 'planned'::text);
create policy rung_gate on baraza.rung for all to gate
  using (true)
  with check (true);
create policy rung_read on baraza.rung for select to app
  using ((EXISTS ( SELECT
   FROM baraza.reminder r
  WHERE (r.subject_id = rung.subject_id))));
grant select on baraza.rung to app;
grant insert, select, update on baraza.rung to gate;

create table baraza.series (
  id uuid not null,
  task_force_id uuid not null,
  stream_id text collate "C" not null generated always as (('series/'::text || (id)::text)) stored,
  name_seq bigint not null,
  code text not null,
  plan jsonb not null,
  rota jsonb not null default '[]'::jsonb,
  constraint series_pkey PRIMARY KEY (id),
  constraint series_code UNIQUE (task_force_id, code),
  constraint series_of_task_force UNIQUE (id, task_force_id),
  constraint series_stream FOREIGN KEY (stream_id, task_force_id) REFERENCES baraza.stream(id, task_force_id),
  constraint series_task_force FOREIGN KEY (task_force_id) REFERENCES baraza.task_force(id)
);
alter table baraza.series enable row level security;
alter table baraza.series force row level security;
create policy series_member on baraza.series for all to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = series.stream_id) AND (m.task_force_id = series.task_force_id)))));
create policy series_told on baraza.series for select to gate
  using (true);
grant insert, select, update (name_seq, code, plan, rota) on baraza.series to app;
grant select (id, task_force_id, stream_id, name_seq) on baraza.series to gate;

create table baraza.session (
  id_hash bytea not null,
  person_id uuid not null,
  task_force_id uuid not null,
  agency_id uuid not null,
  opened_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  id uuid not null,
  account_id uuid,
  way text not null default 'door'::text,
  device text not null default ''::text,
  two_factors boolean not null default false,
  seen_at timestamp with time zone not null,
  idle_at timestamp with time zone not null,
  confirmed_until timestamp with time zone,
  challenge text,
  constraint session_pkey PRIMARY KEY (id_hash),
  constraint session_id UNIQUE (id),
  constraint session_account FOREIGN KEY (account_id) REFERENCES baraza.account(id),
  constraint session_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint session_person FOREIGN KEY (person_id) REFERENCES baraza.person(id),
  constraint session_way CHECK ((way = ANY (ARRAY['door'::text, 'password'::text, 'passkey'::text, 'single_sign_on'::text, 'invitation'::text, 'recovery'::text, 'first_use'::text])))
);
alter table baraza.session enable row level security;
alter table baraza.session force row level security;
CREATE INDEX session_by_account ON baraza.session USING btree (account_id) WHERE (ended_at IS NULL);
CREATE INDEX session_by_person ON baraza.session USING btree (person_id) WHERE (ended_at IS NULL);
create policy session_gate on baraza.session for all to gate
  using (true)
  with check (true);
grant insert, select, update (ended_at, seen_at, idle_at, confirmed_until, challenge) on baraza.session to gate;

create table baraza.share (
  id uuid not null,
  stream_id text collate "C" not null generated always as (('share/'::text || (id)::text)) stored,
  task_force_id uuid not null,
  episode_id uuid not null,
  controller_agency_id uuid not null,
  recipient_agency_id uuid not null,
  purpose text not null,
  labels text[] not null,
  legal_basis text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  terms jsonb not null,
  asked_by uuid not null,
  confirmed_by uuid,
  suspended boolean not null default false,
  revoked_seq bigint,
  constraint share_pkey PRIMARY KEY (id),
  constraint share_stream_key UNIQUE (stream_id),
  constraint share_asked_by FOREIGN KEY (asked_by) REFERENCES baraza.person(id),
  constraint share_basis CHECK ((legal_basis = ANY (ARRAY['consent'::text, 'vital'::text, 'care-under-secrecy'::text, 'substantial-public-interest'::text, 'public-health'::text, 'humanitarian-mandate'::text, 'legal-obligation'::text]))),
  constraint share_confirmed_by FOREIGN KEY (confirmed_by) REFERENCES baraza.person(id),
  constraint share_controller FOREIGN KEY (task_force_id, controller_agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint share_episode FOREIGN KEY (episode_id) REFERENCES baraza.episode(id),
  constraint share_labels CHECK (((cardinality(labels) > 0) AND (labels <@ ARRAY['N'::text, 'R'::text, 'ETH'::text, 'ETHUD'::text, 'OPIOIDUD'::text, 'HIV'::text, 'PSY'::text, 'SEX'::text, 'X-IDENT'::text, 'X-JUST'::text, 'X-SAFE'::text, 'X-LOC'::text]))),
  constraint share_of_two CHECK ((controller_agency_id <> recipient_agency_id)),
  constraint share_period CHECK (((from_at < until_at) AND (until_at < (from_at + '800 days'::interval)))),
  constraint share_purpose CHECK ((purpose = ANY (ARRAY['TREAT'::text, 'COC'::text, 'PATRQT'::text, 'HPRGRP'::text, 'PUBHLTH'::text, 'HRESCH'::text, 'HSYSADMIN'::text, 'X-ACCOMP'::text, 'X-DEFLECT'::text]))),
  constraint share_recipient FOREIGN KEY (task_force_id, recipient_agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint share_stream FOREIGN KEY (stream_id) REFERENCES baraza.stream(id),
  constraint share_two_people CHECK ((confirmed_by <> asked_by))
);
alter table baraza.share enable row level security;
alter table baraza.share force row level security;
CREATE INDEX share_by_episode ON baraza.share USING btree (episode_id, recipient_agency_id);
create policy share_change on baraza.share for update to app
  using (((revoked_seq IS NULL) AND (EXISTS ( SELECT
   FROM baraza.membership m
  WHERE (m.stream_id = share.stream_id)))))
  with check (((revoked_seq IS NOT NULL) OR (controller_agency_id = ( SELECT (NULLIF(current_setting('baraza.agency'::text, true), ''::text))::uuid AS "nullif"))));
create policy share_gate on baraza.share for all to gate
  using (true)
  with check (true);
create policy share_read on baraza.share for select to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = share.stream_id) AND (m.task_force_id = share.task_force_id)))));
grant select, update (until_at, terms, asked_by, confirmed_by, suspended, revoked_seq) on baraza.share to app;
grant insert, select on baraza.share to gate;

create table baraza.single_sign_on (
  agency_id uuid not null,
  task_force_id uuid not null,
  label text not null,
  issuer text not null,
  client_id text not null,
  sealed_secret bytea not null,
  constraint single_sign_on_pkey PRIMARY KEY (agency_id),
  constraint single_sign_on_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id)
);
alter table baraza.single_sign_on enable row level security;
alter table baraza.single_sign_on force row level security;
create policy single_sign_on_gate on baraza.single_sign_on for all to gate
  using (true)
  with check (true);
create policy single_sign_on_read on baraza.single_sign_on for select to app
  using (((task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif")) AND (EXISTS ( SELECT
   FROM baraza.standing s
  WHERE ((s.person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND ((s.standing = 'administrator'::text) OR ((s.agency_id = single_sign_on.agency_id) AND (s.standing = ANY (ARRAY['lead'::text, 'liaison'::text])))))))));
grant select (agency_id, task_force_id, label, issuer, client_id) on baraza.single_sign_on to app;
grant delete, insert, select, update (label, client_id, sealed_secret) on baraza.single_sign_on to gate;

create table baraza.single_sign_on_identity (
  agency_id uuid not null,
  subject text not null,
  person_id uuid not null,
  constraint single_sign_on_identity_key PRIMARY KEY (agency_id, subject),
  constraint single_sign_on_identity_of FOREIGN KEY (agency_id) REFERENCES baraza.single_sign_on(agency_id) ON DELETE CASCADE,
  constraint single_sign_on_identity_person FOREIGN KEY (person_id) REFERENCES baraza.person(id)
);
alter table baraza.single_sign_on_identity enable row level security;
alter table baraza.single_sign_on_identity force row level security;
create policy single_sign_on_identity_gate on baraza.single_sign_on_identity for all to gate
  using (true)
  with check (true);
grant delete, insert, select on baraza.single_sign_on_identity to gate;

create table baraza.snooze (
  subject_id uuid not null,
  task_force_id uuid not null,
  person_id uuid not null,
  revision integer not null,
  until timestamp with time zone not null,
  made_at timestamp with time zone not null,
  link_id uuid,
  constraint snooze_key PRIMARY KEY (subject_id, person_id),
  constraint snooze_link FOREIGN KEY (link_id) REFERENCES baraza.answer_link(id),
  constraint snooze_person FOREIGN KEY (task_force_id, person_id) REFERENCES baraza.person(task_force_id, id),
  constraint snooze_subject FOREIGN KEY (subject_id) REFERENCES baraza.reminder(subject_id)
);
alter table baraza.snooze enable row level security;
alter table baraza.snooze force row level security;
create policy snooze_gate on baraza.snooze for all to gate
  using (true)
  with check (true);
create policy snooze_own on baraza.snooze for select to app
  using (((person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif"))));
grant select on baraza.snooze to app;
grant delete, insert, select, update (revision, until, made_at, link_id) on baraza.snooze to gate;

create table baraza.standing (
  task_force_id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  standing text not null,
  constraint standing_key PRIMARY KEY (task_force_id, agency_id, person_id, standing),
  constraint standing_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint standing_person FOREIGN KEY (person_id) REFERENCES baraza.person(id),
  constraint standing_person_of_task_force FOREIGN KEY (task_force_id, person_id) REFERENCES baraza.person(task_force_id, id)
);
alter table baraza.standing enable row level security;
alter table baraza.standing force row level security;
CREATE INDEX standing_by_person ON baraza.standing USING btree (person_id, task_force_id);
CREATE UNIQUE INDEX standing_one_liaison ON baraza.standing USING btree (agency_id) WHERE (standing = 'liaison'::text);
create policy standing_gate on baraza.standing for all to gate
  using (true)
  with check (true);
create policy standing_read on baraza.standing for select to app
  using ((task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif")));
grant select on baraza.standing to app;
grant delete, insert, select on baraza.standing to gate;

create table baraza.stream (
  id text collate "C" not null,
  task_force_id uuid,
  head bigint not null default 0,
  tip bytea not null default '\x'::bytea,
  floor bigint not null default 0,
  epoch integer not null default 1,
  takes_posts boolean not null default false,
  constraint stream_pkey PRIMARY KEY (id),
  constraint stream_of_task_force UNIQUE (id, task_force_id),
  constraint stream_control CHECK (((task_force_id IS NULL) = (id ~~ 'control/%'::text))),
  constraint stream_task_force FOREIGN KEY (task_force_id) REFERENCES baraza.task_force(id)
) with (fillfactor=50);
alter table baraza.stream enable row level security;
alter table baraza.stream force row level security;
create policy stream_gate on baraza.stream for all to gate
  using (true)
  with check (true);
create policy stream_read on baraza.stream for select to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = stream.id) AND (m.task_force_id = stream.task_force_id)))));
grant select on baraza.stream to app;
grant insert, select, update on baraza.stream to gate;

create table baraza.subject (
  id uuid not null,
  task_force_id uuid not null,
  reference text not null,
  handle text not null,
  constraint subject_pkey PRIMARY KEY (id),
  constraint subject_of_task_force UNIQUE (task_force_id, id),
  constraint subject_reference UNIQUE (reference),
  constraint subject_task_force FOREIGN KEY (task_force_id) REFERENCES baraza.task_force(id)
);
alter table baraza.subject enable row level security;
alter table baraza.subject force row level security;
create policy subject_gate on baraza.subject for all to gate
  using (true)
  with check (true);
create policy subject_read on baraza.subject for select to app
  using ((EXISTS ( SELECT
   FROM baraza.episode e
  WHERE (e.subject_id = subject.id))));
grant select on baraza.subject to app;
grant insert, select (id, reference, handle) on baraza.subject to gate;

create table baraza.tally (
  id uuid not null,
  task_force_id uuid not null,
  agency_id uuid not null,
  kind text not null,
  count integer not null,
  on_date date not null,
  constraint tally_pkey PRIMARY KEY (id),
  constraint tally_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint tally_count CHECK (((count >= 1) AND (count <= 500))),
  constraint tally_kind CHECK ((kind = ANY (ARRAY['contact'::text, 'test'::text, 'kit'::text])))
);
alter table baraza.tally enable row level security;
alter table baraza.tally force row level security;
CREATE INDEX tally_by_day ON baraza.tally USING btree (agency_id, on_date);
create policy tally_gate on baraza.tally for all to gate
  using (true)
  with check (true);
create policy tally_read on baraza.tally for select to app
  using (((agency_id = ( SELECT (NULLIF(current_setting('baraza.agency'::text, true), ''::text))::uuid AS "nullif")) AND (EXISTS ( SELECT
   FROM baraza.standing s
  WHERE ((s.person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (s.agency_id = tally.agency_id))))));
grant select on baraza.tally to app;
grant insert, select on baraza.tally to gate;

create table baraza.task_force (
  id uuid not null,
  name text not null,
  founded_at timestamp with time zone not null,
  language text not null default 'en'::text,
  zone text not null default 'UTC'::text,
  second_factor boolean not null default false,
  weekdays smallint[] not null default '{1,2,3,4,5}'::smallint[],
  work_from text not null default '09:00'::text,
  work_to text not null default '17:00'::text,
  country text,
  holidays_at timestamp with time zone not null default '-infinity'::timestamp with time zone,
  constraint task_force_pkey PRIMARY KEY (id),
  constraint task_force_country CHECK ((country ~ '^[A-Z]{2}$'::text)),
  constraint task_force_language CHECK ((language = ANY (ARRAY['en'::text, 'it'::text, 'el'::text, 'sw'::text]))),
  constraint task_force_weekdays CHECK (((weekdays <@ '{1,2,3,4,5,6,7}'::smallint[]) AND (cardinality(weekdays) > 0)))
);
alter table baraza.task_force enable row level security;
alter table baraza.task_force force row level security;
create policy task_force_gate on baraza.task_force for all to gate
  using (true)
  with check (true);
create policy task_force_read on baraza.task_force for select to app
  using ((id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif")));
grant select on baraza.task_force to app;
grant insert, select, update (name, language, zone, second_factor, weekdays, work_from, work_to, country, holidays_at) on baraza.task_force to gate;

create table baraza.uic (
  subject_id uuid not null,
  agency_id uuid not null,
  task_force_id uuid not null,
  episode_id uuid not null,
  hash bytea not null,
  noted_at timestamp with time zone not null,
  constraint uic_key PRIMARY KEY (subject_id, agency_id),
  constraint uic_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint uic_episode FOREIGN KEY (episode_id) REFERENCES baraza.episode(id),
  constraint uic_subject FOREIGN KEY (task_force_id, subject_id) REFERENCES baraza.subject(task_force_id, id)
);
alter table baraza.uic enable row level security;
alter table baraza.uic force row level security;
CREATE INDEX uic_by_hash ON baraza.uic USING btree (task_force_id, hash);
create policy uic_gate on baraza.uic for all to gate
  using (true)
  with check (true);
grant delete, insert, select, update (episode_id, hash, noted_at) on baraza.uic to gate;

create table baraza.uic_try (
  task_force_id uuid not null,
  agency_id uuid not null,
  at timestamp with time zone not null,
  subject_id uuid,
  hash bytea,
  constraint uic_try_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint uic_try_subject FOREIGN KEY (task_force_id, subject_id) REFERENCES baraza.subject(task_force_id, id)
);
alter table baraza.uic_try enable row level security;
alter table baraza.uic_try force row level security;
CREATE INDEX uic_try_by_agency ON baraza.uic_try USING btree (agency_id, at);
create policy uic_try_gate on baraza.uic_try for all to gate
  using (true)
  with check (true);
grant delete, insert, select, update (hash) on baraza.uic_try to gate;

create table baraza.vault_record (
  id uuid not null,
  task_force_id uuid not null,
  episode_id uuid not null,
  agency_id uuid not null,
  author_id uuid not null,
  written_at timestamp with time zone not null,
  sealed_key bytea not null,
  sealed jsonb not null,
  constraint vault_record_pkey PRIMARY KEY (id),
  constraint vault_record_one_each UNIQUE (episode_id, agency_id),
  constraint vault_record_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint vault_record_author FOREIGN KEY (author_id) REFERENCES baraza.person(id),
  constraint vault_record_episode FOREIGN KEY (episode_id) REFERENCES baraza.episode(id)
);
alter table baraza.vault_record enable row level security;
alter table baraza.vault_record force row level security;
create policy vault_record_gate on baraza.vault_record for all to gate
  using (true)
  with check (true);
grant delete, insert, select, update (author_id, written_at, sealed_key, sealed) on baraza.vault_record to gate;

create table baraza.vault_salt (
  agency_id uuid not null,
  task_force_id uuid not null,
  salt bytea not null,
  constraint vault_salt_pkey PRIMARY KEY (agency_id),
  constraint vault_salt_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id)
);
alter table baraza.vault_salt enable row level security;
alter table baraza.vault_salt force row level security;
create policy vault_salt_gate on baraza.vault_salt for all to gate
  using (true)
  with check (true);
grant insert, select on baraza.vault_salt to gate;

create table baraza.way_test (
  id uuid not null,
  task_force_id uuid not null,
  person_id uuid not null,
  agency_id uuid,
  channel text not null,
  begun_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  outcome text,
  constraint way_test_pkey PRIMARY KEY (id),
  constraint way_test_channel CHECK ((channel = ANY (ARRAY['mail'::text, 'push'::text, 'webhook'::text]))),
  constraint way_test_ended CHECK (((ended_at IS NULL) = (outcome IS NULL))),
  constraint way_test_person FOREIGN KEY (task_force_id, person_id) REFERENCES baraza.person(task_force_id, id)
);
alter table baraza.way_test enable row level security;
alter table baraza.way_test force row level security;
CREATE INDEX way_test_by_person ON baraza.way_test USING btree (person_id, channel, begun_at DESC);
create policy way_test_gate on baraza.way_test for all to gate
  using (true)
  with check (true);
create policy way_test_own on baraza.way_test for select to app
  using (((person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif"))));
grant select on baraza.way_test to app;
grant insert, select, update (ended_at, outcome) on baraza.way_test to gate;

create table baraza.wish (
  person_id uuid not null,
  task_force_id uuid not null,
  daily_at text not null,
  ways jsonb not null,
  constraint wish_pkey PRIMARY KEY (person_id),
  constraint wish_daily_at CHECK ((daily_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint wish_person FOREIGN KEY (task_force_id, person_id) REFERENCES baraza.person(task_force_id, id),
  constraint wish_ways CHECK ((jsonb_typeof(ways) = 'object'::text))
);
alter table baraza.wish enable row level security;
alter table baraza.wish force row level security;
create policy wish_gate on baraza.wish for all to gate
  using (true)
  with check (true);
create policy wish_own on baraza.wish for select to app
  using (((person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif"))));
grant select on baraza.wish to app;
grant insert, select, update (daily_at, ways) on baraza.wish to gate;

create table baraza.word_leaf (
  stream_id text collate "C" not null,
  first_seq bigint not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  seqs bigint[] not null,
  messages bigint[] not null,
  ats timestamp with time zone[] not null,
  actors uuid[] not null,
  agencies uuid[] not null,
  words text collate "C" not null,
  constraint word_leaf_key PRIMARY KEY (stream_id, first_seq) INCLUDE (first_at, last_at)
) with (toast_tuple_target=8160, autovacuum_vacuum_scale_factor=0.02);
alter table baraza.word_leaf enable row level security;
alter table baraza.word_leaf force row level security;
create policy word_leaf_gate on baraza.word_leaf for all to gate
  using (true)
  with check (true);
grant insert, select, update on baraza.word_leaf to gate;

create table baraza.word_place (
  stream_id text collate "C" not null,
  done bigint not null default 0,
  constraint word_place_key PRIMARY KEY (stream_id)
) with (fillfactor=50);
alter table baraza.word_place enable row level security;
alter table baraza.word_place force row level security;
create policy word_place_gate on baraza.word_place for all to gate
  using (true)
  with check (true);
grant insert, select, update on baraza.word_place to gate;

-- Views

create view baraza.active_share with (security_invoker=on) as
 SELECT id,
    stream_id,
    episode_id,
    controller_agency_id,
    recipient_agency_id,
    purpose,
    labels
   FROM baraza.share s
  WHERE revoked_seq IS NULL AND NOT suspended AND (legal_basis <> 'legal-obligation'::text OR confirmed_by IS NOT NULL) AND from_at <= (( SELECT now() + clock_offset
           FROM baraza.installation i)) AND until_at > (( SELECT now() + clock_offset
           FROM baraza.installation i));
grant select on baraza.active_share to gate;

create view baraza.member with (security_invoker=on) as
 SELECT stream_id,
    person_id,
    task_force_id,
    agency_id,
    since_seq,
    until_seq,
    from_seq,
    holds_until
   FROM baraza.membership m
  WHERE until_seq IS NULL AND (holds_until IS NULL OR holds_until > (( SELECT now() + clock_offset
           FROM baraza.installation i)));
grant select on baraza.member to gate;

create view baraza.timeline with (security_invoker=on) as
 SELECT e.stream_id,
    e.seq,
    e.type,
    e.at,
    e.actor,
    e.agency_id,
    e.body,
    e.content_id,
    c.body AS words,
    e.about_seq,
    e.anchor
   FROM baraza.event e
     LEFT JOIN LATERAL ( SELECT v.body
           FROM baraza.content v
          WHERE e.content_id IS NOT NULL AND v.stream_id = e.stream_id AND v.seq = e.seq
          ORDER BY v.version DESC
         LIMIT 1) c ON true;
grant select on baraza.timeline to app;
grant select on baraza.timeline to gate;

-- Functions, with whom they belong to and who may call them

CREATE OR REPLACE FUNCTION baraza.a_person_of(p_account uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select s.person_id from baraza.seats_of(p_account) s limit 1 $function$;
alter function baraza.a_person_of(uuid) owner to gate;
grant execute on function baraza.a_person_of(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.about_of(p_type text, p_body text)
 RETURNS bigint
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return case when p_type in ('message.edited', 'message.withdrawn', 'message.reacted', 'message.pinned')
    then (p_body::jsonb ->> 'seq')::bigint end;
end $function$;
alter function baraza.about_of(text,text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.accept_invitation(p_hash bytea, p_account uuid, p_new boolean, p_person uuid, p_name text, p_password_hash text)
 RETURNS TABLE(person_id uuid, standings text[], stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_invitation baraza.invitation;
  v_person baraza.person;
  v_contact uuid;
  v_one uuid;
begin
  perform baraza.refuse_people();
  update baraza.invitation i set accepted_at = baraza.now() where i.hash = p_hash and i.accepted_at is null
    and i.withdrawn_at is null and i.expires_at > baraza.now() returning * into v_invitation;
  if not found then
    raise exception 'the link is over' using errcode = 'BA410';
  end if;
  if not baraza.may_invite(v_invitation.invited_by, v_invitation.agency_id, v_invitation.standings) then
    raise exception 'whoever invited decides this no longer' using errcode = 'BA410';
  end if;
  if p_new then
    -- A link that was never shown to whoever invited came by mail, to the very address.
    insert into baraza.account (id, address, password_hash, made_at, proved_at)
      values (p_account, v_invitation.address, p_password_hash, baraza.now(),
        case when not v_invitation.copied then baraza.now() end) on conflict on constraint account_address do nothing;
    if not found then
      raise exception 'the address has an account by now' using errcode = 'BA409';
    end if;
  elsif not exists (select from baraza.account a where a.id = p_account and a.address = v_invitation.address) then
    raise exception 'the invitation is for another address' using errcode = '42501';
  end if;
  select * into v_person from baraza.person p where p.task_force_id = v_invitation.task_force_id and p.account_id = p_account;
  if not found then
    insert into baraza.person (id, name, task_force_id, account_id) values (p_person, p_name, v_invitation.task_force_id, p_account)
      returning * into v_person;
  elsif v_person.disabled_at is not null then
    raise exception 'the person was shut out' using errcode = 'BA410';
  end if;
  if 'liaison' = any (v_invitation.standings) then
    delete from baraza.standing s where s.agency_id = v_invitation.agency_id and s.standing = 'liaison' and s.person_id <> v_person.id
      returning s.person_id into v_contact;
  end if;
  insert into baraza.standing (task_force_id, agency_id, person_id, standing)
    select v_invitation.task_force_id, v_invitation.agency_id, v_person.id, x from unnest(v_invitation.standings) x
    on conflict do nothing;
  foreach v_one in array array_remove(array[v_person.id, v_contact], null) loop
    return query select v_one, baraza.standings_for(v_one, v_invitation.agency_id), m.stream_id, m.seq
      from baraza.settle_person(v_invitation.task_force_id, v_one) m;
  end loop;
  -- The control stream is the last that is taken hold of, and says for each what they are now.
  foreach v_one in array array_remove(array[v_person.id, v_contact], null) loop
    person_id := v_one;
    standings := baraza.standings_for(v_one, v_invitation.agency_id);
    stream_id := 'control/00000000-0000-7000-8000-000000000000';
    seq := baraza.note_control('rights.changed', jsonb_build_object('personId', v_one));
    return next;
  end loop;
end $function$;
alter function baraza.accept_invitation(bytea,uuid,boolean,uuid,text,text) owner to gate;
grant execute on function baraza.accept_invitation(bytea,uuid,boolean,uuid,text,text) to app;

CREATE OR REPLACE FUNCTION baraza.accept_reminder(p_subject uuid)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with ended as (
      update baraza.rung g set state = 'cancelled', reason = 'answered', settled_at = baraza.now()
        from baraza.reminder r
       where r.subject_id = p_subject and baraza.actor_is_member(r.stream_id)
         and g.subject_id = r.subject_id and g.number = 0 and g.state = 'planned'
      returning 1)
    select exists (select from ended)
  $function$;
alter function baraza.accept_reminder(uuid) owner to gate;
grant execute on function baraza.accept_reminder(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.access_link(prev bytea, p_line baraza.access_log)
 RETURNS bytea
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return sha256(prev || convert_to((jsonb_build_array(p_line.task_force_id, p_line.seq, (extract(epoch from p_line.at) * 1000000)::bigint,
    p_line.person_id, p_line.agency_id, p_line.episode_id, p_line.subject_id, p_line.purpose, p_line.basis, p_line.controller_agency_id,
    p_line.share_id, p_line.legal_basis, p_line.labels, p_line.shown)
    || case when p_line.glass_id is null then '[]'::jsonb else jsonb_build_array(p_line.glass_id) end
    || case when p_line.sought is null then '[]'::jsonb else jsonb_build_object('sought', encode(p_line.sought, 'hex')) end)::text, 'UTF8'));
end $function$;
alter function baraza.access_link(bytea,baraza.access_log) owner to gate;

CREATE OR REPLACE FUNCTION baraza.access_marks(p_task_force uuid)
 RETURNS TABLE(task_force_id uuid, head bigint, seq bigint, tip bytea, whole_at timestamp with time zone, fault_seq bigint, seal bytea)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if p_task_force is distinct from nullif(current_setting('baraza.task_force', true), '')::uuid then
    perform baraza.refuse_people();
  end if;
  -- Also where the whole log was taken away, and its mark was left.
  return query select coalesce(h.task_force_id, m.task_force_id), coalesce(h.head, 0), m.seq, m.tip, m.whole_at, m.fault_seq, m.seal
    from baraza.access_head h full join baraza.access_mark m on m.task_force_id = h.task_force_id
   where p_task_force is null or coalesce(h.task_force_id, m.task_force_id) = p_task_force;
end $function$;
alter function baraza.access_marks(uuid) owner to gate;
grant execute on function baraza.access_marks(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.access_of_case(p_case uuid)
 RETURNS TABLE(at timestamp with time zone, person_id uuid, agency_id uuid, purpose text, basis text, controller_agency_id uuid, labels text[], shown integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select a.at, a.person_id, a.agency_id, a.purpose, a.basis, a.controller_agency_id, a.labels, a.shown
      from baraza.access_log a join baraza.episode e on e.subject_id = a.subject_id
     where e.id = p_case order by a.seq desc
  $function$;
alter function baraza.access_of_case(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.account_at_door(p_address text, p_account uuid)
 RETURNS TABLE(account_id uuid, address text, password_hash text, totp_id uuid, totp_step bigint, passkeys integer, codes integer, required boolean, seats integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select a.id, a.address, a.password_hash, a.totp_id, a.totp_step,
           (select count(*)::integer from baraza.passkey k where k.account_id = a.id),
           (select count(*)::integer from baraza.recovery_code c where c.account_id = a.id and c.used_at is null),
           baraza.needs_second_factor(a.id), (select count(*)::integer from baraza.seats_of(a.id))
      from baraza.account a where a.address = p_address or a.id = p_account
  $function$;
alter function baraza.account_at_door(text,uuid) owner to gate;
grant execute on function baraza.account_at_door(text,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.account_view()
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select jsonb_build_object(
      'address', a.address, 'hasPassword', a.password_hash is not null, 'totp', a.totp_id is not null,
      'recoveryCodesLeft', (select count(*) from baraza.recovery_code c where c.account_id = a.id and c.used_at is null),
      'secondFactorRequired', baraza.needs_second_factor(a.id),
      'passkeys', (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'label', k.label, 'addedAt', k.added_at,
          'usedAt', k.used_at) order by k.added_at), '[]') from baraza.passkey k where k.account_id = a.id),
      'sessions', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'current', s.id = me.id, 'device', s.device,
          'way', s.way, 'openedAt', s.opened_at, 'seenAt', s.seen_at, 'taskForce', t.name, 'agency', g.name)
          order by s.id = me.id desc, s.seen_at desc), '[]')
        from baraza.session s join baraza.task_force t on t.id = s.task_force_id join baraza.agency g on g.id = s.agency_id
       where s.account_id = a.id and s.ended_at is null and least(s.expires_at, s.idle_at) > baraza.now()),
      'seats', (select coalesce(jsonb_agg(jsonb_build_object('personId', q.person_id, 'taskForceId', q.task_force_id,
          'taskForce', q.task_force, 'agencyId', q.agency_id, 'agency', q.agency, 'letters', q.letters, 'standings', q.standings,
          'current', q.person_id = me.person_id and q.agency_id = me.agency_id)), '[]') from baraza.seats_of(a.id) q),
      'singleSignOn', (select jsonb_build_object('label', o.label, 'connected', exists (select from baraza.single_sign_on_identity x
          where x.agency_id = o.agency_id and x.person_id = me.person_id)) from baraza.single_sign_on o where o.agency_id = me.agency_id),
      'confirmedUntil', case when me.confirmed_until > baraza.now() then me.confirmed_until end)
      from baraza.account a, baraza.session me
     where a.id = baraza.own_account(false) and me.id = nullif(current_setting('baraza.session', true), '')::uuid
  $function$;
alter function baraza.account_view() owner to gate;
grant execute on function baraza.account_view() to app;

CREATE OR REPLACE FUNCTION baraza.actor_governs(p_agency uuid, p_standings text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select exists (select from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
      where s.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
        and s.person_id = nullif(current_setting('baraza.person', true), '')::uuid
        and s.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
        and (p_agency is null or exists (select from baraza.agency a where a.id = p_agency and a.task_force_id = s.task_force_id))
        and baraza.governs(s.standing, s.agency_id, p_agency, p_standings))
  $function$;
alter function baraza.actor_governs(uuid,text[]) owner to gate;

CREATE OR REPLACE FUNCTION baraza.actor_is_member(p_stream text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select exists (select from baraza.member m where m.stream_id = p_stream
      and m.person_id = nullif(current_setting('baraza.person', true), '')::uuid
      and m.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid)
  $function$;
alter function baraza.actor_is_member(text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.actor_of_session(p_hash bytea)
 RETURNS TABLE(session_id uuid, account_id uuid, way text, person_id uuid, agency_id uuid, task_force_id uuid, name text, standings text[], ends_at timestamp with time zone, touch_due boolean, control_seq bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query
    select s.id, s.account_id, s.way, s.person_id, s.agency_id, s.task_force_id, p.name, array_agg(st.standing order by st.standing),
           least(s.expires_at, s.idle_at), s.seen_at < baraza.now() - interval '1 minute',
           coalesce((select c.head from baraza.stream c where c.id = 'control/00000000-0000-7000-8000-000000000000'), 0)
      from baraza.session s
      join baraza.person p on p.id = s.person_id and p.disabled_at is null
      join baraza.standing st on st.person_id = s.person_id and st.task_force_id = s.task_force_id and st.agency_id = s.agency_id
     where s.id_hash = p_hash and s.ended_at is null and least(s.expires_at, s.idle_at) > baraza.now()
       and (s.two_factors or s.account_id is null or not baraza.needs_second_factor(s.account_id))
     group by s.id, s.account_id, s.way, s.person_id, s.agency_id, s.task_force_id, p.name, s.expires_at, s.idle_at, s.seen_at;
end $function$;
alter function baraza.actor_of_session(bytea) owner to gate;
grant execute on function baraza.actor_of_session(bytea) to app;

CREATE OR REPLACE FUNCTION baraza.actor_watches()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select exists (select from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
      where s.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
        and s.person_id = nullif(current_setting('baraza.person', true), '')::uuid
        and s.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
        and s.standing in ('administrator', 'chair', 'vice_chair', 'coordinator'))
  $function$;
alter function baraza.actor_watches() owner to gate;

CREATE OR REPLACE FUNCTION baraza.actor_wrote(p_stream text, p_seq bigint, p_or_leads boolean)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.actor_is_member(p_stream) and exists (
      select from baraza.event e where e.stream_id = p_stream and e.seq = p_seq and e.type = 'message.posted'
        and (e.actor = nullif(current_setting('baraza.person', true), '')
          or p_or_leads and nullif(current_setting('baraza.agency', true), '')::uuid in (
            select c.lead_agency_id from baraza.episode c where c.stream_id = p_stream
            union all select c.lead_agency_id from baraza.case_part c where c.stream_id = p_stream)))
  $function$;
alter function baraza.actor_wrote(text,bigint,boolean) owner to gate;

CREATE OR REPLACE FUNCTION baraza.add_agency(p_id uuid, p_name text, p_short_name text, p_letters text, p_sector text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_unless_governs(null, '{chair}');
  insert into baraza.agency (id, task_force_id, name, short_name, letters, sector)
    values (p_id, nullif(current_setting('baraza.task_force', true), '')::uuid, p_name, p_short_name, p_letters, p_sector);
end $function$;
alter function baraza.add_agency(uuid,text,text,text,text) owner to gate;
grant execute on function baraza.add_agency(uuid,text,text,text,text) to app;

CREATE OR REPLACE FUNCTION baraza.add_codes(p_account uuid, p_codes bytea[], p_anew boolean)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not p_anew and exists (select from baraza.recovery_code c where c.account_id = p_account and c.used_at is null) then
    return false;
  end if;
  delete from baraza.recovery_code c where c.account_id = p_account;
  insert into baraza.recovery_code (account_id, hash) select p_account, h from unnest(p_codes) h;
  return true;
end $function$;
alter function baraza.add_codes(uuid,bytea[],boolean) owner to gate;

CREATE OR REPLACE FUNCTION baraza.add_entry(p_entry uuid, p_case uuid, p_kind text, p_label text, p_on date, p_service text, p_replaces uuid, p_seq bigint)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_stream text := (select f.stream_id from baraza.person_file f where f.episode_id = p_case and f.agency_id = v_agency);
  v_case baraza.stream;
begin
  select * into v_case from baraza.stream s where s.id = 'case/' || p_case::text;
  if v_stream is null or not baraza.actor_is_member(v_stream) or not baraza.actor_is_member(v_case.id)
    or not exists (select from baraza.case_seat c where c.stream_id = v_case.id and c.agency_id = v_agency)
    or not exists (select from baraza.stream s where s.id = v_stream and s.head + 1 = p_seq)
    or (p_replaces is null and not v_case.takes_posts) then
    raise exception 'the actor may not write this' using errcode = '42501';
  end if;
  if p_replaces is not null and (not exists (select from baraza.person_entry e where e.id = p_replaces and e.stream_id = v_stream)
    or exists (select from baraza.person_entry e where e.replaces = p_replaces)) then
    return 'replaces';
  end if;
  insert into baraza.person_entry (id, stream_id, seq, author_id, kind, label, on_date, service, replaces)
    values (p_entry, v_stream, p_seq, v_person, p_kind, p_label, p_on, p_service, p_replaces)
    on conflict do nothing;
  -- Of whose the id is already it says nothing.
  if not found then
    return 'taken';
  end if;
  perform baraza.sum_up_file(v_stream);
  return null;
end $function$;
alter function baraza.add_entry(uuid,uuid,text,text,date,text,uuid,bigint) owner to gate;
grant execute on function baraza.add_entry(uuid,uuid,text,text,date,text,uuid,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.add_first_passkey(p_account uuid, p_id text, p_key bytea, p_counter bigint, p_transports text[], p_label text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_people();
  if exists (select from baraza.account a where a.id = p_account and a.password_hash is not null)
    or exists (select from baraza.passkey k where k.account_id = p_account) then
    raise exception 'the account has a way in' using errcode = 'BA409';
  end if;
  perform baraza.keep_passkey(p_account, p_id, p_key, p_counter, p_transports, p_label);
end $function$;
alter function baraza.add_first_passkey(uuid,text,bytea,bigint,text[],text) owner to gate;
grant execute on function baraza.add_first_passkey(uuid,text,bytea,bigint,text[],text) to app;

CREATE OR REPLACE FUNCTION baraza.add_need(p_need uuid, p_case uuid, p_service text, p_priority text, p_seq bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_case baraza.stream;
begin
  select * into v_case from baraza.stream s where s.id = 'case/' || p_case::text;
  if not baraza.actor_is_member(v_case.id) or not v_case.takes_posts or v_case.head + 1 <> p_seq
    or not exists (select from baraza.case_seat c where c.stream_id = v_case.id
      and c.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid) then
    raise exception 'the actor may not note this' using errcode = '42501';
  end if;
  insert into baraza.need (id, task_force_id, episode_id, service, priority, said_seq)
    values (p_need, v_case.task_force_id, p_case, p_service, p_priority, p_seq)
    on conflict do nothing;
  return found;
end $function$;
alter function baraza.add_need(uuid,uuid,text,text,bigint) owner to gate;
grant execute on function baraza.add_need(uuid,uuid,text,text,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.add_passkey(p_id text, p_key bytea, p_counter bigint, p_transports text[], p_label text, p_codes bytea[])
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_account uuid := baraza.own_account(true);
begin
  perform baraza.keep_passkey(v_account, p_id, p_key, p_counter, p_transports, p_label);
  perform baraza.tell_account(v_account, 'factor_added', null);
  return baraza.add_codes(v_account, p_codes, false);
end $function$;
alter function baraza.add_passkey(text,bytea,bigint,text[],text,bytea[]) owner to gate;
grant execute on function baraza.add_passkey(text,bytea,bigint,text[],text,bytea[]) to app;

CREATE OR REPLACE FUNCTION baraza.add_push(p_mark bytea, p_sealed bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_person baraza.person;
begin
  select * into strict v_person from baraza.person p where p.id = nullif(current_setting('baraza.person', true), '')::uuid
     and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid for no key update;
  delete from baraza.push_subscription b using baraza.person p
   where b.mark = p_mark and p.id = b.person_id and p.id <> v_person.id
     and (p.account_id is null or p.account_id is distinct from v_person.account_id);
  insert into baraza.push_subscription (person_id, task_force_id, mark, sealed, made_at)
    values (v_person.id, v_person.task_force_id, p_mark, p_sealed, baraza.now())
    on conflict (person_id, mark) do update set sealed = excluded.sealed, made_at = excluded.made_at;
  delete from baraza.push_subscription b where b.person_id = v_person.id and b.mark in (
    select x.mark from baraza.push_subscription x where x.person_id = v_person.id order by x.made_at desc, x.mark offset 10);
end $function$;
alter function baraza.add_push(bytea,bytea) owner to gate;
grant execute on function baraza.add_push(bytea,bytea) to app;

CREATE OR REPLACE FUNCTION baraza.add_tally(p_id uuid, p_kind text, p_count integer, p_on date)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  if not exists (select from baraza.agency a where a.id = v_agency and a.task_force_id = v_task_force)
    or not baraza.reads_for('case/', nullif(current_setting('baraza.person', true), '')::uuid, v_agency) then
    raise exception 'the actor may not count here' using errcode = '42501';
  end if;
  insert into baraza.tally (id, task_force_id, agency_id, kind, count, on_date) values (p_id, v_task_force, v_agency, p_kind, p_count, p_on);
end $function$;
alter function baraza.add_tally(uuid,text,integer,date) owner to gate;
grant execute on function baraza.add_tally(uuid,text,integer,date) to app;

CREATE OR REPLACE FUNCTION baraza.admit_agency(p_stream text, p_agency uuid, p_before boolean)
 RETURNS uuid[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_stream baraza.stream;
  v_people uuid[];
begin
  if p_stream like any (array['file/%', 'glass/%']) or not baraza.actor_is_member(p_stream) then
    raise exception 'the actor may not admit to this stream' using errcode = '42501';
  end if;
  select * into v_stream from baraza.stream s where s.id = p_stream for update;
  -- The case of a part is held: an agency that is just leaving it is not let into the part behind its back.
  perform from baraza.stream s join baraza.case_part p on s.id = 'case/' || p.episode_id::text
   where p.stream_id = p_stream for share of s;
  if not exists (select from baraza.agency a where a.id = p_agency and a.task_force_id = v_stream.task_force_id)
    or (p_stream like 'part/%' and not exists (select from baraza.case_part p
      join baraza.case_seat c on c.stream_id = 'case/' || p.episode_id::text and c.agency_id = p_agency
       where p.stream_id = p_stream)) then
    return null;
  end if;
  -- Who reads the case for another agency already goes on reading it for that one, unless that has an end and this has none.
  v_people := array(select p from unnest(baraza.seat_people(p_stream, v_stream.task_force_id, p_agency)) p
    where not exists (select from baraza.membership m where m.stream_id = p_stream and m.person_id = p and m.until_seq is null
      and (m.holds_until is null or baraza.seat_holds_until(p_stream, p_agency) is not null)));
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq, from_seq, holds_until)
    select p_stream, p, v_stream.task_force_id, p_agency, v_stream.head + 1, case when p_before then 1 else v_stream.head + 1 end,
           baraza.seat_holds_until(p_stream, p_agency)
      from unnest(v_people) p
    on conflict (stream_id, person_id) do update
      set agency_id = excluded.agency_id, since_seq = excluded.since_seq, from_seq = excluded.from_seq, until_seq = null,
        holds_until = excluded.holds_until;
  if p_before then
    update baraza.membership m set from_seq = 1 where m.stream_id = p_stream and m.until_seq is null
      and m.person_id = any (baraza.seat_people(p_stream, v_stream.task_force_id, p_agency));
  end if;
  return v_people;
end $function$;
alter function baraza.admit_agency(text,uuid,boolean) owner to gate;
grant execute on function baraza.admit_agency(text,uuid,boolean) to app;

CREATE OR REPLACE FUNCTION baraza.after_quiet(p_person uuid)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with at as (
      select t.zone, baraza.now() at time zone t.zone as local, coalesce(q.quiet_from, '21:00')::time as f, coalesce(q.quiet_to, '07:00')::time as e
        from baraza.person p join baraza.task_force t on t.id = p.task_force_id left join baraza.quiet_hours q on q.person_id = p.id
       where p.id = p_person
    )
    select case
        when f < e and local::time >= f and local::time < e or f > e and local::time < e then (local::date + e) at time zone zone
        when f > e and local::time >= f then (local::date + 1 + e) at time zone zone
        else baraza.now() end
      from at
  $function$;
alter function baraza.after_quiet(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.agencies_that_look(p_case_stream text, p_agency uuid, p_at timestamp with time zone)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select array(select c.agency_id from baraza.case_seat c join baraza.agency a on a.id = c.agency_id and a.sector <> 'justice'
      where c.stream_id = p_case_stream and c.agency_id <> p_agency
        and coalesce(baraza.seat_holds_until(c.stream_id, c.agency_id), 'infinity') > p_at order by 1)
  $function$;
alter function baraza.agencies_that_look(text,uuid,timestamp with time zone) owner to gate;

CREATE OR REPLACE FUNCTION baraza.agreement_for(p_referral baraza.referral)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select s.id from baraza.share s
      join baraza.case_seat c on c.stream_id = 'case/' || s.episode_id::text and c.agency_id = s.controller_agency_id
      join baraza.agency a on a.id = s.recipient_agency_id and a.sector <> 'justice'
     where s.episode_id = p_referral.episode_id and s.controller_agency_id = p_referral.sender_agency_id
       and s.recipient_agency_id = p_referral.receiver_agency_id and s.purpose = p_referral.purpose
       and baraza.share_state(s.legal_basis, s.from_at, s.until_at, s.suspended, s.confirmed_by is not null,
         s.revoked_seq is not null, baraza.now()) = 'active'
     order by s.until_at desc, s.id limit 1
  $function$;
alter function baraza.agreement_for(baraza.referral) owner to gate;

CREATE OR REPLACE FUNCTION baraza.anchor_now(p_stream text)
 RETURNS bigint
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return case when p_stream like 'part/%' then (select s.head from baraza.case_part p
    join baraza.stream s on s.id = 'case/' || p.episode_id::text where p.stream_id = p_stream) end;
end $function$;
alter function baraza.anchor_now(text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.answer_at_door(p_hash bytea)
 RETURNS TABLE(id uuid, subject_id uuid, stream_id text, task_force_id uuid, person_id uuid, agency_id uuid, standings text[], status text, priority text, due_zone text, used_at timestamp with time zone, snoozed boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select l.id, l.subject_id, r.stream_id, l.task_force_id, l.person_id, l.agency_id,
           array(select s.standing from baraza.standing s
             where s.person_id = l.person_id and s.agency_id = l.agency_id order by s.standing),
           a.status, r.priority, r.due_zone, l.used_at, exists (select from baraza.snooze z where z.link_id = l.id)
      from baraza.answer_link l
      join baraza.reminder r on r.subject_id = l.subject_id
      join baraza.action a on a.id = l.subject_id
     where l.hash = p_hash and baraza.answer_lives(l.id)
  $function$;
alter function baraza.answer_at_door(bytea) owner to gate;
grant execute on function baraza.answer_at_door(bytea) to app;

CREATE OR REPLACE FUNCTION baraza.answer_lives(p_id uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select exists (select from baraza.answer_link l
      join baraza.reminder r on r.subject_id = l.subject_id
      join baraza.person p on p.id = l.person_id and p.disabled_at is null
      join baraza.member m on m.stream_id = r.stream_id and m.task_force_id = l.task_force_id
        and m.person_id = l.person_id
     where l.id = p_id and l.expires_at > baraza.now() and l.undone_at is null
       and exists (select from baraza.standing s where s.person_id = l.person_id and s.agency_id = l.agency_id)
       and (l.used_at is not null or (r.runs and r.revision = l.revision and r.agency_id = l.agency_id
         and (r.holder_id is not distinct from l.holder_id or r.holder_id = l.person_id))))
  $function$;
alter function baraza.answer_lives(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.answer_reminder(p_subject uuid, p_holder uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update baraza.reminder r set holder_id = p_holder where r.subject_id = p_subject and baraza.actor_is_member(r.stream_id);
  if found then
    perform baraza.hold_waiting(p_subject);
    update baraza.notice n set state = 'cancelled', reason = 'answered', settled_at = baraza.now(), lease = null
     where n.subject_id = p_subject and n.state = 'waiting' and not baraza.is_under_way(n.id, n.tries);
  end if;
end $function$;
alter function baraza.answer_reminder(uuid,uuid) owner to gate;
grant execute on function baraza.answer_reminder(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.append(p_stream text, p_types text[], p_bodies text[], p_content_ids uuid[], p_words text[])
 RETURNS TABLE(seq bigint, at timestamp with time zone, anchor bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_system text := nullif(current_setting('baraza.system', true), '');
  v_stream baraza.stream;
  v_at timestamptz := baraza.now();
  v_salt bytea;
  v_content_hash bytea;
begin
  select * into v_stream from baraza.stream s where s.id = p_stream for update;
  if not found
    or (v_person is not null
      and not exists (select from baraza.member m
          where m.stream_id = p_stream and m.person_id = v_person and m.task_force_id = v_task_force)
      and not exists (select from baraza.membership m
          where m.stream_id = p_stream and m.person_id = v_person and m.task_force_id = v_task_force and m.until_seq > v_stream.head))
    or (v_person is null and (v_system is null or not (p_stream like any (array['person/%', 'task-force/%']))))
  then
    raise exception 'the actor may not append to this stream' using errcode = '42501';
  end if;
  anchor := case when p_stream like 'part/%' then baraza.anchor_now(p_stream) end;
  for i in 1 .. cardinality(p_types) loop
    v_stream.head := v_stream.head + 1;
    v_salt := uuid_send(gen_random_uuid());
    v_content_hash := sha256(v_salt || convert_to(p_words[i], 'UTF8'));
    v_stream.tip := baraza.chain_link(v_stream.tip, p_stream, v_stream.head, v_at, p_types[i],
      coalesce(v_system, v_person::text), v_agency, p_bodies[i],
      case when v_content_hash is null then null else p_content_ids[i] end, v_content_hash, anchor);
    insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, content_id, content_hash, hash, about_seq, anchor)
      values (p_stream, v_stream.head, v_at, coalesce(v_system, v_person::text), v_agency, p_types[i], p_bodies[i],
        case when v_content_hash is null then null else p_content_ids[i] end, v_content_hash, v_stream.tip,
        case when p_types[i] like 'message.%' then baraza.about_of(p_types[i], p_bodies[i]) end, anchor);
    if v_content_hash is not null then
      insert into baraza.content (id, stream_id, seq, salt, body)
        values (p_content_ids[i], p_stream, v_stream.head, v_salt, p_words[i]);
    end if;
    seq := v_stream.head;
    at := v_at;
    return next;
  end loop;
  update baraza.stream s set head = v_stream.head, tip = v_stream.tip where s.id = p_stream;
end $function$;
alter function baraza.append(text,text[],text[],uuid[],text[]) owner to gate;
grant execute on function baraza.append(text,text[],text[],uuid[],text[]) to app;

CREATE OR REPLACE FUNCTION baraza.arm_reminder(p_kind text, p_subject uuid, p_stream text, p_revision integer, p_agency uuid, p_holder uuid, p_priority text, p_due_date date, p_due_time text, p_due_zone text, p_ladder jsonb, p_rungs jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not baraza.actor_is_member(p_stream)
    or exists (select from baraza.reminder r where r.subject_id = p_subject and r.stream_id <> p_stream) then
    raise exception 'the actor may not remind of this' using errcode = '42501';
  end if;
  perform baraza.put_reminder(p_kind, p_subject, p_stream, p_revision, p_agency, p_holder, p_priority, p_due_date, p_due_time, p_due_zone,
    p_ladder, p_rungs);
end $function$;
alter function baraza.arm_reminder(text,uuid,text,integer,uuid,uuid,text,date,text,text,jsonb,jsonb) owner to gate;
grant execute on function baraza.arm_reminder(text,uuid,text,integer,uuid,uuid,text,date,text,text,jsonb,jsonb) to app;

CREATE OR REPLACE FUNCTION baraza.ask_address(p_address text, p_link uuid, p_hash bytea, p_letter uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_account uuid := baraza.own_account(true);
begin
  update baraza.link l set used_at = baraza.now() where l.account_id = v_account and l.purpose = 'address' and l.used_at is null;
  if exists (select from baraza.account a where a.address = p_address) then
    return;
  end if;
  insert into baraza.link (id, purpose, hash, account_id, address, made_at, expires_at)
    values (p_link, 'address', p_hash, v_account, p_address, baraza.now(), baraza.now() + interval '1 day') on conflict do nothing;
  perform baraza.refuse_many_letters(p_address);
  perform baraza.write_letter(p_letter, 'address', p_address, v_account, '', null, p_link);
end $function$;
alter function baraza.ask_address(text,uuid,bytea,uuid) owner to gate;
grant execute on function baraza.ask_address(text,uuid,bytea,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.ask_company(p_referral uuid, p_agency uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_referral baraza.referral;
  v_next bigint;
begin
  if not baraza.leads_referral(p_referral) then
    raise exception 'the actor may not ask for company' using errcode = '42501';
  end if;
  select * into v_referral from baraza.referral r where r.id = p_referral for no key update;
  select s.head + 1 into v_next from baraza.stream s where s.id = v_referral.stream_id for no key update;
  if not baraza.may_have_company(v_referral.state) or v_referral.asked_agency_id is not null
    or v_referral.body ->> 'accompanierAgencyId' is not null
    or p_agency in (v_referral.sender_agency_id, v_referral.receiver_agency_id)
    or not exists (select from baraza.agency a where a.id = p_agency and a.task_force_id = v_referral.task_force_id and a.sector <> 'justice') then
    raise exception 'nobody can be asked to go along' using errcode = 'BA409';
  end if;
  if baraza.company_until(v_referral.stream_id, p_agency) is null then
    return false;
  end if;
  update baraza.referral r set asked_agency_id = p_agency where r.id = p_referral;
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq, from_seq, by_referral)
    values (v_referral.stream_id, v_referral.episode_id, p_agency, v_referral.task_force_id, v_next, v_next, true);
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq, from_seq, holds_until)
    select v_referral.stream_id, p, v_referral.task_force_id, p_agency, v_next, v_next, baraza.seat_holds_until(v_referral.stream_id, p_agency)
      from unnest(baraza.seat_people(v_referral.stream_id, v_referral.task_force_id, p_agency)) p
    on conflict (stream_id, person_id) do update set agency_id = excluded.agency_id, since_seq = excluded.since_seq,
        from_seq = excluded.from_seq, until_seq = null, holds_until = excluded.holds_until
      where membership.until_seq is not null;
  return true;
end $function$;
alter function baraza.ask_company(uuid,uuid) owner to gate;
grant execute on function baraza.ask_company(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.ask_recovery(p_address text, p_link uuid, p_hash bytea, p_letter uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_account baraza.account;
begin
  select * into v_account from baraza.account a where a.address = p_address;
  if not found or not exists (select from baraza.seats_of(v_account.id)) then
    return;
  end if;
  update baraza.link l set used_at = baraza.now() where l.account_id = v_account.id and l.purpose = 'recovery' and l.used_at is null;
  insert into baraza.link (id, purpose, hash, account_id, made_at, expires_at)
    values (p_link, 'recovery', p_hash, v_account.id, baraza.now(), baraza.now() + interval '30 minutes');
  perform baraza.write_letter(p_letter, 'recovery', v_account.address, v_account.id, '', null, p_link);
end $function$;
alter function baraza.ask_recovery(text,uuid,bytea,uuid) owner to gate;
grant execute on function baraza.ask_recovery(text,uuid,bytea,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.ask_rungs_again(p_subjects uuid[], p_revisions integer[], p_numbers integer[], p_generations integer[])
 RETURNS TABLE(subject_id uuid, revision integer, number integer, generation integer, in_ms double precision)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    update baraza.rung g set generation = g.generation + 1
      from unnest(p_subjects, p_revisions, p_numbers, p_generations) x (subject_id, revision, number, generation)
     where g.subject_id = x.subject_id and g.revision = x.revision and g.number = x.number and g.generation = x.generation
       and g.state = 'planned'
    returning g.subject_id, g.revision, g.number, g.generation, extract(epoch from g.fire_at - baraza.now()) * 1000
  $function$;
alter function baraza.ask_rungs_again(uuid[],integer[],integer[],integer[]) owner to gate;
grant execute on function baraza.ask_rungs_again(uuid[],integer[],integer[],integer[]) to app;

CREATE OR REPLACE FUNCTION baraza.ask_session(p_hash bytea, p_challenge text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ update baraza.session s set challenge = p_challenge where s.id_hash = p_hash and s.ended_at is null $function$;
alter function baraza.ask_session(bytea,text) owner to gate;
grant execute on function baraza.ask_session(bytea,text) to app;

CREATE OR REPLACE FUNCTION baraza.asks_of(p_case uuid)
 RETURNS TABLE(id uuid, agency_id uuid, at timestamp with time zone, seq bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select k.id, k.agency_id, v.at, v.seq from baraza.card_ask k
      join baraza.event v on v.stream_id = k.stream_id and v.seq = k.asked_seq
     where k.episode_id = p_case and k.declined_seq is null
       and not exists (select from baraza.event b where b.stream_id = k.stream_id and b.seq > k.asked_seq and b.type = 'agency.admitted'
         and b.body::jsonb ->> 'agencyId' = k.agency_id::text)
     order by k.asked_seq
  $function$;
alter function baraza.asks_of(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.asks_to_answer()
 RETURNS TABLE(id uuid, case_id uuid, handle text, agency_id uuid, at bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select k.id, e.id, b.handle, k.agency_id, (extract(epoch from k.at) * 1000)::bigint
      from baraza.episode e join baraza.subject b on b.id = e.subject_id cross join lateral baraza.asks_of(e.id) k
     where e.id in (select a.episode_id from baraza.card_ask a where a.declined_seq is null
         and a.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid)
       and e.lead_agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
       and e.status = 'open' and baraza.treats_in(e.id)
     order by k.at desc, k.id limit 200
  $function$;
alter function baraza.asks_to_answer() owner to gate;
grant execute on function baraza.asks_to_answer() to app;

CREATE OR REPLACE FUNCTION baraza.asks_to_join(p_case uuid)
 RETURNS TABLE(id uuid, agency_id uuid, at timestamp with time zone, seq bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select k.id, k.agency_id, k.at, k.seq from baraza.asks_of(p_case) k where baraza.actor_is_member('case/' || p_case::text)
  $function$;
alter function baraza.asks_to_join(uuid) owner to gate;
grant execute on function baraza.asks_to_join(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.attach_files(p_stream text, p_person uuid, p_ids uuid[], p_seq bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_case text := (select 'case/' || p.episode_id::text from baraza.case_part p where p.stream_id = p_stream);
  v_ids uuid[];
begin
  if coalesce(cardinality(p_ids), 0) = 0 then
    return true;
  end if;
  -- In order, so that two messages that name the same files never wait for one another in a ring.
  v_ids := array(select f.id from baraza.file f
    where f.id = any (p_ids) and f.stream_id in (p_stream, v_case) and f.person_id = p_person and f.state = 'ready'
      and f.seq is null
    order by f.id for update);
  if cardinality(v_ids) <> cardinality(p_ids) or cardinality(p_ids) > 10 then
    return false;
  end if;
  update baraza.file f set stream_id = p_stream, seq = p_seq where f.id = any (v_ids);
  return true;
end $function$;
alter function baraza.attach_files(text,uuid,uuid[],bigint) owner to gate;

CREATE OR REPLACE FUNCTION baraza.attach_paper(p_meeting uuid, p_file uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_stream text;
  v_seq bigint;
begin
  select w.stream_id, w.seq into v_stream, v_seq from baraza.meeting_word w
   where w.meeting_id = p_meeting and w.key = 'paper/' || p_file::text || '/title';
  if v_stream is null or not baraza.actor_is_member(v_stream)
    or not exists (select from baraza.own_standings() x where baraza.takes_part_in_meetings(x)) then
    raise exception 'the actor puts up no such paper' using errcode = '42501';
  end if;
  return baraza.attach_files(v_stream, nullif(current_setting('baraza.person', true), '')::uuid, array[p_file], v_seq);
end $function$;
alter function baraza.attach_paper(uuid,uuid) owner to gate;
grant execute on function baraza.attach_paper(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.begin_account(p_first_use bytea, p_account uuid, p_address text, p_password_hash text, p_person uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_people();
  perform baraza.use_link(p_first_use, 'first_use');
  insert into baraza.account (id, address, password_hash, made_at) values (p_account, p_address, p_password_hash, baraza.now());
  update baraza.person p set account_id = p_account where p.id = p_person and p.account_id is null;
end $function$;
alter function baraza.begin_account(bytea,uuid,text,text,uuid) owner to gate;
grant execute on function baraza.begin_account(bytea,uuid,text,text,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.begin_digest(p_id uuid, p_lease uuid)
 RETURNS TABLE(subject_id uuid, kind text, audience text, due_date text, due_time text, due_zone text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_digest baraza.digest;
begin
  select * into v_digest from baraza.digest d where d.id = p_id and d.lease = p_lease and d.state = 'waiting' for no key update;
  if not found then
    return;
  end if;
  update baraza.notice n set state = 'cancelled', settled_at = baraza.now(),
         reason = case when p.disabled_at is not null then 'shut_out' when not r.runs then 'stopped' else 'planned_anew' end
    from baraza.reminder r, baraza.person p
   where n.digest_id = p_id and n.state = 'waiting' and r.subject_id = n.subject_id and p.id = n.person_id
     and (p.disabled_at is not null or not r.runs or r.revision <> n.revision);
  insert into baraza.notice_try (notice_id, number, begun_at)
    select n.id, n.tries, baraza.now() from baraza.notice n where n.digest_id = p_id and n.state = 'waiting'
    on conflict do nothing;
  if not exists (select from baraza.notice n where n.digest_id = p_id and n.state = 'waiting') then
    update baraza.digest d set state = 'cancelled', reason = 'empty', settled_at = baraza.now(), lease = null where d.id = p_id;
    return;
  end if;
  return query
    select n.subject_id, r.kind, n.audience, to_char(r.due_date, 'YYYY-MM-DD'), r.due_time, r.due_zone
      from baraza.notice n join baraza.reminder r on r.subject_id = n.subject_id
     where n.digest_id = p_id and n.state = 'waiting';
end $function$;
alter function baraza.begin_digest(uuid,uuid) owner to gate;
grant execute on function baraza.begin_digest(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.begin_entry(p_hash bytea, p_account uuid, p_person uuid, p_agency uuid, p_stage text, p_way text, p_challenge text, p_two_factors boolean)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    delete from baraza.entry e where e.expires_at < baraza.now();
    insert into baraza.entry (id_hash, account_id, person_id, agency_id, stage, way, challenge, two_factors, expires_at)
      values (p_hash, p_account, p_person, p_agency, p_stage, p_way, p_challenge, p_two_factors, baraza.now() + interval '10 minutes')
  $function$;
alter function baraza.begin_entry(bytea,uuid,uuid,uuid,text,text,text,boolean) owner to gate;
grant execute on function baraza.begin_entry(bytea,uuid,uuid,uuid,text,text,text,boolean) to app;

CREATE OR REPLACE FUNCTION baraza.begin_notice(p_id uuid, p_lease uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_notice baraza.notice;
  v_reason text;
begin
  select * into v_notice from baraza.notice n where n.id = p_id and n.lease = p_lease and n.state = 'waiting' for no key update;
  if not found then
    return false;
  end if;
  select case when p.disabled_at is not null and v_notice.channel <> 'webhook' then 'shut_out' when not r.runs then 'stopped'
           when r.revision <> v_notice.revision then 'planned_anew' end into v_reason
    from baraza.reminder r, baraza.person p where r.subject_id = v_notice.subject_id and p.id = v_notice.person_id;
  if v_reason is not null then
    update baraza.notice n set state = 'cancelled', reason = v_reason, settled_at = baraza.now(), lease = null where n.id = p_id;
    return false;
  end if;
  insert into baraza.notice_try (notice_id, number, begun_at) values (p_id, v_notice.tries, baraza.now()) on conflict do nothing;
  return true;
end $function$;
alter function baraza.begin_notice(uuid,uuid) owner to gate;
grant execute on function baraza.begin_notice(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.begin_referral(p_referral uuid, p_case uuid, p_place text, p_sender uuid, p_receiver uuid, p_service text, p_purpose text, p_body jsonb, p_due timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_stream text := 'referral/' || p_referral::text;
  v_case text := 'case/' || p_case::text;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_open boolean;
begin
  perform from baraza.agency a where a.id = p_sender for no key update;
  select s.takes_posts into v_open from baraza.stream s where s.id = v_case for no key update;
  if not v_open
    or not exists (select from baraza.case_seat c where c.stream_id = v_case and c.agency_id = p_sender)
    or not (p_place = v_case or exists (select from baraza.case_part q join baraza.case_seat c on c.stream_id = q.stream_id
      and c.agency_id = p_receiver where q.stream_id = p_place and q.episode_id = p_case))
    or exists (select from baraza.agency a where a.id = p_sender and a.sector = 'justice')
    or not exists (select from baraza.agency a where a.id = p_receiver and a.id <> p_sender and a.task_force_id = v_task_force
      and a.sector <> 'justice') then
    raise exception 'the referral can not begin' using errcode = 'BA409';
  end if;
  insert into baraza.stream (id, task_force_id) values (v_stream, v_task_force) on conflict do nothing;
  if not found then
    -- Of whose the id is already it says nothing.
    raise exception 'the referral can not begin' using errcode = 'BA409';
  end if;
  insert into baraza.referral (id, task_force_id, episode_id, place, sender_agency_id, receiver_agency_id, service, purpose, state, body, due_at)
    values (p_referral, v_task_force, p_case, p_place, p_sender, p_receiver, p_service, p_purpose, p_body ->> 'state', p_body, p_due);
  perform baraza.seat_on_referral(v_stream, p_sender, false);
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select distinct on (s.person_id) v_stream, s.person_id, v_task_force, s.agency_id, 1 from baraza.standing s
      join baraza.person p on p.id = s.person_id and p.disabled_at is null
     where s.task_force_id = v_task_force and s.standing = 'coordinator'
     order by s.person_id, s.agency_id
    on conflict on constraint membership_key do nothing;
end $function$;
alter function baraza.begin_referral(uuid,uuid,text,uuid,uuid,text,text,jsonb,timestamp with time zone) owner to gate;

CREATE OR REPLACE FUNCTION baraza.begin_stream(p_stream text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  perform from baraza.agency a where a.task_force_id = v_task_force order by a.id for share;
  insert into baraza.stream (id, task_force_id) values (p_stream, v_task_force) on conflict do nothing;
  if not found then
    -- Of whose the id is already it says nothing.
    raise exception 'it can not begin' using errcode = 'BA409';
  end if;
end $function$;
alter function baraza.begin_stream(text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.begin_totp(p_id uuid)
 RETURNS text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ update baraza.account a set pending_totp_id = p_id where a.id = baraza.own_account(true) returning a.address $function$;
alter function baraza.begin_totp(uuid) owner to gate;
grant execute on function baraza.begin_totp(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.begin_way_test(p_id uuid, p_channel text, p_agency uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_person baraza.person;
begin
  if p_agency is not null then
    perform baraza.refuse_unless_governs(p_agency, '{}');
  end if;
  select * into strict v_person from baraza.person p where p.id = nullif(current_setting('baraza.person', true), '')::uuid
     and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid for no key update;
  if (select count(*) from baraza.way_test y
       where y.person_id = v_person.id and y.channel = p_channel and y.begun_at > baraza.now() - interval '1 hour') >= 3 then
    return false;
  end if;
  insert into baraza.way_test (id, task_force_id, person_id, agency_id, channel, begun_at)
    values (p_id, v_person.task_force_id, v_person.id, p_agency, p_channel, baraza.now());
  return true;
end $function$;
alter function baraza.begin_way_test(uuid,text,uuid) owner to gate;
grant execute on function baraza.begin_way_test(uuid,text,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.board_cases(p_agency uuid, p_sender_holds text[], p_coordinator_holds text[], p_companion_holds text[])
 RETURNS TABLE(case_id uuid, reads boolean, handle text, reference text, lead_agency_id uuid, stages integer, urgent boolean, step_kind text, step_id uuid, step_state text, step_service text, step_agency_id uuid, step_due timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 10000
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET work_mem TO '32MB'
 SET jit TO 'off'
AS $function$
#variable_conflict use_column
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_zone text := (select t.zone from baraza.task_force t where t.id = v_task_force);
  v_today date := (baraza.now() at time zone v_zone)::date;
begin
  if not exists (select from baraza.agency a where a.id = v_agency and a.task_force_id = v_task_force and a.sector <> 'justice') then
    return;
  end if;
  return query
  with read as materialized (
    select e.id, e.subject_id, e.lead_agency_id, m.stream_id, m.from_seq
      from baraza.member m join baraza.episode e on e.id = substr(m.stream_id, 6)::uuid
     where m.person_id = v_person and m.task_force_id = v_task_force and m.stream_id like 'case/%' and e.status = 'open'
  ), followed as materialized (
    select r.id, r.episode_id, r.state, r.service, r.due_at, r.sender_agency_id, r.receiver_agency_id,
           r.body ->> 'priority' = 'urgent' as urgent, (r.accepted_at at time zone v_zone)::date <= v_today as linked,
           case when r.state = any (p_coordinator_holds) then null when r.state = any (p_sender_holds) then r.sender_agency_id
             when r.state = any (p_companion_holds) then coalesce((r.body ->> 'accompanierAgencyId')::uuid, r.receiver_agency_id)
             else r.receiver_agency_id end as holder_id
      from baraza.member m join baraza.referral r on r.stream_id = m.stream_id
     where m.person_id = v_person and m.task_force_id = v_task_force and m.stream_id like 'referral/%'
  ), known as (
    select r.id, r.subject_id, r.lead_agency_id, true as reads from read r
    union all
    -- Whoever coordinates is not told which agency leads.
    select e.id, e.subject_id, null, false from baraza.episode e
     where e.id in (select f.episode_id from followed f where f.due_at is not null and f.episode_id not in (select r.id from read r))
       and e.status = 'open'
  ), agreed_on as materialized (
    select r.id as episode_id, a.id, a.status, a.owner_agency_id, a.due_at, a.priority <> 'normal' as urgent
      from read r join baraza.action a on a.stream_id = r.stream_id and a.title_seq >= r.from_seq
     where a.status in ('assigned', 'accepted', 'in_progress', 'blocked')
    union all
    select p.episode_id, a.id, a.status, a.owner_agency_id, a.due_at, a.priority <> 'normal'
      from baraza.member m join baraza.case_part p on p.stream_id = m.stream_id
      join baraza.action a on a.stream_id = m.stream_id and a.title_seq >= m.from_seq
     where m.person_id = v_person and m.task_force_id = v_task_force and m.stream_id like 'part/%'
       and a.status in ('assigned', 'accepted', 'in_progress', 'blocked')
  ), step as (
    select distinct on (s.episode_id) s.* from (
      select f.episode_id, 'referral' as kind, f.id, f.state, f.service, f.holder_id, f.due_at from followed f where f.due_at is not null
      union all
      select a.episode_id, 'action', a.id, a.status, null, a.owner_agency_id, a.due_at from agreed_on a) s
     order by s.episode_id, s.due_at, s.id
  ), pressing as (
    select r.id as episode_id from read r join baraza.need n on n.stream_id = r.stream_id
     where n.priority = 'urgent' and n.state in ('open', 'being_met')
    union
    select f.episode_id from followed f where f.urgent and f.due_at is not null
    union
    select a.episode_id from agreed_on a where a.urgent
  ), linked as (
    select distinct f.episode_id from followed f where f.linked
  )
  select k.id, k.reads, b.handle, b.reference, k.lead_agency_id, coalesce(q.stages, 0) | case when l.episode_id is null then 0 else 1 << 4 end,
         p.episode_id is not null, n.kind, n.id, n.state, n.service, n.holder_id, n.due_at
    from known k join baraza.subject b on b.id = k.subject_id
    left join baraza.staged_by_entries(v_today) q on q.episode_id = k.id
    left join linked l on l.episode_id = k.id
    left join pressing p on p.episode_id = k.id
    left join step n on n.episode_id = k.id
   where p_agency is null or (k.reads and k.id in (select c.episode_id from baraza.case_seat c
       where c.agency_id = p_agency and c.stream_id like 'case/%'))
     or k.id in (select f.episode_id from followed f where f.due_at is not null and p_agency in (f.sender_agency_id, f.receiver_agency_id));
end $function$;
alter function baraza.board_cases(uuid,text[],text[],text[]) owner to gate;
grant execute on function baraza.board_cases(uuid,text[],text[],text[]) to app;

CREATE OR REPLACE FUNCTION baraza.break_glass(p_glass uuid, p_words uuid, p_reference text, p_purpose text, p_reason text)
 RETURNS TABLE(outcome text, episode_id uuid, until_at timestamp with time zone, stream_id text, seq bigint, holder_id uuid, holder_agency_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_now timestamptz := baraza.now();
  v_case baraza.episode;
  v_line baraza.access_log;
begin
  if baraza.helps_in_emergency() is not true then
    raise exception 'the actor may not open this' using errcode = '42501';
  end if;
  -- The tries of one person come one after another: after five within an hour that found nothing, or twenty within a day, nothing is looked for.
  perform from baraza.stream s where s.id = 'person/' || v_person::text for no key update;
  -- Before anything is looked for: what fails afterwards would undo the try, and tell by failing that there is such a case, with nobody hearing of it.
  if exists (select from baraza.stream s where s.id = 'glass/' || p_glass::text)
    or exists (select from baraza.reminder r where r.subject_id = p_glass)
    or exists (select from baraza.content w where w.id = p_words) then
    raise exception 'it can not be opened' using errcode = 'BA409';
  end if;
  select * into v_case from baraza.episode e where e.id = baraza.case_of_reference(v_task_force, p_reference);
  outcome := (select case when count(*) >= 20 or count(*) filter (where t.outcome <> 'opened' and t.at > v_now - interval '1 hour') >= 5
      then 'too_many' when v_case.id is null then 'nothing' else 'opened' end
    from baraza.glass_try t where t.person_id = v_person and t.at > v_now - interval '24 hours');
  insert into baraza.glass_try (task_force_id, person_id, agency_id, at, reference_hash, outcome)
    values (v_task_force, v_person, v_agency, v_now, sha256(convert_to(v_task_force::text || p_reference, 'UTF8')), outcome);
  if outcome <> 'opened' then
    return next;
    return;
  end if;
  episode_id := v_case.id;
  until_at := v_now + interval '2 hours';
  stream_id := v_case.stream_id;
  select s.holder_id, s.agency_id into holder_id, holder_agency_id
    from baraza.seat_on_glass(p_glass, v_case, p_purpose, p_reason, v_now, until_at) s;
  seq := baraza.note_event(v_case.stream_id, 'glass.opened', json_build_object('glassId', p_glass,
    'until', to_char(until_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text);
  update baraza.glass g set told_seq = break_glass.seq where g.id = p_glass;
  v_line.episode_id := v_case.id;
  v_line.subject_id := v_case.subject_id;
  v_line.purpose := p_purpose;
  v_line.glass_id := p_glass;
  perform baraza.keep_reading(v_line, null, true);
  return next;
end $function$;
alter function baraza.break_glass(uuid,uuid,text,text,text) owner to gate;
grant execute on function baraza.break_glass(uuid,uuid,text,text,text) to app;

CREATE OR REPLACE FUNCTION baraza.bring_files(p_part uuid, p_ids uuid[])
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_stream text := 'part/' || p_part::text;
begin
  if not baraza.actor_is_member(v_stream)
    or not exists (select from baraza.stream s where s.id = v_stream and s.head = 0) then
    raise exception 'the actor begins no such part' using errcode = '42501';
  end if;
  return baraza.attach_files(v_stream, nullif(current_setting('baraza.person', true), '')::uuid, p_ids, 2);
end $function$;
alter function baraza.bring_files(uuid,uuid[]) owner to gate;
grant execute on function baraza.bring_files(uuid,uuid[]) to app;

CREATE OR REPLACE FUNCTION baraza.calendar_of(p_task_force uuid, p_agency uuid)
 RETURNS TABLE(zone text, weekdays smallint[], work_from text, work_to text, closed text[])
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  return query
    select t.zone, t.weekdays, t.work_from, t.work_to,
           array(select distinct to_char(d, 'YYYY-MM-DD') from baraza.closing c,
             generate_series(c.first_day::timestamp, c.last_day::timestamp, interval '1 day') d
            where c.task_force_id = t.id and (c.agency_id is null or c.agency_id = p_agency))
      from baraza.task_force t
     where t.id = p_task_force and (t.id = nullif(current_setting('baraza.task_force', true), '')::uuid
       or nullif(current_setting('baraza.system', true), '') is not null);
end $function$;
alter function baraza.calendar_of(uuid,uuid) owner to gate;
grant execute on function baraza.calendar_of(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.called_people(p_meeting uuid)
 RETURNS TABLE(person_id uuid, task_force_id uuid, reached boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select p.id, r.task_force_id, a.proved_at is not null and a.bounced_address is distinct from a.address
      from baraza.membership r
      join baraza.person p on p.id = r.person_id and p.disabled_at is null
      left join baraza.account a on a.id = p.account_id
     where r.stream_id = 'meeting/' || p_meeting::text and r.until_seq is null
  $function$;
alter function baraza.called_people(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.cancel_reminding(p_subject uuid, p_reason text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    update baraza.rung g set state = 'cancelled', reason = p_reason, settled_at = baraza.now()
     where g.subject_id = p_subject and g.state = 'planned';
    select baraza.hold_waiting(p_subject);
    update baraza.notice n set state = 'cancelled', reason = p_reason, settled_at = baraza.now(), lease = null
     where n.subject_id = p_subject and n.state = 'waiting' and not baraza.is_under_way(n.id, n.tries);
  $function$;
alter function baraza.cancel_reminding(uuid,text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.captured_actions(p_stream text, p_seq bigint)
 RETURNS TABLE(action_id uuid, task_force_id uuid, meeting_id uuid, item_id uuid, stream_id text, title_seq bigint, holder_id uuid, ladder jsonb)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  perform baraza.refuse_people();
  return query
    select c.action_id, m.task_force_id, m.id, c.item_id, w.stream_id, w.seq, h.person_id, l.body
      from baraza.event e
      join baraza.meeting m on m.stream_id = e.stream_id
      cross join lateral (select (x ->> 'actionId')::uuid as action_id, (x ->> 'itemId')::uuid as item_id,
          (x ->> 'ownerAgencyId')::uuid as owner_id, (x ->> 'holderId')::uuid as holder_id
        from jsonb_array_elements(e.body::jsonb -> 'now' -> 'actions') x) c
      join baraza.meeting_word w on w.meeting_id = m.id and w.key = 'action/' || c.action_id || '/title'
      left join lateral (select s.person_id from baraza.membership s where s.stream_id = w.stream_id and s.until_seq is null
        and s.person_id = c.holder_id and exists (select from baraza.standing t
          where t.person_id = s.person_id and t.agency_id = c.owner_id)) h on true
      left join baraza.ladder l on l.task_force_id = m.task_force_id and l.name = 'standard'
     where e.stream_id = p_stream and e.seq = p_seq and e.type = 'action.captured'
       and not exists (select from baraza.action a where a.id = c.action_id);
end $function$;
alter function baraza.captured_actions(text,bigint) owner to gate;
grant execute on function baraza.captured_actions(text,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.card_stands(p_case uuid, p_hash bytea)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.treats_in(p_case) and exists (select from baraza.card c join baraza.episode e on e.subject_id = c.subject_id
      where e.id = p_case and c.hash = p_hash and c.ended_at is null)
  $function$;
alter function baraza.card_stands(uuid,bytea) owner to gate;
grant execute on function baraza.card_stands(uuid,bytea) to app;

CREATE OR REPLACE FUNCTION baraza.carry_words(p_from uuid, p_to uuid, p_key text, p_new text)
 RETURNS TABLE(stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_word baraza.meeting_word;
begin
  if not baraza.actor_is_member('meeting/' || p_from::text) or not baraza.actor_is_member('meeting/' || p_to::text)
    or not exists (select from baraza.own_standings() x where baraza.takes_part_in_meetings(x)) then
    raise exception 'the actor may not carry what was said here' using errcode = '42501';
  end if;
  select w.* into v_word from baraza.meeting_word w
    join baraza.meeting a on a.id = w.meeting_id
    join baraza.meeting b on b.id = p_to and b.series_id = a.series_id
   where w.meeting_id = p_from and w.key = p_key and w.stream_id like 'item/%';
  if not found then
    return;
  end if;
  if baraza.lineage_of_key(p_from, p_key) is distinct from substr(v_word.stream_id, 6)::uuid
    or baraza.lineage_of_key(p_to, p_new) is distinct from substr(v_word.stream_id, 6)::uuid
    or split_part(p_key, '/', 1) <> split_part(p_new, '/', 1) or split_part(p_key, '/', 3) <> split_part(p_new, '/', 3) then
    raise exception 'this is about something else' using errcode = '42501';
  end if;
  insert into baraza.meeting_word (meeting_id, task_force_id, key, stream_id, seq)
    values (p_to, v_task_force, p_new, v_word.stream_id, v_word.seq) on conflict do nothing;
  if found then
    return query select v_word.stream_id,
      baraza.note_event(v_word.stream_id, 'meeting.said', jsonb_build_object('key', p_new, 'of', p_key)::text);
  end if;
end $function$;
alter function baraza.carry_words(uuid,uuid,text,text) owner to gate;
grant execute on function baraza.carry_words(uuid,uuid,text,text) to app;

CREATE OR REPLACE FUNCTION baraza.case_of_part(p_stream text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    select p.episode_id from baraza.case_part p where p.stream_id = p_stream
  $function$;
alter function baraza.case_of_part(text) owner to gate;
grant execute on function baraza.case_of_part(text) to app;

CREATE OR REPLACE FUNCTION baraza.case_of_reference(p_task_force uuid, p_reference text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select e.id from baraza.episode e join baraza.subject b on b.id = e.subject_id
     where b.reference = p_reference and e.task_force_id = p_task_force
     order by e.status = 'open' desc, (select v.at from baraza.event v where v.stream_id = e.stream_id and v.seq = 1) desc, e.id limit 1
  $function$;
alter function baraza.case_of_reference(uuid,text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.chain_link(prev bytea, stream text, seq bigint, at timestamp with time zone, type text, actor text, agency uuid, body text, content_id uuid, content_hash bytea, anchor bigint DEFAULT NULL::bigint)
 RETURNS bytea
 LANGUAGE plpgsql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return sha256(
    prev
    || int4send(octet_length(stream)) || convert_to(stream, 'UTF8')
    || int8send(seq)
    || int8send((extract(epoch from at) * 1000000)::bigint)
    || int4send(octet_length(type)) || convert_to(type, 'UTF8')
    || int4send(octet_length(actor)) || convert_to(actor, 'UTF8')
    || case when agency is null then int4send(0) else int4send(16) || uuid_send(agency) end
    || int4send(octet_length(body)) || convert_to(body, 'UTF8')
    || case when content_id is null then int4send(0) else int4send(16) || uuid_send(content_id) end
    || case when content_hash is null then int4send(0) else int4send(32) || content_hash end
    || case when anchor is null then ''::bytea else int8send(anchor) end);
end $function$;
alter function baraza.chain_link(bytea,text,bigint,timestamp with time zone,text,text,uuid,text,uuid,bytea,bigint) owner to gate;

CREATE OR REPLACE FUNCTION baraza.change_agency(p_id uuid, p_name text, p_short_name text, p_letters text, p_sector text)
 RETURNS TABLE(stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_before text;
begin
  perform baraza.refuse_unless_governs(p_id, '{}');
  select a.sector into v_before from baraza.agency a where a.id = p_id and a.task_force_id = v_task_force for no key update;
  if v_before <> p_sector then
    perform baraza.refuse_unless_governs(null, '{chair}');
  end if;
  update baraza.agency a set name = p_name, short_name = p_short_name, letters = p_letters, sector = p_sector
   where a.id = p_id and a.task_force_id = v_task_force;
  if p_sector = 'justice' and v_before <> 'justice' then
    return query select l.stream_id, l.seq from baraza.leave_as_justice(p_id) l;
  end if;
end $function$;
alter function baraza.change_agency(uuid,text,text,text,text) owner to gate;
grant execute on function baraza.change_agency(uuid,text,text,text,text) to app;

CREATE OR REPLACE FUNCTION baraza.change_entry(p_hash bytea, p_stage text, p_account uuid, p_challenge text, p_totp uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    update baraza.entry e set stage = p_stage, account_id = coalesce(e.account_id, p_account), challenge = p_challenge,
           two_factors = e.two_factors or (e.stage = 'second_factor' and p_stage = 'open'),
           totp_id = coalesce(p_totp, e.totp_id)
     where e.id_hash = p_hash and e.expires_at > baraza.now()
  $function$;
alter function baraza.change_entry(bytea,text,uuid,text,uuid) owner to gate;
grant execute on function baraza.change_entry(bytea,text,uuid,text,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.change_standing(p_person uuid, p_agency uuid, p_standings text[])
 RETURNS TABLE(person_id uuid, standings text[], stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_before text[] := array(select s.standing from baraza.standing s where s.person_id = p_person and s.agency_id = p_agency);
  v_contact uuid;
  v_one uuid;
begin
  perform baraza.refuse_unless_governs(p_agency, array(
    (select unnest(v_before) except select unnest(p_standings)) union (select unnest(p_standings) except select unnest(v_before))));
  if not exists (select from baraza.person p where p.id = p_person and p.task_force_id = v_task_force)
    or not exists (select from baraza.agency a where a.id = p_agency and a.task_force_id = v_task_force) then
    raise exception 'not at this table' using errcode = 'BA404';
  end if;
  if 'liaison' = any (p_standings) then
    delete from baraza.standing s where s.agency_id = p_agency and s.standing = 'liaison' and s.person_id <> p_person
      returning s.person_id into v_contact;
  end if;
  delete from baraza.standing s where s.person_id = p_person and s.agency_id = p_agency and not s.standing = any (p_standings);
  insert into baraza.standing (task_force_id, agency_id, person_id, standing)
    select v_task_force, p_agency, p_person, x from unnest(p_standings) x on conflict do nothing;
  perform baraza.refuse_without_administrator(v_task_force);
  for v_one in select x from unnest(array[p_person, v_contact]) x where x is not null order by x loop
    return query select v_one, baraza.standings_for(v_one, p_agency), m.stream_id, m.seq from baraza.settle_person(v_task_force, v_one) m;
  end loop;
  -- The control stream is the last that is taken hold of, and says for each what they are now.
  for v_one in select x from unnest(array[p_person, v_contact]) x where x is not null order by x loop
    person_id := v_one;
    standings := baraza.standings_for(v_one, p_agency);
    stream_id := 'control/00000000-0000-7000-8000-000000000000';
    seq := baraza.note_control('rights.changed', jsonb_build_object('personId', v_one));
    return next;
  end loop;
end $function$;
alter function baraza.change_standing(uuid,uuid,text[]) owner to gate;
grant execute on function baraza.change_standing(uuid,uuid,text[]) to app;

CREATE OR REPLACE FUNCTION baraza.change_task_force(p_name text, p_language text, p_zone text, p_second_factor boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_unless_governs(null, '{chair}');
  update baraza.task_force t set name = coalesce(p_name, t.name), language = coalesce(p_language, t.language),
         zone = coalesce(p_zone, t.zone), second_factor = coalesce(p_second_factor, t.second_factor)
   where t.id = nullif(current_setting('baraza.task_force', true), '')::uuid;
  if p_second_factor then
    -- Who is in with one factor proves the second before going on.
    perform baraza.revoke_sessions(array(select s.id from baraza.session s where s.account_id is not null and not s.two_factors
      and s.ended_at is null and s.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid));
  end if;
end $function$;
alter function baraza.change_task_force(text,text,text,boolean) owner to gate;
grant execute on function baraza.change_task_force(text,text,text,boolean) to app;

CREATE OR REPLACE FUNCTION baraza.claim_digests(p_channel text, p_lease interval, p_max integer)
 RETURNS TABLE(id uuid, lease uuid, address text, language text, tries integer)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with due as (
      select d.id from baraza.digest d where d.channel = p_channel and d.state = 'waiting' and d.due_at <= (select baraza.now())
       order by d.due_at limit p_max for no key update skip locked
    ), claimed as (
      update baraza.digest d set lease = gen_random_uuid(), due_at = baraza.now() + p_lease, tries = d.tries + 1
        from due where d.id = due.id returning d.*
    ), taken as (
      -- From here on what is in it counts as being sent with this try, or is cancelled by an answer before that begins.
      update baraza.notice n set tries = c.tries from claimed c where n.digest_id = c.id and n.state = 'waiting'
    )
    -- To an address that sent letters back none goes: what is in it is told in another way.
    select c.id, c.lease, case when a.bounced_address = a.address then null else a.address end, t.language, c.tries
      from claimed c
      join baraza.task_force t on t.id = c.task_force_id
      join baraza.person p on p.id = c.person_id
      left join baraza.account a on a.id = p.account_id
  $function$;
alter function baraza.claim_digests(text,interval,integer) owner to gate;
grant execute on function baraza.claim_digests(text,interval,integer) to app;

CREATE OR REPLACE FUNCTION baraza.claim_letters(p_lease interval, p_max integer)
 RETURNS TABLE(id uuid, lease uuid, kind text, address text, language text, tries integer, link_id uuid, link_round integer, facts jsonb)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with due as (
      select l.id from baraza.letter l where l.state = 'waiting' and l.due_at <= baraza.now()
       order by l.due_at limit p_max for update skip locked
    ), claimed as (
      update baraza.letter l set lease = gen_random_uuid(), due_at = baraza.now() + p_lease, tries = l.tries + 1
        from due where l.id = due.id returning l.*
    )
    select c.id, c.lease, c.kind, coalesce(c.address, o.address, ''), c.language, c.tries, coalesce(c.invitation_id, c.link_id), c.round,
           case
             when c.invitation_id is not null and (i.accepted_at is not null or i.withdrawn_at is not null
               or i.expires_at <= baraza.now() or i.round <> c.round) then jsonb_build_object('over', true)
             when c.link_id is not null and (k.used_at is not null or k.expires_at <= baraza.now()) then jsonb_build_object('over', true)
             when c.invitation_id is not null then jsonb_build_object('taskForce', t.name, 'agency', a.name, 'invitedBy', p.name,
               'name', i.name, 'expiresAt', i.expires_at, 'zone', c.zone)
             when c.link_id is not null then jsonb_build_object('expiresAt', k.expires_at, 'zone', c.zone)
             else jsonb_build_object('at', c.made_at, 'zone', c.zone, 'device', c.device)
           end
      from claimed c
      left join baraza.invitation i on i.id = c.invitation_id
      left join baraza.task_force t on t.id = i.task_force_id
      left join baraza.agency a on a.id = i.agency_id
      left join baraza.person p on p.id = i.invited_by
      left join baraza.link k on k.id = c.link_id
      left join baraza.person w on w.id = c.person_id
      left join baraza.account o on o.id = w.account_id
  $function$;
alter function baraza.claim_letters(interval,integer) owner to gate;
grant execute on function baraza.claim_letters(interval,integer) to app;

CREATE OR REPLACE FUNCTION baraza.claim_notices(p_channel text, p_lease interval, p_max integer)
 RETURNS TABLE(id uuid, lease uuid, kind text, subject_id uuid, number integer, task_force_id uuid, agency_id uuid, audience text, stands_in boolean, address text, unreachable boolean, language text, reads boolean, due_date text, due_time text, due_zone text, tries integer)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with due as (
      select n.id from baraza.notice n where n.channel = p_channel and n.state = 'waiting' and n.due_at <= (select baraza.now())
       order by n.due_at limit p_max for no key update skip locked
    ), claimed as (
      update baraza.notice n set lease = gen_random_uuid(), due_at = baraza.now() + p_lease, tries = n.tries + 1
        from due where n.id = due.id returning n.*
    )
    select c.id, c.lease, r.kind, c.subject_id, c.number, c.task_force_id, c.agency_id, c.audience, c.for_id is not null, a.address,
           coalesce(a.bounced_address = a.address, false), t.language,
           exists (select from baraza.member m where m.stream_id = r.stream_id and m.person_id = c.person_id),
           to_char(r.due_date, 'YYYY-MM-DD'), r.due_time, r.due_zone, c.tries
      from claimed c
      join baraza.reminder r on r.subject_id = c.subject_id
      join baraza.task_force t on t.id = c.task_force_id
      join baraza.person p on p.id = c.person_id
      left join baraza.account a on a.id = p.account_id
  $function$;
alter function baraza.claim_notices(text,interval,integer) owner to gate;
grant execute on function baraza.claim_notices(text,interval,integer) to app;

CREATE OR REPLACE FUNCTION baraza.climb_reminder(p_subject uuid, p_fired integer, p_superseded integer[], p_obsolete integer[], p_nobody integer[], p_notices jsonb, p_event text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_reminder baraza.reminder;
  v_at timestamptz := baraza.now();
  v_seq bigint;
begin
  select * into strict v_reminder from baraza.reminder r where r.subject_id = p_subject;
  update baraza.rung g set settled_at = v_at,
         state = case when g.number = p_fired or g.number = any (p_nobody) then 'fired'
           when g.number = any (p_superseded) then 'superseded' else 'obsolete' end,
         reason = case when g.number = any (p_nobody) then 'nobody_there' when g.number = p_fired then null
           when g.number = any (p_superseded) then 'higher_step_came' else 'too_late' end
   where g.subject_id = p_subject and g.revision = v_reminder.revision and g.state = 'planned'
     and (g.number = p_fired or g.number = any (p_nobody || p_superseded || p_obsolete));
  if p_event is not null then
    perform baraza.drop_snoozed(p_subject, p_fired, p_notices);
    insert into baraza.notice (id, task_force_id, subject_id, revision, number, person_id, agency_id, for_id, audience, channel, state,
        reason, made_at, due_at, settled_at)
      select (n ->> 'id')::uuid, v_reminder.task_force_id, p_subject, v_reminder.revision, (n ->> 'number')::integer,
             (n ->> 'personId')::uuid, (n ->> 'agencyId')::uuid, (n ->> 'forId')::uuid, n ->> 'audience', n ->> 'channel', n ->> 'state',
             n ->> 'reason', v_at, coalesce(to_timestamp((n ->> 'heldUntil')::numeric / 1000), v_at),
             case n ->> 'state' when 'waiting' then null else v_at end
        from jsonb_array_elements(p_notices) n
      on conflict do nothing;
    v_seq := baraza.note_event(v_reminder.stream_id, 'reminder.climbed', p_event);
  end if;
  update baraza.reminder r set failures = 0, history = case when v_seq is null then r.history else r.history || v_seq end,
         on_agenda_at = coalesce(r.on_agenda_at, case when v_seq is not null and exists (select from baraza.rung g
           where g.subject_id = p_subject and g.revision = v_reminder.revision and 'agenda' = any (g.audience)
             and (g.number = p_fired or g.number = any (p_nobody))) then v_at end)
   where r.subject_id = p_subject;
  return v_seq;
end $function$;
alter function baraza.climb_reminder(uuid,integer,integer[],integer[],integer[],jsonb,text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.climb_reminders(p_settled jsonb)
 RETURNS TABLE(subject_id uuid, stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
declare
  v_subjects uuid[] := array(select (c ->> 'subjectId')::uuid from jsonb_array_elements(p_settled) c);
  v_one record;
begin
  perform baraza.refuse_people();
  perform from baraza.stream s where s.id in (select r.stream_id from baraza.reminder r where r.subject_id = any (v_subjects))
    order by s.id for update of s;
  perform from baraza.reminder r where r.subject_id = any (v_subjects) order by r.subject_id for no key update;
  for v_one in
    select t.subject_id, t.stream_id, c.fired, c.superseded, c.obsolete, c.nobody, c.notices, c.event
      from baraza.standing_reminders(v_subjects) t
      join jsonb_to_recordset(p_settled) as c ("subjectId" uuid, mark text, fired integer, superseded integer[], obsolete integer[],
        nobody integer[], notices jsonb, event text) on c."subjectId" = t.subject_id and c.mark = t.mark
     order by t.subject_id
  loop
    subject_id := v_one.subject_id;
    stream_id := v_one.stream_id;
    seq := baraza.climb_reminder(v_one.subject_id, v_one.fired, v_one.superseded, v_one.obsolete, v_one.nobody, v_one.notices, v_one.event);
    return next;
  end loop;
end $function$;
alter function baraza.climb_reminders(jsonb) owner to gate;
grant execute on function baraza.climb_reminders(jsonb) to app;

CREATE OR REPLACE FUNCTION baraza.close_feed()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    delete from baraza.feed f
     where f.person_id = nullif(current_setting('baraza.person', true), '')::uuid
       and f.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
       and f.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
  $function$;
alter function baraza.close_feed() owner to gate;
grant execute on function baraza.close_feed() to app;

CREATE OR REPLACE FUNCTION baraza.company_until(p_stream text, p_agency uuid)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select max(s.until_at) from baraza.referral r
      join baraza.share s on s.episode_id = r.episode_id and s.controller_agency_id = r.sender_agency_id and s.purpose = 'X-ACCOMP'
      join baraza.agency a on a.id = s.recipient_agency_id and a.sector <> 'justice'
     where r.stream_id = p_stream and s.recipient_agency_id = p_agency and p_agency <> r.receiver_agency_id
       and baraza.share_state(s.legal_basis, s.from_at, s.until_at, s.suspended, s.confirmed_by is not null,
         s.revoked_seq is not null, baraza.now()) = 'active'
  $function$;
alter function baraza.company_until(text,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.confirm_address(p_hash bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_link baraza.link := baraza.use_link(p_hash, 'address');
  v_old text;
begin
  select a.address into v_old from baraza.account a where a.id = v_link.account_id;
  begin
    update baraza.account a set address = v_link.address, proved_at = baraza.now() where a.id = v_link.account_id;
  exception when unique_violation then
    raise exception 'the address is taken' using errcode = 'BA410';
  end;
  update baraza.link l set used_at = baraza.now() where l.account_id = v_link.account_id and l.purpose = 'recovery' and l.used_at is null;
  perform baraza.tell_account(v_link.account_id, 'address_changed', v_old);
  return v_link.address;
end $function$;
alter function baraza.confirm_address(bytea) owner to gate;
grant execute on function baraza.confirm_address(bytea) to app;

CREATE OR REPLACE FUNCTION baraza.confirm_clock()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update baraza.reminder_watch w set stopped_at = null where w.stopped_at is not null;
  return found;
end $function$;
alter function baraza.confirm_clock() owner to gate;
grant execute on function baraza.confirm_clock() to owner;

CREATE OR REPLACE FUNCTION baraza.confirm_session(p_hash bytea)
 RETURNS timestamp with time zone
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    update baraza.session s set confirmed_until = baraza.now() + interval '10 minutes'
     where s.id_hash = p_hash and s.ended_at is null returning s.confirmed_until
  $function$;
alter function baraza.confirm_session(bytea) owner to gate;
grant execute on function baraza.confirm_session(bytea) to app;

CREATE OR REPLACE FUNCTION baraza.confirm_totp(p_step bigint, p_codes bytea[])
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_account uuid := baraza.own_account(true);
begin
  update baraza.account a set totp_id = a.pending_totp_id, pending_totp_id = null, totp_step = p_step
   where a.id = v_account and a.pending_totp_id is not null;
  perform baraza.tell_account(v_account, 'factor_added', null);
  return baraza.add_codes(v_account, p_codes, false);
end $function$;
alter function baraza.confirm_totp(bigint,bytea[]) owner to gate;
grant execute on function baraza.confirm_totp(bigint,bytea[]) to app;

CREATE OR REPLACE FUNCTION baraza.connect_at_door(p_agency uuid, p_subject text, p_person uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_people();
  insert into baraza.single_sign_on_identity (agency_id, subject, person_id)
    select p_agency, p_subject, s.person_id from baraza.standing s where s.person_id = p_person and s.agency_id = p_agency limit 1
    on conflict do nothing;
end $function$;
alter function baraza.connect_at_door(uuid,text,uuid) owner to gate;
grant execute on function baraza.connect_at_door(uuid,text,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.connect_single_sign_on(p_subject text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_account uuid := baraza.own_account(true);
begin
  insert into baraza.single_sign_on_identity (agency_id, subject, person_id)
    select s.agency_id, p_subject, nullif(current_setting('baraza.person', true), '')::uuid
      from baraza.single_sign_on s where s.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
    on conflict do nothing;
  if not found then
    return false;
  end if;
  perform baraza.tell_account(v_account, 'factor_added', null);
  return true;
end $function$;
alter function baraza.connect_single_sign_on(text) owner to gate;
grant execute on function baraza.connect_single_sign_on(text) to app;

CREATE OR REPLACE FUNCTION baraza.control_after(p_after bigint, p_max integer)
 RETURNS TABLE(seq bigint, type text, body text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query
    select e.seq, e.type, e.body from baraza.event e
     where p_after is not null and e.stream_id = 'control/00000000-0000-7000-8000-000000000000' and e.seq > p_after
    union all
    select coalesce((select s.head from baraza.stream s where s.id = 'control/00000000-0000-7000-8000-000000000000'), 0), null, null
     where p_after is null
     order by 1 limit p_max;
end $function$;
alter function baraza.control_after(bigint,integer) owner to gate;
grant execute on function baraza.control_after(bigint,integer) to app;

CREATE OR REPLACE FUNCTION baraza.convocation(p_letter uuid, p_lease uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select jsonb_build_object('meetingId', m.id, 'occasion', l.occasion, 'start', m.state -> 'start', 'minutes', m.state -> 'minutes', 'zone', l.zone,
        'series', (select t.words from baraza.timeline t where t.stream_id = s.stream_id and t.seq = s.name_seq),
        'place', (select t.words from baraza.meeting_word w
          join baraza.timeline t on t.stream_id = w.stream_id and t.seq = w.seq
         where w.meeting_id = m.id and w.key = 'meeting/' || m.id::text || '/place' and w.stream_id = m.stream_id),
        'agenda', coalesce((select jsonb_agg(case
              when i.named then jsonb_build_object('apart', 'named')
              when i.of_case then jsonb_build_object('apart', 'case', 'minutes', i.item -> 'minutes')
              else jsonb_build_object('part', i.item -> 'part', 'minutes', i.item -> 'minutes',
                'papers', (select count(*) from (select distinct on (p ->> 'paperId') p as last from jsonb_array_elements(m.papers) p
                   where p ->> 'itemId' = i.id::text order by p ->> 'paperId', (p ->> 'version')::integer desc) x
                 where not x.last ? 'removed'),
                'title', (select t.words from baraza.meeting_word w
                  join baraza.timeline t on t.stream_id = w.stream_id and t.seq = w.seq
                 where w.meeting_id = m.id and w.key = 'item/' || i.id::text || '/title' and w.stream_id = m.stream_id)) end
            order by i.place)
          from (select a.id, a.item, o.place, coalesce((a.item ->> 'restricted')::boolean, true) as named,
                  a.item ->> 'kind' = 'case_review' or coalesce(a.item -> 'caseIds', '[]') <> '[]' as of_case
                  from jsonb_array_elements_text(m.state -> 'order') with ordinality o (id, place)
                  join baraza.agenda_item a on a.id = o.id::uuid and a.meeting_id = m.id and a.status = 'scheduled') i
         where l.kind = 'meeting_called'), '[]'))
      from baraza.letter l
      join baraza.meeting m on m.id = l.meeting_id
      join baraza.series s on s.id = m.series_id
      join baraza.called_people(m.id) c on c.person_id = l.person_id and c.reached
     where l.id = p_letter and l.lease = p_lease and l.state = 'waiting'
       and m.status = case l.kind when 'meeting_cancelled' then 'cancelled' else 'called' end
       and m.starts_at + make_interval(mins => (m.state ->> 'minutes')::integer) > baraza.now()
  $function$;
alter function baraza.convocation(uuid,uuid) owner to gate;
grant execute on function baraza.convocation(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.convoke(p_meeting uuid, p_kind text, p_occasion bigint)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_waiting uuid[];
  v_uncalled uuid[];
  v_written integer;
begin
  perform baraza.refuse_unless_keeps(p_meeting);
  perform from baraza.letter l where l.meeting_id = p_meeting and l.state = 'waiting' order by l.id for update;
  select coalesce(array_agg(l.person_id), '{}'), coalesce(array_agg(l.person_id) filter (where l.kind = 'meeting_called'), '{}')
    into v_waiting, v_uncalled
    from baraza.letter l where l.meeting_id = p_meeting and l.state = 'waiting' and l.lease is null and l.kind <> 'meeting_cancelled';
  if p_kind = 'meeting_cancelled' then
    update baraza.letter l set state = 'given_up', reason = 'meeting_over'
     where l.meeting_id = p_meeting and l.state = 'waiting' and l.lease is null;
  end if;
  insert into baraza.letter (id, kind, language, zone, meeting_id, person_id, occasion, made_at, due_at)
    select gen_random_uuid(), p_kind, t.language, t.zone, p_meeting, c.person_id, p_occasion, baraza.now(), baraza.now()
      from baraza.called_people(p_meeting) c join baraza.task_force t on t.id = c.task_force_id
     where c.reached and not c.person_id = any (case p_kind
       when 'meeting_called' then '{}' when 'meeting_moved' then v_waiting else v_uncalled end)
    on conflict on constraint letter_once do nothing;
  get diagnostics v_written = row_count;
  return v_written;
end $function$;
alter function baraza.convoke(uuid,text,bigint) owner to gate;
grant execute on function baraza.convoke(uuid,text,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.coordinates(p_stream text, p_person uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select p_stream like 'referral/%' and exists (select from baraza.standing s
      join baraza.person p on p.id = s.person_id and p.disabled_at is null where s.person_id = p_person and s.standing = 'coordinator')
  $function$;
alter function baraza.coordinates(text,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.copy_invitation(p_id uuid)
 RETURNS integer
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    update baraza.invitation i set copied = true where i.id = p_id and exists (select from baraza.open_invitation(p_id))
    returning i.round
  $function$;
alter function baraza.copy_invitation(uuid) owner to gate;
grant execute on function baraza.copy_invitation(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.count_attempt(p_bucket bytea, p_window interval, p_max integer)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    insert into baraza.attempt as a (bucket, count, until) values (p_bucket, 1, baraza.now() + p_window)
      on conflict (bucket) do update
        set count = case when a.until > baraza.now() then a.count + 1 else 1 end,
            until = case when a.until > baraza.now() then a.until else baraza.now() + p_window end
    returning count <= p_max
  $function$;
alter function baraza.count_attempt(bytea,interval,integer) owner to gate;
grant execute on function baraza.count_attempt(bytea,interval,integer) to app;

CREATE OR REPLACE FUNCTION baraza.decline_ask(p_ask uuid, p_case uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not baraza.treats_in(p_case) or not exists (select from baraza.episode e
      where e.id = p_case and e.lead_agency_id = nullif(current_setting('baraza.agency', true), '')::uuid) then
    raise exception 'the actor may not answer this' using errcode = '42501';
  end if;
  update baraza.card_ask k set declined_seq = s.head + 1 from baraza.stream s
   where k.id = p_ask and k.episode_id = p_case and s.id = k.stream_id and k.id in (select o.id from baraza.asks_of(p_case) o);
  return found;
end $function$;
alter function baraza.decline_ask(uuid,uuid) owner to gate;
grant execute on function baraza.decline_ask(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.detach_files(p_stream text, p_seq bigint)
 RETURNS SETOF text
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with gone as (
      update baraza.file f set state = 'gone' where f.stream_id = p_stream and f.seq = p_seq and f.state = 'ready'
      returning f.store_key, f.preview_key
    )
    select k from gone g cross join lateral unnest(array[g.store_key, g.preview_key]) k where k is not null
  $function$;
alter function baraza.detach_files(text,bigint) owner to gate;

CREATE OR REPLACE FUNCTION baraza.disband_digests(p_person uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with gone as (
      select d.id from baraza.digest d where d.person_id = p_person and d.state = 'waiting' and d.tries = 0 for no key update
    )
    update baraza.notice n set digest_id = null from gone where n.digest_id = gone.id;
    delete from baraza.digest d where d.person_id = p_person and d.state = 'waiting' and d.tries = 0
      and not exists (select from baraza.notice n where n.digest_id = d.id);
  $function$;
alter function baraza.disband_digests(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.disclosures_of_case(p_case uuid)
 RETURNS SETOF jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select jsonb_build_object('seq', a.seq, 'at', (extract(epoch from a.at) * 1000)::bigint, 'personId', a.person_id, 'agencyId', a.agency_id,
        'purpose', a.purpose, 'basis', a.basis, 'labels', a.labels, 'count', a.shown, 'shareId', a.share_id, 'legalBasis', a.legal_basis,
        'glassId', a.glass_id)
      from (select nullif(current_setting('baraza.person', true), '')::uuid as person, nullif(current_setting('baraza.agency', true), '')::uuid as agency) me
      join baraza.case_seat c on c.stream_id = 'case/' || p_case::text and c.agency_id = me.agency
      join baraza.access_log a on a.episode_id = p_case and a.controller_agency_id = me.agency and a.agency_id <> me.agency
     where a.basis in ('share', 'glass') and baraza.actor_is_member(c.stream_id) and baraza.reads_for('file/', me.person, me.agency)
     order by a.seq desc limit 500
  $function$;
alter function baraza.disclosures_of_case(uuid) owner to gate;
grant execute on function baraza.disclosures_of_case(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.door_people()
 RETURNS TABLE(person_id uuid, name text, agency_name text, agency_letters text, standings text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select p.id, p.name, a.name, a.letters, array_agg(s.standing order by s.standing)
      from baraza.standing s join baraza.person p on p.id = s.person_id join baraza.agency a on a.id = s.agency_id
     where (select i.kind from baraza.installation i) in ('demonstration', 'test') and p.disabled_at is null
     group by p.id, p.name, a.name, a.letters
     order by a.name, p.name
  $function$;
alter function baraza.door_people() owner to gate;
grant execute on function baraza.door_people() to app;

CREATE OR REPLACE FUNCTION baraza.drop_push(p_mark bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ delete from baraza.push_subscription b where b.mark = p_mark $function$;
alter function baraza.drop_push(bytea) owner to gate;
grant execute on function baraza.drop_push(bytea) to app;

CREATE OR REPLACE FUNCTION baraza.drop_snoozed(p_subject uuid, p_number integer, p_notices jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  with gone as (
    delete from baraza.snooze z where z.subject_id = p_subject
       and z.person_id in (select (n ->> 'personId')::uuid from jsonb_array_elements(p_notices) n) returning z.person_id
  )
  update baraza.notice n set state = 'cancelled', reason = 'higher_step_came', settled_at = baraza.now(), lease = null
    from gone g
   where n.subject_id = p_subject and n.person_id = g.person_id and n.number < p_number and n.state = 'waiting'
     and n.reason = 'later' and not baraza.is_under_way(n.id, n.tries);
end $function$;
alter function baraza.drop_snoozed(uuid,integer,jsonb) owner to gate;

CREATE OR REPLACE FUNCTION baraza.due_reminders(p_max integer)
 RETURNS TABLE(subject_id uuid, stream_id text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare v_now timestamptz;
begin
  perform baraza.refuse_people();
  v_now := baraza.now();
  return query
    select g.subject_id, min(r.stream_id) from baraza.rung g
      join baraza.reminder r on r.subject_id = g.subject_id and (r.parked_reason is null or r.failed_revision <> r.revision)
     where g.state = 'planned' and g.fire_at <= v_now
       and not exists (select from baraza.reminder_watch w where w.stopped_at is not null)
     group by g.subject_id order by min(g.fire_at) limit p_max;
end $function$;
alter function baraza.due_reminders(integer) owner to gate;
grant execute on function baraza.due_reminders(integer) to app;

CREATE OR REPLACE FUNCTION baraza.end_absence(p_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_person uuid;
  v_zone text := (select t.zone from baraza.task_force t where t.id = nullif(current_setting('baraza.task_force', true), '')::uuid);
  v_today date := (baraza.now() at time zone v_zone)::date;
begin
  select a.person_id into v_person from baraza.absence a
   where a.id = p_id and a.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid;
  perform baraza.refuse_unless_own_absence(v_person);
  update baraza.absence a
     set ended_at = least(baraza.now(), (a.last_day + 1)::timestamp at time zone v_zone - interval '1 millisecond')
   where a.id = p_id and a.ended_at is null and a.first_day <= v_today;
  delete from baraza.absence a where a.id = p_id and a.first_day > v_today;
end $function$;
alter function baraza.end_absence(uuid) owner to gate;
grant execute on function baraza.end_absence(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.end_company(p_referral uuid, p_seq bigint)
 RETURNS TABLE(person_id uuid, agency_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_referral baraza.referral;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_head bigint;
begin
  select * into v_referral from baraza.referral r where r.id = p_referral for no key update;
  if v_referral is null or not baraza.actor_is_member(v_referral.stream_id) or not (
    not baraza.may_have_company(v_referral.state) or baraza.leads_referral(p_referral)
    or (v_agency = coalesce(v_referral.asked_agency_id, (v_referral.body ->> 'accompanierAgencyId')::uuid)
      and baraza.reads_for(v_referral.stream_id, nullif(current_setting('baraza.person', true), '')::uuid, v_agency))) then
    raise exception 'the actor may not end this' using errcode = '42501';
  end if;
  select s.head into v_head from baraza.stream s where s.id = v_referral.stream_id for no key update;
  if p_seq <= v_head or coalesce(v_referral.asked_agency_id, (v_referral.body ->> 'accompanierAgencyId')::uuid) is null then
    raise exception 'nobody goes along' using errcode = 'BA409';
  end if;
  return query select e.person_id, e.agency_id from baraza.leave_company(v_referral, p_seq) e;
end $function$;
alter function baraza.end_company(uuid,bigint) owner to gate;
grant execute on function baraza.end_company(uuid,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.end_other_sessions()
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_account uuid := baraza.own_account(false);
begin
  perform baraza.hold_accounts(array[v_account]);
  return baraza.revoke_sessions(array(select s.id from baraza.session s where s.account_id = v_account
    and s.ended_at is null and s.id <> nullif(current_setting('baraza.session', true), '')::uuid));
end $function$;
alter function baraza.end_other_sessions() owner to gate;
grant execute on function baraza.end_other_sessions() to app;

CREATE OR REPLACE FUNCTION baraza.end_own_session(p_session uuid)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.revoke_sessions(array(select s.id from baraza.session s
      where s.id = p_session and s.account_id = baraza.own_account(false) and s.ended_at is null))
  $function$;
alter function baraza.end_own_session(uuid) owner to gate;
grant execute on function baraza.end_own_session(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.end_referred_seat(p_case uuid, p_agency uuid)
 RETURNS TABLE(stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_case text := 'case/' || p_case::text;
  v_stay record;
begin
  perform from baraza.stream s where s.id = v_case for update;
  if not exists (select from baraza.case_seat c where c.stream_id = v_case and c.agency_id = p_agency and c.by_referral)
    or exists (select from baraza.referral r where r.episode_id = p_case and r.receiver_agency_id = p_agency
      and baraza.is_under_way_state(r.state)) then
    return;
  end if;
  return query select * from baraza.leave_parts(v_case, p_agency);
  delete from baraza.case_seat c where c.stream_id = v_case and c.agency_id = p_agency;
  seq := baraza.note_event(v_case, 'agency.released', json_build_object('agencyId', p_agency)::text);
  for v_stay in select * from baraza.end_seat(v_case, p_agency, seq) loop
    seq := baraza.note_event(v_case, 'colleague.joined',
      json_build_object('agencyId', v_stay.agency_id, 'personId', v_stay.person_id)::text);
  end loop;
  stream_id := v_case;
  return next;
end $function$;
alter function baraza.end_referred_seat(uuid,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.end_seat(p_stream text, p_agency uuid, p_seq bigint)
 RETURNS TABLE(person_id uuid, agency_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query
    update baraza.membership m set agency_id = other.agency_id, from_seq = other.from_seq,
        holds_until = baraza.seat_holds_until(p_stream, other.agency_id)
      from (select distinct on (s.person_id) s.person_id, c.agency_id, c.from_seq from baraza.case_seat c
        join baraza.standing s on s.agency_id = c.agency_id and baraza.reads_for_seat(p_stream, s.standing)
       where c.stream_id = p_stream and c.agency_id <> p_agency order by s.person_id, c.agency_id) other
     where m.stream_id = p_stream and m.agency_id = p_agency and m.until_seq is null and m.person_id = other.person_id
    returning m.person_id, m.agency_id;
  update baraza.membership m set until_seq = p_seq
   where m.stream_id = p_stream and m.agency_id = p_agency and m.until_seq is null;
end $function$;
alter function baraza.end_seat(text,uuid,bigint) owner to gate;

CREATE OR REPLACE FUNCTION baraza.end_session(p_hash bytea)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select baraza.revoke_sessions(array(select s.id from baraza.session s where s.id_hash = p_hash and s.ended_at is null)) $function$;
alter function baraza.end_session(bytea) owner to gate;
grant execute on function baraza.end_session(bytea) to app;

CREATE OR REPLACE FUNCTION baraza.end_sessions_at_table(p_person uuid)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  perform baraza.refuse_unless_governs(null, '{chair}');
  perform baraza.hold_accounts(array(select p.account_id from baraza.person p
    where p.task_force_id = v_task_force and (p_person is null or p.id = p_person)));
  if p_person is null then
    update baraza.session s set ended_at = baraza.now() where s.task_force_id = v_task_force and s.ended_at is null;
    return baraza.note_control('sessions.revoked_all', jsonb_build_object('taskForceId', v_task_force));
  end if;
  if not exists (select from baraza.person p where p.id = p_person and p.task_force_id = v_task_force) then
    raise exception 'not at this table' using errcode = 'BA404';
  end if;
  return baraza.revoke_sessions(array(select s.id from baraza.session s where s.person_id = p_person and s.ended_at is null));
end $function$;
alter function baraza.end_sessions_at_table(uuid) owner to gate;
grant execute on function baraza.end_sessions_at_table(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.end_way_test(p_id uuid, p_outcome text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_test baraza.way_test;
begin
  update baraza.way_test y set ended_at = baraza.now(), outcome = p_outcome
   where y.id = p_id and y.ended_at is null and y.person_id = nullif(current_setting('baraza.person', true), '')::uuid
  returning * into v_test;
  if v_test.channel = 'mail' and p_outcome = 'sent' then
    update baraza.account a set bounced_address = null from baraza.person p where p.id = v_test.person_id and a.id = p.account_id;
  end if;
end $function$;
alter function baraza.end_way_test(uuid,text) owner to gate;
grant execute on function baraza.end_way_test(uuid,text) to app;

CREATE OR REPLACE FUNCTION baraza.end_what_was_begun(p_account uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    delete from baraza.entry e where e.account_id = p_account;
    update baraza.link l set used_at = baraza.now() where l.account_id = p_account and l.purpose in ('recovery', 'address') and l.used_at is null
  $function$;
alter function baraza.end_what_was_begun(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.enrol_at_door(p_entry bytea, p_step bigint, p_id text, p_key bytea, p_counter bigint, p_transports text[], p_label text, p_codes bytea[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_entry baraza.entry;
  v_totp uuid;
begin
  perform baraza.refuse_people();
  update baraza.entry e set stage = 'open', two_factors = true where e.id_hash = p_entry and e.stage = 'enrol' and e.expires_at > baraza.now()
    returning * into v_entry;
  if not found then
    raise exception 'the entry is over' using errcode = 'BA401';
  end if;
  -- Whoever has a factor by now is asked for it: others who gave the password meanwhile may not put theirs in its place.
  select a.totp_id into v_totp from baraza.account a where a.id = v_entry.account_id for update;
  if v_totp is not null or exists (select from baraza.passkey k where k.account_id = v_entry.account_id) then
    raise exception 'there is a second factor by now' using errcode = 'BA401';
  end if;
  delete from baraza.entry e where e.account_id = v_entry.account_id and e.id_hash <> p_entry;
  if p_id is null then
    update baraza.account a set totp_id = v_entry.totp_id, totp_step = p_step where a.id = v_entry.account_id and v_entry.totp_id is not null;
    if not found then
      raise exception 'no app was asked for in this entry' using errcode = 'BA401';
    end if;
  else
    perform baraza.keep_passkey(v_entry.account_id, p_id, p_key, p_counter, p_transports, p_label);
  end if;
  perform baraza.add_codes(v_entry.account_id, p_codes, true);
  perform baraza.tell_account(v_entry.account_id, 'factor_added', null);
end $function$;
alter function baraza.enrol_at_door(bytea,bigint,text,bytea,bigint,text[],text,bytea[]) owner to gate;
grant execute on function baraza.enrol_at_door(bytea,bigint,text,bytea,bigint,text[],text,bytea[]) to app;

CREATE OR REPLACE FUNCTION baraza.entry_at_door(p_hash bytea, p_stage text, p_guess boolean)
 RETURNS TABLE(account_id uuid, person_id uuid, way text, challenge text, totp_id uuid)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    update baraza.entry e set tries = e.tries + p_guess::integer, challenge = case when p_guess then null else e.challenge end
      from (select x.id_hash, x.challenge from baraza.entry x where x.id_hash = p_hash for update) asked
     where e.id_hash = asked.id_hash and e.stage = p_stage and e.expires_at > baraza.now() and e.tries < 5
    returning e.account_id, e.person_id, e.way, asked.challenge, e.totp_id
  $function$;
alter function baraza.entry_at_door(bytea,text,boolean) owner to gate;
grant execute on function baraza.entry_at_door(bytea,text,boolean) to app;

CREATE OR REPLACE FUNCTION baraza.erase_identity(p_case uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
begin
  if not baraza.reads_for('file/', nullif(current_setting('baraza.person', true), '')::uuid, v_agency) then
    raise exception 'the actor may not destroy this' using errcode = '42501';
  end if;
  delete from baraza.vault_record v where v.episode_id = p_case and v.agency_id = v_agency
    and v.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid;
  return found;
end $function$;
alter function baraza.erase_identity(uuid) owner to gate;
grant execute on function baraza.erase_identity(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.erase_places(p_max integer)
 RETURNS TABLE(stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_old record;
  v_before timestamptz := baraza.now() - interval '72 hours';
begin
  perform baraza.refuse_people();
  for v_old in
    select e.stream_id, array_agg(e.seq order by e.seq) as seqs from baraza.person_entry e
      join baraza.content w on w.stream_id = e.stream_id and w.seq = e.seq
      join baraza.event v on v.stream_id = e.stream_id and v.seq = e.seq
     where e.label = 'X-LOC' and v.at <= v_before
     group by 1 order by 1 limit p_max
  loop
    perform from baraza.stream s where s.id = v_old.stream_id for no key update;
    delete from baraza.content w where w.stream_id = v_old.stream_id and w.seq = any (v_old.seqs);
    if found then
      stream_id := v_old.stream_id;
      seq := baraza.note_event(stream_id, 'entry.erased', json_build_object('erased', v_old.seqs)::text);
      return next;
    end if;
  end loop;
end $function$;
alter function baraza.erase_places(integer) owner to gate;
grant execute on function baraza.erase_places(integer) to app;

CREATE OR REPLACE FUNCTION baraza.erase_uic(p_case uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not baraza.treats_in(p_case) then
    raise exception 'the actor may not remove this' using errcode = '42501';
  end if;
  delete from baraza.uic u using baraza.episode e where e.id = p_case and u.subject_id = e.subject_id
    and u.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid;
  return found;
end $function$;
alter function baraza.erase_uic(uuid) owner to gate;
grant execute on function baraza.erase_uic(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.fall_back(p_notice uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_at timestamptz := baraza.now();
  n baraza.notice;
  r baraza.reminder;
begin
  select * into strict n from baraza.notice x where x.id = p_notice;
  select * into strict r from baraza.reminder x where x.subject_id = n.subject_id;
  insert into baraza.notice (id, task_force_id, subject_id, revision, number, person_id, agency_id, for_id, audience, channel, state,
      made_at, due_at, settled_at)
    values (gen_random_uuid(), n.task_force_id, n.subject_id, n.revision, n.number, n.person_id, n.agency_id, n.for_id, n.audience, 'app',
      'sent', v_at, v_at, v_at)
    on conflict do nothing;
  if not r.runs or r.revision <> n.revision or n.audience in ('coordinator', 'chair') then
    return;
  end if;
  insert into baraza.notice (id, task_force_id, subject_id, revision, number, person_id, agency_id, audience, channel, state,
      made_at, due_at, settled_at)
    select gen_random_uuid(), n.task_force_id, n.subject_id, n.revision, n.number, c.person_id, n.agency_id, c.audience, w.channel,
           case w.channel when 'app' then 'sent' else 'waiting' end, v_at,
           case when w.channel = 'app' or r.priority = 'life_or_safety' then v_at else baraza.after_quiet(c.person_id) end,
           case w.channel when 'app' then v_at end
      from (select s.person_id, case s.standing when 'duty_contact' then 'duty' else 'liaison' end as audience,
               rank() over (order by s.standing = 'liaison') as place
              from baraza.standing s
              join baraza.person p on p.id = s.person_id and p.disabled_at is null
              join baraza.member m on m.stream_id = r.stream_id and m.person_id = s.person_id
             where s.agency_id = n.agency_id and s.standing in ('duty_contact', 'liaison') and s.person_id <> n.person_id) c
      cross join unnest(array['app', 'mail', 'push']) w(channel)
     where c.place = 1 and (w.channel = 'app'
        or w.channel = 'mail' and exists (select from baraza.person p join baraza.account a on a.id = p.account_id
          where p.id = c.person_id and a.bounced_address is distinct from a.address)
        or w.channel = 'push' and exists (select from baraza.push_subscription b where b.person_id = c.person_id))
    on conflict do nothing;
end $function$;
alter function baraza.fall_back(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.feed_at_door(p_hash bytea)
 RETURNS TABLE(task_force_id uuid, person_id uuid, agency_id uuid, standings text[], language text)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    update baraza.feed f set fetched_at = baraza.now()
      from baraza.person p
     where f.hash = p_hash and p.id = f.person_id and p.disabled_at is null
       and exists (select from baraza.standing s
         where s.task_force_id = f.task_force_id and s.person_id = f.person_id and s.agency_id = f.agency_id)
    returning f.task_force_id, f.person_id, f.agency_id,
      array(select s.standing from baraza.standing s
        where s.task_force_id = f.task_force_id and s.person_id = f.person_id and s.agency_id = f.agency_id order by s.standing),
      f.language
  $function$;
alter function baraza.feed_at_door(bytea) owner to gate;
grant execute on function baraza.feed_at_door(bytea) to app;

CREATE OR REPLACE FUNCTION baraza.file_room(p_stream text, p_bytes bigint, p_day_max bigint, p_total_max bigint)
 RETURNS text
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_day timestamptz := baraza.now() - interval '24 hours';
begin
  if not baraza.actor_is_member(p_stream) then
    return 'not_found';
  end if;
  if p_stream like any (array['meeting/%', 'item/%']) then
    -- A paper of an item: whoever only watches puts up none.
    if not exists (select from baraza.own_standings() x where baraza.takes_part_in_meetings(x)) then
      return 'closed';
    end if;
  elsif not (select s.takes_posts from baraza.stream s where s.id = p_stream) then
    return 'closed';
  end if;
  if (select count(*) from baraza.file f where f.person_id = v_person and f.seq is null and f.state = 'ready') >= 50 then
    return 'waiting';
  end if;
  if (select coalesce(sum(f.received), 0) + p_bytes from baraza.file f
       where f.person_id = v_person and f.made_at > v_day) > p_day_max then
    return 'day';
  end if;
  if (select coalesce(sum(f.bytes), 0) + p_bytes from baraza.file f where f.store_key is not null
        and f.task_force_id = (select s.task_force_id from baraza.stream s where s.id = p_stream)) > p_total_max then
    return 'total';
  end if;
  return 'room';
end $function$;
alter function baraza.file_room(text,bigint,bigint,bigint) owner to gate;
grant execute on function baraza.file_room(text,bigint,bigint,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.files_removed(p_ids uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_people();
  update baraza.file f set store_key = null, preview_key = null where f.id = any (p_ids) and f.state = 'gone';
  delete from baraza.file f
   where f.state <> 'ready' and f.store_key is null and f.made_at < baraza.now() - interval '24 hours';
end $function$;
alter function baraza.files_removed(uuid[]) owner to gate;
grant execute on function baraza.files_removed(uuid[]) to app;

CREATE OR REPLACE FUNCTION baraza.files_to_remove(p_max integer)
 RETURNS TABLE(id uuid, keys text[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_people();
  update baraza.file f set state = 'gone'
   where f.seq is null and f.state = 'ready' and f.made_at < baraza.now() - interval '24 hours';
  return query select f.id, array_remove(array[f.store_key, f.preview_key], null) from baraza.file f
    where f.state = 'gone' and f.store_key is not null order by f.made_at limit p_max;
end $function$;
alter function baraza.files_to_remove(integer) owner to gate;
grant execute on function baraza.files_to_remove(integer) to app;

CREATE OR REPLACE FUNCTION baraza.firing_is_stopped()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select w.stopped_at is not null from baraza.reminder_watch w $function$;
alter function baraza.firing_is_stopped() owner to gate;
grant execute on function baraza.firing_is_stopped() to app;

CREATE OR REPLACE FUNCTION baraza.fold_stream(p_stream text, p_max integer)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_done bigint;
  v_head bigint;
  v_until bigint;
  v_open bigint;
  v_size bigint;
begin
  perform baraza.refuse_people();
  select s.head into v_head from baraza.stream s where s.id = p_stream and (s.id like 'case/%' or s.id like 'part/%');
  if v_head is null then
    return false;
  end if;
  v_done := baraza.hold_words(p_stream, false);
  if v_done is null or v_head <= v_done then
    return false;
  end if;
  v_until := least(v_head, v_done + p_max);
  select l.first_seq, octet_length(l.words) + 56 * cardinality(l.seqs) into v_open, v_size
    from baraza.word_leaf l where l.stream_id = p_stream order by l.first_seq desc limit 1;
  with said as materialized (
    select c.seq, coalesce(e.about_seq, e.seq) as message, e.at, e.actor::uuid as actor, e.agency_id,
           ' ' || baraza.spaced_words(c.body) || ' ' as words
      from baraza.content c join baraza.event e on e.stream_id = c.stream_id and e.seq = c.seq
     where c.stream_id = p_stream and c.seq > v_done and c.seq <= v_until and c.is_current
       and e.type in ('message.posted', 'message.edited')
  ), placed as (
    -- A leaf takes 7,000 bytes, so that it lies on one page of the disk.
    select s.*, (coalesce(v_size, 7000) + sum(octet_length(s.words) + 56) over (order by s.seq)) / 7000 as leaf from said s
  )
  insert into baraza.word_leaf as l (stream_id, first_seq, first_at, last_at, seqs, messages, ats, actors, agencies, words)
    select p_stream, case when p.leaf = 0 then v_open else min(p.seq) end, min(p.at), max(p.at), array_agg(p.seq order by p.seq),
           array_agg(p.message order by p.seq), array_agg(p.at order by p.seq), array_agg(p.actor order by p.seq),
           array_agg(p.agency_id order by p.seq), string_agg(p.words, E'\n' order by p.seq)
      from placed p group by p.leaf
    on conflict (stream_id, first_seq) do update set
      first_at = least(l.first_at, excluded.first_at), last_at = greatest(l.last_at, excluded.last_at),
      seqs = l.seqs || excluded.seqs, messages = l.messages || excluded.messages, ats = l.ats || excluded.ats,
      actors = l.actors || excluded.actors, agencies = l.agencies || excluded.agencies,
      words = concat_ws(E'\n', nullif(l.words, ''), excluded.words);
  update baraza.word_place w set done = v_until where w.stream_id = p_stream;
  return v_until < v_head;
end $function$;
alter function baraza.fold_stream(text,integer) owner to gate;
grant execute on function baraza.fold_stream(text,integer) to app;

CREATE OR REPLACE FUNCTION baraza.fold_words(p_text text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare folded text := lower(p_text collate "C");
begin
  if octet_length(folded) = length(folded) then
    return folded;
  end if;
  folded := lower(regexp_replace(normalize(folded, NFKD) collate "C",
    '[\u00AD\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u200B-\u200D\u2060\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F\uFEFF]+',
    '', 'g') collate "C");
  -- One letter after the other is faster than translate, which tries all of them at each letter of the text.
  if folded ~ '[Α-Ως]' collate "C" then
    folded := replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(folded
      , 'Α', 'α'), 'Β', 'β'), 'Γ', 'γ'), 'Δ', 'δ'), 'Ε', 'ε')
      , 'Ζ', 'ζ'), 'Η', 'η'), 'Θ', 'θ'), 'Ι', 'ι'), 'Κ', 'κ')
      , 'Λ', 'λ'), 'Μ', 'μ'), 'Ν', 'ν'), 'Ξ', 'ξ'), 'Ο', 'ο')
      , 'Π', 'π'), 'Ρ', 'ρ'), 'Σ', 'σ'), 'Τ', 'τ'), 'Υ', 'υ')
      , 'Φ', 'φ'), 'Χ', 'χ'), 'Ψ', 'ψ'), 'Ω', 'ω'), 'ς', 'σ');
  end if;
  if folded ~ ('[' ||
        'ÐØðøĐđĦħıĸŁłŊŋŦŧƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƢƤƦƧƩƬƮƱƲƳƵƷ'
        || 'ƸƼǤǶǷȜȠȢȤȷȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿỺỼỾ'
        || 'ßẞæÆœŒþÞ]') collate "C" then
    folded := replace(replace(replace(replace(translate(folded,
        'ÐØðøĐđĦħıĸŁłŊŋŦŧƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƢƤƦƧƩƬƮƱƲƳƵƷ'
        || 'ƸƼǤǶǷȜȠȢȤȷȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿỺỼỾ'
        || 'ẞÆŒÞ',
        'dododdhhikllnnttɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵƣƥʀƨʃƭʈʊʋƴƶʒ'
        || 'ƹƽǥƕƿȝƞȣȥjⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽỻỽỿ'
        || 'ßæœþ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
  end if;
  return folded;
end $function$;
alter function baraza.fold_words(text) owner to owner;
grant execute on function baraza.fold_words(text) to gate;

CREATE OR REPLACE FUNCTION baraza.follow_agency(p_task_force uuid, p_person uuid, p_agency uuid, p_in boolean)
 RETURNS TABLE(stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_stream record;
  v_body text := json_build_object('agencyId', p_agency, 'personId', p_person)::text;
begin
  for v_stream in
    select x.id, x.head from baraza.stream x
     where x.task_force_id = p_task_force and x.id like any (array['case/%', 'part/%', 'share/%', 'referral/%', 'file/%', 'glass/%'])
       and (case when p_in then
         exists (select from baraza.case_seat c where c.agency_id = p_agency and c.stream_id = x.id)
         and not exists (select from baraza.membership m where m.stream_id = x.id and m.person_id = p_person and m.until_seq is null
           and (m.holds_until is null or baraza.seat_holds_until(x.id, p_agency) is not null))
         and baraza.reads_for(x.id, p_person, p_agency)
       else
         exists (select from baraza.membership m where m.stream_id = x.id and m.person_id = p_person and m.agency_id = p_agency
           and m.until_seq is null)
         and not baraza.reads_for(x.id, p_person, p_agency) and not baraza.coordinates(x.id, p_person)
       end)
     order by x.id for update
  loop
    if p_in then
      insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq, from_seq, holds_until)
        select v_stream.id, p_person, p_task_force, p_agency, v_stream.head + 1, c.from_seq, baraza.seat_holds_until(v_stream.id, p_agency)
          from baraza.case_seat c where c.stream_id = v_stream.id and c.agency_id = p_agency
        on conflict on constraint membership_key do update
          set agency_id = excluded.agency_id, since_seq = excluded.since_seq, from_seq = excluded.from_seq, until_seq = null,
            holds_until = excluded.holds_until;
    else
      update baraza.membership m set until_seq = v_stream.head + 1 where m.stream_id = v_stream.id and m.person_id = p_person;
    end if;
    stream_id := v_stream.id;
    seq := baraza.note_event(v_stream.id, case when p_in then 'colleague.joined' else 'colleague.left' end, v_body);
    return next;
  end loop;
end $function$;
alter function baraza.follow_agency(uuid,uuid,uuid,boolean) owner to gate;

CREATE OR REPLACE FUNCTION baraza.follow_up_referral(p_next uuid, p_referral uuid, p_receiver uuid, p_service text, p_body jsonb, p_due timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_before baraza.referral;
begin
  select * into v_before from baraza.referral r where r.id = p_referral;
  if v_before is null or not baraza.actor_is_member(v_before.stream_id)
    or not baraza.coordinates(v_before.stream_id, nullif(current_setting('baraza.person', true), '')::uuid) then
    raise exception 'the actor may not lead this on' using errcode = '42501';
  end if;
  perform baraza.begin_referral(p_next, v_before.episode_id, 'case/' || v_before.episode_id::text, v_before.sender_agency_id, p_receiver, p_service, v_before.purpose,
    p_body, p_due);
  return 'case/' || v_before.episode_id::text;
end $function$;
alter function baraza.follow_up_referral(uuid,uuid,uuid,text,jsonb,timestamp with time zone) owner to gate;
grant execute on function baraza.follow_up_referral(uuid,uuid,uuid,text,jsonb,timestamp with time zone) to app;

CREATE OR REPLACE FUNCTION baraza.forget_attempts()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    delete from baraza.attempt a where a.until < baraza.now();
    delete from baraza.known_device d where d.seen_at < baraza.now() - interval '365 days'
  $function$;
alter function baraza.forget_attempts() owner to gate;
grant execute on function baraza.forget_attempts() to app;

CREATE OR REPLACE FUNCTION baraza.forget_receipts()
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with gone as (delete from baraza.receipt r where r.at < baraza.now() - interval '30 days' returning 1)
    select count(*) from gone
  $function$;
alter function baraza.forget_receipts() owner to gate;
grant execute on function baraza.forget_receipts() to app;

CREATE OR REPLACE FUNCTION baraza.forget_words(p_stream text, p_seqs bigint[])
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    update baraza.word_leaf l set (seqs, messages, ats, actors, agencies, words) = (
      select coalesce(array_agg(u.seq order by u.place), '{}'), coalesce(array_agg(u.message order by u.place), '{}'),
             coalesce(array_agg(u.at order by u.place), '{}'), coalesce(array_agg(u.actor order by u.place), '{}'),
             coalesce(array_agg(u.agency_id order by u.place), '{}'), coalesce(string_agg(u.words, E'\n' order by u.place), '')
        from unnest(l.seqs, l.messages, l.ats, l.actors, l.agencies, string_to_array(l.words, E'\n'))
          with ordinality u (seq, message, at, actor, agency_id, words, place)
       where u.seq <> all (p_seqs))
     where l.stream_id = p_stream and l.first_seq in (
       select (select max(x.first_seq) from baraza.word_leaf x where x.stream_id = p_stream and x.first_seq <= s) from unnest(p_seqs) s)
  $function$;
alter function baraza.forget_words(text,bigint[]) owner to gate;

CREATE OR REPLACE FUNCTION baraza.found_task_force(p_table jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_task_force uuid := (p_table ->> 'id')::uuid;
  v_stream text := 'task-force/' || (p_table ->> 'id');
begin
  if nullif(current_setting('baraza.system', true), '') is null then
    raise exception 'only the system founds a task force' using errcode = '42501';
  end if;
  insert into baraza.task_force (id, name, founded_at, language, zone)
    values (v_task_force, p_table ->> 'name', baraza.now(), coalesce(p_table ->> 'language', 'en'), coalesce(p_table ->> 'zone', 'UTC'));
  insert into baraza.agency (id, task_force_id, name, short_name, letters, sector)
    select (a ->> 'id')::uuid, v_task_force, a ->> 'name', a ->> 'shortName', a ->> 'letters', a ->> 'sector'
      from jsonb_array_elements(p_table -> 'agencies') a;
  insert into baraza.person (id, name, task_force_id)
    select (p ->> 'id')::uuid, p ->> 'name', v_task_force
      from jsonb_array_elements(p_table -> 'agencies') a, jsonb_array_elements(a -> 'people') p;
  insert into baraza.standing (task_force_id, agency_id, person_id, standing)
    select v_task_force, (a ->> 'id')::uuid, (p ->> 'id')::uuid, s
      from jsonb_array_elements(p_table -> 'agencies') a, jsonb_array_elements(a -> 'people') p,
           jsonb_array_elements_text(p -> 'standings') s;
  insert into baraza.stream (id, task_force_id) values (v_stream, v_task_force);
  insert into baraza.stream (id, task_force_id)
    select distinct 'person/' || s.person_id, v_task_force from baraza.standing s where s.task_force_id = v_task_force;
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select distinct on (s.person_id, k.stream) k.stream, s.person_id, v_task_force, s.agency_id, 1
      from baraza.standing s, lateral (values (v_stream), ('person/' || s.person_id)) k (stream)
     where s.task_force_id = v_task_force
     order by s.person_id, k.stream, s.agency_id;
end $function$;
alter function baraza.found_task_force(jsonb) owner to gate;
grant execute on function baraza.found_task_force(jsonb) to app;

CREATE OR REPLACE FUNCTION baraza.gather_digest(p_id uuid, p_person uuid, p_day date, p_at timestamp with time zone)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_digest uuid;
begin
  perform baraza.refuse_people();
  insert into baraza.digest (id, task_force_id, person_id, window_day, made_at, due_at)
    select p_id, p.task_force_id, p.id, p_day, baraza.now(), p_at from baraza.person p where p.id = p_person
    on conflict do nothing;
  select d.id into v_digest from baraza.digest d
   where d.person_id = p_person and d.channel = 'mail' and d.window_day = p_day and d.state = 'waiting' and d.tries = 0 for no key update;
  if not found then
    return false;
  end if;
  update baraza.notice n set digest_id = v_digest
   where n.person_id = p_person and n.state = 'waiting' and n.due_at = 'infinity' and n.digest_id is null;
  return true;
end $function$;
alter function baraza.gather_digest(uuid,uuid,date,timestamp with time zone) owner to gate;
grant execute on function baraza.gather_digest(uuid,uuid,date,timestamp with time zone) to app;

CREATE OR REPLACE FUNCTION baraza.give_card(p_card uuid, p_case uuid, p_hash bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_episode baraza.episode;
  v_again boolean;
begin
  if not baraza.treats_in(p_case) then
    raise exception 'the actor may not give a card' using errcode = '42501';
  end if;
  select * into v_episode from baraza.episode e where e.id = p_case;
  -- One at a time, from whichever stretch of work with the person it is given.
  perform pg_advisory_xact_lock(hashtextextended('card ' || v_episode.subject_id::text, 0));
  update baraza.card c set ended_at = baraza.now() where c.subject_id = v_episode.subject_id and c.ended_at is null;
  v_again := found;
  insert into baraza.card (id, task_force_id, subject_id, agency_id, hash, given_at)
    values (p_card, v_episode.task_force_id, v_episode.subject_id, nullif(current_setting('baraza.agency', true), '')::uuid, p_hash, baraza.now());
  return v_again;
end $function$;
alter function baraza.give_card(uuid,uuid,bytea) owner to gate;
grant execute on function baraza.give_card(uuid,uuid,bytea) to app;

CREATE OR REPLACE FUNCTION baraza.glass_lookers(p_glass baraza.glass)
 RETURNS TABLE(person_id uuid, agency_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select m.person_id, c.agency_id from baraza.case_seat c
      join baraza.member m on m.stream_id = c.stream_id and m.person_id <> p_glass.person_id
       and baraza.reads_for(c.stream_id, m.person_id, c.agency_id)
     where c.stream_id = p_glass.stream_id
  $function$;
alter function baraza.glass_lookers(baraza.glass) owner to gate;

CREATE OR REPLACE FUNCTION baraza.glasses(p_case uuid, p_glass uuid)
 RETURNS SETOF jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with me as materialized (
      select nullif(current_setting('baraza.person', true), '')::uuid as person, a.id as agency, a.task_force_id, a.sector
        from baraza.agency a where a.id = nullif(current_setting('baraza.agency', true), '')::uuid
         and a.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
    )
    select jsonb_build_object('id', g.id, 'caseId', g.episode_id, 'reference', b.reference,
        'handle', case when x.own or x.reads then b.handle end, 'personId', g.person_id, 'agencyId', g.agency_id,
        'openedAt', (extract(epoch from g.opened_at) * 1000)::bigint, 'until', (extract(epoch from g.until_at) * 1000)::bigint,
        'purpose', g.purpose, 'reason', case when y.knows then g.reason end, 'words', case when y.knows then w.body end,
        'review', case when g.verdict is not null then jsonb_build_object('verdict', g.verdict, 'words', case when y.knows then f.body end,
          'personId', g.reviewed_by, 'agencyId', g.reviewed_for, 'at', (extract(epoch from g.reviewed_at) * 1000)::bigint) end,
        'own', x.own, 'reviews', x.reviews and g.verdict is null,
        'nobodyLooks', g.verdict is null and not exists (select from baraza.glass_lookers(g)))
      from me, baraza.glass g
      join baraza.episode e on e.id = g.episode_id
      join baraza.subject b on b.id = e.subject_id
      cross join lateral (select g.person_id = me.person and g.agency_id = me.agency as own, baraza.reviews_glass(g) as reviews,
        p_case is not null and exists (select from baraza.member m where m.stream_id = e.stream_id and m.person_id = me.person
          and m.task_force_id = me.task_force_id and m.from_seq <= g.told_seq) as reads) x
      cross join lateral (select x.own or x.reviews or (baraza.reads_for('file/', me.person, me.agency)
        and baraza.may_reach(me.sector, g.purpose, 'ETH')) as knows) y
      left join baraza.content w on w.stream_id = g.stream_id and w.seq = 1 and w.is_current
      left join baraza.content f on f.stream_id = g.stream_id and f.seq = g.judged_seq and f.is_current
     where g.task_force_id = me.task_force_id and (p_case is null or g.episode_id = p_case) and (p_glass is null or g.id = p_glass)
       -- What nobody but others have to do with is not asked about one by one.
       and (p_case is not null or g.person_id = me.person
         or g.stream_id in (select m.stream_id from baraza.member m where m.person_id = me.person and m.stream_id like 'glass/%'))
       and (x.own or x.reviews or x.reads)
     order by g.opened_at desc, g.id limit 200
  $function$;
alter function baraza.glasses(uuid,uuid) owner to gate;
grant execute on function baraza.glasses(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.go_along(p_referral uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_referral baraza.referral;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
begin
  select * into v_referral from baraza.referral r where r.id = p_referral for no key update;
  if v_referral is null or not baraza.actor_is_member(v_referral.stream_id) or v_referral.asked_agency_id is distinct from v_agency
    or not baraza.reads_for(v_referral.stream_id, nullif(current_setting('baraza.person', true), '')::uuid, v_agency) then
    raise exception 'the actor is not asked to go along' using errcode = '42501';
  end if;
  if not baraza.may_have_company(v_referral.state) then
    raise exception 'nobody goes along any more' using errcode = 'BA409';
  end if;
  update baraza.referral r set asked_agency_id = null, body = jsonb_set(r.body, '{accompanierAgencyId}', to_jsonb(v_agency::text))
   where r.id = p_referral;
end $function$;
alter function baraza.go_along(uuid) owner to gate;
grant execute on function baraza.go_along(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.governs(standing text, own uuid, agency uuid, standings text[])
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select standing = 'administrator' or (own = agency and standing in ('lead', 'liaison')
      and standings <@ array['lead', 'liaison', 'deputy', 'duty_contact', 'worker', 'volunteer', 'privacy_lead'])
  $function$;
alter function baraza.governs(text,uuid,uuid,text[]) owner to gate;

CREATE OR REPLACE FUNCTION baraza.guest_at_door(p_hash bytea)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select case
        when m.status in ('closed', 'inquorate') then jsonb_build_object('over', true)
        when m.status = 'cancelled' then jsonb_build_object('off', m.state -> 'start')
        else jsonb_build_object('guest', g.guest, 'meeting', (
            select jsonb_object_agg(p.key, p.value) from jsonb_each(m.state) p
             where p.key in ('meetingId', 'start', 'status', 'openedAt', 'pauses', 'currentItemId', 'order')),
          'items', coalesce((
            select jsonb_agg((select coalesce(jsonb_object_agg(p.key, p.value), '{}') from jsonb_each(i.item) p
                where p.key in ('itemId', 'status', 'minutes', 'extended', 'begunAt', 'endedAt', 'spentBefore')
                  or p.key = 'part' and i.id = any (g.item_ids)))
              from baraza.agenda_item i where i.meeting_id = m.id), '[]'),
          'decisions', coalesce((
            select jsonb_agg(jsonb_build_object('decisionId', d.id, 'itemId', d.decision -> 'itemId', 'status', d.status) order by d.place)
              from baraza.decision d
             where d.meeting_id = m.id and d.status in ('draft', 'put') and (d.decision ->> 'itemId')::uuid = any (g.item_ids)), '[]'),
          'words', coalesce((
            select jsonb_object_agg(w.key, t.words) from baraza.meeting_word w
              join baraza.timeline t on t.stream_id = w.stream_id and t.seq = w.seq
             where w.meeting_id = m.id and w.key = any (
               array['meeting/' || m.id || '/place', 'guest/' || g.id || '/name']
               || array(select 'item/' || i || f from unnest(g.item_ids) i, unnest(array['/title', '/outcome']) f)
               || array(select 'decision/' || d.id || '/text' from baraza.decision d
                 where d.meeting_id = m.id and d.status in ('draft', 'put') and (d.decision ->> 'itemId')::uuid = any (g.item_ids)))), '{}'))
      end
      from baraza.meeting_guest g join baraza.meeting m on m.id = g.meeting_id
     where g.hash = p_hash and g.withdrawn_at is null
  $function$;
alter function baraza.guest_at_door(bytea) owner to gate;
grant execute on function baraza.guest_at_door(bytea) to app;

CREATE OR REPLACE FUNCTION baraza.hand_over_actions(p_stream text, p_agency uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_to uuid := (select c.agency_id from baraza.case_seat c left join baraza.episode e on e.id = c.episode_id
    where c.stream_id = p_stream and c.agency_id <> p_agency
    order by c.agency_id is distinct from e.lead_agency_id, c.admitted_seq, c.agency_id limit 1);
  v_one record;
  v_seq bigint;
begin
  for v_one in
    select a.id, a.owner_agency_id = p_agency as owned, a.history, a.revision + 1 as revision,
           case when a.owner_agency_id <> p_agency or a.status = 'proposed' then a.status else 'assigned' end as status,
           case when a.owner_agency_id = p_agency then v_to else a.owner_agency_id end as owner_id,
           case when a.owner_agency_id <> p_agency then a.holder_id end as holder_id,
           jsonb_strip_nulls(jsonb_build_object('date', to_char(a.due_date, 'YYYY-MM-DD'), 'time', a.due_time, 'zone', a.due_zone)) as due,
           a.priority, a.helper_ids, a.moves, a.asked_by_id
      from baraza.action a
     where a.stream_id = p_stream and ((a.owner_agency_id = p_agency and v_to is not null
         and a.status in ('proposed', 'assigned', 'accepted', 'in_progress', 'blocked'))
       or (a.owner_agency_id <> p_agency and a.offered_to_id = p_agency))
     order by a.title_seq, a.id
  loop
    v_seq := baraza.note_event(p_stream,
      case when not v_one.owned then 'action.refused' when v_one.status = 'proposed' then 'action.held' else 'action.assigned' end,
      json_build_object('actionId', v_one.id, 'state', json_build_object('status', v_one.status, 'priority', v_one.priority,
        'ownerAgencyId', v_one.owner_id, 'holderId', v_one.holder_id, 'helperIds', v_one.helper_ids, 'due', v_one.due, 'moves', v_one.moves,
        'askedById', v_one.asked_by_id, 'offeredToId', null, 'revision', v_one.revision))::text);
    update baraza.action a set status = v_one.status, owner_agency_id = v_one.owner_id, holder_id = v_one.holder_id, offered_to_id = null,
        history = v_one.history || v_seq, revision = v_one.revision
     where a.id = v_one.id;
    if v_one.owned then
      -- The next step speaks to whoever has it now; what was not sent yet would go to those who left.
      update baraza.reminder r set agency_id = v_one.owner_id, holder_id = null where r.subject_id = v_one.id;
      perform baraza.hold_waiting(v_one.id);
      update baraza.notice n set state = 'cancelled', reason = 'planned_anew', settled_at = baraza.now(), lease = null
       where n.subject_id = v_one.id and n.state = 'waiting' and not baraza.is_under_way(n.id, n.tries);
    end if;
  end loop;
end $function$;
alter function baraza.hand_over_actions(text,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.hand_over_glass(p_stream text)
 RETURNS TABLE(holder_id uuid, agency_id uuid, opened_at timestamp with time zone, zone text, revision integer)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_glass baraza.glass;
  v_agencies uuid[];
  v_new record;
  v_holder uuid;
begin
  perform baraza.refuse_people();
  select * into v_glass from baraza.glass g where g.stream_id = p_stream;
  if v_glass.id is null then
    return;
  end if;
  v_agencies := baraza.agencies_that_look('case/' || v_glass.episode_id::text, v_glass.agency_id, baraza.now());
  -- Held in order, before any stream, as where it was opened.
  perform from baraza.agency a where a.id = any (v_agencies || v_glass.agency_id) order by a.id for no key update;
  perform from baraza.stream s where s.id = p_stream for no key update;
  select * into v_glass from baraza.glass g where g.stream_id = p_stream;
  if v_glass.verdict is not null then
    return;
  end if;
  -- Asked once they are held: none that leaves at this moment is put there.
  v_agencies := array(select x from unnest(baraza.agencies_that_look('case/' || v_glass.episode_id::text, v_glass.agency_id, baraza.now())) x
    where x = any (v_agencies));
  if not exists (select from baraza.glass_lookers(v_glass)) then
    v_agencies := array(select x from unnest(v_agencies) x
      where cardinality(array_remove(baraza.seat_people(p_stream, v_glass.task_force_id, x), v_glass.person_id)) > 0);
    if v_agencies = '{}' and exists (select from baraza.agency a where a.id = v_glass.agency_id and a.sector <> 'justice') then
      v_agencies := array[v_glass.agency_id];
    end if;
    insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
      select p_stream, v_glass.episode_id, x, v_glass.task_force_id, (select s.head from baraza.stream s where s.id = p_stream) from unnest(v_agencies) x
      on conflict do nothing;
    for v_new in
      select distinct on (p) p as person_id, x as agency_id from unnest(v_agencies) x, unnest(baraza.seat_people(p_stream, v_glass.task_force_id, x)) p
       where p <> v_glass.person_id order by p, x
    loop
      insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
        select p_stream, v_new.person_id, v_glass.task_force_id, v_new.agency_id, s.head + 1 from baraza.stream s where s.id = p_stream
        on conflict on constraint membership_key do update
          set agency_id = excluded.agency_id, since_seq = excluded.since_seq, from_seq = 1, until_seq = null;
      perform baraza.note_event(p_stream, 'colleague.joined',
        json_build_object('agencyId', v_new.agency_id, 'personId', v_new.person_id)::text);
    end loop;
  end if;
  v_holder := (select r.holder_id from baraza.reminder r where r.subject_id = v_glass.id);
  if exists (select from baraza.glass_lookers(v_glass) l where l.person_id = v_holder) then
    return;
  end if;
  return query select l.person_id, l.agency_id, v_glass.opened_at, t.zone,
      coalesce((select r.revision from baraza.reminder r where r.subject_id = v_glass.id), 0) + 1
    from baraza.glass_lookers(v_glass) l join baraza.task_force t on t.id = v_glass.task_force_id
    join baraza.episode e on e.id = v_glass.episode_id
   order by l.agency_id <> e.lead_agency_id, l.agency_id, l.person_id limit 1;
  if not found then
    perform baraza.cancel_reminding(v_glass.id, 'planned_anew');
    perform baraza.tell_nobody_looks(v_glass.task_force_id);
  end if;
end $function$;
alter function baraza.hand_over_glass(text) owner to gate;
grant execute on function baraza.hand_over_glass(text) to app;

CREATE OR REPLACE FUNCTION baraza.helps_in_emergency()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.reads_for('file/', nullif(current_setting('baraza.person', true), '')::uuid, a.id) from baraza.agency a
     where a.id = nullif(current_setting('baraza.agency', true), '')::uuid and a.sector = 'health'
       and a.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
  $function$;
alter function baraza.helps_in_emergency() owner to gate;

CREATE OR REPLACE FUNCTION baraza.hold_accounts(p_accounts uuid[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from baraza.account a where a.id = any (p_accounts) order by a.id for no key update;
end $function$;
alter function baraza.hold_accounts(uuid[]) owner to gate;

CREATE OR REPLACE FUNCTION baraza.hold_agency(p_agency uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from baraza.agency a where a.id = p_agency
    and a.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid for no key update;
end $function$;
alter function baraza.hold_agency(uuid) owner to gate;
grant execute on function baraza.hold_agency(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.hold_waiting(p_subject uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform from baraza.notice n where n.subject_id = p_subject and n.state = 'waiting' order by n.id for no key update;
end $function$;
alter function baraza.hold_waiting(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.hold_words(p_stream text, p_waits boolean)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_done bigint;
begin
  insert into baraza.word_place (stream_id) values (p_stream) on conflict do nothing;
  if p_waits then
    select w.done into v_done from baraza.word_place w where w.stream_id = p_stream for update;
  else
    select w.done into v_done from baraza.word_place w where w.stream_id = p_stream for update skip locked;
  end if;
  return v_done;
end $function$;
alter function baraza.hold_words(text,boolean) owner to gate;

CREATE OR REPLACE FUNCTION baraza.holidays_to_renew(p_older interval)
 RETURNS TABLE(task_force_id uuid, country text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    select t.id, t.country from baraza.task_force t
     where t.country is not null and t.holidays_at < (select baraza.now()) - p_older order by t.holidays_at
  $function$;
alter function baraza.holidays_to_renew(interval) owner to gate;
grant execute on function baraza.holidays_to_renew(interval) to app;

CREATE OR REPLACE FUNCTION baraza.identity_of_case(p_case uuid)
 RETURNS jsonb
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select jsonb_build_object(
        'card', (select jsonb_build_object('agencyId', c.agency_id, 'at', (extract(epoch from c.given_at) * 1000)::bigint)
           from baraza.card c where c.subject_id = e.subject_id and c.ended_at is null),
        'kept', exists (select from baraza.vault_record v where v.episode_id = e.id
          and v.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid),
        'coded', exists (select from baraza.uic u where u.subject_id = e.subject_id
          and u.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid))
      from baraza.episode e where e.id = p_case and baraza.treats_in(p_case)
  $function$;
alter function baraza.identity_of_case(uuid) owner to gate;
grant execute on function baraza.identity_of_case(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.invitation_at_door(p_hash bytea)
 RETURNS TABLE(id uuid, task_force_id uuid, task_force text, agency_id uuid, agency text, invited_by text, name text, address text, standings text[], language text, expires_at timestamp with time zone, known boolean, second_factor boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select i.id, i.task_force_id, t.name, i.agency_id, a.name, p.name, i.name, i.address, i.standings, i.language, i.expires_at,
           exists (select from baraza.account x where x.address = i.address),
           t.second_factor or 'administrator' = any (i.standings)
      from baraza.invitation i
      join baraza.task_force t on t.id = i.task_force_id
      join baraza.agency a on a.id = i.agency_id
      join baraza.person p on p.id = i.invited_by
     where i.hash = p_hash and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > baraza.now()
       and baraza.may_invite(i.invited_by, i.agency_id, i.standings)
       -- Whoever was shut out of this table is let in by no link.
       and not exists (select from baraza.person x join baraza.account c on c.id = x.account_id
         where x.task_force_id = i.task_force_id and c.address = i.address and x.disabled_at is not null)
  $function$;
alter function baraza.invitation_at_door(bytea) owner to gate;
grant execute on function baraza.invitation_at_door(bytea) to app;

CREATE OR REPLACE FUNCTION baraza.invitation_by_single_sign_on(p_agency uuid, p_address text)
 RETURNS TABLE(id uuid, hash bytea, task_force_id uuid, name text, standings text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select i.id, i.hash, i.task_force_id, i.name, i.standings from baraza.invitation i
     where i.agency_id = p_agency and i.address = p_address and i.accepted_at is null and i.withdrawn_at is null
       and i.expires_at > baraza.now() and not exists (select from baraza.account a where a.address = p_address)
       and not i.standings && array['administrator', 'chair', 'vice_chair', 'secretary', 'coordinator']
  $function$;
alter function baraza.invitation_by_single_sign_on(uuid,text) owner to gate;
grant execute on function baraza.invitation_by_single_sign_on(uuid,text) to app;

CREATE OR REPLACE FUNCTION baraza.invite_person(p_id uuid, p_hash bytea, p_agency uuid, p_address text, p_name text, p_standings text[], p_language text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  perform baraza.refuse_unless_governs(p_agency, p_standings);
  update baraza.invitation i set withdrawn_at = baraza.now() where i.task_force_id = v_task_force and i.agency_id = p_agency
    and i.address = p_address and i.accepted_at is null and i.withdrawn_at is null and i.expires_at <= baraza.now();
  insert into baraza.invitation (id, task_force_id, agency_id, address, name, standings, language, invited_by, made_at, expires_at, hash)
    values (p_id, v_task_force, p_agency, p_address, p_name, p_standings,
      coalesce(p_language, (select t.language from baraza.task_force t where t.id = v_task_force)),
      nullif(current_setting('baraza.person', true), '')::uuid, baraza.now(), baraza.now() + interval '14 days', p_hash);
  perform baraza.refuse_many_letters(p_address);
  perform baraza.write_letter(gen_random_uuid(), 'invitation', p_address, null, '', p_id, null);
end $function$;
alter function baraza.invite_person(uuid,bytea,uuid,text,text,text[],text) owner to gate;
grant execute on function baraza.invite_person(uuid,bytea,uuid,text,text,text[],text) to app;

CREATE OR REPLACE FUNCTION baraza.is_empty()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select not exists (select from baraza.task_force) $function$;
alter function baraza.is_empty() owner to gate;
grant execute on function baraza.is_empty() to app;

CREATE OR REPLACE FUNCTION baraza.is_known_device(p_hash bytea, p_account uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select exists (select from baraza.known_device d where d.hash = p_hash and d.account_id = p_account) $function$;
alter function baraza.is_known_device(bytea,uuid) owner to gate;
grant execute on function baraza.is_known_device(bytea,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.is_referred_in(p_case text, p_agency uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select exists (select from baraza.referral r where 'case/' || r.episode_id::text = p_case
      and (baraza.is_under_way_state(r.state) or r.state = 'draft')
      and (p_agency is null or p_agency in (r.sender_agency_id, r.receiver_agency_id)))
  $function$;
alter function baraza.is_referred_in(text,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.is_under_way(p_notice uuid, p_tries integer)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select exists (select from baraza.notice_try y where y.notice_id = p_notice and y.number = p_tries and y.ended_at is null)
  $function$;
alter function baraza.is_under_way(uuid,integer) owner to gate;

CREATE OR REPLACE FUNCTION baraza.is_under_way_state(p_state text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select p_state in ('offered', 'acknowledged', 'info_needed', 'decline_proposed', 'accepted', 'waitlisted', 'scheduled', 'not_met', 'met',
      'in_service', 'paused', 'lost_contact')
  $function$;
alter function baraza.is_under_way_state(text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.jobs_without_rung(p_jobs text[])
 RETURNS text[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    select coalesce(array_agg(j), '{}') from unnest(p_jobs) j
      left join lateral regexp_match(j, '^rung-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-(\d{1,9})-(\d{1,9})-(\d{1,9})$') m on true
     where not exists (select from baraza.rung g where g.subject_id = m[1]::uuid and g.revision = m[2]::integer
       and g.number = m[3]::integer and g.generation = m[4]::integer and g.state = 'planned')
  $function$;
alter function baraza.jobs_without_rung(text[]) owner to gate;
grant execute on function baraza.jobs_without_rung(text[]) to app;

CREATE OR REPLACE FUNCTION baraza.keep_access_mark(p_task_force uuid, p_seq bigint, p_tip bytea, p_whole_at timestamp with time zone, p_fault_seq bigint, p_seal bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_people();
  insert into baraza.access_mark as m (task_force_id, seq, tip, whole_at, fault_seq, seal)
    values (p_task_force, p_seq, p_tip, p_whole_at, p_fault_seq, p_seal)
    on conflict on constraint access_mark_pkey do update
       set seq = excluded.seq, tip = excluded.tip, whole_at = excluded.whole_at, fault_seq = excluded.fault_seq, seal = excluded.seal;
end $function$;
alter function baraza.keep_access_mark(uuid,bigint,bytea,timestamp with time zone,bigint,bytea) owner to gate;
grant execute on function baraza.keep_access_mark(uuid,bigint,bytea,timestamp with time zone,bigint,bytea) to app;

CREATE OR REPLACE FUNCTION baraza.keep_file(p_id uuid, p_stream text, p_kind text, p_type text, p_bytes bigint, p_received bigint, p_hash bytea, p_store_key text, p_preview_key text, p_width integer, p_height integer, p_state text, p_day_max bigint, p_total_max bigint)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_room text;
begin
  if not baraza.actor_is_member(p_stream) then
    return 'not_found';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('file of ' || v_person::text, 0));
  perform pg_advisory_xact_lock(hashtextextended('files of ' || v_task_force::text, 0));
  v_room := baraza.file_room(p_stream, greatest(p_bytes, p_received), p_day_max, p_total_max);
  if v_room <> 'room' then
    return v_room;
  end if;
  insert into baraza.file (id, task_force_id, stream_id, person_id, kind, type, bytes, received, hash, store_key,
      preview_key, width, height, state, made_at)
    values (p_id, v_task_force, p_stream, v_person, p_kind, p_type, p_bytes, p_received, p_hash, p_store_key,
      p_preview_key, p_width, p_height, p_state, baraza.now())
    on conflict (id) do nothing;
  return case when found then 'room' else 'taken' end;
end $function$;
alter function baraza.keep_file(uuid,text,text,text,bigint,bigint,bytea,text,text,integer,integer,text,bigint,bigint) owner to gate;
grant execute on function baraza.keep_file(uuid,text,text,text,bigint,bigint,bytea,text,text,integer,integer,text,bigint,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.keep_holidays(p_task_force uuid, p_holidays jsonb)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    delete from baraza.closing c where c.task_force_id = p_task_force and c.holiday;
    insert into baraza.closing (task_force_id, first_day, last_day, name, holiday)
      select p_task_force, (h ->> 'date')::date, (h ->> 'date')::date, h ->> 'name', true from jsonb_array_elements(p_holidays) h;
    update baraza.task_force t set holidays_at = baraza.now() where t.id = p_task_force;
  $function$;
alter function baraza.keep_holidays(uuid,jsonb) owner to gate;

CREATE OR REPLACE FUNCTION baraza.keep_identity(p_record uuid, p_case uuid, p_key bytea, p_sealed jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
begin
  if not baraza.treats_in(p_case)
    or not exists (select from baraza.episode e where e.id = p_case and e.status = 'open' and not e.anonymous) then
    raise exception 'the actor may not keep this' using errcode = '42501';
  end if;
  insert into baraza.vault_record as v (id, task_force_id, episode_id, agency_id, author_id, written_at, sealed_key, sealed)
    values (p_record, nullif(current_setting('baraza.task_force', true), '')::uuid, p_case, v_agency, v_person, baraza.now(), p_key, p_sealed)
    on conflict (episode_id, agency_id) do update
       set author_id = excluded.author_id, written_at = excluded.written_at, sealed_key = excluded.sealed_key, sealed = excluded.sealed;
end $function$;
alter function baraza.keep_identity(uuid,uuid,bytea,jsonb) owner to gate;
grant execute on function baraza.keep_identity(uuid,uuid,bytea,jsonb) to app;

CREATE OR REPLACE FUNCTION baraza.keep_passkey(p_account uuid, p_id text, p_key bytea, p_counter bigint, p_transports text[], p_label text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  insert into baraza.passkey (id, account_id, public_key, counter, transports, label, added_at)
    values (p_id, p_account, p_key, p_counter, p_transports, p_label, baraza.now()) on conflict do nothing;
  if not found then
    raise exception 'the passkey is known already' using errcode = 'BA409';
  end if;
end $function$;
alter function baraza.keep_passkey(uuid,text,bytea,bigint,text[],text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.keep_reading(p_line baraza.access_log, p_shown jsonb, p_has_access boolean)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_line baraza.access_log := p_line;
begin
  v_line.task_force_id := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_line.at := baraza.now();
  v_line.person_id := nullif(current_setting('baraza.person', true), '')::uuid;
  v_line.agency_id := nullif(current_setting('baraza.agency', true), '')::uuid;
  for v_line.controller_agency_id, v_line.share_id, v_line.legal_basis, v_line.labels, v_line.shown in
    select (x ->> 'agencyId')::uuid, (x ->> 'shareId')::uuid, x ->> 'legalBasis', array_agg(distinct x ->> 'label' order by x ->> 'label'),
           count(*)::integer
      from jsonb_array_elements(p_shown) x group by 1, 2, 3 order by 2 nulls first, 1
  loop
    v_line.basis := case when v_line.glass_id is not null then 'glass' when v_line.share_id is null then 'own' else 'share' end;
    perform baraza.log_access(v_line);
  end loop;
  if found then
    return p_shown;
  end if;
  if p_has_access or exists (select from baraza.membership m where m.stream_id = 'case/' || v_line.episode_id::text and m.person_id = v_line.person_id)
    or exists (select from baraza.share s where s.episode_id = v_line.episode_id and s.recipient_agency_id = v_line.agency_id) then
    v_line.basis := 'none';
    v_line.labels := '{}';
    v_line.shown := 0;
    perform baraza.log_access(v_line);
  end if;
  return case when p_has_access then '[]'::jsonb end;
end $function$;
alter function baraza.keep_reading(baraza.access_log,jsonb,boolean) owner to gate;

CREATE OR REPLACE FUNCTION baraza.keeps_meetings(standing text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select standing in ('chair', 'vice_chair', 'secretary', 'coordinator') $function$;
alter function baraza.keeps_meetings(text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.knows_key(p_mark bytea)
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    update baraza.installation i set key_mark = coalesce(i.key_mark, p_mark) returning i.key_mark = p_mark
  $function$;
alter function baraza.knows_key(bytea) owner to gate;
grant execute on function baraza.knows_key(bytea) to app;

CREATE OR REPLACE FUNCTION baraza.lapsed_company()
 RETURNS TABLE(stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_found record;
  v_referral baraza.referral;
  v_company uuid;
  v_seated boolean;
  v_stay record;
  v_last bigint;
begin
  perform baraza.refuse_people();
  -- Of those that ended, whose company has left, there are more each year.
  for v_found in select r.id, r.stream_id from baraza.referral r
      cross join lateral (select coalesce(r.asked_agency_id, (r.body ->> 'accompanierAgencyId')::uuid) as id) c
     where c.id is not null and (baraza.may_have_company(r.state)
       or exists (select from baraza.case_seat s where s.stream_id = r.stream_id and s.agency_id = c.id)) order by r.stream_id
  loop
    select * into v_referral from baraza.referral r where r.id = v_found.id;
    v_company := coalesce(v_referral.asked_agency_id, (v_referral.body ->> 'accompanierAgencyId')::uuid);
    v_seated := exists (select from baraza.case_seat c where c.stream_id = v_found.stream_id and c.agency_id = v_company);
    continue when v_company is null or (baraza.may_have_company(v_referral.state) and v_seated
      and baraza.company_until(v_found.stream_id, v_company) is not null) or not (baraza.may_have_company(v_referral.state) or v_seated);
    perform from baraza.agency a where a.id = v_company for no key update;
    perform from baraza.stream s where s.id = v_found.stream_id for update;
    -- As it stands now that nobody else moves it.
    select * into v_referral from baraza.referral r where r.id = v_found.id;
    continue when coalesce(v_referral.asked_agency_id, (v_referral.body ->> 'accompanierAgencyId')::uuid) is distinct from v_company
      or (baraza.may_have_company(v_referral.state) and baraza.company_until(v_found.stream_id, v_company) is not null and v_seated);
    v_last := baraza.note_event(v_found.stream_id, 'referral.accompanied', json_build_object('askedAgencyId', null, 'accompanierAgencyId',
      case when baraza.may_have_company(v_referral.state) then null else v_referral.body ->> 'accompanierAgencyId' end)::text);
    seq := v_last;
    for v_stay in select * from baraza.leave_company(v_referral, v_last) loop
      seq := baraza.note_event(v_found.stream_id, 'colleague.joined',
        json_build_object('agencyId', v_stay.agency_id, 'personId', v_stay.person_id)::text);
    end loop;
    update baraza.reminder m set agency_id = v_referral.receiver_agency_id, holder_id = null
     where m.subject_id = v_referral.id and m.agency_id = v_company;
    stream_id := v_found.stream_id;
    return next;
  end loop;
end $function$;
alter function baraza.lapsed_company() owner to gate;
grant execute on function baraza.lapsed_company() to app;

CREATE OR REPLACE FUNCTION baraza.leads_now()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select exists (select from baraza.meeting m
      where m.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid and m.status in ('in_session', 'suspended')
        and m.state -> 'chair' ->> 'personId' = nullif(current_setting('baraza.person', true), ''))
  $function$;
alter function baraza.leads_now() owner to gate;

CREATE OR REPLACE FUNCTION baraza.leads_referral(p_referral uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select exists (select from baraza.referral r where r.id = p_referral and baraza.actor_is_member(r.stream_id)
      and (baraza.coordinates(r.stream_id, nullif(current_setting('baraza.person', true), '')::uuid)
        or (r.sender_agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
          and baraza.reads_for(r.stream_id, nullif(current_setting('baraza.person', true), '')::uuid, r.sender_agency_id))))
  $function$;
alter function baraza.leads_referral(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.leave_as_justice(p_agency uuid)
 RETURNS TABLE(stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_stream record;
  v_stay record;
  v_last bigint;
begin
  perform from baraza.stream s join baraza.case_seat c on c.stream_id = s.id and c.agency_id = p_agency
   where s.id like any (array['case/%', 'part/%', 'referral/%', 'file/%', 'glass/%']) order by s.id for no key update of s;
  if exists (select from baraza.episode e where e.lead_agency_id = p_agency and e.status = 'open')
    or exists (select from baraza.referral r where p_agency in (r.sender_agency_id, r.receiver_agency_id)
      and (baraza.is_under_way_state(r.state) or r.state = 'draft')) then
    raise exception 'the agency has cases to hand over first' using errcode = 'BA409';
  end if;
  for v_stream in
    select c.stream_id from baraza.case_seat c
     where c.agency_id = p_agency and c.stream_id like any (array['case/%', 'part/%', 'referral/%', 'file/%', 'glass/%']) order by c.stream_id
  loop
    stream_id := v_stream.stream_id;
    perform baraza.hand_over_actions(stream_id, p_agency);
    delete from baraza.case_seat c where c.stream_id = v_stream.stream_id and c.agency_id = p_agency;
    v_last := baraza.note_event(stream_id, 'agency.released', json_build_object('agencyId', p_agency)::text);
    seq := v_last;
    for v_stay in select * from baraza.end_seat(stream_id, p_agency, v_last) loop
      seq := baraza.note_event(stream_id, 'colleague.joined',
        json_build_object('agencyId', v_stay.agency_id, 'personId', v_stay.person_id)::text);
    end loop;
    -- Whoever coordinates goes on following a referral, whatever agency they work for.
    update baraza.membership m set until_seq = null
     where m.stream_id = v_stream.stream_id and m.until_seq = v_last and baraza.coordinates(m.stream_id, m.person_id);
    return next;
  end loop;
end $function$;
alter function baraza.leave_as_justice(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.leave_company(p_referral baraza.referral, p_seq bigint)
 RETURNS TABLE(person_id uuid, agency_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare v_company uuid := coalesce(p_referral.asked_agency_id, (p_referral.body ->> 'accompanierAgencyId')::uuid);
begin
  update baraza.referral r set asked_agency_id = null,
      body = case when baraza.may_have_company(r.state) then jsonb_set(r.body, '{accompanierAgencyId}', 'null') else r.body end
   where r.id = p_referral.id;
  delete from baraza.case_seat c where c.stream_id = p_referral.stream_id and c.agency_id = v_company;
  return query select e.person_id, e.agency_id from baraza.end_seat(p_referral.stream_id, v_company, p_seq) e;
  -- Whoever coordinates goes on following it, whatever agency they work for.
  update baraza.membership m set until_seq = null
   where m.stream_id = p_referral.stream_id and m.until_seq = p_seq and baraza.coordinates(m.stream_id, m.person_id);
end $function$;
alter function baraza.leave_company(baraza.referral,bigint) owner to gate;

CREATE OR REPLACE FUNCTION baraza.leave_item(p_lineage uuid, p_person uuid)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_stream text := 'item/' || p_lineage::text;
begin
  if p_person is distinct from nullif(current_setting('baraza.person', true), '')::uuid
    and not (baraza.actor_is_member(v_stream)
      and exists (select from baraza.own_standings() x where baraza.takes_part_in_meetings(x))) then
    raise exception 'the actor may not take somebody out of this item' using errcode = '42501';
  end if;
  update baraza.membership m set until_seq = s.head from baraza.stream s
   where s.id = v_stream and s.task_force_id = v_task_force and m.stream_id = s.id and m.person_id = p_person and m.until_seq is null;
  if not found then
    return null;
  end if;
  return baraza.note_control('rights.changed', jsonb_build_object('personId', p_person));
end $function$;
alter function baraza.leave_item(uuid,uuid) owner to gate;
grant execute on function baraza.leave_item(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.leave_meeting(p_meeting uuid, p_found jsonb, p_heard_at bigint, p_state jsonb, p_type text, p_event text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_stream text := 'meeting/' || p_meeting::text;
begin
  perform baraza.refuse_people();
  perform from baraza.stream s where s.id = v_stream for update;
  if p_type not in ('meeting.left_alone', 'meeting.suspended') or not exists (select from baraza.meetings_heard_of() e
    where e.meeting_id = p_meeting and e.meeting = p_found and e.heard_at = p_heard_at) then
    return null;
  end if;
  update baraza.meeting m set status = p_state ->> 'status', state = p_state where m.id = p_meeting;
  if not found then
    return null;
  end if;
  if p_type = 'meeting.left_alone' then
    perform baraza.write_letter(gen_random_uuid(), 'left_alone', k.address, k.id, '', null, null) from (
      select distinct a.id, a.address from baraza.meeting m
        join baraza.person p on p.task_force_id = m.task_force_id and p.disabled_at is null
        join baraza.account a on a.id = p.account_id
       where m.id = p_meeting and (p.id::text = m.state -> 'chair' ->> 'personId'
         or exists (select from baraza.standing s where s.person_id = p.id and s.task_force_id = m.task_force_id and s.standing = 'secretary'))) k;
  end if;
  return baraza.note_event(v_stream, p_type, p_event);
end $function$;
alter function baraza.leave_meeting(uuid,jsonb,bigint,jsonb,text,text) owner to gate;
grant execute on function baraza.leave_meeting(uuid,jsonb,bigint,jsonb,text,text) to app;

CREATE OR REPLACE FUNCTION baraza.leave_parts(p_stream text, p_agency uuid)
 RETURNS TABLE(stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_stay record;
begin
  for stream_id in
    select s.id from baraza.stream s join baraza.case_part p on p.stream_id = s.id
      join baraza.case_seat c on c.stream_id = s.id and c.agency_id = p_agency
     where 'case/' || p.episode_id::text = p_stream order by s.id for update of s
  loop
    delete from baraza.case_seat c where c.stream_id = leave_parts.stream_id and c.agency_id = p_agency;
    seq := baraza.note_event(stream_id, 'agency.released', json_build_object('agencyId', p_agency)::text);
    for v_stay in select * from baraza.end_seat(stream_id, p_agency, seq) loop
      seq := baraza.note_event(stream_id, 'colleague.joined',
        json_build_object('agencyId', v_stay.agency_id, 'personId', v_stay.person_id)::text);
    end loop;
    return next;
  end loop;
end $function$;
alter function baraza.leave_parts(text,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.let_paper_go(p_meeting uuid, p_paper uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_papers jsonb;
begin
  select m.papers into v_papers from baraza.meeting m
   where m.id = p_meeting and m.status in ('planned', 'draft') and not m.state ?| array['calledAt', 'wasCalled']
     and baraza.actor_is_member(m.stream_id)
     and m.papers @> jsonb_build_array(jsonb_build_object('paperId', p_paper, 'removed', jsonb_build_object('gone', true)));
  if v_papers is null or not exists (select from baraza.own_standings() x where baraza.takes_part_in_meetings(x)) then
    raise exception 'the actor took no such paper off the table' using errcode = '42501';
  end if;
  update baraza.file f set state = 'gone'
    from jsonb_array_elements(v_papers) p
   where p ->> 'paperId' = p_paper::text and f.id = (p ->> 'fileId')::uuid and f.state = 'ready'
     and baraza.actor_is_member(f.stream_id)
     and not exists (select from baraza.meeting o where o.task_force_id = f.task_force_id and o.id <> p_meeting
       and o.papers @> jsonb_build_array(jsonb_build_object('fileId', f.id)));
end $function$;
alter function baraza.let_paper_go(uuid,uuid) owner to gate;
grant execute on function baraza.let_paper_go(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.letters_of_invitations(p_ids uuid[])
 RETURNS TABLE(invitation_id uuid, state text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select distinct on (l.invitation_id) l.invitation_id, l.state from baraza.letter l
      join baraza.invitation i on i.id = l.invitation_id
     where l.invitation_id = any (p_ids) and baraza.actor_governs(i.agency_id, '{}')
     order by l.invitation_id, l.made_at desc
  $function$;
alter function baraza.letters_of_invitations(uuid[]) owner to gate;
grant execute on function baraza.letters_of_invitations(uuid[]) to app;

CREATE OR REPLACE FUNCTION baraza.lineage_of_key(p_meeting uuid, p_key text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select i.lineage_id from baraza.agenda_item i
     where i.meeting_id = p_meeting and (p_key like 'item/' || i.id::text || '/%'
       or exists (select from baraza.decision d where d.meeting_id = p_meeting and d.decision ->> 'itemId' = i.id::text
         and p_key like 'decision/' || d.id::text || '/%'))
  $function$;
alter function baraza.lineage_of_key(uuid,text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.link_at_door(p_hash bytea, p_purpose text)
 RETURNS TABLE(id uuid, account_id uuid, address text, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select l.id, l.account_id, coalesce(l.address, a.address),
           baraza.a_person_of(l.account_id)
      from baraza.link l left join baraza.account a on a.id = l.account_id
     where l.hash = p_hash and l.purpose = p_purpose and l.used_at is null and l.expires_at > baraza.now()
  $function$;
alter function baraza.link_at_door(bytea,text) owner to gate;
grant execute on function baraza.link_at_door(bytea,text) to app;

CREATE OR REPLACE FUNCTION baraza.list_parked_events()
 RETURNS TABLE(reaction text, stream_id text, seq bigint, reason text, at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select e.reaction, e.stream_id, e.seq, e.reason, e.at from baraza.parked_event e order by e.at, e.stream_id, e.seq $function$;
alter function baraza.list_parked_events() owner to gate;
grant execute on function baraza.list_parked_events() to owner;

CREATE OR REPLACE FUNCTION baraza.lock_streams(p_streams text[])
 RETURNS TABLE(stream_id text, head bigint, takes_posts boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_system text := nullif(current_setting('baraza.system', true), '');
begin
  return query
    select s.id, s.head, s.takes_posts from baraza.stream s
     where s.id = any (p_streams)
       and (exists (select from baraza.member m where m.stream_id = s.id and m.person_id = v_person
              and m.task_force_id = v_task_force)
            or (v_system is not null and (s.id like 'person/%' or s.id like 'task-force/%')))
     order by s.id
       for update of s;
end $function$;
alter function baraza.lock_streams(text[]) owner to gate;
grant execute on function baraza.lock_streams(text[]) to app;

CREATE OR REPLACE FUNCTION baraza.log_access(p_line baraza.access_log)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_line baraza.access_log := p_line;
  v_head baraza.access_head;
begin
  insert into baraza.access_head (task_force_id) values (v_line.task_force_id) on conflict do nothing;
  select * into v_head from baraza.access_head h where h.task_force_id = v_line.task_force_id for no key update;
  v_line.seq := v_head.head + 1;
  v_line.hash := baraza.access_link(v_head.tip, v_line);
  insert into baraza.access_log select v_line.*;
  update baraza.access_head h set head = v_line.seq, tip = v_line.hash where h.task_force_id = v_line.task_force_id;
end $function$;
alter function baraza.log_access(baraza.access_log) owner to gate;

CREATE OR REPLACE FUNCTION baraza.looks_after_meetings()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select exists (select from baraza.own_standings() x where baraza.keeps_meetings(x)) $function$;
alter function baraza.looks_after_meetings() owner to gate;
grant execute on function baraza.looks_after_meetings() to app;

CREATE OR REPLACE FUNCTION baraza.make_captured_action(p_stream text, p_seq bigint, p_action uuid, p_due_at timestamp with time zone, p_ladder jsonb, p_rungs jsonb, p_event text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_made record;
  v_state jsonb := p_event::jsonb -> 'state';
  v_owner uuid := (v_state ->> 'ownerAgencyId')::uuid;
  v_due jsonb := v_state -> 'due';
  v_said bigint;
begin
  perform baraza.refuse_people();
  select * into v_made from baraza.captured_actions(p_stream, p_seq) c where c.action_id = p_action;
  if not found then
    return null;
  end if;
  v_said := baraza.note_event(v_made.stream_id, 'action.assigned', p_event);
  insert into baraza.action (id, task_force_id, stream_id, title_seq, history, status, priority, owner_agency_id, holder_id, asked_by_id,
      due_date, due_time, due_zone, due_at, meeting_id, item_id)
    values (p_action, v_made.task_force_id, v_made.stream_id, v_made.title_seq, array[v_said], v_state ->> 'status', v_state ->> 'priority',
      v_owner, v_made.holder_id, (v_state ->> 'askedById')::uuid, (v_due ->> 'date')::date, v_due ->> 'time', v_due ->> 'zone', p_due_at,
      v_made.meeting_id, v_made.item_id);
  perform baraza.put_reminder('action', p_action, v_made.stream_id, 1, v_owner, v_made.holder_id, v_state ->> 'priority',
    (v_due ->> 'date')::date, v_due ->> 'time', v_due ->> 'zone', p_ladder, p_rungs);
  return v_said;
end $function$;
alter function baraza.make_captured_action(text,bigint,uuid,timestamp with time zone,jsonb,jsonb,text) owner to gate;
grant execute on function baraza.make_captured_action(text,bigint,uuid,timestamp with time zone,jsonb,jsonb,text) to app;

CREATE OR REPLACE FUNCTION baraza.make_first_use_link(p_hash bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not baraza.is_empty() then
    return false;
  end if;
  delete from baraza.link l where l.purpose = 'first_use';
  insert into baraza.link (id, purpose, hash, made_at, expires_at)
    values (gen_random_uuid(), 'first_use', p_hash, baraza.now(), baraza.now() + interval '1 day');
  return true;
end $function$;
alter function baraza.make_first_use_link(bytea) owner to gate;
grant execute on function baraza.make_first_use_link(bytea) to app;

CREATE OR REPLACE FUNCTION baraza.make_recovery_codes(p_codes bytea[])
 RETURNS boolean
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.tell_account(baraza.own_account(true), 'factor_added', null);
    select baraza.add_codes(baraza.own_account(true), p_codes, true)
  $function$;
alter function baraza.make_recovery_codes(bytea[]) owner to gate;
grant execute on function baraza.make_recovery_codes(bytea[]) to app;

CREATE OR REPLACE FUNCTION baraza.make_setting_link(p_account uuid, p_link uuid, p_hash bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_people();
  insert into baraza.link (id, purpose, hash, account_id, made_at, expires_at)
    select p_link, 'recovery', p_hash, a.id, baraza.now(), baraza.now() + interval '1 day' from baraza.account a
     where a.id = p_account and a.password_hash is null and not exists (select from baraza.passkey k where k.account_id = a.id);
end $function$;
alter function baraza.make_setting_link(uuid,uuid,bytea) owner to gate;
grant execute on function baraza.make_setting_link(uuid,uuid,bytea) to app;

CREATE OR REPLACE FUNCTION baraza.mark_stale(p_task_force uuid, p_agency uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    update baraza.reminder r set stale = true
     where r.task_force_id = p_task_force and r.runs and not r.stale and (p_agency is null or r.agency_id = p_agency)
  $function$;
alter function baraza.mark_stale(uuid,uuid) owner to gate;
grant execute on function baraza.mark_stale(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.may_fill_seat(p_meeting uuid, p_person uuid, p_agency uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select exists (select from baraza.standing s where s.person_id = p_person and s.agency_id = p_agency
        and s.standing in ('lead', 'liaison', 'deputy'))
      and exists (select from baraza.meeting m, jsonb_array_elements(m.state -> 'rules' -> 'seats') x
        where m.id = p_meeting and x ->> 'agencyId' = p_agency::text)
  $function$;
alter function baraza.may_fill_seat(uuid,uuid,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.may_have_company(p_state text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select p_state in ('offered', 'acknowledged', 'info_needed', 'accepted', 'waitlisted', 'scheduled', 'not_met') $function$;
alter function baraza.may_have_company(text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.may_invite(p_person uuid, p_agency uuid, p_standings text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select exists (select from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
      where s.person_id = p_person and baraza.governs(s.standing, s.agency_id, p_agency, p_standings))
  $function$;
alter function baraza.may_invite(uuid,uuid,text[]) owner to gate;

CREATE OR REPLACE FUNCTION baraza.may_reach(p_sector text, p_purpose text, p_label text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select case p_sector
      when 'justice' then p_purpose = 'X-DEFLECT' and p_label = 'N'
      when 'municipality' then p_label in ('N', 'R', 'X-IDENT', 'X-LOC')
      when 'health' then p_label <> 'X-JUST'
      else true end
  $function$;
alter function baraza.may_reach(text,text,text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.may_tell(p_case uuid, p_recipient uuid, p_purpose text, p_label text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select exists (select from baraza.share s
      join baraza.case_seat c on c.stream_id = 'case/' || p_case::text and c.agency_id = s.controller_agency_id
      join baraza.agency a on a.id = s.recipient_agency_id
     where s.episode_id = p_case and s.recipient_agency_id = p_recipient and s.purpose = p_purpose and p_label = any (s.labels)
       and baraza.may_reach(a.sector, p_purpose, p_label)
       and baraza.share_state(s.legal_basis, s.from_at, s.until_at, s.suspended, s.confirmed_by is not null,
         s.revoked_seq is not null, baraza.now()) = 'active'
       and baraza.actor_is_member(s.stream_id))
  $function$;
alter function baraza.may_tell(uuid,uuid,text,text) owner to gate;
grant execute on function baraza.may_tell(uuid,uuid,text,text) to app;

CREATE OR REPLACE FUNCTION baraza.meeting_now(p_meeting uuid, p_words boolean)
 RETURNS TABLE(chair_heard_at bigint, view json)
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return query
    select m.chair_heard_at, json_build_object('meeting', m.state, 'hands', m.hands, 'interests', m.interests, 'replies', m.replies,
        'notes', m.notes, 'corrections', m.corrections, 'papers', m.papers,
        'guests', coalesce((select jsonb_agg(g.guest order by (g.guest -> 'at')::bigint, g.id) from baraza.meeting_guest g
          where g.meeting_id = m.id), '[]'),
        'actions', coalesce((select json_agg(case when a.id is null then c.one else c.one || jsonb_build_object('status', a.status) end
            order by c.place)
          from jsonb_array_elements(m.actions) with ordinality c (one, place)
          left join baraza.action a on a.id = (c.one ->> 'actionId')::uuid and a.stream_id = m.stream_id), '[]'),
        'items', coalesce((select json_agg(i.item order by i.place) from baraza.agenda_item i where i.meeting_id = m.id), '[]'),
        'decisions', coalesce((select json_agg(d.decision order by d.place) from baraza.decision d where d.meeting_id = m.id), '[]'),
        'roll', coalesce((select json_agg(t.attendance order by t.from_ms, t.person_id) from baraza.attendance t
          where t.meeting_id = m.id), '[]'),
        'words', coalesce((select json_object_agg(w.key, t.words) from baraza.meeting_word w
          join baraza.timeline t on t.stream_id = w.stream_id and t.seq = w.seq where p_words and w.meeting_id = m.id), '{}'))
      from baraza.meeting m where m.id = p_meeting;
end $function$;
alter function baraza.meeting_now(uuid,boolean) owner to gate;
grant execute on function baraza.meeting_now(uuid,boolean) to app;

CREATE OR REPLACE FUNCTION baraza.meetings_heard_of()
 RETURNS TABLE(meeting_id uuid, stream_id text, meeting jsonb, heard_at bigint, now bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  perform baraza.refuse_people();
  return query
    select m.id, m.stream_id, m.state,
           greatest(m.chair_heard_at, (m.state ->> 'openedAt')::bigint,
             (select (extract(epoch from e.at) * 1000)::bigint from baraza.event e
               where e.stream_id = m.stream_id and e.actor not like 'system:%' order by e.seq desc limit 1)),
           (extract(epoch from baraza.now()) * 1000)::bigint
      from baraza.meeting m where m.status = 'in_session';
end $function$;
alter function baraza.meetings_heard_of() owner to gate;
grant execute on function baraza.meetings_heard_of() to app;

CREATE OR REPLACE FUNCTION baraza.members_among(p_stream text, p_persons uuid[])
 RETURNS TABLE(person_id uuid, from_seq bigint, holds_until timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select m.person_id, m.from_seq, m.holds_until from baraza.member m
     where m.stream_id = p_stream and m.person_id = any (p_persons)
  $function$;
alter function baraza.members_among(text,uuid[]) owner to gate;
grant execute on function baraza.members_among(text,uuid[]) to app;

CREATE OR REPLACE FUNCTION baraza.move_need(p_need uuid, p_case uuid, p_to text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_case baraza.stream;
begin
  select * into v_case from baraza.stream s where s.id = 'case/' || p_case::text;
  if not baraza.actor_is_member(v_case.id) or not v_case.takes_posts or not exists (select from baraza.case_seat c
      where c.stream_id = v_case.id and c.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid) then
    raise exception 'the actor may not move this' using errcode = '42501';
  end if;
  update baraza.need n set state = p_to where n.id = p_need and n.episode_id = p_case;
end $function$;
alter function baraza.move_need(uuid,uuid,text) owner to gate;
grant execute on function baraza.move_need(uuid,uuid,text) to app;

CREATE OR REPLACE FUNCTION baraza.move_referral_by_time(p_referral uuid, p_before jsonb, p_after jsonb, p_due timestamp with time zone, p_event text, p_reminder jsonb)
 RETURNS TABLE(stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_referral baraza.referral;
  v_stay record;
  v_last bigint;
begin
  perform baraza.refuse_people();
  select * into v_referral from baraza.referral r where r.id = p_referral;
  perform from baraza.agency a where a.id in (v_referral.sender_agency_id, v_referral.receiver_agency_id) order by a.id for no key update;
  perform from baraza.stream s where s.id = v_referral.stream_id for update;
  update baraza.referral r set state = p_after ->> 'state', body = p_after, detail = '{}', assignee_id = null, due_at = p_due,
      moves_to = null, moves_at = null
   where r.id = p_referral and r.body = p_before;
  if not found then
    return;
  end if;
  stream_id := v_referral.stream_id;
  seq := baraza.note_event(stream_id, 'referral.moved', p_event);
  if p_reminder is null then
    update baraza.reminder r set runs = false, on_agenda_at = null where r.subject_id = p_referral;
    perform baraza.cancel_reminding(p_referral, 'ended');
  else
    perform baraza.put_reminder('referral', p_referral, stream_id, seq::integer, (p_reminder ->> 'agencyId')::uuid, null,
      p_reminder ->> 'priority', (p_reminder ->> 'date')::date, p_reminder ->> 'time', p_reminder ->> 'zone', p_reminder -> 'ladder',
      p_reminder -> 'rungs');
  end if;
  if p_after ->> 'state' = 'recalled' then
    -- Nothing more of it is the other agency's to follow: this is the last that they are told.
    delete from baraza.case_seat c where c.stream_id = v_referral.stream_id and c.agency_id = v_referral.receiver_agency_id;
    v_last := seq;
    for v_stay in select * from baraza.end_seat(v_referral.stream_id, v_referral.receiver_agency_id, seq) loop
      seq := baraza.note_event(stream_id, 'colleague.joined',
        json_build_object('agencyId', v_stay.agency_id, 'personId', v_stay.person_id)::text);
    end loop;
    -- Whoever coordinates goes on following it, whatever agency they work for.
    update baraza.membership m set until_seq = null
     where m.stream_id = v_referral.stream_id and m.until_seq = v_last and baraza.coordinates(m.stream_id, m.person_id);
  end if;
  return next;
  return query select e.stream_id, e.seq from baraza.end_referred_seat(v_referral.episode_id, v_referral.receiver_agency_id) e;
end $function$;
alter function baraza.move_referral_by_time(uuid,jsonb,jsonb,timestamp with time zone,text,jsonb) owner to gate;
grant execute on function baraza.move_referral_by_time(uuid,jsonb,jsonb,timestamp with time zone,text,jsonb) to app;

CREATE OR REPLACE FUNCTION baraza.move_rungs(p_subject uuid, p_rungs jsonb)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    with moved as (
      update baraza.rung g set fire_at = to_timestamp((n ->> 'at')::numeric / 1000), generation = 0
        from baraza.reminder r, jsonb_array_elements(p_rungs) n
       where r.subject_id = p_subject and r.runs and g.subject_id = r.subject_id and g.revision = r.revision and g.state = 'planned'
         and g.number = (n ->> 'number')::integer and g.fire_at <> to_timestamp((n ->> 'at')::numeric / 1000)
      returning 1)
    select count(*) from moved
  $function$;
alter function baraza.move_rungs(uuid,jsonb) owner to gate;
grant execute on function baraza.move_rungs(uuid,jsonb) to app;

CREATE OR REPLACE FUNCTION baraza.needs_second_factor(p_account uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return exists (select from baraza.person p join baraza.task_force t on t.id = p.task_force_id
    where p.account_id = p_account and p.disabled_at is null
      and (t.second_factor or exists (select from baraza.standing s where s.person_id = p.id and s.standing = 'administrator')));
end $function$;
alter function baraza.needs_second_factor(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.next_for_reaction(p_stream text, p_after bigint, p_types text[])
 RETURNS TABLE(head bigint, task_force_id uuid, seq bigint, type text, at timestamp with time zone, actor text, agency_id uuid, body text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    select s.head, s.task_force_id, e.seq, e.type, e.at, e.actor, e.agency_id, e.body from baraza.stream s
      left join lateral (select * from baraza.event e where e.stream_id = s.id and e.seq > p_after and e.seq <= s.head
        and e.type = any (p_types) order by e.seq limit 1) e on true
     where s.id = p_stream
  $function$;
alter function baraza.next_for_reaction(text,bigint,text[]) owner to gate;
grant execute on function baraza.next_for_reaction(text,bigint,text[]) to app;

CREATE OR REPLACE FUNCTION baraza.note_bounce(p_id uuid, p_addresses text[])
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_person uuid;
  v_notice uuid;
begin
  select p.id into v_person from baraza.person p join baraza.account a on a.id = p.account_id and lower(a.address) = any (p_addresses)
   where exists (select from baraza.notice n where n.person_id = p.id and n.state = 'sent' and (n.id = p_id and n.channel = 'mail' or n.digest_id = p_id))
      or exists (select from baraza.way_test y where y.id = p_id and y.person_id = p.id and y.channel = 'mail' and y.outcome = 'sent')
     for no key update of a;
  if not found then
    return false;
  end if;
  update baraza.account a set bounced_address = a.address from baraza.person p where p.id = v_person and a.id = p.account_id;
  update baraza.way_test y set outcome = 'bounced' where y.id = p_id;
  for v_notice in
    update baraza.notice n set state = 'failed', reason = 'bounced', settled_at = baraza.now()
     where n.person_id = v_person and n.state = 'sent' and (n.id = p_id and n.channel = 'mail' or n.digest_id = p_id) returning n.id
  loop
    perform baraza.fall_back(v_notice);
  end loop;
  return true;
end $function$;
alter function baraza.note_bounce(uuid,text[]) owner to gate;
grant execute on function baraza.note_bounce(uuid,text[]) to app;

CREATE OR REPLACE FUNCTION baraza.note_control(p_type text, p_body jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_control constant text := 'control/00000000-0000-7000-8000-000000000000';
begin
  insert into baraza.stream (id) values (v_control) on conflict do nothing;
  return baraza.note_event(v_control, p_type, p_body::text);
end $function$;
alter function baraza.note_control(text,jsonb) owner to gate;

CREATE OR REPLACE FUNCTION baraza.note_digest(p_id uuid, p_lease uuid, p_state text, p_reason text, p_due_in interval)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_tries integer;
begin
  update baraza.digest d set state = p_state, reason = case p_state when 'sent' then null else p_reason end, lease = null,
         due_at = baraza.now() + coalesce(p_due_in, '0'),
         settled_at = case p_state when 'waiting' then null else baraza.now() end
   where d.id = p_id and d.lease = p_lease and d.state = 'waiting' returning d.tries into v_tries;
  if not found then
    return false;
  end if;
  update baraza.notice_try y set ended_at = baraza.now(), outcome = coalesce(p_reason, p_state)
    from baraza.notice n where n.digest_id = p_id and y.notice_id = n.id and y.number = v_tries and y.ended_at is null;
  if p_state <> 'waiting' then
    update baraza.notice n set state = p_state, reason = case p_state when 'sent' then n.reason else p_reason end, settled_at = baraza.now()
     where n.digest_id = p_id and n.state = 'waiting';
  end if;
  if p_state = 'failed' then
    perform baraza.fall_back(n.id) from baraza.notice n where n.digest_id = p_id and n.state = 'failed';
  end if;
  return true;
end $function$;
alter function baraza.note_digest(uuid,uuid,text,text,interval) owner to gate;
grant execute on function baraza.note_digest(uuid,uuid,text,text,interval) to app;

CREATE OR REPLACE FUNCTION baraza.note_event(p_stream text, p_type text, p_body text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_stream baraza.stream;
  v_at timestamptz := baraza.now();
  v_actor text := coalesce(nullif(current_setting('baraza.system', true), ''),
    nullif(current_setting('baraza.person', true), ''), 'system:door');
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_anchor bigint := baraza.anchor_now(p_stream);
begin
  select * into v_stream from baraza.stream s where s.id = p_stream for update;
  v_stream.tip := baraza.chain_link(v_stream.tip, p_stream, v_stream.head + 1, v_at, p_type, v_actor, v_agency, p_body, null, null, v_anchor);
  insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, hash, anchor)
    values (p_stream, v_stream.head + 1, v_at, v_actor, v_agency, p_type, p_body, v_stream.tip, v_anchor);
  update baraza.stream s set head = v_stream.head + 1, tip = v_stream.tip where s.id = p_stream;
  return v_stream.head + 1;
end $function$;
alter function baraza.note_event(text,text,text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.note_failure(p_reaction text, p_stream text, p_seq bigint, p_reason text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_failures integer;
begin
  perform baraza.refuse_people();
  insert into baraza.reaction_progress (reaction, stream_id) values (p_reaction, p_stream) on conflict do nothing;
  update baraza.reaction_progress g set failures = g.failures + 1
   where g.reaction = p_reaction and g.stream_id = p_stream and g.done < p_seq returning g.failures into v_failures;
  if coalesce(v_failures, 0) < 5 then
    return false;
  end if;
  insert into baraza.parked_event (reaction, stream_id, seq, reason, at)
    values (p_reaction, p_stream, p_seq, p_reason, baraza.now()) on conflict do nothing;
  perform baraza.note_progress(p_reaction, p_stream, p_seq);
  return true;
end $function$;
alter function baraza.note_failure(text,text,bigint,text) owner to gate;
grant execute on function baraza.note_failure(text,text,bigint,text) to app;

CREATE OR REPLACE FUNCTION baraza.note_letter(p_id uuid, p_lease uuid, p_state text, p_reason text, p_due_in interval)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update baraza.letter l set state = p_state, reason = p_reason, lease = null, due_at = baraza.now() + coalesce(p_due_in, '0')
   where l.id = p_id and l.lease = p_lease and l.state = 'waiting';
  return found;
end $function$;
alter function baraza.note_letter(uuid,uuid,text,text,interval) owner to gate;
grant execute on function baraza.note_letter(uuid,uuid,text,text,interval) to app;

CREATE OR REPLACE FUNCTION baraza.note_look(p_kind text, p_sought bytea, p_case uuid, p_purpose text, p_found integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_line baraza.access_log;
begin
  v_line.task_force_id := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_line.at := baraza.now();
  v_line.person_id := nullif(current_setting('baraza.person', true), '')::uuid;
  v_line.agency_id := nullif(current_setting('baraza.agency', true), '')::uuid;
  if p_kind not in ('search', 'log') or not exists (select from baraza.person p
      join baraza.agency a on a.task_force_id = p.task_force_id and a.id = v_line.agency_id
     where p.id = v_line.person_id and p.task_force_id = v_line.task_force_id) then
    raise exception 'the actor looks at nothing' using errcode = '42501';
  end if;
  if exists (select from baraza.access_log a where a.person_id = v_line.person_id and a.sought = p_sought
      and a.at > v_line.at - interval '10 minutes' and a.basis = p_kind and a.agency_id = v_line.agency_id
      -- Who found nothing at first, as on a page beyond the last, and something then, looked twice.
      and (a.shown > 0 or p_found = 0)) then
    return;
  end if;
  select e.id into v_line.episode_id from baraza.episode e where e.id = p_case and e.task_force_id = v_line.task_force_id
    and (baraza.actor_is_member(e.stream_id) or (p_kind = 'log' and p_found > 0));
  if p_kind = 'log' and p_case is not null and v_line.episode_id is null then
    return;
  end if;
  v_line.purpose := p_purpose;
  v_line.basis := p_kind;
  v_line.labels := '{}';
  v_line.shown := p_found;
  v_line.sought := p_sought;
  perform baraza.log_access(v_line);
end $function$;
alter function baraza.note_look(text,bytea,uuid,text,integer) owner to gate;
grant execute on function baraza.note_look(text,bytea,uuid,text,integer) to app;

CREATE OR REPLACE FUNCTION baraza.note_notice(p_id uuid, p_lease uuid, p_state text, p_reason text, p_due_in interval)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_notice baraza.notice;
begin
  update baraza.notice n set state = p_state, reason = case p_state when 'sent' then null else p_reason end, lease = null,
         due_at = baraza.now() + coalesce(p_due_in, '0'),
         settled_at = case p_state when 'waiting' then null else baraza.now() end
   where n.id = p_id and n.lease = p_lease and n.state = 'waiting' returning * into v_notice;
  if not found then
    return false;
  end if;
  update baraza.notice_try y set ended_at = baraza.now(), outcome = coalesce(p_reason, p_state)
   where y.notice_id = p_id and y.number = v_notice.tries;
  if p_state = 'failed' and v_notice.channel = 'mail' and p_reason <> 'way_off' then
    perform baraza.fall_back(p_id);
  end if;
  return true;
end $function$;
alter function baraza.note_notice(uuid,uuid,text,text,interval) owner to gate;
grant execute on function baraza.note_notice(uuid,uuid,text,text,interval) to app;

CREATE OR REPLACE FUNCTION baraza.note_passkey_used(p_id text, p_counter bigint)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ update baraza.passkey k set counter = greatest(k.counter, p_counter), used_at = baraza.now() where k.id = p_id $function$;
alter function baraza.note_passkey_used(text,bigint) owner to gate;
grant execute on function baraza.note_passkey_used(text,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.note_progress(p_reaction text, p_stream text, p_done bigint)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    update baraza.reaction_progress g set done = p_done, failures = 0
     where g.reaction = p_reaction and g.stream_id = p_stream and g.done < p_done
  $function$;
alter function baraza.note_progress(text,text,bigint) owner to gate;
grant execute on function baraza.note_progress(text,text,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.note_reminder_failure(p_subject uuid, p_reason text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_parked boolean;
begin
  perform baraza.refuse_people();
  update baraza.reminder r set failed_revision = r.revision, parked_reason = null,
         failures = case when r.failed_revision = r.revision then r.failures + 1 else 1 end
   where r.subject_id = p_subject;
  update baraza.reminder r set parked_reason = left(coalesce(nullif(regexp_replace(p_reason, '[^A-Za-z_]', '', 'g'), ''), 'Error'), 80)
   where r.subject_id = p_subject and r.failures >= 5 returning true into v_parked;
  return coalesce(v_parked, false);
end $function$;
alter function baraza.note_reminder_failure(uuid,text) owner to gate;
grant execute on function baraza.note_reminder_failure(uuid,text) to app;

CREATE OR REPLACE FUNCTION baraza.note_tzdata(p_version text)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_before text;
begin
  perform baraza.refuse_people();
  select w.tzdata into strict v_before from baraza.reminder_watch w for update;
  if v_before is not distinct from p_version then
    return false;
  end if;
  update baraza.reminder_watch w set tzdata = p_version;
  update baraza.reminder r set stale = true where r.runs and not r.stale and v_before is not null;
  return v_before is not null;
end $function$;
alter function baraza.note_tzdata(text) owner to gate;
grant execute on function baraza.note_tzdata(text) to app;

CREATE OR REPLACE FUNCTION baraza.note_uic(p_case uuid, p_hash bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_episode baraza.episode;
begin
  select * into v_episode from baraza.episode e where e.id = p_case;
  if not baraza.treats_in(p_case) or v_episode.status <> 'open' or v_episode.anonymous then
    raise exception 'the actor may not note this' using errcode = '42501';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('uic ' || v_agency::text, 0));
  delete from baraza.uic_try t where t.agency_id = v_agency and t.at <= baraza.now() - interval '1 day';
  if (select count(*) from baraza.uic_try t where t.agency_id = v_agency) >= 20 then
    raise exception 'too many codes' using errcode = 'BA429';
  end if;
  insert into baraza.uic_try (task_force_id, agency_id, at, subject_id, hash)
    values (v_episode.task_force_id, v_agency, baraza.now(), v_episode.subject_id, p_hash);
  insert into baraza.uic (subject_id, agency_id, task_force_id, episode_id, hash, noted_at)
    values (v_episode.subject_id, v_agency, v_episode.task_force_id, p_case, p_hash, baraza.now())
    on conflict (subject_id, agency_id) do update set episode_id = excluded.episode_id, hash = excluded.hash, noted_at = excluded.noted_at;
  return exists (select from baraza.uic u where u.task_force_id = v_episode.task_force_id and u.hash = p_hash and u.subject_id <> v_episode.subject_id);
end $function$;
alter function baraza.note_uic(uuid,bytea) owner to gate;
grant execute on function baraza.note_uic(uuid,bytea) to app;

CREATE OR REPLACE FUNCTION baraza.note_watch(p_missing integer, p_orphans integer)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    update baraza.reminder_watch w set looked_at = baraza.now(), missing_jobs = p_missing, orphan_jobs = p_orphans;
  $function$;
alter function baraza.note_watch(integer,integer) owner to gate;
grant execute on function baraza.note_watch(integer,integer) to app;

CREATE OR REPLACE FUNCTION baraza.now()
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return clock_timestamp() + (select clock_offset from baraza.installation); end $function$;
alter function baraza.now() owner to owner;
grant execute on function baraza.now() to app;
grant execute on function baraza.now() to gate;

CREATE OR REPLACE FUNCTION baraza.offer_answers(p_notice uuid, p_lease uuid, p_hash bytea)
 RETURNS TABLE(status text, priority text)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_reminder baraza.reminder;
  v_notice baraza.notice;
begin
  select * into v_notice from baraza.notice n
   where n.id = p_notice and n.lease = p_lease and n.state = 'waiting' and n.channel = 'mail'
     and n.audience in ('owner', 'liaison', 'deputy', 'duty', 'lead');
  select * into v_reminder from baraza.reminder r
   where r.subject_id = v_notice.subject_id and r.kind = 'action' and r.runs and r.revision = v_notice.revision
     and r.agency_id = v_notice.agency_id
     and exists (select from baraza.member m
       where m.stream_id = r.stream_id and m.person_id = v_notice.person_id);
  if not found then
    return;
  end if;
  insert into baraza.answer_link (id, task_force_id, person_id, agency_id, subject_id, revision, holder_id, hash, made_at, expires_at)
    values (p_notice, v_notice.task_force_id, v_notice.person_id, v_notice.agency_id, v_notice.subject_id, v_reminder.revision,
      v_reminder.holder_id, p_hash, baraza.now(), baraza.now() + interval '14 days')
    on conflict do nothing;
  return query select a.status, v_reminder.priority from baraza.action a where a.id = v_notice.subject_id;
end $function$;
alter function baraza.offer_answers(uuid,uuid,bytea) owner to gate;
grant execute on function baraza.offer_answers(uuid,uuid,bytea) to app;

CREATE OR REPLACE FUNCTION baraza.offer_replies(p_letter uuid, p_lease uuid, p_starts_at timestamp with time zone, p_hash bytea)
 RETURNS text[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_agency uuid;
  v_letter baraza.letter;
  v_meeting baraza.meeting;
begin
  select l.* into v_letter from baraza.letter l
   where l.id = p_letter and l.lease = p_lease and l.state = 'waiting' and l.kind in ('meeting_called', 'meeting_moved');
  select m.* into v_meeting from baraza.meeting m
   where m.id = v_letter.meeting_id and m.status = 'called' and m.starts_at = p_starts_at and m.starts_at > baraza.now()
     and exists (select from baraza.called_people(m.id) c where c.person_id = v_letter.person_id and c.reached);
  if not found then
    return null;
  end if;
  select s.agency_id into v_agency from baraza.standing s
   where s.person_id = v_letter.person_id and s.task_force_id = v_meeting.task_force_id and baraza.takes_part_in_meetings(s.standing)
   order by baraza.may_fill_seat(v_meeting.id, s.person_id, s.agency_id) desc, s.agency_id limit 1;
  if not found then
    return null;
  end if;
  insert into baraza.reply_link as k (id, task_force_id, person_id, agency_id, meeting_id, starts_at, hash, made_at, expires_at)
    values (p_letter, v_meeting.task_force_id, v_letter.person_id, v_agency, v_meeting.id, p_starts_at, p_hash, baraza.now(),
      baraza.now() + interval '14 days')
    on conflict (id) do update
      set starts_at = excluded.starts_at, hash = excluded.hash, made_at = excluded.made_at, expires_at = excluded.expires_at, used_at = null
      where k.starts_at <> excluded.starts_at;
  return array['comes']
    || array(select 'stand_in' where exists (select from baraza.stand_ins_for(v_meeting.id, v_letter.person_id, v_agency)))
    || array['apologies'];
end $function$;
alter function baraza.offer_replies(uuid,uuid,timestamp with time zone,bytea) owner to gate;
grant execute on function baraza.offer_replies(uuid,uuid,timestamp with time zone,bytea) to app;

CREATE OR REPLACE FUNCTION baraza.oldest_due_seconds()
 RETURNS double precision
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select coalesce(greatest(0, extract(epoch from baraza.now() - min(g.fire_at))), 0)::double precision
      from baraza.rung g
      join baraza.reminder r on r.subject_id = g.subject_id and (r.parked_reason is null or r.failed_revision <> r.revision)
     where g.state = 'planned' and g.fire_at <= (select baraza.now())
  $function$;
alter function baraza.oldest_due_seconds() owner to gate;
grant execute on function baraza.oldest_due_seconds() to app;

CREATE OR REPLACE FUNCTION baraza.open_case(p_case uuid, p_subject uuid, p_reference text, p_handle text)
 RETURNS uuid[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_stream text := 'case/' || p_case::text;
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_people uuid[];
begin
  perform baraza.hold_agency(v_agency);
  v_people := baraza.seat_people(v_stream, v_task_force, v_agency);
  if v_person is null or not v_person = any (v_people) then
    raise exception 'the actor may not open a case' using errcode = '42501';
  end if;
  insert into baraza.stream (id, task_force_id, takes_posts) values (v_stream, v_task_force, true);
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select v_stream, p, v_task_force, v_agency, 1 from unnest(v_people) p;
  insert into baraza.subject (id, task_force_id, reference, handle) values (p_subject, v_task_force, p_reference, p_handle);
  insert into baraza.episode (id, task_force_id, subject_id, lead_agency_id, status)
    values (p_case, v_task_force, p_subject, v_agency, 'open');
  return v_people;
end $function$;
alter function baraza.open_case(uuid,uuid,text,text) owner to gate;
grant execute on function baraza.open_case(uuid,uuid,text,text) to app;

CREATE OR REPLACE FUNCTION baraza.open_door_session(p_person uuid, p_hash bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if (select i.kind from baraza.installation i) not in ('demonstration', 'test') then
    return false;
  end if;
  insert into baraza.session (id_hash, id, person_id, account_id, task_force_id, agency_id, way, opened_at, seen_at, expires_at, idle_at)
    select p_hash, gen_random_uuid(), s.person_id, p.account_id, s.task_force_id, s.agency_id, 'door', baraza.now(), baraza.now(),
           baraza.now() + interval '30 days', baraza.now() + interval '7 days'
      from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
     where s.person_id = p_person order by s.task_force_id, s.agency_id limit 1;
  return found;
end $function$;
alter function baraza.open_door_session(uuid,bytea) owner to gate;
grant execute on function baraza.open_door_session(uuid,bytea) to app;

CREATE OR REPLACE FUNCTION baraza.open_feed(p_hash bytea, p_language text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
begin
  insert into baraza.feed (task_force_id, person_id, agency_id, hash, language, made_at)
    select p.task_force_id, p.id, v_agency, p_hash, p_language, baraza.now()
      from baraza.person p
     where p.id = nullif(current_setting('baraza.person', true), '')::uuid
       and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid and p.disabled_at is null
       and exists (select from baraza.standing s
         where s.task_force_id = p.task_force_id and s.person_id = p.id and s.agency_id = v_agency)
    on conflict on constraint feed_one_each do update
       set hash = excluded.hash, language = excluded.language, made_at = excluded.made_at, fetched_at = null;
  if not found then
    raise exception 'the actor has no seat' using errcode = '42501';
  end if;
end $function$;
alter function baraza.open_feed(bytea,text) owner to gate;
grant execute on function baraza.open_feed(bytea,text) to app;

CREATE OR REPLACE FUNCTION baraza.open_file(p_file uuid, p_case uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_stream text := 'file/' || p_file::text;
  v_case text := 'case/' || p_case::text;
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  if not baraza.actor_is_member(v_case) or not baraza.reads_for(v_stream, v_person, v_agency) then
    return;
  end if;
  -- Held in order: the agency is not let go meanwhile, and the case does not end.
  perform from baraza.agency a where a.id = v_agency for no key update;
  perform from baraza.stream s where s.id = v_case for no key update;
  if exists (select from baraza.person_file f where f.episode_id = p_case and f.agency_id = v_agency)
    or exists (select from baraza.agency a where a.id = v_agency and a.sector = 'justice')
    or not exists (select from baraza.case_seat c where c.stream_id = v_case and c.agency_id = v_agency) then
    return;
  end if;
  insert into baraza.stream (id, task_force_id) values (v_stream, v_task_force) on conflict do nothing;
  if not found then
    return;
  end if;
  insert into baraza.person_file (id, task_force_id, episode_id, agency_id) values (p_file, v_task_force, p_case, v_agency);
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
    values (v_stream, p_case, v_agency, v_task_force, 1);
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select v_stream, p, v_task_force, v_agency, 1 from unnest(baraza.seat_people(v_stream, v_task_force, v_agency)) p;
end $function$;
alter function baraza.open_file(uuid,uuid) owner to gate;
grant execute on function baraza.open_file(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.open_invitation(p_id uuid)
 RETURNS TABLE(agency_id uuid, standings text[], round integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select i.agency_id, i.standings, i.round from baraza.invitation i
     where i.id = p_id and i.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
       and i.accepted_at is null and i.withdrawn_at is null and baraza.actor_governs(i.agency_id, i.standings)
  $function$;
alter function baraza.open_invitation(uuid) owner to gate;
grant execute on function baraza.open_invitation(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.open_item(p_meeting uuid, p_lineage uuid, p_people uuid[])
 RETURNS uuid[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_stream text := 'item/' || p_lineage::text;
begin
  if not baraza.actor_is_member('meeting/' || p_meeting::text)
    or not exists (select from baraza.own_standings() x where baraza.takes_part_in_meetings(x)) then
    raise exception 'the actor may not open an item here' using errcode = '42501';
  end if;
  perform baraza.begin_stream(v_stream);
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select distinct on (s.person_id) v_stream, s.person_id, v_task_force, s.agency_id, 1 from baraza.standing s
      join baraza.person p on p.id = s.person_id and p.disabled_at is null
     where s.task_force_id = v_task_force and baraza.reads_meetings(s.standing)
       and (s.person_id = any (p_people) or s.person_id = v_person
         or exists (select from baraza.standing o where o.person_id = s.person_id and o.task_force_id = v_task_force
           and baraza.keeps_meetings(o.standing)))
     order by s.person_id, s.agency_id;
  return array(select m.person_id from baraza.membership m where m.stream_id = v_stream order by 1);
end $function$;
alter function baraza.open_item(uuid,uuid,uuid[]) owner to gate;
grant execute on function baraza.open_item(uuid,uuid,uuid[]) to app;

CREATE OR REPLACE FUNCTION baraza.open_meetings(p_stream text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  if not (baraza.leads_now() or exists (select from baraza.own_standings() x where baraza.keeps_meetings(x)))
    or not p_stream like any (array['series/%', 'meeting/%']) then
    raise exception 'the actor does not keep the meetings of this table' using errcode = '42501';
  end if;
  perform baraza.begin_stream(p_stream);
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select distinct on (s.person_id) p_stream, s.person_id, v_task_force, s.agency_id, 1 from baraza.standing s
      join baraza.person p on p.id = s.person_id and p.disabled_at is null
     where s.task_force_id = v_task_force and baraza.reads_meetings(s.standing)
     order by s.person_id, s.agency_id;
end $function$;
alter function baraza.open_meetings(text) owner to gate;
grant execute on function baraza.open_meetings(text) to app;

CREATE OR REPLACE FUNCTION baraza.open_part(p_part uuid, p_case uuid, p_kind text, p_agencies uuid[])
 RETURNS TABLE(agency_id uuid, people uuid[])
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_stream text := 'part/' || p_part::text;
  v_case text := 'case/' || p_case::text;
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_agencies uuid[] := array(select distinct x from unnest(p_agencies || v_agency) x order by x);
  v_open boolean;
begin
  if not baraza.actor_is_member(v_case) or not baraza.reads_for(v_stream, v_person, v_agency) then
    raise exception 'the actor may not open a part' using errcode = '42501';
  end if;
  -- Held one by one in order: who works for them stays the same meanwhile.
  perform from baraza.agency a where a.id = any (v_agencies) order by a.id for share;
  select s.takes_posts into v_open from baraza.stream s where s.id = v_case for update;
  if not v_open
    or exists (select from baraza.case_part p where p.id = p_part)
    or exists (select from unnest(v_agencies) x where not exists (select from baraza.case_seat c where c.stream_id = v_case and c.agency_id = x))
    or exists (select from baraza.case_part p join baraza.case_seat c on c.stream_id = p.stream_id and c.agency_id = v_agency
      where p.episode_id = p_case and p.part = p_kind) then
    raise exception 'the part can not begin' using errcode = 'BA409';
  end if;
  insert into baraza.stream (id, task_force_id, takes_posts) values (v_stream, v_task_force, true) on conflict do nothing;
  if not found then
    -- Of whose the id is already it says nothing.
    raise exception 'the part can not begin' using errcode = 'BA409';
  end if;
  insert into baraza.case_part (id, task_force_id, episode_id, part, lead_agency_id)
    values (p_part, v_task_force, p_case, p_kind, v_agency);
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
    select v_stream, p_case, x, v_task_force, 1 from unnest(v_agencies) x;
  -- Whoever works for two of them reads it for the first, the actor for their own.
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select distinct on (p) v_stream, p, v_task_force, x, 1
      from unnest(v_agencies) x, unnest(baraza.seat_people(v_stream, v_task_force, x)) p
     order by p, x <> v_agency, x;
  return query
    select x, array(select m.person_id from baraza.membership m where m.stream_id = v_stream and m.agency_id = x order by 1)
      from unnest(v_agencies) x order by x;
end $function$;
alter function baraza.open_part(uuid,uuid,text,uuid[]) owner to gate;
grant execute on function baraza.open_part(uuid,uuid,text,uuid[]) to app;

CREATE OR REPLACE FUNCTION baraza.open_referral(p_referral uuid, p_case uuid, p_place text, p_receiver uuid, p_service text, p_purpose text, p_body jsonb, p_due timestamp with time zone)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
begin
  if not baraza.actor_is_member('case/' || p_case::text) or not baraza.actor_is_member(p_place)
    or not baraza.reads_for('referral/' || p_referral::text, v_person, v_agency) then
    raise exception 'the actor may not refer' using errcode = '42501';
  end if;
  perform baraza.begin_referral(p_referral, p_case, p_place, v_agency, p_receiver, p_service, p_purpose, p_body, p_due);
end $function$;
alter function baraza.open_referral(uuid,uuid,text,uuid,text,text,jsonb,timestamp with time zone) owner to gate;
grant execute on function baraza.open_referral(uuid,uuid,text,uuid,text,text,jsonb,timestamp with time zone) to app;

CREATE OR REPLACE FUNCTION baraza.open_session(p_entry bytea, p_hash bytea, p_device text, p_idle interval, p_life interval, p_person uuid, p_agency uuid, p_left bytea)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_entry baraza.entry;
  v_left baraza.session;
  v_id uuid;
begin
  delete from baraza.entry e where e.id_hash = p_entry and e.stage = 'open' and e.expires_at > baraza.now() returning * into v_entry;
  if not found then
    return null;
  end if;
  -- Whoever ends the account's sessions holds it: either they find this one too, or it is not opened before they are done.
  perform from baraza.account a where a.id = v_entry.account_id for share;
  if p_left is not null then
    -- Held until the new one stands: whoever ends this session meanwhile ends it before, and then nothing comes of it.
    select * into v_left from baraza.session l where l.id_hash = p_left and l.account_id = v_entry.account_id
      and l.ended_at is null and least(l.expires_at, l.idle_at) > baraza.now() for update;
    if not found then
      return null;
    end if;
  end if;
  insert into baraza.session (id_hash, id, account_id, person_id, task_force_id, agency_id, way, two_factors, device, opened_at,
      seen_at, expires_at, idle_at, confirmed_until)
    select p_hash, gen_random_uuid(), v_entry.account_id, s.person_id, s.task_force_id, s.agency_id, v_entry.way,
           coalesce(v_left.two_factors, v_entry.two_factors), p_device,
           baraza.now(), baraza.now(), coalesce(v_left.expires_at, baraza.now() + p_life),
           least(v_left.expires_at, baraza.now() + least(p_idle, p_life)),
           case when p_left is not null then v_left.confirmed_until
             when v_entry.way <> 'single_sign_on' then baraza.now() + interval '10 minutes' end
      from baraza.seats_of(v_entry.account_id) s
      left join lateral (select max(x.seen_at) as at from baraza.session x
        where x.account_id = v_entry.account_id and x.person_id = s.person_id and x.agency_id = s.agency_id) last on true
     where (v_entry.person_id is null or s.person_id = v_entry.person_id)
       and (v_entry.agency_id is null or s.agency_id = v_entry.agency_id)
     order by (s.person_id = p_person and s.agency_id = p_agency) desc nulls last, last.at desc nulls last, s.task_force_id, s.agency_id
     limit 1
    returning id into v_id;
  return v_id;
end $function$;
alter function baraza.open_session(bytea,bytea,text,interval,interval,uuid,uuid,bytea) owner to gate;
grant execute on function baraza.open_session(bytea,bytea,text,interval,interval,uuid,uuid,bytea) to app;

CREATE OR REPLACE FUNCTION baraza.open_share(p_share uuid, p_case uuid, p_recipient uuid, p_from timestamp with time zone, p_until timestamp with time zone, p_terms jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_stream text := 'share/' || p_share::text;
  v_case text := 'case/' || p_case::text;
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_agencies uuid[] := array[v_agency, p_recipient];
  v_open boolean;
begin
  if not baraza.actor_is_member(v_case) or not baraza.reads_for(v_stream, v_person, v_agency) then
    raise exception 'the actor may not give this' using errcode = '42501';
  end if;
  -- Held in order: who works for them stays the same meanwhile.
  perform from baraza.agency a where a.id = any (v_agencies) order by a.id for no key update;
  select s.takes_posts into v_open from baraza.stream s where s.id = v_case for no key update;
  if not v_open
    or not exists (select from baraza.case_seat c where c.stream_id = v_case and c.agency_id = v_agency)
    or exists (select from baraza.agency a where a.id = v_agency and a.sector = 'justice')
    or not exists (select from baraza.agency a where a.id = p_recipient and a.id <> v_agency and a.task_force_id = v_task_force
      and not exists (select from jsonb_array_elements_text(p_terms -> 'labels') l
        where not baraza.may_reach(a.sector, p_terms ->> 'purpose', l)))
    or (p_terms ? 'witnessId' and not exists (select from baraza.person p where p.id = (p_terms ->> 'witnessId')::uuid
      and p.id <> v_person and p.task_force_id = v_task_force and p.disabled_at is null)) then
    raise exception 'the agreement can not begin' using errcode = 'BA409';
  end if;
  insert into baraza.stream (id, task_force_id) values (v_stream, v_task_force) on conflict do nothing;
  if not found then
    -- Of whose the id is already it says nothing.
    raise exception 'the agreement can not begin' using errcode = 'BA409';
  end if;
  insert into baraza.share (id, task_force_id, episode_id, controller_agency_id, recipient_agency_id, purpose, labels, legal_basis,
      from_at, until_at, terms, asked_by)
    values (p_share, v_task_force, p_case, v_agency, p_recipient, p_terms ->> 'purpose',
      array(select jsonb_array_elements_text(p_terms -> 'labels')), p_terms ->> 'legalBasis', p_from, p_until, p_terms, v_person);
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
    select v_stream, p_case, x, v_task_force, 1 from unnest(v_agencies) x;
  -- Whoever works for both reads it for the one, the actor for their own.
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select distinct on (p) v_stream, p, v_task_force, x, 1
      from unnest(v_agencies) x, unnest(baraza.seat_people(v_stream, v_task_force, x)) p
     order by p, x <> v_agency, x;
end $function$;
alter function baraza.open_share(uuid,uuid,uuid,timestamp with time zone,timestamp with time zone,jsonb) owner to gate;
grant execute on function baraza.open_share(uuid,uuid,uuid,timestamp with time zone,timestamp with time zone,jsonb) to app;

CREATE OR REPLACE FUNCTION baraza.own_account(p_confirmed boolean)
 RETURNS uuid
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_session baraza.session;
begin
  select * into v_session from baraza.session s
   where s.id = nullif(current_setting('baraza.session', true), '')::uuid and s.ended_at is null
     and least(s.expires_at, s.idle_at) > baraza.now()
     and s.person_id = nullif(current_setting('baraza.person', true), '')::uuid and s.account_id is not null;
  if not found then
    raise exception 'no account is behind this actor' using errcode = 'BA404';
  end if;
  if p_confirmed and coalesce(v_session.confirmed_until <= baraza.now(), true) then
    raise exception 'not confirmed' using errcode = 'BA403';
  end if;
  return v_session.account_id;
end $function$;
alter function baraza.own_account(boolean) owner to gate;
grant execute on function baraza.own_account(boolean) to app;

CREATE OR REPLACE FUNCTION baraza.own_mail()
 RETURNS TABLE(address text, unreachable boolean, language text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select a.address, a.bounced_address is not distinct from a.address, t.language
      from baraza.person p join baraza.account a on a.id = p.account_id join baraza.task_force t on t.id = p.task_force_id
     where p.id = nullif(current_setting('baraza.person', true), '')::uuid
       and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
  $function$;
alter function baraza.own_mail() owner to gate;
grant execute on function baraza.own_mail() to app;

CREATE OR REPLACE FUNCTION baraza.own_standings()
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select s.standing from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
     where s.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
       and s.person_id = nullif(current_setting('baraza.person', true), '')::uuid
  $function$;
alter function baraza.own_standings() owner to gate;

CREATE OR REPLACE FUNCTION baraza.parked_events()
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select count(*) from baraza.parked_event $function$;
alter function baraza.parked_events() owner to gate;
grant execute on function baraza.parked_events() to app;

CREATE OR REPLACE FUNCTION baraza.parked_reminders()
 RETURNS TABLE(subject_id uuid, kind text, revision integer, reason text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select r.subject_id, r.kind, r.revision, r.parked_reason from baraza.reminder r
     where r.runs and r.parked_reason is not null and r.failed_revision = r.revision order by r.subject_id
  $function$;
alter function baraza.parked_reminders() owner to gate;
grant execute on function baraza.parked_reminders() to owner;

CREATE OR REPLACE FUNCTION baraza.passkey_at_door(p_id text)
 RETURNS TABLE(id text, account_id uuid, public_key bytea, counter bigint, transports text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select k.id, k.account_id, k.public_key, k.counter, k.transports from baraza.passkey k where k.id = p_id $function$;
alter function baraza.passkey_at_door(text) owner to gate;
grant execute on function baraza.passkey_at_door(text) to app;

CREATE OR REPLACE FUNCTION baraza.passkeys_of(p_account uuid)
 RETURNS TABLE(id text, transports text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select k.id, k.transports from baraza.passkey k where k.account_id = p_account order by k.added_at $function$;
alter function baraza.passkeys_of(uuid) owner to gate;
grant execute on function baraza.passkeys_of(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.pending_totp()
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select a.pending_totp_id from baraza.account a where a.id = baraza.own_account(true) $function$;
alter function baraza.pending_totp() owner to gate;
grant execute on function baraza.pending_totp() to app;

CREATE OR REPLACE FUNCTION baraza.people_of_meetings(p_stream text)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_people();
  return array(select m.person_id from baraza.membership m where m.stream_id = p_stream and m.until_seq is null order by 1);
end $function$;
alter function baraza.people_of_meetings(text) owner to gate;
grant execute on function baraza.people_of_meetings(text) to app;

CREATE OR REPLACE FUNCTION baraza.people_previewed(p_stream text, p_agency uuid, p_holder uuid, p_audience text[], p_at timestamp with time zone)
 RETURNS TABLE(person_id uuid, agency_id uuid, audience text, for_id uuid, has_address boolean, zone text, weekdays smallint[], closed text[], quiet_from text, quiet_to text, free_days boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  if p_stream is null then
    perform baraza.refuse_unless_governs(null, '{chair}');
  elsif not baraza.actor_is_member(p_stream) then
    raise exception 'the actor does not read this' using errcode = 'BA404';
  end if;
  return query select * from baraza.people_told(nullif(current_setting('baraza.task_force', true), '')::uuid, p_stream, p_agency,
    p_holder, p_audience, p_at);
end $function$;
alter function baraza.people_previewed(text,uuid,uuid,text[],timestamp with time zone) owner to gate;
grant execute on function baraza.people_previewed(text,uuid,uuid,text[],timestamp with time zone) to app;

CREATE OR REPLACE FUNCTION baraza.people_put_by(p_max integer)
 RETURNS TABLE(person_id uuid, since timestamp with time zone, daily_at text, zone text, weekdays smallint[], closed text[], quiet_from text, quiet_to text, free_days boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_people();
  return query
    select x.person_id, x.since, w.daily_at, c.zone, c.weekdays, c.closed, q.quiet_from, q.quiet_to, q.free_days
      from (select n.person_id, n.task_force_id, min(n.made_at) as since, (array_agg(n.agency_id order by n.made_at))[1] as agency_id
              from baraza.notice n
             where n.state = 'waiting' and n.due_at = 'infinity' and n.digest_id is null
             group by 1, 2 order by 3 limit p_max) x
      cross join lateral baraza.calendar_of(x.task_force_id, x.agency_id) c
      left join baraza.wish w on w.person_id = x.person_id
      left join baraza.quiet_hours q on q.person_id = x.person_id;
end $function$;
alter function baraza.people_put_by(integer) owner to gate;
grant execute on function baraza.people_put_by(integer) to app;

CREATE OR REPLACE FUNCTION baraza.people_shown(p_stream text, p_seq bigint)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_people();
  return array(
    select m.person_id from baraza.member m where m.stream_id = p_stream
    union
    select m.person_id from baraza.person_file f
      join baraza.person_entry e on e.stream_id = f.stream_id and e.seq = p_seq
      left join baraza.person_entry w on w.id = e.replaces
      join baraza.case_seat c on c.stream_id = 'case/' || f.episode_id::text and c.agency_id = f.agency_id
      join baraza.active_share s on s.episode_id = f.episode_id and s.controller_agency_id = f.agency_id and s.purpose = 'COC'
        and (e.label = any (s.labels) or w.label = any (s.labels))
      join baraza.agency a on a.id = s.recipient_agency_id
        and (baraza.may_reach(a.sector, 'COC', e.label) or baraza.may_reach(a.sector, 'COC', w.label))
      join baraza.member m on m.stream_id = s.stream_id and m.agency_id = s.recipient_agency_id
     where f.stream_id = p_stream);
end $function$;
alter function baraza.people_shown(text,bigint) owner to gate;
grant execute on function baraza.people_shown(text,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.people_told(p_task_force uuid, p_stream text, p_agency uuid, p_holder uuid, p_audience text[], p_at timestamp with time zone)
 RETURNS TABLE(person_id uuid, agency_id uuid, audience text, for_id uuid, has_address boolean, zone text, weekdays smallint[], closed text[], quiet_from text, quiet_to text, free_days boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
declare v_today date;
begin
  select (p_at at time zone t.zone)::date into v_today from baraza.task_force t where t.id = p_task_force;
  return query
    with recursive here as (
      select s.person_id, s.agency_id, s.standing from baraza.standing s
        join baraza.person p on p.id = s.person_id and p.disabled_at is null
       where s.task_force_id = p_task_force
    ), reads as (
      select h.* from here h where h.agency_id = p_agency and (p_stream is null or exists (select from baraza.member m
        where m.stream_id = p_stream and m.person_id = h.person_id))
    ), owner as (
      select x.person_id, rank() over (order by x.place) as place from (
        select p_holder as person_id, 1 as place where p_holder in (select y.person_id from reads y)
        union all
        select y.person_id, 1 + array_position('{duty_contact,liaison,lead}', y.standing) from reads y
         where y.standing in ('duty_contact', 'liaison', 'lead')) x
    ), meant as (
      select y.person_id, y.agency_id, 'owner' as audience from reads y join owner o on o.person_id = y.person_id and o.place = 1
      union all
      select y.person_id, y.agency_id, case y.standing when 'duty_contact' then 'duty' else y.standing end
        from reads y where y.standing in ('liaison', 'deputy', 'duty_contact', 'lead')
      union all
      select h.person_id, h.agency_id, h.standing from here h where h.standing in ('coordinator', 'chair')
    ), away as (
      select distinct on (a.person_id) a.person_id, a.deputy_id from baraza.absence a
       where a.task_force_id = p_task_force and v_today between a.first_day and a.last_day and a.ended_at is null
       order by a.person_id, a.first_day desc, a.id
    ), stood_in as (
      select m.person_id, m.agency_id, m.audience, null::uuid as for_id, array[m.person_id] as path from meant m where m.audience = any (p_audience)
      union all
      select h.person_id, h.agency_id, s.audience, coalesce(s.for_id, s.person_id), s.path || h.person_id
        from stood_in s join away a on a.person_id = s.person_id
        join lateral (select distinct on (x.person_id) x.person_id, x.agency_id from here x
          where x.person_id = a.deputy_id order by x.person_id, x.agency_id <> s.agency_id, x.agency_id) h on true
       where not h.person_id = any (s.path) and cardinality(s.path) <= 3
         and (s.audience in ('coordinator', 'chair') or h.person_id in (select y.person_id from reads y))
    ), told as (
      select distinct on (s.person_id) s.* from stood_in s where not exists (select from away a where a.person_id = s.person_id)
       order by s.person_id, s.for_id is not null, array_position(p_audience, s.audience), s.agency_id
    )
    select t.person_id, t.agency_id, t.audience, t.for_id, p.account_id is not null, c.zone, c.weekdays, c.closed,
           q.quiet_from, q.quiet_to, q.free_days
      from told t join baraza.person p on p.id = t.person_id
      cross join lateral baraza.calendar_of(p_task_force, t.agency_id) c
      left join baraza.quiet_hours q on q.person_id = t.person_id;
end $function$;
alter function baraza.people_told(uuid,text,uuid,uuid,text[],timestamp with time zone) owner to gate;

CREATE OR REPLACE FUNCTION baraza.people_touched(p_stream text, p_seq bigint)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    select coalesce(array_agg(distinct m.person_id order by m.person_id), '{}') from baraza.membership m
     where m.stream_id = p_stream and m.since_seq <= p_seq
       and (m.until_seq = p_seq or m.until_seq is null and (m.holds_until is null or m.holds_until > baraza.now()))
  $function$;
alter function baraza.people_touched(text,bigint) owner to gate;
grant execute on function baraza.people_touched(text,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.person_by_single_sign_on(p_agency uuid, p_subject text)
 RETURNS TABLE(person_id uuid, account_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select p.id, p.account_id from baraza.single_sign_on_identity i join baraza.person p on p.id = i.person_id
     where i.agency_id = p_agency and i.subject = p_subject and p.disabled_at is null and p.account_id is not null
       and exists (select from baraza.standing s where s.person_id = p.id and s.agency_id = p_agency)
  $function$;
alter function baraza.person_by_single_sign_on(uuid,text) owner to gate;
grant execute on function baraza.person_by_single_sign_on(uuid,text) to app;

CREATE OR REPLACE FUNCTION baraza.post(p_stream text, p_persons uuid[], p_agencies uuid[], p_commands uuid[], p_words text[], p_bodies text[])
 RETURNS TABLE(place integer, state text, seq bigint, at timestamp with time zone, anchor bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_head bigint;
  v_start bigint;
  v_tip bytea;
  v_takes_posts boolean;
  v_at timestamptz := baraza.now();
  v_actor text;
  v_receipt baraza.receipt;
  v_salt bytea;
  v_content_hash bytea;
begin
  select s.head, s.tip, s.takes_posts into v_start, v_tip, v_takes_posts from baraza.stream s where s.id = p_stream for update;
  v_head := v_start;
  anchor := case when p_stream like 'part/%' then baraza.anchor_now(p_stream) end;
  for i in 1 .. cardinality(p_persons) loop
    place := i;
    seq := null;
    at := null;
    v_actor := p_persons[i]::text;
    if not exists (select from baraza.member m where m.stream_id = p_stream and m.person_id = p_persons[i]
        and m.agency_id = p_agencies[i])
      and not baraza.speaks_for(p_stream, p_persons[i], p_agencies[i]) then
      state := 'not_found';
      return next;
      continue;
    end if;
    if v_takes_posts and p_bodies[i] <> '{}'
      and not exists (select from baraza.receipt r where r.actor = v_actor and r.command_id = p_commands[i]) then
      state := baraza.wrong_in_message(p_stream, p_persons[i], p_bodies[i]::jsonb, v_head + 1);
      if state is not null then
        return next;
        continue;
      end if;
    end if;
    -- The receipt is claimed without looking first: almost every post is new.
    if v_takes_posts then
      insert into baraza.receipt (actor, command_id, command, stream_id, seq, result, at)
        values (v_actor, p_commands[i], 'message.post', p_stream, v_head + 1, '{}', v_at)
        on conflict do nothing;
    end if;
    if not v_takes_posts or not found then
      select * into v_receipt from baraza.receipt r where r.actor = v_actor and r.command_id = p_commands[i];
      state := case when not found then 'closed'
        when v_receipt.command = 'message.post' and v_receipt.stream_id = p_stream then 'seen' else 'reused' end;
      -- The id was another command's at this very moment: what was hung on the number is free again.
      if v_takes_posts and p_bodies[i] <> '{}' then
        update baraza.file f set seq = null where f.stream_id = p_stream and f.seq = v_head + 1;
      end if;
      seq := v_receipt.seq;
      at := v_receipt.at;
      return next;
      continue;
    end if;
    v_head := v_head + 1;
    v_salt := uuid_send(gen_random_uuid());
    v_content_hash := sha256(v_salt || convert_to(p_words[i], 'UTF8'));
    v_tip := baraza.chain_link(v_tip, p_stream, v_head, v_at, 'message.posted', v_actor, p_agencies[i], p_bodies[i],
      p_commands[i], v_content_hash, anchor);
    insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, content_id, content_hash, hash, anchor)
      values (p_stream, v_head, v_at, v_actor, p_agencies[i], 'message.posted', p_bodies[i], p_commands[i], v_content_hash,
        v_tip, anchor);
    insert into baraza.content (id, stream_id, seq, salt, body)
      values (p_commands[i], p_stream, v_head, v_salt, p_words[i]);
  end loop;
  if v_head > v_start then
    update baraza.stream s set head = v_head, tip = v_tip where s.id = p_stream;
    place := null;
    state := 'posted';
    seq := v_start + 1;
    at := v_at;
    return next;
  end if;
end $function$;
alter function baraza.post(text,uuid[],uuid[],uuid[],text[],text[]) owner to gate;
grant execute on function baraza.post(text,uuid[],uuid[],uuid[],text[],text[]) to app;

CREATE OR REPLACE FUNCTION baraza.push_targets(p_notice uuid, p_lease uuid)
 RETURNS TABLE(mark bytea, sealed bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select b.mark, b.sealed from baraza.push_subscription b
     where b.person_id = case when p_notice is null then nullif(current_setting('baraza.person', true), '')::uuid
       else (select n.person_id from baraza.notice n where n.id = p_notice and n.lease = p_lease and n.state = 'waiting') end
     order by b.made_at
  $function$;
alter function baraza.push_targets(uuid,uuid) owner to gate;
grant execute on function baraza.push_targets(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.put_reminder(p_kind text, p_subject uuid, p_stream text, p_revision integer, p_agency uuid, p_holder uuid, p_priority text, p_due_date date, p_due_time text, p_due_zone text, p_ladder jsonb, p_rungs jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.cancel_reminding(p_subject, 'planned_anew');
  insert into baraza.reminder (subject_id, kind, task_force_id, stream_id, revision, runs, agency_id, holder_id, priority,
      due_date, due_time, due_zone, ladder)
    select p_subject, p_kind, s.task_force_id, p_stream, p_revision, true, p_agency, p_holder, p_priority,
           p_due_date, p_due_time, p_due_zone, p_ladder
      from baraza.stream s where s.id = p_stream
    on conflict (subject_id) do update set revision = excluded.revision, runs = true, agency_id = excluded.agency_id,
      holder_id = excluded.holder_id, due_date = excluded.due_date, due_time = excluded.due_time, due_zone = excluded.due_zone,
      ladder = excluded.ladder, on_agenda_at = null;
  insert into baraza.rung (subject_id, revision, number, fire_at, audience, channels)
    select p_subject, p_revision, (g ->> 'number')::integer, to_timestamp((g ->> 'at')::numeric / 1000),
           array(select jsonb_array_elements_text(g -> 'audience')), array(select jsonb_array_elements_text(g -> 'channels'))
      from jsonb_array_elements(p_rungs) g;
end $function$;
alter function baraza.put_reminder(text,uuid,text,integer,uuid,uuid,text,date,text,text,jsonb,jsonb) owner to gate;

CREATE OR REPLACE FUNCTION baraza.raise_epochs()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ update baraza.stream set epoch = epoch + 1 $function$;
alter function baraza.raise_epochs() owner to gate;
grant execute on function baraza.raise_epochs() to owner;

CREATE OR REPLACE FUNCTION baraza.read_file(p_case uuid, p_purpose text)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_now timestamptz := baraza.now();
  v_case text := 'case/' || p_case::text;
  v_sector text;
  v_line baraza.access_log;
  v_shown jsonb;
  v_has_access boolean;
begin
  select a.sector into v_sector from baraza.agency a where a.id = v_agency and a.task_force_id = v_task_force;
  if not baraza.reads_for('file/', v_person, v_agency) or v_sector is null or v_sector = 'justice' then
    return null;
  end if;
  select e.id, e.subject_id into v_line.episode_id, v_line.subject_id from baraza.episode e
   where e.id = p_case and e.task_force_id = v_task_force;
  if v_line.episode_id is null then
    return null;
  end if;
  with basis as (
    select f.stream_id, f.agency_id, null::uuid as share_id, null::text as legal_basis, null::text[] as labels
      from baraza.person_file f where f.episode_id = p_case and f.agency_id = v_agency and baraza.actor_is_member(f.stream_id)
    union all
    select f.stream_id, s.controller_agency_id, s.id, s.legal_basis, s.labels
      from baraza.share s
      join baraza.case_seat c on c.stream_id = v_case and c.agency_id = s.controller_agency_id
      left join baraza.person_file f on f.episode_id = p_case and f.agency_id = s.controller_agency_id
     where s.episode_id = p_case and s.recipient_agency_id = v_agency and s.purpose = p_purpose
       and baraza.share_state(s.legal_basis, s.from_at, s.until_at, s.suspended, s.confirmed_by is not null,
         s.revoked_seq is not null, v_now) = 'active'
       and baraza.actor_is_member(s.stream_id)
  ), shown as (
    -- What two agreements cover is shown on the one that holds.
    select distinct on (e.id) e.*, v.at, b.agency_id, b.share_id, b.legal_basis, w.body as words, r.id as replaced_by
      from basis b
      join baraza.person_entry e on e.stream_id = b.stream_id
      join baraza.event v on v.stream_id = e.stream_id and v.seq = e.seq
      left join baraza.content w on w.stream_id = e.stream_id and w.seq = e.seq and w.is_current
      left join baraza.person_entry r on r.replaces = e.id
     where (e.label <> 'X-LOC' or v.at > v_now - interval '72 hours')
       and (b.share_id is null or (e.label = any (b.labels) and r.id is null and baraza.may_reach(v_sector, p_purpose, e.label)))
     order by e.id, b.share_id
  )
  select exists (select from basis) or baraza.actor_is_member(v_case),
         (select jsonb_agg(jsonb_build_object('id', s.id, 'agencyId', s.agency_id, 'authorId', s.author_id,
            'at', (extract(epoch from s.at) * 1000)::bigint, 'on', to_char(s.on_date, 'YYYY-MM-DD'), 'kind', s.kind, 'label', s.label,
            'service', s.service, 'words', s.words, 'replaces', s.replaces, 'replacedBy', s.replaced_by, 'shareId', s.share_id,
            'legalBasis', s.legal_basis) order by s.on_date, s.at, s.id) from shown s)
    into v_has_access, v_shown;
  v_line.purpose := p_purpose;
  return baraza.keep_reading(v_line, v_shown, v_has_access);
end $function$;
alter function baraza.read_file(uuid,text) owner to gate;
grant execute on function baraza.read_file(uuid,text) to app;

CREATE OR REPLACE FUNCTION baraza.read_glass(p_glass uuid)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_now timestamptz := baraza.now();
  v_glass baraza.glass;
  v_line baraza.access_log;
  v_shown jsonb := '[]';
begin
  select * into v_glass from baraza.glass g where g.id = p_glass
    and g.person_id = nullif(current_setting('baraza.person', true), '')::uuid
    and g.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
    and g.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid;
  if v_glass.id is null then
    return null;
  end if;
  if v_now >= v_glass.until_at or baraza.helps_in_emergency() is not true then
    v_shown := null;
  else
    select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'agencyId', f.agency_id, 'authorId', e.author_id,
        'at', (extract(epoch from v.at) * 1000)::bigint, 'on', to_char(e.on_date, 'YYYY-MM-DD'), 'kind', e.kind, 'label', e.label,
        'service', e.service, 'words', w.body) order by e.on_date, v.at, e.id), '[]') into v_shown
      from baraza.case_seat c
      join baraza.person_file f on f.episode_id = v_glass.episode_id and f.agency_id = c.agency_id
      join baraza.person_entry e on e.stream_id = f.stream_id
      join baraza.event v on v.stream_id = e.stream_id and v.seq = e.seq
      left join baraza.content w on w.stream_id = e.stream_id and w.seq = e.seq and w.is_current
     where c.stream_id = 'case/' || v_glass.episode_id::text and baraza.may_reach('health', v_glass.purpose, e.label)
       and (e.label <> 'X-LOC' or v.at > v_now - interval '72 hours')
       and not exists (select from baraza.person_entry r where r.replaces = e.id);
  end if;
  v_line.episode_id := v_glass.episode_id;
  v_line.subject_id := (select e.subject_id from baraza.episode e where e.id = v_glass.episode_id);
  v_line.purpose := v_glass.purpose;
  v_line.glass_id := p_glass;
  perform baraza.keep_reading(v_line, v_shown, true);
  return v_shown;
end $function$;
alter function baraza.read_glass(uuid) owner to gate;
grant execute on function baraza.read_glass(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.read_identity(p_case uuid, p_purpose text)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_now timestamptz := baraza.now();
  v_case text := 'case/' || p_case::text;
  v_treats boolean := baraza.treats_in(p_case);
  v_sector text;
  v_line baraza.access_log;
  v_shown jsonb;
  v_has_access boolean;
begin
  select a.sector into v_sector from baraza.agency a where a.id = v_agency and a.task_force_id = v_task_force;
  if not baraza.reads_for('file/', v_person, v_agency) or v_sector is null or v_sector = 'justice' then
    return null;
  end if;
  select e.id, e.subject_id into v_line.episode_id, v_line.subject_id from baraza.episode e
   where e.id = p_case and e.task_force_id = v_task_force;
  if v_line.episode_id is null then
    return null;
  end if;
  with basis as (
    select v_agency as agency_id, null::uuid as share_id, null::text as legal_basis where v_treats
    union all
    select s.controller_agency_id, s.id, s.legal_basis
      from baraza.share s
      join baraza.case_seat c on c.stream_id = v_case and c.agency_id = s.controller_agency_id
     where s.episode_id = p_case and s.recipient_agency_id = v_agency and s.purpose = p_purpose and 'X-IDENT' = any (s.labels)
       and baraza.may_reach(v_sector, p_purpose, 'X-IDENT')
       and baraza.share_state(s.legal_basis, s.from_at, s.until_at, s.suspended, s.confirmed_by is not null,
         s.revoked_seq is not null, v_now) = 'active'
       and baraza.actor_is_member(s.stream_id)
  ), shown as (
    -- What two agreements cover is shown on one that holds.
    select distinct on (b.agency_id) b.*, v.author_id, v.written_at, v.sealed_key, v.sealed, t.salt from basis b
      join baraza.vault_record v on v.episode_id = p_case and v.agency_id = b.agency_id
      join baraza.vault_salt t on t.agency_id = b.agency_id
     order by b.agency_id, b.share_id
  )
  select exists (select from basis),
         (select jsonb_agg(jsonb_build_object('agencyId', s.agency_id, 'authorId', s.author_id, 'label', 'X-IDENT',
            'at', (extract(epoch from s.written_at) * 1000)::bigint, 'key', encode(s.sealed_key, 'base64'), 'sealed', s.sealed,
            'salt', encode(s.salt, 'base64'), 'shareId', s.share_id, 'legalBasis', s.legal_basis)
            order by s.share_id is not null, s.written_at, s.agency_id) from shown s)
    into v_has_access, v_shown;
  v_line.purpose := p_purpose;
  return baraza.keep_reading(v_line, v_shown, v_has_access);
end $function$;
alter function baraza.read_identity(uuid,text) owner to gate;
grant execute on function baraza.read_identity(uuid,text) to app;

CREATE OR REPLACE FUNCTION baraza.readers_of_item(p_meeting uuid, p_lineage uuid)
 RETURNS uuid[]
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_stream text := 'item/' || p_lineage::text;
begin
  if not baraza.actor_is_member('meeting/' || p_meeting::text)
    or not exists (select from baraza.agenda_item i where i.meeting_id = p_meeting and i.lineage_id = p_lineage)
    or not exists (select from baraza.stream s where s.id = v_stream)
    or not (baraza.actor_is_member(v_stream)
      or exists (select from baraza.own_standings() x where x = 'secretary')
      or exists (select from baraza.meeting m where m.id = p_meeting
        and m.state -> 'chair' ->> 'personId' = nullif(current_setting('baraza.person', true), ''))) then
    return null;
  end if;
  return array(select m.person_id from baraza.membership m where m.stream_id = v_stream and m.until_seq is null order by 1);
end $function$;
alter function baraza.readers_of_item(uuid,uuid) owner to gate;
grant execute on function baraza.readers_of_item(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.reads_for(p_stream text, p_person uuid, p_agency uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select exists (select from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
      where s.person_id = p_person and s.agency_id = p_agency and baraza.reads_for_seat(p_stream, s.standing))
  $function$;
alter function baraza.reads_for(text,uuid,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.reads_for_seat(p_stream text, standing text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select case when p_stream like any (array['part/%', 'share/%', 'referral/%', 'file/%']) then baraza.reads_parts(standing)
    when p_stream like 'glass/%' then standing = 'privacy_lead' else baraza.works_on_cases(standing) end $function$;
alter function baraza.reads_for_seat(text,text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.reads_meetings(standing text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select standing in ('chair', 'vice_chair', 'secretary', 'coordinator', 'member', 'observer', 'lead', 'liaison', 'deputy')
  $function$;
alter function baraza.reads_meetings(text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.reads_parts(standing text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select standing in ('lead', 'liaison', 'deputy', 'duty_contact', 'worker') $function$;
alter function baraza.reads_parts(text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.recover_account(p_hash bytea, p_password_hash text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_link baraza.link := baraza.use_link(p_hash, 'recovery');
  v_proved timestamptz;
begin
  perform baraza.hold_accounts(array[v_link.account_id]);
  select a.proved_at into v_proved from baraza.account a where a.id = v_link.account_id;
  update baraza.account a set password_hash = p_password_hash, proved_at = coalesce(a.proved_at, baraza.now()) where a.id = v_link.account_id;
  if v_proved is null then
    -- Nobody had shown yet that the mailbox is theirs: whoever shows it now begins anew, and what another put there goes.
    update baraza.account a set totp_id = null, pending_totp_id = null where a.id = v_link.account_id;
    delete from baraza.passkey k where k.account_id = v_link.account_id;
    delete from baraza.recovery_code c where c.account_id = v_link.account_id;
    delete from baraza.single_sign_on_identity x using baraza.person p where p.id = x.person_id and p.account_id = v_link.account_id;
  end if;
  perform baraza.end_what_was_begun(v_link.account_id);
  perform baraza.tell_account(v_link.account_id, 'recovered', null);
  return baraza.revoke_sessions(array(select s.id from baraza.session s where s.account_id = v_link.account_id and s.ended_at is null));
end $function$;
alter function baraza.recover_account(bytea,text) owner to gate;
grant execute on function baraza.recover_account(bytea,text) to app;

CREATE OR REPLACE FUNCTION baraza.referral_agreement(p_referral uuid)
 RETURNS TABLE(share_id uuid, labels text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select s.id, case when baraza.actor_is_member(s.stream_id) then s.labels else '{}' end from baraza.referral r join baraza.share s on s.id = baraza.agreement_for(r)
     where r.id = p_referral and baraza.actor_is_member(r.stream_id)
  $function$;
alter function baraza.referral_agreement(uuid) owner to gate;
grant execute on function baraza.referral_agreement(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.referrals_by_time(p_max integer)
 RETURNS TABLE(id uuid, task_force_id uuid, body jsonb, moves_to text, reason text, now double precision)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare v_now timestamptz;
begin
  perform baraza.refuse_people();
  v_now := baraza.now();
  return query
    select r.id, r.task_force_id, r.body, 'recalled',
           case when s.revoked_seq is null then 'consent-expired' else 'consent-revoked' end,
           extract(epoch from v_now)::double precision * 1000
      from baraza.referral r join baraza.share s on s.id = r.share_id
     where baraza.is_under_way_state(r.state) and (s.revoked_seq is not null or s.until_at <= v_now)
       and baraza.agreement_for(r) is null
     limit p_max;
  return query
    select r.id, r.task_force_id, r.body, r.moves_to, null::text, extract(epoch from v_now)::double precision * 1000
      from baraza.referral r where r.moves_at <= v_now order by r.moves_at limit p_max;
end $function$;
alter function baraza.referrals_by_time(integer) owner to gate;
grant execute on function baraza.referrals_by_time(integer) to app;

CREATE OR REPLACE FUNCTION baraza.referred(p_referral uuid)
 RETURNS TABLE(handle text, reference text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select b.handle, b.reference from baraza.referral r
      join baraza.episode e on e.id = r.episode_id join baraza.subject b on b.id = e.subject_id
     where r.id = p_referral and baraza.actor_is_member(r.stream_id)
  $function$;
alter function baraza.referred(uuid) owner to gate;
grant execute on function baraza.referred(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.refuse_locking_out(p_account uuid)
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (select from baraza.account a where a.id = p_account and not exists (select from baraza.passkey k where k.account_id = a.id)
      and (a.password_hash is null or (a.totp_id is null and baraza.needs_second_factor(a.id)))) then
    raise exception 'the last way in stays' using errcode = 'BA409';
  end if;
end $function$;
alter function baraza.refuse_locking_out(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.refuse_many_letters(p_address text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if (select count(*) from baraza.letter l where l.address = p_address and l.made_at > baraza.now() - interval '1 hour') >= 5 then
    raise exception 'too many letters to one address' using errcode = 'BA429';
  end if;
end $function$;
alter function baraza.refuse_many_letters(text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.refuse_people()
 RETURNS void
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if nullif(current_setting('baraza.system', true), '') is null then
    raise exception 'only the system may ask this' using errcode = '42501';
  end if;
end $function$;
alter function baraza.refuse_people() owner to gate;

CREATE OR REPLACE FUNCTION baraza.refuse_rewriting()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin raise exception 'the journal is never rewritten'; end $function$;
alter function baraza.refuse_rewriting() owner to owner;

CREATE OR REPLACE FUNCTION baraza.refuse_taken_id()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if (tg_table_name = 'agenda_item'
      and exists (select from baraza.agenda_item i where i.id = new.id and i.meeting_id <> new.meeting_id))
    or (tg_table_name = 'decision'
      and exists (select from baraza.decision d where d.id = new.id and d.meeting_id <> new.meeting_id)) then
    raise exception 'this id stands in another meeting' using errcode = 'BA409';
  end if;
  return new;
end $function$;
alter function baraza.refuse_taken_id() owner to owner;

CREATE OR REPLACE FUNCTION baraza.refuse_unless_governs(p_agency uuid, p_standings text[])
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not baraza.actor_governs(p_agency, p_standings) then
    -- The domain asked before; it may have been true then.
    raise exception 'the actor does not decide this' using errcode = 'BA405';
  end if;
end $function$;
alter function baraza.refuse_unless_governs(uuid,text[]) owner to gate;

CREATE OR REPLACE FUNCTION baraza.refuse_unless_keeps(p_meeting uuid)
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not baraza.actor_is_member('meeting/' || p_meeting::text)
    or not exists (select from baraza.own_standings() x where baraza.keeps_meetings(x)) then
    raise exception 'the actor does not keep this meeting' using errcode = '42501';
  end if;
end $function$;
alter function baraza.refuse_unless_keeps(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.refuse_unless_own_absence(p_person uuid)
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if p_person is null or p_person is distinct from nullif(current_setting('baraza.person', true), '')::uuid
    and not exists (select from baraza.standing s where s.person_id = p_person
      and s.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid and baraza.actor_governs(s.agency_id, '{}'))
    or not exists (select from baraza.person p where p.id = p_person
      and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid) then
    raise exception 'the actor may not say who is away' using errcode = '42501';
  end if;
end $function$;
alter function baraza.refuse_unless_own_absence(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.refuse_without_administrator(p_task_force uuid)
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not exists (select from baraza.standing s join baraza.person p on p.id = s.person_id
      where s.task_force_id = p_task_force and s.standing = 'administrator' and p.disabled_at is null) then
    raise exception 'the last administrator stays' using errcode = 'BA409';
  end if;
end $function$;
alter function baraza.refuse_without_administrator(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.register_reaction(p_name text, p_from_start boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_people();
  insert into baraza.reaction (name, registered_at) values (p_name, baraza.now()) on conflict do nothing;
  if found and not p_from_start then
    insert into baraza.reaction_progress (reaction, stream_id, done)
      select p_name, s.id, s.head from baraza.stream s where s.head > 0 on conflict do nothing;
  end if;
end $function$;
alter function baraza.register_reaction(text,boolean) owner to gate;
grant execute on function baraza.register_reaction(text,boolean) to app;

CREATE OR REPLACE FUNCTION baraza.release_agency(p_stream text, p_agency uuid)
 RETURNS TABLE(person_id uuid, agency_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if p_stream like any (array['file/%', 'glass/%']) or not baraza.actor_is_member(p_stream) then
    raise exception 'the actor may not release from this stream' using errcode = '42501';
  end if;
  if baraza.is_referred_in(p_stream, p_agency) then
    raise exception 'somebody is referred to or by this agency' using errcode = 'BA409';
  end if;
  return query select e.person_id, e.agency_id from baraza.stream s
    cross join lateral baraza.end_seat(p_stream, p_agency, s.head + 1) e where s.id = p_stream;
end $function$;
alter function baraza.release_agency(text,uuid) owner to gate;
grant execute on function baraza.release_agency(text,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.release_from_parts(p_stream text, p_agency uuid)
 RETURNS TABLE(stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not baraza.actor_is_member(p_stream) then
    raise exception 'the actor may not release from this case' using errcode = '42501';
  end if;
  return query select l.stream_id, l.seq from baraza.leave_parts(p_stream, p_agency) l;
end $function$;
alter function baraza.release_from_parts(text,uuid) owner to gate;
grant execute on function baraza.release_from_parts(text,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.release_referred(p_stream text)
 RETURNS TABLE(stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare v_referral baraza.referral;
begin
  perform baraza.refuse_people();
  select * into v_referral from baraza.referral r where r.stream_id = p_stream;
  perform from baraza.agency a where a.id = v_referral.receiver_agency_id for no key update;
  return query select e.stream_id, e.seq from baraza.end_referred_seat(v_referral.episode_id, v_referral.receiver_agency_id) e;
end $function$;
alter function baraza.release_referred(text) owner to gate;
grant execute on function baraza.release_referred(text) to app;

CREATE OR REPLACE FUNCTION baraza.release_reminder(p_subject uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update baraza.reminder r set failures = 0, parked_reason = null where r.subject_id = p_subject and r.parked_reason is not null;
  return found;
end $function$;
alter function baraza.release_reminder(uuid) owner to gate;
grant execute on function baraza.release_reminder(uuid) to owner;

CREATE OR REPLACE FUNCTION baraza.remember_device(p_hash bytea, p_account uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    insert into baraza.known_device (hash, account_id, seen_at) values (p_hash, p_account, baraza.now())
      on conflict (hash, account_id) do update set seen_at = excluded.seen_at
  $function$;
alter function baraza.remember_device(bytea,uuid) owner to gate;
grant execute on function baraza.remember_device(bytea,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.remind_of_glass(p_glass uuid, p_revision integer, p_agency uuid, p_holder uuid, p_due_date date, p_due_time text, p_due_zone text, p_ladder jsonb, p_rungs jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_people();
  perform baraza.put_reminder('glass', p_glass, 'glass/' || p_glass::text, p_revision, p_agency, p_holder, 'urgent', p_due_date, p_due_time,
    p_due_zone, p_ladder, p_rungs);
end $function$;
alter function baraza.remind_of_glass(uuid,integer,uuid,uuid,date,text,text,jsonb,jsonb) owner to gate;
grant execute on function baraza.remind_of_glass(uuid,integer,uuid,uuid,date,text,text,jsonb,jsonb) to app;

CREATE OR REPLACE FUNCTION baraza.reminder_figures()
 RETURNS TABLE(oldest_due_seconds double precision, parked bigint, missing_jobs integer, orphan_jobs integer, stopped boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.oldest_due_seconds(), (select count(*) from baraza.parked_reminders()), w.missing_jobs, w.orphan_jobs,
           baraza.firing_is_stopped()
      from baraza.reminder_watch w
  $function$;
alter function baraza.reminder_figures() owner to gate;
grant execute on function baraza.reminder_figures() to app;

CREATE OR REPLACE FUNCTION baraza.reminder_health()
 RETURNS TABLE(at timestamp with time zone, oldest_due_seconds double precision, planned bigint, waiting bigint, held bigint, retrying bigint, parked jsonb, failed jsonb, looked_at timestamp with time zone, stopped_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with x as (select baraza.now() as at, nullif(current_setting('baraza.task_force', true), '')::uuid as task_force_id),
    running as (
      select r.*, r.parked_reason is not null and r.failed_revision = r.revision as is_parked
        from x join baraza.reminder r on r.task_force_id = x.task_force_id and r.runs
    ), steps as (
      select count(*) filter (where g.fire_at > x.at) as planned,
             min(g.fire_at) filter (where g.fire_at <= x.at and not r.is_parked) as oldest
        from x, running r join baraza.rung g on g.subject_id = r.subject_id and g.state = 'planned'
    ), notices as (
      select count(*) filter (where n.due_at <= x.at) as waiting,
             count(*) filter (where n.due_at > x.at and n.tries = 0) as held,
             count(*) filter (where n.due_at > x.at and n.tries > 0) as retrying
        from x join baraza.notice n on n.task_force_id = x.task_force_id and n.state = 'waiting'
    )
    select x.at, coalesce(extract(epoch from x.at - s.oldest), 0)::double precision, s.planned, n.waiting, n.held, n.retrying,
           (select coalesce(jsonb_agg(jsonb_build_object('reason', p.parked_reason, 'count', p.count) order by p.count desc, p.parked_reason), '[]')
              from (select r.parked_reason, count(*) from running r where r.is_parked group by 1) p),
           (select coalesce(jsonb_agg(jsonb_build_object('channel', f.channel, 'reason', f.reason, 'count', f.count)
                order by f.count desc, f.channel, f.reason), '[]')
              from (select c.channel, c.reason, count(*) from baraza.notice c
                     where c.task_force_id = x.task_force_id and c.state = 'failed' and c.settled_at > x.at - interval '7 days'
                     group by 1, 2) f),
           w.looked_at, w.stopped_at
      from x, steps s, notices n, baraza.reminder_watch w
     where baraza.actor_watches()
  $function$;
alter function baraza.reminder_health() owner to gate;
grant execute on function baraza.reminder_health() to app;

CREATE OR REPLACE FUNCTION baraza.remove_passkey(p_id text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_account uuid := baraza.own_account(true);
begin
  delete from baraza.passkey k where k.id = p_id and k.account_id = v_account;
  if not found then
    raise exception 'no such passkey' using errcode = 'BA404';
  end if;
  perform baraza.refuse_locking_out(v_account);
  perform baraza.tell_account(v_account, 'factor_removed', null);
end $function$;
alter function baraza.remove_passkey(text) owner to gate;
grant execute on function baraza.remove_passkey(text) to app;

CREATE OR REPLACE FUNCTION baraza.remove_push(p_mark bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  delete from baraza.push_subscription b where b.mark = p_mark
     and b.person_id = nullif(current_setting('baraza.person', true), '')::uuid
     and b.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid;
  return found;
end $function$;
alter function baraza.remove_push(bytea) owner to gate;
grant execute on function baraza.remove_push(bytea) to app;

CREATE OR REPLACE FUNCTION baraza.remove_single_sign_on(p_agency uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_unless_governs(p_agency, '{}');
  delete from baraza.single_sign_on s where s.agency_id = p_agency;
  return found;
end $function$;
alter function baraza.remove_single_sign_on(uuid) owner to gate;
grant execute on function baraza.remove_single_sign_on(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.remove_totp()
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_account uuid := baraza.own_account(true);
begin
  update baraza.account a set totp_id = null, pending_totp_id = null where a.id = v_account and a.totp_id is not null;
  if not found then
    raise exception 'there is no app' using errcode = 'BA409';
  end if;
  perform baraza.refuse_locking_out(v_account);
  perform baraza.tell_account(v_account, 'factor_removed', null);
end $function$;
alter function baraza.remove_totp() owner to gate;
grant execute on function baraza.remove_totp() to app;

CREATE OR REPLACE FUNCTION baraza.remove_webhook(p_agency uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_unless_governs(p_agency, '{}');
  delete from baraza.agency_webhook w where w.agency_id = p_agency;
  return found;
end $function$;
alter function baraza.remove_webhook(uuid) owner to gate;
grant execute on function baraza.remove_webhook(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.rename_person(p_name text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    update baraza.person p set name = p_name
     where p.id = nullif(current_setting('baraza.person', true), '')::uuid
       and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
  $function$;
alter function baraza.rename_person(text) owner to gate;
grant execute on function baraza.rename_person(text) to app;

CREATE OR REPLACE FUNCTION baraza.renew_holidays(p_task_force uuid, p_country text, p_holidays jsonb)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_stream text := 'task-force/' || p_task_force;
  v_today date;
  v_differ boolean;
begin
  perform baraza.refuse_people();
  v_today := baraza.now()::date;
  perform from baraza.stream s where s.id = v_stream for update;
  if not exists (select from baraza.task_force t where t.id = p_task_force and t.country = p_country) then
    return null;
  end if;
  with known as (select c.first_day as day, c.name from baraza.closing c where c.task_force_id = p_task_force and c.holiday),
    now_known as (select (h ->> 'date')::date as day, h ->> 'name' as name from jsonb_array_elements(p_holidays) h)
  select exists (select from ((table known except table now_known) union all (table now_known except table known)) d where d.day >= v_today)
    into v_differ;
  perform baraza.keep_holidays(p_task_force, p_holidays);
  return case when v_differ then baraza.note_event(v_stream, 'calendar.changed', '{"agencyId":null}') end;
end $function$;
alter function baraza.renew_holidays(uuid,text,jsonb) owner to gate;
grant execute on function baraza.renew_holidays(uuid,text,jsonb) to app;

CREATE OR REPLACE FUNCTION baraza.renew_invitation(p_id uuid, p_hash bytea, p_round integer)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_address text;
begin
  update baraza.invitation i set hash = p_hash, round = p_round, expires_at = baraza.now() + interval '14 days'
   where i.id = p_id and i.round = p_round - 1 and exists (select from baraza.open_invitation(p_id)) returning i.address into v_address;
  if not found then
    raise exception 'no such invitation waits' using errcode = 'BA409';
  end if;
  perform baraza.refuse_many_letters(v_address);
  perform baraza.write_letter(gen_random_uuid(), 'invitation', v_address, null, '', p_id, null);
end $function$;
alter function baraza.renew_invitation(uuid,bytea,integer) owner to gate;
grant execute on function baraza.renew_invitation(uuid,bytea,integer) to app;

CREATE OR REPLACE FUNCTION baraza.reply_at_door(p_hash bytea)
 RETURNS TABLE(id uuid, meeting_id uuid, task_force_id uuid, person_id uuid, agency_id uuid, standings text[], start jsonb, used_at timestamp with time zone, reply jsonb, stand_ins jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select k.id, k.meeting_id, k.task_force_id, k.person_id, k.agency_id,
           array(select s.standing from baraza.standing s
             where s.person_id = k.person_id and s.agency_id = k.agency_id order by s.standing),
           m.state -> 'start', k.used_at,
           (select r from jsonb_array_elements(m.replies) r where r ->> 'personId' = k.person_id::text),
           coalesce((select jsonb_agg(jsonb_build_object('personId', x.person_id, 'name', x.name) order by x.name, x.person_id)
             from baraza.stand_ins_for(m.id, k.person_id, k.agency_id) x), '[]')
      from baraza.reply_link k join baraza.meeting m on m.id = k.meeting_id
     where k.hash = p_hash and baraza.reply_lives(k.id)
  $function$;
alter function baraza.reply_at_door(bytea) owner to gate;
grant execute on function baraza.reply_at_door(bytea) to app;

CREATE OR REPLACE FUNCTION baraza.reply_lives(p_id uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select exists (select from baraza.reply_link k
      join baraza.letter l on l.id = k.id
      join baraza.meeting m on m.id = k.meeting_id and m.status = 'called' and m.starts_at = k.starts_at
      join baraza.person p on p.id = k.person_id and p.disabled_at is null
      join baraza.account a on a.id = p.account_id and a.proved_at <= k.made_at
      join baraza.membership r on r.stream_id = 'meeting/' || m.id::text and r.task_force_id = k.task_force_id
        and r.person_id = k.person_id and r.until_seq is null
     where k.id = p_id and k.expires_at > baraza.now() and m.starts_at > baraza.now()
       and exists (select from baraza.standing s where s.person_id = k.person_id and s.agency_id = k.agency_id
         and baraza.takes_part_in_meetings(s.standing))
       and not exists (select from baraza.letter n
         where n.meeting_id = l.meeting_id and n.person_id = l.person_id and n.occasion > l.occasion))
  $function$;
alter function baraza.reply_lives(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.return_case(p_case uuid, p_from uuid)
 RETURNS TABLE(subject_id uuid, reference text, handle text, people uuid[], anonymous boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_stream text := 'case/' || p_case::text;
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_from baraza.episode;
begin
  perform baraza.hold_agency(v_agency);
  perform from baraza.stream s where s.id = 'case/' || p_from::text for no key update;
  select * into v_from from baraza.episode e where e.id = p_from;
  people := baraza.seat_people(v_stream, v_task_force, v_agency);
  if v_from is null or not baraza.actor_is_member(v_from.stream_id) or v_from.lead_agency_id <> v_agency or not v_person = any (people) then
    raise exception 'the actor may not take this up again' using errcode = '42501';
  end if;
  if v_from.status <> 'closed'
    or exists (select from baraza.episode e where e.subject_id = v_from.subject_id and e.lead_agency_id = v_agency and e.status = 'open') then
    raise exception 'it can not be taken up again' using errcode = 'BA409';
  end if;
  insert into baraza.stream (id, task_force_id, takes_posts) values (v_stream, v_task_force, true) on conflict do nothing;
  if not found then
    -- Of whose the id is already it says nothing.
    raise exception 'it can not be taken up again' using errcode = 'BA409';
  end if;
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select v_stream, p, v_task_force, v_agency, 1 from unnest(people) p;
  select e.anonymous into anonymous from baraza.episode e join baraza.event v on v.stream_id = e.stream_id and v.seq = 1
   where e.subject_id = v_from.subject_id order by v.at desc, e.id desc limit 1;
  insert into baraza.episode (id, task_force_id, subject_id, lead_agency_id, status, returns_from, anonymous)
    values (p_case, v_task_force, v_from.subject_id, v_agency, 'open', p_from, anonymous);
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
    values (v_stream, p_case, v_agency, v_task_force, 1);
  select b.id, b.reference, b.handle into subject_id, reference, handle from baraza.subject b where b.id = v_from.subject_id;
  return next;
end $function$;
alter function baraza.return_case(uuid,uuid) owner to gate;
grant execute on function baraza.return_case(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.review_glass(p_glass uuid, p_verdict text, p_seq bigint)
 RETURNS TABLE(stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare v_glass baraza.glass;
begin
  select * into v_glass from baraza.glass g where g.id = p_glass for no key update;
  if v_glass is null or not baraza.reviews_glass(v_glass)
    or not exists (select from baraza.stream s where s.id = v_glass.stream_id and s.head + 1 = p_seq) then
    raise exception 'the actor may not say this' using errcode = '42501';
  end if;
  if v_glass.verdict is not null then
    raise exception 'it was looked at' using errcode = 'BA409';
  end if;
  update baraza.glass g set verdict = p_verdict, reviewed_by = nullif(current_setting('baraza.person', true), '')::uuid,
      reviewed_for = nullif(current_setting('baraza.agency', true), '')::uuid, reviewed_at = baraza.now(), judged_seq = p_seq
   where g.id = p_glass;
  stream_id := 'case/' || v_glass.episode_id::text;
  seq := baraza.note_event(stream_id, 'glass.reviewed', json_build_object('glassId', p_glass, 'verdict', p_verdict)::text);
  return next;
end $function$;
alter function baraza.review_glass(uuid,text,bigint) owner to gate;
grant execute on function baraza.review_glass(uuid,text,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.reviews_glass(p_glass baraza.glass)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.actor_is_member(p_glass.stream_id) and p_glass.person_id <> nullif(current_setting('baraza.person', true), '')::uuid
      and exists (select from baraza.case_seat c where c.stream_id = p_glass.stream_id
        and c.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
        and baraza.reads_for(p_glass.stream_id, nullif(current_setting('baraza.person', true), '')::uuid, c.agency_id))
  $function$;
alter function baraza.reviews_glass(baraza.glass) owner to gate;

CREATE OR REPLACE FUNCTION baraza.revoke_sessions(p_ids uuid[])
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_ended uuid[];
  v_seq bigint;
begin
  with ended as (update baraza.session s set ended_at = baraza.now()
    where s.id = any (p_ids) and s.ended_at is null returning s.id, least(s.expires_at, s.idle_at) > baraza.now() as stood)
  select array_agg(e.id order by e.id) into v_ended from ended e where e.stood;
  -- An event holds only so much, and somebody may have signed in very often.
  for i in 0 .. coalesce(cardinality(v_ended), 0) / 500 loop
    if i * 500 < cardinality(v_ended) then
      v_seq := baraza.note_control('session.revoked',
        jsonb_build_object('sessionIds', v_ended[i * 500 + 1 : (i + 1) * 500]));
    end if;
  end loop;
  return v_seq;
end $function$;
alter function baraza.revoke_sessions(uuid[]) owner to gate;

CREATE OR REPLACE FUNCTION baraza.rung_people(p_subject uuid, p_audience text[])
 RETURNS TABLE(person_id uuid, agency_id uuid, audience text, for_id uuid, has_address boolean, zone text, weekdays smallint[], closed text[], quiet_from text, quiet_to text, free_days boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare v_reminder baraza.reminder;
begin
  perform baraza.refuse_people();
  select * into v_reminder from baraza.reminder r where r.subject_id = p_subject;
  return query select * from baraza.people_told(v_reminder.task_force_id, v_reminder.stream_id, v_reminder.agency_id,
    v_reminder.holder_id, p_audience, baraza.now());
end $function$;
alter function baraza.rung_people(uuid,text[]) owner to gate;
grant execute on function baraza.rung_people(uuid,text[]) to app;

CREATE OR REPLACE FUNCTION baraza.rungs_soon(p_within interval, p_max integer)
 RETURNS TABLE(subject_id uuid, revision integer, number integer, generation integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    select g.subject_id, g.revision, g.number, g.generation from baraza.rung g
     where g.state = 'planned' and g.generation > 0 and g.fire_at > (select baraza.now()) and g.fire_at <= (select baraza.now()) + p_within
     order by g.fire_at limit p_max
  $function$;
alter function baraza.rungs_soon(interval,integer) owner to gate;
grant execute on function baraza.rungs_soon(interval,integer) to app;

CREATE OR REPLACE FUNCTION baraza.rungs_to_queue(p_within interval, p_max integer)
 RETURNS TABLE(subject_id uuid, revision integer, number integer, generation integer, in_ms double precision)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    with asked as (
      update baraza.rung g set generation = g.generation + 1
        from (select x.subject_id, x.revision, x.number from baraza.rung x
               where x.state = 'planned' and x.generation = 0 and x.fire_at <= (select baraza.now()) + p_within
               order by x.fire_at limit p_max for no key update skip locked) due
       where g.subject_id = due.subject_id and g.revision = due.revision and g.number = due.number
      returning g.subject_id, g.revision, g.number, g.generation, g.fire_at
    ), noted as materialized (select baraza.now() as at from (select count(*) from asked) a)
    select a.subject_id, a.revision, a.number, a.generation, extract(epoch from a.fire_at - n.at) * 1000 from asked a, noted n
  $function$;
alter function baraza.rungs_to_queue(interval,integer) owner to gate;
grant execute on function baraza.rungs_to_queue(interval,integer) to app;

CREATE OR REPLACE FUNCTION baraza.search(p_terms text[], p_phrases text[], p_begun boolean, p_from uuid, p_agency uuid, p_before timestamp with time zone, p_at timestamp with time zone, p_stream text, p_seq bigint, p_limit integer, p_case uuid DEFAULT NULL::uuid)
 RETURNS TABLE(stream_id text, seq bigint, words_seq bigint, at timestamp with time zone, actor text, agency_id uuid, words text, episode_id uuid)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
 SET enable_hashjoin TO 'off'
 SET enable_mergejoin TO 'off'
 SET enable_seqscan TO 'off'
 SET enable_bitmapscan TO 'off'
 SET max_parallel_workers_per_gather TO '0'
 SET jit TO 'off'
AS $function$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_limit integer := least(greatest(p_limit, 1), 51);
  v_sought text[] := baraza.sought(p_terms, p_phrases, p_begun);
  v_one text := v_sought[1];
  v_others text[] := nullif(v_sought[2:], '{}');
  v_until timestamptz := least(p_before, 'infinity');
  v_at timestamptz := coalesce(p_at, 'infinity');
  v_stream text := coalesce(p_stream, '');
  v_seq bigint := coalesce(p_seq, 0);
  v_streams text[];
  v_from bigint[];
  v_found_in text[];
  v_found bigint[];
  v_found_at timestamptz[];
  v_hit record;
  v_leaf_at timestamptz;
  v_least timestamptz := '-infinity';
begin
  if v_sought is null and p_from is null and p_agency is null and p_before is null then
    return;
  end if;
  select array_agg(m.stream_id order by m.stream_id), array_agg(m.from_seq order by m.stream_id) into v_streams, v_from
    from baraza.member m
   where m.person_id = v_person and m.task_force_id = v_task_force
     and case when p_case is null then m.stream_id like 'case/%' or m.stream_id like 'part/%'
         else m.stream_id = 'case/' || p_case::text
           or m.stream_id in (select p.stream_id from baraza.case_part p where p.episode_id = p_case) end;
  if v_streams is null then
    return;
  end if;
  -- What was said since the worker folded last is folded here.
  select array_agg(h.stream_id), array_agg(h.seq), array_agg(h.at) into v_found_in, v_found, v_found_at from (
    select m.stream_id, n.seq, n.at
      from unnest(v_streams, v_from) m (stream_id, from_seq)
      cross join lateral (
        select s.head, coalesce((select w.done from baraza.word_place w where w.stream_id = m.stream_id), 0) as done
          from baraza.stream s where s.id = m.stream_id offset 0) s
      cross join lateral (
        select e.seq, e.at, ' ' || baraza.spaced_words(c.body) || ' ' as words
          from baraza.content c join baraza.event e on e.stream_id = m.stream_id and e.seq = c.seq
         where s.head > s.done and c.stream_id = m.stream_id and c.seq > s.done and c.is_current
           and e.type in ('message.posted', 'message.edited') and coalesce(e.about_seq, e.seq) >= m.from_seq
           and (p_from is null or e.actor = p_from::text) and (p_agency is null or e.agency_id = p_agency)
           and e.at < v_until and (e.at, m.stream_id, e.seq) < (v_at, v_stream, v_seq) offset 0) n
     where not exists (select from unnest(v_sought) x where strpos(n.words, x) = 0)
     order by n.at desc, m.stream_id desc, n.seq desc limit v_limit) h;
  -- The leaves by when the last message on each was said, one after the other and no more than are needed: until no message on
  -- those that are left can be newer than the page that was found.
  for v_hit in
    select h.stream_id, h.last_at, u.seq, u.at
      from (select m.stream_id, m.from_seq, l.first_seq, l.last_at
              from unnest(v_streams, v_from) m (stream_id, from_seq)
              cross join lateral (select l.first_seq, l.last_at from baraza.word_leaf l
                where l.stream_id = m.stream_id and l.first_at < v_until and l.first_at <= v_at offset 0) l
             order by l.last_at desc) h
      cross join lateral (select l.* from baraza.word_leaf l
        where l.stream_id = h.stream_id and l.first_seq = h.first_seq
          and (v_one is null or strpos(l.words, v_one) > 0) and (p_from is null or p_from = any (l.actors))
          and (v_others is null or not exists (select from unnest(v_others) x where strpos(l.words, x) = 0)) offset 0) l
      cross join lateral unnest(l.seqs, l.messages, l.ats, l.actors, l.agencies, string_to_array(l.words, E'\n'))
        u (seq, message, at, actor, agency_id, words)
     where (v_one is null or strpos(u.words, v_one) > 0)
       and (v_others is null or not exists (select from unnest(v_others) x where strpos(u.words, x) = 0))
       and (p_from is null or u.actor = p_from) and (p_agency is null or u.agency_id = p_agency)
       and u.message >= h.from_seq and u.at < v_until and (u.at, h.stream_id, u.seq) < (v_at, v_stream, v_seq)
  loop
    if v_hit.last_at is distinct from v_leaf_at and cardinality(v_found) >= v_limit then
      v_leaf_at := v_hit.last_at;
      select x into v_least from unnest(v_found_at) x order by x desc offset v_limit - 1 limit 1;
      exit when v_leaf_at < v_least;
    end if;
    if v_hit.at >= v_least then
      v_found_in := v_found_in || v_hit.stream_id;
      v_found := v_found || v_hit.seq;
      v_found_at := v_found_at || v_hit.at;
    end if;
  end loop;
  return query
    select e.stream_id, coalesce(e.about_seq, e.seq), e.seq, e.at, e.actor, e.agency_id, c.body,
           coalesce(p.episode_id, case when e.stream_id like 'case/%' then substr(e.stream_id, 6)::uuid end)
      from unnest(v_found_in, v_found) f (stream_id, seq)
      join baraza.event e on e.stream_id = f.stream_id and e.seq = f.seq
      join baraza.content c on c.stream_id = f.stream_id and c.seq = f.seq
      left join baraza.case_part p on p.stream_id = f.stream_id
     order by e.at desc, e.stream_id desc, e.seq desc limit v_limit;
end $function$;
alter function baraza.search(text[],text[],boolean,uuid,uuid,timestamp with time zone,timestamp with time zone,text,bigint,integer,uuid) owner to gate;
grant execute on function baraza.search(text[],text[],boolean,uuid,uuid,timestamp with time zone,timestamp with time zone,text,bigint,integer,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.seat_holds_until(p_stream text, p_agency uuid)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_case uuid;
  v_until timestamptz;
begin
  -- Few seats have an end: this is asked for every membership that begins.
  select c.episode_id into v_case from baraza.case_seat c
   where c.by_referral and c.agency_id = p_agency and c.stream_id = case when p_stream like 'part/%'
     then (select 'case/' || q.episode_id::text from baraza.case_part q where q.stream_id = p_stream) else p_stream end;
  if v_case is null then
    return null;
  end if;
  select max(s.until_at) into v_until from baraza.referral r
    join baraza.share s on s.episode_id = r.episode_id and s.controller_agency_id = r.sender_agency_id
      and s.recipient_agency_id = r.receiver_agency_id and s.purpose = r.purpose
   where r.episode_id = v_case and r.receiver_agency_id = p_agency and r.share_id is not null
     and (r.stream_id = p_stream or p_stream not like 'referral/%')
     and baraza.share_state(s.legal_basis, s.from_at, s.until_at, s.suspended, s.confirmed_by is not null,
       s.revoked_seq is not null, baraza.now()) = 'active';
  if p_stream like 'referral/%' then
    v_until := greatest(v_until, baraza.company_until(p_stream, p_agency));
  end if;
  return coalesce(v_until, '-infinity');
end $function$;
alter function baraza.seat_holds_until(text,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.seat_on_glass(p_glass uuid, p_case baraza.episode, p_purpose text, p_reason text, p_at timestamp with time zone, p_until timestamp with time zone)
 RETURNS TABLE(holder_id uuid, agency_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_stream text := 'glass/' || p_glass::text;
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_agencies uuid[] := array(select c.agency_id from baraza.case_seat c where c.stream_id = p_case.stream_id and c.agency_id <> v_agency);
begin
  -- Held in order, before any stream of the case: who looks after data for them stays the same meanwhile.
  perform from baraza.agency a where a.id = any (v_agencies || v_agency) order by a.id for no key update;
  if baraza.helps_in_emergency() is not true then
    -- The actor's agency became another one a moment ago.
    raise exception 'the actor may not open this' using errcode = 'BA405';
  end if;
  -- Asked once they are held: none that leaves at this moment stays behind.
  v_agencies := array(select x from unnest(baraza.agencies_that_look(p_case.stream_id, v_agency, p_at)) x where x = any (v_agencies));
  if not exists (select from unnest(v_agencies) x
    where cardinality(array_remove(baraza.seat_people(v_stream, p_case.task_force_id, x), v_person)) > 0) then
    v_agencies := v_agencies || v_agency;
  end if;
  insert into baraza.stream (id, task_force_id) values (v_stream, p_case.task_force_id) on conflict do nothing;
  if not found then
    -- Of whose the id is already it says nothing.
    raise exception 'it can not be opened' using errcode = 'BA409';
  end if;
  insert into baraza.glass (id, task_force_id, episode_id, person_id, agency_id, purpose, reason, opened_at, until_at)
    values (p_glass, p_case.task_force_id, p_case.id, v_person, v_agency, p_purpose, p_reason, p_at, p_until);
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq)
    select v_stream, p_case.id, x, p_case.task_force_id, 1 from unnest(v_agencies) x;
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select distinct on (p) v_stream, p, p_case.task_force_id, x, 1
      from (select v_person as p, v_agency as x
            union all select p, a from unnest(v_agencies) a, unnest(baraza.seat_people(v_stream, p_case.task_force_id, a)) p) y
     order by p, x;
  return query
    select m.person_id, m.agency_id from baraza.membership m
     where m.stream_id = v_stream and m.person_id <> v_person
     order by m.agency_id <> p_case.lead_agency_id, m.agency_id, m.person_id limit 1;
  if not found then
    perform baraza.tell_nobody_looks(p_case.task_force_id);
  end if;
end $function$;
alter function baraza.seat_on_glass(uuid,baraza.episode,text,text,timestamp with time zone,timestamp with time zone) owner to gate;

CREATE OR REPLACE FUNCTION baraza.seat_on_referral(p_stream text, p_agency uuid, p_by_referral boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_stream baraza.stream;
begin
  select * into v_stream from baraza.stream s where s.id = p_stream for no key update;
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq, by_referral)
    select p_stream, r.episode_id, p_agency, r.task_force_id, v_stream.head + 1, p_by_referral
      from baraza.referral r where r.stream_id = p_stream;
  -- Whoever coordinates and works for the agency follows it as both.
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq, holds_until)
    select p_stream, p, v_stream.task_force_id, p_agency, v_stream.head + 1, baraza.seat_holds_until(p_stream, p_agency)
      from unnest(baraza.seat_people(p_stream, v_stream.task_force_id, p_agency)) p
    on conflict on constraint membership_key do nothing;
end $function$;
alter function baraza.seat_on_referral(text,uuid,boolean) owner to gate;

CREATE OR REPLACE FUNCTION baraza.seat_people(p_stream text, p_task_force uuid, p_agency uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select coalesce(array_agg(distinct s.person_id order by s.person_id), '{}') from baraza.standing s
      join baraza.person p on p.id = s.person_id and p.disabled_at is null
     where s.task_force_id = p_task_force and s.agency_id = p_agency and baraza.reads_for_seat(p_stream, s.standing)
  $function$;
alter function baraza.seat_people(text,uuid,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.seats_of(p_account uuid)
 RETURNS TABLE(person_id uuid, task_force_id uuid, task_force text, agency_id uuid, agency text, letters text, standings text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select p.id, p.task_force_id, t.name, a.id, a.name, a.letters, array_agg(s.standing order by s.standing)
      from baraza.person p
      join baraza.standing s on s.person_id = p.id
      join baraza.agency a on a.id = s.agency_id
      join baraza.task_force t on t.id = p.task_force_id
     where p.account_id = p_account and p.disabled_at is null
     group by p.id, p.task_force_id, t.name, a.id, a.name, a.letters, t.founded_at
     order by t.founded_at, a.name
  $function$;
alter function baraza.seats_of(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.see_absence(p_id uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update baraza.absence a set seen_at = coalesce(a.seen_at, baraza.now())
   where a.id = p_id and a.person_id = nullif(current_setting('baraza.person', true), '')::uuid
     and a.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid;
  return found;
end $function$;
alter function baraza.see_absence(uuid) owner to gate;
grant execute on function baraza.see_absence(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.seen_by(p_stream text)
 RETURNS TABLE(agency_id uuid, seq bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select m.agency_id, max(r.seq) from baraza.member own
      join baraza.membership m on m.stream_id = own.stream_id and m.until_seq is null
      join baraza.reading r on r.person_id = m.person_id and r.stream_id = m.stream_id and r.seq >= own.from_seq
     where own.stream_id = p_stream
       and own.person_id = nullif(current_setting('baraza.person', true), '')::uuid
       and own.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
     group by m.agency_id order by m.agency_id
  $function$;
alter function baraza.seen_by(text) owner to gate;
grant execute on function baraza.seen_by(text) to app;

CREATE OR REPLACE FUNCTION baraza.send_referral(p_referral uuid)
 RETURNS TABLE(stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  v_referral baraza.referral;
  v_case text;
  v_share uuid := (select a.share_id from baraza.referral_agreement(p_referral) a);
  v_people uuid[];
begin
  select * into v_referral from baraza.referral r where r.id = p_referral for no key update;
  if v_referral is null or not baraza.actor_is_member(v_referral.stream_id)
    or v_referral.sender_agency_id is distinct from nullif(current_setting('baraza.agency', true), '')::uuid
    or not baraza.reads_for(v_referral.stream_id, nullif(current_setting('baraza.person', true), '')::uuid, v_referral.sender_agency_id) then
    raise exception 'the actor may not send this' using errcode = '42501';
  end if;
  v_case := 'case/' || v_referral.episode_id::text;
  -- The case first: of two that are sent for the same at once the second sees the first.
  perform from baraza.stream s where s.id = v_case for update;
  -- Held: it is not taken back meanwhile.
  perform from baraza.stream s where s.id = 'share/' || v_share::text for update;
  if v_referral.state <> 'draft' or baraza.agreement_for(v_referral) is distinct from v_share or v_share is null
    or exists (select from baraza.referral r where r.episode_id = v_referral.episode_id and r.service = v_referral.service
      and baraza.is_under_way_state(r.state)) then
    raise exception 'it can not be sent' using errcode = 'BA409';
  end if;
  update baraza.referral r set share_id = v_share where r.id = p_referral;
  perform baraza.seat_on_referral(v_referral.stream_id, v_referral.receiver_agency_id, true);
  if not exists (select from baraza.stream s where s.id = v_case and s.takes_posts) then
    raise exception 'the case is closed' using errcode = 'BA409';
  end if;
  if exists (select from baraza.case_seat c where c.stream_id = v_case and c.agency_id = v_referral.receiver_agency_id) then
    return;
  end if;
  select s.head + 1 into seq from baraza.stream s where s.id = v_case;
  insert into baraza.case_seat (stream_id, episode_id, agency_id, task_force_id, admitted_seq, from_seq, by_referral)
    values (v_case, v_referral.episode_id, v_referral.receiver_agency_id, v_referral.task_force_id, seq, seq, true);
  v_people := baraza.admit_agency(v_case, v_referral.receiver_agency_id, false);
  stream_id := v_case;
  seq := baraza.note_event(v_case, 'agency.admitted',
    json_build_object('agencyId', v_referral.receiver_agency_id, 'people', v_people, 'byReferral', true)::text);
  return next;
end $function$;
alter function baraza.send_referral(uuid) owner to gate;
grant execute on function baraza.send_referral(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.server_clock()
 RETURNS double precision
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    select extract(epoch from clock_timestamp() + case i.kind when 'test' then w.jumped else '0' end)::double precision * 1000
      from baraza.reminder_watch w, baraza.installation i
  $function$;
alter function baraza.server_clock() owner to gate;
grant execute on function baraza.server_clock() to app;

CREATE OR REPLACE FUNCTION baraza.set_absence(p_id uuid, p_person uuid, p_first date, p_last date, p_deputy uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_unless_own_absence(p_person);
  insert into baraza.absence (id, task_force_id, person_id, first_day, last_day, deputy_id)
    values (p_id, nullif(current_setting('baraza.task_force', true), '')::uuid, p_person, p_first, p_last, p_deputy)
    on conflict (id) do update set first_day = excluded.first_day, last_day = excluded.last_day, deputy_id = excluded.deputy_id,
      seen_at = null, ended_at = null
     where baraza.absence.person_id = p_person and baraza.absence.task_force_id = excluded.task_force_id;
  if not found then
    raise exception 'it is somebody else''s' using errcode = '42501';
  end if;
end $function$;
alter function baraza.set_absence(uuid,uuid,date,date,uuid) owner to gate;
grant execute on function baraza.set_absence(uuid,uuid,date,date,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.set_anonymity(p_case uuid, p_on boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_subject uuid;
begin
  if not baraza.treats_in(p_case) or not exists (select from baraza.stream s where s.id = 'case/' || p_case::text and s.takes_posts) then
    raise exception 'the actor may not note this' using errcode = '42501';
  end if;
  update baraza.episode e set anonymous = p_on where e.id = p_case returning e.subject_id into v_subject;
  if p_on then
    delete from baraza.vault_record v using baraza.episode e where e.id = v.episode_id and e.subject_id = v_subject;
    delete from baraza.uic u where u.subject_id = v_subject;
  end if;
end $function$;
alter function baraza.set_anonymity(uuid,boolean) owner to gate;
grant execute on function baraza.set_anonymity(uuid,boolean) to app;

CREATE OR REPLACE FUNCTION baraza.set_calendar(p_weekdays smallint[], p_from text, p_to text, p_country text, p_holidays jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  perform baraza.refuse_unless_governs(null, '{chair}');
  update baraza.task_force t set weekdays = p_weekdays, work_from = p_from, work_to = p_to, country = p_country where t.id = v_task_force;
  perform baraza.keep_holidays(v_task_force, p_holidays);
end $function$;
alter function baraza.set_calendar(smallint[],text,text,text,jsonb) owner to gate;
grant execute on function baraza.set_calendar(smallint[],text,text,text,jsonb) to app;

CREATE OR REPLACE FUNCTION baraza.set_clock_offset(p_offset interval)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    update baraza.installation set clock_offset = p_offset;
    select pg_notify('baraza_hint', '{"node":"","clock":true}');
  $function$;
alter function baraza.set_clock_offset(interval) owner to gate;
grant execute on function baraza.set_clock_offset(interval) to app;

CREATE OR REPLACE FUNCTION baraza.set_closings(p_agency uuid, p_closings jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  perform baraza.refuse_unless_governs(p_agency, case when p_agency is null then '{chair}'::text[] else '{}' end);
  delete from baraza.closing c where c.task_force_id = v_task_force and c.agency_id is not distinct from p_agency and not c.holiday;
  insert into baraza.closing (task_force_id, agency_id, first_day, last_day, name)
    select v_task_force, p_agency, (c ->> 'first')::date, (c ->> 'last')::date, c ->> 'name' from jsonb_array_elements(p_closings) c;
end $function$;
alter function baraza.set_closings(uuid,jsonb) owner to gate;
grant execute on function baraza.set_closings(uuid,jsonb) to app;

CREATE OR REPLACE FUNCTION baraza.set_ladder(p_name text, p_body jsonb, p_version integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_version integer;
begin
  perform baraza.refuse_unless_governs(null, '{chair}');
  insert into baraza.ladder as l (task_force_id, name, body, version)
    values (nullif(current_setting('baraza.task_force', true), '')::uuid, p_name, p_body, 1)
    on conflict (task_force_id, name) do update set body = excluded.body, version = l.version + 1 where l.version = p_version
    returning l.version into v_version;
  if v_version is distinct from p_version + 1 then
    raise exception 'somebody else changed it' using errcode = 'BA409';
  end if;
  return v_version;
end $function$;
alter function baraza.set_ladder(text,jsonb,integer) owner to gate;
grant execute on function baraza.set_ladder(text,jsonb,integer) to app;

CREATE OR REPLACE FUNCTION baraza.set_password(p_hash text, p_end_others boolean)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_account uuid := baraza.own_account(true);
begin
  update baraza.account a set password_hash = p_hash where a.id = v_account;
  perform baraza.tell_account(v_account, 'password_changed', null);
  if p_end_others then
    perform baraza.end_what_was_begun(v_account);
    return baraza.end_other_sessions();
  end if;
  return null;
end $function$;
alter function baraza.set_password(text,boolean) owner to gate;
grant execute on function baraza.set_password(text,boolean) to app;

CREATE OR REPLACE FUNCTION baraza.set_quiet_hours(p_from text, p_to text, p_free_days boolean)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    insert into baraza.quiet_hours (person_id, task_force_id, quiet_from, quiet_to, free_days)
      select p.id, p.task_force_id, p_from, p_to, p_free_days from baraza.person p
       where p.id = nullif(current_setting('baraza.person', true), '')::uuid
         and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
      on conflict (person_id) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, free_days = excluded.free_days
  $function$;
alter function baraza.set_quiet_hours(text,text,boolean) owner to gate;
grant execute on function baraza.set_quiet_hours(text,text,boolean) to app;

CREATE OR REPLACE FUNCTION baraza.set_single_sign_on(p_agency uuid, p_label text, p_issuer text, p_client_id text, p_sealed bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_unless_governs(p_agency, '{}');
  -- Another provider may call other people by the same names.
  delete from baraza.single_sign_on s where s.agency_id = p_agency and s.issuer <> p_issuer;
  insert into baraza.single_sign_on (agency_id, task_force_id, label, issuer, client_id, sealed_secret)
    values (p_agency, nullif(current_setting('baraza.task_force', true), '')::uuid, p_label, p_issuer, p_client_id, p_sealed)
    on conflict (agency_id) do update
      set label = excluded.label, client_id = excluded.client_id, sealed_secret = excluded.sealed_secret;
end $function$;
alter function baraza.set_single_sign_on(uuid,text,text,text,bytea) owner to gate;
grant execute on function baraza.set_single_sign_on(uuid,text,text,text,bytea) to app;

CREATE OR REPLACE FUNCTION baraza.set_webhook(p_agency uuid, p_address text, p_secret uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_unless_governs(p_agency, '{}');
  insert into baraza.agency_webhook (agency_id, task_force_id, address, secret_id, set_at)
    values (p_agency, nullif(current_setting('baraza.task_force', true), '')::uuid, p_address, p_secret, baraza.now())
    on conflict (agency_id) do update set address = excluded.address, secret_id = excluded.secret_id, set_at = excluded.set_at, off_at = null;
end $function$;
alter function baraza.set_webhook(uuid,text,uuid) owner to gate;
grant execute on function baraza.set_webhook(uuid,text,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.set_wishes(p_ways jsonb, p_daily_at text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_person uuid;
begin
  insert into baraza.wish (person_id, task_force_id, daily_at, ways)
    select p.id, p.task_force_id, p_daily_at, p_ways from baraza.person p
     where p.id = nullif(current_setting('baraza.person', true), '')::uuid
       and p.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
    on conflict (person_id) do update set daily_at = excluded.daily_at, ways = excluded.ways
    returning person_id into v_person;
  perform baraza.disband_digests(v_person);
end $function$;
alter function baraza.set_wishes(jsonb,text) owner to gate;
grant execute on function baraza.set_wishes(jsonb,text) to app;

CREATE OR REPLACE FUNCTION baraza.settle_coordinator(p_task_force uuid, p_person uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_agency uuid := (select s.agency_id from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
  where s.person_id = p_person and s.task_force_id = p_task_force and s.standing = 'coordinator' order by s.agency_id limit 1);
begin
  if v_agency is null then
    update baraza.membership m set agency_id = c.agency_id, holds_until = baraza.seat_holds_until(m.stream_id, c.agency_id) from baraza.case_seat c
     where m.person_id = p_person and m.until_seq is null and m.task_force_id = p_task_force and m.stream_id like 'referral/%'
       and c.stream_id = m.stream_id and baraza.reads_for(m.stream_id, p_person, c.agency_id);
    update baraza.membership m set until_seq = s.head from baraza.stream s
     where s.id = m.stream_id and m.person_id = p_person and m.until_seq is null
       and s.task_force_id = p_task_force and s.id like 'referral/%'
       and not exists (select from baraza.case_seat c where c.stream_id = s.id and c.agency_id = m.agency_id);
  else
    insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
      select s.id, p_person, p_task_force, v_agency, s.head + 1 from baraza.stream s
       where s.task_force_id = p_task_force and s.id like 'referral/%'
      on conflict on constraint membership_key do update set agency_id = excluded.agency_id, until_seq = null, holds_until = null
        where membership.until_seq is not null or membership.holds_until is not null;
  end if;
end $function$;
alter function baraza.settle_coordinator(uuid,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.settle_lapsed()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    update baraza.membership m set holds_until = x.until
      from (select y.stream_id, y.person_id, baraza.seat_holds_until(y.stream_id, y.agency_id) as until from baraza.membership y
             where y.until_seq is null and y.holds_until <= (select baraza.now())) x
     where m.stream_id = x.stream_id and m.person_id = x.person_id and x.until > (select baraza.now())
  $function$;
alter function baraza.settle_lapsed() owner to gate;
grant execute on function baraza.settle_lapsed() to app;

CREATE OR REPLACE FUNCTION baraza.settle_meetings(p_task_force uuid, p_person uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_agency uuid := (select s.agency_id from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
  where s.person_id = p_person and s.task_force_id = p_task_force and baraza.reads_meetings(s.standing) order by s.agency_id limit 1);
begin
  if v_agency is null then
    update baraza.membership m set until_seq = s.head from baraza.stream s
     where s.id = m.stream_id and m.person_id = p_person and m.until_seq is null
       and s.task_force_id = p_task_force and m.stream_id like any (array['series/%', 'meeting/%', 'item/%']);
  else
    insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
      select s.id, p_person, p_task_force, v_agency, s.head + 1 from baraza.stream s
       where s.task_force_id = p_task_force and s.id like any (array['series/%', 'meeting/%'])
      on conflict on constraint membership_key do update
        set agency_id = excluded.agency_id, until_seq = null;
  end if;
end $function$;
alter function baraza.settle_meetings(uuid,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.settle_person(p_task_force uuid, p_person uuid)
 RETURNS TABLE(stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_agency uuid;
  v_in boolean;
  v_table text := 'task-force/' || p_task_force::text;
  v_seats uuid[];
begin
  -- Their agencies are held first, in order: no case is opened, and no agency admitted or released, that this would miss.
  perform from baraza.agency a where a.id in (
      select s.agency_id from baraza.standing s where s.person_id = p_person
      union select m.agency_id from baraza.membership m where m.person_id = p_person and m.until_seq is null)
    order by a.id for no key update;
  v_seats := array(select distinct s.agency_id from baraza.standing s join baraza.person p on p.id = s.person_id
    where s.person_id = p_person and p.disabled_at is null order by 1);
  if cardinality(v_seats) > 0 then
    insert into baraza.stream (id, task_force_id) values ('person/' || p_person::text, p_task_force) on conflict do nothing;
    insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
      select s.id, p_person, p_task_force, v_seats[1], s.head + 1 from baraza.stream s
       where s.id in (v_table, 'person/' || p_person::text)
      on conflict on constraint membership_key do update set until_seq = null, agency_id = excluded.agency_id;
  else
    -- The table's next event, which tells of this, is the last one that they may read.
    update baraza.membership m set until_seq = s.head + 1 from baraza.stream s
     where s.id = m.stream_id and m.person_id = p_person and m.until_seq is null
       and m.stream_id in (v_table, 'person/' || p_person::text);
  end if;
  perform baraza.settle_meetings(p_task_force, p_person);
  perform baraza.settle_coordinator(p_task_force, p_person);
  -- First out, then in: whoever leaves one agency of a case and works for another there goes on reading for that one.
  for v_agency, v_in in
    select a.id, way.goes_in from (
      select s.agency_id as id from baraza.standing s where s.person_id = p_person
      union select m.agency_id from baraza.membership m where m.person_id = p_person and m.until_seq is null
        and m.stream_id like any (array['case/%', 'part/%', 'share/%', 'referral/%', 'file/%', 'glass/%'])) a,
      (values (false), (true)) way (goes_in)
     order by 2, 1
  loop
    return query select f.stream_id, f.seq from baraza.follow_agency(p_task_force, p_person, v_agency, v_in) f;
  end loop;
end $function$;
alter function baraza.settle_person(uuid,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.settle_share(p_share uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_share baraza.share;
begin
  select * into v_share from baraza.share s where s.id = p_share;
  if v_share is null or not baraza.actor_is_member(v_share.stream_id) then
    raise exception 'the actor is no party to this' using errcode = '42501';
  end if;
  update baraza.membership m set holds_until = baraza.seat_holds_until(m.stream_id, m.agency_id)
   where m.agency_id = v_share.recipient_agency_id and m.until_seq is null and m.holds_until is not null
     and (m.stream_id = 'case/' || v_share.episode_id::text
       or m.stream_id in (select q.stream_id from baraza.case_part q where q.episode_id = v_share.episode_id)
       or m.stream_id in (select r.stream_id from baraza.referral r where r.episode_id = v_share.episode_id));
end $function$;
alter function baraza.settle_share(uuid) owner to gate;
grant execute on function baraza.settle_share(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.settle_showing(p_showing uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_showing baraza.card_showing;
  v_card baraza.card;
  v_episode baraza.episode;
  v_ask uuid := gen_random_uuid();
  v_known boolean := false;
begin
  perform baraza.refuse_people();
  select * into v_showing from baraza.card_showing c where c.id = p_showing and c.hash is not null for no key update;
  if not found then
    return false;
  end if;
  select c.* into v_card from baraza.card c join baraza.agency a on a.id = v_showing.agency_id and a.sector <> 'justice'
   where c.hash = v_showing.hash and c.ended_at is null and c.task_force_id = v_showing.task_force_id;
  select e.* into v_episode from baraza.episode e join baraza.event v on v.stream_id = e.stream_id and v.seq = 1
   where e.subject_id = v_card.subject_id order by e.status = 'open' desc, v.at desc limit 1;
  if v_episode.id is not null then
    perform from baraza.stream s where s.id = v_episode.stream_id for no key update;
    if exists (select from baraza.member m where m.stream_id = v_episode.stream_id and m.person_id = v_showing.person_id) then
      v_known := true;
      update baraza.card_showing c set episode_id = v_episode.id where c.id = p_showing;
    elsif not exists (select from baraza.case_seat c where c.stream_id = v_episode.stream_id and c.agency_id = v_showing.agency_id)
      and not exists (select from baraza.asks_of(v_episode.id) k where k.agency_id = v_showing.agency_id) then
      insert into baraza.card_ask (id, task_force_id, episode_id, agency_id, asked_seq)
        select v_ask, v_episode.task_force_id, v_episode.id, v_showing.agency_id, s.head + 1 from baraza.stream s where s.id = v_episode.stream_id;
      perform baraza.note_event(v_episode.stream_id, 'card.asked',
        json_build_object('askId', v_ask, 'agencyId', v_showing.agency_id)::text);
    end if;
  end if;
  update baraza.card_showing c set hash = null, card_id = v_card.id where c.id = p_showing;
  return v_known;
end $function$;
alter function baraza.settle_showing(uuid) owner to gate;
grant execute on function baraza.settle_showing(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.share_state(p_basis text, p_from timestamp with time zone, p_until timestamp with time zone, p_suspended boolean, p_confirmed boolean, p_revoked boolean, p_at timestamp with time zone)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select case
      when p_revoked then 'revoked'
      when p_at >= p_until then 'expired'
      when p_suspended then 'suspended'
      when p_basis = 'legal-obligation' and not p_confirmed then 'unconfirmed'
      when p_at < p_from then 'not_yet'
      else 'active' end
  $function$;
alter function baraza.share_state(text,timestamp with time zone,timestamp with time zone,boolean,boolean,boolean,timestamp with time zone) owner to gate;

CREATE OR REPLACE FUNCTION baraza.show_card(p_showing uuid, p_hash bytea)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  if not exists (select from baraza.agency a where a.id = v_agency and a.task_force_id = v_task_force)
    or not baraza.reads_for('case/', v_person, v_agency) then
    raise exception 'the actor may not note this' using errcode = '42501';
  end if;
  -- One at a time in an agency, so that all are counted.
  perform pg_advisory_xact_lock(hashtextextended('showing ' || v_agency::text, 0));
  if (select count(*) from baraza.card_showing c where c.person_id = v_person and c.at > baraza.now() - interval '15 minutes') >= 10
    or (select count(*) from baraza.card_showing c where c.agency_id = v_agency and c.at > baraza.now() - interval '1 day') >= 100 then
    raise exception 'too many cards' using errcode = 'BA429';
  end if;
  insert into baraza.card_showing (id, task_force_id, person_id, agency_id, at, hash)
    values (p_showing, v_task_force, v_person, v_agency, baraza.now(), p_hash);
end $function$;
alter function baraza.show_card(uuid,bytea) owner to gate;
grant execute on function baraza.show_card(uuid,bytea) to app;

CREATE OR REPLACE FUNCTION baraza.shown_to_me(p_showing uuid)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select c.episode_id from baraza.card_showing c
     where c.id = p_showing and c.person_id = nullif(current_setting('baraza.person', true), '')::uuid
       and baraza.actor_is_member('case/' || c.episode_id::text)
  $function$;
alter function baraza.shown_to_me(uuid) owner to gate;
grant execute on function baraza.shown_to_me(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.shut_out(p_person uuid, p_out boolean)
 RETURNS TABLE(stream_id text, seq bigint)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
begin
  perform baraza.refuse_unless_governs(null, '{chair}');
  update baraza.person p set disabled_at = case when p_out then baraza.now() end
   where p.id = p_person and p.task_force_id = v_task_force and (p.disabled_at is null) = p_out;
  if not found then
    raise exception 'nothing to change' using errcode = 'BA409';
  end if;
  perform baraza.refuse_without_administrator(v_task_force);
  return query select m.stream_id, m.seq from baraza.settle_person(v_task_force, p_person) m;
  if p_out then
    perform baraza.hold_accounts(array(select p.account_id from baraza.person p where p.id = p_person));
    perform baraza.revoke_sessions(array(select s.id from baraza.session s where s.person_id = p_person and s.ended_at is null));
    stream_id := 'control/00000000-0000-7000-8000-000000000000';
    seq := baraza.note_control('person.shut_out', jsonb_build_object('personId', p_person));
    return next;
  end if;
end $function$;
alter function baraza.shut_out(uuid,boolean) owner to gate;
grant execute on function baraza.shut_out(uuid,boolean) to app;

CREATE OR REPLACE FUNCTION baraza.single_sign_on_at_door(p_agency uuid)
 RETURNS TABLE(issuer text, client_id text, sealed_secret bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select s.issuer, s.client_id, s.sealed_secret from baraza.single_sign_on s where s.agency_id = p_agency $function$;
alter function baraza.single_sign_on_at_door(uuid) owner to gate;
grant execute on function baraza.single_sign_on_at_door(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.single_sign_ons()
 RETURNS TABLE(agency_id uuid, label text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select s.agency_id, s.label from baraza.single_sign_on s order by s.label, s.agency_id $function$;
alter function baraza.single_sign_ons() owner to gate;
grant execute on function baraza.single_sign_ons() to app;

CREATE OR REPLACE FUNCTION baraza.snooze_reminder(p_subject uuid, p_until timestamp with time zone, p_link uuid, p_seq bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_reminder baraza.reminder;
  v_number integer;
begin
  select * into v_reminder from baraza.reminder r
   where r.subject_id = p_subject and r.runs and r.priority <> 'life_or_safety' and baraza.actor_is_member(r.stream_id) for no key update;
  select max(n.number) into v_number from baraza.notice n
   where n.subject_id = p_subject and n.revision = v_reminder.revision and n.person_id = v_person;
  if v_number is null then
    return false;
  end if;
  -- Whoever is about to send one of them waits, or has noted its try: then it is left to its sender.
  perform baraza.hold_waiting(p_subject);
  update baraza.notice n set state = 'cancelled', reason = 'asked_again', settled_at = baraza.now(), lease = null
   where n.subject_id = p_subject and n.person_id = v_person and n.state = 'waiting' and n.again > 0
     and not baraza.is_under_way(n.id, n.tries);
  update baraza.notice n set due_at = greatest(n.due_at, p_until), reason = 'later', lease = null
   where n.subject_id = p_subject and n.person_id = v_person and n.revision = v_reminder.revision and n.state = 'waiting'
     and n.channel <> 'app' and n.due_at < 'infinity' and not baraza.is_under_way(n.id, n.tries);
  insert into baraza.notice (id, task_force_id, subject_id, revision, number, person_id, agency_id, for_id, audience, channel, state, reason,
      made_at, due_at, again)
    select distinct on (n.channel) gen_random_uuid(), n.task_force_id, n.subject_id, n.revision, n.number, n.person_id, n.agency_id, n.for_id,
           n.audience, n.channel, 'waiting', 'later', baraza.now(), p_until, n.again + 1
      from baraza.notice n
     where n.subject_id = p_subject and n.revision = v_reminder.revision and n.number = v_number and n.person_id = v_person
       and n.channel in ('mail', 'push') and (n.state in ('sent', 'cancelled') or baraza.is_under_way(n.id, n.tries))
       and n.reason is distinct from 'not_wished'
       and not exists (select from baraza.notice w where w.subject_id = n.subject_id and w.revision = n.revision
         and w.person_id = n.person_id and w.channel = n.channel and w.state = 'waiting' and not baraza.is_under_way(w.id, w.tries))
     order by n.channel, n.again desc;
  insert into baraza.snooze (subject_id, task_force_id, person_id, revision, until, made_at, link_id)
    values (p_subject, v_reminder.task_force_id, v_person, v_reminder.revision, p_until, baraza.now(), p_link)
    on conflict (subject_id, person_id) do update set revision = excluded.revision, until = excluded.until,
      made_at = excluded.made_at, link_id = excluded.link_id;
  update baraza.reminder r set history = r.history || p_seq where r.subject_id = p_subject;
  return true;
end $function$;
alter function baraza.snooze_reminder(uuid,timestamp with time zone,uuid,bigint) owner to gate;
grant execute on function baraza.snooze_reminder(uuid,timestamp with time zone,uuid,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.sought(p_terms text[], p_phrases text[], p_begun boolean)
 RETURNS text[]
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select array_agg(x.sought order by length(x.sought) desc, x.sought) from (
      select distinct ' ' || s.words || case when p_begun and t.place = cardinality(p_terms) then '' else ' ' end as sought
        from unnest(p_terms || p_phrases) with ordinality t (text, place)
        cross join lateral (select baraza.spaced_words(t.text) as words) s
       where s.words <> '') x
  $function$;
alter function baraza.sought(text[],text[],boolean) owner to gate;

CREATE OR REPLACE FUNCTION baraza.spaced_words(p_text text)
 RETURNS text
 LANGUAGE plpgsql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare folded text := baraza.fold_words(p_text);
begin
  -- Almost every text has these letters and signs only, and is parted in half the time.
  if folded !~ '[^\u0001-\u007Eα-ω«»\u00B7\u2010-\u2027]' collate "C" then
    return btrim(regexp_replace(folded collate "C", '[^0-9a-zα-ω]+', ' ', 'g'));
  end if;
  return btrim(regexp_replace(folded collate "C",
    '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u00D7\u00F7\u02B9-\u02BF'
    || '\u02C2-\u02DF\u037E\u0387\u055A-\u055F\u0589\u060C\u061B\u061F\u1680\u180E\u2000-\u206F\u20A0-\u20CF\u2190-\u2BFF'
    || '\u2E00-\u2E7F\u3000-\u303F\uFE10-\uFE1F\uFE30-\uFE4F\uFFF9-\uFFFD\U0001F000-\U0001FAFF]+', ' ', 'g'));
end $function$;
alter function baraza.spaced_words(text) owner to owner;
grant execute on function baraza.spaced_words(text) to gate;

CREATE OR REPLACE FUNCTION baraza.speaks_for(p_stream text, p_person uuid, p_agency uuid)
 RETURNS boolean
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return exists (select from baraza.member m where m.stream_id = p_stream and m.person_id = p_person)
    and exists (select from baraza.case_seat c where c.agency_id = p_agency and c.stream_id = p_stream)
    and baraza.reads_for(p_stream, p_person, p_agency);
end $function$;
alter function baraza.speaks_for(text,uuid,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.spend_recovery_code(p_account uuid, p_hash bytea)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update baraza.recovery_code c set used_at = baraza.now() where c.account_id = p_account and c.hash = p_hash and c.used_at is null;
  return found;
end $function$;
alter function baraza.spend_recovery_code(uuid,bytea) owner to gate;
grant execute on function baraza.spend_recovery_code(uuid,bytea) to app;

CREATE OR REPLACE FUNCTION baraza.spend_totp(p_account uuid, p_step bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update baraza.account a set totp_step = p_step where a.id = p_account and a.totp_id is not null and a.totp_step < p_step;
  return found;
end $function$;
alter function baraza.spend_totp(uuid,bigint) owner to gate;
grant execute on function baraza.spend_totp(uuid,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.staged_by_entries(p_today date)
 RETURNS TABLE(episode_id uuid, stages integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER ROWS 10000
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_custom_plan'
 SET work_mem TO '32MB'
 SET jit TO 'off'
AS $function$
#variable_conflict use_column
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_sector text := (select a.sector from baraza.agency a where a.id = v_agency and a.task_force_id = v_task_force);
  v_now timestamptz := baraza.now();
  v_reachable text[] := array(select l from unnest(array['N', 'R', 'ETH', 'ETHUD', 'OPIOIDUD', 'HIV', 'PSY', 'SEX', 'X-IDENT', 'X-JUST',
    'X-SAFE', 'X-LOC']) l where baraza.may_reach(v_sector, 'COC', l));
  -- Files of which the summary does not say all: while somebody can be found where it was written, or of a day to come. An hour more does no harm.
  v_unsummed text[] := array(select f.stream_id from baraza.person_file f where f.place_at > v_now - interval '73 hours' or f.last_on > p_today);
begin
  if not baraza.reads_for('file/', v_person, v_agency) or v_sector is null or v_sector = 'justice' then
    return;
  end if;
  return query
  with readable as materialized (
    -- The whole of what their agency wrote, and of another one by label. What two agreements cover is taken twice, and says no more for it.
    select f.stream_id, f.episode_id, null::text[] as labels, f.stages, f.begun, f.lost, f.there, null::baraza.label_course[] as by_label
      from baraza.member m join baraza.person_file f on f.stream_id = m.stream_id
     where m.person_id = v_person and m.task_force_id = v_task_force and m.stream_id like 'file/%' and f.agency_id = v_agency
    union all
    -- As active_share has it, with the moment as a value: the database foresees then how many there are.
    select f.stream_id, f.episode_id, s.labels, 0, null, null, null, f.by_label
      from baraza.member m join baraza.share s on s.stream_id = m.stream_id
      join baraza.person_file f on f.episode_id = s.episode_id and f.agency_id = s.controller_agency_id
     where m.person_id = v_person and m.task_force_id = v_task_force and m.stream_id like 'share/%'
       and s.recipient_agency_id = v_agency and s.purpose = 'COC' and s.revoked_seq is null and not s.suspended
       and (s.legal_basis <> 'legal-obligation' or s.confirmed_by is not null) and s.from_at <= v_now and s.until_at > v_now
       and exists (select from baraza.case_seat c where c.stream_id = 'case/' || s.episode_id::text and c.agency_id = s.controller_agency_id)
  ), shown as not materialized (
    select r.episode_id, coalesce(1 << k.stage, 0) as stages, k.course, e.on_date, e.id, e.stream_id, e.seq
      from readable r join baraza.person_entry e on e.stream_id = r.stream_id join baraza.stages_by_kind() k on k.kind = e.kind
     where e.on_date <= p_today and (r.labels is null or (e.label = any (r.labels) and e.label = any (v_reachable)))
       and (e.label <> 'X-LOC' or baraza.written_at(e.stream_id, e.seq) > v_now - interval '72 hours')
       and not exists (select from baraza.person_entry w where w.replaces = e.id)
  ), told as materialized (
    select q.episode_id, bit_or(q.stages) as stages, min(q.begun) as begun, max(q.lost) as lost, max(q.there) as there from (
      select r.episode_id, r.stages, r.begun, r.lost, r.there from readable r
       where r.labels is null and r.stream_id <> all (v_unsummed)
      union all
      select r.episode_id, l.stages, l.begun, l.lost, l.there from readable r cross join lateral unnest(r.by_label) l
       where r.labels is not null and r.stream_id <> all (v_unsummed) and l.label = any (r.labels) and l.label = any (v_reachable)
      union all
      select s.episode_id, s.stages, case when s.course = 'begun' then s.on_date end, case when s.course = 'lost' then s.on_date end,
             case when s.course <> 'lost' then s.on_date end
        from shown s where s.stream_id = any (v_unsummed)) q
     group by q.episode_id
  ), on_one_day as (
    -- What was on one day is in the order in which it was written down.
    select distinct on (t.episode_id) t.episode_id, s.course <> 'lost' as there from told t
      join shown s on s.episode_id = t.episode_id and s.on_date = t.lost and s.course is not null
     where t.begun + 28 <= p_today and t.lost = t.there
     order by t.episode_id, baraza.written_at(s.stream_id, s.seq) desc, s.id desc
  )
  -- To stay in treatment is 28 days after a start, and not while contact is lost.
  select t.episode_id, t.stages | case when t.begun + 28 <= p_today and (t.lost is null or t.lost < t.there or coalesce(o.there, false))
      then 1 << 6 else 0 end
    from told t left join on_one_day o on o.episode_id = t.episode_id;
end $function$;
alter function baraza.staged_by_entries(date) owner to gate;

CREATE OR REPLACE FUNCTION baraza.stages_by_kind()
 RETURNS TABLE(kind text, stage integer, course text)
 LANGUAGE sql
 IMMUTABLE ROWS 31
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    values ('contact', 1, null), ('food', 1, null), ('wound_care', 1, null), ('advice', 1, null),
      ('kit', 2, null), ('syringes', 2, null), ('drug_check', 2, null), ('naloxone', 2, null), ('reversal', 2, null),
      ('test', 3, null), ('result_returned', 3, null), ('assessment', 3, null),
      ('treatment_started', 5, 'begun'), ('first_dose', 5, 'begun'), ('psychosocial_session', 5, 'begun'), ('withdrawal_started', 5, 'begun'),
      ('back', null, 'there'), ('dose', null, 'there'), ('take_home', null, 'there'), ('retained', null, 'there'),
      ('prison_continuity', null, 'there'), ('lost', null, 'lost'),
      ('peer', 7, null), ('mutual_aid', 7, null), ('aftercare', 7, null), ('exit_planned', 7, null),
      ('housing', 8, null), ('papers', 8, null), ('income', 8, null), ('work', 8, null), ('family_contact', 8, null)
  $function$;
alter function baraza.stages_by_kind() owner to gate;

CREATE OR REPLACE FUNCTION baraza.stale_reminders(p_max integer)
 RETURNS TABLE(subject_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    select r.subject_id from baraza.reminder r where r.stale limit p_max
  $function$;
alter function baraza.stale_reminders(integer) owner to gate;
grant execute on function baraza.stale_reminders(integer) to app;

CREATE OR REPLACE FUNCTION baraza.stand_ins_for(p_meeting uuid, p_person uuid, p_agency uuid)
 RETURNS TABLE(person_id uuid, name text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select p.id, p.name from baraza.person p
     where p.disabled_at is null and p.id <> p_person and baraza.may_fill_seat(p_meeting, p_person, p_agency)
       and exists (select from baraza.standing s where s.person_id = p.id and s.agency_id = p_agency
         and s.standing in ('lead', 'liaison', 'deputy'))
     order by p.name, p.id
  $function$;
alter function baraza.stand_ins_for(uuid,uuid,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.standing_reminders(p_subjects uuid[])
 RETURNS TABLE(subject_id uuid, stream_id text, kind text, revision integer, agency_id uuid, holder_id uuid, priority text, ladder jsonb, rungs jsonb, now double precision, mark text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
#variable_conflict use_column
begin
  perform baraza.refuse_people();
  return query
    select r.subject_id, r.stream_id, r.kind, r.revision, r.agency_id, r.holder_id, r.priority, r.ladder, g.rungs,
           extract(epoch from baraza.now())::double precision * 1000, md5(concat_ws(' ', r.xmin, g.rungs, m.readers))
      from baraza.reminder r
      cross join lateral (select jsonb_agg(jsonb_build_object('number', x.number, 'at', extract(epoch from x.fire_at) * 1000,
        'audience', x.audience, 'channels', x.channels, 'state', x.state) order by x.number) as rungs
          from baraza.rung x where x.subject_id = r.subject_id and x.revision = r.revision) g
      cross join lateral (select max(greatest(y.since_seq, y.until_seq)) as readers
          from baraza.membership y where y.stream_id = r.stream_id) m
     where r.subject_id = any (p_subjects) and r.runs and (r.parked_reason is null or r.failed_revision <> r.revision)
       and not exists (select from baraza.reminder_watch w where w.stopped_at is not null)
     order by r.subject_id;
end $function$;
alter function baraza.standing_reminders(uuid[]) owner to gate;
grant execute on function baraza.standing_reminders(uuid[]) to app;

CREATE OR REPLACE FUNCTION baraza.standing_sessions(p_ids uuid[])
 RETURNS TABLE(id uuid, ends_at timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select s.id, least(s.expires_at, s.idle_at) from baraza.session s
     where s.id = any (p_ids) and s.ended_at is null and least(s.expires_at, s.idle_at) > baraza.now()
  $function$;
alter function baraza.standing_sessions(uuid[]) owner to gate;
grant execute on function baraza.standing_sessions(uuid[]) to app;

CREATE OR REPLACE FUNCTION baraza.standings_for(p_person uuid, p_agency uuid)
 RETURNS text[]
 LANGUAGE sql
 STABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select array(select s.standing from baraza.standing s where s.person_id = p_person and s.agency_id = p_agency order by 1) $function$;
alter function baraza.standings_for(uuid,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.stop_firing()
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_people();
  update baraza.reminder_watch w set stopped_at = clock_timestamp() where w.stopped_at is null;
  return found;
end $function$;
alter function baraza.stop_firing() owner to gate;
grant execute on function baraza.stop_firing() to app;

CREATE OR REPLACE FUNCTION baraza.stop_posts(p_stream text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not baraza.actor_is_member(p_stream) then
    raise exception 'the actor may not close this stream' using errcode = '42501';
  end if;
  if baraza.is_referred_in(p_stream, null) then
    raise exception 'somebody is referred in this case' using errcode = 'BA409';
  end if;
  update baraza.stream s set takes_posts = false where s.id = p_stream;
  perform from baraza.stream s join baraza.case_part p on p.stream_id = s.id
   where 'case/' || p.episode_id::text = p_stream order by s.id for update of s;
  update baraza.stream s set takes_posts = false from baraza.case_part p
   where p.stream_id = s.id and 'case/' || p.episode_id::text = p_stream;
end $function$;
alter function baraza.stop_posts(text) owner to gate;
grant execute on function baraza.stop_posts(text) to app;

CREATE OR REPLACE FUNCTION baraza.stop_reminder(p_subject uuid, p_reason text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update baraza.reminder r set runs = false, on_agenda_at = null
   where r.subject_id = p_subject and baraza.actor_is_member(r.stream_id);
  if found then
    perform baraza.cancel_reminding(p_subject, p_reason);
  end if;
end $function$;
alter function baraza.stop_reminder(uuid,text) owner to gate;
grant execute on function baraza.stop_reminder(uuid,text) to app;

CREATE OR REPLACE FUNCTION baraza.store_keys_known(p_keys text[])
 RETURNS TABLE(key text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_people();
  return query select k from unnest(p_keys) k
    where exists (select from baraza.file f where f.store_key = k) or exists (select from baraza.file f where f.preview_key = k);
end $function$;
alter function baraza.store_keys_known(text[]) owner to gate;
grant execute on function baraza.store_keys_known(text[]) to app;

CREATE OR REPLACE FUNCTION baraza.stream_members(p_stream text)
 RETURNS TABLE(agency_id uuid, person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select m.agency_id, m.person_id from baraza.membership m
     where m.stream_id = p_stream and m.until_seq is null and baraza.actor_is_member(p_stream)
     order by m.agency_id, m.person_id
  $function$;
alter function baraza.stream_members(text) owner to gate;
grant execute on function baraza.stream_members(text) to app;

CREATE OR REPLACE FUNCTION baraza.streams_behind(p_reactions text[], p_kinds text[], p_max integer)
 RETURNS TABLE(stream_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET work_mem TO '32MB'
 SET max_parallel_workers_per_gather TO '0'
AS $function$
    select baraza.refuse_people();
    with follows as materialized (select r.name, r.kind from unnest(p_reactions, p_kinds) r (name, kind))
    select distinct l.id from (
      select f.name, s.id from follows f join baraza.stream s on split_part(s.id, '/', 1) = f.kind where s.head > 0
      except
      select g.reaction, g.stream_id from baraza.reaction_progress g
        join baraza.stream s on s.id = g.stream_id where g.done >= s.head) l
     limit p_max
  $function$;
alter function baraza.streams_behind(text[],text[],integer) owner to gate;
grant execute on function baraza.streams_behind(text[],text[],integer) to app;

CREATE OR REPLACE FUNCTION baraza.streams_unfolded(p_max integer)
 RETURNS TABLE(stream_id text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    select s.id from baraza.stream s left join baraza.word_place w on w.stream_id = s.id
     where (s.id like 'case/%' or s.id like 'part/%') and s.head > coalesce(w.done, 0) limit p_max
  $function$;
alter function baraza.streams_unfolded(integer) owner to gate;
grant execute on function baraza.streams_unfolded(integer) to app;

CREATE OR REPLACE FUNCTION baraza.sum_up_file(p_stream text)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  -- Held first, so that what another one wrote meanwhile is counted.
  perform from baraza.person_file f where f.stream_id = p_stream for no key update;
  with counted as (
    select e.label, e.on_date, coalesce(1 << k.stage, 0) as stages, k.course
      from baraza.person_entry e join baraza.stages_by_kind() k on k.kind = e.kind
     where e.stream_id = p_stream and e.label <> 'X-LOC' and not exists (select from baraza.person_entry w where w.replaces = e.id)
  ), by_label as (
    select c.label, bit_or(c.stages) as stages, min(c.on_date) filter (where c.course = 'begun') as begun,
           max(c.on_date) filter (where c.course = 'lost') as lost, max(c.on_date) filter (where c.course <> 'lost') as there, max(c.on_date) as last_on
      from counted c group by c.label
  ), summed as (
    select coalesce(bit_or(l.stages), 0) as stages, min(l.begun) as begun, max(l.lost) as lost, max(l.there) as there, max(l.last_on) as last_on,
           coalesce(array_agg(row(l.label, l.stages, l.begun, l.lost, l.there)::baraza.label_course order by l.label), '{}') as by_label
      from by_label l
  )
  -- The event of what is written just now may not stand yet.
  update baraza.person_file f
     set stages = s.stages, begun = s.begun, lost = s.lost, there = s.there, by_label = s.by_label, last_on = s.last_on,
         place_at = (select max(coalesce(v.at, baraza.now())) from baraza.person_entry e
           left join baraza.event v on v.stream_id = e.stream_id and v.seq = e.seq where e.stream_id = p_stream and e.label = 'X-LOC')
    from summed s where f.stream_id = p_stream;
end $function$;
alter function baraza.sum_up_file(text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.supersede_words(p_stream text, p_seq bigint)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_old bigint[];
begin
  if not baraza.actor_wrote(p_stream, p_seq, false) then
    raise exception 'the actor did not write this message' using errcode = '42501';
  end if;
  if exists (select from baraza.case_seat c where c.stream_id = p_stream and c.from_seq > p_seq)
    or exists (select from baraza.membership m where m.stream_id = p_stream and m.until_seq is null and m.from_seq > p_seq) then
    raise exception 'others read this who came after the message' using errcode = 'BA409';
  end if;
  perform baraza.hold_words(p_stream, true);
  with old as (update baraza.content c set is_current = false
    where c.stream_id = p_stream and c.is_current and (c.seq = p_seq or c.seq in (
      select e.seq from baraza.event e where e.stream_id = p_stream and e.about_seq = p_seq and e.type = 'message.edited'))
    returning c.seq)
  select array_agg(o.seq) into v_old from old o;
  perform baraza.forget_words(p_stream, v_old);
end $function$;
alter function baraza.supersede_words(text,bigint) owner to gate;
grant execute on function baraza.supersede_words(text,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.tail(p_streams text[], p_after bigint[], p_max integer)
 RETURNS TABLE(stream_id text, epoch integer, seq bigint, type text, at timestamp with time zone, actor text, agency_id uuid, body text, content_id uuid, words text, anchor bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  return query select t.stream_id, s.epoch, t.seq, t.type, t.at, t.actor, t.agency_id, t.body, t.content_id, t.words, t.anchor
    from unnest(p_streams, p_after) as known (id, after)
    join baraza.stream s on s.id = known.id and s.head > known.after
    cross join lateral (select * from baraza.timeline t
      where t.stream_id = known.id and t.seq > known.after order by t.seq limit p_max) t
   order by t.stream_id, t.seq;
end $function$;
alter function baraza.tail(text[],bigint[],integer) owner to gate;
grant execute on function baraza.tail(text[],bigint[],integer) to app;

CREATE OR REPLACE FUNCTION baraza.take_own_question()
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_session uuid := nullif(current_setting('baraza.session', true), '')::uuid;
  v_challenge text;
begin
  perform baraza.own_account(true);
  select s.challenge into v_challenge from baraza.session s where s.id = v_session for update;
  update baraza.session s set challenge = null where s.id = v_session;
  return v_challenge;
end $function$;
alter function baraza.take_own_question() owner to gate;
grant execute on function baraza.take_own_question() to app;

CREATE OR REPLACE FUNCTION baraza.take_progress(p_reaction text, p_stream text)
 RETURNS bigint
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_done bigint;
begin
  perform baraza.refuse_people();
  insert into baraza.reaction_progress (reaction, stream_id) values (p_reaction, p_stream) on conflict do nothing;
  select g.done into v_done from baraza.reaction_progress g
   where g.reaction = p_reaction and g.stream_id = p_stream for update skip locked;
  return v_done;
end $function$;
alter function baraza.take_progress(text,text) owner to gate;
grant execute on function baraza.take_progress(text,text) to app;

CREATE OR REPLACE FUNCTION baraza.take_question(p_hash bytea)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_challenge text;
begin
  select s.challenge into v_challenge from baraza.session s where s.id_hash = p_hash and s.ended_at is null for update;
  update baraza.session s set challenge = null where s.id_hash = p_hash;
  return v_challenge;
end $function$;
alter function baraza.take_question(bytea) owner to gate;
grant execute on function baraza.take_question(bytea) to app;

CREATE OR REPLACE FUNCTION baraza.take_stale(p_subject uuid)
 RETURNS TABLE(task_force_id uuid, agency_id uuid, due_date text, due_time text, due_zone text, ladder jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  perform baraza.refuse_people();
  perform from baraza.stream s join baraza.reminder r on r.stream_id = s.id where r.subject_id = p_subject for update of s;
  return query
    update baraza.reminder r set stale = false where r.subject_id = p_subject and r.stale
    returning r.task_force_id, r.agency_id, to_char(r.due_date, 'YYYY-MM-DD'), r.due_time, r.due_zone, r.ladder;
end $function$;
alter function baraza.take_stale(uuid) owner to gate;
grant execute on function baraza.take_stale(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.take_up(p_actor text, p_id uuid, p_command text, p_stream text, p_head bigint, p_epoch integer)
 RETURNS json
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
declare
  v_head bigint;
  v_epoch integer;
begin
  insert into baraza.receipt (actor, command_id, command, at) values (p_actor, p_id, p_command, baraza.now()) on conflict do nothing;
  if not found and p_head is null then
    return (select json_build_object('receipt', json_build_object('command', r.command, 'stream', r.stream_id, 'seq', r.seq,
        'result', r.result, 'visible', exists (select from baraza.stream s where s.id = r.stream_id)))
      from baraza.receipt r where r.actor = p_actor and r.command_id = p_id);
  elsif found then
    v_head := (select l.head from baraza.lock_streams(array[p_stream]) l);
    v_epoch := case when v_head is not null then (select s.epoch from baraza.stream s where s.id = p_stream) end;
  end if;
  if p_head is not null and (v_head is distinct from p_head or v_epoch is distinct from p_epoch) then
    raise exception 'something happened since' using errcode = '40001';
  end if;
  return case when v_head is null then '{}' else json_build_object('at', json_build_object('head', v_head, 'epoch', v_epoch)) end;
end $function$;
alter function baraza.take_up(text,uuid,text,text,bigint,integer) owner to gate;
grant execute on function baraza.take_up(text,uuid,text,text,bigint,integer) to app;

CREATE OR REPLACE FUNCTION baraza.takes_part_in_meetings(standing text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select standing <> 'observer' and baraza.reads_meetings(standing) $function$;
alter function baraza.takes_part_in_meetings(text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.tell_account(p_account uuid, p_kind text, p_address text)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.write_letter(gen_random_uuid(), p_kind, coalesce(p_address, a.address), a.id,
      coalesce((select s.device from baraza.session s where s.id = nullif(current_setting('baraza.session', true), '')::uuid), ''),
      null, null) from baraza.account a where a.id = p_account
  $function$;
alter function baraza.tell_account(uuid,text,text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.tell_nobody_looks(p_task_force uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.write_letter(gen_random_uuid(), 'nobody_looks', k.address, k.id, '', null, null) from (
      select distinct a.id, a.address from baraza.standing s
        join baraza.person p on p.id = s.person_id and p.disabled_at is null
        join baraza.account a on a.id = p.account_id
       where s.task_force_id = p_task_force and s.standing = 'administrator') k
     where not exists (select from baraza.letter l where l.kind = 'nobody_looks' and l.address = k.address
       and l.made_at > baraza.now() - interval '1 day')
  $function$;
alter function baraza.tell_nobody_looks(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.tell_of_uic(p_stream text, p_agency uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_subject uuid := (select e.subject_id from baraza.episode e where e.stream_id = p_stream);
  v_hashes bytea[];
  v_stream text;
begin
  perform baraza.refuse_people();
  v_hashes := array(select distinct t.hash from baraza.uic_try t
    where t.agency_id = p_agency and t.subject_id = v_subject and t.hash is not null);
  for v_stream in
    select e.stream_id from baraza.uic_try t
      join baraza.uic u on u.task_force_id = t.task_force_id and u.hash = t.hash and u.subject_id <> t.subject_id and u.noted_at <= t.at
      join baraza.episode e on e.subject_id = u.subject_id and e.status = 'open'
     where t.agency_id = p_agency and t.subject_id = v_subject and t.hash = any (v_hashes) group by e.stream_id order by e.stream_id
  loop
    perform baraza.note_event(v_stream, 'uic.met', '{}');
  end loop;
  update baraza.uic_try t set hash = null where t.agency_id = p_agency and t.subject_id = v_subject and t.hash = any (v_hashes);
end $function$;
alter function baraza.tell_of_uic(text,uuid) owner to gate;
grant execute on function baraza.tell_of_uic(text,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.telling_of(p_people jsonb, p_subjects uuid[], p_agencies uuid[])
 RETURNS TABLE(wishes jsonb, plans jsonb, push jsonb, webhook jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
 SET plan_cache_mode TO 'force_generic_plan'
AS $function$
begin
  perform baraza.refuse_people();
  perform pg_advisory_xact_lock(hashtextextended('told ' || x.id, 0))
    from (select distinct p ->> 'id' as id from jsonb_array_elements(p_people) p order by 1) x;
  -- In statements of their own: they see what whoever held these people before has committed.
  return query
    select (select jsonb_agg(jsonb_build_object('id', a.id, 'ways', coalesce(w.ways, '{}'), 'sent', coalesce(
             (select jsonb_object_agg(c.channel, jsonb_build_object('hour', c.hour, 'day', c.day))
               from (select n.channel, count(*) filter (where n.due_at > a.at - interval '1 hour') as hour, count(*) as day
                       from baraza.notice n
                      where n.person_id = a.id and n.made_at > a.at - interval '15 days' and n.channel <> 'app'
                        and n.state in ('waiting', 'sent') and n.digest_id is null
                        and n.due_at > a.at - interval '1 day' and n.due_at <= a.at + interval '10 minutes'
                      group by n.channel) c), '{}')))
              from (select (p ->> 'id')::uuid as id, to_timestamp((p ->> 'at')::numeric / 1000) as at
                      from jsonb_array_elements(p_people) p) a
              left join baraza.wish w on w.person_id = a.id),
           (select coalesce(jsonb_agg(x), '[]') from (select n.subject_id as id, n.channel, count(*) as many from baraza.notice n
              join baraza.reminder r on r.subject_id = n.subject_id and r.revision = n.revision
             where n.subject_id = any (p_subjects) and n.channel <> 'app' and n.state in ('waiting', 'sent')
               and n.digest_id is null and n.due_at < 'infinity'
             group by 1, 2) x),
           (select coalesce(jsonb_agg(distinct b.person_id), '[]') from baraza.push_subscription b
             where b.person_id in (select (p ->> 'id')::uuid from jsonb_array_elements(p_people) p)),
           (select coalesce(jsonb_agg(v.agency_id), '[]') from baraza.agency_webhook v
             where v.agency_id = any (p_agencies) and v.off_at is null);
end $function$;
alter function baraza.telling_of(jsonb,uuid[],uuid[]) owner to gate;
grant execute on function baraza.telling_of(jsonb,uuid[],uuid[]) to app;

CREATE OR REPLACE FUNCTION baraza.time_of(p_stream text, p_seq bigint)
 RETURNS timestamp with time zone
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select e.at from baraza.event e where e.stream_id = p_stream and e.seq = p_seq and baraza.actor_is_member(p_stream)
  $function$;
alter function baraza.time_of(text,bigint) owner to gate;
grant execute on function baraza.time_of(text,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.touch_sessions(p_ids uuid[], p_idle interval)
 RETURNS TABLE(id uuid, ends_at timestamp with time zone)
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    update baraza.session s
       set seen_at = baraza.now(), idle_at = least(s.expires_at, greatest(s.idle_at, baraza.now() + p_idle))
     where s.id = any (p_ids) and s.ended_at is null and least(s.expires_at, s.idle_at) > baraza.now()
    returning s.id, least(s.expires_at, s.idle_at)
  $function$;
alter function baraza.touch_sessions(uuid[],interval) owner to gate;
grant execute on function baraza.touch_sessions(uuid[],interval) to app;

CREATE OR REPLACE FUNCTION baraza.treats_in(p_case uuid)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.actor_is_member('case/' || p_case::text)
      and baraza.reads_for('file/', nullif(current_setting('baraza.person', true), '')::uuid,
        nullif(current_setting('baraza.agency', true), '')::uuid)
      and exists (select from baraza.case_seat c join baraza.agency a on a.id = c.agency_id and a.sector <> 'justice'
        where c.stream_id = 'case/' || p_case::text and c.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid)
  $function$;
alter function baraza.treats_in(uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.use_answer(p_id uuid, p_subject uuid, p_undo boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update baraza.answer_link l
     set used_at = coalesce(l.used_at, baraza.now()), undone_at = case when p_undo then baraza.now() end
   where l.id = p_id and l.subject_id = p_subject
     and l.person_id = nullif(current_setting('baraza.person', true), '')::uuid
     and l.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
     and l.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
     and case when p_undo then l.used_at > baraza.now() - interval '24 hours' else l.used_at is null end
     and baraza.answer_lives(l.id);
  if not found then
    raise exception 'the link is over' using errcode = 'BA410';
  end if;
end $function$;
alter function baraza.use_answer(uuid,uuid,boolean) owner to gate;
grant execute on function baraza.use_answer(uuid,uuid,boolean) to app;

CREATE OR REPLACE FUNCTION baraza.use_link(p_hash bytea, p_purpose text)
 RETURNS baraza.link
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_link baraza.link;
begin
  perform baraza.refuse_people();
  update baraza.link l set used_at = baraza.now() where l.hash = p_hash and l.purpose = p_purpose and l.used_at is null
    and l.expires_at > baraza.now() returning * into v_link;
  if not found then
    raise exception 'the link is over' using errcode = 'BA410';
  end if;
  return v_link;
end $function$;
alter function baraza.use_link(bytea,text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.use_reply(p_id uuid, p_meeting uuid, p_undo boolean)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update baraza.reply_link k set used_at = case when p_undo then null else baraza.now() end
   where k.id = p_id and k.meeting_id = p_meeting
     and k.person_id = nullif(current_setting('baraza.person', true), '')::uuid
     and k.agency_id = nullif(current_setting('baraza.agency', true), '')::uuid
     and k.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid
     and case when p_undo then k.used_at > baraza.now() - interval '24 hours' else k.used_at is null end
     and baraza.reply_lives(k.id);
  if not found then
    raise exception 'the link is over' using errcode = 'BA410';
  end if;
end $function$;
alter function baraza.use_reply(uuid,uuid,boolean) owner to gate;
grant execute on function baraza.use_reply(uuid,uuid,boolean) to app;

CREATE OR REPLACE FUNCTION baraza.vault_salt(p_case uuid, p_chance bytea)
 RETURNS bytea
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_agency uuid := nullif(current_setting('baraza.agency', true), '')::uuid;
begin
  if not baraza.treats_in(p_case) then
    raise exception 'the actor keeps nothing here' using errcode = '42501';
  end if;
  insert into baraza.vault_salt (agency_id, task_force_id, salt)
    values (v_agency, nullif(current_setting('baraza.task_force', true), '')::uuid, p_chance) on conflict do nothing;
  return (select v.salt from baraza.vault_salt v where v.agency_id = v_agency);
end $function$;
alter function baraza.vault_salt(uuid,bytea) owner to gate;
grant execute on function baraza.vault_salt(uuid,bytea) to app;

CREATE OR REPLACE FUNCTION baraza.verify_access()
 RETURNS TABLE(task_force_id uuid, seq bigint, fault text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select t.id, w.fault_seq, w.fault from baraza.task_force t cross join lateral baraza.walk_access(t.id, 0, '\x', null) w
     where w.fault is not null order by t.id
  $function$;
alter function baraza.verify_access() owner to gate;
grant execute on function baraza.verify_access() to app;

CREATE OR REPLACE FUNCTION baraza.verify_chains()
 RETURNS TABLE(stream_id text, seq bigint, fault text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with link as (
      select e.*, lag(e.hash, 1, '\x'::bytea) over w as prev, row_number() over w as place
        from baraza.event e window w as (partition by e.stream_id order by e.seq)
    ), fault as (
      select l.stream_id, l.seq, case
          when l.seq <> l.place then 'an event before this one is missing'
          when l.hash <> baraza.chain_link(l.prev, l.stream_id, l.seq, l.at, l.type, l.actor, l.agency_id, l.body,
            l.content_id, l.content_hash, l.anchor)
            or l.about_seq is distinct from baraza.about_of(l.type, l.body) then 'this event was changed'
          when l.content_id is not null and c.body is null and not exists (select from baraza.event x
            where x.stream_id = l.stream_id and x.type in ('message.withdrawn', 'entry.erased') and x.body::jsonb -> 'erased' @> to_jsonb(l.seq))
            then 'its words are missing and were not erased by command'
          when c.body is not null and exists (select from baraza.event x where x.stream_id = l.stream_id
            and x.about_seq = coalesce(l.about_seq, l.seq) and x.type = 'message.withdrawn')
            then 'its words were taken back and are there'
          when c.body is not null and (c.id is distinct from l.content_id or c.version <> 1
            or sha256(c.salt || convert_to(c.body, 'UTF8')) is distinct from l.content_hash) then 'its words were changed'
        end as fault
        from link l left join baraza.content c on c.stream_id = l.stream_id and c.seq = l.seq
      union all
      select s.id, s.head, case
          when s.head > n.count then 'events at the end are missing'
          when s.head < n.count then 'an event was put behind the end'
          when s.tip <> coalesce(n.tip, '\x') then 'the end of the chain was changed'
        end
        from baraza.stream s
        left join lateral (select count(*) as count, (array_agg(e.hash order by e.seq desc))[1] as tip
          from baraza.event e where e.stream_id = s.id) n on true
    )
    select distinct on (f.stream_id) f.stream_id, f.seq, f.fault from fault f
     where f.fault is not null order by f.stream_id, f.seq
  $function$;
alter function baraza.verify_chains() owner to gate;
grant execute on function baraza.verify_chains() to app;

CREATE OR REPLACE FUNCTION baraza.wake_reminder(p_subject uuid, p_seq bigint)
 RETURNS boolean
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
begin
  perform from baraza.reminder r where r.subject_id = p_subject and baraza.actor_is_member(r.stream_id) for no key update;
  if not found then
    return false;
  end if;
  delete from baraza.snooze z where z.subject_id = p_subject and z.person_id = v_person;
  if not found then
    return false;
  end if;
  update baraza.notice n set state = 'cancelled', reason = 'not_later', settled_at = baraza.now(), lease = null
   where n.subject_id = p_subject and n.person_id = v_person and n.state = 'waiting' and n.reason = 'later' and n.again > 0
     and not baraza.is_under_way(n.id, n.tries);
  update baraza.notice n set due_at = baraza.now(), reason = null
   where n.subject_id = p_subject and n.person_id = v_person and n.state = 'waiting' and n.reason = 'later' and n.again = 0
     and not baraza.is_under_way(n.id, n.tries);
  update baraza.reminder r set history = r.history || p_seq where r.subject_id = p_subject;
  return true;
end $function$;
alter function baraza.wake_reminder(uuid,bigint) owner to gate;
grant execute on function baraza.wake_reminder(uuid,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.walk_access(p_task_force uuid, p_after bigint, p_tip bytea, p_max integer)
 RETURNS TABLE(seq bigint, tip bytea, ended boolean, fault_seq bigint, fault text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    with line as (
      select x.line, lag((x.line).hash, 1, p_tip) over w as prev, p_after + row_number() over w as place
        from (select a as line from baraza.access_log a where a.task_force_id = p_task_force and a.seq > p_after
               order by a.seq limit p_max) x window w as (order by (x.line).seq)
    ), walked as materialized (
      select (l.line).seq, (l.line).hash, case when (l.line).seq <> l.place then 'a line before this one is missing'
          when (l.line).hash <> baraza.access_link(l.prev, l.line) then 'this line was changed' end as fault from line l
    ), last as (
      select coalesce(max(w.seq), p_after) as seq, coalesce((array_agg(w.hash order by w.seq desc))[1], p_tip) as tip,
             p_max is null or count(*) < p_max as ended from walked w
    )
    select l.seq, l.tip, l.ended, f.seq, f.fault from last l
      left join lateral (
        select w.seq, w.fault from walked w where w.fault is not null
        union all
        select h.head, 'the end was changed' from (select 1) one
          left join baraza.access_head h on h.task_force_id = p_task_force
         where l.ended and (coalesce(h.head, 0) <> l.seq or coalesce(h.tip, '\x') <> l.tip)
        order by 1 limit 1) f on true
  $function$;
alter function baraza.walk_access(uuid,bigint,bytea,integer) owner to gate;
grant execute on function baraza.walk_access(uuid,bigint,bytea,integer) to app;

CREATE OR REPLACE FUNCTION baraza.webhook_gone(p_agency uuid, p_secret uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    update baraza.agency_webhook w set off_at = baraza.now() where w.agency_id = p_agency and w.secret_id = p_secret and w.off_at is null
  $function$;
alter function baraza.webhook_gone(uuid,uuid) owner to gate;
grant execute on function baraza.webhook_gone(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.webhook_target(p_notice uuid, p_lease uuid)
 RETURNS TABLE(agency_id uuid, address text, secret_id uuid, is_off boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select w.agency_id, w.address, w.secret_id, w.off_at is not null
      from baraza.notice n join baraza.agency_webhook w on w.agency_id = n.agency_id
     where n.id = p_notice and n.lease = p_lease and n.state = 'waiting' and n.channel = 'webhook'
  $function$;
alter function baraza.webhook_target(uuid,uuid) owner to gate;
grant execute on function baraza.webhook_target(uuid,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.who_is_called(p_meeting uuid)
 RETURNS TABLE(person_id uuid, reached boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
begin
  perform baraza.refuse_unless_keeps(p_meeting);
  return query select c.person_id, coalesce(c.reached, false) from baraza.called_people(p_meeting) c order by 1;
end $function$;
alter function baraza.who_is_called(uuid) owner to gate;
grant execute on function baraza.who_is_called(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.withdraw_invitation(p_id uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  update baraza.invitation i set withdrawn_at = baraza.now() where i.id = p_id and exists (select from baraza.open_invitation(p_id));
  if not found then
    raise exception 'no such invitation waits' using errcode = 'BA409';
  end if;
end $function$;
alter function baraza.withdraw_invitation(uuid) owner to gate;
grant execute on function baraza.withdraw_invitation(uuid) to app;

CREATE OR REPLACE FUNCTION baraza.withdraw_words(p_stream text, p_seq bigint)
 RETURNS bigint[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare v_gone bigint[];
begin
  if not baraza.actor_wrote(p_stream, p_seq, true) then
    raise exception 'the actor may not withdraw this message' using errcode = '42501';
  end if;
  perform baraza.hold_words(p_stream, true);
  with gone as (delete from baraza.content c
    where c.stream_id = p_stream and (c.seq = p_seq or c.seq in (
      select e.seq from baraza.event e where e.stream_id = p_stream and e.about_seq = p_seq and e.type = 'message.edited'))
    returning c.seq)
  select array_agg(g.seq order by g.seq) into v_gone from gone g;
  perform baraza.forget_words(p_stream, v_gone);
  perform baraza.detach_files(p_stream, p_seq);
  return coalesce(v_gone, '{}');
end $function$;
alter function baraza.withdraw_words(text,bigint) owner to gate;
grant execute on function baraza.withdraw_words(text,bigint) to app;

CREATE OR REPLACE FUNCTION baraza.works_on_cases(standing text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select standing in ('lead', 'liaison', 'deputy', 'duty_contact', 'worker', 'volunteer') $function$;
alter function baraza.works_on_cases(text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.write_letter(p_id uuid, p_kind text, p_address text, p_account uuid, p_device text, p_invitation uuid, p_link uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    insert into baraza.letter (id, kind, address, language, zone, device, invitation_id, link_id, round, made_at, due_at)
    select p_id, p_kind, p_address, coalesce(i.language, t.language, 'en'), coalesce(t.zone, 'UTC'), p_device, p_invitation, p_link,
           coalesce(i.round, 1), baraza.now(), baraza.now()
      from (values (1)) one
      left join baraza.invitation i on i.id = p_invitation
      left join lateral (select f.language, f.zone from baraza.task_force f
        where f.id = coalesce(i.task_force_id, (select s.task_force_id from baraza.seats_of(p_account) s limit 1))) t on true
    on conflict (id) do nothing
  $function$;
alter function baraza.write_letter(uuid,text,text,uuid,text,uuid,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.written_at(p_stream text, p_seq bigint)
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return (select v.at from baraza.event v where v.stream_id = p_stream and v.seq = p_seq);
end $function$;
alter function baraza.written_at(text,bigint) owner to gate;

CREATE OR REPLACE FUNCTION baraza.wrong_in_message(p_stream text, p_person uuid, p_body jsonb, p_seq bigint)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if p_body ? 'replyTo' and not exists (select from baraza.event e
      join baraza.member m on m.stream_id = e.stream_id and m.person_id = p_person
     where e.stream_id = p_stream and e.seq = (p_body ->> 'replyTo')::bigint and e.type = 'message.posted' and e.seq >= m.from_seq) then
    return 'replyTo';
  end if;
  if exists (select from jsonb_to_recordset(p_body -> 'mentions') x (person uuid, agency uuid)
      where not case when x.person is not null
        then exists (select from baraza.member m where m.stream_id = p_stream and m.person_id = x.person)
        else exists (select from baraza.case_seat c where c.stream_id = p_stream and c.agency_id = x.agency) end) then
    return 'mentions';
  end if;
  if p_body ? 'files' and not baraza.attach_files(p_stream, p_person,
      array(select (f ->> 'id')::uuid from jsonb_array_elements(p_body -> 'files') f), p_seq) then
    return 'files';
  end if;
  return null;
end $function$;
alter function baraza.wrong_in_message(text,uuid,jsonb,bigint) owner to gate;

-- Who may enter the schema and make something in it

grant usage on schema baraza to app;

grant usage on schema baraza to gate;
