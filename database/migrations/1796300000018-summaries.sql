-- What entries of one label say of where somebody stands: the stages that they begin, as a sum of powers of two by their numbers, and of a
-- treatment the first day of a start, the last on which contact was lost, and the last of being there.
create type baraza.label_course as (label text, stages integer, begun date, lost date, there date);

-- The same of a whole file and label by label, written with each entry, without what was corrected and without what says where somebody can
-- be found, which counts for 72 hours. The last day of an entry, and when such a place was written down last, say whether it is all at a moment.
alter table baraza.person_file
  add column stages integer not null default 0,
  add column begun date,
  add column lost date,
  add column there date,
  add column by_label baraza.label_course[] not null default '{}',
  add column last_on date,
  add column place_at timestamptz;
grant update (stages, begun, lost, there, by_label, last_on, place_at) on baraza.person_file to gate;
-- The few of which a summary does not say all are found without reading the others.
create index person_file_by_place on baraza.person_file (place_at) where place_at is not null;
create index person_file_by_day on baraza.person_file (last_on);

-- Of some thousand streams of one kind that somebody follows, without reading those of other kinds.
create index membership_by_kind on baraza.membership (person_id, task_force_id, stream_id) include (from_seq, holds_until) where until_seq is null;
drop index baraza.membership_by_person;

-- The second lock binds the owner too; this one time it stands aside.
alter table baraza.event no force row level security;
alter table baraza.person_entry no force row level security;
alter table baraza.person_file no force row level security;
with kinds (kind, stage, course) as (
  values ('contact', 1, null), ('food', 1, null), ('wound_care', 1, null), ('advice', 1, null),
    ('kit', 2, null), ('syringes', 2, null), ('drug_check', 2, null), ('naloxone', 2, null), ('reversal', 2, null),
    ('test', 3, null), ('result_returned', 3, null), ('assessment', 3, null),
    ('treatment_started', 5, 'begun'), ('first_dose', 5, 'begun'), ('psychosocial_session', 5, 'begun'), ('withdrawal_started', 5, 'begun'),
    ('back', null, 'there'), ('dose', null, 'there'), ('take_home', null, 'there'), ('retained', null, 'there'),
    ('prison_continuity', null, 'there'), ('lost', null, 'lost'),
    ('peer', 7, null), ('mutual_aid', 7, null), ('aftercare', 7, null), ('exit_planned', 7, null),
    ('housing', 8, null), ('papers', 8, null), ('income', 8, null), ('work', 8, null), ('family_contact', 8, null)
), counted as (
  select e.stream_id, e.label, e.on_date, coalesce(1 << k.stage, 0) as stages, k.course
    from baraza.person_entry e join kinds k on k.kind = e.kind
   where e.label <> 'X-LOC' and not exists (select from baraza.person_entry w where w.replaces = e.id)
), by_label as (
  select c.stream_id, c.label, bit_or(c.stages) as stages, min(c.on_date) filter (where c.course = 'begun') as begun,
         max(c.on_date) filter (where c.course = 'lost') as lost, max(c.on_date) filter (where c.course <> 'lost') as there, max(c.on_date) as last_on
    from counted c group by c.stream_id, c.label
), summed as (
  select l.stream_id, bit_or(l.stages) as stages, min(l.begun) as begun, max(l.lost) as lost, max(l.there) as there, max(l.last_on) as last_on,
         array_agg(row(l.label, l.stages, l.begun, l.lost, l.there)::baraza.label_course order by l.label) as by_label
    from by_label l group by l.stream_id
)
update baraza.person_file f
   set stages = s.stages, begun = s.begun, lost = s.lost, there = s.there, by_label = s.by_label, last_on = s.last_on
  from summed s where s.stream_id = f.stream_id;
update baraza.person_file f set place_at = p.at from (
  select e.stream_id, max(v.at) as at from baraza.person_entry e join baraza.event v on v.stream_id = e.stream_id and v.seq = e.seq
   where e.label = 'X-LOC' group by e.stream_id) p
 where p.stream_id = f.stream_id;
alter table baraza.person_file force row level security;
alter table baraza.person_entry force row level security;
alter table baraza.event force row level security;
