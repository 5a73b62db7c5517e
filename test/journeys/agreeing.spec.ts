import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v4 } from 'uuid';
import { Agreement, inDays } from '../support/actions.js';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import { agencyId, personId } from '../support/table.js';
import { DESK, journeys, LOOKS, useWindows } from './browser.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

const facts = (page: Page) => page.getByRole('complementary', { name: 'Facts' });
const log = (page: Page) => page.getByRole('region', { name: 'What was said and done' });
const sheet = (page: Page) => page.getByRole('dialog');
/** The lines of the thread in which something stands. */
const lines = (page: Page, words: string | RegExp) => log(page).locator('li', { hasText: words });

/** Agrees on something in the sheet that is open. */
async function agrees(page: Page, words: string, agency?: string): Promise<void> {
  await sheet(page).getByLabel('What is to be done').fill(words);
  if (agency) await sheet(page).getByRole('radio', { name: agency }).check();
  await sheet(page).getByRole('button', { name: 'Agree', exact: true }).click();
  await sheet(page).waitFor({ state: 'detached' });
}

/** A case of health, shelter and legal, in which health and shelter share a part. */
async function aCaseWithAPart(ana: Person): Promise<{ caseId: string; partId: string }> {
  const caseId = await board.caseOf(ana, 'shelter', 'legal');
  await ana.says(caseId, 'Somebody should **call** the clinic.');
  const partId = v4();
  await ana.http('POST', `/api/cases/${caseId}/parts`, {
    partId,
    part: 'health',
    agencyIds: [agencyId('shelter')],
    words: 'He would like the test.',
  });
  return { caseId, partId };
}

journeys('an action in a case', () => {
  it('is agreed on with another agency, which sees it at once, accepts it and does it', async () => {
    const ana = await board.sits('ana');
    const { caseId } = await aCaseWithAPart(ana);
    const desk = (await windows.of('ana', `/cases/${caseId}`)).page;
    const other = (await windows.of('ben', `/cases/${caseId}`)).page;
    await facts(other).getByRole('heading', { name: 'Actions' }).waitFor();

    await desk.locator('form').getByRole('button', { name: 'Agree on an action' }).click();
    await sheet(desk)
      .getByText(/^Everyone in the case\. /)
      .waitFor();
    await agrees(desk, 'Call the clinic <b>before</b> noon', 'shelter');
    await lines(other, /^ana agreed with shelter: Call the clinic <b>before<\/b> noon, by/).waitFor();
    await facts(other).getByRole('link', { name: 'Call the clinic <b>before</b> noon' }).waitFor();

    expect(
      await facts(desk)
        .getByRole('button', { name: /^Accept/ })
        .count(),
    ).toBe(0);
    await facts(other)
      .getByRole('button', { name: /^Accept/ })
      .click();
    await lines(desk, 'ben accepted: Call the clinic').waitFor();
    await facts(desk).getByText('shelter, ben').waitFor();

    await facts(other).getByRole('button', { name: /^Done/ }).click();
    await sheet(other).getByRole('textbox').fill('They called back');
    await sheet(other).getByRole('button', { name: 'Done' }).click();
    await lines(desk, 'They called back').waitFor();
    await facts(desk)
      .getByRole('button', { name: /^Confirm it is done/ })
      .click();
    await facts(other).getByText('Nothing is open.').waitFor();
  });

  it('is made of a message of a part, and is nothing to who does not read the part', async () => {
    const ana = await board.sits('ana');
    const { caseId } = await aCaseWithAPart(ana);
    const desk = (await windows.of('ana', `/cases/${caseId}`)).page;
    const other = (await windows.of('ben', `/cases/${caseId}`)).page;
    const third = (await windows.of('carla', `/cases/${caseId}`)).page;
    const said = desk.locator('article', { hasText: 'He would like the test.' });
    await said.hover();
    await said.getByRole('button', { name: 'What can be done with this message' }).click();
    await desk.getByRole('menu').getByText('Make an action of this').click();
    const what = sheet(desk).getByLabel('What is to be done');
    expect(await what.inputValue()).toBe('He would like the test.');
    await sheet(desk)
      .getByText(/^About health\. /)
      .waitFor();
    await sheet(desk).getByRole('radio', { name: 'legal' }).waitFor({ state: 'detached' });
    await agrees(desk, 'Bring him to the test', 'shelter');

    await other.getByRole('region', { name: 'About health' }).getByText('ana agreed with shelter').waitFor();
    await facts(other).getByRole('link', { name: 'Bring him to the test' }).waitFor();
    // What is said to all afterwards has come, so the other would have as well.
    await ana.says(caseId, 'See you on Monday.');
    await log(third).getByText('See you on Monday.').waitFor();
    expect(await third.getByText('Bring him to the test').count()).toBe(0);
    await facts(third).getByText('Nothing is open.').waitFor();
  });

  it('is only proposed by a volunteer, and keeps its case from being closed while it is open', async () => {
    const ana = await board.sits('ana');
    const { caseId } = await aCaseWithAPart(ana);
    const desk = (await windows.of('ana', `/cases/${caseId}`)).page;
    const volunteer = (await windows.of('bea', `/cases/${caseId}`)).page;
    await facts(volunteer).getByRole('button', { name: 'Propose an action' }).click();
    await sheet(volunteer).getByText('Nobody is reminded before it is agreed.').waitFor();
    await sheet(volunteer).getByLabel('What is to be done').fill('Find warm shoes');
    await volunteer.keyboard.press('Enter');
    await lines(desk, /^bea proposed for shelter: Find warm shoes/).waitFor();

    await desk.getByRole('button', { name: 'Close the case' }).click();
    await sheet(desk).getByRole('heading', { name: '1 action is still open' }).waitFor();
    await sheet(desk).getByRole('link', { name: 'Find warm shoes' }).waitFor();
    expect(await sheet(desk).getByRole('button', { name: 'Close the case' }).count()).toBe(0);
    await desk.keyboard.press('Escape');
    await facts(desk)
      .getByRole('button', { name: /^No longer wanted/ })
      .click();
    await sheet(desk).getByRole('textbox').fill('He has new ones.');
    await sheet(desk).getByRole('button', { name: 'No longer wanted' }).click();
    await facts(desk).getByText('Nothing is open.').waitFor();
    await desk.getByRole('button', { name: 'Close the case' }).click();
    await sheet(desk).getByRole('radio', { name: 'done as agreed' }).waitFor();
  });

  it('is agreed on without network, and stands there as waiting until it is sent once', async () => {
    const ana = await board.sits('ana');
    const { caseId } = await aCaseWithAPart(ana);
    const { page, context } = await windows.of('ana', `/cases/${caseId}`);
    await facts(page).getByRole('button', { name: 'Agree on an action' }).waitFor();
    await context.setOffline(true);
    await facts(page).getByRole('button', { name: 'Agree on an action' }).click();
    await agrees(page, 'Ask for a bed');
    await lines(page, 'Ask for a bed').getByText('waiting to be sent').waitFor();
    await context.setOffline(false);
    await facts(page).getByRole('link', { name: 'Ask for a bed' }).waitFor();
    await lines(page, 'Ask for a bed').getByText('waiting to be sent').waitFor({ state: 'detached' });
    expect(await lines(page, 'Ask for a bed').count()).toBe(1);
  });

  for (const look of LOOKS) {
    it(`is readable by everybody at ${look.width} px in both themes`, async () => {
      const ana = await board.sits('ana');
      const ben = await board.sits('ben');
      const { caseId, partId } = await aCaseWithAPart(ana);
      const accepted = new Agreement({ caseId });
      await accepted.isAgreedBy(ana, { agencyId: agencyId('shelter'), words: 'Call the clinic', due: inDays(6) });
      await accepted.does(ben, 'accept');
      const blocked = new Agreement({ partId });
      await blocked.isAgreedBy(ana, {
        words: 'Τα χαρτιά για τη βίζα, πριν από την Παρασκευή',
        personId: personId('ana'),
      });
      await blocked.does(ana, 'block', { words: 'The desk is closed until Wednesday.' });
      await new Agreement({ caseId }).isAgreedBy(ben, { words: 'Keep a bed free', due: inDays(1) });
      const { page } = await windows.of('ana', `/cases/${caseId}`, look);
      const check = (screen: string): Promise<void> => looksRightInBothThemes(page, screen);
      await lines(page, 'ben agreed for shelter: Keep a bed free').waitFor();
      await check('actions in the thread');
      if (look.width < DESK.width) {
        await page.getByRole('link', { name: 'Facts' }).click();
        await page.getByRole('heading', { name: 'Actions' }).waitFor();
        await check('actions beside the case');
      }
      await page.getByRole('button', { name: 'Agree on an action' }).first().click();
      await sheet(page).getByText('Who is reminded').waitFor();
      await check('agreeing on an action');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Close the case' }).click();
      await sheet(page).getByText('2 actions are still open').waitFor();
      await check('a case that cannot be closed yet');
    });
  }
});
