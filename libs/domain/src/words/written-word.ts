/** A word as it stands in a text. */
export interface WrittenWord {
  /** In UTF-16 units; `end` is the first one after it. */
  start: number;
  end: number;
  /** With its accents. */
  small: string;
  /** As `foldWord` makes it: small, without accents, with one sigma. */
  folded: string;
  capital: boolean;
  /** True if only a space, a hyphen, an apostrophe or the end of a line is between it and the word before. */
  joined: boolean;
}

// Not \b, which knows no letter but the Latin ones without accents.
const WORD = /[\p{L}\p{N}\p{M}_]+/gu;
const JOINT = /^(?:[ \t\u00a0\u202f'’\u2010\u2011-]{1,3}| ?\r?\n ?)$/;
const ACCENTS = /\p{M}+/gu;
// eslint-disable-next-line no-control-regex -- everything that is one byte
const PLAIN = /^[\u0000-\u007f]*$/;

/** A word in small letters, its accents written in one way. */
export const asWritten = (word: string): string => word.toLowerCase().normalize('NFC');

/** A word as words are compared. One of a single letter keeps its accent, which makes it another word: è and e, à and a, ή and η. */
export function foldWord(word: string): string {
  const small = asWritten(word);
  if (PLAIN.test(small) || small.length === 1) return small;
  return small.normalize('NFD').replace(ACCENTS, '').replaceAll('ς', 'σ');
}

/** The words of a text in their order. */
export function readWords(text: string): WrittenWord[] {
  const words: WrittenWord[] = [];
  const known = new Map<string, Pick<WrittenWord, 'small' | 'folded'>>();
  let before = -1;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const first = word[0]!;
    const compared = known.get(word) ?? { small: asWritten(word), folded: foldWord(word) };
    known.set(word, compared);
    words.push({
      start: index,
      end: index + word.length,
      ...compared,
      capital: first !== first.toLowerCase(),
      joined: before >= 0 && index - before <= 4 && JOINT.test(text.slice(before, index)),
    });
    before = index + word.length;
  }
  return words;
}
