import { linkSpans } from './links.js';
import { beginnings, matchPhrase, type Phrase, readPhrase, type WordRange } from './phrase.js';
import { PROPER_NAMES } from './proper-names.js';
import { quotedSpans, type Span } from './quotes.js';
import { SUGGESTIONS_EL } from './suggestions.el.js';
import { SUGGESTIONS_EN } from './suggestions.en.js';
import { SUGGESTIONS_FR } from './suggestions.fr.js';
import { SUGGESTIONS_IT } from './suggestions.it.js';
import { SUGGESTIONS_SW } from './suggestions.sw.js';
import { codeSpans, titleSpans } from './titles.js';
import { WORD_LANGUAGES, type WordLanguage, type WordList } from './word-list.js';
import { readWords, type WrittenWord } from './written-word.js';

/** Another wording for a place in a text. It is offered, never demanded. */
export interface WordSuggestion {
  /** In UTF-16 units, as `String.slice` takes them. */
  start: number;
  end: number;
  /** What stands there, as it was written. */
  found: string;
  /** One wording or a few, the likeliest first. An empty one: better left out. */
  instead: string[];
}

/** A phrase and its wordings; without any, what it finds passes. */
interface Rule {
  phrase: Phrase;
  instead: readonly string[] | null;
}

/** Rules by their `beginnings`. */
type Rules = ReadonlyMap<string, readonly Rule[]>;

interface Candidate {
  range: WordRange;
  instead: readonly string[];
}

const LISTS: Readonly<Record<WordLanguage, WordList>> = {
  en: SUGGESTIONS_EN,
  it: SUGGESTIONS_IT,
  el: SUGGESTIONS_EL,
  sw: SUGGESTIONS_SW,
  fr: SUGGESTIONS_FR,
};

/** By the languages that were asked for; read once in a process, at their first use. */
const read = new Map<string, Rules>();

/**
 * Person-first wordings for what is written, sorted and apart from each other; the longest wins where two meet, then the language
 * that comes first. Case and accents make no difference. What somebody said, in quotes, passes, and so do proper names, codes and
 * links. Takes time in proportion to the text, and any text at all.
 */
export function suggestWords(text: string, languages: readonly WordLanguage[] = WORD_LANGUAGES): WordSuggestion[] {
  const words = readWords(text);
  const passing = wordsWithin(words, [
    ...quotedSpans(text),
    ...linkSpans(text),
    ...titleSpans(words),
    ...codeSpans(text, words),
  ]);
  const candidates: Candidate[] = [];
  const rules = rulesOf([...new Set(languages)]);
  for (const [at, { folded }] of words.entries()) {
    const next = words[at + 1];
    for (const key of next?.joined ? [folded, `${folded} ${next.folded}`] : [folded])
      for (const { phrase, instead } of rules.get(key) ?? NONE) {
        const range = matchPhrase(phrase, words, at);
        if (range && instead) candidates.push({ range, instead });
        else if (range) passing.fill(true, ...range);
      }
  }
  return longestApart(candidates, words, passing).map(({ range, instead }) =>
    asSuggestion(text, words, range, instead),
  );
}

const NONE: readonly Rule[] = [];

function rulesOf(languages: readonly WordLanguage[]): Rules {
  const name = languages.join();
  const known = read.get(name);
  if (known) return known;
  const rules = new Map<string, Rule[]>();
  const add = (find: string, instead: readonly string[] | null): void => {
    const rule = { phrase: readPhrase(find), instead };
    for (const key of beginnings(rule.phrase)) {
      const there = rules.get(key);
      if (there) there.push(rule);
      else rules.set(key, [rule]);
    }
  };
  for (const one of PROPER_NAMES) add(one, null);
  for (const { entries, passes } of languages.map((language) => LISTS[language])) {
    for (const { find, instead } of entries) for (const one of [find].flat()) add(one, instead);
    for (const one of passes) add(one, null);
  }
  read.set(name, rules);
  return rules;
}

/** For each word whether it begins in one of the spans. */
function wordsWithin(words: readonly WrittenWord[], spans: readonly Span[]): boolean[] {
  const sorted = [...spans].sort((one, other) => one[0] - other[0]);
  let next = 0;
  let until = 0;
  return words.map(({ start }) => {
    while (next < sorted.length && sorted[next]![0] <= start) until = Math.max(until, sorted[next++]![1]);
    return start < until;
  });
}

/** The candidates of which no word passes or belongs to a longer one; sorted. */
function longestApart(
  candidates: Candidate[],
  words: readonly WrittenWord[],
  passing: readonly boolean[],
): Candidate[] {
  const length = ({ range: [first, after] }: Candidate): number => words[after - 1]!.end - words[first]!.start;
  const taken = [...passing];
  return candidates
    .sort((one, other) => length(other) - length(one))
    .filter(({ range: [first, after] }) => {
      if (taken.slice(first, after).includes(true)) return false;
      taken.fill(true, first, after);
      return true;
    })
    .sort((one, other) => one.range[0] - other.range[0]);
}

function asSuggestion(
  text: string,
  words: readonly WrittenWord[],
  [first, after]: WordRange,
  instead: readonly string[],
): WordSuggestion {
  const start = words[first]!.start;
  const end = words[after - 1]!.end;
  const found = text.slice(start, end);
  const capital = words[first]!.capital && (!isAcronym(text, words[first]!) || beginsSentence(text, start));
  return { start, end, found, instead: capital ? instead.map(withCapital) : [...instead] };
}

/** "HIV" has capitals wherever it stands; they say nothing about the words that come in its place. */
function isAcronym(text: string, { start, end }: WrittenWord): boolean {
  const word = text.slice(start, end);
  return word.length > 1 && word === word.toUpperCase();
}

/** Looks back over a few signs only. */
function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  return before.trim() === '' || /[.!?;\n]\s*$/.test(before);
}

const withCapital = (wording: string): string => wording.charAt(0).toUpperCase() + wording.slice(1);
