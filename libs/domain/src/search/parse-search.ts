import { foldWords } from './fold-words.js';
import { parseDay } from './parse-date.js';
import { SEARCH_OPERATORS, type SearchOperator } from './search-operators.js';
import { wordsOf } from './words-of.js';

/** What somebody looks for. Words and phrases as typed; all of them have to be there. */
export interface Search {
  terms: string[];
  phrases: string[];
  /** True while the last term may be the beginning of a word: nothing was typed after it. */
  begun: boolean;
  /** Names as typed, to be looked up in the directory. */
  from: string | null;
  agency: string | null;
  /** A day, `YYYY-MM-DD`: what was said before it began. */
  before: string | null;
}

/** What is read of a search, in UTF-16 units; more says nothing more. */
export const SEARCH_MAX = 200;
/** Words that are looked for at once, at most. */
export const SEARCH_WORDS_MAX = 16;

const OPERATORS: ReadonlyMap<string, SearchOperator> = new Map(
  Object.values(SEARCH_OPERATORS).flatMap((names) =>
    (Object.keys(names) as SearchOperator[]).flatMap((operator) =>
      names[operator].map((name): [string, SearchOperator] => [foldWords(name), operator]),
    ),
  ),
);

/** Something in quotes, closed or not, or something without spaces; before it the name of an operator, if any. */
const PIECE = /([^\s:"“”„«»]+:)?(?:["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|([^\s"“”„«»]+))|\S/gu;

/**
 * Reads what somebody typed to look for: words, phrases in quotes of any kind, `from:`, `agency:` and `before:` in all
 * languages. What is not understood is taken for words. Never throws.
 * @param today `YYYY-MM-DD`, for days without a year
 */
export function parseSearch(typed: string, today: string): Search {
  const search: Search = { terms: [], phrases: [], begun: false, from: null, agency: null, before: null };
  for (const [piece, name, quoted, , plain] of typed.slice(0, SEARCH_MAX).matchAll(PIECE)) {
    const operator = operatorOf(name ?? piece);
    const value = (quoted ?? (name ? plain : undefined) ?? '').trim();
    search.begun = false;
    if (operator && narrows(search, operator, value, today)) continue;
    if (quoted !== undefined) {
      if (name && !operator) addWords(search.terms, name);
      addWords(search.phrases, value);
    } else search.begun = addWords(search.terms, piece);
  }
  if (/[^\p{L}\p{N}\p{M}]$/u.test(typed)) search.begun = false;
  return search;
}

const operatorOf = (name: string): SearchOperator | undefined =>
  name.endsWith(':') ? OPERATORS.get(foldWords(name.slice(0, -1))) : undefined;

/** Narrows the search if the value says how. An operator without a value is on its way to one, and looks for nothing. */
function narrows(search: Search, operator: SearchOperator, value: string, today: string): boolean {
  const known = operator === 'before' ? parseDay(value, today) : value;
  if (value === '') return true;
  if (known === null) return false;
  search[operator] = known;
  return true;
}

/** Adds what has a word in it; answers whether it did. */
function addWords(list: string[], words: string): boolean {
  if (wordsOf(words).length === 0) return false;
  list.push(words);
  return true;
}
