import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { caseStream, type FollowAnswer } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { LiveClient } from '../support/live-client.js';
import type { CastName } from '../support/table.js';

const board = useBoard();
const sockets: LiveClient[] = [];
afterEach(() => {
  for (const { socket } of sockets.splice(0)) socket.disconnect();
});

describe('many open a case while two hundred words a second are said in it', () => {
  it('and nobody has a gap or a double, at this server or another', async () => {
    const other = await board.anotherApi();
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter', 'legal', 'justice');
    const stream = caseStream(caseId);
    await ana.live.connected();
    let going = true;
    const sent: Promise<unknown>[] = [];
    const talk = (async () => {
      const begun = performance.now();
      while (going) {
        while (sent.length < (performance.now() - begun) / 5) sent.push(ana.says(caseId, `Word ${sent.length}`));
        await wait(5);
      }
    })();
    const heads = new Map<LiveClient, number>();
    const opening = (['ben', 'bea', 'carla', 'dino', 'alexis'] as CastName[]).flatMap((name) =>
      [board.api, other].flatMap((server) => Array.from({ length: 4 }, (_, place) => ({ name, server, place }))),
    );
    await Promise.all(
      opening.map(async ({ name, server, place }, n) => {
        await wait(n * 30);
        const person = await board.sits(name, server);
        const client = new LiveClient(server.origin, person.cookieHeader, person.id);
        sockets.push(client);
        await client.connected();
        const answer = (await client.follow(stream)) as FollowAnswer;
        heads.set(client, answer.events[0]!.seq);
        // Some go offline once and come back with what they know.
        if (place === 3) {
          await wait(100);
          client.socket.disconnect();
          await wait(150);
          client.socket.connect();
          await client.connected();
        }
      }),
    );
    await wait(300);
    going = false;
    await talk;
    await Promise.all(sent);
    const last = 4 + sent.length;
    expect(sent.length).toBeGreaterThan(200);
    for (const client of sockets) {
      await until(
        () => client.streams.get(stream)!.head === last,
        `a client to reach ${last}; stands at ${client.streams.get(stream)!.head}`,
        10_000,
      );
      const first = heads.get(client)!;
      const held = client.streams.get(stream)!.events.map(({ seq }) => seq);
      expect([held[0], held.length]).toEqual([first, last - first + 1]);
      expect(held).toEqual(held.map((_, place) => first + place));
    }
    expect(sockets.map(({ gaps }) => gaps)).toEqual(sockets.map(() => 0));
    expect(await journalFaults(board)).toEqual([]);
  }, 180_000);
});
