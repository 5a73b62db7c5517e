/** Marks over and under letters, and what is written and not seen: soft hyphens, joiners, chosen forms of letters. */
const MARKS =
  // eslint-disable-next-line no-misleading-character-class -- each of them is meant by itself
  /[\u00AD\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u200B-\u200D\u2060\u20D0-\u20FF\uFE00-\uFE0F\uFE20-\uFE2F\uFEFF]+/g;

/** Letters that are not taken apart by Unicode, and capitals, as they are found: the Greek ones, then others of Latin and Greek. */
const FROM =
  'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩς' +
  'ÐØðøĐđĦħıĸŁłŊŋŦŧƁƂƄƆƇƉƊƋƎƏƐƑƓƔƖƗƘƜƝƟƢƤƦƧƩƬƮƱƲƳƵƷ' +
  'ƸƼǤǶǷȜȠȢȤȷȺȻȽȾɁɃɄɅɆɈɊɌɎͰͲͶͿϏϘϚϜϞϠϢϤϦϨϪϬϮϷϺϽϾϿỺỼỾ';
const TO =
  'αβγδεζηθικλμνξοπρστυφχψωσ' +
  'dododdhhikllnnttɓƃƅɔƈɖɗƌǝəɛƒɠɣɩɨƙɯɲɵƣƥʀƨʃƭʈʊʋƴƶʒ' +
  'ƹƽǥƕƿȝƞȣȥjⱥȼƚⱦɂƀʉʌɇɉɋɍɏͱͳͷϳϗϙϛϝϟϡϣϥϧϩϫϭϯϸϻͻͼͽỻỽỿ';

const LETTERS: ReadonlyMap<string, string> = new Map([
  ...[...FROM].map((letter, place): [string, string] => [letter, [...TO][place]!]),
  ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter): [string, string] => [letter, letter.toLowerCase()]),
  ['ß', 'ss'],
  ['ẞ', 'ss'],
  ['æ', 'ae'],
  ['Æ', 'ae'],
  ['œ', 'oe'],
  ['Œ', 'oe'],
  ['þ', 'th'],
  ['Þ', 'th'],
]);
const FOLDED = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');

/**
 * Text as it is compared when something is looked for: without marks over and under letters, in small letters, the Greek
 * final sigma like every other. The database has the same function (`baraza.fold_words`), and a test holds the two equal.
 */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(FOLDED, (letter) => LETTERS.get(letter)!);
}
