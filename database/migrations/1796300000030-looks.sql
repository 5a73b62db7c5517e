-- That somebody looked for messages by their words, or read the log, stands in the log too: who, for which agency, what for, when, and how much was
-- found. What they looked for is kept under a key that the database has not.
alter table baraza.access_log alter column episode_id drop not null, alter column subject_id drop not null;
alter table baraza.access_log add column sought bytea;
alter table baraza.access_log drop constraint access_log_basis;
alter table baraza.access_log add constraint access_log_basis check (basis in ('own', 'share', 'none', 'glass', 'search', 'log'));
alter table baraza.access_log drop constraint access_log_none;
alter table baraza.access_log add constraint access_log_none check (
  case when basis in ('search', 'log') then sought is not null and octet_length(sought) = 32 and labels = '{}' and subject_id is null
      and controller_agency_id is null and glass_id is null
    else sought is null and episode_id is not null and subject_id is not null
      and (basis = 'none') = (shown = 0) and (basis = 'none') = (controller_agency_id is null) end);
create index access_log_looks on baraza.access_log (person_id, sought, at) where sought is not null;
