-- Look-ups before anybody is known, one row for one hashed secret, and the founding of a table.

-- The actor behind a session that is neither ended nor expired.
create or replace function baraza.actor_of_session(p_hash bytea)
  returns table (person_id uuid, agency_id uuid, task_force_id uuid, name text, standings text[])
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select s.person_id, s.agency_id, s.task_force_id, p.name, array_agg(st.standing order by st.standing)
      from baraza.session s
      join baraza.person p on p.id = s.person_id
      join baraza.standing st on st.person_id = s.person_id and st.task_force_id = s.task_force_id and st.agency_id = s.agency_id
     where s.id_hash = p_hash and s.ended_at is null and s.expires_at > baraza.now()
     group by s.person_id, s.agency_id, s.task_force_id, p.name
  $$;

-- Which of these sessions still stand.
create or replace function baraza.standing_sessions(p_hashes bytea[]) returns table (id_hash bytea)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select s.id_hash from baraza.session s
     where s.id_hash = any (p_hashes) and s.ended_at is null and s.expires_at > baraza.now()
  $$;

-- Ends one session: whoever holds its secret may.
create or replace function baraza.end_session(p_hash bytea) returns void
  language sql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$ update baraza.session s set ended_at = baraza.now() where s.id_hash = p_hash and s.ended_at is null $$;

-- The people one can choose to be. Answers nothing where this is not a demonstration or a test.
create or replace function baraza.door_people()
  returns table (person_id uuid, name text, agency_name text, agency_letters text, standings text[])
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select p.id, p.name, a.name, a.letters, array_agg(s.standing order by s.standing)
      from baraza.standing s join baraza.person p on p.id = s.person_id join baraza.agency a on a.id = s.agency_id
     where (select i.kind from baraza.installation i) in ('demonstration', 'test')
     group by p.id, p.name, a.name, a.letters
     order by a.name, p.name
  $$;

-- Signs in by choosing a person: only in a demonstration or a test. Answers whether it did.
create or replace function baraza.open_door_session(p_person uuid, p_hash bytea) returns boolean
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if (select i.kind from baraza.installation i) not in ('demonstration', 'test') then
    return false;
  end if;
  insert into baraza.session (id_hash, person_id, task_force_id, agency_id, opened_at, expires_at)
    select p_hash, s.person_id, s.task_force_id, s.agency_id, baraza.now(), baraza.now() + interval '30 days'
      from baraza.standing s where s.person_id = p_person order by s.task_force_id, s.agency_id limit 1;
  return found;
end $$;

-- Sets a table: a task force, its agencies, their people, and a stream for the table and for each person.
-- Only the system's own actors may. The shape of p_table is the command's input, validated before.
create or replace function baraza.found_task_force(p_table jsonb) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
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
end $$;

-- True while no task force was founded.
create or replace function baraza.is_empty() returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select not exists (select from baraza.task_force) $$;
