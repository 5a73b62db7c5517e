-- Calling people to a meeting by letter: to whom, once for each event that calls, and what such a letter may tell when it is sent.

-- Who reads a meeting now, and whether a letter reaches them: at an address that they confirmed, from which none came back.
create or replace function baraza.called_people(p_meeting uuid) returns table (person_id uuid, task_force_id uuid, reached boolean)
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
    select p.id, r.task_force_id, a.proved_at is not null and a.bounced_address is distinct from a.address
      from baraza.membership r
      join baraza.person p on p.id = r.person_id and p.disabled_at is null
      left join baraza.account a on a.id = p.account_id
     where r.stream_id = 'meeting/' || p_meeting::text and r.until_seq is null
  $$;

-- Refuses whoever does not keep the meetings of the table, or does not read this one.
create or replace function baraza.refuse_unless_keeps(p_meeting uuid) returns void
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
begin
  if not baraza.actor_is_member('meeting/' || p_meeting::text)
    or not exists (select from baraza.own_standings() x where baraza.keeps_meetings(x)) then
    raise exception 'the actor does not keep this meeting' using errcode = '42501';
  end if;
end $$;

-- Whom a letter about a meeting would reach, and whom not: for who calls them.
create or replace function baraza.who_is_called(p_meeting uuid) returns table (person_id uuid, reached boolean)
  language plpgsql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
#variable_conflict use_column
begin
  perform baraza.refuse_unless_keeps(p_meeting);
  return query select c.person_id, coalesce(c.reached, false) from baraza.called_people(p_meeting) c order by 1;
end $$;

-- Notes a letter to each who reads a meeting and is reached, for the event that calls them, moves it or takes it off; in its commit.
-- Answers how many. Letters that wait and that no worker has are held: they tell the new time by themselves, and those about what was
-- taken off are closed, so that whoever was not called yet is told nothing.
create or replace function baraza.convoke(p_meeting uuid, p_kind text, p_occasion bigint) returns integer
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
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
end $$;

-- What a letter about a meeting may tell now, to whoever holds it: nothing once the meeting is not so any more, and nothing to whoever
-- reads it no longer. Of an item for named people, and of one about a case, it tells that there is one. Words are taken from the
-- meeting's own stream alone, where all who read it read them.
create or replace function baraza.convocation(p_letter uuid, p_lease uuid) returns jsonb
  language sql stable security definer
  set search_path = pg_catalog, pg_temp
  as $$
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
  $$;
