-- An action may have been captured in a meeting: its stream is that of the meeting, or of the item where this is for named people only.
alter table baraza.action
  add meeting_id uuid,
  -- The item of the agenda in which it was.
  add item_id uuid constraint action_item references baraza.agenda_item,
  add constraint action_meeting foreign key (meeting_id, task_force_id) references baraza.meeting (id, task_force_id),
  add constraint action_captured check ((meeting_id is null) = (item_id is null)
    and (meeting_id is not null) = (stream_id like any (array['meeting/%', 'item/%'])));
create index action_open_by_meeting on baraza.action (meeting_id) where status not in ('verified', 'cancelled');

-- What was captured is made an action by the system, which reads no words and holds no membership.
grant select (stream_id), insert on baraza.action to gate;
create policy action_made on baraza.action for insert to gate with check (true);
