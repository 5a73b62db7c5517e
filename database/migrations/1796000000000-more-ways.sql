-- More ways on which people are told: browsers that somebody turned on, and the address of an agency's own system.

-- A browser that is told. Where it is reached is a secret of that browser, and is sealed with the installation's key; `mark` is its hash.
create table baraza.push_subscription (
  person_id uuid not null,
  task_force_id uuid not null,
  mark bytea not null,
  sealed bytea not null,
  made_at timestamptz not null,
  constraint push_subscription_key primary key (person_id, mark),
  constraint push_subscription_person foreign key (task_force_id, person_id) references baraza.person (task_force_id, id),
  constraint push_subscription_mark check (length(mark) = 32)
);
create index push_subscription_by_mark on baraza.push_subscription (mark);

-- An agency's own system. Its secret follows from the installation's key and `secret_id`, and is kept nowhere.
create table baraza.agency_webhook (
  agency_id uuid primary key,
  task_force_id uuid not null,
  address text not null,
  secret_id uuid not null,
  set_at timestamptz not null,
  -- Since when it is told nothing more: it said that it is gone.
  off_at timestamptz,
  constraint agency_webhook_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id)
);

-- A try of one way, by the person whom it reaches or, of an agency's system, by whoever decides about the agency.
create table baraza.way_test (
  id uuid primary key,
  task_force_id uuid not null,
  person_id uuid not null,
  agency_id uuid,
  channel text not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  -- `sent`, or why it was not.
  outcome text,
  constraint way_test_person foreign key (task_force_id, person_id) references baraza.person (task_force_id, id),
  constraint way_test_channel check (channel in ('mail', 'push', 'webhook')),
  constraint way_test_ended check ((ended_at is null) = (outcome is null))
);
create index way_test_by_person on baraza.way_test (person_id, channel, begun_at desc);

-- The address that sent letters back. It counts while it is the account's address; another one begins anew.
alter table baraza.account add bounced_address text;

do $$
declare t text;
begin
  foreach t in array array['push_subscription', 'agency_webhook', 'way_test'] loop
    execute format('alter table baraza.%I enable row level security', t);
    execute format('alter table baraza.%I force row level security', t);
    execute format('create policy %I on baraza.%I to gate using (true) with check (true)', t || '_gate', t);
  end loop;
end $$;
grant select (person_id, task_force_id, mark, made_at) on baraza.push_subscription to app;
create policy push_subscription_own on baraza.push_subscription for select to app
  using (person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
    and task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid));
grant select (agency_id, task_force_id, address, secret_id, set_at, off_at) on baraza.agency_webhook to app;
create policy agency_webhook_read on baraza.agency_webhook for select to app
  using (task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid)
    and exists (select from baraza.standing s
      where s.person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
        and (s.standing = 'administrator' or (s.agency_id = agency_webhook.agency_id and s.standing in ('lead', 'liaison')))));
grant select on baraza.way_test to app;
create policy way_test_own on baraza.way_test for select to app
  using (person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
    and task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid));
grant select, insert, update (sealed, made_at), delete on baraza.push_subscription to gate;
grant select, insert, update (address, secret_id, set_at, off_at), delete on baraza.agency_webhook to gate;
grant select, insert, update (ended_at, outcome) on baraza.way_test to gate;
grant update (bounced_address) on baraza.account to gate;
