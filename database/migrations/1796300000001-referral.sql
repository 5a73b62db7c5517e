-- Referrals: how each stands, as the domain's table of moves holds it. What is late is in no column: it follows from due_at and the clock.
create table baraza.referral (
  id uuid primary key,
  stream_id text collate "C" not null generated always as ('referral/' || id::text) stored
    constraint referral_stream references baraza.stream,
  task_force_id uuid not null,
  episode_id uuid not null constraint referral_episode references baraza.episode,
  -- Where what is said of it stands: the case, or a part of it.
  place text collate "C" not null constraint referral_place references baraza.stream,
  sender_agency_id uuid not null,
  receiver_agency_id uuid not null,
  service text not null,
  purpose text not null,
  state text not null,
  body jsonb not null,
  detail jsonb not null default '{}',
  -- The agreement on which it was sent.
  share_id uuid constraint referral_share references baraza.share,
  assignee_id uuid constraint referral_assignee references baraza.person,
  due_at timestamptz,
  -- What happens by itself, and when, as long as nobody moves it.
  moves_to text,
  moves_at timestamptz,
  constraint referral_stream_key unique (stream_id),
  constraint referral_sender foreign key (task_force_id, sender_agency_id) references baraza.agency (task_force_id, id),
  constraint referral_receiver foreign key (task_force_id, receiver_agency_id) references baraza.agency (task_force_id, id),
  constraint referral_of_two check (sender_agency_id <> receiver_agency_id),
  constraint referral_as_it_stands check (body ->> 'state' = state),
  constraint referral_moves check ((moves_to is null) = (moves_at is null) and moves_to in ('expired', 'acknowledged')),
  constraint referral_sent check (share_id is not null or state in ('draft', 'recalled', 'withdrawn', 'error')),
  constraint referral_service check (service in ('outreach', 'screening', 'health_care', 'treatment', 'psychosocial', 'residential',
    'recovery', 'shelter', 'papers', 'income', 'legal_help', 'daily_needs')),
  constraint referral_state check (state in ('draft', 'offered', 'acknowledged', 'info_needed', 'decline_proposed', 'accepted', 'waitlisted',
    'scheduled', 'not_met', 'met', 'in_service', 'paused', 'lost_contact', 'completed', 'declined', 'redirected', 'withdrawn', 'recalled',
    'expired', 'closed_lost', 'error'))
);
-- What somebody is referred for is asked of one agency at a time: of a second one while the first has it, they would be sent about.
create unique index referral_lives on baraza.referral (episode_id, service)
  where state in ('offered', 'acknowledged', 'info_needed', 'decline_proposed', 'accepted', 'waitlisted', 'scheduled', 'not_met', 'met',
    'in_service', 'paused', 'lost_contact');
create index referral_by_episode on baraza.referral (episode_id, receiver_agency_id);
create index referral_by_share on baraza.referral (share_id);
create index referral_by_time on baraza.referral (moves_at) where moves_at is not null;

-- Followed by its members, who move it as the table of moves has it.
alter table baraza.referral enable row level security;
alter table baraza.referral force row level security;
grant select, update (state, body, detail, assignee_id, due_at, moves_to, moves_at) on baraza.referral to app;
create policy referral_read on baraza.referral for select to app
  using (exists (select from baraza.membership m where m.stream_id = referral.stream_id and m.task_force_id = referral.task_force_id));
create policy referral_move on baraza.referral for update to app
  using (exists (select from baraza.membership m where m.stream_id = referral.stream_id and m.task_force_id = referral.task_force_id))
  with check (true);
grant select, insert, update (state, body, detail, share_id, assignee_id, due_at, moves_to, moves_at) on baraza.referral to gate;
create policy referral_gate on baraza.referral to gate using (true) with check (true);

-- A seat in a case that came with a referral goes with the last one.
alter table baraza.case_seat add column by_referral boolean not null default false;
-- Who sits on a referral is settled with its moves.
create policy case_seat_of_referral_stays on baraza.case_seat as restrictive for delete to app using (not starts_with(stream_id, 'referral/'));
create policy case_seat_of_referral_is_full on baraza.case_seat as restrictive for insert to app
  with check (not starts_with(stream_id, 'referral/') and not by_referral);

-- By what name the person wants to be called, for lists of those who follow a referral and read no case.
grant select (id, handle, reference) on baraza.subject to gate;

-- Until when somebody reads, where that has an end: as long as the agreement holds by which they were let in.
alter table baraza.membership add column holds_until timestamptz;
create index membership_with_an_end on baraza.membership (holds_until) where holds_until is not null and until_seq is null;
-- Who reads now. The rights of whoever asks hold in it.
create view baraza.member with (security_invoker = on) as
  select m.* from baraza.membership m
   where m.until_seq is null
     and (m.holds_until is null or m.holds_until > (select now() + i.clock_offset from baraza.installation i));
grant select on baraza.member to gate;
alter policy membership_read on baraza.membership using (
  person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
  and task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid)
  and until_seq is null
  and (holds_until is null or holds_until > (select now() + i.clock_offset from baraza.installation i)));

alter table baraza.reminder drop constraint reminder_kind;
alter table baraza.reminder add constraint reminder_kind check (kind in ('action', 'referral'));
