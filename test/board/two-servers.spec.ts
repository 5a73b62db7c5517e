import { beforeAll, describe, expect, it } from '@jest/globals';
import { caseStream } from '#libs/domain';
import { type ServerProcess, until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { agencyId } from '../support/table.js';

const board = useBoard({ LIVE_SWEEP_MS: '10000' });
let other: ServerProcess;
beforeAll(async () => (other = await board.anotherApi()));

const listeners = (): Promise<{ pid: number }[]> =>
  board.looks(
    `select pid from pg_stat_activity where datname = $1 and application_name = 'baraza-listener' order by pid`,
    [board.database.name],
  );

async function swept(server: ServerProcess): Promise<number> {
  const text = await (await fetch(`${server.origin}/metrics`)).text();
  const figure = /^baraza_swept_streams_total (\d+)/m.exec(text)?.[1];
  if (figure === undefined) throw new Error('the figure of what was swept has another name');
  return Number(figure);
}

describe('two servers on one database', () => {
  it('bring to each other’s people what is said at either, by hints alone', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben', other)];
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.follows(caseId);
    await ben.follows(caseId);
    for (let n = 0; n < 50; n++)
      await Promise.all([ana.says(caseId, `From here ${n}`), ben.says(caseId, `From there ${n}`)]);
    await Promise.all([ana.reaches(caseId, 102), ben.reaches(caseId, 102)]);
    expect(ana.words(caseId)).toEqual(ben.words(caseId));
    expect([ana.live.gaps, ben.live.gaps, await swept(other)]).toEqual([0, 0, 0]);
    expect([ana.takesNote().length, ben.takesNote().length]).toEqual([50, 50]);
    await ana.admits(caseId, agencyId('legal'));
    await ben.sees('agency.admitted');
    await until(
      () => ben.live.changed.some(({ ids }) => ids.includes(caseId)),
      'the list at the other server to change',
      3000,
    );
  });

  it('show who is here and who types at either', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben', other)];
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.follows(caseId);
    await ben.follows(caseId);
    await until(() => ana.live.present.has(ben.id) && ben.live.present.has(ana.id), 'both to be seen', 15_000);
    await ben.live.ask('presence', { stream: caseStream(caseId), typing: true });
    await until(() => ana.live.present.get(ben.id) === true, 'ben to type');
    ben.goesOffline();
    await until(() => !ana.live.present.has(ben.id), 'ben to be gone', 20_000);
  });

  it('listen again by themselves after their line broke', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben', other)];
    const caseId = await board.caseOf(ana, 'shelter');
    await ben.follows(caseId);
    const before = await listeners();
    expect(await board.cutsConnections('baraza-listener')).toBe(2);
    await until(
      async () => {
        const now = await listeners();
        return now.length === 2 && now.every(({ pid }) => !before.some((old) => old.pid === pid));
      },
      'both to listen again',
      5000,
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    const sweptBefore = await swept(other);
    await ana.says(caseId, 'Do you hear me?');
    await ben.hears('Do you hear me?');
    expect(await swept(other)).toBe(sweptBefore);
  });

  it('bring it by the sweep when no hint arrives', async () => {
    const third = await board.anotherApi({ LIVE_SWEEP_MS: '200' });
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben', third)];
    const caseId = await board.caseOf(ana, 'shelter');
    await ben.follows(caseId);
    await board.cutsConnections('baraza-listener');
    await Promise.all(Array.from({ length: 20 }, (_, n) => ana.says(caseId, `Unannounced ${n}`)));
    await ben.reaches(caseId, 22);
    expect(await swept(third)).toBeGreaterThan(0);
    expect(ben.live.gaps).toBe(0);
    expect(ben.takesNote()).toHaveLength(20);
    expect(await journalFaults(board)).toEqual([]);
  });

  it('keep one line each for telling the others', async () => {
    const people = [
      await board.sits('ana'),
      await board.sits('ben', other),
      await board.sits('alexis'),
      await board.sits('bea', other),
    ];
    const caseIds = await Promise.all(Array.from({ length: 8 }, () => board.caseOf(people[0]!, 'shelter')));
    await board.cutsConnections('baraza-notifier');
    for (const person of people) await Promise.all(caseIds.map((caseId) => person.follows(caseId)));
    await Promise.all(caseIds.map((caseId) => people[0]!.says(caseId, 'Everybody at once.')));
    await until(() => people.slice(1).every(({ live }) => live.unheard.length === 8), 'everybody to hear');
    for (const person of people) person.takesNote();
    const lines = await board.looks(
      `select from pg_stat_activity where datname = $1 and application_name = 'baraza-notifier'`,
      [board.database.name],
    );
    expect(lines.length).toBeLessThanOrEqual(1 + board.others.length);
  });
});
