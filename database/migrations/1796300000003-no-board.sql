drop view baraza.active_share;
revoke select (title_seq, owner_agency_id, due_at, priority) on baraza.action from gate;
alter table baraza.referral drop column accepted_at;
