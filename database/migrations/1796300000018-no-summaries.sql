create index membership_by_person on baraza.membership (person_id, task_force_id) where until_seq is null;
drop index baraza.membership_by_kind;
revoke update (stages, begun, lost, there, by_label, last_on, place_at) on baraza.person_file from gate;
alter table baraza.person_file drop column stages, drop column begun, drop column lost, drop column there, drop column by_label,
  drop column last_on, drop column place_at;
drop type baraza.label_course;
