import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { caseStream } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { beginsPart, saysIn } from '../support/parts.js';
import { agencyId } from '../support/table.js';
import { journeys, LOOKS, useWindows } from './browser.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

const field = (page: Page) => page.getByRole('dialog').getByLabel('What you look for');
const found = (page: Page) => page.getByRole('list', { name: 'What was found' }).getByRole('link');

/** Types what is looked for and waits for as many messages. */
async function looksFor(page: Page, typed: string, count: number): Promise<void> {
  await field(page).fill(typed);
  const said = count === 0 ? 'Nothing found' : count === 1 ? '1 message found' : `${count} messages found`;
  await page.getByRole('status').filter({ hasText: said }).first().waitFor();
}

journeys('somebody looks for something that was said', () => {
  it('and finds it however it is accented, by a phrase, by who wrote it, and only where they read', async () => {
    const [ana, ben, carla] = [await board.sits('ana'), await board.sits('ben'), await board.sits('carla')];
    const caseId = await ana.opensCase('Θάλεια');
    for (const agency of ['shelter', 'legal'] as const) await ana.admits(caseId, agencyId(agency));
    const other = await ana.opensCase('Nikos');
    await ana.admits(other, agencyId('shelter'));
    const medicine = await saysIn(ana, caseStream(caseId), 'Το Φάρμακο είναι έτοιμο, το παίρνει στις εννέα.');
    await saysIn(ben, caseStream(caseId), 'Τον βρήκα, ο δρόμος είναι κοντά στο περίπτερο.');
    await saysIn(ben, caseStream(caseId), 'Non so perché non viene; a bed is free tonight.');
    await saysIn(ana, caseStream(other), 'No free bed, the dog waits. Το φάρμακο τελείωσε.');
    await beginsPart(ana, caseId, 'health', 'Το φάρμακο το δίνει ο γιατρός.', 'shelter');

    const { page } = await windows.of('ben');
    await page.getByRole('button', { name: 'Open a case' }).waitFor();
    await page.keyboard.press('/');
    await looksFor(page, 'φαρμακο', 3);
    expect(await page.locator('mark').allTextContents()).toEqual(['φάρμακο', 'φάρμακο', 'Φάρμακο']);
    await found(page).filter({ hasText: 'About health' }).waitFor();
    await looksFor(page, 'ΔΡΟΜΟΣ', 1);
    expect(await page.locator('mark').allTextContents()).toEqual(['δρόμος']);
    await looksFor(page, 'perche', 1);
    await looksFor(page, '"free bed"', 1);
    await looksFor(page, 'free bed', 2);
    await looksFor(page, 'from:ben bed', 1);
    await page.getByText('written by ben', { exact: true }).waitFor();
    await looksFor(page, 'φορέας:health φάρμακο', 3);
    await page.getByText('for Agency health', { exact: true }).waitFor();
    await field(page).fill('από:Ζωή φάρμακο');
    await page.getByText('Nobody at this table is called “Ζωή”').waitFor();
    await looksFor(page, 'bed before:1/1/2020', 0);
    expect(page.url()).toBe(`${board.api.origin}/cases`);

    await looksFor(page, 'έτοιμο', 1);
    await found(page).click();
    await page.waitForURL(`**/cases/${caseId}#case-${medicine}`);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Το Φάρμακο είναι έτοιμο').waitFor();
    // In a case one looks in that one first.
    await page.locator('h1').first().focus();
    await page.keyboard.press('/');
    await page.getByText('In this case: Θάλεια').waitFor();
    await looksFor(page, 'bed', 1);
    await page.getByRole('button', { name: 'Search in all my cases' }).click();
    await page.getByRole('status').filter({ hasText: '2 messages found' }).waitFor();

    // Who does not read the part finds nothing of it, nor of a case that they are not in.
    const legal = await windows.of('carla');
    await legal.page.getByRole('button', { name: 'Open a case' }).waitFor();
    await legal.page.keyboard.press('/');
    await looksFor(legal.page, 'φαρμακο', 1);
    expect(await found(legal.page).filter({ hasText: 'About health' }).count()).toBe(0);
    await looksFor(legal.page, 'γιατρός', 0);
    expect(carla.id).toBeDefined();
  });

  it('and finds a case by its name to use, with the keyboard alone', async () => {
    const ana = await board.sits('ana');
    const caseId = await ana.opensCase('Μιχάλης');
    await saysIn(ana, caseStream(caseId), 'He likes mornings.');
    const { page } = await windows.of('ana');
    await page.getByRole('button', { name: 'Open a case' }).waitFor();
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    await page.keyboard.type('μιχαλ');
    await page.getByRole('option', { name: /Μιχάλης/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/cases/${caseId}`);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('He likes mornings.').waitFor();
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    await page.keyboard.type('mornings');
    await page.getByRole('option', { name: 'Search messages for “mornings”' }).waitFor();
    await page.keyboard.press('Enter');
    await found(page).filter({ hasText: 'He likes mornings.' }).waitFor();
    expect(await field(page).inputValue()).toBe('mornings');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(page.url()).toBe(`${board.api.origin}/cases/${caseId}`);
  });

  it('and learns that it needs the network, without losing what they typed', async () => {
    const ana = await board.sits('ana');
    await ana.opensCase('Samir');
    const { page, context } = await windows.of('ana');
    await page.getByRole('button', { name: 'Open a case' }).waitFor();
    await page.keyboard.press('/');
    await field(page).waitFor();
    await context.setOffline(true);
    await field(page).fill('bread');
    await page
      .getByText('Searching needs the network')
      .or(page.getByText('The search did not come back'))
      .first()
      .waitFor();
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('status').filter({ hasText: 'Nothing found' }).waitFor();
    expect(await field(page).inputValue()).toBe('bread');
  });

  for (const look of LOOKS) {
    it(`and can read it at ${look.width} px in both themes`, async () => {
      const ana = await board.sits('ana');
      const handle = 'Μαριλένα με το πολύ μακρύ όνομα e con il cane';
      const caseId = await ana.opensCase(handle);
      await saysIn(
        ana,
        caseStream(caseId),
        `${'Περιμένει στην πόρτα και ρωτά. '.repeat(8)}Το φάρμακο ${'τον βοηθά να κοιμηθεί. '.repeat(8)}`,
      );
      await beginsPart(ana, caseId, 'mental_health', 'Il φάρμακο è pronto, lo accompagna qualcuno.');
      const { page } = await windows.of('ana', '/cases', look);
      await page.getByRole('button', { name: 'Open a case' }).waitFor();
      const check = (name: string): Promise<void> => looksRightInBothThemes(page, name);
      await page.getByRole('button', { name: 'Find', exact: true }).click();
      await field(page).waitFor();
      await check('find');
      await field(page).fill('μαριλ');
      await page
        .getByRole('option', { name: new RegExp(handle) })
        .first()
        .waitFor();
      await check('find-case');
      await field(page).fill('φάρμακο από:ana πριν:1/1/2040');
      await page.getByRole('option', { name: /Search messages/ }).click();
      await found(page).first().waitFor();
      await check('found');
      await field(page).fill('από:Ζωή');
      await page.getByText('Nobody at this table').waitFor();
      await check('unknown');
      await field(page).fill('');
      await page.getByText('All words have to be there').waitFor();
      await check('help');
      await field(page).fill('zzzz');
      await page.getByText('Nothing found').first().waitFor();
      await check('none');
    });
  }
});
