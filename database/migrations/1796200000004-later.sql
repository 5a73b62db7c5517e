-- Mistakes in the roll of a meeting that were found later stand beside it; what was recorded stays.
alter table baraza.meeting add corrections jsonb not null default '[]';
grant update (corrections) on baraza.meeting to app;
