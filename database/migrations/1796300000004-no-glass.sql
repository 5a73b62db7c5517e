-- The way back: openings go, with their streams, their reminders and everything on them; of the log the lines about them, and the chain is
-- made anew without.
do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name from pg_proc p
            where p.pronamespace = 'baraza'::regnamespace and p.proowner = 'gate'::regrole
  loop
    execute 'drop function if exists ' || f.name || ' cascade';
  end loop;
end $$;
drop index baraza.person_entry_places;
drop policy case_seat_of_glass_stays on baraza.case_seat;
drop policy case_seat_of_glass_is_full on baraza.case_seat;
do $$
declare
  t text;
  l baraza.access_log;
  v_touched constant text[] := array['event', 'content', 'case_seat', 'membership', 'stream', 'reaction_progress', 'parked_event', 'receipt',
    'reminder', 'rung', 'notice', 'notice_try', 'access_log', 'access_head'];
begin
  set constraints all immediate;
  foreach t in array v_touched loop
    execute format('alter table baraza.%I no force row level security', t);
  end loop;
  alter table baraza.event disable trigger event_stands;
  alter table baraza.access_log disable trigger access_stands;
  delete from baraza.notice_try y using baraza.notice n join baraza.reminder r on r.subject_id = n.subject_id
   where y.notice_id = n.id and r.kind in ('glass', 'share');
  delete from baraza.notice n using baraza.reminder r where r.subject_id = n.subject_id and r.kind in ('glass', 'share');
  delete from baraza.rung g using baraza.reminder r where r.subject_id = g.subject_id and r.kind in ('glass', 'share');
  delete from baraza.reminder r where r.kind in ('glass', 'share');
  foreach t in array array['parked_event', 'content', 'event', 'case_seat', 'membership', 'reaction_progress', 'receipt'] loop
    execute format('delete from baraza.%I where stream_id like ''glass/%%''', t);
  end loop;
  delete from baraza.access_log where glass_id is not null;
  update baraza.access_head set head = 0, tip = '\x';
  for l in select * from baraza.access_log order by task_force_id, seq loop
    update baraza.access_head h set head = h.head + 1, tip = sha256(h.tip || convert_to(jsonb_build_array(l.task_force_id, h.head + 1,
        (extract(epoch from l.at) * 1000000)::bigint, l.person_id, l.agency_id, l.episode_id, l.subject_id, l.purpose, l.basis,
        l.controller_agency_id, l.share_id, l.legal_basis, l.labels, l.shown)::text, 'UTF8'))
     where h.task_force_id = l.task_force_id;
    update baraza.access_log a set seq = h.head, hash = h.tip from baraza.access_head h
     where h.task_force_id = l.task_force_id and a.task_force_id = l.task_force_id and a.seq = l.seq;
  end loop;
  alter table baraza.event enable trigger event_stands;
  alter table baraza.access_log enable trigger access_stands;
end $$;
alter table baraza.access_log drop constraint access_log_of_glass;
alter table baraza.access_log drop column glass_id;
alter table baraza.access_log drop constraint access_log_basis;
alter table baraza.access_log add constraint access_log_basis check (basis in ('own', 'share', 'none'));
drop table baraza.glass, baraza.glass_try;
do $$
declare
  t text;
  v_touched constant text[] := array['event', 'content', 'case_seat', 'membership', 'stream', 'reaction_progress', 'parked_event', 'receipt',
    'reminder', 'rung', 'notice', 'notice_try', 'access_log', 'access_head'];
begin
  delete from baraza.stream where id like 'glass/%';
  foreach t in array v_touched loop
    execute format('alter table baraza.%I force row level security', t);
  end loop;
end $$;
alter table baraza.reminder drop constraint reminder_kind;
alter table baraza.reminder add constraint reminder_kind check (kind in ('action', 'referral'));
