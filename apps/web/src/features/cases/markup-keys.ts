/** What a key does to a text: a stretch of it gets other words, and this is marked afterwards. */
export interface TextChange {
  start: number;
  end: number;
  words: string;
  select: readonly [start: number, end: number];
}

/** The signs that stand around words: `**strong**`, `*slanted*`. */
export type Mark = '**' | '*';

/** Puts the sign around what is selected, or takes it away where it stands already. */
export function marked(text: string, start: number, end: number, mark: Mark): TextChange {
  const words = text.slice(start, end);
  const long = mark.length;
  if (words.length > 2 * long && isMarked(words, 0, words.length, mark))
    return { start, end, words: words.slice(long, -long), select: [start, end - 2 * long] };
  if (isMarked(text, start - long, end + long, mark))
    return { start: start - long, end: end + long, words, select: [start - long, end - long] };
  return { start, end, words: `${mark}${words}${mark}`, select: [start + long, end + long] };
}

/** Whether this sign stands at both ends of a stretch: one star or two, or all three of them. */
function isMarked(text: string, start: number, end: number, mark: Mark): boolean {
  if (start < 0 || text[start] !== '*' || text[end - 1] !== '*') return false;
  const left = /\**$/.exec(text.slice(0, start))![0].length + /^\**/.exec(text.slice(start, end))![0].length;
  return mark === '**' ? left >= 2 && text.startsWith(mark, start) && text.startsWith(mark, end - 2) : left !== 2;
}

/**
 * What a new line at the caret does in a list or a quote: the next line goes on like the one before; a line in which nothing
 * was written ends it. Null where a new line is a new line.
 */
export function continued(text: string, start: number, end: number): TextChange | null {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const sign = /^(- |> )/.exec(text.slice(lineStart, start))?.[1];
  if (!sign || start !== end) return null;
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd);
  if (line.trim() === sign.trim())
    return { start: lineStart, end: lineStart + line.length, words: '', select: [lineStart, lineStart] };
  const at = start + 1 + sign.length;
  return { start, end, words: `\n${sign}`, select: [at, at] };
}

/** Does it in the field so that undoing it works as with everything typed. */
export function applyChange(field: HTMLTextAreaElement, { start, end, words, select }: TextChange): void {
  field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  // The one way that keeps the browser's undo; where it is gone, the words are set without it.
  const done = words
    ? document.execCommand('insertText', false, words)
    : start === end || document.execCommand('delete');
  if (!done) {
    field.setRangeText(words, start, end, 'end');
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.setSelectionRange(...select);
}
