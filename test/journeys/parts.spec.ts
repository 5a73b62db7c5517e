import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v4 } from 'uuid';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';
import { DESK, journeys, LOOKS, useWindows } from './browser.js';
import { eventually } from './eventually.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

const shows = (page: Page, words: string, times = 1): Promise<void> =>
  eventually(
    async () => (await page.getByText(words, { exact: true }).count()) === times,
    `"${words}" ${times} times on the screen`,
  );
const message = (page: Page, words: string) => page.locator('article', { hasText: words });

/** Opens what can be done with a message, and does one of it. */
async function does(page: Page, words: string, act: string | RegExp): Promise<void> {
  const found = message(page, words).first();
  await found.hover();
  await found.getByRole('button', { name: 'What can be done with this message' }).click();
  await page.getByRole('menu').getByText(act).click();
}

async function writes(page: Page, words: string): Promise<void> {
  await page.locator('[data-composer]').fill(words);
  await page.keyboard.press('Enter');
}

/** A case in which two of three agencies share a part. */
async function aCaseWithAPart(ana: Person): Promise<{ caseId: string; partId: string }> {
  const caseId = await board.caseOf(ana, 'shelter', 'legal');
  await ana.says(caseId, 'He comes on Thursday.');
  const partId = v4();
  await ana.http('POST', `/api/cases/${caseId}/parts`, {
    partId,
    part: 'health',
    agencyIds: [agencyId('shelter')],
    words: 'He would like the **test** on Thursday.',
  });
  return { caseId, partId };
}

journeys('a part that two of three agencies share', () => {
  it('is talked in by them behind its wall, and is nothing to the third', async () => {
    const ana = await board.sits('ana');
    const { caseId } = await aCaseWithAPart(ana);
    const desk = await windows.of('ana', `/cases/${caseId}`);
    const other = await windows.of('ben', `/cases/${caseId}`);
    const third = await windows.of('carla', `/cases/${caseId}`);
    for (const { page } of [desk, other, third]) {
      await shows(page, 'He comes on Thursday.');
      await page.getByText('Some parts of a case are shared only by agreement.').first().waitFor();
    }
    const wall = other.page.getByRole('region', { name: 'About health' });
    await wall.getByText('He would like the test on Thursday.').waitFor();
    await wall.getByText(/people at 2 agencies read this/).waitFor();

    await does(other.page, 'He would like the test', 'Answer');
    await other.page.getByText('Answer to ana').waitFor();
    await writes(other.page, 'Nine is *fine* for us.');
    await shows(desk.page, 'Nine is fine for us.');
    await message(desk.page, 'Nine is fine').getByText('He would like the test on Thursday.').waitFor();

    await does(desk.page, 'Nine is fine', 'thanks');
    await message(other.page, 'Nine is fine')
      .getByRole('button', { name: /^thanks 1: / })
      .waitFor();

    await does(other.page, 'Nine is fine', 'Edit');
    await other.page.getByText('You write your message anew').waitFor();
    await writes(other.page, 'Ten is fine for us.');
    await shows(desk.page, 'Ten is fine for us.');
    await message(desk.page, 'Ten is fine')
      .getByRole('button', { name: /^Edited/ })
      .click();
    await desk.page.getByRole('dialog').getByText('Nine is fine for us.').waitFor();
    await desk.page.keyboard.press('Escape');

    await does(desk.page, 'Ten is fine', 'Pin for everybody here');
    await other.page.getByRole('button', { name: /1 pinned message/ }).click();
    await other.page.getByRole('button', { name: 'ben Ten is fine for us.' }).waitFor();

    await does(other.page, 'Ten is fine', 'Take back');
    await other.page.getByRole('button', { name: 'Take it back' }).click();
    await desk.page.getByText('Taken back by ben').waitFor();
    await shows(desk.page, 'Ten is fine for us.', 0);
    await desk.page
      .getByText(/pinned message/)
      .first()
      .waitFor({ state: 'detached' });

    expect(await third.page.getByText('About health').count()).toBe(0);
    expect(await third.page.getByText('He would like').count()).toBe(0);
  });

  it('is opened to the third by whoever began it, from now on or from the beginning', async () => {
    const ana = await board.sits('ana');
    const { caseId } = await aCaseWithAPart(ana);
    const desk = await windows.of('ana', `/cases/${caseId}`);
    const third = await windows.of('carla', `/cases/${caseId}`);
    for (const { page } of [desk, third]) await shows(page, 'He comes on Thursday.');
    const { page } = desk;
    await page.getByRole('button', { name: /people at 2 agencies read this. Who reads this/ }).click();
    await page.getByRole('button', { name: 'Let an agency read it' }).click();
    await page.getByRole('radio', { name: /Agency legal/ }).check();
    await page.getByRole('radio', { name: /Also what was said before/ }).check();
    await page.getByRole('button', { name: 'Let it read' }).click();
    await third.page.getByText('He would like the test on Thursday.').waitFor();

    await page.getByRole('button', { name: 'Stop sharing with Agency legal' }).click();
    await page.getByRole('button', { name: 'Stop sharing', exact: true }).click();
    await shows(third.page, 'He would like the test on Thursday.', 0);
    await shows(third.page, 'He comes on Thursday.');
  });

  it('has an address for each message, which leads whoever reads it there and nobody else', async () => {
    const ana = await board.sits('ana');
    const { caseId, partId } = await aCaseWithAPart(ana);
    for (let n = 1; n <= 120; n += 1) await ana.says(caseId, `Line ${n}.`);
    const desk = await windows.of('ben', `/cases/${caseId}#part-${partId}-2`);
    await message(desk.page, 'He would like the test').first().waitFor();
    const third = await windows.of('carla', `/cases/${caseId}#part-${partId}-2`);
    await third.page.getByText(/This link leads to a message that you do not see/).waitFor();
    await third.page.goto(`${board.api.origin}/cases/${caseId}#case-4`);
    await third.page.getByText('He comes on Thursday.').waitFor();
    // Whoever has to sign in first is led there afterwards.
    const later = await windows.open(DESK);
    await later.page.goto(`${board.api.origin}/cases/${caseId}#part-${partId}-2`);
    await later.page.getByRole('button', { name: /^ben\b/i }).click();
    await message(later.page, 'He would like the test').first().waitFor();
    expect(later.page.url()).toContain(`#part-${partId}-2`);
    await later.context.close();
  });

  for (const look of LOOKS) {
    it(`is readable by everybody at ${look.width} px in both themes`, async () => {
      const ana = await board.sits('ana');
      const { caseId } = await aCaseWithAPart(ana);
      const ben = await board.sits('ben');
      await ben.http('POST', `/api/cases/${caseId}/messages`, {
        words: 'Θα τον βρω στις οκτώ στο περίπτερο, @ana.\n- **παπούτσια**\n> θέλω να είναι απλό',
        mentions: [{ person: ana.id }],
        replyTo: 4,
      });
      await ben.http('PUT', `/api/cases/${caseId}/messages/5/signs/agree`);
      await ana.http('PUT', `/api/cases/${caseId}/messages/4/pin`);
      await ben.http('POST', `/api/cases/${caseId}/reading`, { seq: 5 });
      const { page } = await windows.of('ana', `/cases/${caseId}`, look);
      const check = (screen: string): Promise<void> => looksRightInBothThemes(page, screen);
      await page.getByText('θέλω να είναι απλό').waitFor();
      await page.getByText('He would like the test on Thursday.').waitFor();
      await check('a case with a part');
      const said = message(page, 'θέλω να είναι απλό');
      await said.hover();
      await said.getByRole('button', { name: 'What can be done with this message' }).click();
      await page.getByRole('menu').waitFor();
      await check('what can be done with a message');
      await page.keyboard.press('Escape');
      await page
        .getByRole('button', { name: /agencies read this/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
      await check('who reads a part');
      await page.getByRole('button', { name: 'Let an agency read it' }).click();
      await page.getByRole('radio', { name: /Agency legal/ }).waitFor();
      await check('letting an agency read a part');
    });
  }
});
