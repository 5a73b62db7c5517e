import PostalMime from 'postal-mime';

/** The longest report that is looked at, in bytes: it ends with as much of the letter as its mail server likes. */
export const BOUNCE_MAX = 256 * 1024;

/** A letter that came back for good: its id, and where it was to go, in small letters. */
export interface Bounce {
  id: string;
  addresses: string[];
}

/**
 * Reads what a mail server says of a letter that it could not deliver (RFC 3464, in a multipart/report of RFC 6522). Null for
 * whatever else comes in: a word from somebody, a report that says "not yet", one of a letter that is not from here.
 * @param host where this installation is reached: its letters are named `<id@host>`
 */
export async function readBounce(raw: Buffer, host: string): Promise<Bounce | null> {
  const report = await PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: 'utf8' });
  const part = (types: readonly string[]): string => {
    const content = report.attachments.find(({ mimeType }) => types.includes(mimeType))?.content;
    return typeof content === 'string' ? content : '';
  };
  const failed = fieldBlocks(part(['message/delivery-status'])).filter(isFinal);
  const letter = fieldBlocks(part(['message/rfc822', 'text/rfc822-headers', 'message/rfc822-headers']))[0];
  const id = new RegExp(`^<([0-9a-f-]{36})@${host.replace(/[^a-z\d]/gi, '\\$&')}>$`, 'i').exec(
    letter?.get('message-id') ?? '',
  )?.[1];
  if (!id || !failed.length) return null;
  const addresses = failed.flatMap((of) => [of.get('final-recipient'), of.get('original-recipient')].map(addressOf));
  return { id: id.toLowerCase(), addresses: addresses.filter((address) => address !== '') };
}

type Fields = Map<string, string>;

/** It will never arrive: `failed`, and a status of the class 5 (RFC 3463). */
const isFinal = (fields: Fields): boolean =>
  fields.get('action')?.toLowerCase() === 'failed' && (fields.get('status') ?? '').startsWith('5.');

/** `rfc822; somebody@example.org` is an address with its kind. */
const addressOf = (field = ''): string => (/^\s*rfc822\s*;\s*<?([^\s<>]+)>?\s*$/i.exec(field)?.[1] ?? '').toLowerCase();

/** Groups of fields with an empty line between them, as headers are written; names in small letters, the first of each name. */
function fieldBlocks(text: string): Fields[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((block) => {
      const fields: Fields = new Map();
      for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
        const [, name, value] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
        if (name && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value ?? '');
      }
      return fields;
    });
}
