import { describe, expect, it } from '@jest/globals';
import { CASE_OUTCOMES, type CaseRow, caseStream, type FollowAnswer } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { journalFaults, journalOf } from '../support/journal.js';
import { agencyId } from '../support/table.js';

const board = useBoard();
const refused = (code: string): unknown => ({ error: expect.objectContaining({ code }) });

describe('a closed case', () => {
  it('takes no more words, by either door, and writes nothing; reading goes on', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await ben.follows(caseId);
    await ana.live.connected();
    await ana.says(caseId, 'Until here.');
    expect(await ana.closes(caseId, 'handed_on')).toEqual({ seq: 4, result: {} });
    await ben.hears('Until here.');
    await ben.sees('case.closed');
    // What the worker writes to people's own streams meanwhile is not counted.
    const written = (): Promise<unknown[]> =>
      board.looks(
        `select (select count(*) from baraza.event where stream_id = $1) as events, (select count(*) from baraza.receipt where actor not like 'system:%') as receipts,
                (select count(*) from baraza.content) as words`,
        [caseStream(caseId)],
      );
    const before = await written();
    expect(await ben.says(caseId, 'And further?')).toEqual(refused('illegal_move'));
    expect((await ben.http('POST', `/api/cases/${caseId}/messages`, { words: 'And further?' })).body).toEqual(
      refused('illegal_move'),
    );
    expect(await ana.admits(caseId, agencyId('legal'))).toEqual(refused('illegal_move'));
    expect(await ana.admits(caseId, agencyId('shelter'))).toEqual(refused('illegal_move'));
    expect(await ana.closes(caseId)).toEqual(refused('illegal_move'));
    expect(await written()).toEqual(before);

    const { view, events } = (await ben.http<FollowAnswer>('GET', `/api/cases/${caseId}`)).body;
    expect(view).toMatchObject({ status: 'closed', outcome: 'handed_on', closedAt: events.at(-1)!.at });
    expect(events.map(({ type }) => type)).toEqual(['case.opened', 'agency.admitted', 'message.posted', 'case.closed']);
    expect(await ben.live.range({ stream: caseStream(caseId), before: 4, limit: 1 })).toMatchObject({
      events: [{ words: 'Until here.' }],
    });
    expect((await ben.http<CaseRow[]>('GET', '/api/cases')).body.find(({ id }) => id === caseId)).toMatchObject({
      status: 'closed',
      head: 4,
    });
    expect(await ben.releases(caseId, agencyId('shelter'))).toEqual({ seq: 5, result: {} });
  });

  it('ended in one of the four ways, and in no other', async () => {
    const ana = await board.sits('ana');
    for (const outcome of CASE_OUTCOMES) {
      const caseId = await board.caseOf(ana);
      expect(await ana.closes(caseId, 'closed')).toEqual(refused('invalid_input'));
      expect(await ana.closes(caseId, outcome)).toMatchObject({ seq: 2 });
    }
  });

  it('is closed once when two close it and one speaks at the same moment', async () => {
    const [ana, alexis] = [await board.sits('ana'), await board.sits('alexis')];
    for (let round = 0; round < 10; round++) {
      const caseId = await board.caseOf(ana);
      const [one, other, said] = await Promise.all([
        ana.closes(caseId),
        alexis.closes(caseId),
        alexis.http('POST', `/api/cases/${caseId}/messages`, { words: 'Wait!' }),
      ]);
      expect([one, other].filter((answer) => 'error' in answer)).toEqual([refused('illegal_move')]);
      const types = (await journalOf(board, caseId)).map(({ type }) => type);
      expect(types).toEqual(
        said.body.error ? ['case.opened', 'case.closed'] : ['case.opened', 'message.posted', 'case.closed'],
      );
    }
    expect(await journalFaults(board)).toEqual([]);
  });
});
