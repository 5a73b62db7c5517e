import { open } from 'node:fs/promises';
import { type FileType, Refusal, refuseFile } from '#libs/domain';
import { nestedIn, readEntry, type ZipEntry, zipEntries } from './zip-walk.js';

/** Of what an Office document says that its main part is, by its ending in the list of its contents. */
const OOXML: Record<string, FileType> = {
  'wordprocessingml.document.main+xml': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'spreadsheetml.sheet.main+xml': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'presentationml.presentation.main+xml': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};
const CONTENTS = '[Content_Types].xml';
const ODF = new Set<string>([
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
]);
const MANIFEST = 'META-INF/manifest.xml';

/** Parts that are programs. */
const MACROS =
  /(^|\/)(vbaProject\.bin|vbaData\.xml|vbaProjectSignature\w*\.bin)$|(^|\/)(macrosheets|activeX|Basic|Scripts)\//i;
/** How much is kept of the parts that say what the document is, and of those that say where its parts are, in bytes. */
const KEPT_MAX = 1024 * 1024;
const RELATIONS = /\.rels$/i;
/** A part that is fetched from elsewhere when the document is opened: whoever is asked learns who opened it. */
const FETCHES =
  /<Relationship\b(?=[^>]*TargetMode\s*=\s*["']External)(?=[^>]*\/(attachedTemplate|oleObject|frame|subDocument|externalLinkPath)["'])/i;

/**
 * Says which kind of Office or OpenDocument file it is. Throws a Refusal when it is another archive, holds macros or other
 * files, is locked, or would unpack to more than it should. Every part is unpacked once, and thrown away.
 */
export async function lookAtOffice(path: string): Promise<FileType> {
  const handle = await open(path, 'r');
  try {
    const said = new Map<string, string>();
    for await (const entry of zipEntries(handle)) {
      if (MACROS.test(entry.name)) throw refuseFile('macros');
      if (isFolder(entry)) continue;
      const kept = isKept(entry.name) ? KEPT_MAX : 16;
      const head = await readEntry(entry, kept);
      if (nestedIn(head)) throw refuseFile('nested');
      if (kept === KEPT_MAX) said.set(entry.name, head.toString('utf8'));
    }
    return typeOf(said);
  } catch (error) {
    if (error instanceof Refusal || isOfTheDisk(error)) throw error;
    throw refuseFile('broken');
  } finally {
    await handle.close();
  }
}

const isFolder = ({ name }: ZipEntry): boolean => name.endsWith('/');
const isKept = (name: string): boolean =>
  name === CONTENTS || name === 'mimetype' || name === MANIFEST || RELATIONS.test(name);
const isOfTheDisk = (error: unknown): boolean => typeof (error as NodeJS.ErrnoException).syscall === 'string';

function typeOf(said: ReadonlyMap<string, string>): FileType {
  for (const [name, text] of said) if (RELATIONS.test(name) && FETCHES.test(text)) throw refuseFile('nested');
  const contents = said.get(CONTENTS);
  const mimetype = said.get('mimetype');
  // Both at once would be two documents in one.
  if ((contents === undefined) === (mimetype === undefined)) throw refuseFile('type');
  return contents !== undefined ? ooxmlType(contents) : odfType(mimetype!, said.get(MANIFEST) ?? '');
}

function ooxmlType(contents: string): FileType {
  if (/macroEnabled|vbaProject|ms-office\.activeX/i.test(contents)) throw refuseFile('macros');
  const types = Object.keys(OOXML).filter((ending) => contents.includes(ending));
  if (types.length !== 1) throw refuseFile('type');
  return OOXML[types[0]!]!;
}

function odfType(mimetype: string, manifest: string): FileType {
  if (/encryption-data/i.test(manifest)) throw refuseFile('locked');
  if (!ODF.has(mimetype)) throw refuseFile('type');
  return mimetype as FileType;
}
