import { afterAll, expect, it } from '@jest/globals';
import { Agreement, becomesDue, haveAddresses, inDays } from '../support/actions.js';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { MailServer } from '../support/mail-server.js';
import { agencyId } from '../support/table.js';
import { journeys, LOOKS, useWindows } from './browser.js';
import { looksRightInBothThemes } from './looks-right.js';

const mail = await MailServer.open();
const board = useBoard({ SMTP_URL: mail.url, MAIL_FROM: 'board@example.org', WORKER_SWEEP_MS: '300' });
afterAll(() => mail.close());
const windows = useWindows(board);

let addressed = false;
/** Ben is reminded of a call; the path of the link for one answer. */
async function linkFor(act: string): Promise<string> {
  const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
  if (!addressed) await haveAddresses(board, ben);
  addressed = true;
  const action = new Agreement({ caseId: await board.caseOf(ana, 'shelter') });
  await action.isAgreedBy(ana, { agencyId: agencyId('shelter'), personId: ben.id, due: inDays(21) });
  const before = mail.letters.length;
  await becomesDue(board, action);
  await until(() => mail.letters.length > before, 'the letter to arrive', 30_000);
  return new RegExp(`/answer#[\\w-]{43}\\.${act}`).exec(mail.letters[before]!.text)![0];
}

journeys('whoever is reminded', () => {
  for (const look of LOOKS)
    it(`answers from the letter without signing in, at ${look.width} px, and takes it back`, async () => {
      const link = await linkFor('finish');
      const { page } = await windows.open(look);
      await page.goto(`${board.api.origin}${link}`);
      const chosen = page.getByRole('radio', { name: 'It is done' });
      await chosen.waitFor();
      expect([page.url(), await chosen.isChecked()]).toEqual([`${board.api.origin}/answer`, true]);
      await looksRightInBothThemes(page, 'answer');
      await page.getByRole('button', { name: 'Answer' }).click();
      await page.getByText('Write one line.').waitFor();
      await page.getByRole('radio', { name: 'It will be late' }).click();
      await page.getByLabel('New date').waitFor();
      await looksRightInBothThemes(page, 'answer, late');
      await chosen.click();
      await page.getByLabel('What shows that it is done').fill('They called back');
      await page.getByRole('button', { name: 'Answer' }).click();
      await page.getByRole('heading', { name: 'Thank you, that is noted' }).waitFor();
      await looksRightInBothThemes(page, 'answered');
      await page.reload();
      await page.getByRole('heading', { name: 'This is answered already' }).waitFor();
      await page.getByRole('button', { name: 'Take it back' }).click();
      await page.getByRole('heading', { name: 'Your answer was taken back' }).waitFor();
      await page.goto('about:blank');
      await page.goto(`${board.api.origin}${link}`);
      await page.getByRole('heading', { name: 'This link opens nothing any more' }).waitFor();
      await looksRightInBothThemes(page, 'answer over');
      await page.context().close();
    });
});
