import { expect, it } from '@jest/globals';
import { v4 } from 'uuid';
import { useBoard } from '../support/board.js';
import { refers } from '../support/referrals.js';
import { journeys, LOOKS, PHONE, useWindows } from './browser.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

journeys('what a person asks for', () => {
  it('is written down in their words, read by everybody in the case, and moved by another agency', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    await refers(ana, caseId, 'shelter', { service: 'shelter' });
    const { page: desk } = await windows.of('ana', `/cases/${caseId}`);
    const { page: other } = await windows.of('ben', `/cases/${caseId}`);
    await desk.getByRole('button', { name: 'Add what the person asks for' }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Write it down' }).click();
    await sheet.getByText('Write what they ask for.').waitFor();
    await sheet.getByLabel('In their own words').fill('A bed where my dog may come along.');
    await sheet.getByLabel('What kind of help').selectOption('shelter');
    await sheet.getByLabel('urgent', { exact: true }).check();
    await looksRightInBothThemes(desk, 'writing down what is asked for');
    await sheet.getByRole('button', { name: 'Write it down' }).click();
    for (const page of [desk, other]) {
      const need = page.locator('[data-need]');
      await need.getByText('A bed where my dog may come along.').waitFor();
      await need.getByText('Open', { exact: true }).waitFor();
      await need.getByRole('link', { name: /^Referral/ }).waitFor();
      await page.locator('[data-row]').getByText('The person asks').waitFor();
    }
    await other.getByRole('button', { name: /^Change how it stands/ }).click();
    await other.getByRole('dialog').getByLabel('Being met').check();
    await looksRightInBothThemes(other, 'how it stands');
    await other.getByRole('dialog').getByRole('button', { name: 'Set it so' }).click();
    for (const page of [desk, other]) {
      await page.locator('[data-need]').getByText('Being met').waitFor();
      await page
        .locator('[data-row]')
        .getByText('“A bed where my dog may come along.”, by ben, Agency shelter')
        .waitFor();
      expect(await page.getByText('this version cannot show').count()).toBe(0);
    }
    await looksRightInBothThemes(desk, 'what is asked for');
  });

  it('waits on the device without a network, and is sent once', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    const { page, context } = await windows.of('ana', `/cases/${caseId}?view=who`, PHONE);
    await page.getByRole('button', { name: 'Add what the person asks for' }).waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Add what the person asks for' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('In their own words').fill('My papers back.');
    await sheet.getByLabel('What kind of help').selectOption('papers');
    await sheet.getByRole('button', { name: 'Write it down' }).click();
    await page.getByText('waiting to be sent').waitFor();
    await context.setOffline(false);
    await page.locator('[data-need]').getByText('My papers back.').waitFor();
    expect(await page.getByText('My papers back.').count()).toBe(1);
  });

  it('is readable in every look', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    for (const [words, priority] of [
      ['A place for me and the dog.', 'urgent'],
      ['To see my sister again, when I am ready for it and she is too.', 'standard'],
    ] as const)
      await ana.http('POST', `/api/cases/${caseId}/needs`, { needId: v4(), service: 'shelter', priority, words });
    for (const look of LOOKS) {
      const { page } = await windows.of('ana', `/cases/${caseId}?view=who`, look);
      await page.getByText('A place for me and the dog.').first().waitFor();
      await looksRightInBothThemes(page, `what a person asks for at ${look.width}`);
    }
  });
});

journeys('a person who comes back', () => {
  it('has a new case that leads to the one before', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    await ana.closes(caseId, 'lost_contact');
    const { page } = await windows.of('ana', `/cases/${caseId}`);
    const { page: other } = await windows.of('ben', `/cases/${caseId}`);
    await page.getByRole('button', { name: 'The person came back' }).click();
    await page.getByRole('dialog').getByText('What ended stays as it is.').waitFor();
    await looksRightInBothThemes(page, 'beginning again');
    await page.getByRole('dialog').getByRole('button', { name: 'Begin again' }).click();
    await page.getByText('case opened by us').waitFor();
    await page.getByText('Came back after').waitFor();
    await looksRightInBothThemes(page, 'a case that begins again');
    // It is begun once: whoever asks again learns that it is under way.
    await page.getByRole('link', { name: /^the case of / }).click();
    await page.waitForURL(`**/cases/${caseId}`);
    await page.getByRole('button', { name: 'The person came back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Begin again' }).click();
    await page.getByText('Your agency has a case with this person open already.').waitFor();
    // Only the agency that led it begins anew.
    expect(await other.getByRole('button', { name: 'The person came back' }).count()).toBe(0);
  });
});

journeys('what is counted of people without a file', () => {
  it('is counted from the morning’s screen in a few taps, and stands with the agency', async () => {
    for (const look of LOOKS) {
      const { page } = await windows.of('carla', '/today', look);
      await page.getByRole('button', { name: 'Count', exact: true }).click();
      const sheet = page.getByRole('dialog');
      await sheet.getByLabel('Kits given').check();
      await sheet.getByLabel('How many').fill('no');
      await sheet.getByRole('button', { name: 'Count it' }).click();
      await sheet.getByText('Write a whole number from 1 to 500.').waitFor();
      await sheet.getByLabel('How many').fill('2');
      await sheet.getByRole('button', { name: 'One more' }).click();
      await looksRightInBothThemes(page, `counting at ${look.width}`);
      await sheet.getByRole('button', { name: 'Count it' }).click();
      await sheet.waitFor({ state: 'hidden' });
      await page.getByText(look === LOOKS[0] ? 'Today: Kits given: 3' : 'Today: Kits given: 6').waitFor();
      await looksRightInBothThemes(page, `today with what was counted at ${look.width}`);
      await page.goto(`${board.api.origin}/agency`);
      await page.getByRole('cell', { name: look === LOOKS[0] ? '3' : '6', exact: true }).waitFor();
      await looksRightInBothThemes(page, `my agency with what was counted at ${look.width}`);
    }
    const { page } = await windows.of('chair', '/today');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('button', { name: 'Count', exact: true }).count()).toBe(0);
  });
});
