import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBoard } from '../support/board.js';
import { anonymous, givesCard, keeps } from '../support/identity.js';
import { journeys, LOOKS, useWindows } from './browser.js';
import { looksRight, looksRightInBothThemes } from './looks-right.js';

const board = useBoard({ WORKER_SWEEP_MS: '300' });
const windows = useWindows(board);

const facts = (page: Page) => page.getByRole('complementary', { name: 'Facts' });
const sheet = (page: Page) => page.getByRole('dialog');

journeys('the card of a person', () => {
  it('is made, shown at another agency, which asks to join and is let in: it was told nothing before', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    const { page: desk } = await windows.of('ana', `/cases/${caseId}`);
    await facts(desk).getByText('They have no card.').waitFor();
    await facts(desk).getByRole('button', { name: 'Give a card' }).click();
    await looksRightInBothThemes(desk, 'before a card is made');
    await sheet(desk).getByRole('button', { name: 'Make the card' }).click();
    const code = (await sheet(desk).locator('code').textContent())!;
    expect(code).toMatch(/^(\w{4}-){4}\w{4}$/);
    await looksRightInBothThemes(desk, 'a card');
    await desk.emulateMedia({ media: 'print' });
    expect(await desk.getByText('Nikos').first().isVisible()).toBe(false);
    expect(await desk.locator('[data-print-card] code').isVisible()).toBe(true);
    await desk.emulateMedia({ media: 'screen' });
    await sheet(desk).getByRole('button', { name: 'They have it' }).click();
    await facts(desk)
      .getByText(/^Card given on .+ by Agency health\.$/)
      .waitFor();
    expect(await desk.content()).not.toContain(code);

    const { page: day } = await windows.apart('ana', '/today');
    await day.getByRole('heading', { level: 1 }).waitFor();
    expect(await day.getByRole('heading', { name: 'Asking to join' }).count()).toBe(0);
    const { page: other } = await windows.of('carla', '/cases');
    await other.getByRole('link', { name: 'Somebody showed me their card' }).click();
    await looksRightInBothThemes(other, 'somebody showed me their card');
    await other.getByLabel('Code on the card').fill(code.slice(0, -1));
    await other.getByRole('button', { name: 'Ask to join' }).click();
    await other.getByText('This is no code of a card. Look at it again.').waitFor();
    await other.getByLabel('Code on the card').fill(code.toLowerCase());
    await other.getByRole('button', { name: 'Ask to join' }).click();
    await other.getByRole('heading', { name: 'You asked' }).waitFor();
    await looksRight(other, 'having asked');

    await facts(desk).getByText('Agency legal was shown the card and asks to join.').waitFor();
    await looksRightInBothThemes(desk, 'an agency that asks');
    // On the page of the day it comes by itself, and leads to the case.
    await day.getByRole('heading', { name: 'Asking to join' }).waitFor();
    await looksRightInBothThemes(day, 'today with an agency that asks');
    await day.getByRole('link', { name: 'Agency legal was shown the card and asks to join.' }).click();
    await day.getByRole('heading', { name: 'Nikos' }).waitFor();
    await day.goto(`${board.api.origin}/today`);
    await day.getByRole('heading', { name: 'Asking to join' }).waitFor();
    await facts(desk).getByRole('button', { name: 'Bring in Agency legal' }).click();
    expect(
      await sheet(desk)
        .getByRole('radio', { name: /Agency legal/ })
        .isChecked(),
    ).toBe(true);
    await sheet(desk).getByRole('button', { name: 'Bring in' }).click();
    await facts(desk).getByText('asks to join').waitFor({ state: 'detached' });
    await day.getByRole('heading', { name: 'Asking to join' }).waitFor({ state: 'detached' });
    await other.getByRole('link', { name: 'Cases' }).first().click();
    await other.getByText('Nikos').first().waitFor();
  });

  it('is read off by a camera, and stands in no address; who works with the person already is told so', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    const code = await givesCard(ana, caseId);
    const { page } = await windows.of('ben', `/card#${code}`);
    await page.getByLabel('Code on the card').waitFor();
    expect(page.url()).not.toContain(code);
    await page.getByRole('button', { name: 'Ask to join' }).click();
    await page.getByText('You work with this person already.').waitFor();
    await page.getByRole('link', { name: 'Open the case' }).click();
    await page.getByRole('heading', { name: 'Nikos' }).waitFor();
  });
});

journeys('who somebody is', () => {
  it('is written down, opened and changed by its own agency, and gone once they want to be anonymous', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    const { page: desk } = await windows.of('ana', `/cases/${caseId}`);
    const { page: other } = await windows.of('ben', `/cases/${caseId}`);
    await facts(desk).getByRole('button', { name: 'Write down' }).click();
    await sheet(desk).getByLabel('Name').fill('Quillfeather Ostrander');
    await sheet(desk).getByLabel('Day of birth').fill('1990-03-26');
    await looksRightInBothThemes(desk, 'writing down who somebody is');
    await sheet(desk).getByRole('button', { name: 'Seal and keep' }).click();
    await facts(desk).getByText('Your agency keeps who they are, sealed.').waitFor();
    await facts(other).getByText('Your agency keeps nothing of who they are.').waitFor();
    await facts(desk).getByRole('button', { name: 'Open', exact: true }).click();
    await sheet(desk).getByText('Quillfeather Ostrander').waitFor();
    await looksRightInBothThemes(desk, 'who somebody is');
    await sheet(desk).getByRole('button', { name: 'Change' }).click();
    await sheet(desk).getByLabel('Phone').fill('1');
    await sheet(desk).getByRole('button', { name: 'Seal and keep' }).click();
    await sheet(desk).waitFor({ state: 'hidden' });

    await facts(other).getByRole('button', { name: 'They want to be anonymous' }).click();
    await looksRightInBothThemes(other, 'noting that somebody is anonymous');
    await sheet(other).getByRole('button', { name: 'They said so' }).click();
    for (const page of [desk, other]) await facts(page).getByText('Anonymous at the person’s request.').waitFor();
    expect(await facts(desk).getByRole('button', { name: 'Write down' }).count()).toBe(0);
    await looksRightInBothThemes(desk, 'somebody anonymous');
    expect(await keeps(ana, caseId, { name: 'Somebody' })).toBe('anonymous');

    await facts(desk).getByRole('button', { name: 'They no longer want to be anonymous' }).click();
    await sheet(desk).getByLabel('How did they say it, and who heard it?').fill('To Ben and me, at the door.');
    await sheet(desk).getByRole('button', { name: 'They said so' }).click();
    await other.getByText('The person no longer wants to be anonymous: To Ben and me, at the door.').waitFor();
    await facts(desk).getByRole('button', { name: 'Write down' }).waitFor();
  });

  it('is asked by a code of another programme, with their yes: both agencies are told to ask, and neither whom', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const [one, two] = [await board.caseOf(ana), await board.caseOf(ben)];
    const { page: desk } = await windows.of('ana', `/cases/${one}`);
    const { page: other } = await windows.of('ben', `/cases/${two}`);
    const notes = async (page: Page, code: string): Promise<void> => {
      await facts(page).getByRole('button', { name: 'Have they a code elsewhere?' }).click();
      await sheet(page).getByLabel('The code').fill(code);
      await sheet(page).getByLabel('The person said yes to this').check();
    };
    await notes(desk, '047-12-3');
    await looksRightInBothThemes(desk, 'a code of another programme');
    await sheet(desk).getByRole('button', { name: 'Look' }).click();
    await sheet(desk).getByText('No other agency noted this code.').waitFor();
    await notes(other, '047 12 3');
    await sheet(other).getByRole('button', { name: 'Look' }).click();
    await sheet(other)
      .getByText(/^They may already be known here\./)
      .waitFor();
    await desk.getByText(/^Another agency may know this person too\./).waitFor();
  });

  it('is readable in every look', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    await givesCard(ana, caseId);
    await anonymous(ana, caseId);
    for (const look of LOOKS) {
      const { page } = await windows.of('ana', `/cases/${caseId}?view=who`, look);
      await page.getByText('Nobody here keeps who they are. Their card works all the same.').waitFor();
      await looksRight(page, 'a case with somebody anonymous');
      await page.getByRole('button', { name: 'Give a new card' }).click();
      await sheet(page).getByRole('button', { name: 'Make the card' }).click();
      await sheet(page).locator('code').waitFor();
      await looksRight(page, 'a card');
    }
  });
});
