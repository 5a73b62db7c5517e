-- What the migrations and the gate's functions make of an empty database: the schema as it stands, for reading and for review.
-- Written by the tests from the catalogue; a change of it is a change of the database. `owner` is the role that migrates.

-- Sequences

create sequence baraza.migration_id_seq;

-- Tables, with their constraints, indexes, triggers and the second lock

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
grant insert, select on baraza.agency to gate;

create table baraza.case_seat (
  episode_id uuid not null,
  agency_id uuid not null,
  task_force_id uuid not null,
  admitted_seq bigint not null,
  constraint case_seat_key PRIMARY KEY (episode_id, agency_id),
  constraint case_seat_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint case_seat_episode FOREIGN KEY (episode_id) REFERENCES baraza.episode(id)
);
alter table baraza.case_seat enable row level security;
alter table baraza.case_seat force row level security;
create policy case_seat_member on baraza.case_seat for all to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = ('case/'::text || (case_seat.episode_id)::text)) AND (m.task_force_id = case_seat.task_force_id)))))
  with check ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE ((m.stream_id = ('case/'::text || (case_seat.episode_id)::text)) AND (m.task_force_id = case_seat.task_force_id)))));
grant delete, insert, select on baraza.case_seat to app;

create table baraza.content (
  id uuid not null,
  stream_id text collate "C" not null,
  seq bigint not null,
  version integer not null default 1,
  salt bytea not null,
  body text not null,
  constraint content_key PRIMARY KEY (stream_id, seq, version),
  constraint content_event FOREIGN KEY (stream_id, seq) REFERENCES baraza.event(stream_id, seq) DEFERRABLE INITIALLY DEFERRED
);
alter table baraza.content enable row level security;
alter table baraza.content force row level security;
create policy content_gate on baraza.content for all to gate
  using (true)
  with check (true);
create policy content_read on baraza.content for select to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE (m.stream_id = content.stream_id))));
grant select on baraza.content to app;
grant insert, select on baraza.content to gate;

create table baraza.episode (
  id uuid not null,
  stream_id text collate "C" not null generated always as (('case/'::text || (id)::text)) stored,
  task_force_id uuid not null,
  subject_id uuid not null,
  lead_agency_id uuid not null,
  status text not null,
  outcome text,
  closed_seq bigint,
  constraint episode_pkey PRIMARY KEY (id),
  constraint episode_closed CHECK (((status = 'closed'::text) = ((closed_seq IS NOT NULL) AND (outcome IS NOT NULL)))),
  constraint episode_lead_agency FOREIGN KEY (task_force_id, lead_agency_id) REFERENCES baraza.agency(task_force_id, id),
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
grant insert on baraza.episode to gate;

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
  constraint event_key PRIMARY KEY (stream_id, seq),
  constraint event_content CHECK (((content_id IS NULL) = (content_hash IS NULL))),
  constraint event_size CHECK ((octet_length(body) <= 32768)),
  constraint event_stream FOREIGN KEY (stream_id) REFERENCES baraza.stream(id)
);
alter table baraza.event enable row level security;
alter table baraza.event force row level security;
create policy event_gate on baraza.event for all to gate
  using (true)
  with check (true);
create policy event_read on baraza.event for select to app
  using ((EXISTS ( SELECT
   FROM baraza.membership m
  WHERE (m.stream_id = event.stream_id))));
grant select on baraza.event to app;
grant insert, select on baraza.event to gate;
CREATE TRIGGER event_stands BEFORE DELETE OR UPDATE ON baraza.event FOR EACH ROW EXECUTE FUNCTION baraza.refuse_rewriting();
CREATE TRIGGER event_stays BEFORE TRUNCATE ON baraza.event FOR EACH STATEMENT EXECUTE FUNCTION baraza.refuse_rewriting();

create table baraza.installation (
  singleton boolean not null default true,
  kind text not null,
  clock_offset interval not null default '00:00:00'::interval,
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
grant select, update (clock_offset) on baraza.installation to gate;

create table baraza.membership (
  stream_id text collate "C" not null,
  person_id uuid not null,
  task_force_id uuid not null,
  agency_id uuid not null,
  since_seq bigint not null,
  until_seq bigint,
  constraint membership_key PRIMARY KEY (stream_id, person_id),
  constraint membership_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint membership_person FOREIGN KEY (person_id) REFERENCES baraza.person(id),
  constraint membership_stream FOREIGN KEY (stream_id, task_force_id) REFERENCES baraza.stream(id, task_force_id)
);
alter table baraza.membership enable row level security;
alter table baraza.membership force row level security;
CREATE INDEX membership_by_person ON baraza.membership USING btree (person_id, task_force_id) WHERE (until_seq IS NULL);
create policy membership_gate on baraza.membership for all to gate
  using (true)
  with check (true);
create policy membership_read on baraza.membership for select to app
  using (((person_id = ( SELECT (NULLIF(current_setting('baraza.person'::text, true), ''::text))::uuid AS "nullif")) AND (task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif")) AND (until_seq IS NULL)));
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

create table baraza.person (
  id uuid not null,
  name text not null,
  constraint person_pkey PRIMARY KEY (id)
);
alter table baraza.person enable row level security;
alter table baraza.person force row level security;
create policy person_gate on baraza.person for all to gate
  using (true)
  with check (true);
create policy person_read on baraza.person for select to app
  using ((EXISTS ( SELECT
   FROM baraza.standing s
  WHERE (s.person_id = person.id))));
grant select on baraza.person to app;
grant insert, select on baraza.person to gate;

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

create table baraza.session (
  id_hash bytea not null,
  person_id uuid not null,
  task_force_id uuid not null,
  agency_id uuid not null,
  opened_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint session_pkey PRIMARY KEY (id_hash),
  constraint session_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint session_person FOREIGN KEY (person_id) REFERENCES baraza.person(id)
);
alter table baraza.session enable row level security;
alter table baraza.session force row level security;
create policy session_gate on baraza.session for all to gate
  using (true)
  with check (true);
grant insert, select, update (ended_at) on baraza.session to gate;

create table baraza.standing (
  task_force_id uuid not null,
  agency_id uuid not null,
  person_id uuid not null,
  standing text not null,
  constraint standing_key PRIMARY KEY (task_force_id, agency_id, person_id, standing),
  constraint standing_agency FOREIGN KEY (task_force_id, agency_id) REFERENCES baraza.agency(task_force_id, id),
  constraint standing_person FOREIGN KEY (person_id) REFERENCES baraza.person(id)
);
alter table baraza.standing enable row level security;
alter table baraza.standing force row level security;
CREATE INDEX standing_by_person ON baraza.standing USING btree (person_id, task_force_id);
create policy standing_gate on baraza.standing for all to gate
  using (true)
  with check (true);
create policy standing_read on baraza.standing for select to app
  using ((task_force_id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif")));
grant select on baraza.standing to app;
grant insert, select on baraza.standing to gate;

create table baraza.stream (
  id text collate "C" not null,
  task_force_id uuid not null,
  head bigint not null default 0,
  tip bytea not null default '\x'::bytea,
  floor bigint not null default 0,
  epoch integer not null default 1,
  takes_posts boolean not null default false,
  constraint stream_pkey PRIMARY KEY (id),
  constraint stream_of_task_force UNIQUE (id, task_force_id),
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
grant insert on baraza.subject to gate;

create table baraza.task_force (
  id uuid not null,
  name text not null,
  founded_at timestamp with time zone not null,
  constraint task_force_pkey PRIMARY KEY (id)
);
alter table baraza.task_force enable row level security;
alter table baraza.task_force force row level security;
create policy task_force_gate on baraza.task_force for all to gate
  using (true)
  with check (true);
create policy task_force_read on baraza.task_force for select to app
  using ((id = ( SELECT (NULLIF(current_setting('baraza.task_force'::text, true), ''::text))::uuid AS "nullif")));
grant select on baraza.task_force to app;
grant insert, select on baraza.task_force to gate;

-- Views

create view baraza.timeline with (security_invoker=on) as
 SELECT e.stream_id,
    e.seq,
    e.type,
    e.at,
    e.actor,
    e.agency_id,
    e.body,
    e.content_id,
    c.body AS words
   FROM baraza.event e
     LEFT JOIN LATERAL ( SELECT v.body
           FROM baraza.content v
          WHERE e.content_id IS NOT NULL AND v.stream_id = e.stream_id AND v.seq = e.seq
          ORDER BY v.version DESC
         LIMIT 1) c ON true;
grant select on baraza.timeline to app;
grant select on baraza.timeline to gate;

-- Functions, with whom they belong to and who may call them

CREATE OR REPLACE FUNCTION baraza.actor_is_member(p_stream text)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select exists (select from baraza.membership m where m.stream_id = p_stream and m.until_seq is null
      and m.person_id = nullif(current_setting('baraza.person', true), '')::uuid
      and m.task_force_id = nullif(current_setting('baraza.task_force', true), '')::uuid)
  $function$;
alter function baraza.actor_is_member(text) owner to gate;

CREATE OR REPLACE FUNCTION baraza.actor_of_session(p_hash bytea)
 RETURNS TABLE(person_id uuid, agency_id uuid, task_force_id uuid, name text, standings text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select s.person_id, s.agency_id, s.task_force_id, p.name, array_agg(st.standing order by st.standing)
      from baraza.session s
      join baraza.person p on p.id = s.person_id
      join baraza.standing st on st.person_id = s.person_id and st.task_force_id = s.task_force_id and st.agency_id = s.agency_id
     where s.id_hash = p_hash and s.ended_at is null and s.expires_at > baraza.now()
     group by s.person_id, s.agency_id, s.task_force_id, p.name
  $function$;
alter function baraza.actor_of_session(bytea) owner to gate;
grant execute on function baraza.actor_of_session(bytea) to app;

CREATE OR REPLACE FUNCTION baraza.admit_agency(p_stream text, p_agency uuid)
 RETURNS uuid[]
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_stream baraza.stream;
  v_people uuid[];
begin
  if not baraza.actor_is_member(p_stream) then
    raise exception 'the actor may not admit to this stream' using errcode = '42501';
  end if;
  select * into v_stream from baraza.stream s where s.id = p_stream for update;
  if not exists (select from baraza.agency a where a.id = p_agency and a.task_force_id = v_stream.task_force_id) then
    return null;
  end if;
  v_people := baraza.case_people(v_stream.task_force_id, p_agency);
  insert into baraza.membership (stream_id, person_id, task_force_id, agency_id, since_seq)
    select p_stream, p, v_stream.task_force_id, p_agency, v_stream.head + 1 from unnest(v_people) p
    on conflict (stream_id, person_id) do update
      set agency_id = excluded.agency_id, since_seq = excluded.since_seq, until_seq = null;
  return v_people;
end $function$;
alter function baraza.admit_agency(text,uuid) owner to gate;
grant execute on function baraza.admit_agency(text,uuid) to app;

CREATE OR REPLACE FUNCTION baraza.append(p_stream text, p_types text[], p_bodies text[], p_content_ids uuid[], p_words text[])
 RETURNS TABLE(seq bigint, at timestamp with time zone)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
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
    or (v_person is not null and not exists (select from baraza.membership m
          where m.stream_id = p_stream and m.person_id = v_person and m.task_force_id = v_task_force
            and (m.until_seq is null or m.until_seq > v_stream.head)))
    or (v_person is null and (v_system is null or not (p_stream like any (array['person/%', 'task-force/%']))))
  then
    raise exception 'the actor may not append to this stream' using errcode = '42501';
  end if;
  for i in 1 .. cardinality(p_types) loop
    v_stream.head := v_stream.head + 1;
    v_salt := uuid_send(gen_random_uuid());
    v_content_hash := sha256(v_salt || convert_to(p_words[i], 'UTF8'));
    v_stream.tip := baraza.chain_link(v_stream.tip, p_stream, v_stream.head, v_at, p_types[i],
      coalesce(v_system, v_person::text), v_agency, p_bodies[i],
      case when v_content_hash is null then null else p_content_ids[i] end, v_content_hash);
    insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, content_id, content_hash, hash)
      values (p_stream, v_stream.head, v_at, coalesce(v_system, v_person::text), v_agency, p_types[i], p_bodies[i],
        case when v_content_hash is null then null else p_content_ids[i] end, v_content_hash, v_stream.tip);
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

CREATE OR REPLACE FUNCTION baraza.case_people(p_task_force uuid, p_agency uuid)
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select coalesce(array_agg(distinct s.person_id order by s.person_id), '{}') from baraza.standing s
     where s.task_force_id = p_task_force and s.agency_id = p_agency and baraza.works_on_cases(s.standing)
  $function$;
alter function baraza.case_people(uuid,uuid) owner to gate;

CREATE OR REPLACE FUNCTION baraza.chain_link(prev bytea, stream text, seq bigint, at timestamp with time zone, type text, actor text, agency uuid, body text, content_id uuid, content_hash bytea)
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
    || case when content_hash is null then int4send(0) else int4send(32) || content_hash end);
end $function$;
alter function baraza.chain_link(bytea,text,bigint,timestamp with time zone,text,text,uuid,text,uuid,bytea) owner to gate;

CREATE OR REPLACE FUNCTION baraza.door_people()
 RETURNS TABLE(person_id uuid, name text, agency_name text, agency_letters text, standings text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select p.id, p.name, a.name, a.letters, array_agg(s.standing order by s.standing)
      from baraza.standing s join baraza.person p on p.id = s.person_id join baraza.agency a on a.id = s.agency_id
     where (select i.kind from baraza.installation i) in ('demonstration', 'test')
     group by p.id, p.name, a.name, a.letters
     order by a.name, p.name
  $function$;
alter function baraza.door_people() owner to gate;
grant execute on function baraza.door_people() to app;

CREATE OR REPLACE FUNCTION baraza.end_session(p_hash bytea)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ update baraza.session s set ended_at = baraza.now() where s.id_hash = p_hash and s.ended_at is null $function$;
alter function baraza.end_session(bytea) owner to gate;
grant execute on function baraza.end_session(bytea) to app;

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
  insert into baraza.task_force (id, name, founded_at) values (v_task_force, p_table ->> 'name', baraza.now());
  insert into baraza.agency (id, task_force_id, name, short_name, letters, sector)
    select (a ->> 'id')::uuid, v_task_force, a ->> 'name', a ->> 'shortName', a ->> 'letters', a ->> 'sector'
      from jsonb_array_elements(p_table -> 'agencies') a;
  insert into baraza.person (id, name)
    select (p ->> 'id')::uuid, p ->> 'name'
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

CREATE OR REPLACE FUNCTION baraza.is_empty()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select not exists (select from baraza.task_force) $function$;
alter function baraza.is_empty() owner to gate;
grant execute on function baraza.is_empty() to app;

CREATE OR REPLACE FUNCTION baraza.lock_streams(p_streams text[])
 RETURNS TABLE(stream_id text, head bigint, takes_posts boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  v_person uuid := nullif(current_setting('baraza.person', true), '')::uuid;
  v_task_force uuid := nullif(current_setting('baraza.task_force', true), '')::uuid;
  v_system text := nullif(current_setting('baraza.system', true), '');
begin
  return query
    select s.id, s.head, s.takes_posts from baraza.stream s
     where s.id = any (p_streams)
       and (exists (select from baraza.membership m where m.stream_id = s.id and m.person_id = v_person
              and m.task_force_id = v_task_force and m.until_seq is null)
            or (v_system is not null and (s.id like 'person/%' or s.id like 'task-force/%')))
     order by s.id
       for update of s;
end $function$;
alter function baraza.lock_streams(text[]) owner to gate;
grant execute on function baraza.lock_streams(text[]) to app;

CREATE OR REPLACE FUNCTION baraza.members_among(p_stream text, p_persons uuid[])
 RETURNS TABLE(person_id uuid)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select m.person_id from baraza.membership m
     where m.stream_id = p_stream and m.person_id = any (p_persons) and m.until_seq is null
  $function$;
alter function baraza.members_among(text,uuid[]) owner to gate;
grant execute on function baraza.members_among(text,uuid[]) to app;

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

CREATE OR REPLACE FUNCTION baraza.now()
 RETURNS timestamp with time zone
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ begin return clock_timestamp() + (select clock_offset from baraza.installation); end $function$;
alter function baraza.now() owner to owner;
grant execute on function baraza.now() to app;
grant execute on function baraza.now() to gate;

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
  v_people uuid[] := baraza.case_people(v_task_force, v_agency);
begin
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
  insert into baraza.session (id_hash, person_id, task_force_id, agency_id, opened_at, expires_at)
    select p_hash, s.person_id, s.task_force_id, s.agency_id, baraza.now(), baraza.now() + interval '30 days'
      from baraza.standing s where s.person_id = p_person order by s.task_force_id, s.agency_id limit 1;
  return found;
end $function$;
alter function baraza.open_door_session(uuid,bytea) owner to gate;
grant execute on function baraza.open_door_session(uuid,bytea) to app;

CREATE OR REPLACE FUNCTION baraza.parked_events()
 RETURNS bigint
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select count(*) from baraza.parked_event $function$;
alter function baraza.parked_events() owner to gate;
grant execute on function baraza.parked_events() to app;

CREATE OR REPLACE FUNCTION baraza.people_touched(p_stream text, p_agencies uuid[])
 RETURNS uuid[]
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select baraza.refuse_people();
    select coalesce(array_agg(distinct m.person_id order by m.person_id), '{}') from baraza.membership m
     where m.stream_id = p_stream and (m.until_seq is null or m.agency_id = any (p_agencies))
  $function$;
alter function baraza.people_touched(text,uuid[]) owner to gate;
grant execute on function baraza.people_touched(text,uuid[]) to app;

CREATE OR REPLACE FUNCTION baraza.post(p_stream text, p_persons uuid[], p_agencies uuid[], p_commands uuid[], p_words text[])
 RETURNS TABLE(state text, seq bigint, at timestamp with time zone)
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
  for i in 1 .. cardinality(p_persons) loop
    seq := null;
    at := null;
    v_actor := p_persons[i]::text;
    if not exists (select from baraza.membership m where m.stream_id = p_stream and m.person_id = p_persons[i]
        and m.agency_id = p_agencies[i] and m.until_seq is null) then
      state := 'not_found';
      return next;
      continue;
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
      seq := v_receipt.seq;
      at := v_receipt.at;
      return next;
      continue;
    end if;
    v_head := v_head + 1;
    v_salt := uuid_send(gen_random_uuid());
    v_content_hash := sha256(v_salt || convert_to(p_words[i], 'UTF8'));
    v_tip := baraza.chain_link(v_tip, p_stream, v_head, v_at, 'message.posted', v_actor, p_agencies[i], '{}',
      p_commands[i], v_content_hash);
    insert into baraza.event (stream_id, seq, at, actor, agency_id, type, body, content_id, content_hash, hash)
      values (p_stream, v_head, v_at, v_actor, p_agencies[i], 'message.posted', '{}', p_commands[i], v_content_hash, v_tip);
    insert into baraza.content (id, stream_id, seq, salt, body)
      values (p_commands[i], p_stream, v_head, v_salt, p_words[i]);
    state := 'posted';
    seq := v_head;
    at := v_at;
    return next;
  end loop;
  if v_head > v_start then
    update baraza.stream s set head = v_head, tip = v_tip where s.id = p_stream;
  end if;
end $function$;
alter function baraza.post(text,uuid[],uuid[],uuid[],text[]) owner to gate;
grant execute on function baraza.post(text,uuid[],uuid[],uuid[],text[]) to app;

CREATE OR REPLACE FUNCTION baraza.raise_epochs()
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ update baraza.stream set epoch = epoch + 1 $function$;
alter function baraza.raise_epochs() owner to gate;
grant execute on function baraza.raise_epochs() to owner;

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
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if not baraza.actor_is_member(p_stream) then
    raise exception 'the actor may not release from this stream' using errcode = '42501';
  end if;
  update baraza.membership m set until_seq = s.head + 1 from baraza.stream s
   where s.id = p_stream and m.stream_id = p_stream and m.agency_id = p_agency and m.until_seq is null;
end $function$;
alter function baraza.release_agency(text,uuid) owner to gate;
grant execute on function baraza.release_agency(text,uuid) to app;

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

CREATE OR REPLACE FUNCTION baraza.standing_sessions(p_hashes bytea[])
 RETURNS TABLE(id_hash bytea)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select s.id_hash from baraza.session s
     where s.id_hash = any (p_hashes) and s.ended_at is null and s.expires_at > baraza.now()
  $function$;
alter function baraza.standing_sessions(bytea[]) owner to gate;
grant execute on function baraza.standing_sessions(bytea[]) to app;

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
  update baraza.stream s set takes_posts = false where s.id = p_stream;
end $function$;
alter function baraza.stop_posts(text) owner to gate;
grant execute on function baraza.stop_posts(text) to app;

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
AS $function$
    select baraza.refuse_people();
    select distinct s.id from unnest(p_reactions, p_kinds) r (name, kind)
      join baraza.stream s on starts_with(s.id, r.kind || '/')
      left join baraza.reaction_progress g on g.reaction = r.name and g.stream_id = s.id
     where s.head > coalesce(g.done, 0) limit p_max
  $function$;
alter function baraza.streams_behind(text[],text[],integer) owner to gate;
grant execute on function baraza.streams_behind(text[],text[],integer) to app;

CREATE OR REPLACE FUNCTION baraza.tail(p_streams text[], p_after bigint[], p_max integer)
 RETURNS TABLE(stream_id text, epoch integer, seq bigint, type text, at timestamp with time zone, actor text, agency_id uuid, body text, content_id uuid, words text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
    select t.stream_id, s.epoch, t.seq, t.type, t.at, t.actor, t.agency_id, t.body, t.content_id, t.words
      from unnest(p_streams, p_after) as known (id, after)
      join baraza.stream s on s.id = known.id and s.head > known.after
      cross join lateral (select * from baraza.timeline t
        where t.stream_id = known.id and t.seq > known.after order by t.seq limit p_max) t
     order by t.stream_id, t.seq
  $function$;
alter function baraza.tail(text[],bigint[],integer) owner to gate;
grant execute on function baraza.tail(text[],bigint[],integer) to app;

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
            l.content_id, l.content_hash) then 'this event was changed'
          when l.content_id is not null and c.body is null and not exists (select from baraza.event x
            where x.stream_id = l.stream_id and x.type = 'content.erased' and (x.body::jsonb ->> 'seq')::bigint = l.seq)
            then 'its words are missing and were not erased by command'
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

CREATE OR REPLACE FUNCTION baraza.works_on_cases(standing text)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$ select standing in ('lead', 'liaison', 'deputy', 'duty_contact', 'worker', 'volunteer') $function$;
alter function baraza.works_on_cases(text) owner to gate;

-- Who may enter the schema and make something in it

grant usage on schema baraza to app;

grant usage on schema baraza to gate;
