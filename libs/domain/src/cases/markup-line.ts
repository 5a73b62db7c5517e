/** Something within a line: plain text, what stands out, or an address that can be opened. */
export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'strong' | 'emphasis'; of: Inline[] }
  | { kind: 'link'; href: string; text: string };

type Mark = '*' | '**';

const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/;
/** What opens before an address, or ends the sentence after it, is not part of it. */
const BEFORE_ADDRESS = new Set('\'"‘“«([{<*');
const AFTER_ADDRESS = new Set('.,;:!?\'"’”»)]}>*');
const OPENABLE = /^(?:https?:\/\/|mailto:)[^\s]/i;
const E_MAIL = /^[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;

/** Lines of one block, taken apart one by one: a mark that was opened on a line ends with it. */
export const joinedLines = (lines: readonly string[]): Inline[] =>
  merged(lines.flatMap((line, place) => [...(place ? [text('\n')] : []), ...inlinesOf(line)]));

/** One line, taken apart. A mark that is not closed on it is the character that it is. */
export function inlinesOf(line: string): Inline[] {
  const open: { mark: Mark | null; of: Inline[] }[] = [{ mark: null, of: [] }];
  const add = (inline: Inline) => open.at(-1)!.of.push(inline);
  const letGo = () => {
    const { mark, of } = open.pop()!;
    add(text(mark!));
    for (const inline of of) add(inline);
  };
  const close = (mark: Mark) => {
    while (open.at(-1)!.mark !== mark) letGo();
    const { of } = open.pop()!;
    add({ kind: mark === '**' ? 'strong' : 'emphasis', of: merged(of) });
  };
  for (const piece of piecesOf(line)) {
    if (!('run' in piece)) {
      add(piece);
      continue;
    }
    for (const mark of marksOf(piece.run, open.at(-1)!.mark)) {
      const isOpen = open.some((one) => one.mark === mark);
      if (piece.mayClose && isOpen) close(mark);
      else if (piece.mayOpen && !isOpen) open.push({ mark, of: [] });
      else add(text(mark));
    }
  }
  while (open.length > 1) letGo();
  return merged(open[0]!.of);
}

/** One to three stars, and whether they stand where a mark can open or close. */
interface Stars {
  run: string;
  mayOpen: boolean;
  mayClose: boolean;
}

/** Three stars are both marks; the one that was opened last is closed first. */
const marksOf = (run: string, last: Mark | null): readonly Mark[] =>
  run.length < 3 ? [run as Mark] : last === '*' ? ['*', '**'] : ['**', '*'];

function* piecesOf(line: string): Generator<Inline | Stars> {
  for (const { index, 0: word } of line.matchAll(/\S+|\s+/g)) {
    const [from, to] = addressIn(word);
    yield* starsIn(line, index, index + from);
    if (to > from) yield link(word.slice(from, to));
    yield* starsIn(line, index + to, index + word.length);
  }
}

/** Where in a word an address begins and ends; nowhere when there is none. */
function addressIn(word: string): [from: number, to: number] {
  let from = 0;
  let to = word.length;
  while (from < to && BEFORE_ADDRESS.has(word[from]!)) from += 1;
  while (to > from && AFTER_ADDRESS.has(word[to - 1]!) && !closesWithin(word, from, to)) to -= 1;
  const inner = word.slice(from, to);
  return OPENABLE.test(inner) || E_MAIL.test(inner) ? [from, to] : [word.length, word.length];
}

/** A bracket at the end that was opened within the address belongs to it, as in the address of some articles. */
const closesWithin = (word: string, from: number, to: number): boolean =>
  word[to - 1] === ')' && word.indexOf('(', from) >= 0 && word.indexOf(')', from) === to - 1;

const link = (said: string): Inline => ({
  kind: 'link',
  href: OPENABLE.test(said) ? said : `mailto:${said}`,
  text: said,
});

function* starsIn(line: string, from: number, to: number): Generator<Inline | Stars> {
  let at = from;
  for (const { index, 0: run } of line.slice(from, to).matchAll(/\*+/g)) {
    if (run.length > 3) continue;
    const begin = from + index;
    const before = line[begin - 1] ?? ' ';
    const after = line[begin + run.length] ?? ' ';
    if (begin > at) yield text(line.slice(at, begin));
    yield {
      run,
      mayOpen: !SPACE.test(after) && !LETTER.test(before),
      mayClose: !SPACE.test(before) && !LETTER.test(after),
    };
    at = begin + run.length;
  }
  if (to > at) yield text(line.slice(at, to));
}

const text = (said: string): Inline => ({ kind: 'text', text: said });

/** Pieces of text that follow each other are one. */
function merged(inlines: readonly Inline[]): Inline[] {
  const all: Inline[] = [];
  let said: string[] = [];
  const endText = () => {
    if (said.length) all.push(text(said.join('')));
    said = [];
  };
  for (const inline of inlines) {
    if (inline.kind === 'text') said.push(inline.text);
    else {
      endText();
      all.push(inline);
    }
  }
  endText();
  return all;
}
