import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FILE_TROUBLES, type FileTrouble, Refusal } from '#libs/domain';
import {
  drawing,
  odfParts,
  officeFile,
  officeParts,
  type Part,
  pdfFile,
  photo,
  zipOf,
} from '../../../../test/support/made-files.js';
import { lookAt } from './look-at.js';

let folder: string;
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'baraza-look-'))));
afterAll(() => rm(folder, { recursive: true }));

async function looked(bytes: Buffer | string): Promise<unknown> {
  const path = join(folder, 'file');
  await writeFile(path, bytes);
  try {
    const look = await lookAt(path);
    return 'type' in look ? look.type : look.picture;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const says = error.fields!['file']![0];
    return (Object.keys(FILE_TROUBLES) as FileTrouble[]).find((trouble) => FILE_TROUBLES[trouble].says === says);
  }
}

const page = '<!doctype html><html><script>alert(1)</script></html>';
const drawn = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const docx = (...more: Part[]): Buffer => officeFile('docx', ...more);
const packedObjects = (text: string): Buffer =>
  Buffer.concat([
    Buffer.from('9 0 obj <</Type /ObjStm /N 1 /First 4 /Filter /FlateDecode>> stream\r\n'),
    deflateSync(text),
    Buffer.from('\nendstream endobj'),
  ]);

describe('what a file is', () => {
  it('is said by its bytes: pictures', async () => {
    expect(await looked(await photo(40, 30))).toBe('image/jpeg');
    for (const format of ['png', 'webp', 'gif'] as const)
      expect(await looked(await drawing(format))).toBe(`image/${format}`);
  });

  it.each(['docx', 'xlsx', 'pptx'] as const)('is said by its bytes: %s', async (kind) => {
    expect(await looked(officeFile(kind))).toMatch(/^application\/vnd\.openxmlformats-officedocument\./);
  });

  it.each(['odt', 'ods', 'odp'] as const)('is said by its bytes: %s', async (kind) => {
    expect(await looked(zipOf(odfParts(kind)))).toMatch(/^application\/vnd\.oasis\.opendocument\./);
  });

  it('is said by its bytes: a PDF', async () => {
    expect(await looked(pdfFile())).toBe('application/pdf');
    expect(await looked(pdfFile(packedObjects('<</Type /Page>>')))).toBe('application/pdf');
    expect(
      await looked(pdfFile('4 0 obj <<>> stream\nwhat looks like /JavaScript in a picture\nendstream endobj')),
    ).toBe('application/pdf');
  });

  it.each([
    'Tomorrow at eight.\n',
    'Αύριο στις οκτώ\r\n\tκαι μισή',
    '\ufeffwith a mark',
    'a < b > c',
    'BEGIN:VCARD\nEND:VCARD\n',
  ])('is said by its bytes: the text %j', async (text) => expect(await looked(text)).toBe('text/plain'));
});

describe('a file that is not taken', () => {
  it.each<[string, string | Buffer, FileTrouble]>([
    ['a page', page, 'text'],
    ['a page behind white space', `\n\t ${page}`, 'text'],
    ['a page behind words', `hello ${page}`, 'text'],
    ['a drawing of SVG', drawn, 'text'],
    ['markup', '<x>', 'text'],
    ['text with a zero byte', 'a\0b', 'text'],
    ['text with an escape', 'a\x1b[2Jb', 'text'],
    ['text that is not UTF-8', Buffer.from([0x63, 0x61, 0x66, 0xe9]), 'type'],
    ['text in UTF-16', Buffer.from('\ufeffhello', 'utf16le'), 'type'],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'type'],
    ['an archive of another kind', gzipSync('x'), 'type'],
    ['an old Office file', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more', 'latin1'), 'type'],
    ['rich text', '{\\rtf1 hello}', 'type'],
    ['PostScript', '%!PS-Adobe-3.0\n', 'type'],
  ])('is %s', async (_, bytes, trouble) => {
    expect(['text', 'type']).toContain(await looked(bytes));
    if (trouble === 'text') expect(await looked(bytes)).not.toBe('text/plain');
  });

  it('is a picture that is not one of those', async () => {
    expect(await looked(await drawing('tiff'))).toBe('type');
    expect(await looked(await drawing('avif'))).toBe('type');
  });

  it.each(['heic', 'heix', 'mif1', 'msf1', 'hevc'])(
    'is a picture as telephones keep it, and says what helps: %s',
    async (brand) => {
      expect(await looked(Buffer.from(`\0\0\0\x18ftyp${brand}\0\0\0\0mif1heic`, 'latin1'))).toBe('heic');
    },
  );

  it.each<[string, Buffer, FileTrouble]>([
    ['a script', pdfFile('4 0 obj <</S /JavaScript /JS (app.alert(1))>> endobj'), 'active'],
    ['a script under another spelling', pdfFile('4 0 obj <</S /Java#53cript>> endobj'), 'active'],
    ['a program to start', pdfFile('4 0 obj <</S /Launch /F (x)>> endobj'), 'active'],
    ['a file', pdfFile('4 0 obj <</Type /EmbeddedFile>> endobj'), 'active'],
    ['a script that is packed', pdfFile(packedObjects('<</S /JavaScript>>')), 'active'],
    ['a password', pdfFile('4 0 obj <</Encrypt 5 0 R>> endobj'), 'locked'],
    ['more than it should when it is unpacked', pdfFile(packedObjects(' '.repeat(9_000_000))), 'unpacked'],
    [
      'objects that cannot be unpacked',
      pdfFile('9 0 obj <</Type /ObjStm /Filter /FlateDecode>> stream\nxx\nendstream'),
      'broken',
    ],
    ['a page of a browser', pdfFile(page), 'type'],
    ['an archive behind it', Buffer.concat([pdfFile(), docx()]), 'type'],
    ['no end', pdfFile().subarray(0, 100), 'broken'],
  ])('is a PDF that holds %s', async (_, bytes, trouble) => {
    expect(await looked(bytes)).toBe(trouble);
  });

  it.each<[string, Buffer, FileTrouble]>([
    ['macros', docx({ name: 'word/vbaProject.bin', text: 'x' }), 'macros'],
    [
      'macros by its own words',
      zipOf([{ name: '[Content_Types].xml', text: 'application/vnd.ms-word.document.macroEnabled.main+xml' }]),
      'macros',
    ],
    ['macros of another kind', zipOf([...odfParts('odt'), { name: 'Basic/Standard/x.xml', text: 'x' }]), 'macros'],
    ['another archive', docx({ name: 'word/embeddings/a.docx', text: docx() }), 'nested'],
    ['a program', docx({ name: 'word/media/a.png', text: 'MZ and so on' }), 'nested'],
    [
      'an old Office object',
      docx({ name: 'word/embeddings/o.bin', text: Buffer.from('\xd0\xcf\x11\xe0', 'latin1') }),
      'nested',
    ],
    [
      'a template that is fetched',
      docx({
        name: 'word/_rels/settings.xml.rels',
        text: '<Relationship Type="x/attachedTemplate" Target="https://a.example/t" TargetMode="External"/>',
      }),
      'nested',
    ],
    ['a part that is locked', docx({ name: 'a.xml', text: 'x', locked: true }), 'locked'],
    ['a link', docx({ name: 'word/link', text: '/etc/passwd', link: true }), 'broken'],
    ['a way out of its folder', docx({ name: '../../a.xml', text: 'x' }), 'broken'],
    ['two of a name', zipOf([...officeParts('docx'), ...officeParts('docx')]), 'broken'],
    ['a bomb', docx({ name: 'word/a.xml', text: Buffer.alloc(60_000_000) }), 'unpacked'],
    ['a bomb by what it says', docx({ name: 'word/a.xml', text: 'x', says: 3_000_000_000 }), 'unpacked'],
    ['a bomb that says less', docx({ name: 'word/a.xml', text: Buffer.alloc(60_000_000), says: 10 }), 'broken'],
    ['a part over another', docx({ name: 'word/document2.xml', text: 'x', over: 2 }), 'unpacked'],
    ['something behind its end', Buffer.concat([docx(), Buffer.from(page)]), 'broken'],
    ['two documents in one', zipOf([...odfParts('odt'), ...officeParts('docx')]), 'type'],
    ['nothing of Office', zipOf([{ name: 'a.txt', text: 'x' }]), 'type'],
    ['half of itself', docx().subarray(0, 200), 'broken'],
    [
      'a password',
      zipOf(
        odfParts('odt').map((part) => (part.name.startsWith('META') ? { ...part, text: '<encryption-data/>' } : part)),
      ),
      'locked',
    ],
  ])('is an Office file that holds %s', async (_, bytes, trouble) => {
    expect(await looked(bytes)).toBe(trouble);
  });

  it('is an archive of more parts than any document has', async () => {
    const parts = Array.from({ length: 4001 }, (_, place) => ({ name: `a/${place}`, text: '' }));
    expect(await looked(zipOf([...officeParts('docx'), ...parts]))).toBe('unpacked');
  });
});
