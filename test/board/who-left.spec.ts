import { describe, expect, it } from '@jest/globals';
import { caseStream, type ReadingRow } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { agencyId } from '../support/table.js';

const board = useBoard();

describe('somebody who was away while an agency left', () => {
  it('reads which one it was, and only until they have read it', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter', 'legal');
    const mine = async (): Promise<ReadingRow | undefined> =>
      (await ben.http<ReadingRow[]>('GET', '/api/reading')).body.find(({ stream }) => stream === caseStream(caseId));
    await ben.http('POST', `/api/cases/${caseId}/reading`, { seq: 1_000_000 });
    expect(await mine()).toMatchObject({ others: 0, left: [] });
    await ana.http('DELETE', `/api/cases/${caseId}/agencies/${agencyId('legal')}`);
    expect(await mine()).toMatchObject({ others: 1, left: [agencyId('legal')] });
    await ben.http('POST', `/api/cases/${caseId}/reading`, { seq: 1_000_000 });
    expect(await mine()).toMatchObject({ others: 0, left: [] });
  });
});
