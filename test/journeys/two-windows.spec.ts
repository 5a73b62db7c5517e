import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBoard } from '../support/board.js';
import { journeys, PHONE, useWindows } from './browser.js';
import { eventually } from './eventually.js';

const board = useBoard();
const windows = useWindows(board);

const say = async (page: Page, words: string): Promise<void> => {
  const composer = page.getByRole('textbox', { name: /message to/i });
  await composer.fill(words);
  await page.getByRole('button', { name: 'Send' }).click();
};
const count = (page: Page, words: string): Promise<number> => page.getByText(words, { exact: true }).count();
const shows = (page: Page, words: string): Promise<void> =>
  eventually(async () => (await count(page, words)) === 1, `"${words}" once on the screen`);

journeys('two people in two windows', () => {
  it('talk, one goes offline and returns, the server is killed, and every word is there once', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    const desk = await windows.throughTheDoor('ana');
    const phone = await windows.throughTheDoor('ben', PHONE);
    for (const { page } of [desk, phone]) await page.goto(`${board.api.origin}/cases/${caseId}`);

    await say(desk.page, 'He asks for a bed where his dog may stay.');
    await shows(phone.page, 'He asks for a bed where his dog may stay.');
    await say(phone.page, 'We have one tonight.');
    await shows(desk.page, 'We have one tonight.');

    await phone.context.setOffline(true);
    await say(phone.page, 'I tell the night team now.');
    await shows(phone.page, 'I tell the night team now.');
    await phone.page.getByText('waiting to be sent').first().waitFor();
    await say(desk.page, 'He is on his way.');
    await shows(desk.page, 'He is on his way.');
    expect(await count(desk.page, 'I tell the night team now.')).toBe(0);
    expect(await count(phone.page, 'He is on his way.')).toBe(0);

    await phone.context.setOffline(false);
    await shows(phone.page, 'He is on his way.');
    await shows(desk.page, 'I tell the night team now.');
    await phone.page.getByText('waiting to be sent').first().waitFor({ state: 'detached' });

    await board.api.kill();
    await say(desk.page, 'He is at your door.');
    await board.restartApi();
    await shows(phone.page, 'He is at your door.');
    for (const { page } of [desk, phone]) {
      await page.reload();
      for (const words of [
        'He asks for a bed where his dog may stay.',
        'We have one tonight.',
        'I tell the night team now.',
        'He is on his way.',
        'He is at your door.',
      ]) {
        await shows(page, words);
      }
    }
    const [row] = await board.looks<{ posts: string }>(
      `select count(*) as posts from baraza.event where type = 'message.posted'`,
    );
    expect(Number(row!.posts)).toBe(5);
    for (const { context } of [desk, phone]) await context.close();
  });

  it('keeps what was typed offline through a reload, and gives back what the server refuses with its reason', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    const { page, context } = await windows.of('ben', `/cases/${caseId}`);
    await page.getByRole('textbox', { name: /message to/i }).waitFor();
    await context.setOffline(true);
    await say(page, 'Typed in the stairwell, without a network.');
    await page.getByText('waiting to be sent').first().waitFor();
    await ana.closes(caseId);
    await context.setOffline(false);
    await page.getByText('not sent', { exact: true }).first().waitFor();
    await shows(page, 'Typed in the stairwell, without a network.');
    await page.reload();
    await shows(page, 'Typed in the stairwell, without a network.');
    await page.getByText('not sent', { exact: true }).first().waitFor();
  });

  it('takes the case from the screen of whoever is released, and leaves what they had typed', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    const { page } = await windows.of('ben', `/cases/${caseId}`);
    await page.getByRole('textbox', { name: /message to/i }).fill('In the middle of a sent');
    await ana.says(caseId, 'Words that stay behind.');
    await shows(page, 'Words that stay behind.');
    await ana.releases(caseId, (await board.sits('ben')).agencyId);
    await page.getByText('You no longer see this case').waitFor();
    await page.getByText('Words that stay behind.').first().waitFor({ state: 'detached' });
    await page.getByText('In the middle of a sent').waitFor();
  });

  it('is used by keyboard alone', async () => {
    const { page } = await windows.of('ana');
    await page.getByRole('button', { name: 'Open a case' }).waitFor();
    await page.keyboard.press('?');
    await page.getByText('Go to the cases').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Go to the cases').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Open a case' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: /name to use/i }).waitFor();
    await page.keyboard.type('Blue jacket');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Blue jacket' }).waitFor();
    await page.getByRole('textbox', { name: /message to/i }).focus();
    await page.keyboard.type('Said without a mouse.');
    await page.keyboard.press('Enter');
    await shows(page, 'Said without a mouse.');
  });
});
