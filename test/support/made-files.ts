import { crc32, deflateRawSync } from 'node:zlib';
import sharp from 'sharp';

/** One part of an archive, and what is wrong with it. */
export interface Part {
  name: string;
  text: string | Buffer;
  /** Kept as it is; otherwise packed. */
  stored?: boolean;
  locked?: boolean;
  link?: boolean;
  /** Says that it unpacks to so many bytes. */
  says?: number;
  /** Says that it stands where the part of this place does. */
  over?: number;
}

/** An archive of these parts, written by hand: no library writes what is wrong on purpose. */
export function zipOf(parts: readonly Part[]): Buffer {
  const written: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts) {
    const local = Buffer.concat([localHeader(part), packed(part)]);
    offsets.push(at);
    written.push(local);
    at += local.length;
  }
  const list = Buffer.concat(parts.map((part, place) => centralHeader(part, offsets[part.over ?? place]!)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...written, list, end]);
}

const bytesOf = ({ text }: Part): Buffer => (typeof text === 'string' ? Buffer.from(text) : text);
const packed = (part: Part): Buffer => (part.stored ? bytesOf(part) : deflateRawSync(bytesOf(part)));

function described(part: Part): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800 | (part.locked ? 1 : 0), 2);
  fields.writeUInt16LE(part.stored ? 0 : 8, 4);
  fields.writeUInt32LE(crc32(bytesOf(part)), 10);
  fields.writeUInt32LE(packed(part).length, 14);
  fields.writeUInt32LE(part.says ?? bytesOf(part).length, 18);
  fields.writeUInt16LE(Buffer.byteLength(part.name), 22);
  return fields;
}

const localHeader = (part: Part): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), described(part), Buffer.from(part.name)]);

function centralHeader(part: Part, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(part.link ? (0o120777 << 16) >>> 0 : 0, 6);
  rest.writeUInt32LE(offset, 10);
  const version = Buffer.from([20, 3]);
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), version, described(part), rest, Buffer.from(part.name)]);
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const MAIN = {
  docx: ['word/document.xml', `${OFFICE}wordprocessingml.document.main+xml`],
  xlsx: ['xl/workbook.xml', `${OFFICE}spreadsheetml.sheet.main+xml`],
  pptx: ['ppt/presentation.xml', `${OFFICE}presentationml.presentation.main+xml`],
} as const;

/** The parts of an Office document that says something. */
export const officeParts = (kind: keyof typeof MAIN, says = 'The bed is free from Monday.'): Part[] => [
  {
    name: '[Content_Types].xml',
    text: `<?xml version="1.0"?><Types><Override PartName="/${MAIN[kind][0]}" ContentType="${MAIN[kind][1]}"/></Types>`,
  },
  { name: '_rels/.rels', text: `<Relationships><Relationship Id="r1" Target="${MAIN[kind][0]}"/></Relationships>` },
  { name: MAIN[kind][0], text: `<document>${says}</document>` },
];

export const officeFile = (kind: keyof typeof MAIN, ...more: Part[]): Buffer => zipOf([...officeParts(kind), ...more]);

const ODF = { odt: 'text', ods: 'spreadsheet', odp: 'presentation' } as const;

/** The parts of an OpenDocument file. */
export const odfParts = (kind: keyof typeof ODF): Part[] => [
  { name: 'mimetype', text: `application/vnd.oasis.opendocument.${ODF[kind]}`, stored: true },
  { name: 'META-INF/manifest.xml', text: '<manifest/>' },
  { name: 'content.xml', text: '<content>The bed is free from Monday.</content>' },
];

/** A PDF of one page with nothing on it, and what else stands in it. */
export const pdfFile = (...objects: (string | Buffer)[]): Buffer =>
  Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n'),
    Buffer.from(
      '2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n3 0 obj <</Type /Page /Parent 2 0 R>> endobj\n',
    ),
    ...objects.map((object) => Buffer.concat([Buffer.from(object), Buffer.from('\n')])),
    Buffer.from('trailer <</Root 1 0 R>>\n%%EOF\n'),
  ]);

/** What the test put into a photo that tells where it was taken, by whom and with what. */
export const HIDDEN = ['Somebody Example', 'A telephone', 'The harbour square'];

/** A photo, lying on its side as telephones keep them, with the place in it. */
export const photo = (width = 1200, height = 800): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: { r: 90, g: 140, b: 110 } } })
    .jpeg()
    .withExif({
      IFD0: { Artist: HIDDEN[0]!, Model: HIDDEN[1]!, ImageDescription: HIDDEN[2]! },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '37/1 56/1 3230/100',
        GPSLongitudeRef: 'E',
        GPSLongitude: '23/1 38/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

/** A drawing in one of the other formats. */
export const drawing = (format: 'png' | 'webp' | 'gif' | 'tiff' | 'avif', width = 64, height = 48): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 60, b: 40, alpha: 0.5 } } })
    .toFormat(format)
    .toBuffer();
