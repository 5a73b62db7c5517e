import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { v7 } from 'uuid';
import type { CommandAnswer, RefusalAnswer } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { journalFaults, journalOf } from '../support/journal.js';
import { killedAt } from '../support/killed-at.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';
import { settles } from '../support/worlds.js';

const board = useBoard();

afterEach(async () => expect(await journalFaults(board)).toEqual([]));

const give = async (
  person: Person,
  method: string,
  path: string,
  body: unknown,
  id: string,
): Promise<CommandAnswer | RefusalAnswer> =>
  (await person.http<CommandAnswer>(method, path, body, { 'idempotency-key': id })).body;

const AFTER_HINT = 'after commit, before reply';
const BEFORE_HINT = 'after commit, before hint';

/** Kills a server in the middle of what she sends. */
async function killsAt(point: string, ana: Person, ...sends: (() => Promise<unknown>)[]): Promise<void> {
  const answers = await killedAt(board, point, [ana], ...sends);
  // Before the hint a post may be answered already; nothing else is, and none of it with a refusal.
  if (point === BEFORE_HINT) expect(answers.filter((answer) => JSON.stringify(answer).includes('"error"'))).toEqual([]);
  else expect(answers).toEqual(sends.map(() => 'lost'));
}

describe('a server is killed', () => {
  it('in mid-transaction: nothing was done, and the next try does it once', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    const [admitted, opened] = [v7(), v7()];
    const path = `/api/cases/${caseId}/agencies`;
    await killsAt(
      'in transaction',
      ana,
      () => give(ana, 'POST', path, { agencyId: agencyId('shelter') }, admitted),
      () => give(ana, 'POST', '/api/cases', { handle: 'Unborn' }, opened),
    );
    expect(await journalOf(board, caseId)).toHaveLength(1);
    expect(await board.looks(`select from baraza.subject where handle = 'Unborn'`)).toEqual([]);
    for (let tries = 0; tries < 2; tries++) {
      expect(await give(ana, 'POST', path, { agencyId: agencyId('shelter') }, admitted)).toEqual({
        seq: 2,
        result: {},
      });
      expect(await give(ana, 'POST', '/api/cases', { handle: 'Unborn' }, opened)).toMatchObject({ seq: 1 });
    }
    expect(await board.looks(`select from baraza.subject where handle = 'Unborn'`)).toHaveLength(1);
  });

  it.each([AFTER_HINT, BEFORE_HINT])('%s: the next try is answered what was done', async (point) => {
    const ana = await board.sits('ana');
    const [caseId, ending] = [await board.caseOf(ana), await board.caseOf(ana)];
    const [said, opened, closed] = [v7(), v7(), v7()];
    const sayIt = (): Promise<unknown> =>
      give(ana, 'POST', `/api/cases/${caseId}/messages`, { words: 'Said once.' }, said);
    const openIt = (): Promise<unknown> => give(ana, 'POST', '/api/cases', { handle: point }, opened);
    const closeIt = (): Promise<unknown> =>
      give(ana, 'POST', `/api/cases/${ending}/close`, { outcome: 'completed' }, closed);
    // A case of its own for each: what waits in one line is not killed together.
    await killsAt(point, ana, sayIt, openIt, closeIt);
    const [{ stream }] = (await board.looks(
      `select e.stream_id as stream from baraza.episode e join baraza.subject s on s.id = e.subject_id where s.handle = $1`,
      [point],
    )) as [{ stream: string }];
    for (let tries = 0; tries < 2; tries++) {
      expect(await sayIt()).toEqual({ seq: 2, result: {} });
      expect(await openIt()).toMatchObject({ seq: 1, result: { caseId: stream.split('/')[1] } });
      expect(await closeIt()).toEqual({ seq: 2, result: {} });
    }
    for (const stands of [caseId, ending]) expect(await journalOf(board, stands)).toHaveLength(2);
  });

  it('before the hint: those at another server hear it all the same, and their lists change', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const [caseId, ending] = [await board.caseOf(ana, 'shelter'), await board.caseOf(ana, 'shelter')];
    for (const followed of [caseId, ending]) await ben.follows(followed);
    await settles(board);
    ben.live.changed.splice(0);
    await killsAt(
      BEFORE_HINT,
      ana,
      () => give(ana, 'POST', `/api/cases/${caseId}/messages`, { words: 'Not whispered.' }, v7()),
      () => give(ana, 'POST', `/api/cases/${ending}/close`, { outcome: 'completed' }, v7()),
    );
    await ben.hears('Not whispered.');
    await ben.sees('case.closed');
    await until(() => ben.live.changed.some(({ ids }) => ids.includes(ending)), 'his list to change');
  });

  it('while two hundred words are on their way: what was acknowledged stands, and nothing stands twice', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.live.connected();
    await ben.follows(caseId);
    const sent = Array.from({ length: 200 }, (_, n) => ({ id: v7(), words: `On its way ${n}` }));
    const acknowledged = new Map<string, number>();
    const tries = sent.map(async ({ id, words }, n) => {
      await wait(n);
      const answer = await ana.says(caseId, words, id).catch(() => null);
      if (answer && !('error' in answer)) acknowledged.set(id, answer.seq);
      if (acknowledged.size === 60) void board.api.kill();
    });
    await board.api.ended;
    const before = new Map(acknowledged);
    await board.restartApi();
    await Promise.all(tries);
    await ana.live.connected();
    expect(before.size).toBeGreaterThan(10);
    expect(before.size).toBeLessThan(200);
    for (const { id, words } of sent) {
      const answer = await ana.says(caseId, words, id);
      expect(answer).toEqual({ seq: acknowledged.get(id) ?? expect.any(Number), result: {} });
    }
    const journal = await journalOf(board, caseId);
    expect(journal.flatMap(({ type, words }) => (type === 'message.posted' ? [words] : [])).sort()).toEqual(
      sent.map(({ words }) => words).sort(),
    );
    await ben.reaches(caseId, journal.length);
    expect(ben.words(caseId)).toEqual(journal.slice(2).map(({ words }) => words));
    ben.takesNote();
  });
});
