import type { Search } from './parse-search.js';
import { type PlacedWord, placedWords, wordsOf } from './words-of.js';

/** What is marked in a text: UTF-16 units, the end not included. */
export type Range = [start: number, end: number];

/** Words and phrases of a search, as far as marking needs them. */
export type SoughtWords = Pick<Search, 'terms' | 'phrases' | 'begun'>;

interface Sought {
  words: string[];
  /** Whether the last word may go on. */
  begun: boolean;
}

/** What is looked for, as folded words that stand after one another. */
const soughtOf = ({ terms, phrases, begun }: SoughtWords): Sought[] => [
  ...phrases.map((phrase) => ({ words: wordsOf(phrase), begun: false })),
  ...terms.map((term, place) => ({ words: wordsOf(term), begun: begun && place === terms.length - 1 })),
];

function standsAt(placed: readonly PlacedWord[], at: number, { words, begun }: Sought): boolean {
  return words.every((word, place) => {
    const there = placed[at + place]?.word;
    if (there === undefined) return false;
    return begun && place === words.length - 1 ? there.startsWith(word) : there === word;
  });
}

/** Where in a text stands what was looked for: in order, none touching another. */
export function highlight(text: string, search: SoughtWords): Range[] {
  const placed = placedWords(text);
  const sought = soughtOf(search).filter(({ words }) => words.length > 0);
  const found: Range[] = [];
  for (let at = 0; at < placed.length; at++) {
    const longest = Math.max(0, ...sought.filter((one) => standsAt(placed, at, one)).map(({ words }) => words.length));
    if (longest === 0) continue;
    const [start, end] = [placed[at]!.start, placed[at + longest - 1]!.end];
    const last = found.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}
