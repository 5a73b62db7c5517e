-- When a referral was accepted first: with that somebody was linked to a service, and the board would else have to read every event of
-- every referral to know it.
alter table baraza.referral add column accepted_at timestamptz;
grant update (accepted_at) on baraza.referral to app;

-- What is due of an action, and whose it is; not what is to be done.
grant select (title_seq, owner_agency_id, due_at, priority) on baraza.action to gate;

-- The second lock binds the owner too; this one time it stands aside.
alter table baraza.referral no force row level security;
alter table baraza.event no force row level security;
update baraza.referral r set accepted_at = (select min(v.at) from baraza.event v
  where v.stream_id = r.stream_id and v.type = 'referral.moved' and v.body::jsonb -> 'now' ->> 'state' = 'accepted');
alter table baraza.event force row level security;
alter table baraza.referral force row level security;

-- Agreements that are active now. The same as share_state, which a rule test holds it to: where thousands are asked for at once, a condition
-- that the database sees through costs a twentieth of a call for each.
create view baraza.active_share with (security_invoker = on) as
  select s.id, s.stream_id, s.episode_id, s.controller_agency_id, s.recipient_agency_id, s.purpose, s.labels from baraza.share s
   where s.revoked_seq is null and not s.suspended and (s.legal_basis <> 'legal-obligation' or s.confirmed_by is not null)
     and s.from_at <= (select now() + i.clock_offset from baraza.installation i)
     and s.until_at > (select now() + i.clock_offset from baraza.installation i);
grant select on baraza.active_share to gate;
