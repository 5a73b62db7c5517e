-- The installation's key is kept elsewhere; by this its own is told from another.
alter table baraza.installation add column key_mark bytea;

-- What is true of the whole table.
alter table baraza.task_force
  add column language text not null default 'en',
  add column zone text not null default 'UTC',
  add column second_factor boolean not null default false,
  add constraint task_force_language check (language in ('en', 'it', 'el', 'sw'));

-- An account is how somebody is known to the installation. It sits at no table itself: at each table it is another person,
-- so that nothing follows anyone from one table to another.
create table baraza.account (
  id uuid primary key,
  address text not null constraint account_address unique,
  password_hash text,
  -- The authenticator app's secret is derived from this id and the installation's key; only one that was confirmed counts.
  totp_id uuid,
  pending_totp_id uuid,
  totp_step bigint not null default 0,
  made_at timestamptz not null,
  -- When it was shown that the mailbox is theirs.
  proved_at timestamptz,
  constraint account_address_canonical check (address = lower(address) and address = btrim(address))
);

-- The owner is bound by row-level security too; what is there already must be seen to be carried over.
alter table baraza.person no force row level security;
alter table baraza.standing no force row level security;
alter table baraza.session no force row level security;
alter table baraza.person
  add column task_force_id uuid constraint person_task_force references baraza.task_force,
  add column account_id uuid constraint person_account references baraza.account,
  add column disabled_at timestamptz,
  add constraint person_of_task_force unique (task_force_id, id),
  add constraint person_once_a_table unique (task_force_id, account_id);
update baraza.person p set task_force_id = s.task_force_id from baraza.standing s where s.person_id = p.id;
delete from baraza.session;
alter table baraza.person alter column task_force_id set not null;
alter table baraza.standing add constraint standing_person_of_task_force
  foreign key (task_force_id, person_id) references baraza.person (task_force_id, id);
-- One speaks for the agency: its seat has one contact.
create unique index standing_one_liaison on baraza.standing (agency_id) where standing = 'liaison';
alter table baraza.person force row level security;
alter table baraza.standing force row level security;

-- Sessions know their account, their device, and two ends: one that moves with use and one that does not.
alter table baraza.session
  add column id uuid not null default gen_random_uuid() constraint session_id unique,
  add column account_id uuid constraint session_account references baraza.account,
  add column way text not null default 'door',
  add column device text not null default '',
  -- Whether two factors were given; without them it opens nothing where two are required.
  add column two_factors boolean not null default false,
  add column seen_at timestamptz not null default baraza.now(),
  add column idle_at timestamptz not null default baraza.now() + interval '7 days',
  -- Until when changes to the account need no new proof.
  add column confirmed_until timestamptz,
  add column challenge text,
  add constraint session_way check (way in ('door', 'password', 'passkey', 'single_sign_on', 'invitation', 'recovery', 'first_use'));
alter table baraza.session alter column seen_at drop default, alter column idle_at drop default, alter column id drop default;
alter table baraza.session force row level security;
create index session_by_account on baraza.session (account_id) where ended_at is null;
create index session_by_person on baraza.session (person_id) where ended_at is null;

create table baraza.recovery_code (
  account_id uuid not null constraint recovery_code_account references baraza.account,
  hash bytea not null,
  used_at timestamptz,
  constraint recovery_code_key primary key (account_id, hash)
);

create table baraza.passkey (
  id text primary key,
  account_id uuid not null constraint passkey_account references baraza.account,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  label text not null,
  added_at timestamptz not null,
  used_at timestamptz
);
create index passkey_by_account on baraza.passkey (account_id);

-- Somebody at the door, between the first step of signing in and the last. Not a session: it opens nothing.
create table baraza.entry (
  id_hash bytea primary key,
  account_id uuid constraint entry_account references baraza.account,
  -- Set where only one person may be entered as, and for one agency: by that agency's own sign-in.
  person_id uuid constraint entry_person references baraza.person,
  agency_id uuid constraint entry_agency references baraza.agency,
  stage text not null,
  way text not null,
  two_factors boolean not null default false,
  challenge text,
  totp_id uuid,
  tries integer not null default 0,
  expires_at timestamptz not null,
  constraint entry_stage check (stage in ('passkey', 'single_sign_on', 'second_factor', 'enrol', 'open'))
);

-- How often something was tried: by hashes of accounts, sources and browsers.
create table baraza.attempt (
  bucket bytea primary key,
  count integer not null,
  until timestamptz not null
);

-- Browsers from which an account signed in before: others' tries do not shut them out.
create table baraza.known_device (
  hash bytea not null,
  account_id uuid not null constraint known_device_account references baraza.account,
  seen_at timestamptz not null,
  constraint known_device_key primary key (hash, account_id)
);

-- One-time links of an account, and the one of first use. Of the secret only the hash is kept.
create table baraza.link (
  id uuid primary key,
  purpose text not null,
  hash bytea not null constraint link_hash unique,
  account_id uuid constraint link_account references baraza.account,
  address text,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint link_purpose check (purpose in ('recovery', 'address', 'first_use'))
);
create index link_by_account on baraza.link (account_id, purpose) where used_at is null;

create table baraza.invitation (
  id uuid primary key,
  task_force_id uuid not null,
  agency_id uuid not null,
  address text not null,
  name text not null,
  standings text[] not null,
  language text not null,
  invited_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  -- Each renewing makes another secret.
  round integer not null default 1,
  hash bytea not null constraint invitation_hash unique,
  -- Whether the link was shown to whoever invited: then accepting it proves no mailbox.
  copied boolean not null default false,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  constraint invitation_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id),
  constraint invitation_by foreign key (task_force_id, invited_by) references baraza.person (task_force_id, id)
);
create unique index invitation_open_once on baraza.invitation (task_force_id, agency_id, address)
  where accepted_at is null and withdrawn_at is null;

-- An agency's own sign-in.
create table baraza.single_sign_on (
  agency_id uuid primary key,
  task_force_id uuid not null,
  label text not null,
  issuer text not null,
  client_id text not null,
  sealed_secret bytea not null,
  constraint single_sign_on_agency foreign key (task_force_id, agency_id) references baraza.agency (task_force_id, id)
);

-- Whom the agency's provider knows under which name: one of the agency's own people, and nobody else's.
create table baraza.single_sign_on_identity (
  agency_id uuid not null constraint single_sign_on_identity_of references baraza.single_sign_on on delete cascade,
  subject text not null,
  person_id uuid not null constraint single_sign_on_identity_person references baraza.person,
  constraint single_sign_on_identity_key primary key (agency_id, subject)
);

-- Letters that are to be sent: to whom and of what kind. The words and the links are made when one is sent.
create table baraza.letter (
  id uuid primary key,
  kind text not null,
  address text not null,
  language text not null,
  zone text not null default 'UTC',
  device text not null default '',
  invitation_id uuid constraint letter_invitation references baraza.invitation,
  link_id uuid constraint letter_link references baraza.link,
  round integer,
  made_at timestamptz not null,
  state text not null default 'waiting',
  reason text,
  due_at timestamptz not null,
  tries integer not null default 0,
  lease uuid,
  constraint letter_state check (state in ('waiting', 'sent', 'given_up')),
  constraint letter_kind check (kind in ('invitation', 'recovery', 'address', 'address_changed', 'password_changed',
    'factor_added', 'factor_removed', 'recovered'))
);
create index letter_due on baraza.letter (due_at) where state = 'waiting';
create index letter_by_invitation on baraza.letter (invitation_id);

-- The control stream belongs to no table: every node follows it and nobody else reads it.
alter table baraza.stream alter column task_force_id drop not null,
  add constraint stream_control check ((task_force_id is null) = (id like 'control/%'));
