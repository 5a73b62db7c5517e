import { expect, it } from '@jest/globals';
import { caseStream, partStream, type PartRow } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { agencyId, personId } from '../support/table.js';
import { begins, field, holds, isWriting, shows, useComposer } from './at-the-composer.js';
import { DESK, journeys, LOOKS, useWindows } from './browser.js';
import { eventually } from './eventually.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);
const { atTheCase, said } = useComposer(board, windows);

journeys('somebody who writes', () => {
  it('sees who will read it before it is sent, and begins a part that nobody else learns of', async () => {
    const { ana, caseId, page } = await atTheCase('ana', DESK, 'legal');
    await shows(page, 'Everyone in the case');
    await shows(page, '5 people');
    await field(page).fill('He would like the test on Thursday.');
    await begins(page, 'About health', 'Agency shelter');
    // What was meant for everybody may be read by fewer.
    await holds(page, 'He would like the test on Thursday.');
    await shows(page, '3 people');
    await isWriting(page);
    await page.keyboard.press('Enter');
    await eventually(
      async () => (await ana.http<PartRow[]>('GET', `/api/cases/${caseId}/parts`)).body.length === 1,
      'the part to have begun',
    );
    await field(page).fill('Nine is fine.');
    await page.keyboard.press('Enter');
    const [part] = (await ana.http<PartRow[]>('GET', `/api/cases/${caseId}/parts`)).body;
    expect(part).toMatchObject({ part: 'health', agencyIds: [agencyId('health'), agencyId('shelter')].sort() });
    await eventually(async () => (await said(partStream(part!.id))).length === 2, 'both to have been sent');
    expect(await said(caseStream(caseId))).toEqual([]);

    // A draft for the part stays there: with the common part chosen it is not shown.
    await field(page).fill('Only for the clinic.');
    await page.getByRole('button', { name: 'To everyone' }).click();
    await holds(page, '');
    await shows(page, 'A draft of yours waits in: About health.');
    await page.reload();
    await field(page).waitFor();
    await holds(page, '');
    await page.getByRole('button', { name: 'See it' }).click();
    await holds(page, 'Only for the clinic.');
  });

  it('keeps what was typed for a part that is lost meanwhile, and sends it to nobody', async () => {
    const { ana, caseId, page } = await atTheCase('ben');
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
    await field(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Write to everyone in the case' }).click();
    await holds(page, '');
    expect(await said(caseStream(caseId))).toEqual([]);
  });

  it('calls by name whoever reads the place, by keyboard, and nobody else', async () => {
    await board.looks(`update baraza.person set name = 'Άλκηστις Μ.' where id = $1`, [personId('alexis')]);
    const { caseId, page } = await atTheCase('ana', DESK, 'legal');
    await field(page).focus();
    await page.keyboard.type('Please @αλκ');
    await page.getByRole('option', { name: /Άλκηστις/ }).waitFor();
    await page.keyboard.press('Enter');
    await holds(page, 'Please @Άλκηστις Μ. ');
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
    await eventually(async () => (await mentions()) !== undefined, 'the message to be there');
    expect(await mentions()).toEqual([{ person: personId('alexis') }]);

    await begins(page, 'About health');
    await field(page).focus();
    await page.keyboard.type('@ben');
    const greyed = page.getByRole('option', { name: /ben/ });
    await greyed.waitFor();
    expect(await greyed.getAttribute('aria-disabled')).toBe('true');
    await shows(page, 'does not read this part');
    await greyed.click({ force: true });
    await holds(page, '@ben');
  });

  it('is offered a gentler word, takes it or keeps their own, and may send at any time', async () => {
    const { caseId, page } = await atTheCase('ana');
    await field(page).fill('He was non-compliant on Friday.');
    await page.getByRole('button', { name: 'Use it' }).click();
    await holds(page, 'He was not able to keep to the plan on Friday.');
    await field(page).fill('He was non-compliant again.');
    await page.getByRole('button', { name: 'Keep mine' }).click();
    // What is asked next is about the words that came after: what was kept is not asked again.
    await field(page).fill('He was non-compliant again. He refused.');
    await page.getByRole('button', { name: 'said no' }).click();
    await holds(page, 'He was non-compliant again. He said no.');
    await page.getByRole('group', { name: 'A gentler word' }).waitFor({ state: 'detached' });
    await field(page).press('Enter');
    await eventually(async () => (await said(caseStream(caseId))).length === 1, 'it to be sent');
  });

  it('answers and writes anew, and leaves both with Escape', async () => {
    const { ana, caseId, page } = await atTheCase('ben');
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
    await eventually(async () => (await said(caseStream(caseId))).length === 2, 'the answer to be there');
    const events = await board.looks<{ type: string; body: string }>(
      'select type, body from baraza.event where stream_id = $1 order by seq',
      [caseStream(caseId)],
    );
    expect(
      events.filter(({ type }) => type === 'message.posted').map(({ body }) => JSON.parse(body) as unknown),
    ).toEqual([{}, { replyTo: 3 }]);

    await acts('One, on the ground flor.', 'Edit');
    await shows(page, 'You write your message anew');
    await holds(page, 'One, on the ground flor.');
    await field(page).fill('Something else');
    await page.keyboard.press('Escape');
    await page.getByText('You write your message anew').waitFor({ state: 'detached' });
    await holds(page, '');
    await acts('One, on the ground flor.', 'Edit');
    await shows(page, 'You write your message anew');
    await field(page).fill('One, on the ground floor.');
    await page.keyboard.press('Enter');
    await shows(page, 'One, on the ground floor.');
  });

  it('answers what was chosen, also when it is sent in the same moment', async () => {
    const { ana, caseId, page } = await atTheCase('ben');
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
    await eventually(async () => (await said(caseStream(caseId))).length === 2, 'the answer to be there');
    const [, answer] = await board.looks<{ body: string }>(
      `select body from baraza.event where stream_id = $1 and type = 'message.posted' order by seq`,
      [caseStream(caseId)],
    );
    expect(JSON.parse(answer!.body)).toEqual({ replyTo: 3 });
  });

  it('goes on with a list in the next line, and marks words by keys', async () => {
    const { page } = await atTheCase('ana');
    await field(page).focus();
    await page.keyboard.type('- bread');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('tea');
    await holds(page, '- bread\n- tea');
    await page.keyboard.press('Shift+Control+ArrowLeft');
    await page.keyboard.press('Control+b');
    await holds(page, '- bread\n- **tea**');
    await page.keyboard.press('Control+z');
    await holds(page, '- bread\n- tea');
  });
});

journeys('the composer', () => {
  for (const look of LOOKS) {
    it(`is readable by everybody in all its states at ${look.width} px in both themes`, async () => {
      const { page } = await atTheCase('ana', look, 'legal');
      const check = (screen: string): Promise<void> => looksRightInBothThemes(page, screen);
      await field(page).fill('Ήταν συνεπής. He was non-compliant on Friday, the van is easier for him.');
      await page.getByRole('button', { name: 'Keep mine' }).waitFor();
      await check('a gentler word');
      await page.getByRole('button', { name: 'Change who will read this' }).click();
      await page.getByText('Begin a part').waitFor();
      await check('places');
      await page.getByRole('button', { name: 'About mental health', exact: true }).click();
      await page.getByRole('dialog').getByRole('checkbox', { name: 'Agency shelter' }).waitFor();
      await check('begin a part');
      await page.getByRole('button', { name: 'Write there' }).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await field(page).fill('Preferirebbe un colloquio tranquillo, senza fretta. @');
      await page.getByRole('option').first().waitFor();
      await check('names');
    });
  }
});
