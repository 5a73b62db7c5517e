-- Agreements to share. How one stands is in no column: it follows from these and the clock.
create table baraza.share (
  id uuid primary key,
  stream_id text collate "C" not null generated always as ('share/' || id::text) stored
    constraint share_stream references baraza.stream,
  task_force_id uuid not null,
  episode_id uuid not null constraint share_episode references baraza.episode,
  -- The agency that tells, and the one that is told.
  controller_agency_id uuid not null,
  recipient_agency_id uuid not null,
  purpose text not null,
  labels text[] not null,
  legal_basis text not null,
  from_at timestamptz not null,
  until_at timestamptz not null,
  -- As the rules of the domain hold it: what was promised, and how it was asked.
  terms jsonb not null,
  -- Who gave it or renewed it last; and the second person, where one is needed.
  asked_by uuid not null constraint share_asked_by references baraza.person,
  confirmed_by uuid constraint share_confirmed_by references baraza.person,
  suspended boolean not null default false,
  -- The number of the event that took it back.
  revoked_seq bigint,
  constraint share_stream_key unique (stream_id),
  constraint share_controller foreign key (task_force_id, controller_agency_id) references baraza.agency (task_force_id, id),
  constraint share_recipient foreign key (task_force_id, recipient_agency_id) references baraza.agency (task_force_id, id),
  constraint share_of_two check (controller_agency_id <> recipient_agency_id),
  constraint share_two_people check (confirmed_by <> asked_by),
  constraint share_period check (from_at < until_at and until_at < from_at + interval '800 days'),
  constraint share_labels check (cardinality(labels) > 0 and labels <@
    array['N', 'R', 'ETH', 'ETHUD', 'OPIOIDUD', 'HIV', 'PSY', 'SEX', 'X-IDENT', 'X-JUST', 'X-SAFE', 'X-LOC']),
  constraint share_purpose check (purpose in ('TREAT', 'COC', 'PATRQT', 'HPRGRP', 'PUBHLTH', 'HRESCH', 'HSYSADMIN', 'X-ACCOMP', 'X-DEFLECT')),
  constraint share_basis check (legal_basis in ('consent', 'vital', 'care-under-secrecy', 'substantial-public-interest',
    'public-health', 'humanitarian-mandate', 'legal-obligation'))
);
create index share_by_episode on baraza.share (episode_id, recipient_agency_id);

-- Read by its members. What changes, the agency that tells changes; the one that is told can take it back, and nobody changes it after that.
alter table baraza.share enable row level security;
alter table baraza.share force row level security;
grant select, update (until_at, terms, asked_by, confirmed_by, suspended, revoked_seq) on baraza.share to app;
create policy share_read on baraza.share for select to app
  using (exists (select from baraza.membership m where m.stream_id = share.stream_id and m.task_force_id = share.task_force_id));
create policy share_change on baraza.share for update to app
  using (revoked_seq is null and exists (select from baraza.membership m where m.stream_id = share.stream_id))
  with check (revoked_seq is not null or controller_agency_id = (select nullif(current_setting('baraza.agency', true), '')::uuid));

grant select, insert on baraza.share to gate;
create policy share_gate on baraza.share to gate using (true) with check (true);

-- Who sits on an agreement is settled when it is given: nobody is added, and nobody taken away.
create policy case_seat_of_share_stays on baraza.case_seat as restrictive for delete to app using (not starts_with(stream_id, 'share/'));
create policy case_seat_of_share_is_full on baraza.case_seat as restrictive for insert to app with check (not starts_with(stream_id, 'share/'));
