import type { FileHandle } from 'node:fs/promises';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { refuseFile } from '#libs/domain';

/** More entries than any document has. */
const ENTRIES_MAX = 4000;
/** What all of it may unpack to, in bytes. */
const UNPACKED_MAX = 200 * 1024 * 1024;
/** What may be packed how tightly: above so many bytes no more than so many times. */
const TIGHT_FROM = 10 * 1024 * 1024;
const TIGHT_TIMES = 100;
/** Where an archive's list ends: 22 bytes, when nothing is said behind it. */
const END = 22;
const LOCAL_HEADER = 30;

export interface ZipEntry {
  name: string;
  entry: Entry;
  zip: ZipFile;
}

/**
 * The entries of an archive, after all of them were found in order: nothing before the first or behind the list, none
 * over another, none twice, none that is locked or a link, and altogether no more than may be. Throws a Refusal, or what
 * the library says of an archive that is none.
 */
export async function* zipEntries(handle: FileHandle): AsyncGenerator<ZipEntry> {
  await refuseHidden(handle);
  const zip = await promisify<number, yauzl.Options, ZipFile>(yauzl.fromFd)(handle.fd, {
    autoClose: false,
    lazyEntries: true,
    validateEntrySizes: true,
    strictFileNames: true,
  });
  const entries = await entriesOf(zip);
  refuseDisorder(entries);
  for (const entry of entries) yield { name: entry.fileName, entry, zip };
}

/** The list must end the file, and begin where the last entry ends: what stands beside would be another file. */
async function refuseHidden(handle: FileHandle): Promise<void> {
  const { size } = await handle.stat();
  if (size < END) throw refuseFile('broken');
  const { buffer: end } = await handle.read(Buffer.alloc(END), 0, END, size - END);
  const isEnd = end.readUInt32LE(0) === 0x06054b50 && end.readUInt16LE(20) === 0;
  if (!isEnd || end.readUInt32LE(12) + end.readUInt32LE(16) !== size - END) throw refuseFile('broken');
  if (end.readUInt16LE(10) > ENTRIES_MAX) throw refuseFile('unpacked');
}

const entriesOf = (zip: ZipFile): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > ENTRIES_MAX) return reject(refuseFile('unpacked'));
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', reject);
    zip.readEntry();
  });

function refuseDisorder(entries: readonly Entry[]): void {
  const sum = (of: (entry: Entry) => number): number => entries.reduce((total, entry) => total + of(entry), 0);
  const unpacked = sum(({ uncompressedSize }) => uncompressedSize);
  const packed = sum(({ compressedSize }) => compressedSize);
  if (unpacked > UNPACKED_MAX || (unpacked > TIGHT_FROM && unpacked > packed * TIGHT_TIMES))
    throw refuseFile('unpacked');
  if (entries.some((entry) => entry.isEncrypted())) throw refuseFile('locked');
  // A link would be followed by whoever unpacks it; two of a name are two documents in one.
  if (entries.some(isLink) || new Set(entries.map(({ fileName }) => fileName)).size < entries.length)
    throw refuseFile('broken');
  let end = 0;
  for (const entry of [...entries].sort(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  )) {
    if (entry.relativeOffsetOfLocalHeader < end) throw refuseFile('unpacked');
    end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize;
  }
}

const isLink = ({ externalFileAttributes }: Entry): boolean => ((externalFileAttributes >>> 16) & 0xf000) === 0xa000;

/** Unpacks an entry to its end, which must be where the list says, and answers its first bytes. */
export async function readEntry({ zip, entry }: ZipEntry, most: number): Promise<Buffer> {
  const stream = await promisify(zip.openReadStream.bind(zip) as OpenReadStream)(entry);
  const head: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (bytes < most) head.push(chunk.subarray(0, most - bytes));
    bytes += chunk.length;
  }
  return Buffer.concat(head);
}

type OpenReadStream = (entry: Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void;

/** How archives, programs and old Office files begin. */
const NESTED = [
  'PK\x03\x04',
  'PK\x05\x06',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
  'BZh',
  '\xfd7zXZ',
  '\xd0\xcf\x11\xe0',
  'MZ',
  '\x7fELF',
].map((bytes) => Buffer.from(bytes, 'latin1'));

/** Whether an entry that begins so is another archive, or a program. */
export const nestedIn = (head: Buffer): boolean => NESTED.some((bytes) => head.subarray(0, bytes.length).equals(bytes));
