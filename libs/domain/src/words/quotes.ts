/** Part of a text, in UTF-16 units; the end is the first unit after it. */
export type Span = readonly [start: number, end: number];

const LETTER = /[\p{L}\p{N}\p{M}_]/u;
const OPENS = new Set('“„«‹‘"\'');
/** Marks that close, each with those that it may close. */
const CLOSES: Readonly<Record<string, string>> = {
  '”': '“„',
  '“': '„',
  '»': '«',
  '›': '‹',
  '’': '‘',
  '"': '"',
  "'": "'",
};
const MARKS = new Set([...OPENS, ...Object.keys(CLOSES)]);
/** Marks that may as well be an apostrophe or a measure: they must touch the word that they open or close. */
const DOUBTFUL = new Set('"\'‘’');
/** Those of them that end with their line, since a stray one is likely. */
const OF_A_LINE = "'‘";

/** What stands between marks of quotation. One that is never closed protects nothing; an apostrophe is none. */
export function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  const open = new Map<string, number[]>(Array.from(OPENS, (mark) => [mark, []]));
  for (let index = 0; index < text.length; index += 1) {
    const mark = text.charAt(index);
    if (mark === '\n') for (const one of OF_A_LINE) open.set(one, []);
    if (!MARKS.has(mark)) continue;
    const begun = mayClose(mark, text, index) ? lastOpen(open, CLOSES[mark]!) : -1;
    if (begun >= 0) {
      spans.push([begun, index + 1]);
      forgetFrom(open, begun);
    } else if (mayOpen(mark, text, index)) {
      // A straight mark that opens twice was not closed the first time.
      if (CLOSES[mark] === mark) open.set(mark, [index]);
      else open.get(mark)!.push(index);
    }
  }
  return spans;
}

function lastOpen(open: ReadonlyMap<string, number[]>, marks: string): number {
  let last = -1;
  for (const mark of marks) last = Math.max(last, open.get(mark)!.at(-1) ?? -1);
  return last;
}

function forgetFrom(open: ReadonlyMap<string, number[]>, from: number): void {
  for (const places of open.values()) while (places.length > 0 && places.at(-1)! >= from) places.pop();
}

const isLetter = (text: string, at: number): boolean => LETTER.test(text.charAt(at));
const isGap = (text: string, at: number): boolean => text.charAt(at).trim() === '';

function mayOpen(mark: string, text: string, at: number): boolean {
  return OPENS.has(mark) && (!DOUBTFUL.has(mark) || (!isLetter(text, at - 1) && !isGap(text, at + 1)));
}

function mayClose(mark: string, text: string, at: number): boolean {
  return mark in CLOSES && (!DOUBTFUL.has(mark) || (!isGap(text, at - 1) && !isLetter(text, at + 1)));
}
