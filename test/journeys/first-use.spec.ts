import { afterAll, beforeAll, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { openRealInstallation, type RealInstallation } from '../support/real-installation.js';
import { DESK, journeys, PHONE, useWindows, type Window, withPasskeys } from './browser.js';

let installation: RealInstallation;
beforeAll(async () => void (installation = await openRealInstallation()), 180_000);
afterAll(() => installation.close());
const windows = useWindows({
  api: {
    get origin() {
      return installation.address;
    },
  },
});

const PASSWORD = 'a bench under the plane tree';
const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Go on' }).click();

/** The five questions, and who asks them. */
async function setTheTable(page: Page): Promise<void> {
  await page.getByLabel('Name of the task force').fill('Patras');
  await goOn(page);
  await page.getByText('Which language does the table speak?').waitFor();
  await goOn(page);
  await page.getByText('Where is the table?').waitFor();
  await goOn(page);
  for (const [name, sector] of [
    ['Health Centre Rio', 'health'],
    ['Municipality of Patras', 'municipality'],
    ['Red Cross Patras', 'humanitarian'],
  ] as const) {
    await page.getByLabel('Name of the agency').fill(name);
    await page.getByLabel('Sector').selectOption({ label: sector });
    await page.getByRole('button', { name: 'Add this agency' }).click();
    await page.getByText(name, { exact: true }).first().waitFor();
  }
  await goOn(page);
  for (const [name, agency] of [
    ['Noor', 'Health Centre Rio'],
    ['Lea', 'Red Cross Patras'],
  ] as const) {
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByLabel('E-mail address').fill(`${name.toLowerCase()}@example.org`);
    await page.getByLabel('Agency', { exact: true }).selectOption({ label: agency });
    await page.getByLabel('worker', { exact: true }).check();
    await page.getByRole('button', { name: 'Add this person' }).click();
    await page.getByText(name, { exact: true }).first().waitFor();
  }
  await goOn(page);
  await page.getByLabel('Your name').fill('Thekla');
  await page.getByLabel('Your agency').selectOption({ label: 'Municipality of Patras' });
  await page.getByLabel('Your e-mail address').fill('thekla@example.org');
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await goOn(page);
  await page.getByRole('button', { name: 'Set the table' }).click();
}

/** The link of an invitation, as the administrator copies it where no mail is sent. */
async function linkFor(page: Page, name: string): Promise<string> {
  await page.goto(`${installation.address}/task-force`);
  const row = page.getByRole('listitem').filter({ hasText: `${name.toLowerCase()}@example.org` });
  await row.getByRole('button', { name: /^Link/ }).click();
  const link = await page.getByRole('dialog').locator('code').innerText();
  await page.keyboard.press('Escape');
  return link;
}

/** Somebody takes the seat that they are invited to, with a passkey on their own device. */
async function takesSeat(window: Window, link: string): Promise<void> {
  await withPasskeys(window);
  await window.page.goto(link);
  await window.page
    .getByRole('button', { name: /passkey/i })
    .first()
    .click();
  await window.page.waitForURL('**/today');
}

journeys('an installation that nobody uses yet', () => {
  it('is set up in five questions, and two agencies talk at its table a few minutes later', async () => {
    const desk = await windows.open(DESK);
    await withPasskeys(desk);
    await desk.page.goto(await installation.firstUseLink());
    await setTheTable(desk.page);
    await desk.page.getByRole('button', { name: /A passkey on this device/ }).click();
    await desk.page.getByRole('button', { name: 'I have kept them' }).click();
    await desk.page.waitForURL('**/today');

    const [noor, lea] = [await windows.open(PHONE), await windows.open(DESK)];
    await takesSeat(noor, await linkFor(desk.page, 'Noor'));
    await takesSeat(lea, await linkFor(desk.page, 'Lea'));

    for (const { page } of [noor, lea]) await page.getByRole('link', { name: 'Cases', exact: true }).click();
    await noor.page.getByRole('button', { name: 'Open a case' }).click();
    await noor.page.getByRole('textbox', { name: /name to use/i }).fill('Kostas');
    await noor.page.getByRole('button', { name: 'Open the case' }).click();
    await noor.page.waitForURL('**/cases/*');
    await noor.page.getByRole('link', { name: 'Facts', exact: true }).click();
    await noor.page.getByRole('button', { name: 'Bring in an agency' }).click();
    await noor.page.getByRole('dialog').getByText('Red Cross Patras').click();
    await noor.page.getByRole('dialog').getByRole('button', { name: 'Bring in' }).click();
    await lea.page.getByText('Kostas').first().click();
    await lea.page.getByRole('textbox', { name: /message to/i }).fill('We have a bed tonight.');
    await lea.page.getByRole('button', { name: 'Send' }).click();
    await noor.page.getByRole('link', { name: 'Talk', exact: true }).click();
    await noor.page.getByText('We have a bed tonight.', { exact: true }).waitFor();

    await desk.page.goto(`${installation.address}/account`);
    await desk.page.getByText('thekla@example.org').first().waitFor();
    const other = await desk.context.newPage();
    await other.goto(`${installation.address}/cases`);
    await other.getByRole('button', { name: /My menu/ }).click();
    await other.getByRole('button', { name: 'Sign out' }).click();
    for (const page of [other, desk.page]) await page.waitForURL('**/door**');
  });
});
