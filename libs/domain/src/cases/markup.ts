import { type Inline, inlinesOf, joinedLines } from './markup-line.js';

/** Lines that stand together. Line breaks inside of them are in the text. */
export type Block =
  { kind: 'paragraph'; of: Inline[] } | { kind: 'quote'; of: Inline[] } | { kind: 'list'; items: Inline[][] };

const ITEM = '- ';
const QUOTE = '> ';

/**
 * What somebody wrote, taken apart: `**bold**`, `*italic*`, lines that begin with `- ` are a list, lines that begin with `> `
 * a quote; addresses that begin with http://, https:// or mailto: and plain e-mail addresses are links. Everything else is
 * the text that it is: nothing in it becomes a tag, an attribute or another kind of address. Takes time in proportion to the
 * length, and never throws.
 */
export function parseMarkup(words: string): Block[] {
  const blocks: Block[] = [];
  for (const { kind, lines } of runsOf(words.split('\n'))) {
    if (kind === 'list') blocks.push({ kind, items: lines.map((line) => inlinesOf(line.slice(ITEM.length))) });
    else if (kind === 'quote') blocks.push({ kind, of: joinedLines(lines.map((line) => line.slice(QUOTE.length))) });
    else {
      const said = withoutEmptyEnds(lines);
      if (said.length) blocks.push({ kind, of: joinedLines(said) });
    }
  }
  return blocks;
}

/** The words as one line without marks: for a quote of what is answered, for a list, for what is said aloud. */
export function plainWords(words: string): string {
  const said = parseMarkup(words).flatMap((block) => (block.kind === 'list' ? block.items : [block.of]));
  return said
    .map((of) => of.map(plain).join(''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const plain = (inline: Inline): string => ('of' in inline ? inline.of.map(plain).join('') : inline.text);

/** Lines of one kind that follow each other. */
interface Run {
  kind: Block['kind'];
  lines: string[];
}

function runsOf(lines: readonly string[]): Run[] {
  const runs: Run[] = [];
  for (const line of lines) {
    const kind = kindOf(line);
    const last = runs.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else runs.push({ kind, lines: [line] });
  }
  return runs;
}

function kindOf(line: string): Block['kind'] {
  if (line.startsWith(QUOTE) || line === QUOTE.trimEnd()) return 'quote';
  return line.startsWith(ITEM) && line.trim().length > 1 ? 'list' : 'paragraph';
}

function withoutEmptyEnds(lines: readonly string[]): readonly string[] {
  const from = lines.findIndex((line) => line.trim() !== '');
  const to = lines.findLastIndex((line) => line.trim() !== '');
  return from < 0 ? [] : lines.slice(from, to + 1);
}
