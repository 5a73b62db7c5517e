-- The way back: nothing is lost that could not be made again.
drop function if exists baraza.search(text[], text[], boolean, uuid, uuid, timestamptz, timestamptz, text, bigint, integer);
drop index baraza.event_by_time;
drop function if exists baraza.sought(text[], text[], boolean);
alter table baraza.content drop column lexemes;
drop function baraza.lexemes_of(text);
drop function baraza.spaced_words(text);
drop function baraza.fold_words(text);
