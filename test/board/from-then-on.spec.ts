import { beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import { caseStream, type CommandAnswer, type FollowAnswer, partStream, type StreamName } from '#libs/domain';
import { type ServerProcess, until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { beginsPart, pathOf, saysIn } from '../support/parts.js';
import type { Person } from '../support/person.js';
import { agencyId, personId } from '../support/table.js';
import { Observer } from '../support/worlds.js';

const board = useBoard({ MISS_RATE: '100000' });
const LEGAL = agencyId('legal');
/** A word that stands in nothing but in what was said before. */
const BEFORE = /quince/i;

interface Told {
  stream: StreamName;
  path: string;
  ana: Person;
  ben: Person;
  carla: Person;
  /** The number of the first message, and of the last event before she came. */
  first: number;
  floor: number;
}

/** A case, or a part of one, in which much was said before Carla's agency came; what was said was seen by Ben's. */
async function muchWasSaid(kind: 'case' | 'part'): Promise<Told> {
  const [ana, ben, carla] = [await board.sits('ana'), await board.sits('ben'), await board.sits('carla')];
  const caseId = await board.caseOf(ana, 'shelter', ...(kind === 'part' ? (['legal'] as const) : []));
  const stream =
    kind === 'case'
      ? caseStream(caseId)
      : partStream(await beginsPart(ana, caseId, 'health', 'Quince to begin with.', 'shelter'));
  const path = pathOf(stream);
  const first = await saysIn(ana, stream, 'A quince.', { mentions: [{ person: ben.id }] });
  const second = await saysIn(ben, stream, 'Another quince.', { replyTo: first });
  await ana.http('PATCH', `${path}/messages/${first}`, { words: 'A ripe quince.' });
  await ben.http('PUT', `${path}/messages/${first}/signs/thanks`);
  await ben.http('PUT', `${path}/messages/${first}/pin`);
  await ana.http('PUT', `${path}/messages/${second}/pin`);
  const { body } = await ben.http<FollowAnswer>('GET', path);
  await ben.http('POST', `${path}/reading`, { seq: body.head });
  return { stream, path, ana, ben, carla, first, floor: body.head };
}

const admits = async ({ ana, path }: Told, before = false): Promise<CommandAnswer> =>
  (await ana.http<CommandAnswer>('POST', `${path}/agencies`, { agencyId: LEGAL, before })).body;

describe.each(['case', 'part'] as const)('an agency that comes to a %s from then on', (kind) => {
  it('gets no word, no number, no name, no pin and no sign of what was before, however it asks', async () => {
    const told = await muchWasSaid(kind);
    const { stream, path, ana, carla, floor } = told;
    const observer = await new Observer(carla).connected();
    expect(await admits(told)).toMatchObject({ seq: floor + 1 });
    const since = await saysIn(ana, stream, 'A pear.');
    await observer.asks('follow', { stream });
    await observer.asks('follow', { stream, epoch: 1, after: 0 });
    await observer.asks('follow', { stream, epoch: 1, after: 2 });
    await observer.asks('follow', { stream, epoch: 1, after: floor - 1 });
    for (const place of [{}, { after: 0, limit: 200 }, { before: floor }, { before: floor + 1 }, { after: floor - 2 }])
      await observer.asks('range', { stream, ...place });
    for (const query of ['', '/events', '/events?after=0&limit=200', `/events?before=${floor + 1}`])
      await observer.http('GET', `${path}${query}`);
    await observer.http('GET', '/api/reading');
    await observer.http('GET', '/api/cases');
    const frames = Object.entries(observer.told).flatMap(([kept, told]) => (kept.endsWith(stream) ? told : []));
    const numbers = [...observer.answers, ...frames].flatMap((text) =>
      [...text.matchAll(/"seq":(\d+)/g)].map(([, seq]) => Number(seq)),
    );
    expect([...observer.answers, ...frames].filter((text) => BEFORE.test(text.slice(text.indexOf('\n'))))).toEqual([]);
    // Her answers about other cases count from one; those about this place do not.
    expect(Math.min(...numbers)).toBeGreaterThan(floor);
    const view = (await carla.http<FollowAnswer>('GET', path)).body;
    expect(view).toMatchObject({ floor, head: since, seen: {}, view: { pins: [] } });
    expect(view.events.map(({ seq }) => seq)).toEqual([floor + 1, floor + 2]);
    const rows = (await carla.http<{ stream: string }[]>('GET', '/api/reading')).body;
    expect(rows.find((row) => row.stream === stream)).toMatchObject({
      read: floor,
      unread: 1,
      mentions: 0,
      first: since,
      agencyIds: [agencyId('health')],
    });
    observer.leaves();
    const { found } = (await carla.http<{ found: { stream: string }[] }>('POST', '/api/search', { terms: ['quince'] }))
      .body;
    expect(found.filter((one) => one.stream === stream)).toEqual([]);
  });

  it('cannot act on what was before, as on what never was', async () => {
    const told = await muchWasSaid(kind);
    const { path, carla, first, floor } = told;
    await admits(told);
    const acts = async (seq: number): Promise<string[]> => {
      const answers = [
        await carla.http('POST', `${path}/messages`, { words: 'This?', replyTo: seq }),
        await carla.http('PATCH', `${path}/messages/${seq}`, { words: 'Mine.' }),
        await carla.http('DELETE', `${path}/messages/${seq}`),
        await carla.http('PUT', `${path}/messages/${seq}/signs/agree`),
        await carla.http('DELETE', `${path}/messages/${seq}/signs/thanks`),
        await carla.http('PUT', `${path}/messages/${seq}/pin`),
        await carla.http('DELETE', `${path}/messages/${seq}/pin`),
      ];
      return answers.map(({ status, text }) => `${status} ${text}`);
    };
    const nowhere = await acts(floor + 1000);
    for (const seq of [first, first + 1, first + 2, first + 4]) expect(await acts(seq)).toEqual(nowhere);
    expect((await carla.http<FollowAnswer>('GET', path)).body.head).toBe(floor + 1);
  });

  it('hears of what is done now about what was before that it was done, and which number; never its words', async () => {
    const told = await muchWasSaid(kind);
    const { stream, path, ana, ben, carla, first, floor } = told;
    await admits(told);
    await carla.live.connected();
    await carla.live.follow(stream);
    // Its new words would say what was said before: it stays as it is, or is taken back.
    const edited = await ana.http('PATCH', `${path}/messages/${first}`, { words: 'An overripe quince.' });
    expect(edited.body.error?.code).toBe('illegal_move');
    await saysIn(ben, stream, 'To that.', { replyTo: first });
    await ben.http('PUT', `${path}/messages/${first}/signs/agree`);
    await ana.http('PUT', `${path}/messages/${first}/pin`);
    await ben.http('DELETE', `${path}/messages/${first}/pin`);
    await ana.http('DELETE', `${path}/messages/${first}`);
    const since = await saysIn(ana, stream, 'A pear.');
    await ana.http('PATCH', `${path}/messages/${since}`, { words: 'Two pears.' });
    await carla.hears('To that.', 'A pear.', 'Two pears.');
    expect(carla.takesNote().map(({ type, data }) => [type, (data as { seq: number }).seq])).toEqual([
      ['message.reacted', first],
      ['message.pinned', first],
      ['message.withdrawn', first],
    ]);
    const caughtUp = await carla.live.range({ stream, after: floor, limit: 200 });
    expect(JSON.stringify([caughtUp, carla.live.frames])).not.toMatch(BEFORE);
    expect((await carla.http('GET', path)).text).not.toMatch(BEFORE);
  });

  it('is not told how far the others had read of it, and is how far they read now', async () => {
    const told = await muchWasSaid(kind);
    const { stream, path, ana, ben, carla, first } = told;
    await admits(told);
    const since = await saysIn(ana, stream, 'A pear.');
    const observer = await new Observer(carla).connected();
    await observer.asks('follow', { stream });
    await ana.http('POST', `${path}/reading`, { seq: first });
    await ana.http('POST', `${path}/reading`, { seq: first + 1 });
    expect((await carla.http<FollowAnswer>('GET', path)).body.seen).toEqual({});
    // Nobody has read further than what was said.
    await ben.http('POST', `${path}/reading`, { seq: since + 1000 });
    const seen = (): string[] => observer.told[`seen ${stream}`] ?? [];
    await until(() => seen().length > 0, 'it to be said that it was seen');
    await wait(100);
    expect(seen()).toEqual([`42${JSON.stringify(['seen', { stream, agency: agencyId('shelter'), seq: since }])}`]);
    expect((await carla.http<FollowAnswer>('GET', path)).body.seen).toEqual({ [agencyId('shelter')]: since });
    expect((await ben.http<FollowAnswer>('GET', path)).body.seen).toEqual({
      [agencyId('health')]: first + 1,
      [agencyId('shelter')]: since,
    });
    observer.leaves();
  });

  it('brings whoever begins to work for it later to where it began, and not to before', async () => {
    const told = await muchWasSaid(kind);
    const { stream, path, ana, floor } = told;
    await admits(told);
    const [dino, admin] = [await board.sits('dino'), await board.sits('admin')];
    await saysIn(ana, stream, 'A pear.');
    const becomes = (standings: string[]): Promise<unknown> =>
      admin.http('PUT', `/api/people/${personId('dino')}/standings`, { agencyId: LEGAL, standings });
    await becomes(['worker']);
    const read = (await dino.http<FollowAnswer>('GET', path)).body;
    expect(read).toMatchObject({
      floor,
      events: [{ seq: floor + 1 }, { words: 'A pear.' }, { type: 'colleague.joined' }],
    });
    await becomes([]);
    expect((await dino.http('GET', path)).status).toBe(404);
  });

  it('reads all of it when that was said; and what was before can be written anew when it is gone', async () => {
    const told = await muchWasSaid(kind);
    const { path, ana, carla, first, floor } = told;
    const edits = async (): Promise<unknown> =>
      (await ana.http('PATCH', `${path}/messages/${first}`, { words: 'The quince of that day.' })).body.error?.code;
    await admits(told);
    expect(await edits()).toBe('illegal_move');
    await ana.http('DELETE', `${path}/agencies/${LEGAL}`);
    expect((await carla.http('GET', path)).status).toBe(404);
    expect(await edits()).toBeUndefined();
    await admits(told);
    expect((await carla.http<FollowAnswer>('GET', path)).body.floor).toBe(floor + 3);
    await ana.http('DELETE', `${path}/agencies/${LEGAL}`);
    await admits(told, true);
    expect(await edits()).toBeUndefined();
    const read = (await carla.http<FollowAnswer>('GET', path)).body;
    expect([read.floor, read.events[0]?.seq]).toEqual([0, 1]);
    expect(await journalFaults(board)).toEqual([]);
  });
});

describe('somebody who was away while others talked', () => {
  // A server that looks by itself only seldom.
  let other: ServerProcess;
  beforeAll(async () => (other = await board.anotherApi({ LIVE_SWEEP_MS: '10000', WORKER: 'apart' })));

  it('is not sent what was said meanwhile by a server that stood still and learns of all at once', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben', other)];
    const caseId = await board.caseOf(ana, 'shelter');
    await ben.follows(caseId);
    process.kill(other.pid, 'SIGSTOP');
    await ana.releases(caseId, agencyId('shelter'));
    await saysIn(ana, caseStream(caseId), 'A quince.');
    await ana.admits(caseId, agencyId('shelter'), false);
    await saysIn(ana, caseStream(caseId), 'A pear.');
    process.kill(other.pid, 'SIGCONT');
    await ben.reaches(caseId, 6);
    expect(ben.words(caseId)).toEqual(['A pear.']);
    expect(ben.live.frames.join('\n')).not.toMatch(BEFORE);
    ben.takesNote();
  });

  it('joins a room that has still to be told what is not theirs, and is not told it', async () => {
    const [ana, ben, carla] = [
      await board.sits('ana'),
      await board.sits('ben', other),
      await board.sits('carla', other),
    ];
    const caseId = await board.caseOf(ana, 'shelter');
    await ben.follows(caseId);
    await carla.live.connected();
    // It hears nothing from the others until it listens again.
    await board.cutsConnections('baraza-listener');
    for (let n = 0; n < 5; n++) await saysIn(ana, caseStream(caseId), `Quince ${n}.`);
    await ana.admits(caseId, LEGAL, false);
    await carla.follows(caseId);
    await saysIn(ana, caseStream(caseId), 'A pear.', {});
    await carla.http('POST', `/api/cases/${caseId}/messages`, { words: 'A plum.' }, { 'idempotency-key': v7() });
    await ben.hears('Quince 4.', 'A pear.', 'A plum.');
    await carla.hears('A pear.');
    expect(carla.live.frames.join('\n')).not.toMatch(BEFORE);
    for (const person of [ben, carla]) person.takesNote();
  });
});
