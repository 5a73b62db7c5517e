import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Standing } from '#libs/domain';
import { becomes } from '../support/acts.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { accessOf, daysAgo, writes } from '../support/person-file.js';
import { gives, moves } from '../support/shares.js';
import { agencyId, CAST, personId } from '../support/table.js';
import { journeys, LOOKS, useWindows } from './browser.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

/** Alexis looks after data in Ana's agency, beside what he is. */
beforeAll(async () => {
  const admin = await board.sits('admin');
  const standings = [...CAST.alexis[1], 'privacy_lead'] as Standing[];
  const act = becomes(personId('alexis'), agencyId('health'), standings);
  expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
});

/** Opens the file of a case from its facts, for a purpose. */
async function opensFile(page: Page, purpose: string): Promise<void> {
  await page.getByRole('link', { name: 'To the file' }).click();
  await page.getByLabel(purpose).check();
  await page.getByRole('button', { name: 'Open the file' }).click();
  await page.getByRole('heading', { name: 'What was written down' }).waitFor();
}

journeys("a person's file", () => {
  it('is written and put right by one agency, told by agreement to another, and both openings stand in the log', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter', 'legal');
    await gives(ana, caseId, 'shelter');
    const { page: desk } = await windows.of('ana', `/cases/${caseId}`);
    const asked: string[] = [];
    desk.on('request', (request) => void (request.url().endsWith('/file/read') && asked.push(request.url())));
    await desk.getByRole('link', { name: 'To the file' }).click();
    await desk.getByRole('button', { name: 'Open the file' }).waitFor();
    await looksRightInBothThemes(desk, 'what a file is opened for');
    // Nothing is opened, and nothing kept, before somebody said what for.
    expect(asked).toEqual([]);
    await desk.getByRole('button', { name: 'Open the file' }).click();
    await desk.getByText('There is nothing here for you to read yet').waitFor();

    await desk.getByRole('button', { name: 'Write in the file' }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Write it down' }).click();
    await sheet.getByText('Choose what it was.').waitFor();
    await sheet.getByLabel('What was it').selectOption({ label: 'Test done' });
    await sheet.getByLabel('On which day').fill(daysAgo(2));
    await sheet.getByLabel('In words').fill('Blood taken; the result comes on Friday.');
    // Who will read it is said before it is sent, and changes with what it touches.
    await sheet.getByText('Agency shelter, by agreement. What for: treatment.').waitFor();
    await sheet.getByLabel('What it touches').selectOption({ label: 'mental health' });
    await sheet.getByText('No other agency as things are now.').waitFor();
    await sheet.getByLabel('What it touches').selectOption({ label: 'HIV: tests and care' });
    await sheet.getByText('Agency shelter, by agreement. What for: treatment.').waitFor();
    await looksRightInBothThemes(desk, 'writing into a file');
    await sheet.getByRole('button', { name: 'Write it down' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await desk.getByText('Blood taken; the result comes on Friday.').waitFor();
    await desk
      .getByRole('listitem')
      .filter({ hasText: 'Screening' })
      .getByText(/^since /)
      .waitFor();

    await desk.getByRole('button', { name: /^Correct: Test done/ }).click();
    await sheet.getByText('What was wrong stays with your agency and is shown to nobody else.').waitFor();
    await sheet.getByLabel('In words').fill('Blood taken; the result comes on Monday.');
    await sheet.getByRole('button', { name: 'Write it down' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await desk.getByText('Was wrong. It was corrected').waitFor();
    expect(await desk.locator('[data-entry]').count()).toBe(2);
    await looksRightInBothThemes(desk, 'a file that was put right');
    // What one writes oneself opens nothing again.
    expect(asked).toHaveLength(1);
    await writes(ana, caseId, { kind: 'psychosocial_session', label: 'PSY', words: 'A talk about sleep.' });

    const { page: other } = await windows.of('ben', `/cases/${caseId}`);
    await opensFile(other, 'That services work together');
    await other.getByText('There is nothing here for you to read yet').waitFor();
    await other.getByRole('button', { name: 'For something else' }).click();
    await other.getByText('for this you are told by: Agency health').waitFor();
    await other.getByLabel(/^Treatment/i).check();
    await other.getByRole('button', { name: 'Open the file' }).click();
    await other.getByText('Blood taken; the result comes on Monday.').waitFor();
    await other.getByText('You may read this by agreement.').waitFor();
    // Nothing hints at what is not theirs: neither what was wrong, nor what has another label, nor that there is any.
    const seen = await other.locator('main').innerText();
    for (const hidden of ['Friday', 'sleep', 'Counselling', 'mental health', 'wrong', 'corrected'])
      expect([hidden, seen.includes(hidden)]).toEqual([hidden, false]);
    expect(await other.locator('[data-entry]').count()).toBe(1);
    expect(await other.getByText('Starting treatment').locator('..').getByText('not yet').count()).toBe(1);
    await looksRightInBothThemes(other, 'a file that is told by agreement');

    const { page: lead } = await windows.of('alexis', `/access?case=${caseId}`);
    await lead.getByText('The log is whole: nothing in it was changed or taken out.').waitFor();
    const lines = lead.locator('[data-access]');
    await lines.filter({ hasText: 'By agreement: The person said yes.' }).waitFor();
    expect(await lines.filter({ hasText: 'ben, Agency shelter' }).count()).toBe(1);
    expect(await lines.filter({ hasText: 'ana, Agency health' }).count()).toBe(1);
    await lead.getByText('Shown: 1 entry of Agency health: HIV: tests and care. By agreement').waitFor();
    await looksRightInBothThemes(lead, 'who opened files');
    await lead.getByLabel('For which agency').selectOption({ label: 'Agency shelter' });
    await lines.filter({ hasText: 'ana, Agency health' }).waitFor({ state: 'hidden' });
    await lead.getByLabel('To (day)').fill(daysAgo(3));
    await lead.getByText('Nothing fits this').waitFor();
    await lead.getByRole('button', { name: 'Show everything' }).last().click();
    await lines.first().waitFor();
  });

  it('no longer shows on an open screen what an agreement told that is taken back; and is nothing to whoever has no access', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    const shareId = await gives(ana, caseId, 'shelter');
    await writes(ana, caseId, { words: 'Likes mornings.' });
    const { page } = await windows.of('ben', `/cases/${caseId}`);
    await opensFile(page, 'Treatment');
    await page.getByText('Likes mornings.').waitFor();
    expect(await moves(ana, shareId, 'revoke')).toBe('done');
    await page.getByText('An agreement ended meanwhile. What it showed is gone from here.').waitFor();
    expect(await page.getByText('Likes mornings.').count()).toBe(0);

    for (const name of ['carla', 'bea', 'dino'] as const) {
      const { page: outside } = await windows.of(name, `/cases/${caseId}/file`);
      const open = outside.getByRole('button', { name: 'Open the file' });
      await open.or(outside.getByText('There is nothing here that you may see')).first().waitFor();
      if (name === 'carla') await open.click();
      await outside.getByText('There is nothing here that you may see').waitFor();
      expect(await outside.getByText('Likes mornings.').count()).toBe(0);
    }
    const { page: curious } = await windows.of('ana', '/access');
    await curious.getByText('This is seen by who looks after data in an agency.').waitFor();
    expect(await accessOf(await board.sits('alexis'), `?caseId=${caseId}`)).toHaveLength(1);
  });

  it('is looked through by agency, where several are shown', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await gives(ben, caseId, 'health', { recipientAgencyId: agencyId('health'), purpose: 'COC' });
    await writes(ana, caseId, { words: 'Ours.' });
    const { page } = await windows.of('ana', `/cases/${caseId}/file`);
    await page.getByRole('button', { name: 'Open the file' }).click();
    await page.getByText('Ours.').waitFor();
    // Nobody is named of whom nothing is shown.
    expect(await page.getByRole('group', { name: 'Which agency' }).count()).toBe(0);
    await writes(ben, caseId, { kind: 'papers', words: 'Theirs.' });
    await page.getByRole('button', { name: 'Look for something new' }).click();
    await page.getByText('Theirs.').waitFor();
    await page.getByLabel('shelter', { exact: true }).check();
    await page.getByText('Ours.').waitFor({ state: 'hidden' });
    await page.getByLabel('All agencies').check();
    await page.getByText('Ours.').waitFor();
  });

  it('is readable in every look', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana, 'shelter');
    await writes(ana, caseId, { kind: 'contact', on: daysAgo(60), words: 'Met at the kiosk. Wants it to be simple.' });
    await writes(ana, caseId, { kind: 'treatment_started', label: 'OPIOIDUD', service: 'treatment', on: daysAgo(40) });
    const wrong = await writes(ana, caseId, { kind: 'housing', on: daysAgo(3), words: 'A room until May.' });
    await writes(ana, caseId, { kind: 'housing', on: daysAgo(3), words: 'A room until June.', replaces: wrong });
    for (const look of LOOKS) {
      const { page } = await windows.of('alexis', `/cases/${caseId}/file`, look);
      await page.getByRole('button', { name: 'Open the file' }).waitFor();
      await looksRightInBothThemes(page, `what a file is opened for at ${look.width}`);
      await page.getByRole('button', { name: 'Open the file' }).click();
      await page.getByText('A room until June.').waitFor();
      await looksRightInBothThemes(page, `a file at ${look.width}`);
      await page.getByRole('button', { name: 'Write in the file' }).click();
      await page.getByRole('dialog').getByLabel('What was it').waitFor();
      await looksRightInBothThemes(page, `writing into a file at ${look.width}`);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'See who opened this file' }).click();
      await page.locator('[data-access]').first().waitFor();
      await looksRightInBothThemes(page, `who opened files at ${look.width}`);
    }
  });
});
