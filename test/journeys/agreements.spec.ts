import { expect, it } from '@jest/globals';
import { useBoard } from '../support/board.js';
import { gives } from '../support/shares.js';
import { journeys, LOOKS, useWindows } from './browser.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

journeys('an agreement to share', () => {
  it('is given with the person, read by the other agency, and taken back there: the first one sees it at once', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter', 'legal');
    const { page: desk } = await windows.of('ana', `/cases/${caseId}`);
    const { page: other } = await windows.of('ben', `/cases/${caseId}`);
    const { page: third } = await windows.of('carla', `/cases/${caseId}`);
    await other.getByText('No agreement with us to share yet.').waitFor();
    await desk.getByRole('button', { name: 'Agree who may know what' }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByLabel('Who may be told').selectOption({ label: 'Agency shelter' });
    await sheet.getByLabel('HIV: tests and care').check();
    await sheet.getByLabel('How the yes can be shown').selectOption({ label: 'Said aloud, with a witness' });
    await sheet.getByLabel('Who else was there').selectOption({ label: 'ben, shelter' });
    await looksRightInBothThemes(desk, 'agreeing who may know what');
    // The answer is lost on its way, once: what was done is not done again.
    const given = `**/api/cases/${caseId}/shares`;
    await desk.route(given, async (route) => {
      if (route.request().method() === 'GET') return route.continue();
      await route.fetch();
      await route.abort();
    });
    await sheet.getByRole('button', { name: 'Agree', exact: true }).click();
    await sheet.getByText('The server did not answer. Try again in a moment.').waitFor();
    await desk.unroute(given);
    await sheet.getByRole('button', { name: 'Agree', exact: true }).click();
    await sheet.waitFor({ state: 'hidden' });
    expect((await ana.http<unknown[]>('GET', `/api/cases/${caseId}/shares`)).body).toHaveLength(1);
    for (const page of [desk, other])
      await page
        .getByText(
          'Agency health may tell Agency shelter: everyday matters: when and how and HIV: tests and care. What for: treatment.',
        )
        .waitFor();
    await third.getByText('No agreement with us to share yet.').waitFor();
    expect(await third.getByText('may tell').count()).toBe(0);

    await desk.getByRole('button', { name: 'Pause' }).click();
    await other.getByText(/^Paused: nothing is told/).waitFor();
    await desk.getByRole('button', { name: 'Go on' }).click();
    await other.getByText(/^Until /).waitFor();

    await other.getByRole('button', { name: 'Take back' }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    for (const page of [desk, other]) await page.getByText(/^Taken back on /).waitFor();
    expect(await desk.getByRole('button', { name: 'Take back' }).count()).toBe(0);
  });

  it('is readable in every look', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    await gives(ana, caseId, 'shelter', { ownWords: 'So that I need not say it twice.' });
    for (const look of LOOKS) {
      const { page } = await windows.of('ana', `/cases/${caseId}?view=who`, look);
      await page.getByText('In the person’s own words: So that I need not say it twice.').waitFor();
      await looksRightInBothThemes(page, `agreements of a case at ${look.width}`);
      await page.getByRole('button', { name: 'Agree who may know what' }).click();
      await page.getByRole('dialog').getByLabel('Who may be told').waitFor();
      await looksRightInBothThemes(page, `agreeing at ${look.width}`);
    }
  });
});
