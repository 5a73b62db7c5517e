import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { type CommandAnswer, type FollowAnswer, partStream } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { photo } from '../support/made-files.js';
import { saysIn } from '../support/parts.js';
import type { Person } from '../support/person.js';
import { fetchesFile, sendsFile } from '../support/sends-files.js';
import { agencyId, type AgencyName } from '../support/table.js';

const FILES_DIR = mkdtempSync(join(tmpdir(), 'baraza-test-files-'));
afterAll(() => rmSync(FILES_DIR, { recursive: true, force: true }));
const board = useBoard({ FILES_DIR });
afterEach(async () => expect(await journalFaults(board)).toEqual([]));

/** A case of Ana's, Ben's and Carla's agencies; a part of it is Ana's and Ben's. */
async function table(): Promise<{ ana: Person; ben: Person; carla: Person; dino: Person; caseId: string }> {
  const [ana, ben, carla] = [await board.sits('ana'), await board.sits('ben'), await board.sits('carla')];
  return { ana, ben, carla, dino: await board.sits('dino'), caseId: await board.caseOf(ana, 'shelter', 'legal') };
}

interface Beginning {
  partId?: string;
  words?: string;
  files?: string[];
  id?: string;
}

/** Begins a part on health with these files. */
const begins = (
  person: Person,
  caseId: string,
  { partId = randomUUID(), words = 'This is the wound.', files = [], id = v7() }: Beginning,
  ...agencies: AgencyName[]
) =>
  person.http<CommandAnswer>(
    'POST',
    `/api/cases/${caseId}/parts`,
    { partId, part: 'health', agencyIds: agencies.map(agencyId), words, files },
    { 'idempotency-key': id },
  );

const whereIs = (id: string): Promise<unknown[]> =>
  board.looks('select stream_id as stream, seq::int from baraza.file where id = $1', [id]);

describe('a restricted part that begins with a picture', () => {
  it('shows it to those who read the part; who reads the case alone gets the answer for nothing', async () => {
    const { ana, ben, carla, dino, caseId } = await table();
    const before = (await carla.http<FollowAnswer>('GET', `/api/cases/${caseId}`)).text;
    const { id, file } = await sendsFile(ana, caseId, await photo());
    // While nobody has said it, it is its sender's alone.
    expect((await fetchesFile(ana, id)).status).toBe(200);
    for (const person of [ben, carla]) expect((await fetchesFile(person, id)).status).toBe(404);

    const partId = randomUUID();
    expect(await begins(ana, caseId, { partId, words: '', files: [id] }, 'shelter')).toMatchObject({
      status: 201,
      body: { seq: 2, result: {} },
    });
    const { events } = (await ben.http<FollowAnswer>('GET', `/api/parts/${partId}`)).body;
    expect(events.at(-1)).toMatchObject({ type: 'message.posted', words: '', data: { files: [file] } });
    for (const person of [ana, ben])
      for (const what of ['', '/preview'] as const) expect((await fetchesFile(person, id, what)).status).toBe(200);

    for (const person of [carla, dino])
      for (const what of ['', '/preview'] as const) {
        const [got, nothing] = [await fetchesFile(person, id, what), await fetchesFile(person, randomUUID(), what)];
        expect([got.status, got.bytes.equals(nothing.bytes)]).toEqual([404, true]);
        expect([...got.headers.keys()]).toEqual([...nothing.headers.keys()]);
      }
    const said = async (file: string): Promise<string> =>
      (await carla.http('POST', `/api/cases/${caseId}/messages`, { words: 'Mine?', files: [file] })).text;
    expect(await said(id)).toBe(await said(randomUUID()));
    // Neither a number nor an event of the case tells of it.
    expect((await carla.http<FollowAnswer>('GET', `/api/cases/${caseId}`)).text).toBe(before);
  });

  it('keeps it as closed as its words: for who leaves, and when it is taken back', async () => {
    const { ana, ben, carla, caseId } = await table();
    const { id } = await sendsFile(ana, caseId, await photo());
    const partId = randomUUID();
    await begins(ana, caseId, { partId, files: [id] }, 'shelter');
    await ana.http('DELETE', `/api/parts/${partId}/agencies/${agencyId('shelter')}`);
    expect((await fetchesFile(ben, id)).status).toBe(404);
    // What stands in the part can be said nowhere else, not even by who put it up.
    expect(
      (await ana.http('POST', `/api/cases/${caseId}/messages`, { words: '', files: [id] })).body.error?.fields,
    ).toHaveProperty('files');
    expect((await ana.http('DELETE', `/api/parts/${partId}/messages/2`)).status).toBe(200);
    for (const person of [ana, ben, carla]) expect((await fetchesFile(person, id)).status).toBe(404);
  });

  it('takes nothing that is somebody else’s, was said, or belongs to another place, and does not begin then', async () => {
    const { ana, ben, dino, caseId } = await table();
    const elsewhere = await sendsFile(ana, await ana.opensCase(), 'for another case');
    const [bens, anas] = [await sendsFile(ben, caseId, 'of ben'), await sendsFile(ana, caseId, 'of ana')];
    const said = await sendsFile(ana, caseId, 'said already');
    await ana.http('POST', `/api/cases/${caseId}/messages`, { words: '', files: [said.id] });
    const partId = randomUUID();
    const answers = [];
    for (const other of [bens.id, said.id, elsewhere.id, randomUUID()])
      answers.push((await begins(ana, caseId, { partId, files: [anas.id, other] })).text);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toContain('files');
    expect((await begins(dino, caseId, { partId, files: [anas.id] })).body.error?.code).toBe('not_found');
    expect((await ana.http('GET', `/api/parts/${partId}`)).status).toBe(404);
    expect(await whereIs(anas.id)).toEqual([{ stream: `case/${caseId}`, seq: null }]);
    expect((await begins(ana, caseId, { partId, files: [anas.id] })).status).toBe(201);
  });

  it('may be followed by more that was put up before there was a part; never the other way', async () => {
    const { ana, carla, caseId } = await table();
    const [early, late] = [
      await sendsFile(ana, caseId, 'early'),
      await sendsFile(ana, caseId, 'put up early, said later'),
    ];
    const partId = randomUUID();
    await begins(ana, caseId, { partId, files: [early.id] });
    await saysIn(ana, partStream(partId), 'And this.', { files: [late.id] });
    expect((await fetchesFile(carla, late.id)).status).toBe(404);
    const ofThePart = await sendsFile(ana, partStream(partId), 'for the part');
    const inTheCase = await ana.http('POST', `/api/cases/${caseId}/messages`, { words: '', files: [ofThePart.id] });
    expect(inTheCase.body.error?.fields).toHaveProperty('files');
  });

  it('is not there for whoever was let out of it with a file still to say: nothing is wrong with the file', async () => {
    const { ana, ben, caseId } = await table();
    const partId = randomUUID();
    await begins(ana, caseId, { partId }, 'shelter');
    const { id } = await sendsFile(ben, partStream(partId), 'for the part');
    await ana.http('DELETE', `/api/parts/${partId}/agencies/${agencyId('shelter')}`);
    const late = await ben.http('POST', `/api/parts/${partId}/messages`, { words: 'Here it is.', files: [id] });
    expect(late.body.error?.code).toBe('not_found');
    const nowhere = await ben.http('POST', `/api/parts/${randomUUID()}/messages`, { words: '', files: [randomUUID()] });
    expect(nowhere.body.error?.code).toBe('not_found');
  });
});

describe('the server is killed while a part begins with a picture', () => {
  it.each(['in transaction', 'after commit, before reply'])('%s: it begins once, with its picture', async (point) => {
    const { ana, ben, carla, caseId } = await table();
    const { id } = await sendsFile(ana, caseId, await photo());
    const beginning = { partId: randomUUID(), files: [id], id: v7() };
    await board.restartApi({ FAULT_POINT: point });
    const lost = begins(ana, caseId, beginning, 'shelter').catch(() => 'lost');
    await until(() => board.api.output().includes(`fault point reached: ${point}`), `it to reach: ${point}`);
    await board.restartApi();
    await lost;
    for (let again = 0; again < 2; again++)
      expect(await begins(ana, caseId, beginning, 'shelter')).toMatchObject({ body: { seq: 2 } });
    expect(await whereIs(id)).toEqual([{ stream: partStream(beginning.partId), seq: 2 }]);
    expect((await fetchesFile(ben, id)).status).toBe(200);
    expect((await fetchesFile(carla, id)).status).toBe(404);
  });
});
