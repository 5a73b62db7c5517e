import type { Span } from './quotes.js';

const CHUNK = /\S+/g;
const ADDRESS = /:\/\/|@|^\W*www\./i;
/** `example.org`, `example.org/users` or `users.pdf`; a sentence that begins without a space has a capital. */
const DOTTED = /^[([{<'"“«]*[\w-]+(?:\.[\w-]+)*\.[a-z][a-z0-9]{1,9}(?:[/?#:].*)?\W*$/;

/** Addresses and names of files: nobody is told to change what would then lead nowhere. */
export function linkSpans(text: string): Span[] {
  return Array.from(text.matchAll(CHUNK))
    .filter(([chunk]) => ADDRESS.test(chunk) || (chunk.includes('.') && DOTTED.test(chunk)))
    .map(({ 0: chunk, index }) => [index, index + chunk.length]);
}
