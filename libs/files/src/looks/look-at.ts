import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { type FileType, refuseFile } from '#libs/domain';
import { lookAtOffice } from './office-file.js';
import { lookAtPdf } from './pdf-file.js';
import { PICTURE_FORMATS, type PictureFormat } from './picture-formats.js';
import { lookAtText } from './plain-text.js';

/** How much of a file's beginning says what it is, in bytes. */
const HEAD = 4100;

/** What a file is by its content. A picture has not been looked into yet: it is made anew. */
export type Look = { type: FileType } | { picture: PictureFormat };

/** Some kinds of plain text have a look of their own. */
const TEXTS = new Set(['text/calendar', 'text/vcard', 'text/vtt', 'application/x-subrip']);

/** What many telephones keep, and what cannot be decoded here: its patented part does not come with the library. */
const HEIC = new Set(['image/heic', 'image/heic-sequence', 'image/heif', 'image/heif-sequence']);

const isPicture = (mime: string): mime is PictureFormat => Object.hasOwn(PICTURE_FORMATS, mime);

/**
 * Says what a file is, by nothing but its bytes: neither a name nor what the sender calls it is asked. Throws a Refusal for
 * whatever is not taken.
 */
export async function lookAt(path: string): Promise<Look> {
  const head = await headOf(path);
  const mime = (await fileTypeFromBuffer(head).catch(() => undefined))?.mime;
  if (mime && isPicture(mime)) return { picture: mime };
  if (mime && HEIC.has(mime)) throw refuseFile('heic');
  if (startsWith(head, '%PDF-')) {
    await lookAtPdf(path);
    return { type: 'application/pdf' };
  }
  if (startsWith(head, 'PK\x03\x04')) return { type: await lookAtOffice(path) };
  // What Office wrote before 2007, and what it locks with a password.
  if (startsWith(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw refuseFile('type');
  if (mime !== undefined && !TEXTS.has(mime)) throw refuseFile('type');
  await lookAtText(path);
  return { type: 'text/plain' };
}

const startsWith = (head: Buffer, bytes: string): boolean =>
  head.subarray(0, bytes.length).equals(Buffer.from(bytes, 'latin1'));

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
