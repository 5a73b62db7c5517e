import { expect, it } from '@jest/globals';
import { useBoard } from '../support/board.js';
import { beginsPart } from '../support/parts.js';
import { field, shows } from './at-the-composer.js';
import { journeys, useWindows } from './browser.js';
import { looksRight } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

journeys('a case of which something does not come', () => {
  it('says so calmly, is written in meanwhile, and is whole again when the server has time', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.says(caseId, 'He comes on Thursday.');
    await beginsPart(ana, caseId, 'health', 'Only among us.', 'shelter');
    const { page } = await windows.of('ben');
    let busy = true;
    await page.routeWebSocket(/socket\.io/, (line) => {
      const server = line.connectToServer();
      server.onMessage((frame) => line.send(frame));
      line.onMessage((frame) => {
        const [, id] = /^42(\d+)\["follow",\{"stream":"part\//.exec(String(frame)) ?? [];
        // So long that it does not ask again by itself: what brings it back is the button.
        const refusal = { error: { code: 'busy', status: 503, sentence: 'There is much to do.', retryAfter: 600 } };
        if (busy && id) line.send(`43${id}${JSON.stringify([refusal])}`);
        else server.send(frame);
      });
    });
    await page.goto(`${board.api.origin}/cases/${caseId}`);
    await shows(page, 'He comes on Thursday.');
    await shows(page, /^The server is busy/);
    expect(await page.getByText('Only among us.').count()).toBe(0);
    await looksRight(page, 'a case of which something does not come');
    await field(page).fill('I will be there.');
    await field(page).press('Enter');
    await shows(page, 'I will be there.');

    busy = false;
    await page.getByRole('button', { name: 'Try now' }).click();
    await shows(page, 'Only among us.');
    await page.getByText(/^The server is busy/).waitFor({ state: 'detached' });
  });
});
