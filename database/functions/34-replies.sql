-- Whoever was called to a meeting by letter says by its link whether they come: as themselves, with the rights that they have now.

-- Whether somebody may fill the seat that their agency has in a meeting. For functions of the gate.
create or replace function baraza.may_fill_seat(p_meeting uuid, p_person uuid, p_agency uuid) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select exists (select from baraza.standing s where s.person_id = p_person and s.agency_id = p_agency
        and s.standing in ('lead', 'liaison', 'deputy'))
      and exists (select from baraza.meeting m, jsonb_array_elements(m.state -> 'rules' -> 'seats') x
        where m.id = p_meeting and x ->> 'agencyId' = p_agency::text)
  $$;

-- Who may come in somebody's place: of their agency, where it has a seat that they may fill themselves. For functions of the gate.
create or replace function baraza.stand_ins_for(p_meeting uuid, p_person uuid, p_agency uuid) returns table (person_id uuid, name text)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select p.id, p.name from baraza.person p
     where p.disabled_at is null and p.id <> p_person and baraza.may_fill_seat(p_meeting, p_person, p_agency)
       and exists (select from baraza.standing s where s.person_id = p.id and s.agency_id = p_agency
         and s.standing in ('lead', 'liaison', 'deputy'))
     order by p.name, p.id
  $$;

-- Makes the link of a letter that is just being sent, by whoever holds it, for the time that it tells: it is a link of its own for each
-- time. Answers what can be said by it; null where its receiver takes no part, or the meeting is not to be at that time any more.
create or replace function baraza.offer_replies(p_letter uuid, p_lease uuid, p_starts_at timestamptz, p_hash bytea) returns text[]
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
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
end $$;

-- Whether a link is good now: until the meeting begins, while it is to be at the time that the letter told and no later letter about it
-- was written to the same person; and for whoever still reads it, takes part for that agency, and has the address that it went to.
create or replace function baraza.reply_lives(p_id uuid) returns boolean
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
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
  $$;

-- Whom the secret of a link speaks for, and to which meeting; nothing once it is over. Of the meeting it tells when it is, and what this
-- person said themselves; of others the names of those who may come in their place.
create or replace function baraza.reply_at_door(p_hash bytea)
  returns table (id uuid, meeting_id uuid, task_force_id uuid, person_id uuid, agency_id uuid, standings text[], start jsonb,
    used_at timestamptz, reply jsonb, stand_ins jsonb)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select k.id, k.meeting_id, k.task_force_id, k.person_id, k.agency_id,
           array(select s.standing from baraza.standing s
             where s.person_id = k.person_id and s.agency_id = k.agency_id order by s.standing),
           m.state -> 'start', k.used_at,
           (select r from jsonb_array_elements(m.replies) r where r ->> 'personId' = k.person_id::text),
           coalesce((select jsonb_agg(jsonb_build_object('personId', x.person_id, 'name', x.name) order by x.name, x.person_id)
             from baraza.stand_ins_for(m.id, k.person_id, k.agency_id) x), '[]')
      from baraza.reply_link k join baraza.meeting m on m.id = k.meeting_id
     where k.hash = p_hash and baraza.reply_lives(k.id)
  $$;

-- Uses a link up in the transaction that answers by it; or, where that answer is taken back within a day, makes it good again.
-- BA410: it is over.
create or replace function baraza.use_reply(p_id uuid, p_meeting uuid, p_undo boolean) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
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
end $$;
