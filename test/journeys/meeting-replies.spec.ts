import { afterAll, beforeAll, it } from '@jest/globals';
import { haveAddresses } from '../support/actions.js';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { MailServer } from '../support/mail-server.js';
import { aCode, aSeries, type GatheredMeeting, plans, takeTheirSeats } from '../support/meetings.js';
import { DESK, journeys, LOOKS, useWindows } from './browser.js';
import { looksRight, looksRightInBothThemes } from './looks-right.js';

const mail = await MailServer.open();
const board = useBoard({ SMTP_URL: mail.url, MAIL_FROM: 'board@example.org', WORKER_SWEEP_MS: '300' });
afterAll(() => mail.close());
const windows = useWindows(board);

/** Ana is called to a meeting; the path of the link for one answer, and the letter as it came. */
async function isCalled(reply: string): Promise<{ meeting: GatheredMeeting; link: string; html: string }> {
  const chair = await board.sits('chair');
  const meeting = await plans(chair, await aSeries(chair, { code: aCode() }, 'Tuesday round'), {
    original: '2027-03-09',
  });
  await meeting.hasItem(chair, 'Beds for the winter');
  const before = mail.letters.length;
  await meeting.insists(chair, 'meeting.call');
  await until(() => mail.letters.length > before, 'the letter to arrive', 30_000);
  const { text, html } = mail.letters[before]!;
  return { meeting, html, link: new RegExp(`/reply#[\\w-]{43}\\.${reply}`).exec(text)![0] };
}

journeys('whoever is called to a meeting', () => {
  beforeAll(async () => {
    await takeTheirSeats(board);
    await haveAddresses(board, await board.sits('ana'));
    await board.looks('update baraza.account set proved_at = baraza.now()');
  });

  for (const look of LOOKS)
    it(`L6 answers from the letter without signing in, at ${look.width} px; the chair sees it at once, and that it was taken back`, async () => {
      const { meeting, link, html } = await isCalled('comes');
      const { page: desk } = await windows.of('chair', `/meetings/${meeting.id}`, DESK);
      const coming = desk.getByRole('region', { name: 'Who comes' });
      await coming.getByText('0 of 5 seats say they come', { exact: false }).waitFor();

      const { page } = await windows.open(look);
      await page.setContent(html);
      await page.getByRole('link', { name: 'I come', exact: true }).waitFor();
      await looksRight(page, `the letter that calls, ${look.width}`);
      await page.goto(`${board.api.origin}${link}`);
      const comes = page.getByRole('radio', { name: 'I come' });
      await comes.waitFor();
      if (page.url() !== `${board.api.origin}/reply` || !(await comes.isChecked())) throw new Error(page.url());
      await looksRightInBothThemes(page, 'reply');
      await coming.getByText('0 of 5 seats say they come', { exact: false }).waitFor();
      await page.getByRole('button', { name: 'Answer' }).click();
      await page.getByRole('heading', { name: 'Thank you, that is noted' }).waitFor();
      await looksRightInBothThemes(page, 'replied');
      await coming.getByText('1 of 5 seats say they come', { exact: false }).waitFor();

      await page.reload();
      await page.getByRole('heading', { name: 'This is answered already' }).waitFor();
      await page.getByRole('button', { name: 'Take it back' }).click();
      const sends = page.getByRole('radio', { name: 'Somebody comes for me' });
      await sends.waitFor();
      await coming.getByText('0 of 5 seats say they come', { exact: false }).waitFor();
      await sends.click();
      await page.getByRole('radio', { name: 'alexis' }).waitFor();
      await looksRightInBothThemes(page, 'reply, stand-in');
      await page.getByRole('button', { name: 'Answer' }).click();
      await page.getByText('(alexis)').waitFor();
      await coming.getByText('alexis comes instead').waitFor();

      const { page: mine } = await windows.of('ana', `/meetings/${meeting.id}`, look);
      await mine.getByText('Answered by the link in the letter, without signing in.').waitFor();
      await looksRightInBothThemes(mine, 'answered by the link, in the app');
      await mine.getByRole('button', { name: 'Take it back' }).click();
      await coming.getByText('0 of 5 seats say they come', { exact: false }).waitFor();

      const start = { date: '2027-03-09', time: '16:00', zone: 'Europe/Athens' };
      await meeting.insists(await board.sits('chair'), 'meeting.move', { start, minutes: 90 });
      await page.reload();
      await page.getByRole('heading', { name: 'This link opens nothing any more' }).waitFor();
      await looksRightInBothThemes(page, 'reply over');
      await page.context().close();
    });
});
