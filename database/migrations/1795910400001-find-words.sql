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

-- Which words stand where in a text. Of a longer word than anybody types the beginning counts.
create function baraza.lexemes_of(p_text text) returns tsvector
  language plpgsql immutable strict parallel safe
  set search_path = pg_catalog, pg_temp
  as $$
begin
  return coalesce((select string_agg(left(word, 64) || ':' || place, ' ')
    from unnest(string_to_array(baraza.spaced_words(p_text), ' ')) with ordinality w (word, place) where word <> ''), '')::tsvector;
end $$;

-- What is there already is folded with this.
grant execute on function baraza.fold_words(text), baraza.spaced_words(text), baraza.lexemes_of(text) to gate;
alter table baraza.content add column lexemes tsvector generated always as (baraza.lexemes_of(body)) stored;

-- What waits to be sorted into the index is looked through by every search, so it is kept short. Words that were written anew
-- are not in it.
create index content_lexemes on baraza.content using gin (lexemes) with (gin_pending_list_limit = 1024) where is_current;
-- What was said last, across streams.
create index event_by_time on baraza.event (at, stream_id, seq) where content_id is not null;
