-- A letter may call somebody to a meeting. It holds who and which meeting, and no address: where it goes and what it says is asked when it is sent.
alter table baraza.letter
  add meeting_id uuid constraint letter_meeting references baraza.meeting,
  add person_id uuid constraint letter_person references baraza.person,
  -- The number of the event for which it is written: for one event there is one letter to each.
  add occasion bigint,
  alter address drop not null,
  drop constraint letter_kind,
  add constraint letter_kind check (kind in ('invitation', 'recovery', 'address', 'address_changed', 'password_changed',
    'factor_added', 'factor_removed', 'recovered', 'meeting_called', 'meeting_moved', 'meeting_cancelled')),
  add constraint letter_about check ((kind like 'meeting%') = (meeting_id is not null) and (meeting_id is null) = (person_id is null)
    and (meeting_id is null) = (occasion is null) and (meeting_id is null) = (address is not null)),
  add constraint letter_once unique (meeting_id, person_id, occasion);

-- The gate says what such a letter may tell: for that it reads where the name of a series stands. How items stand it reads as well; the
-- migration that carries their words lets it (1796200000005).
grant select (id, task_force_id, stream_id, name_seq) on baraza.series to gate;
create policy series_told on baraza.series for select to gate using (true);
