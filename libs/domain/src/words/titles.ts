import { CODE_SYSTEMS, TITLE_JOINTS, TITLE_WORDS } from './proper-names.js';
import type { Span } from './quotes.js';
import type { WrittenWord } from './written-word.js';

/** How many words after a code are the system's own name for it. */
const NAME_OF_A_CODE = 6;
const ENDS_A_CODE = /[,;!?\n]|\.\s/;

/** Runs of words with capitals that hold a word like "Act" or "Institute": what is named there keeps its name. */
export function titleSpans(words: readonly WrittenWord[]): Span[] {
  const spans: Span[] = [];
  for (let first = 0; first < words.length;) {
    if (!words[first]!.capital) {
      first += 1;
      continue;
    }
    const after = endOfRun(words, first);
    const run = words.slice(first, after);
    if (run.length > 1 && run.some(({ capital, folded }) => capital && TITLE_WORDS.has(folded)))
      spans.push([run[0]!.start, run.at(-1)!.end]);
    first = after;
  }
  return spans;
}

function endOfRun(words: readonly WrittenWord[], first: number): number {
  let after = first + 1;
  for (let at = after; at < words.length && words[at]!.joined; at += 1) {
    if (words[at]!.capital) after = at + 1;
    else if (!TITLE_JOINTS.has(words[at]!.folded)) break;
  }
  return after;
}

/** From the name of a system of codes over the code to the system's words for it. */
export function codeSpans(text: string, words: readonly WrittenWord[]): Span[] {
  return words.flatMap((word, at): Span[] =>
    word.capital && CODE_SYSTEMS.has(word.folded) ? [codeSpan(text, words, at)] : [],
  );
}

function codeSpan(text: string, words: readonly WrittenWord[], first: number): Span {
  let at = first;
  let left = NAME_OF_A_CODE;
  while (left > 0 && at + 1 < words.length) {
    if (ENDS_A_CODE.test(text.slice(words[at]!.end, words[at + 1]!.start))) break;
    at += 1;
    if (!/\d/.test(words[at]!.folded)) left -= 1;
  }
  return [words[first]!.start, words[at]!.end];
}
