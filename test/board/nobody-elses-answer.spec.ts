import { describe, expect, it } from '@jest/globals';
import { Agent, request } from 'node:http';
import { v7 } from 'uuid';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import type { Person } from '../support/person.js';
import type { CastName } from '../support/table.js';

const board = useBoard({ MISS_RATE: '100000', DATABASE_POOL: '2' });
const COUNT = 2500;
const AT_ONCE = 24;

/** Lines that are kept and shared by everybody, so that requests of several people follow one another on each. */
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

function ask(person: Person, method: string, path: string, body?: unknown): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      cookie: person.cookieHeader,
      'idempotency-key': v7(),
      ...(text
        ? { 'x-baraza': '1', 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
        : {}),
    };
    const sent = request(`${person.origin}${path}`, { method, headers, agent }, (response) => {
      let heard = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (heard += chunk));
      response.on('end', () => resolve({ status: response.statusCode!, text: heard }));
    });
    sent.once('error', reject);
    sent.end(text);
  });
}

describe('two connections to the database for everybody', () => {
  it('give each person their own answers and nobody else’s, over two thousand times', async () => {
    const names: CastName[] = ['ana', 'ben', 'carla', 'dino', 'stranger'];
    const people = await Promise.all(names.map((name) => board.sits(name)));
    const chair = await board.sits('chair');
    const own = new Map<Person, string>();
    for (const person of people) own.set(person, await person.opensCase(person.key));
    const wrong: string[] = [];
    let said = 0;
    const one = async (n: number): Promise<void> => {
      const me = people[n % people.length]!;
      const mine = own.get(me)!;
      const other = own.get(people[(n + 1 + (n % 3)) % people.length]!)!;
      const kind = (n * 7) % 10;
      const expected = async (): Promise<boolean> => {
        if (kind < 2)
          return (JSON.parse((await ask(me, 'GET', '/api/me')).text) as { me: { name: string } }).me.name === me.key;
        if (kind < 4) {
          const rows = JSON.parse((await ask(me, 'GET', '/api/cases')).text) as { id: string; handle: string }[];
          return rows.length === 1 && rows[0]!.id === mine && rows[0]!.handle === me.key;
        }
        if (kind < 5) return (await ask(me, 'GET', `/api/cases/${other}`)).status === (other === mine ? 200 : 404);
        if (kind < 6)
          return (
            (JSON.parse((await ask(me, 'GET', `/api/cases/${mine}`)).text) as { view: { handle: string } }).view
              .handle === me.key
          );
        if (kind < 7)
          return (
            (await ask(me, 'POST', `/api/cases/${other}/messages`, { words: `by ${me.key}` })).status ===
            (other === mine ? 201 : 404)
          );
        if (kind < 8) return (await ask(chair, 'POST', '/api/cases', { handle: 'not theirs to open' })).status === 403;
        if (kind < 9)
          return (await ask(me, 'POST', `/api/cases/${other}/close`, { outcome: 'nonsense' })).status === 400;
        said++;
        return (await ask(me, 'POST', `/api/cases/${mine}/messages`, { words: `by ${me.key}` })).status === 201;
      };
      if (!(await expected())) wrong.push(`request ${n} of ${me.key}, kind ${kind}`);
    };
    let next = 0;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (next < COUNT) await one(next++);
      }),
    );
    agent.destroy();
    expect(wrong).toEqual([]);
    expect(said).toBeGreaterThan(200);
    const misplaced = await board.looks(
      `select e.seq from baraza.event e join baraza.content c on c.stream_id = e.stream_id and c.seq = e.seq join baraza.person p on p.id::text = e.actor
        where c.body <> p.name and c.body <> 'by ' || p.name`,
    );
    expect(misplaced).toEqual([]);
    expect(await journalFaults(board)).toEqual([]);
  });
});
