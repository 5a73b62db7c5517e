import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { DESK, journeys, PHONE, useWindows } from './browser.js';

const board = useBoard();
const windows = useWindows(board);

const say = async (page: Page, words: string): Promise<void> => {
  const composer = page.getByRole('textbox', { name: /message to/i });
  await composer.fill(words);
  await page.getByRole('button', { name: 'Send' }).click();
};
const count = (page: Page, words: string): Promise<number> => page.getByText(words, { exact: true }).count();
const shows = (page: Page, words: string, ms = 15_000): Promise<void> =>
  until(async () => (await count(page, words)) === 1, `"${words}" once on the screen`, ms);

journeys('two people in two windows', () => {
  it('talk, one goes offline and returns, the server is killed, and every word is there once', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    const desk = await windows.of('ana', DESK);
    const phone = await windows.of('ben', PHONE);
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
    await shows(phone.page, 'He is on his way.', 30_000);
    await shows(desk.page, 'I tell the night team now.', 30_000);
    await until(
      async () => (await phone.page.getByText('waiting to be sent').count()) === 0,
      'nothing to be waiting',
      15_000,
    );

    await board.api.kill();
    await say(desk.page, 'He is at your door.');
    await board.restartApi();
    await shows(phone.page, 'He is at your door.', 30_000);
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
    expect(windows.takeComplaints()).toEqual([]);
    for (const { context } of [desk, phone]) await context.close();
  }, 120_000);

  it('keeps what was typed offline through a reload, and gives back what the server refuses with its reason', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    const { page, context } = await windows.of('ben', DESK);
    await page.goto(`${board.api.origin}/cases/${caseId}`);
    await page.getByRole('textbox', { name: /message to/i }).waitFor();
    await context.setOffline(true);
    await say(page, 'Typed in the stairwell, without a network.');
    await page.getByText('waiting to be sent').first().waitFor();
    await ana.closes(caseId);
    await context.setOffline(false);
    await page.getByText('not sent', { exact: true }).first().waitFor({ timeout: 30_000 });
    await shows(page, 'Typed in the stairwell, without a network.');
    await page.reload();
    await shows(page, 'Typed in the stairwell, without a network.');
    await page.getByText('not sent', { exact: true }).first().waitFor();
    await context.close();
  }, 270_000);

  it('takes the case from the screen of whoever is released, and leaves what they had typed', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    const { page, context } = await windows.of('ben', DESK);
    await page.goto(`${board.api.origin}/cases/${caseId}`);
    await page.getByRole('textbox', { name: /message to/i }).fill('In the middle of a sent');
    await ana.says(caseId, 'Words that stay behind.');
    await shows(page, 'Words that stay behind.');
    await ana.releases(caseId, (await board.sits('ben')).agencyId);
    await page.getByText('You no longer see this case').waitFor();
    expect(await count(page, 'Words that stay behind.')).toBe(0);
    await page.getByText('In the middle of a sent').waitFor();
    await context.close();
  }, 180_000);

  it('is used by keyboard alone', async () => {
    const { page, context } = await windows.of('ana', DESK);
    await page.getByRole('button', { name: 'Open a case' }).waitFor();
    await page.keyboard.press('?');
    await page.getByText('Go to the cases').waitFor();
    await page.keyboard.press('Escape');
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
    await context.close();
  }, 180_000);
});
