import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { refuseFile } from '#libs/domain';

const unpack = promisify(inflate);

/** Names in a PDF that make it do something by itself, or that carry other files. */
const ACTIVE = new Set([
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'GoToE',
  'ImportData',
]);
/** A name: its letters may be written as `#` and two digits. */
const NAME = /\/([A-Za-z#][A-Za-z0-9#]{1,60})/g;
const STREAM = /\bstream\r?\n/g;
/** What may be unpacked of one stream of objects, and of all of them, in bytes. */
const STREAM_MAX = 8 * 1024 * 1024;
const ALL_MAX = 64 * 1024 * 1024;
/** How much of what is said before a stream is said of it. */
const BEFORE = 2048;
/** A page of a browser in a PDF's beginning; an archive at its end. */
const PAGE = /<(!doctype|html|script|svg)\b/i;

/**
 * Refuses a PDF that says that it runs a script, starts a program or holds files; that is locked; or that is a page or
 * an archive as well. It reads what stands open and what is packed in the usual way. That is no proof: what it does not
 * see is kept from harm by how it is handed over.
 */
export async function lookAtPdf(path: string): Promise<void> {
  const bytes = await readFile(path);
  const text = bytes.toString('latin1');
  if (PAGE.test(text.slice(0, 4096)) || endsAsArchive(bytes)) throw refuseFile('type');
  if (!text.slice(-2048).includes('%%EOF')) throw refuseFile('broken');
  let left = ALL_MAX;
  for (const part of partsOf(text)) {
    refuseActive(part.open);
    if (!part.packed) continue;
    const unpacked = await unpacksTo(part.packed, Math.min(STREAM_MAX, left));
    left -= unpacked.length;
    if (left <= 0) throw refuseFile('unpacked');
    refuseActive(unpacked);
  }
}

/** What stands open, up to each stream; and that stream, where objects are packed in it. */
function* partsOf(text: string): Generator<{ open: string; packed?: Buffer }> {
  let from = 0;
  for (const { index, 0: word } of text.matchAll(STREAM)) {
    if (index < from) continue;
    const open = text.slice(from, index);
    const begin = index + word.length;
    const end = text.indexOf('endstream', begin);
    from = end < 0 ? text.length : end;
    const said = open.slice(-BEFORE);
    const dictionary = said.slice(said.lastIndexOf(' obj') + 1);
    const isPacked = /\/Type\s*\/ObjStm\b/.test(dictionary) && /\/FlateDecode\b/.test(dictionary);
    yield isPacked ? { open, packed: Buffer.from(text.slice(begin, from), 'latin1') } : { open };
  }
  yield { open: text.slice(from) };
}

function refuseActive(text: string): void {
  for (const [, name] of text.matchAll(NAME)) {
    const plain = name!.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
    if (ACTIVE.has(plain)) throw refuseFile('active');
    if (plain === 'Encrypt') throw refuseFile('locked');
  }
}

async function unpacksTo(packed: Buffer, most: number): Promise<string> {
  try {
    return (await unpack(packed, { maxOutputLength: most })).toString('latin1');
  } catch (error) {
    // Something that cannot be unpacked is nothing that a reader would find objects in.
    throw refuseFile((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'unpacked' : 'broken');
  }
}

/** An archive is read from its end: where that is one, other programs see another file than a reader of PDF. */
function endsAsArchive(bytes: Buffer): boolean {
  const tail = bytes.subarray(-(22 + 0xffff));
  for (
    let at = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    at >= 0;
    at = tail.lastIndexOf('PK\x05\x06', at - 1, 'latin1')
  ) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) return true;
    if (at === 0) break;
  }
  return false;
}
