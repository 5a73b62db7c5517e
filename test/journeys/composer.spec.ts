import { expect, it } from '@jest/globals';
import { caseStream, partStream, type PartRow } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { agencyId, personId } from '../support/table.js';
import { begins, field, shows, useComposer } from './at-the-composer.js';
import { DESK, journeys, LOOKS, looksRight, useWindows } from './browser.js';

const board = useBoard();
const windows = useWindows(board);
const { atTheCase, said } = useComposer(board, windows);

journeys('somebody who writes', () => {
  it('sees who will read it before it is sent, and begins a part that nobody else learns of', async () => {
    const { ana, caseId, page, context } = await atTheCase('ana', DESK, 'legal');
    await shows(page, 'Everyone in the case');
    await shows(page, '5 people');
    await field(page).fill('He would like the test on Thursday.');
    await begins(page, 'About health', 'Agency shelter');
    // What was meant for everybody may be read by fewer.
    expect(await field(page).inputValue()).toBe('He would like the test on Thursday.');
    await shows(page, '3 people');
    await page.keyboard.press('Enter');
    await until(
      async () => (await ana.http<PartRow[]>('GET', `/api/cases/${caseId}/parts`)).body.length === 1,
      'the part to have begun',
      15_000,
    );
    await field(page).fill('Nine is fine.');
    await page.keyboard.press('Enter');
    const [part] = (await ana.http<PartRow[]>('GET', `/api/cases/${caseId}/parts`)).body;
    expect(part).toMatchObject({ part: 'health', agencyIds: [agencyId('health'), agencyId('shelter')].sort() });
    await until(async () => (await said(partStream(part!.id))).length === 2, 'both to have been sent', 15_000);
    expect(await said(caseStream(caseId))).toEqual([]);

    // A draft for the part stays there: with the common part chosen it is not shown.
    await field(page).fill('Only for the clinic.');
    await page.getByRole('button', { name: 'To everyone' }).click();
    expect(await field(page).inputValue()).toBe('');
    await shows(page, 'A draft of yours waits in: About health.');
    await page.reload();
    await field(page).waitFor();
    expect(await field(page).inputValue()).toBe('');
    await page.getByRole('button', { name: 'See it' }).click();
    expect(await field(page).inputValue()).toBe('Only for the clinic.');
    await context.close();
  }, 270_000);

  it('keeps what was typed for a part that is lost meanwhile, and sends it to nobody', async () => {
    const { ana, caseId, page, context } = await atTheCase('ben');
    await ana.http('POST', `/api/cases/${caseId}/parts`, {
      partId: '6b2f8a44-1111-4222-8333-9c0d5a7e1f01',
      part: 'safety',
      agencyIds: [agencyId('shelter')],
      words: 'For two agencies.',
    });
    await shows(page, 'For two agencies.');
    await page.getByRole('button', { name: 'Change who will read this' }).click();
    await page.getByRole('button', { name: 'About safety 3 people' }).click();
    await field(page).fill('Not for everybody.');
    await ana.http('DELETE', `/api/parts/6b2f8a44-1111-4222-8333-9c0d5a7e1f01/agencies/${agencyId('shelter')}`);
    await shows(page, 'This part can no longer be written in');
    await shows(page, 'Not for everybody.');
    expect(await field(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Write to everyone in the case' }).click();
    expect(await field(page).inputValue()).toBe('');
    expect(await said(caseStream(caseId))).toEqual([]);
    await context.close();
  }, 270_000);

  it('calls by name whoever reads the place, by keyboard, and nobody else', async () => {
    await board.looks(`update baraza.person set name = 'Άλκηστις Μ.' where id = $1`, [personId('alexis')]);
    const { caseId, page, context } = await atTheCase('ana', DESK, 'legal');
    await field(page).focus();
    await page.keyboard.type('Please @αλκ');
    await page.getByRole('option', { name: /Άλκηστις/ }).waitFor();
    await page.keyboard.press('Enter');
    expect(await field(page).inputValue()).toBe('Please @Άλκηστις Μ. ');
    await page.keyboard.type('and @carla');
    await page.keyboard.press('Tab');
    await page.keyboard.type('look. ');
    // A name that was taken out again is not called.
    await field(page).fill((await field(page).inputValue()).replace('@carla', 'all'));
    await page.keyboard.press('Enter');
    const mentions = () =>
      board
        .looks<{ data: { mentions?: unknown } }>(
          `select body::jsonb as data from baraza.event where stream_id = $1 and type = 'message.posted'`,
          [caseStream(caseId)],
        )
        .then(([row]) => row?.data.mentions);
    await until(async () => (await mentions()) !== undefined, 'the message to be there', 15_000);
    expect(await mentions()).toEqual([{ person: personId('alexis') }]);

    await begins(page, 'About health');
    await field(page).focus();
    await page.keyboard.type('@ben');
    const greyed = page.getByRole('option', { name: /ben/ });
    await greyed.waitFor();
    expect(await greyed.getAttribute('aria-disabled')).toBe('true');
    await shows(page, 'does not read this part');
    await greyed.click({ force: true });
    expect(await field(page).inputValue()).toBe('@ben');
    await context.close();
  }, 270_000);

  it('is offered a gentler word, takes it or keeps their own, and may send at any time', async () => {
    const { caseId, page, context } = await atTheCase('ana');
    await field(page).fill('He was non-compliant on Friday.');
    await page.getByRole('button', { name: 'Use it' }).click();
    await until(async () => !(await field(page).inputValue()).includes('non-compliant'), 'the other wording', 5000);
    await field(page).fill('He was non-compliant again.');
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await field(page).press('End');
    await page.keyboard.type(' Really.');
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await page.getByRole('button', { name: 'Keep mine' }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await until(async () => (await said(caseStream(caseId))).length === 1, 'it to be sent', 15_000);
    await context.close();
  }, 180_000);

  it('answers and writes anew, and leaves both with Escape', async () => {
    const { ana, caseId, page, context } = await atTheCase('ben');
    const acts = async (words: string, act: string) => {
      const message = page.locator('article', { hasText: words }).first();
      await message.hover();
      await message.getByRole('button', { name: 'What can be done with this message' }).click();
      await page.getByRole('menuitem', { name: act }).click();
    };
    await ana.says(caseId, 'Is there a bed tonight?');
    await shows(page, 'Is there a bed tonight?');
    await acts('Is there a bed tonight?', 'Answer');
    await shows(page, 'Answer to ana');
    await page.keyboard.press('Escape');
    await page.getByText('Answer to ana').waitFor({ state: 'detached' });
    await acts('Is there a bed tonight?', 'Answer');
    await shows(page, 'Answer to ana');
    await field(page).fill('One, on the ground flor.');
    await page.keyboard.press('Enter');
    await until(async () => (await said(caseStream(caseId))).length === 2, 'the answer to be there', 15_000);
    const events = await board.looks<{ type: string; body: string }>(
      'select type, body from baraza.event where stream_id = $1 order by seq',
      [caseStream(caseId)],
    );
    expect(
      events.filter(({ type }) => type === 'message.posted').map(({ body }) => JSON.parse(body) as unknown),
    ).toEqual([{}, { replyTo: 3 }]);

    await acts('One, on the ground flor.', 'Edit');
    expect(await field(page).inputValue()).toBe('One, on the ground flor.');
    await field(page).fill('Something else');
    await page.keyboard.press('Escape');
    await page.getByText('You write your message anew').waitFor({ state: 'detached' });
    expect(await field(page).inputValue()).toBe('');
    await acts('One, on the ground flor.', 'Edit');
    await field(page).fill('One, on the ground floor.');
    await page.keyboard.press('Enter');
    await shows(page, 'One, on the ground floor.');
    await context.close();
  }, 270_000);

  it('answers what was chosen, also when it is sent in the same moment', async () => {
    const { ana, caseId, page, context } = await atTheCase('ben');
    await ana.says(caseId, 'Is there a bed tonight?');
    await shows(page, 'Is there a bed tonight?');
    await field(page).fill('One, on the ground floor.');
    const message = page.locator('article', { hasText: 'Is there a bed tonight?' }).first();
    await message.hover();
    await message.getByRole('button', { name: 'What can be done with this message' }).click();
    await page.getByRole('menuitem', { name: 'Answer' }).waitFor();
    // Between the choice and the key nothing is drawn.
    await page.evaluate(`(() => {
      [...document.querySelectorAll('[role=menuitem]')].find((item) => item.textContent === 'Answer').click();
      const key = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
      document.querySelector('[data-composer]').dispatchEvent(key);
    })()`);
    await until(async () => (await said(caseStream(caseId))).length === 2, 'the answer to be there', 15_000);
    const [, answer] = await board.looks<{ body: string }>(
      `select body from baraza.event where stream_id = $1 and type = 'message.posted' order by seq`,
      [caseStream(caseId)],
    );
    expect(JSON.parse(answer!.body)).toEqual({ replyTo: 3 });
    await context.close();
  }, 180_000);

  it('goes on with a list in the next line, and marks words by keys', async () => {
    const { page, context } = await atTheCase('ana');
    await field(page).focus();
    await page.keyboard.type('- bread');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('tea');
    expect(await field(page).inputValue()).toBe('- bread\n- tea');
    await page.keyboard.press('Shift+Control+ArrowLeft');
    await page.keyboard.press('Control+b');
    expect(await field(page).inputValue()).toBe('- bread\n- **tea**');
    await page.keyboard.press('Control+z');
    expect(await field(page).inputValue()).toBe('- bread\n- tea');
    await context.close();
  }, 180_000);
});

journeys('the composer', () => {
  for (const look of LOOKS) {
    it(`is readable by everybody in all its states at ${look.width} px in the ${look.theme} theme`, async () => {
      const { page, context } = await atTheCase('ana', look, 'legal');
      const check = (screen: string): Promise<void> => looksRight(page, screen);
      await field(page).fill('Ήταν συνεπής. He was non-compliant on Friday, the van is easier for him.');
      await page.getByRole('button', { name: 'Keep mine' }).waitFor();
      await check('a gentler word');
      await page.getByRole('button', { name: 'Change who will read this' }).click();
      await page.getByText('Begin a part').waitFor();
      await page.waitForTimeout(200);
      await check('places');
      await page.getByRole('button', { name: 'About mental health', exact: true }).click();
      await page.getByRole('dialog').getByRole('checkbox', { name: 'Agency shelter' }).waitFor();
      await page.waitForTimeout(300);
      await check('begin a part');
      await page.getByRole('button', { name: 'Write there' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await field(page).fill('Preferirebbe un colloquio tranquillo, senza fretta. @');
      await page.getByRole('option').first().waitFor();
      await check('names');
      expect(windows.takeComplaints()).toEqual([]);
      await context.close();
    }, 270_000);
  }
});
