-- The way back: lines of looking go, and the chain of each table is made anew without them.
do $$
declare l baraza.access_log;
begin
  set constraints all immediate;
  alter table baraza.access_log no force row level security;
  alter table baraza.access_head no force row level security;
  alter table baraza.access_log disable trigger access_stands;
  delete from baraza.access_log where sought is not null;
  update baraza.access_head set head = 0, tip = '\x';
  for l in select * from baraza.access_log order by task_force_id, seq loop
    update baraza.access_head h set head = h.head + 1, tip = sha256(h.tip || convert_to((jsonb_build_array(l.task_force_id, h.head + 1,
        (extract(epoch from l.at) * 1000000)::bigint, l.person_id, l.agency_id, l.episode_id, l.subject_id, l.purpose, l.basis,
        l.controller_agency_id, l.share_id, l.legal_basis, l.labels, l.shown)
        || case when l.glass_id is null then '[]'::jsonb else jsonb_build_array(l.glass_id) end)::text, 'UTF8'))
     where h.task_force_id = l.task_force_id;
    update baraza.access_log a set seq = h.head, hash = h.tip from baraza.access_head h
     where h.task_force_id = l.task_force_id and a.task_force_id = l.task_force_id and a.seq = l.seq;
  end loop;
  alter table baraza.access_log enable trigger access_stands;
end $$;
do $$
begin
  alter table baraza.access_log force row level security;
  alter table baraza.access_head force row level security;
end $$;
drop index baraza.access_log_looks;
alter table baraza.access_log drop constraint access_log_none;
alter table baraza.access_log add constraint access_log_none check ((basis = 'none') = (shown = 0) and (basis = 'none') = (controller_agency_id is null));
alter table baraza.access_log drop constraint access_log_basis;
alter table baraza.access_log add constraint access_log_basis check (basis in ('own', 'share', 'none', 'glass'));
alter table baraza.access_log drop column sought;
alter table baraza.access_log alter column episode_id set not null, alter column subject_id set not null;
