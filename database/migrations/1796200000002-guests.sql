-- Who was asked to come to one meeting for some of its items, by a link of their own. Of its secret there is a hash; their name stands
-- in the words of the meeting.
create table baraza.meeting_guest (
  id uuid primary key,
  task_force_id uuid not null,
  meeting_id uuid not null,
  item_ids uuid[] not null,
  hash bytea not null constraint meeting_guest_hash unique,
  withdrawn_at timestamptz,
  guest jsonb not null,
  constraint meeting_guest_meeting foreign key (meeting_id, task_force_id) references baraza.meeting (id, task_force_id),
  constraint meeting_guest_items check (cardinality(item_ids) between 1 and 10)
);
create index meeting_guest_by_meeting on baraza.meeting_guest (meeting_id);

-- Whoever reads the meeting sees who was asked, and may end a link. A link is made for items of that meeting alone, by who sees
-- these, and of an item for named people by who is named. Nobody reads its hash.
alter table baraza.meeting_guest enable row level security;
alter table baraza.meeting_guest force row level security;
create policy meeting_guest_member on baraza.meeting_guest for select to app
  using (exists (select from baraza.membership m
    where m.stream_id = 'meeting/' || meeting_guest.meeting_id::text and m.task_force_id = meeting_guest.task_force_id));
create policy meeting_guest_ended on baraza.meeting_guest for update to app
  using (exists (select from baraza.membership m
    where m.stream_id = 'meeting/' || meeting_guest.meeting_id::text and m.task_force_id = meeting_guest.task_force_id));
create policy meeting_guest_asked on baraza.meeting_guest for insert to app
  with check (cardinality(item_ids) = (select count(*) from baraza.agenda_item i
    where i.meeting_id = meeting_guest.meeting_id and i.id = any (item_ids)
      and (not coalesce((i.item ->> 'restricted')::boolean, false)
        or exists (select from baraza.membership m where m.stream_id = 'item/' || i.lineage_id::text))));
grant insert, select (id, task_force_id, meeting_id, item_ids, withdrawn_at, guest), update (withdrawn_at, guest)
  on baraza.meeting_guest to app;

-- What a link opens is looked up by a function of the gate, which is made anew once all migrations have run: with 1796200000005 it
-- may look at items and texts to decide on.
create policy meeting_guest_gate on baraza.meeting_guest for select to gate using (true);
grant select on baraza.meeting_guest to gate;
