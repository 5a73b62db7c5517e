-- Finding messages by their words. Words are folded: without marks over and under letters, in small letters, the Greek final
-- sigma like every other. All of it is written out here, because what the server's locale and version make of letters differs
-- from place to place, and what is stored must stay true. libs/domain/src/search has the same tables; a test holds them equal.
create function baraza.fold_words(p_text text) returns text
  language plpgsql immutable strict parallel safe
  set search_path = pg_catalog, pg_temp
  as $$
declare folded text := lower(p_text collate "C");
begin
  if octet_length(folded) = length(folded) then
    return folded;
  end if;
  folded := lower(regexp_replace(normalize(folded, NFKD) collate "C",
    '[\u00AD\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u200B-\u200D\u2060\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F\uFEFF]+',
    '', 'g') collate "C");
  -- One letter after the other is faster than translate, which tries all of them at each letter of the text.
  if folded ~ '[Α-Ως]' collate "C" then
    folded := replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(folded
      , 'Α', 'α'), 'Β', 'β'), 'Γ', 'γ'), 'Δ', 'δ'), 'Ε', 'ε')
      , 'Ζ', 'ζ'), 'Η', 'η'), 'Θ', 'θ'), 'Ι', 'ι'), 'Κ', 'κ')
      , 'Λ', 'λ'), 'Μ', 'μ'), 'Ν', 'ν'), 'Ξ', 'ξ'), 'Ο', 'ο')
      , 'Π', 'π'), 'Ρ', 'ρ'), 'Σ', 'σ'), 'Τ', 'τ'), 'Υ', 'υ')
      , 'Φ', 'φ'), 'Χ', 'χ'), 'Ψ', 'ψ'), 'Ω', 'ω'), 'ς', 'σ');
  end if;
  if folded ~ ('[' ||
        'ÐØðøĐđĦħıĸŁłŊŋŦŧƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƢƤƦƧƩƬƮƱƲƳƵƷ'
        || 'ƸƼǤǶǷȜȠȢȤȷȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿỺỼỾ'
        || 'ßẞæÆœŒþÞ]') collate "C" then
    folded := replace(replace(replace(replace(translate(folded,
        'ÐØðøĐđĦħıĸŁłŊŋŦŧƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƢƤƦƧƩƬƮƱƲƳƵƷ'
        || 'ƸƼǤǶǷȜȠȢȤȷȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿỺỼỾ'
        || 'ẞÆŒÞ',
        'dododdhhikllnnttɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵƣƥʀƨʃƭʈʊʋƴƶʒ'
        || 'ƹƽǥƕƿȝƞȣȥjⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽỻỽỿ'
        || 'ßæœþ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'þ', 'th');
  end if;
  return folded;
end $$;

-- The folded words of a text, with one space between each two. What parts words is written out as well: the parser of
-- PostgreSQL asks the locale, and takes what stands between strokes and points for names of files and hosts.
create function baraza.spaced_words(p_text text) returns text
  language plpgsql immutable strict parallel safe
  set search_path = pg_catalog, pg_temp
  as $$
declare folded text := baraza.fold_words(p_text);
begin
  -- Almost every text has these letters and signs only, and is parted in half the time.
  if folded !~ '[^\u0001-\u007Eα-ω«»\u00B7\u2010-\u2027]' collate "C" then
    return btrim(regexp_replace(folded collate "C", '[^0-9a-zα-ω]+', ' ', 'g'));
  end if;
  return btrim(regexp_replace(folded collate "C",
    '[\u0001-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u00D7\u00F7\u02B9-\u02BF'
    || '\u02C2-\u02DF\u037E\u0387\u055A-\u055F\u0589\u060C\u061B\u061F\u1680\u180E\u2000-\u206F\u20A0-\u20CF\u2190-\u2BFF'
    || '\u2E00-\u2E7F\u3000-\u303F\uFE10-\uFE1F\uFE30-\uFE4F\uFFF9-\uFFFD\U0001F000-\U0001FAFF]+', ' ', 'g'));
end $$;

grant execute on function baraza.fold_words(text), baraza.spaced_words(text) to gate;

-- The folded words of a stream, as many messages on a leaf as go on one page of the disk, so that what somebody searches lies
-- together. A line for each message, in all columns at the same place: the event that holds the words, the message's own number,
-- when, by whom and for which agency they were written, and the words with a space before and after each.
-- The stream is not referred to: writing a leaf would wait for whoever posts there, and they for it.
create table baraza.word_leaf (
  stream_id text collate "C" not null,
  first_seq bigint not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  seqs bigint[] not null,
  messages bigint[] not null,
  ats timestamptz[] not null,
  actors uuid[] not null,
  agencies uuid[] not null,
  words text collate "C" not null,
  constraint word_leaf_key primary key (stream_id, first_seq) include (first_at, last_at)
) with (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0.02);
alter table baraza.word_leaf alter column words set storage external;
-- The database's own notes about what stands in a column hold pieces of it: of words that are taken back nothing may stay there.
alter table baraza.word_leaf alter column words set statistics 0;

-- How far the words of each stream are folded. What is there already is folded by the worker, and until then by whoever searches.
create table baraza.word_place (
  stream_id text collate "C" not null constraint word_place_key primary key,
  done bigint not null default 0
) with (fillfactor = 50);

alter table baraza.word_leaf enable row level security;
alter table baraza.word_leaf force row level security;
alter table baraza.word_place enable row level security;
alter table baraza.word_place force row level security;
grant select, insert, update on baraza.word_leaf, baraza.word_place to gate;
create policy word_leaf_gate on baraza.word_leaf to gate using (true) with check (true);
create policy word_place_gate on baraza.word_place to gate using (true) with check (true);
