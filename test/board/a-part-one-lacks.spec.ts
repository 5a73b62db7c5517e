import { afterAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { caseStream, partStream, PARTS, type StreamName, taskForceStream } from '#libs/domain';
import { type Board, useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { photo } from '../support/made-files.js';
import { beginsPart, pathOf, saysIn } from '../support/parts.js';
import type { Person } from '../support/person.js';
import { rawHttp, RawSocket } from '../support/raw.js';
import { sendsFile } from '../support/sends-files.js';
import { agencyId, personId, TABLE } from '../support/table.js';
import { Observer, settles } from '../support/worlds.js';

const FILES_DIR = mkdtempSync(join(tmpdir(), 'baraza-test-files-'));
afterAll(() => rmSync(FILES_DIR, { recursive: true, force: true }));
const SETTINGS = { FILES_DIR, HEADS_MS: '400', MISS_RATE: '100000', WORKER_SWEEP_MS: '200' };
const [withPart, without] = [useBoard(SETTINGS), useBoard(SETTINGS)];

const becomes = (admin: Person, name: 'bea', standings: string[]): Promise<unknown> =>
  admin.http('PUT', `/api/people/${personId(name)}/standings`, { agencyId: agencyId('shelter'), standings });

/** Everything that can happen in a part, among those who read it. */
async function muchHappensIn(part: StreamName, ana: Person, ben: Person): Promise<void> {
  const path = pathOf(part);
  await ben.live.connected();
  await ben.live.follow(part);
  const first = await saysIn(ana, part, 'He asked for Thursday.', { mentions: [{ person: ben.id }] });
  const answer = await saysIn(ben, part, 'Thursday is fine.', { replyTo: first });
  await ben.live.ask('presence', { stream: part, typing: true });
  await ana.http('PATCH', `${path}/messages/${first}`, { words: 'He asked for Thursday, at nine.' });
  await ben.http('PUT', `${path}/messages/${first}/signs/agree`);
  await ben.http('PUT', `${path}/messages/${first}/pin`);
  await ben.http('POST', `${path}/reading`, { seq: answer });
  await ben.http('DELETE', `${path}/messages/${answer}`);
  ben.takesNote();
}

/** All that somebody in a case can ask about it. */
async function asksEverything(carla: Observer, caseId: string, nth: number): Promise<void> {
  const stream = caseStream(caseId);
  for (const path of ['/api/cases', '/api/reading', `/api/cases/${caseId}`, `/api/cases/${caseId}/parts`, '/api/me'])
    await carla.http('GET', path);
  await carla.http('HEAD', `/api/cases/${caseId}`);
  await carla.http('GET', `/api/cases/${caseId}/events?after=0&limit=200`);
  await carla.http('GET', `/api/cases/${caseId}/parts?x=1`);
  await carla.http('POST', '/api/search', { terms: ['thursday'] });
  await carla.asks('follow', { stream });
  await carla.asks('follow', { stream, epoch: 1, after: 2 });
  await carla.asks('range', { stream, after: 0, limit: 200 });
  await carla.asks('range', { stream: `person/${personId('carla')}`, after: 0, limit: 200 });
  await carla.asks('range', { stream: taskForceStream(TABLE.id), after: 0, limit: 200 });
  const begin = (body: object): Promise<string> =>
    carla.http('POST', `/api/cases/${caseId}/parts`, { partId: randomUUID(), agencyIds: [], words: 'Hm.', ...body });
  for (const part of PARTS) await begin({ part, agencyIds: [agencyId('justice')] });
  await begin({ part: 'health', mentions: [{ person: personId('ben') }] });
  await begin({ part: 'health', words: '' });
  await begin({ part: PARTS[nth] });
  await begin({ part: PARTS[nth] });
  await begin({ part: PARTS[nth + 2], agencyIds: [agencyId('shelter')] });
  await carla.http('POST', `/api/cases/${caseId}/messages`, { words: '@x', mentions: [{ person: personId('dino') }] });
}

/** All that somebody can ask about a file by its id, and a message that names it. */
async function asksAbout(carla: Observer, caseId: string, file: string): Promise<void> {
  for (const path of [`/api/files/${file}`, `/api/files/${file}/preview`]) {
    await carla.http('GET', path);
    await carla.http('HEAD', path);
  }
  await carla.http('POST', `/api/cases/${caseId}/messages`, { words: 'Mine?', files: [file] });
  const begun = { partId: randomUUID(), part: 'place', agencyIds: [], words: '', files: [file] };
  await carla.http('POST', `/api/cases/${caseId}/parts`, begun);
}

/** One story, as Carla lives it; with a part among the others in her two cases, or without. */
async function story(board: Board, isThere: boolean): Promise<string[]> {
  const [ana, ben, admin] = [await board.sits('ana'), await board.sits('ben'), await board.sits('admin')];
  const [her, lead] = [await board.sits('carla'), await board.sits('carla')];
  const theirs = await board.caseOf(ana, 'shelter', 'legal');
  const hers = await board.caseOf(lead, 'health', 'shelter');
  await settles(board);
  const carla = await new Observer(her).connected();
  const followed = [caseStream(theirs), caseStream(hers), taskForceStream(TABLE.id)];
  for (const stream of followed) await carla.asks('follow', { stream });
  for (const person of [ana, ben]) for (const caseId of [theirs, hers]) await person.follows(caseId);

  const reused = v7();
  const files = [randomUUID(), randomUUID()];
  if (isThere) {
    // One part begins with words and a picture, the other with a document alone.
    for (const [place, caseId] of [theirs, hers].entries()) {
      const partId = randomUUID();
      const id = files[place]!;
      await sendsFile(ana, caseId, place ? 'On paper, only among us.' : await photo(), { id });
      const words = place ? '' : 'Only among us.';
      const begun = { partId, part: PARTS[place], agencyIds: [agencyId('shelter')], words, files: [id] };
      const key = { 'idempotency-key': place ? v7() : reused };
      expect((await ana.http('POST', `/api/cases/${caseId}/parts`, begun, key)).status).toBe(201);
      await muchHappensIn(partStream(partId), ana, ben);
    }
    await settles(board);
  }
  await becomes(admin, 'bea', ['worker']);
  await becomes(admin, 'bea', ['volunteer']);
  await settles(board);
  await asksEverything(carla, theirs, 0);
  await carla.http('POST', `/api/cases/${theirs}/messages`, { words: 'With the id of another.' }, reused);
  await carla.http(
    'POST',
    `/api/cases/${theirs}/parts`,
    { partId: reused, part: 'place', agencyIds: [], words: 'x' },
    reused,
  );
  await asksEverything(carla, hers, 1);
  for (const [place, caseId] of [theirs, hers].entries()) await asksAbout(carla, caseId, files[place]!);

  // Whoever leads the case lets an agency go, which leaves what she does not know of as well.
  await carla.http('DELETE', `/api/cases/${hers}/agencies/${agencyId('shelter')}`);
  await carla.http('DELETE', `/api/cases/${hers}/agencies/${agencyId('shelter')}`);
  await carla.http('POST', `/api/cases/${hers}/agencies`, { agencyId: agencyId('shelter') });
  await ana.http('DELETE', `/api/cases/${theirs}/agencies/${agencyId('shelter')}`);
  await becomes(admin, 'bea', ['worker']);
  await becomes(admin, 'bea', ['volunteer']);
  await carla.http('POST', `/api/cases/${hers}/close`, { outcome: 'completed' });
  await ana.http('POST', `/api/cases/${theirs}/close`, { outcome: 'completed' });
  await settles(board);
  await asksEverything(carla, hers, 1);
  await asksEverything(carla, theirs, 0);
  await carla.hearsHeads(board, followed);
  carla.leaves();
  for (const person of [ana, ben]) person.takesNote();
  expect(await journalFaults(board)).toEqual([]);
  return carla.transcript;
}

describe('two worlds that differ in a part that somebody lacks', () => {
  it('are the same for her, byte by byte: every answer, every frame, every number, every list', async () => {
    const [one, other] = await Promise.all([story(withPart, true), story(without, false)]);
    expect(one.filter((line, place) => line !== other[place])).toEqual([]);
    expect(one).toEqual(other);
    expect(one.length).toBeGreaterThan(100);
    expect(one.join('\n')).toContain('changed');
    expect(one.join('\n')).not.toMatch(/only among us\./i);
  }, 120_000);
});

/** Every route and message that names a part. */
const ROUTES: ((id: string) => [method: string, path: string, body?: unknown])[] = [
  (id) => ['GET', `/api/parts/${id}`],
  (id) => ['HEAD', `/api/parts/${id}`],
  (id) => ['GET', `/api/parts/${id}/events?after=0&limit=200`],
  (id) => ['GET', `/api/parts/${id}/events?before=-1`],
  (id) => ['POST', `/api/parts/${id}/messages`, { words: 'Hello?' }],
  (id) => ['POST', `/api/parts/${id}/messages`, { words: 'Hello?', replyTo: 2 }],
  (id) => ['POST', `/api/parts/${id}/messages`, { words: '' }],
  (id) => ['PATCH', `/api/parts/${id}/messages/2`, { words: 'Mine now.' }],
  (id) => ['DELETE', `/api/parts/${id}/messages/2`],
  (id) => ['PUT', `/api/parts/${id}/messages/2/signs/agree`],
  (id) => ['DELETE', `/api/parts/${id}/messages/2/signs/agree`],
  (id) => ['PUT', `/api/parts/${id}/messages/2/pin`],
  (id) => ['DELETE', `/api/parts/${id}/messages/2/pin`],
  (id) => ['POST', `/api/parts/${id}/reading`, { seq: 1 }],
  (id) => ['POST', `/api/parts/${id}/agencies`, { agencyId: agencyId('legal') }],
  (id) => ['DELETE', `/api/parts/${id}/agencies/${agencyId('legal')}`],
  (id) => ['DELETE', `/api/parts/${id}/agencies/${agencyId('shelter')}`],
  (id) => ['GET', `/api/cases/${id}/parts`],
];
const MESSAGES: ((id: string) => [message: string, payload: object])[] = [
  (id) => ['follow', { stream: `part/${id}` }],
  (id) => ['follow', { stream: `part/${id}`, epoch: 1, after: 1 }],
  (id) => ['unfollow', { stream: `part/${id}` }],
  (id) => ['range', { stream: `part/${id}`, after: 0 }],
  (id) => ['ack', { stream: `part/${id}`, seq: 1 }],
  (id) => ['presence', { stream: `part/${id}`, typing: true }],
  ...['message.post', 'message.edit', 'message.withdraw', 'reading.mark'].map(
    (name) =>
      (id: string): [string, object] => [
        'command',
        {
          id: v7(),
          name,
          input: {
            partId: id,
            ...(name === 'message.post' ? {} : { seq: 2 }),
            ...(/post|edit/.test(name) ? { words: 'x' } : {}),
          },
        },
      ],
  ),
  (id) => ['command', { id: v7(), name: 'agency.admit', input: { partId: id, agencyId: agencyId('legal') } }],
];

describe.each(['carla', 'bea', 'dino', 'stranger'] as const)('%s, who does not read a part', (name) => {
  it('gets the same bytes for its id as for one that does not exist, by every route and message', async () => {
    const [ana, other] = [await withPart.sits('ana'), await withPart.sits(name)];
    const caseId = await withPart.caseOf(ana, 'shelter', 'legal');
    const partId = await beginsPart(ana, caseId, 'hiv', 'Only among us.', 'shelter');
    const asked = async (id: string, socket: RawSocket): Promise<unknown[]> => {
      const heard: unknown[] = [];
      const writes = { 'x-baraza': '1', origin: other.origin, 'content-type': 'application/json' };
      for (const route of ROUTES) {
        const [method, path, body] = route(id);
        const headers = {
          cookie: other.cookieHeader,
          ...(/GET|HEAD/.test(method) ? {} : { ...writes, 'idempotency-key': v7() }),
        };
        heard.push([
          method,
          path.replace(id, '-'),
          await rawHttp(
            other.origin,
            method,
            path,
            headers,
            /GET|HEAD/.test(method) ? undefined : JSON.stringify(body ?? {}),
          ),
        ]);
      }
      for (const message of MESSAGES) {
        const [called, payload] = message(id);
        heard.push((await socket.asks(called, JSON.stringify(payload))).replace(/^43\d+/, ''));
      }
      return heard;
    };
    const socket = await new RawSocket(other.origin, other.cookieHeader).connected();
    expect(await asked(partId, socket)).toEqual(await asked(randomUUID(), socket));
    expect(socket.frames.filter((frame) => frame.includes(partId))).toEqual([]);
    socket.leaves();
    expect((await ana.http<{ head: number }>('GET', `/api/parts/${partId}`)).body.head).toBe(2);
  });
});

describe('whoever knows the id of a part, for they read it once', () => {
  it('cannot tell by beginning one under it whether it is still talked in, and changes nothing', async () => {
    const [ana, carla] = [await withPart.sits('ana'), await withPart.sits('carla')];
    const caseId = await withPart.caseOf(ana, 'legal');
    const partId = await beginsPart(ana, caseId, 'safety', 'Be careful.');
    const again = { partId, part: 'safety', agencyIds: [], words: 'Mine?' };
    for (const person of [carla, ana])
      expect((await person.http('POST', `/api/cases/${caseId}/parts`, again)).body.error?.code).toBe('illegal_move');
    expect((await ana.http<{ head: number }>('GET', `/api/parts/${partId}`)).body.head).toBe(2);
  });

  it('hears of it no more: not that others come and go, not while they ask again and again to follow it', async () => {
    const [ana, bea, admin] = [await withPart.sits('ana'), await withPart.sits('bea'), await withPart.sits('admin')];
    const caseId = await withPart.caseOf(ana, 'shelter');
    await becomes(admin, 'bea', ['worker']);
    const partId = await beginsPart(ana, caseId, 'justice', 'The hearing is on Monday.', 'shelter');
    const stream = partStream(partId);
    await bea.live.connected();
    expect(await bea.live.follow(stream)).toMatchObject({ head: 2 });
    await becomes(admin, 'bea', ['volunteer']);
    expect((await bea.http('GET', pathOf(stream))).status).toBe(404);
    await settles(withPart);
    await bea.live.connected();
    const socket = await new RawSocket(bea.origin, bea.cookieHeader).connected();
    let going = true;
    const asking = Array.from({ length: 4 }, async () => {
      while (going) await socket.asks('follow', JSON.stringify({ stream }));
    });
    const told = bea.live.changed.length;
    for (let round = 0; round < 10; round++) {
      await ana.http('DELETE', `/api/parts/${partId}/agencies/${agencyId('shelter')}`);
      await ana.http('POST', `/api/parts/${partId}/agencies`, { agencyId: agencyId('shelter') });
      await saysIn(ana, stream, `Round ${round}.`);
    }
    await settles(withPart);
    going = false;
    await Promise.all(asking);
    socket.leaves();
    expect(socket.frames.filter((frame) => frame.startsWith('42'))).toEqual([]);
    const answers = new Set(
      socket.frames.filter((frame) => frame.startsWith('43')).map((frame) => frame.replace(/^43\d+/, '')),
    );
    expect(answers.size).toBe(1);
    expect(bea.live.changed.slice(told)).toEqual([]);
    expect(bea.live.frames.filter((frame) => frame.includes('Round'))).toEqual([]);
    bea.takesNote();
  }, 180_000);
});
