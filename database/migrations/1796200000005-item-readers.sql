-- What was said of an item for named people goes along with it, carried by who does not read it: the gate looks up which item a key of a
-- meeting is about, and puts the key beside it. It reads no words.
grant select on baraza.agenda_item, baraza.decision to gate;
grant insert on baraza.meeting_word to gate;
create policy agenda_item_carried on baraza.agenda_item for select to gate using (true);
create policy decision_carried on baraza.decision for select to gate using (true);
create policy meeting_word_carried on baraza.meeting_word for insert to gate with check (true);
