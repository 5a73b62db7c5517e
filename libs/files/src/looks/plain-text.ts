import { readFile } from 'node:fs/promises';
import { refuseFile } from '#libs/domain';

/** Control characters but tab and line break: they hide or reorder what others read, and no text needs them. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
/** How a page, a picture of SVG or other markup begins. */
const BEGINS_AS_MARKUP = /^[\s\ufeff]*<[a-z!?/]/i;
/** And what a browser would take for a page wherever it stands near the beginning. */
const MARKUP = /<(!doctype|html|head|body|script|svg|iframe|object|embed|style|meta|link)\b/i;
const NEAR = 4096;

/** Refuses what is no plain text in UTF-8, and what something else might take for a page. */
export async function lookAtText(path: string): Promise<void> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? refuseFile('type') : error;
  }
  if (CONTROL.test(text) || BEGINS_AS_MARKUP.test(text) || MARKUP.test(text.slice(0, NEAR))) throw refuseFile('text');
}
