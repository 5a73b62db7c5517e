import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { CASE_ENTITIES, openCase, postMessage } from '#libs/cases';
import { type Actor, caseStream, personStream, type StreamName } from '#libs/domain';
import { readConfig } from '#libs/config';
import { defineReaction, Drain, type Kernel, makeLog, openKernel, type Reaction } from '#libs/kernel';
import { FOUNDED } from '../support/founded.js';
import { agencyId, personId, TABLE } from '../support/table.js';
import { asSuperuser, makeDatabase, type TestDatabase } from '../support/test-server.js';

let database: TestDatabase;
let kernel: Kernel;
const ana: Actor = {
  personId: personId('ana'),
  agencyId: agencyId('health'),
  taskForceId: TABLE.id,
  standings: ['liaison', 'worker'],
};

beforeAll(async () => {
  database = await makeDatabase({ of: FOUNDED });
  kernel = await openKernel(readConfig({ DATABASE_URL: database.appUrl }), makeLog('silent'), CASE_ENTITIES);
}, 180_000);
afterAll(async () => {
  await kernel?.close();
  await database?.drop();
});

const looks = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  asSuperuser(database.name, async (client) => (await client.query(sql, values)).rows as Row[]);

async function aCaseWith(words: number): Promise<{ caseId: string; stream: StreamName }> {
  const { result } = await kernel.runner.run(openCase, ana, v7(), { handle: 'Somebody' });
  for (let n = 0; n < words; n++)
    await kernel.runner.run(postMessage, ana, v7(), { caseId: result.caseId, words: `Word ${n}` });
  return { caseId: result.caseId, stream: caseStream(result.caseId) };
}

const drainOf = (...reactions: Reaction[]): Drain => new Drain(kernel.unitOfWork, kernel.hint, kernel.log, reactions);

describe('a reaction that fails', () => {
  it('is tried five times, then set aside with its reason; later events and other reactions and streams go on', async () => {
    const met: string[] = [];
    const failing: StreamName[] = [];
    const breaks = defineReaction({
      name: 'break-when-third-is-said',
      on: 'case',
      to: ['message.posted'],
      fromStart: true,
      react: ({ stream, event }) => {
        met.push(`breaks ${stream === failing[0] ? '' : 'elsewhere '}${event.seq}`);
        if (stream === failing[0] && event.seq === 3)
          throw new RangeError('words of somebody that are not for the log');
        return Promise.resolve([]);
      },
    });
    const works = defineReaction({
      name: 'tell-when-something-is-said',
      on: 'case',
      to: ['message.posted'],
      fromStart: true,
      react: ({ stream }) =>
        Promise.resolve([
          {
            stream: personStream(ana.personId),
            type: 'list.changed' as const,
            data: { list: 'cases' as const, ids: [stream.slice(5)] },
            words: undefined,
          },
        ]),
    });
    const [{ stream, caseId }, elsewhere] = [await aCaseWith(4), await aCaseWith(3)];
    failing.push(stream);
    const drain = drainOf(breaks, works);
    await drain.register();
    for (let tries = 1; tries <= 4; tries++) {
      await drain.drain(stream);
      expect(
        await looks('select failures from baraza.reaction_progress where reaction = $1 and stream_id = $2', [
          breaks.name,
          stream,
        ]),
      ).toEqual([{ failures: tries }]);
      expect(await looks('select * from baraza.parked_event')).toEqual([]);
    }
    await drain.drain(elsewhere.stream);
    await drain.sweep();
    expect(await looks('select reaction, stream_id, seq::int as seq, reason from baraza.parked_event')).toEqual([
      { reaction: breaks.name, stream_id: stream, seq: 3, reason: 'RangeError' },
    ]);
    expect(met.filter((event) => !event.includes('elsewhere'))).toEqual([
      'breaks 2',
      ...Array<string>(5).fill('breaks 3'),
      'breaks 4',
      'breaks 5',
    ]);
    expect(met.filter((event) => event.includes('elsewhere'))).toEqual([
      'breaks elsewhere 2',
      'breaks elsewhere 3',
      'breaks elsewhere 4',
    ]);
    const told = await looks<{ body: string }>(
      `select body from baraza.event where type = 'list.changed' and body like $1`,
      [`%${caseId}%`],
    );
    expect(told).toHaveLength(4);
    await drain.sweep();
    expect(await looks('select * from baraza.parked_event')).toHaveLength(1);
    expect(await looks('select * from baraza.verify_chains()')).toEqual([]);
  });

  it('leaves nothing of a failed try behind, and is done once when it works at last', async () => {
    let tries = 0;
    const recovers = defineReaction({
      name: 'recover-when-something-is-said',
      on: 'case',
      to: ['message.posted'],
      fromStart: true,
      async react({ db, stream }) {
        if (++tries < 4) await db.query('select 1 / 0');
        return [
          {
            stream: personStream(ana.personId),
            type: 'list.changed',
            data: { list: 'cases', ids: [stream.slice(5)] },
            words: undefined,
          },
        ];
      },
    });
    const { stream, caseId } = await aCaseWith(1);
    const drain = drainOf(recovers);
    await drain.register();
    for (let round = 0; round < 6; round++) await Promise.all([drain.drain(stream), drainOf(recovers).drain(stream)]);
    const told = await looks(`select from baraza.event where type = 'list.changed' and body like $1`, [`%${caseId}%`]);
    expect(told).toHaveLength(1);
    expect(
      await looks(
        'select failures, done::int as done from baraza.reaction_progress where reaction = $1 and stream_id = $2',
        [recovers.name, stream],
      ),
    ).toEqual([{ failures: 0, done: 2 }]);
  });

  it('that is new begins at the present, unless it asks for the beginning', async () => {
    const met: string[] = [];
    const { stream, caseId } = await aCaseWith(2);
    const make = (name: string, fromStart: boolean): Reaction =>
      defineReaction({
        name,
        on: 'case',
        to: ['message.posted'],
        fromStart,
        react: ({ event }) => (met.push(`${name} ${event.seq}`), Promise.resolve([])),
      });
    const drain = drainOf(make('new-from-now', false), make('new-from-start', true));
    await drain.register();
    await drain.drain(stream);
    await kernel.runner.run(postMessage, ana, v7(), { caseId, words: 'After it was installed.' });
    await drain.drain(stream);
    expect(met).toEqual(['new-from-start 2', 'new-from-start 3', 'new-from-now 4', 'new-from-start 4']);
  });
});
