import { beforeAll, expect, it } from '@jest/globals';
import { Agreement } from '../support/actions.js';
import { becomes } from '../support/acts.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { writes } from '../support/person-file.js';
import { goesTo, refers } from '../support/referrals.js';
import { agencyId, personId } from '../support/table.js';
import { journeys, LOOKS, useWindows } from './browser.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

/** Whoever has the chair coordinates the table as well. */
beforeAll(async () => {
  const admin = await board.sits('admin');
  const act = becomes(personId('chair'), agencyId('municipality'), ['chair', 'coordinator']);
  expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
});

journeys('the board', () => {
  it('shows at once in one window what moves in another, and keeps in its address what is chosen', async () => {
    const ana = await board.sits('ana');
    const ben = await board.sits('ben');
    const caseId = await board.caseOf(ana);
    await writes(ana, caseId, { kind: 'kit' });
    const { page: desk } = await windows.of('ana', '/today');
    const { page: other } = await windows.of('ben', '/board?view=holders');
    await other.getByText('No referral is under way').waitFor();

    await desk.getByRole('link', { name: 'Board' }).first().click();
    const reduction = desk.getByRole('region', { name: 'Harm reduction' });
    await reduction.getByText('Nikos').waitFor();
    await reduction.getByText('No step is due').waitFor();

    // Somebody writes, and somebody refers: nobody reloads anything.
    await writes(ana, caseId, { kind: 'test' });
    await desk.getByRole('region', { name: 'Screening' }).getByText('Nikos').waitFor();
    const { referralId } = await refers(ana, caseId, 'shelter', { priority: 'urgent' });
    await other.getByRole('region', { name: 'shelter' }).getByText('from health to us').waitFor();
    await desk.getByRole('region', { name: 'Screening' }).getByText('waits for shelter').waitFor();
    await goesTo(ben, referralId, 'accepted');
    await desk.getByRole('region', { name: 'On the way' }).getByText('Nikos').waitFor();
    await desk.getByRole('region', { name: 'On the way' }).getByText('Also: Harm reduction, Screening').waitFor();

    // Who is there stands on the card.
    await other.goto(`${board.api.origin}/cases/${caseId}`);
    await desk.getByRole('region', { name: 'On the way' }).getByText('ben is here').waitFor();
    await other.goto(`${board.api.origin}/board?view=holders`);

    // What is chosen stands in the address: it is there after a reload, and taken back by one tap.
    await desk.getByRole('link', { name: /^Waits for us/ }).click();
    await desk.getByText('Nothing fits').waitFor();
    expect(new URL(desk.url()).search).toBe('?ours=true');
    await desk.reload();
    await desk.getByText('Nothing fits').waitFor();
    await desk.getByRole('link', { name: 'Referrals by holder' }).click();
    await desk.getByText('Nothing fits').waitFor();
    expect(new URL(desk.url()).searchParams.get('view')).toBe('holders');
    await desk.getByRole('link', { name: 'Show all' }).click();
    const shelter = desk.getByRole('region', { name: 'shelter' });
    await shelter.getByText('Nikos').waitFor();
    await desk.getByLabel('Agency', { exact: true }).selectOption({ label: 'Agency legal' });
    await desk.getByText('Nothing fits').waitFor();
    await desk.getByLabel('Agency', { exact: true }).selectOption({ label: 'Every agency' });

    // By the keys alone into what a card is about, and back to where one was.
    await shelter.getByRole('link').focus();
    await desk.keyboard.press('Enter');
    await desk.getByText('Accepted, no appointment yet').first().waitFor();
    await desk.goBack();
    await shelter.getByText('Nikos').waitFor();
  });

  it('says who may only see the steps, and leads them to these', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    await writes(ana, caseId, { kind: 'treatment_started', label: 'OPIOIDUD' });
    await refers(ana, caseId, 'legal', { service: 'papers' });
    const { page } = await windows.of('chair', '/board');
    const unknown = page.getByRole('region', { name: 'No stage known' });
    await unknown.getByText('only its steps are seen').first().waitFor();
    expect(await page.getByRole('region', { name: 'Starting treatment' }).count()).toBe(0);
    await unknown.getByRole('link', { name: /papers/i }).click();
    await page.getByText('Sent, waiting for an answer').first().waitFor();
  });

  for (const look of LOOKS) {
    it(`is readable by everybody at ${look.width} px in both themes`, async () => {
      const ana = await board.sits('ana');
      const caseId = await board.caseOf(ana, 'shelter');
      await writes(ana, caseId);
      await new Agreement({ caseId }).isAgreedBy(ana, { words: 'Call the clinic', priority: 'urgent' });
      const { page } = await windows.of('ana', '/board', look);
      await page.getByText('Nikos').first().waitFor();
      await looksRightInBothThemes(page, 'board by stage');
      if (look.width < 600) {
        await page.getByLabel('Column').selectOption('contact');
        await page.getByText('Call the clinic').first().waitFor();
        await page.getByRole('link', { name: 'Actions by agency' }).click();
      } else await page.getByRole('link', { name: 'Actions by agency' }).click();
      await page.getByText('Call the clinic').first().waitFor();
      await looksRightInBothThemes(page, 'board of actions');
      await page.goto(`${board.api.origin}/board?view=holders&late=true`);
      await page.getByText('Nothing fits').waitFor();
      await looksRightInBothThemes(page, 'board without anything');
    });
  }
});
