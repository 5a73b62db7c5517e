import { it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBoard } from '../support/board.js';
import { journeys, PHONE, useWindows } from './browser.js';
import { looksRight, looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

const act = (page: Pick<Page, 'getByRole'>, name: string | RegExp) => page.getByRole('button', { name });
const sheet = (page: Page) => page.getByRole('dialog');
const partOf = (page: Page, name: string) => page.getByRole('region', { name });

/** The one who looks after the meetings makes a series of every second Tuesday, and comes to its page. */
async function makesSeries(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'No series of meetings yet' }).waitFor();
  await page.getByRole('link', { name: 'New series' }).click();
  await page.getByLabel('Name').fill('Standing meeting');
  await page.getByLabel('Short code').fill('tf');
  for (const day of ['Monday', 'Wednesday', 'Thursday', 'Friday']) await page.getByLabel(day).uncheck();
  await page.getByLabel('Tuesday').check();
  await page.getByText(/^Every second Tuesday at 14:00/).waitFor();
  await page.getByLabel('At least so many seats').fill('9');
  await act(page, 'Make the series').click();
  await page.getByText('There are not so many seats. Choose a smaller number.').waitFor();
  await looksRight(page, 'a new series');
  await page.getByLabel('At least so many seats').fill('2');
  await act(page, 'Make the series').click();
  await page.getByRole('heading', { name: 'Standing meeting', level: 1 }).waitFor();
}

journeys('before a meeting', () => {
  it('a series is made, a date prepared, an item proposed on a phone and taken on, and people are called', async () => {
    const { page: desk } = await windows.of('chair', '/meetings');
    await makesSeries(desk);
    await desk.getByText('at least 2 seats, more than half of the seats').waitFor();
    await looksRight(desk, 'a series');
    await act(desk, /^Prepare: /)
      .first()
      .click();
    await desk.getByRole('heading', { name: /^Standing meeting, Tuesday/ }).waitFor();
    const agenda = partOf(desk, 'Order of business');
    await agenda.getByText('Opening and roll').waitFor();
    await act(desk, 'Later: Opening and roll').click();
    await agenda.getByRole('listitem').first().getByText('Apologies, stand-ins, enough seats').waitFor();
    await looksRightInBothThemes(desk, 'an agenda');

    const { page: phone } = await windows.of('ana', '/meetings', PHONE);
    await phone.getByRole('link', { name: 'Read the agenda' }).click();
    await act(phone, 'Propose an item').click();
    await sheet(phone).getByLabel('What it is about').fill('Beds for people who start treatment');
    await sheet(phone).getByLabel('What the meeting should come to, in one sentence').fill('Three beds a day');
    await sheet(phone).getByLabel('What it is for').selectOption('decision');
    await sheet(phone).getByLabel('Minutes').fill('60');
    await looksRight(phone, 'proposing an item');
    await act(sheet(phone), 'Propose an item').click();
    await partOf(phone, 'Proposals that wait').getByText('Beds for people who start treatment').waitFor();
    await act(phone, 'I come').click();

    await partOf(desk, 'Proposals that wait').getByText('Wanted: Three beds a day').waitFor();
    await act(desk, 'Take it on: Beds for people who start treatment').click();
    await partOf(phone, 'Order of business').getByText('Beds for people who start treatment').waitFor();
    await partOf(desk, 'Who comes').getByText('comes', { exact: true }).waitFor();
    await agenda.getByText(/min too long/).waitFor();

    await act(desk, 'Call the meeting').click();
    await sheet(desk)
      .getByText(/One item is to be decided and has neither a text nor a paper yet: Beds for people/)
      .waitFor();
    await act(sheet(desk), 'Call it all the same').click();
    await act(desk, 'Open the meeting').waitFor();
    await phone.getByText('people were called', { exact: true }).waitFor();
    await looksRightInBothThemes(phone, 'an agenda, on a phone');
    await phone.goto(`${board.api.origin}/today`);
    await partOf(phone, 'Next meeting').getByRole('link', { name: 'Read the agenda' }).waitFor();
  });
});
