import { expect, it } from '@jest/globals';
import type { WishesView } from '#libs/domain';
import { Agreement, becomesDue, inDays, stepsOf } from '../support/actions.js';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { agencyId } from '../support/table.js';
import { DESK, journeys, PHONE, useWindows } from './browser.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard({ WORKER_SWEEP_MS: '300', SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'board@example.org' });
const windows = useWindows(board);

journeys('somebody who is reminded', () => {
  it('chooses which reminders come when, on a phone, and puts one off', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const action = new Agreement({ caseId: await board.caseOf(ana, 'shelter') });
    await action.isAgreedBy(ana, {
      words: 'Keep a bed for tonight',
      agencyId: agencyId('shelter'),
      personId: ben.id,
      due: inDays(21),
    });
    await becomesDue(board, action);
    await until(async () => (await stepsOf(board, action))[0] === '1 fired', 'the first step to fire', 15_000);

    const { page } = await windows.of('ben', '/account', PHONE);
    await page.getByLabel('What is mine to do, By mail').selectOption({ label: 'in the daily letter' });
    const time = page.getByLabel('The daily letter comes at');
    await time.fill('17:30');
    await time.blur();
    await until(async () => {
      const { body } = await ben.http<WishesView>('GET', '/api/account/wishes');
      return body.own.mail === 'daily' && body.dailyAt === '17:30' && body.agency.mail === 'at_once';
    }, 'the wishes to arrive');

    await page.getByRole('button', { name: 'Later: Keep a bed for tonight' }).click();
    await page
      .getByText(/^You are reminded again .+\.$/)
      .first()
      .waitFor();
    await looksRightInBothThemes(page, 'my account on a phone');
    await page.getByRole('button', { name: 'Not later: Keep a bed for tonight' }).click();
    await page.getByRole('button', { name: 'Later: Keep a bed for tonight', exact: true }).waitFor();

    await page.getByRole('link', { name: 'Keep a bed for tonight' }).click();
    await page.getByText(/^Reminded later, as ben/).waitFor();
    const desk = await windows.of('ben', '/account', DESK);
    await desk.page.getByText('What I was told lately').waitFor();
    await looksRightInBothThemes(desk.page, 'my account');
    expect(await desk.page.getByLabel('What is mine to do, By mail').inputValue()).toBe('daily');
  });
});
