import { expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { useBoard } from '../support/board.js';
import { agencyId } from '../support/table.js';
import { field, shows, useComposer } from './at-the-composer.js';
import { DESK, journeys, useWindows } from './browser.js';

const board = useBoard();
const windows = useWindows(board);
const { atTheCase } = useComposer(board, windows);

journeys('what somebody had not sent', () => {
  it('is all still theirs after the part and then the case were lost and the page was loaded anew', async () => {
    const { ana, caseId, page, context } = await atTheCase('ben', DESK, 'legal');
    const partId = randomUUID();
    await ana.http('POST', `/api/cases/${caseId}/parts`, {
      partId,
      part: 'safety',
      agencyIds: [agencyId('shelter')],
      words: 'For two agencies.',
    });
    await shows(page, 'For two agencies.');
    await page.getByRole('button', { name: 'Change who will read this' }).click();
    await page.getByRole('button', { name: /safety 3 people/ }).click();
    await field(page).fill('Said too late, for two of us.');

    // It is sent in the moment in which the part is lost.
    await context.setOffline(true);
    await page.keyboard.press('Enter');
    await field(page).fill('A draft for two of us.');
    await page.getByRole('button', { name: 'To everyone' }).click();
    await field(page).fill('A draft for everybody.');
    await ana.http('DELETE', `/api/parts/${partId}/agencies/${agencyId('shelter')}`);
    await context.setOffline(false);
    await shows(page, 'You no longer read this part. It was sent to nobody.', 60_000);
    await page.reload();
    await shows(page, 'You no longer read this part. It was sent to nobody.', 60_000);
    await shows(page, 'Said too late, for two of us.');
    await shows(page, 'A draft of yours waits that was written for a part you no longer read.');

    await ana.http('DELETE', `/api/cases/${caseId}/agencies/${agencyId('shelter')}`);
    await shows(page, 'You no longer see this case', 60_000);
    await page.reload();
    await shows(page, 'Only on this device: what you had not sent', 60_000);
    for (const words of ['A draft for everybody.', 'Said too late, for two of us.', 'A draft for two of us.'])
      await shows(page, words);
    expect(await page.getByText('Written for a part of the case').count()).toBe(2);
    const left = page.getByRole('listitem').filter({ hasText: 'Said too late' });
    await left.getByRole('button', { name: 'Throw away' }).click();
    await left.waitFor({ state: 'detached' });
    await context.close();
  }, 270_000);
});
