-- The second lock of the tables about people. Secrets are reached through functions of the gate alone.
do $$
declare t text;
begin
  foreach t in array array['account', 'recovery_code', 'passkey', 'entry', 'attempt', 'known_device', 'link', 'invitation',
    'single_sign_on', 'single_sign_on_identity', 'letter']
  loop
    execute format('alter table baraza.%I enable row level security', t);
    execute format('alter table baraza.%I force row level security', t);
    execute format('create policy %I on baraza.%I to gate using (true) with check (true)', t || '_gate', t);
  end loop;
end $$;

-- A person is seen by their table.
drop policy person_read on baraza.person;
create policy person_read on baraza.person for select to app
  using (task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid));

-- The directory shows who somebody is; that two of them are one account is nobody's business.
revoke select on baraza.person from app;
grant select (id, name, task_force_id, disabled_at) on baraza.person to app;

-- Invitations and an agency's own sign-in are seen by administrators, and by the agency's lead and contact.
create policy invitation_read on baraza.invitation for select to app
  using (task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid)
    and exists (select from baraza.standing s
      where s.person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
      and (s.standing = 'administrator' or (s.agency_id = invitation.agency_id and s.standing in ('lead', 'liaison')))));
grant select (id, task_force_id, agency_id, address, name, standings, language, invited_by, made_at, expires_at, round,
  accepted_at, withdrawn_at) on baraza.invitation to app;
create policy single_sign_on_read on baraza.single_sign_on for select to app
  using (task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid)
    and exists (select from baraza.standing s
      where s.person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
      and (s.standing = 'administrator' or (s.agency_id = single_sign_on.agency_id and s.standing in ('lead', 'liaison')))));
grant select (agency_id, task_force_id, label, issuer, client_id) on baraza.single_sign_on to app;

-- The gate: exactly what its functions need.
grant select, insert, update (address, password_hash, totp_id, pending_totp_id, totp_step, proved_at) on baraza.account to gate;
grant update (name, account_id, disabled_at) on baraza.person to gate;
grant delete on baraza.standing to gate;
grant update (name, language, zone, second_factor) on baraza.task_force to gate;
grant update (name, short_name, letters, sector) on baraza.agency to gate;
grant update (seen_at, idle_at, confirmed_until, challenge) on baraza.session to gate;
grant select, insert, update (used_at), delete on baraza.recovery_code to gate;
grant select, insert, update (counter, used_at), delete on baraza.passkey to gate;
grant select, insert, update, delete on baraza.entry, baraza.attempt to gate;
grant select, insert, update (seen_at), delete on baraza.known_device to gate;
grant select, insert, update (used_at), delete on baraza.link to gate;
grant select, insert, update (expires_at, round, hash, copied, accepted_at, withdrawn_at) on baraza.invitation to gate;
grant select, insert, update (label, client_id, sealed_secret), delete on baraza.single_sign_on to gate;
grant select, insert, delete on baraza.single_sign_on_identity to gate;
grant update (key_mark) on baraza.installation to gate;
grant select, insert, update (state, reason, due_at, tries, lease) on baraza.letter to gate;
grant select on baraza.case_seat to gate;
create policy case_seat_gate on baraza.case_seat for select to gate using (true);
