import { asWritten, foldWord, type WrittenWord } from './written-word.js';

interface Place {
  /** Folded words; beside those whose accents count, the word with them. */
  anyOf: ReadonlyMap<string, string | null>;
  mayMiss: boolean;
  found: boolean;
  /** No word, but that none goes on from here. */
  ends: boolean;
}

/** Words in a row, with choices. */
export type Phrase = readonly Place[];

/** The numbers of the first word and of the one after the last. */
export type WordRange = readonly [first: number, after: number];

/** Reads a phrase as `WordEntry.find` writes it. Its first place may not be missing, and it finds something. */
export function readPhrase(written: string): Phrase {
  const everything = !written.includes('[');
  let inside = everything;
  return written.split(' ').map((part) => {
    if (part.startsWith('[')) inside = true;
    const found = inside;
    if (part.endsWith(']')) inside = everything;
    return { found, ...placeOf(part.replace(/^\[|\]$/g, '')) };
  });
}

/** Lists of words come again in many phrases. */
const places = new Map<string, Omit<Place, 'found'>>();

function placeOf(bare: string): Omit<Place, 'found'> {
  const place = places.get(bare) ?? readPlace(bare);
  places.set(bare, place);
  return place;
}

function readPlace(bare: string): Omit<Place, 'found'> {
  if (bare === '$') return { anyOf: new Map(), mayMiss: true, ends: true };
  const mayMiss = bare.startsWith('?');
  const words = bare.slice(mayMiss ? 1 : 0).split('|');
  const anyOf = new Map(
    words.map((word) =>
      word.startsWith('=') ? [foldWord(word.slice(1)), asWritten(word.slice(1))] : [foldWord(word), null],
    ),
  );
  return { anyOf, mayMiss, ends: false };
}

/**
 * What a text must say where the phrase begins: its first two words with a space, or its first one if the second may be missing.
 * Looked up for each word of the text, so that only the few phrases are tried that may stand there.
 */
export function beginnings([first, second]: Phrase): string[] {
  const starts = [...first!.anyOf.keys()];
  if (!second || second.mayMiss) return starts;
  return starts.flatMap((word) => Array.from(second.anyOf.keys(), (next) => `${word} ${next}`));
}

/** The words that a phrase finds if it begins at word `at`, or null if it does not stand there. */
export function matchPhrase(phrase: Phrase, words: readonly WrittenWord[], at: number): WordRange | null {
  return matchRest(phrase, 0, words, at, at);
}

function matchRest(
  phrase: Phrase,
  place: number,
  words: readonly WrittenWord[],
  at: number,
  begun: number,
): WordRange | null {
  const wanted = phrase[place];
  if (!wanted) return [at, at];
  const word = words[at];
  if (wanted.ends && word?.joined) return null;
  if (word && (at === begun || word.joined) && fits(wanted, word)) {
    const rest = matchRest(phrase, place + 1, words, at + 1, begun);
    if (rest) return widen(rest, at, wanted.found);
  }
  return wanted.mayMiss ? matchRest(phrase, place + 1, words, at, begun) : null;
}

function fits({ anyOf }: Place, { folded, small }: WrittenWord): boolean {
  const accents = anyOf.get(folded);
  return accents === null || accents === small;
}

/** The range so far, from the right to the left, with one word more if that belongs to what is found. */
function widen([first, after]: WordRange, at: number, found: boolean): WordRange {
  if (!found) return first === after ? [at, at] : [first, after];
  return first === after ? [at, at + 1] : [at, after];
}
