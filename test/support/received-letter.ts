/** A letter as a mail program would read it. */
export interface ReceivedLetter {
  /** To whom and from whom the servers were told to bring it. */
  envelope: { from: string; to: string[] };
  /** Whether it came over an encrypted line. */
  secure: boolean;
  /** By their names in small letters, unfolded and decoded. */
  headers: Map<string, string>;
  subject: string;
  text: string;
  html: string;
  /** Its part for calendars, with lines put together again, and what a calendar is to do with it; empty where it has none. */
  calendar: { method: string; text: string };
  /** As it came. */
  raw: string;
}

/** Reads a letter of one part, or of several of which one is text and one HTML. Knows only what the project's letters need. */
export function readLetter(raw: string, envelope: ReceivedLetter['envelope'], secure: boolean): ReceivedLetter {
  const { headers, body } = readPart(raw);
  const parts = partsOf(headers, body);
  const bodyOf = (type: string): string => parts.find(({ contentType }) => contentType.startsWith(type))?.text ?? '';
  return {
    envelope,
    secure,
    headers: new Map([...headers].map(([name, value]) => [name, decodeWords(value)])),
    subject: decodeWords(headers.get('subject') ?? ''),
    text: bodyOf('text/plain'),
    html: bodyOf('text/html'),
    calendar: calendarOf(parts),
    raw,
  };
}

function calendarOf(parts: ReturnType<typeof partsOf>): ReceivedLetter['calendar'] {
  const part = parts.find(({ contentType }) => contentType.startsWith('text/calendar'));
  const method = /method=(\w+)/i.exec(part?.contentType ?? '')?.[1] ?? '';
  return { method, text: (part?.text ?? '').replace(/\r\n[ \t]/g, '') };
}

function readPart(raw: string): { headers: Map<string, string>; body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = /^([^:\s]+):\s*(.*)$/s.exec(line) ?? [];
    if (name === undefined) throw new Error(`a letter has a line among its headers that is none: ${line}`);
    if (headers.has(name.toLowerCase())) throw new Error(`a letter has two headers ${name}`);
    headers.set(name.toLowerCase(), value!);
  }
  return { headers, body: raw.slice(end + 4) };
}

function partsOf(headers: Map<string, string>, body: string): { contentType: string; text: string }[] {
  const contentType = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  if (!boundary) return [{ contentType, text: decodeBody(body, headers.get('content-transfer-encoding') ?? '7bit') }];
  return body
    .split(`--${boundary}`)
    .slice(1, -1)
    .flatMap((part) => {
      const inner = readPart(part.replace(/^\r\n/, '').replace(/\r\n$/, ''));
      return partsOf(inner.headers, inner.body);
    });
}

const decodeBody = (body: string, encoding: string): string => decoded(body, encoding.toLowerCase()).toString('utf8');

function decoded(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding === 'quoted-printable') return fromQuotedPrintable(body.replace(/=\r\n/g, ''));
  return Buffer.from(body, 'latin1');
}

const fromQuotedPrintable = (text: string): Buffer =>
  Buffer.from(
    text.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

/** Words of a header that are written in another way than in plain letters (RFC 2047). */
const decodeWords = (value: string): string =>
  value
    .replace(/(\?=)\s+(=\?)/g, '$1$2')
    .replace(/((?:=\?utf-8\?([bq])\?[^?]*\?=)+)/gi, (words: string) =>
      Buffer.concat(
        [...words.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, how, text]) =>
          how!.toLowerCase() === 'b' ? Buffer.from(text!, 'base64') : fromQuotedPrintable(text!.replaceAll('_', ' ')),
        ),
      ).toString('utf8'),
    );
