import { it } from '@jest/globals';
import { useBoard } from '../support/board.js';
import { journeys, LOOKS, useWindows } from './browser.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

journeys('every screen', () => {
  for (const look of LOOKS) {
    it(`is readable by everybody at ${look.width} px in both themes, and nothing runs out of it`, async () => {
      const ana = await board.sits('ana');
      const caseId = await board.caseOf(ana, 'shelter', 'legal');
      await ana.http('POST', `/api/cases/${caseId}/messages`, {
        words: `See https://example.org/${'a-long-address/'.repeat(12)} and tell me.`,
      });
      const { page, context } = await windows.of('ana', '/cases', look);
      const check = (screen: string): Promise<void> => looksRightInBothThemes(page, screen);
      await page.getByRole('button', { name: 'Open a case' }).waitFor();
      await check('cases');
      await page.getByRole('button', { name: 'Open a case' }).click();
      await page.getByRole('textbox', { name: /name to use/i }).waitFor();
      await check('open a case');
      await page.keyboard.press('Escape');
      await page.goto(`${board.api.origin}/cases/${caseId}`);
      await page.getByText('and tell me.').waitFor();
      await check('case');
      if (look.width < 600) {
        await page.getByRole('link', { name: 'Facts', exact: true }).click();
        await page.getByText('Agency legal').first().waitFor();
        await check('who knows');
      }
      await page.goto(`${board.api.origin}/nowhere`);
      await page.getByText('There is nothing here').first().waitFor();
      await check('nowhere');
      await context.clearCookies();
      await page.goto(`${board.api.origin}/door`);
      await page.getByRole('button', { name: /^ben\b/i }).waitFor();
      await check('door');
    });
  }
});
