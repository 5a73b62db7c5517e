import { describe, expect, it } from '@jest/globals';
import { personStream } from '#libs/domain';
import { startWorker, until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { agencyId } from '../support/table.js';

const board = useBoard({ WORKER: 'apart' });

/** How often each person's stream was told of a case. */
async function toldOf(caseId: string): Promise<Record<string, number>> {
  const rows = await board.looks<{ stream_id: string; count: number }>(
    `select stream_id, count(*)::int from baraza.event where type = 'list.changed' and body like $1 group by 1`,
    [`%${caseId}%`],
  );
  return Object.fromEntries(rows.map(({ stream_id, count }) => [stream_id, count]));
}

describe('the worker is a process of its own', () => {
  it('tells lists through the api, and what happened while it was dead is caught up once', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    await ben.live.connected();
    const caseId = await board.caseOf(ana, 'shelter');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await toldOf(caseId)).toEqual({});

    const worker = await startWorker(board.database.appUrl, { WORKER_SWEEP_MS: '500' });
    board.others.push(worker);
    const [anas, bens, beas] = [ana.id, ben.id, (await board.sits('bea')).id].map(personStream) as [
      string,
      string,
      string,
    ];
    const alexis = personStream((await board.sits('alexis')).id);
    // Told are those who read the case when it happened, of each event once, however late: Ben's agency came with the second.
    const told = (leads: number, came: number): Record<string, number> => ({
      [anas]: leads,
      [alexis]: leads,
      [bens]: came,
      [beas]: came,
    });
    const whoLeads = async (): Promise<number> => (await toldOf(caseId))[anas] ?? 0;
    await until(
      async () => (await whoLeads()) === 2 && (await toldOf(caseId))[bens] === 1,
      'the first to be caught up',
    );
    expect(await toldOf(caseId)).toEqual(told(2, 1));
    await until(() => ben.live.changed.some(({ ids }) => ids.includes(caseId)), 'the list to change');

    await worker.kill();
    await ana.releases(caseId, agencyId('shelter'));
    await ana.admits(caseId, agencyId('shelter'));
    await ana.closes(caseId);
    const [second, third] = await Promise.all(
      [1, 2].map(() => startWorker(board.database.appUrl, { WORKER_SWEEP_MS: '500' })),
    );
    board.others.push(second!, third!);
    await until(async () => (await whoLeads()) === 5, 'the rest to be caught up');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    // That they were let go and came again they learn from their coming.
    expect(await toldOf(caseId)).toEqual(told(5, 3));
    expect(await journalFaults(board)).toEqual([]);
  });

  it('loses nothing when it is killed again and again while cases are opened', async () => {
    const ana = await board.sits('ana');
    const caseIds: string[] = [];
    for (let round = 0; round < 4; round++) {
      const worker = await startWorker(board.database.appUrl, { WORKER_SWEEP_MS: '100' });
      const opening = Promise.all(Array.from({ length: 15 }, () => board.caseOf(ana, 'shelter')));
      await new Promise((resolve) => setTimeout(resolve, 60 + round * 40));
      await worker.kill();
      caseIds.push(...(await opening));
    }
    board.others.push(await startWorker(board.database.appUrl, { WORKER_SWEEP_MS: '200' }));
    const ofAna = personStream(ana.id);
    for (const caseId of caseIds)
      await until(async () => (await toldOf(caseId))[ofAna] === 2, `ana to be told of ${caseId}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const caseId of caseIds) expect(Object.keys(await toldOf(caseId))).toHaveLength(4);
    const doubled = await board.looks(
      `select stream_id, body, count(*) from baraza.event where type = 'list.changed' and body like any ($1) group by 1, 2 having count(*) > 2`,
      [caseIds.map((caseId) => `%${caseId}%`)],
    );
    expect(doubled).toEqual([]);
    expect(await board.looks('select * from baraza.parked_event')).toEqual([]);
    expect(await journalFaults(board)).toEqual([]);
  });
});
