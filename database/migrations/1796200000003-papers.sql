-- Papers of the items of a meeting, every version of each, as its rules hold them. Their files stand among all files.
alter table baraza.meeting add column papers jsonb not null default '[]';
grant update (papers) on baraza.meeting to app;
