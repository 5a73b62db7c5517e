import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v7 } from 'uuid';
import { useBoard } from '../support/board.js';
import { agencyId } from '../support/table.js';
import { journeys, LOOKS, useWindows } from './browser.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

const sheet = (page: Page) => page.getByRole('dialog');
/** A part of a screen by its heading. */
const part = (page: Page, heading: string) =>
  page.locator('section', { has: page.getByRole('heading', { name: heading, exact: true }) });
/** So many days from today, by the clock of the table. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const saves = async (page: Page): Promise<void> => {
  await sheet(page).getByRole('button', { name: 'Save' }).click();
  await sheet(page).waitFor({ state: 'detached' });
};

journeys('who is away', () => {
  it('is said by themselves, and the agency sees at once who stands in, until it is taken back', async () => {
    const mine = (await windows.of('alexis', '/account')).page;
    const other = (await windows.of('ana', '/agency')).page;
    await part(other, 'Away').getByText('Nobody is away').waitFor();
    await part(mine, 'I am away').getByRole('button', { name: 'Say when' }).click();
    await sheet(mine).getByLabel('Last day').fill(inDays(3));
    await sheet(mine).getByText('Without somebody who stands in').waitFor();
    await sheet(mine).getByLabel('Who stands in').selectOption('ana');
    await saves(mine);
    await part(mine, 'I am away').getByText('ana stands in').waitFor();

    const row = part(other, 'Away').getByRole('listitem');
    await row.getByText('ana stands in').waitFor();
    expect(await row.innerText()).toMatch(/alexis.*away now/s);

    await part(mine, 'I am away')
      .getByRole('button', { name: /^More about/ })
      .click();
    await mine.getByRole('button', { name: 'Take back' }).click();
    await part(mine, 'I am away').getByText('You are not away').waitFor();
    await part(other, 'Away').getByText('Nobody is away').waitFor();
  });

  it('is entered for somebody by the agency’s contact, with who stands in', async () => {
    const { page } = await windows.of('ana', '/agency');
    const other = (await windows.of('alexis', '/agency')).page;
    await part(other, 'Away').getByText('Nobody is away').waitFor();
    expect(await other.getByRole('button', { name: 'Enter who is away' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Enter who is away' }).click();
    await sheet(page).getByRole('button', { name: 'Save' }).click();
    await sheet(page).getByText('Choose who is away.').waitFor();
    await sheet(page).getByLabel('Who is away').selectOption('alexis');
    await sheet(page).getByLabel('Who stands in').selectOption('ana');
    await saves(page);
    await part(other, 'Away').getByText('ana stands in').waitFor();
  });
});

journeys('when the table works', () => {
  it('follows the country that an administrator chooses, and everybody sees its holidays', async () => {
    const { page } = await windows.of('admin', '/task-force');
    const other = (await windows.of('ben', '/task-force')).page;
    await part(other, 'When we work').getByText('Monday to Friday').waitFor();
    expect(await part(other, 'When we work').getByRole('button').count()).toBe(0);
    await page.getByRole('button', { name: 'Change: When we work' }).click();
    await sheet(page).getByLabel('Friday').uncheck();
    await sheet(page).getByLabel('Country whose public holidays are kept').selectOption('Greece');
    await saves(page);
    await part(other, 'Public holidays of Greece').getByText('Χριστούγεννα').waitFor();
    await part(other, 'When we work').getByText('Monday to Thursday').waitFor();

    await page.getByRole('button', { name: 'Change: When the table is closed' }).click();
    await sheet(page).getByRole('button', { name: 'Add days' }).click();
    await sheet(page).getByRole('button', { name: 'Save' }).click();
    await sheet(page).getByText('Write what for, as in Inventory.').waitFor();
    await sheet(page).getByLabel('What for').fill('Inventory');
    await sheet(page).getByLabel('First day').fill(inDays(40));
    await saves(page);
    await part(other, 'When the table is closed').getByText('Inventory').waitFor();
  });
});

journeys('days and hours', () => {
  it('in which I am left in peace are mine to choose', async () => {
    const { page } = await windows.of('ben', '/account');
    await part(page, 'When I am left in peace').getByText('21:00 to 07:00').waitFor();
    await page.getByRole('button', { name: 'Change: When I am left in peace' }).click();
    await sheet(page)
      .getByRole('switch', { name: /at certain hours/ })
      .uncheck();
    await sheet(page)
      .getByRole('switch', { name: /on free days/ })
      .uncheck();
    await saves(page);
    await part(page, 'When I am left in peace').getByText('like all other days').waitFor();
    await page.reload();
    await part(page, 'When I am left in peace').getByText('like all other days').waitFor();
  });

  for (const look of LOOKS) {
    it(`are readable by everybody at ${look.width} px in both themes`, async () => {
      const [ana, alexis, admin] = [await board.sits('ana'), await board.sits('alexis'), await board.sits('admin')];
      const week = { weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', country: 'GR' };
      await admin.http('PUT', '/api/calendar', week);
      const closings = [{ first: inDays(40), last: inDays(44), name: 'Απογραφή όλων των υλικών του κέντρου' }];
      await admin.http('PUT', '/api/calendar/closings', { closings });
      await ana.http('PUT', '/api/calendar/closings', { agencyId: agencyId('health'), closings });
      for (const person of [ana, alexis])
        await ana.http('PUT', `/api/absences/${v7()}`, {
          personId: person.id,
          first: inDays(0),
          last: inDays(9),
          ...(person === alexis ? { deputyId: ana.id } : {}),
        });
      const desk = (await windows.of('admin', '/task-force', look)).page;
      await part(desk, 'Public holidays of Greece').waitFor();
      await looksRightInBothThemes(desk, 'when we work');
      await desk.getByRole('button', { name: 'Change: When we work' }).click();
      await sheet(desk).getByLabel('Friday').waitFor();
      await looksRightInBothThemes(desk, 'changing when we work');
      await desk.keyboard.press('Escape');
      await desk.getByRole('button', { name: 'Change: When the table is closed' }).click();
      await sheet(desk).getByLabel('What for').waitFor();
      await looksRightInBothThemes(desk, 'changing when the table is closed');

      const mine = (await windows.of('ana', '/agency', look)).page;
      await part(mine, 'Away').getByText('ana stands in').first().waitFor();
      await looksRightInBothThemes(mine, 'who is away');
      await mine.getByRole('button', { name: 'Enter who is away' }).click();
      await sheet(mine).getByLabel('Who is away').waitFor();
      await looksRightInBothThemes(mine, 'entering who is away');
      await mine.goto(`${board.api.origin}/account`);
      await part(mine, 'I am away').getByText('nobody stands in').first().waitFor();
      await looksRightInBothThemes(mine, 'my time');
      await mine.getByRole('button', { name: 'Change: When I am left in peace' }).click();
      await sheet(mine).getByLabel('From', { exact: true }).waitFor();
      await looksRightInBothThemes(mine, 'changing when I am left in peace');
    });
  }
});

journeys('how the table is reminded', () => {
  it('is changed step by step, with what is wrong and what would come of it in sight, and others see it at once', async () => {
    const other = (await windows.of('ana', '/task-force')).page;
    const usual = (page: Page) => page.getByRole('region', { name: 'The usual plan' });
    await usual(other).getByText('3 working days before').waitFor();
    expect(await usual(other).getByRole('button').count()).toBe(0);
    for (const look of LOOKS) {
      const { page } = await windows.of('admin', '/task-force', look);
      await usual(page)
        .getByRole('button', { name: /^Change/ })
        .click();
      const step = (number: number) => sheet(page).getByRole('group', { name: `Step ${number}`, exact: true });
      await sheet(page).getByText('chair (chair)').or(sheet(page).getByText('chair, chair')).waitFor();
      await looksRightInBothThemes(page, `the reminder plan, ${look.width}`);
      await step(4).getByLabel('chair').uncheck();
      await step(4).getByLabel('agenda of the next meeting').uncheck();
      await step(4).getByText('This step speaks to nobody.').waitFor();
      await step(4).getByText('The last step must speak to the chair').waitFor();
      await step(4).getByLabel('chair').check();
      await step(1)
        .getByLabel('How many')
        .fill(look.width > 400 ? '2' : '1');
      await saves(page);
      await usual(other)
        .getByText(look.width > 400 ? '2 working days before' : '1 working day before')
        .waitFor();
      await looksRightInBothThemes(page, `how the table is reminded, ${look.width}`);
    }
  });
});
