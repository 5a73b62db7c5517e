import { foldWords } from './fold-words.js';

/** What stands between words, in folded text: everything of it, since what is a letter differs from place to place. */
export const BETWEEN_WORDS =
  // eslint-disable-next-line no-control-regex -- control characters part words too
  /[\u0000-\u002F\u003A-\u0040\u005B-\u0060\u007B-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u00D7\u00F7\u02B9-\u02BF\u02C2-\u02DF\u037E\u0387\u055A-\u055F\u0589\u060C\u061B\u061F\u1680\u180E\u2000-\u206F\u20A0-\u20CF\u2190-\u2BFF\u2E00-\u2E7F\u3000-\u303F\uFE10-\uFE1F\uFE30-\uFE4F\uFFF9-\uFFFD\u{1F000}-\u{1FAFF}]+/u;

/** The folded words of a text, in order. */
export const wordsOf = (text: string): string[] =>
  foldWords(text)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '');

/** A folded word and where it stands in the text that it was folded from: UTF-16 units, the end not included. */
export interface PlacedWord {
  word: string;
  start: number;
  end: number;
}

/** The folded words of a text with their places in it. Folding changes lengths, so each letter is folded by itself. */
export function placedWords(text: string): PlacedWord[] {
  const found: PlacedWord[] = [];
  let current: PlacedWord | null = null;
  let at = 0;
  for (const letter of text) {
    const [start, end] = [at, (at += letter.length)];
    const folded = foldWords(letter);
    // A mark belongs to the letter before it.
    if (folded === '' && current) current.end = end;
    for (const part of folded) {
      if (BETWEEN_WORDS.test(part)) current = null;
      else if (current) [current.word, current.end] = [current.word + part, end];
      else found.push((current = { word: part, start, end }));
    }
  }
  return found;
}
