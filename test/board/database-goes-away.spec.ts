import { describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import { type CommandAnswer, type RefusalAnswer } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults, journalOf } from '../support/journal.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';
import { asSuperuser } from '../support/test-server.js';

const board = useBoard();

/** Sends until it is done, as the outbox of the web app does; answers every code of a refusal on the way. */
async function sendsUntilDone(
  send: () => Promise<CommandAnswer | RefusalAnswer>,
): Promise<{ answer: CommandAnswer; refused: string[] }> {
  const refused: string[] = [];
  for (;;) {
    const answer = await send();
    if (!('error' in answer)) return { answer, refused };
    refused.push(answer.error.code);
    if (answer.error.code !== 'busy') throw new Error(JSON.stringify(answer));
    await wait(50);
  }
}

const byHttp = async (
  person: Person,
  caseId: string,
  words: string,
  id: string,
): Promise<CommandAnswer | RefusalAnswer> =>
  (await person.http<CommandAnswer>('POST', `/api/cases/${caseId}/messages`, { words }, { 'idempotency-key': id }))
    .body;

describe('the database goes away', () => {
  it('loses no word and doubles none when every connection breaks again and again', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.follows(caseId);
    await ben.follows(caseId);
    const refused: string[] = [];
    let going = true;
    const writer = async (
      name: string,
      send: (words: string, id: string) => Promise<CommandAnswer | RefusalAnswer>,
    ): Promise<string[]> => {
      const said: string[] = [];
      for (let n = 0; going; n++) {
        const [words, id] = [`${name} ${n}`, v7()];
        refused.push(...(await sendsUntilDone(() => send(words, id))).refused);
        said.push(words);
      }
      return said;
    };
    const admits = async (): Promise<string[]> => {
      while (going) {
        const id = v7();
        const headers = { 'idempotency-key': id };
        const path = `/api/cases/${caseId}/agencies`;
        refused.push(
          ...(
            await sendsUntilDone(
              async () => (await ana.http<CommandAnswer>('POST', path, { agencyId: agencyId('legal') }, headers)).body,
            )
          ).refused,
        );
        const leaving = { 'idempotency-key': v7() };
        refused.push(
          ...(
            await sendsUntilDone(
              async () =>
                (await ana.http<CommandAnswer>('DELETE', `${path}/${agencyId('legal')}`, undefined, leaving)).body,
            )
          ).refused,
        );
      }
      return [];
    };
    const reads = async (): Promise<string[]> => {
      while (going) {
        const { status } = await ben.http('GET', `/api/cases/${caseId}`);
        if (status !== 200 && status !== 503) throw new Error(`a read was answered ${status}`);
      }
      return [];
    };
    const writers = [
      ...Array.from({ length: 4 }, (_, place) => writer(`socket ${place}`, (words, id) => ana.says(caseId, words, id))),
      ...Array.from({ length: 4 }, (_, place) =>
        writer(`http ${place}`, (words, id) => byHttp(ana, caseId, words, id)),
      ),
      admits(),
      reads(),
      reads(),
    ];
    let cut = 0;
    for (let round = 0; round < 30; round++) {
      await wait(100);
      cut += await board.cutsConnections();
    }
    going = false;
    const said = (await Promise.all(writers)).flat();
    expect(cut).toBeGreaterThan(20);
    expect(refused.length).toBeGreaterThan(0);
    const journal = await journalOf(board, caseId);
    expect(journal.flatMap(({ words, type }) => (type === 'message.posted' ? [words] : [])).sort()).toEqual(
      said.sort(),
    );
    expect(await journalFaults(board)).toEqual([]);
    await ben.reaches(caseId, journal.length);
    ben.takesNote();
    expect(ben.live.streams.get(`case/${caseId}`)!.left).toBe(false);
    const hints = await board.looks<{ application_name: string; count: number }>(
      `select application_name, count(*)::int from pg_stat_activity where datname = $1 and application_name in ('baraza-listener', 'baraza-notifier') group by 1 order by 1`,
      [board.database.name],
    );
    for (const { application_name, count } of hints) expect([application_name, count]).toEqual([application_name, 1]);
  }, 180_000);

  it('answers busy while it is gone, cuts everybody whose right it cannot read any longer, and goes on unaided', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.follows(caseId);
    await ben.follows(caseId);
    const limit = (connections: number): Promise<unknown> =>
      asSuperuser('postgres', (client) =>
        client.query(`alter database ${board.database.name} connection limit ${connections}`),
      );
    await limit(0);
    try {
      const goneAt = performance.now();
      await board.cutsConnections();
      expect(await ana.says(caseId, 'Lost?')).toMatchObject({ error: { code: 'busy', status: 503 } });
      expect((await ana.http('GET', '/api/cases')).status).toBe(503);
      expect((await fetch(`${board.api.origin}/health/ready`)).status).toBe(503);
      expect((await fetch(`${board.api.origin}/health/live`)).status).toBe(200);
      expect(ben.live.socket.connected).toBe(true);
      await until(() => !ben.live.socket.connected && !ana.live.socket.connected, 'sockets to be cut', 20_000);
      expect(performance.now() - goneAt).toBeGreaterThan(10_000);
    } finally {
      await limit(-1);
    }
    ben.live.socket.connect();
    ana.live.socket.connect();
    await until(() => ben.live.socket.connected && ana.live.socket.connected, 'them to be back', 10_000);
    await ana.says(caseId, 'Not lost.');
    await ben.hears('Not lost.');
    expect(await journalFaults(board)).toEqual([]);
  }, 180_000);
});
