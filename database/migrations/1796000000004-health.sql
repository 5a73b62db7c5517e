-- How reminders fare, asked by those who look after a table.
alter table baraza.reminder_watch
  -- The version of the rules of time zones by which moments were reckoned last.
  add column tzdata text;
create index notice_failed on baraza.notice (task_force_id, settled_at) where state = 'failed';
create index notice_waiting on baraza.notice (task_force_id) where state = 'waiting';
