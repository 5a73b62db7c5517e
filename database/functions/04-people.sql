-- The founding of a table, and the door of a demonstration.

-- The people one can choose to be. Answers nothing where this is not a demonstration or a test.
create or replace function baraza.door_people()
  returns table (person_id uuid, name text, agency_name text, agency_letters text, standings text[])
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select p.id, p.name, a.name, a.letters, array_agg(s.standing order by s.standing)
      from baraza.standing s join baraza.person p on p.id = s.person_id join baraza.agency a on a.id = s.agency_id
     where (select i.kind from baraza.installation i) in ('demonstration', 'test') and p.disabled_at is null
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
  insert into baraza.session (id_hash, id, person_id, account_id, task_force_id, agency_id, way, opened_at, seen_at, expires_at, idle_at)
    select p_hash, gen_random_uuid(), s.person_id, p.account_id, s.task_force_id, s.agency_id, 'door', baraza.now(), baraza.now(),
           baraza.now() + interval '30 days', baraza.now() + interval '7 days'
      from baraza.standing s join baraza.person p on p.id = s.person_id and p.disabled_at is null
     where s.person_id = p_person order by s.task_force_id, s.agency_id limit 1;
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
end $$;

-- True while no task force was founded.
create or replace function baraza.is_empty() returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$ select not exists (select from baraza.task_force) $$;
