import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { caseStream } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { HIDDEN, officeFile, pdfFile, photo } from '../support/made-files.js';
import type { Person } from '../support/person.js';
import { fetchesFile, hangs, sendsFile, sendsSlowly, withdraws } from '../support/sends-files.js';
import { startStore, STORE_SETTINGS } from '../support/signed-store.js';

const FILES_DIR = mkdtempSync(join(tmpdir(), 'baraza-test-files-'));
afterAll(() => rmSync(FILES_DIR, { recursive: true, force: true }));
const board = useBoard({ FILES_DIR });

/** What lies in the store, and in the folder where files arrive. */
const inStore = (): string[] =>
  readdirSync(FILES_DIR, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^[0-9a-f]{2}\/[0-9a-f]{32}$/.test(name),
  );
const halves = (): string[] => readdirSync(join(FILES_DIR, 'incoming'));

async function table(): Promise<{ ana: Person; ben: Person; dino: Person; caseId: string }> {
  const [ana, ben, dino] = [await board.sits('ana'), await board.sits('ben'), await board.sits('dino')];
  return { ana, ben, dino, caseId: await board.caseOf(ana, 'shelter') };
}

describe('a picture', () => {
  it('hangs on a message, upright, and tells nobody where it was taken', async () => {
    const { ana, ben, caseId } = await table();
    const before = await photo(1600, 1000);
    const sent = await sendsFile(ana, caseId, before);
    expect([sent.status, sent.file]).toEqual([
      200,
      { id: sent.id, kind: 'picture', type: 'image/jpeg', bytes: expect.any(Number), width: 1000, height: 1600 },
    ]);
    expect(await hangs(ana, caseId, sent.id)).toBe(true);
    const seen = await fetchesFile(ben, sent.id);
    expect(seen.status).toBe(200);
    expect(seen.bytes.length).toBe(sent.file.bytes);
    for (const hidden of HIDDEN) expect([before.includes(hidden), seen.bytes.includes(hidden)]).toEqual([true, false]);
    expect(Object.fromEntries(seen.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline',
      'content-length': String(sent.file.bytes),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-store',
    });
  });

  it('has a small one beside it, which a browser keeps while its reader may see it', async () => {
    const { ana, ben, caseId } = await table();
    const { id } = await sendsFile(ana, caseId, await photo());
    await hangs(ana, caseId, id);
    const small = await fetchesFile(ben, id, '/preview');
    expect([small.status, small.bytes.subarray(8, 12).toString()]).toEqual([200, 'WEBP']);
    expect(Object.fromEntries(small.headers)).toMatchObject({
      'content-type': 'image/webp',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, max-age=0, must-revalidate',
    });
    const known = { 'if-none-match': small.headers.get('etag')! };
    expect((await fetchesFile(ben, id, '/preview', known)).status).toBe(304);
    await ana.releases(caseId, ben.agencyId);
    expect((await fetchesFile(ben, id, '/preview', known)).status).toBe(404);
  });
});

describe('a document', () => {
  it('is handed over as it came, under a name that nobody typed', async () => {
    const { ana, ben, caseId } = await table();
    const bytes = officeFile('docx');
    const sent = await sendsFile(ana, caseId, bytes);
    await hangs(ana, caseId, sent.id);
    const got = await fetchesFile(ben, sent.id);
    expect(got.bytes.equals(bytes)).toBe(true);
    expect(got.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="baraza-\\d{4}-\\d\\d-\\d\\d-${sent.id.slice(0, 8)}\\.docx"$`),
    );
    expect((await fetchesFile(ben, sent.id, '/preview')).status).toBe(404);
  });

  it('of plain text says its letters', async () => {
    const { ana, caseId } = await table();
    const { id } = await sendsFile(ana, caseId, 'Αύριο στις οκτώ');
    expect((await fetchesFile(ana, id)).headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });
});

describe('a file that was sent', () => {
  it('twice under one id is there once; under that id nothing else is taken', async () => {
    const { ana, caseId } = await table();
    const other = await board.caseOf(ana);
    const bytes = await photo(300, 200);
    const before = inStore().length;
    const id = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => sendsFile(ana, caseId, bytes, { id })));
    answers.push(await sendsFile(ana, caseId, bytes, { id }));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]!.status).toBe(200);
    expect(inStore().length).toBe(before + 2);
    expect((await sendsFile(ana, caseId, pdfFile(), { id })).refused).toBe('command_id_reused');
    expect((await sendsFile(ana, other, bytes, { id })).refused).toBe('command_id_reused');
    expect(halves()).toEqual([]);
  });

  it('and hangs on no message yet is its sender’s alone, and nobody else hangs it anywhere', async () => {
    const { ana, ben, caseId } = await table();
    const other = await board.caseOf(ana);
    const [{ id }, second] = [await sendsFile(ana, caseId, pdfFile()), await sendsFile(ana, caseId, 'x')];
    expect([(await fetchesFile(ana, id)).status, (await fetchesFile(ben, id)).status]).toEqual([200, 404]);
    expect(await hangs(ben, caseId, id)).toBe(false);
    expect(await hangs(ana, other, id)).toBe(false);
    expect(await hangs(ana, caseId, id, randomUUID())).toBe(false);
    expect(await hangs(ana, caseId, id, id)).toBe(false);
    expect(await hangs(ana, caseId, id, second.id)).toBe(true);
    expect(await hangs(ana, caseId, id)).toBe(false);
    expect((await fetchesFile(ben, id)).status).toBe(200);
  });

  it('and that no message took within a day is gone, bytes and all; what hangs stays', async () => {
    const { ana, caseId } = await table();
    const [left, kept] = [await sendsFile(ana, caseId, await photo()), await sendsFile(ana, caseId, 'kept')];
    await hangs(ana, caseId, kept.id);
    await board.movesClock('25 hours');
    await board.restartApi();
    const rows = (): Promise<{ id: string }[]> =>
      board.looks('select id from baraza.file where id = any ($1::uuid[])', [[left.id, kept.id]]);
    await until(async () => (await rows()).length === 1, 'the sweep');
    expect(await rows()).toEqual([{ id: kept.id }]);
    expect([(await fetchesFile(ana, left.id)).status, (await fetchesFile(ana, kept.id)).status]).toEqual([404, 200]);
    const named = await board.looks<{ key: string }>(
      'select unnest(array_remove(array[store_key, preview_key], null)) as key from baraza.file',
    );
    expect(
      inStore()
        .map((name) => name.slice(3))
        .sort(),
    ).toEqual(named.map(({ key }) => key).sort());
    await board.movesClock('0');
  });

  it('with a message that was withdrawn is nobody’s any more, at once, and its bytes go', async () => {
    const { ana, ben, caseId } = await table();
    const { id } = await sendsFile(ana, caseId, await photo());
    await hangs(ana, caseId, id);
    const before = inStore().length;
    await withdraws(ana, caseId);
    for (const who of [ana, ben])
      for (const part of ['', '/preview'] as const) expect((await fetchesFile(who, id, part)).status).toBe(404);
    await board.restartApi();
    await until(() => inStore().length === before - 2, 'its bytes to go');
  });
});

describe('a server that is killed while a file arrives', () => {
  it('leaves half of it nowhere, and the file is sent again', async () => {
    const { ana, caseId } = await table();
    const id = randomUUID();
    const line = connect(board.api.port, '127.0.0.1').on('error', () => undefined);
    line.write(
      `PUT /api/files/${id}?stream=${caseStream(caseId)} HTTP/1.1\r\nHost: x\r\nCookie: ${ana.cookieHeader}\r\nOrigin: ${board.api.origin}\r\n` +
        'X-Baraza: 1\r\nContent-Type: application/octet-stream\r\nContent-Length: 5000000\r\n\r\n',
    );
    line.write(Buffer.alloc(1_000_000, 'x'));
    await until(() => halves().length === 1, 'half a file');
    await board.restartApi();
    await until(() => halves().length === 0, 'the sweep');
    expect(await board.looks('select from baraza.file where id = $1', [id])).toEqual([]);
    expect((await sendsFile(ana, caseId, 'again', { id })).status).toBe(200);
  });

  it('is no other than a sender who goes away', async () => {
    const { ana, caseId } = await table();
    const gone = new AbortController();
    const slow = new ReadableStream({
      start: (controller) => controller.enqueue(new Uint8Array(100_000)),
    });
    const sending = sendsSlowly(ana, caseId, slow, { signal: gone.signal }).catch(() => 'gone');
    await until(() => halves().length === 1, 'half a file');
    gone.abort();
    expect(await sending).toBe('gone');
    await until(() => halves().length === 0, 'it to be cleared away');
  });
});

describe('an installation with a store elsewhere', () => {
  it('keeps the bytes there, under names that say nothing, and has none on its own disk', async () => {
    const store = await startStore();
    const api = await board.anotherApi({ FILES_S3_URL: store.url, ...STORE_SETTINGS });
    const ana = await board.sits('ana', api);
    const caseId = await ana.opensCase();
    const before = inStore().length;
    const [picture, text] = [
      await sendsFile(ana, caseId, await photo()),
      await sendsFile(ana, caseId, 'The bed is free.'),
    ];
    expect([picture.status, text.status]).toEqual([200, 200]);
    expect([...store.objects.keys()]).toEqual(Array(3).fill(expect.stringMatching(/^([0-9a-f]{2})\/\1[0-9a-f]{30}$/)));
    expect([inStore().length, halves()]).toEqual([before, []]);
    expect((await fetchesFile(ana, text.id)).bytes.toString()).toBe('The bed is free.');
    expect((await fetchesFile(ana, picture.id)).bytes.length).toBe(picture.file.bytes);
    expect(store.refused).toEqual([]);
    await store.stop();
    expect((await fetchesFile(ana, text.id)).status).toBe(503);
    expect((await sendsFile(ana, caseId, 'x')).refused).toMatch(/^busy/);
    expect((await ana.http('GET', `/api/cases/${caseId}`)).status).toBe(200);
  });
});
