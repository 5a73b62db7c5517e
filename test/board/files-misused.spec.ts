import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { FILE_MAX, FILE_TROUBLES, type FileTrouble } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { drawing, HIDDEN, officeFile, pdfFile, photo } from '../support/made-files.js';
import type { Person } from '../support/person.js';
import { fetchesFile, hangs, headersOf, sendsFile, sendsSlowly } from '../support/sends-files.js';
import { EICAR, startScanner } from '../support/virus-scanner.js';

const FILES_DIR = mkdtempSync(join(tmpdir(), 'baraza-test-files-'));
afterAll(() => rmSync(FILES_DIR, { recursive: true, force: true }));
const board = useBoard({ FILES_DIR, FILES_PER_PERSON_MB: '60' });

const everything = (): string[] =>
  readdirSync(FILES_DIR, { recursive: true, encoding: 'utf8' }).filter((name) => /[0-9a-f]{32}$|part/.test(name));
const says = (trouble: FileTrouble): string => `${FILE_TROUBLES[trouble].code}: ${FILE_TROUBLES[trouble].says}`;

async function table(): Promise<{ ana: Person; ben: Person; dino: Person; caseId: string }> {
  const [ana, ben, dino] = [await board.sits('ana'), await board.sits('ben'), await board.sits('dino')];
  return { ana, ben, dino, caseId: await board.caseOf(ana, 'shelter') };
}

const page = '<!doctype html><script>alert(document.cookie)</script>';

describe('N52 a file that is not what it is called', () => {
  it.each<[string, string | Buffer, FileTrouble]>([
    ['a page', page, 'text'],
    ['a drawing with a script', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'text'],
    ['a document with macros', officeFile('docx', { name: 'word/vbaProject.bin', text: 'x' }), 'macros'],
    ['a PDF with a script', pdfFile('4 0 obj <</S /JavaScript /JS (x)>> endobj'), 'active'],
    ['a PDF that is a page', pdfFile(page), 'type'],
    ['a program', 'MZ\x90\0', 'type'],
  ])('is refused, whatever it says it is: %s', async (_, bytes, trouble) => {
    const { ana, caseId } = await table();
    const before = everything();
    expect((await sendsFile(ana, caseId, bytes)).refused).toBe(says(trouble));
    expect(everything()).toEqual(before);
  });

  it('is taken by no other name of its type than that of bytes', async () => {
    const { ana, caseId } = await table();
    for (const type of ['image/png', 'text/html', 'multipart/form-data; boundary=x', 'application/json', 'text/plain'])
      expect((await sendsFile(ana, caseId, await drawing('png'), { headers: { 'content-type': type } })).status).toBe(
        400,
      );
  });

  it('has lost what hung behind it, where it is a picture as well', async () => {
    const { ana, caseId } = await table();
    const both = Buffer.concat([await drawing('gif'), Buffer.from(page)]);
    const { id, file } = await sendsFile(ana, caseId, both);
    expect(file.type).toBe('image/png');
    expect((await fetchesFile(ana, id)).bytes.includes('script')).toBe(false);
  });

  it('opens no other route for bytes', async () => {
    const { ana, caseId } = await table();
    const headers = headersOf(ana);
    const response = await fetch(`${ana.origin}/api/cases/${caseId}/close`, {
      method: 'POST',
      headers,
      body: '{"outcome":"completed"}',
    });
    expect(response.status).toBe(400);
  });
});

describe('N53 a file that would be too much', () => {
  it.each<[string, () => Buffer, FileTrouble]>([
    ['too large', () => Buffer.alloc(FILE_MAX + 1, 'x'), 'size'],
    ['empty', () => Buffer.alloc(0), 'empty'],
    ['a bomb', () => officeFile('xlsx', { name: 'xl/a.xml', text: Buffer.alloc(50_000_000) }), 'unpacked'],
    ['archives in each other', () => officeFile('docx', { name: 'a.bin', text: officeFile('docx') }), 'nested'],
    ['a link', () => officeFile('docx', { name: 'word/l', text: '/etc/passwd', link: true }), 'broken'],
  ])('is refused, and leaves nothing: %s', async (_, bytes, trouble) => {
    const { ana, caseId } = await table();
    const before = everything();
    const { refused } = await sendsFile(ana, caseId, bytes());
    expect(refused).toBe(says(trouble));
    expect(everything()).toEqual(before);
  });

  it('without saying how long it is, is stopped at the same byte', async () => {
    const { ana, caseId } = await table();
    let left = 30;
    const body = new ReadableStream({
      pull: (controller) => (left-- > 0 ? controller.enqueue(new Uint8Array(1024 * 1024)) : controller.close()),
    });
    const response = await sendsSlowly(ana, caseId, body);
    expect([response.status, await response.text()]).toEqual([413, expect.stringContaining(FILE_TROUBLES.size.says)]);
    expect(readdirSync(join(FILES_DIR, 'incoming'))).toEqual([]);
  });
});

describe('N54 a name', () => {
  it('is sent nowhere and kept nowhere: there is no field for one', async () => {
    const { ana, caseId } = await table();
    const names = ['../../etc/passwd', 'a\u202egpj.exe', 'x'.repeat(5000)];
    for (const name of names) {
      const headers = { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
      const sent = await sendsFile(ana, caseId, 'hello', { headers });
      const header = (await fetchesFile(ana, sent.id)).headers.get('content-disposition');
      expect(header).toMatch(/^attachment; filename="baraza-[\d-]{10}-[0-9a-f]{8}\.txt"$/);
    }
    const rows = await board.looks<{ all: string }>('select f::text as all from baraza.file f');
    for (const name of names) expect(JSON.stringify(rows) + board.api.output()).not.toContain(name.slice(0, 40));
  });

  it.each(['..%2f..%2fetc%2fpasswd', 'a%00b', '00000000-0000-1000-8000-000000000000', 'x'.repeat(90)])(
    'is no id: %s',
    async (id) => {
      const { ana, caseId } = await table();
      expect([400, 404]).toContain((await sendsFile(ana, caseId, 'x', { id })).status);
      expect((await fetchesFile(ana, id)).status).toBe(404);
    },
  );
});

describe('N55 how much one may send', () => {
  it('is counted by person and day, also of what arrives at once', async () => {
    const bea = await board.sits('bea');
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    const large = Buffer.alloc(18 * 1024 * 1024, 'x');
    const answers = await Promise.all([1, 2, 3, 4].map(() => sendsFile(bea, caseId, large)));
    expect(answers.map(({ refused }) => refused ?? 'taken').sort()).toEqual(
      ['taken', 'taken', 'taken', says('day')].sort(),
    );
    expect((await sendsFile(bea, caseId, large)).refused).toBe(says('day'));
    expect((await sendsFile(bea, caseId, 'little')).status).toBe(200);
    expect((await sendsFile(ana, caseId, large)).status).toBe(200);
    await board.movesClock('25 hours');
    expect((await sendsFile(bea, caseId, large)).status).toBe(200);
    await board.movesClock('0');
  });

  it('is limited for the table altogether', async () => {
    const api = await board.anotherApi({ FILES_TOTAL_MB: '1' });
    const ana = await board.sits('ana', api);
    const caseId = await ana.opensCase();
    expect((await sendsFile(ana, caseId, Buffer.alloc(1_100_000, 'x'))).refused).toBe(says('total'));
  });

  it('F37 is nothing where the disk takes nothing; what is there is read all the same', async () => {
    const { ana, caseId } = await table();
    const { id } = await sendsFile(ana, caseId, 'before');
    const [incoming, aside] = [join(FILES_DIR, 'incoming'), join(FILES_DIR, 'aside')];
    renameSync(incoming, aside);
    writeFileSync(incoming, '');
    expect((await sendsFile(ana, caseId, 'meanwhile')).refused).toBe(says('no_room'));
    expect((await fetchesFile(ana, id)).bytes.toString()).toBe('before');
    expect(
      (await ana.http('POST', `/api/cases/${caseId}/messages`, { words: 'It is said all the same.' })).status,
    ).toBe(201);
    rmSync(incoming);
    renameSync(aside, incoming);
    expect((await sendsFile(ana, caseId, 'again')).status).toBe(200);
  });
});

describe('N56 with a virus scanner', () => {
  it('nothing is there that it did not find clean; whoever sent it is told, and whoever keeps the installation', async () => {
    const scanner = await startScanner();
    const api = await board.anotherApi({ CLAMD_SOCKET: scanner.address });
    const ana = await board.sits('ana', api);
    const caseId = await ana.opensCase();
    expect((await sendsFile(ana, caseId, 'clean')).status).toBe(200);
    const before = everything();
    const id = randomUUID();
    for (let round = 0; round < 2; round++)
      expect((await sendsFile(ana, caseId, EICAR, { id })).refused).toBe(says('infected'));
    expect([everything(), scanner.asked()]).toEqual([before, 2]);
    expect((await fetchesFile(ana, id)).status).toBe(404);
    expect(await hangs(ana, caseId, id)).toBe(false);
    expect(await board.looks('select state, store_key as key from baraza.file where id = $1', [id])).toEqual([
      { state: 'refused', key: null },
    ]);
    expect(api.output()).toContain('the scanner refused a file');
    expect(api.output()).not.toContain('EICAR');

    scanner.fallsSilent();
    const waiting = randomUUID();
    const sending = sendsFile(ana, caseId, 'while it is looked at', { id: waiting });
    await until(() => everything().length > before.length, 'it to arrive');
    expect((await fetchesFile(ana, waiting)).status).toBe(404);
    expect(await hangs(ana, caseId, waiting)).toBe(false);
    await scanner.stop();
    expect((await sending).refused).toBe(says('scanner'));
    expect((await sendsFile(ana, caseId, 'without')).refused).toBe(says('scanner'));
    expect(everything()).toEqual(before);
  });
});

describe('N58 an address', () => {
  it('is no right: there are no signed ones, and nothing in it is looked at but the id', async () => {
    const { ana, ben, dino, caseId } = await table();
    const { id } = await sendsFile(ana, caseId, pdfFile());
    await hangs(ana, caseId, id);
    const nowhere = (await fetchesFile(dino, randomUUID())).bytes;
    const stranger = await board.sits('stranger');
    for (const who of [dino, stranger])
      for (const tail of ['', '?token=x', `?person=${ben.id}`, '?signature=0&expires=9999999999']) {
        const got = await fetchesFile(who, `${id}${tail}`);
        expect([got.status, got.bytes.equals(nowhere)]).toEqual([404, true]);
      }
    expect((await fetch(`${ana.origin}/api/files/${id}`)).status).toBe(401);
    expect((await fetch(`${ana.origin}/api/files/${id}`, { method: 'PUT' })).status).toBe(403);
  });

  it('is none to send to, for whoever may not write there; and the answer is the same for what is not there', async () => {
    const { ana, ben, dino, caseId } = await table();
    const answers = [
      await sendsFile(dino, caseId, 'x'),
      await sendsFile(dino, randomUUID(), 'x'),
      await sendsFile(ana, `person/${ben.id}`, 'x'),
      await sendsFile(ana, 'case/nonsense', 'x'),
    ];
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]!.refused).toBe('not_found');
    await ana.closes(caseId);
    expect((await sendsFile(ben, caseId, 'x')).refused).toBe('illegal_move');
  });

  it('N48 is written to by no page of another site', async () => {
    const { ana, caseId } = await table();
    expect((await sendsFile(ana, caseId, 'x', { headers: { origin: 'https://elsewhere.example' } })).refused).toBe(
      'foreign_origin',
    );
    expect((await sendsFile(ana, caseId, 'x', { headers: { 'x-baraza': '' } })).status).toBe(200);
    const headers = { cookie: ana.cookieHeader, origin: ana.origin, 'content-type': 'application/octet-stream' };
    const bare = await fetch(`${ana.origin}/api/files/${randomUUID()}?stream=case/${caseId}`, {
      method: 'PUT',
      headers,
      body: 'x',
    });
    expect(bare.status).toBe(403);
  });
});

describe('N59 an address that was good', () => {
  it('leads nowhere for whoever was removed from the case, sender or not', async () => {
    const { ana, ben, dino, caseId } = await table();
    const [bens, anas] = [await sendsFile(ben, caseId, await photo()), await sendsFile(ana, caseId, pdfFile())];
    await hangs(ben, caseId, bens.id);
    await hangs(ana, caseId, anas.id);
    const unsaid = await sendsFile(ben, caseId, 'not said yet');
    for (const { id } of [bens, anas, unsaid]) expect((await fetchesFile(ben, id)).status).toBe(200);
    await ana.releases(caseId, ben.agencyId);
    const nowhere = (await fetchesFile(dino, randomUUID())).bytes;
    for (const { id } of [bens, anas, unsaid])
      for (const part of ['', '/preview'] as const) {
        const got = await fetchesFile(ben, id, part);
        expect([got.status, got.bytes.equals(nowhere)]).toEqual([404, true]);
      }
    expect((await sendsFile(ben, caseId, 'x')).refused).toBe('not_found');
    expect((await fetchesFile(ana, bens.id)).status).toBe(200);
  });

  it('leads nowhere for whoever was removed while the file was on its way', async () => {
    const { ana, ben, caseId } = await table();
    let go = (): void => undefined;
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('half of it'));
        go = () => controller.close();
      },
    });
    const before = everything().length;
    const id = randomUUID();
    const sending = sendsSlowly(ben, caseId, body, { id });
    await until(() => everything().length > before, 'half of it to arrive');
    await ana.releases(caseId, ben.agencyId);
    go();
    expect((await sending).status).toBe(404);
    expect(await board.looks('select from baraza.file where id = $1', [id])).toEqual([]);
  });
});

describe('N60 what a picture hides', () => {
  it('is in none of what is kept of it', async () => {
    const { ana, caseId } = await table();
    const before = await photo(900, 700);
    const { id } = await sendsFile(ana, caseId, before);
    for (const part of ['', '/preview'] as const) {
      const { bytes } = await fetchesFile(ana, id, part);
      for (const hidden of [...HIDDEN, 'Exif', 'GPS']) expect(bytes.includes(hidden)).toBe(false);
    }
  });
});
