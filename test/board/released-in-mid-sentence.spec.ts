import { beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import { caseStream, type CommandAnswer, type StreamName } from '#libs/domain';
import { type ServerProcess, until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults, journalOf } from '../support/journal.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';

const board = useBoard();
/** Another server, which looks by itself as often as it can. */
let other: ServerProcess;
beforeAll(async () => (other = await board.anotherApi({ LIVE_SWEEP_MS: '50' })));
const ROUNDS = 6;
const NOT_FOUND = { error: { code: 'not_found', status: 404, sentence: expect.any(String) } };

/** The highest number in any frame that reached a person's client. */
function highestHeard(person: Person): number {
  const frames = person.live.frames.map(
    (frame) => JSON.parse(frame) as [string, { events?: { seq: number }[]; heads?: Record<string, number> }],
  );
  return Math.max(
    0,
    ...frames.flatMap(([, { events, heads }]) => [
      ...(events ?? []).map(({ seq }) => seq),
      ...Object.values(heads ?? {}),
    ]),
  );
}

/** Says something a hundred times a second until told to stop. */
function talking(person: Person, caseId: string): () => Promise<void> {
  let going = true;
  const sent: Promise<unknown>[] = [];
  const talk = (async () => {
    for (let n = 0; going; n++) {
      sent.push(person.says(caseId, `Word ${n}`));
      await wait(10);
    }
  })();
  return async () => {
    going = false;
    await talk;
    await Promise.all(sent);
  };
}

async function isStranger(person: Person, caseId: string): Promise<void> {
  const stream = caseStream(caseId);
  expect(await person.says(caseId, 'Still here?')).toEqual(NOT_FOUND);
  expect(await person.live.ask('follow', { stream })).toEqual(NOT_FOUND);
  expect(await person.live.ask('follow', { stream, epoch: 1, after: 2 })).toEqual(NOT_FOUND);
  expect(await person.live.range({ stream, after: 0 })).toEqual(NOT_FOUND);
  expect(await person.live.ask('presence', { stream, typing: true })).toEqual(NOT_FOUND);
  expect((await person.http('GET', `/api/cases/${caseId}`)).body).toEqual(NOT_FOUND);
  expect((await person.http('GET', `/api/cases/${caseId}/events`)).body).toEqual(NOT_FOUND);
  expect((await person.http<{ id: string }[]>('GET', '/api/cases')).text).not.toContain(caseId);
}

describe('an agency is released while others talk', () => {
  it('at this server and at another, and nothing that is said after reaches it', async () => {
    const ana = await board.sits('ana');
    const carla = await board.sits('carla', other);
    const out = [await board.sits('ben'), await board.sits('bea', other)];
    const caseId = await board.caseOf(ana, 'shelter', 'legal');
    for (const person of [ana, carla, ...out]) await person.follows(caseId);
    const stops = [ana, carla].map((person) => talking(person, caseId));
    const own = out.map(async (person) => {
      for (let n = 0; ; n++) {
        const answer = await person.says(caseId, `${person.key} ${n}`);
        if ('error' in answer) return answer;
        await wait(10);
      }
    });
    await ana.reaches(caseId, 100);
    const { seq: release } = (await ana.releases(caseId, agencyId('shelter'))) as CommandAnswer;
    expect(await Promise.all(own)).toEqual([NOT_FOUND, NOT_FOUND]);
    await ana.reaches(caseId, release + 100);
    for (const stop of stops) await stop();
    const journal = await journalOf(board, caseId);
    expect(journal.length).toBeGreaterThan(release + 50);
    expect(journal.filter(({ seq, actor }) => seq > release && out.some(({ id }) => id === actor))).toEqual([]);
    for (const person of out) {
      await until(() => person.live.streams.get(caseStream(caseId))!.left, `${person.key} to be put out`);
      expect(highestHeard(person)).toBe(release);
      await isStranger(person, caseId);
    }
    await carla.reaches(caseId, journal.length);

    expect(await ana.admits(caseId, agencyId('shelter'))).toEqual({ seq: journal.length + 1, result: {} });
    for (const person of out) {
      await person.follows(caseId);
      await person.reaches(caseId, journal.length + 1);
      const held = person.live.streams.get(caseStream(caseId))!.events.map(({ seq }) => seq);
      expect(held).toEqual(held.map((_, place) => held[0]! + place));
      expect(await person.says(caseId, `${person.key} is back.`)).toMatchObject({ result: {} });
    }
    for (const person of [ana, carla, ...out]) {
      await person.reaches(caseId, journal.length + 3);
      person.takesNote();
    }
    expect(await journalFaults(board)).toEqual([]);
  });

  it('and asks to follow again and again at that very moment, in vain', async () => {
    const ana = await board.sits('ana');
    const ben = await board.sits('ben', other);
    await ben.live.connected();
    for (let round = 0; round < ROUNDS; round++) {
      const caseId = await board.caseOf(ana, 'shelter');
      const stream: StreamName = caseStream(caseId);
      let going = true;
      const heard: number[] = [];
      const asking = Array.from({ length: 3 }, async () => {
        while (going) {
          const answer = await ben.live.ask<{ head: number; events: { seq: number }[] }>('follow', { stream });
          if ('head' in answer) heard.push(answer.head, ...answer.events.map(({ seq }) => seq));
        }
      });
      const words = Array.from({ length: 30 }, () =>
        ana.http('POST', `/api/cases/${caseId}/messages`, { words: 'One of many.' }),
      );
      await wait(10 * round);
      const release = ((await ana.releases(caseId, agencyId('shelter'))) as CommandAnswer).seq;
      words.push(
        ...Array.from({ length: 30 }, () =>
          ana.http('POST', `/api/cases/${caseId}/messages`, { words: 'After it.' }, { 'idempotency-key': v7() }),
        ),
      );
      await Promise.all(words);
      await wait(150);
      going = false;
      await Promise.all(asking);
      const framed = ben.live.frames
        .filter((frame) => frame.includes(stream))
        .flatMap((frame) => [...frame.matchAll(/"seq":(\d+)/g)].map(([, seq]) => Number(seq)));
      expect(Math.max(...heard, ...framed)).toBeLessThanOrEqual(release);
      expect(await ben.live.ask('follow', { stream })).toEqual(NOT_FOUND);
    }
  });

  it('by itself, as every agency but the leading one may', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.follows(caseId);
    await ben.follows(caseId);
    expect(await ben.releases(caseId, agencyId('shelter'))).toEqual({ seq: 3, result: {} });
    await ana.sees('agency.released');
    await until(() => ben.live.streams.get(caseStream(caseId))!.left, 'ben to have left');
    await isStranger(ben, caseId);
    expect(await ana.releases(caseId, agencyId('health'))).toMatchObject({ error: { code: 'forbidden' } });
  });
});
