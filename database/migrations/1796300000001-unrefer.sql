-- The way back: referrals go, with their streams, their reminders and everything on them; what was said of them where people talk stays.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
drop policy case_seat_of_referral_stays on baraza.case_seat;
drop policy case_seat_of_referral_is_full on baraza.case_seat;
alter table baraza.case_seat drop column by_referral;
alter policy membership_read on baraza.membership using (
  person_id = (select nullif(current_setting('baraza.person', true), '')::uuid)
  and task_force_id = (select nullif(current_setting('baraza.task_force', true), '')::uuid)
  and until_seq is null);
drop view baraza.member;
alter table baraza.membership drop column holds_until;
drop table baraza.referral;
revoke select (id, handle, reference) on baraza.subject from gate;
do $$
declare
  t text;
  v_touched constant text[] := array['event', 'content', 'case_seat', 'membership', 'stream', 'reaction_progress', 'parked_event', 'receipt',
    'reminder', 'rung', 'notice', 'notice_try'];
begin
  set constraints all immediate;
  foreach t in array v_touched loop
    execute format('alter table baraza.%I no force row level security', t);
  end loop;
  alter table baraza.event disable trigger event_stands;
  delete from baraza.notice_try y using baraza.notice n join baraza.reminder r on r.subject_id = n.subject_id
   where y.notice_id = n.id and r.kind = 'referral';
  delete from baraza.notice n using baraza.reminder r where r.subject_id = n.subject_id and r.kind = 'referral';
  delete from baraza.rung g using baraza.reminder r where r.subject_id = g.subject_id and r.kind = 'referral';
  delete from baraza.reminder r where r.kind = 'referral';
  foreach t in array array['parked_event', 'content', 'event', 'case_seat', 'membership', 'reaction_progress', 'receipt'] loop
    execute format('delete from baraza.%I where stream_id like ''referral/%%''', t);
  end loop;
  delete from baraza.stream where id like 'referral/%';
  alter table baraza.event enable trigger event_stands;
  foreach t in array v_touched loop
    execute format('alter table baraza.%I force row level security', t);
  end loop;
end $$;
alter table baraza.reminder drop constraint reminder_kind;
alter table baraza.reminder add constraint reminder_kind check (kind = 'action');
