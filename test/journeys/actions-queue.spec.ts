import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { ActionHistory } from '#libs/domain';
import { Agreement, becomesDue, inDays } from '../support/actions.js';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';
import { journeys, LOOKS, PHONE, useWindows } from './browser.js';
import { eventually } from './eventually.js';
import { looksRight, looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

const QUEUE = '/actions?whose=agency';

/** A case of Ana's agency, and what Ben's agreed to do in it, in the order in which it is due. */
async function aMorning(): Promise<{ ana: Person; ben: Person; caseId: string; actions: Agreement[] }> {
  const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
  const caseId = await board.caseOf(ana, 'shelter', 'legal');
  const actions: Agreement[] = [];
  for (const [place, words] of [
    'Keep a bed for tonight',
    'Ask whether his dog may stay',
    'Bring the papers',
  ].entries()) {
    const action = new Agreement({ caseId });
    await action.isAgreedBy(ana, { words, agencyId: agencyId('shelter'), due: inDays(10 + 7 * place) });
    actions.push(action);
  }
  return { ana, ben, caseId, actions };
}

/** Nothing waits in the queue of Ben's agency from another story. */
async function putsAside(person: Person): Promise<void> {
  const { body } = await person.http('GET', QUEUE.replace('/actions', '/api/actions'));
  for (const row of body as unknown as ActionHistory['action'][])
    await board.looks(`update baraza.action set status = 'cancelled' where id = $1`, [row.id]);
}

/** It should have been done yesterday. */
const isLate = ({ id }: Agreement): Promise<unknown[]> =>
  board.looks(
    `update baraza.action set due_date = (baraza.now() - interval '1 day')::date, due_at = baraza.now() - interval '1 day'
      where id = $1`,
    [id],
  );

const lineOf = (page: Page, words: string) => page.getByRole('listitem').filter({ hasText: words });
const stands = async (page: Page, words: string, status: string): Promise<void> =>
  lineOf(page, words).getByText(status, { exact: true }).waitFor();
const one = (page: Page, { id }: Agreement): Promise<unknown> => page.goto(`${board.api.origin}/actions/${id}`);

journeys("an agency's morning at its queue", () => {
  it('one of them accepts and the others see it; it is done, with what shows it; and who asked for it confirms it', async () => {
    await putsAside(await board.sits('ben'));
    const { ben, caseId, actions } = await aMorning();
    const [bed] = actions as [Agreement];
    const desk = await windows.apart('ben', QUEUE);
    const colleague = await windows.apart('bea', QUEUE, PHONE);
    await desk.page.getByRole('heading', { name: 'Your agency has 3 actions' }).waitFor();
    await stands(colleague.page, 'Keep a bed for tonight', 'waits for a yes');
    // A volunteer reads, and is offered nothing that would be refused.
    expect(await colleague.page.getByRole('button', { name: /^Accept/ }).count()).toBe(0);

    await desk.page.getByRole('button', { name: 'Accept: Keep a bed for tonight' }).click();
    await stands(desk.page, 'Keep a bed for tonight', 'accepted');
    await stands(colleague.page, 'Keep a bed for tonight', 'accepted');
    await lineOf(colleague.page, 'Keep a bed for tonight').getByText('ben', { exact: true }).waitFor();

    await desk.page.getByRole('button', { name: 'Done: Keep a bed for tonight' }).click();
    const sheet = desk.page.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Done' }).click();
    await sheet.getByText('Write one line.').waitFor();
    await looksRight(desk.page, 'what shows that it is done');
    await sheet.getByLabel('In one line').fill('Bed 4 is his until Monday.');
    await sheet.getByRole('button', { name: 'Done' }).click();
    await stands(desk.page, 'Keep a bed for tonight', 'done, to be confirmed');
    await desk.page.getByRole('heading', { name: 'Waiting for an answer' }).waitFor();

    const asker = await windows.of('ana', `/actions/${bed.id}`);
    await asker.page.getByText('Bed 4 is his until Monday.').waitFor();
    await asker.page.getByRole('button', { name: 'Confirm it is done' }).click();
    await asker.page.getByText('confirmed as done', { exact: true }).first().waitFor();
    await lineOf(desk.page, 'Keep a bed for tonight').waitFor({ state: 'detached' });
    await asker.page.getByRole('link', { name: 'Talk about it in the case' }).click();
    await asker.page.waitForURL(`**/cases/${caseId}#case-*`);
    await asker.page.getByText('Keep a bed for tonight').first().waitFor();
    const { body } = await ben.http<ActionHistory>('GET', `/api/actions/${bed.id}`);
    expect(body.events.map(({ type }) => type)).toEqual([
      'action.assigned',
      'action.accepted',
      'action.finished',
      'action.verified',
    ]);
    for (const { context } of [desk, colleague]) await context.close();
  });

  it('several at once: each is a step of its own, and what changed meanwhile is named', async () => {
    await putsAside(await board.sits('ben'));
    const { actions } = await aMorning();
    const { page, context } = await windows.apart('ben', QUEUE);
    await page.getByRole('button', { name: 'Choose several' }).click();
    await page.getByRole('button', { name: 'Choose all' }).click();
    await page.getByText('3 chosen').waitFor();
    await looksRight(page, 'several chosen');
    await page.getByRole('button', { name: 'Accept (3)' }).click();
    await page.getByText('3 went well.').waitFor();
    const accepted = page.getByRole('listitem').getByText('accepted', { exact: true });
    await eventually(async () => (await accepted.count()) === 3, 'three to be accepted');

    await page.getByRole('button', { name: 'Choose all' }).click();
    await page.getByRole('button', { name: 'Done (3)' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('In one line').fill('All of it was done this morning.');
    // What this window believes to be accepted is over by now, and it has not heard of it.
    await page.route('**/api/actions?*', (route) => route.abort());
    const [first] = actions as [Agreement];
    await board.looks(`update baraza.action set status = 'cancelled' where id = $1`, [first.id]);
    await sheet.getByRole('button', { name: 'Done' }).click();
    await page.getByText('2 went well.').waitFor();
    await page
      .getByText(/It changed meanwhile/)
      .first()
      .waitFor();
    await context.close();
  });

  it('who may not see an action is told the same as of one that there is not', async () => {
    const { actions } = await aMorning();
    const { page } = await windows.of('dino', '/actions');
    await page.getByText('No action is yours now').waitFor();
    for (const address of [actions[0]!.id, '01990000-0000-7000-8000-000000000000', 'nothing']) {
      await page.goto(`${board.api.origin}/actions/${address}`);
      await page.getByRole('heading', { name: 'There is nothing here that you may see' }).waitFor();
    }
    await looksRight(page, 'an action that one may not see');
  });
});

journeys('the screens of actions', () => {
  for (const look of LOOKS) {
    it(`are readable by everybody at ${look.width} px in both themes, and nothing runs out of them`, async () => {
      await putsAside(await board.sits('ben'));
      const { ana, ben, actions } = await aMorning();
      const [bed, dog, papers] = actions as [Agreement, Agreement, Agreement];
      await bed.does(ben, 'accept');
      for (const days of [20, 30])
        await papers.does(ben, 'move', { due: inDays(days), words: 'The office is closed.' });
      await dog.does(ben, 'block', { words: 'Nobody is at the door of the shelter before six in the evening.' });
      await isLate(bed);
      await becomesDue(board, dog, 2);
      const asked = new Agreement({ caseId: await board.caseOf(ben, 'health') });
      await asked.isAgreedBy(ana, { words: 'A place to wash', agencyId: agencyId('shelter') }, true);
      const { page } = await windows.of('ben', QUEUE, look);
      await page.getByText('Keep a bed for tonight').first().waitFor();
      await page.getByRole('heading', { name: 'Waiting for an answer' }).waitFor();
      await looksRightInBothThemes(page, 'the queue of an agency');
      await page.getByRole('button', { name: 'More about: Bring the papers' }).click();
      await page.getByRole('button', { name: 'Move the date' }).click();
      await page.getByLabel('Day').waitFor();
      await looksRightInBothThemes(page, 'move the date');
      await page.keyboard.press('Escape');
      await page.goto(`${board.api.origin}/actions`);
      await page.getByRole('heading', { name: '1 action is yours, 1 is late' }).waitFor();
      await looksRightInBothThemes(page, 'my actions');
      await eventually(
        async () => (await ben.http<ActionHistory>('GET', `/api/actions/${dog.id}`)).body.notices.length > 0,
        'the reminder to climb',
      );
      await one(page, dog);
      await page.getByText('was sent').first().waitFor();
      await looksRightInBothThemes(page, 'an action');
    });
  }
});
