import { highlight, type Range, type SoughtWords } from './highlight.js';

/** A piece of a text around what was looked for, with what is marked in it. */
export interface Extract {
  words: string;
  /** UTF-16 units of `words`, the end not included. */
  marks: Range[];
  /** Whether the text goes on before and after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** The piece of a text of at most so many UTF-16 units around the first place that was looked for, cut between words. */
export function extractOf(text: string, search: SoughtWords, max = 160): Extract {
  const ranges = highlight(text, search);
  const first = ranges[0] ?? [0, 0];
  const start = startOf(text, first, max);
  const end = endOf(text, start, first[1], max);
  return {
    words: text.slice(start, end),
    marks: ranges
      .filter(([from, to]) => from < end && to > start)
      .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start]),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

/** A third of the room is before the first mark; the piece begins with a word. */
function startOf(text: string, [from, to]: Range, max: number): number {
  if (text.length <= max) return 0;
  const earliest = Math.min(from - Math.floor(Math.max(0, max - (to - from)) / 3), text.length - max);
  if (earliest <= 0) return 0;
  for (let at = earliest; at < from; at++) if (isSpace(text, at - 1) && !isSpace(text, at)) return at;
  return from;
}

/** The piece ends with a word, unless one alone is longer than it. */
function endOf(text: string, start: number, least: number, max: number): number {
  const latest = start + max;
  if (latest >= text.length) return text.length;
  for (let at = latest; at > Math.max(start, Math.min(least, latest) - 1); at--)
    if (isSpace(text, at) && !isSpace(text, at - 1)) return at;
  // Never half a letter of two units.
  return /[\uD800-\uDBFF]/.test(text.charAt(latest - 1)) ? latest - 1 : latest;
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));
