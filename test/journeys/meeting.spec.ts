import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBoard } from '../support/board.js';
import { aCode, aSeries, type GatheredMeeting, plans, takeTheirSeats } from '../support/meetings.js';
import type { Person } from '../support/person.js';
import { personId } from '../support/table.js';
import { journeys, PHONE, useWindows } from './browser.js';
import { eventually } from './eventually.js';
import { looksRight } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();
const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).first().waitFor();
const sees = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();

/** A meeting to which people were called: a decision, a case for named people only, and something to hear. */
async function aMeeting(chair: Person): Promise<GatheredMeeting> {
  const meeting = await plans(chair, await aSeries(chair, { code: aCode() }), { original: '2027-03-09' });
  await meeting.hasItem(chair, 'Shelter places', { kind: 'decision', minutes: 15 });
  await meeting.hasItem(chair, 'What only few may read', { kind: 'case_review', readerIds: [personId('chair')] });
  await meeting.hasItem(chair, 'Naloxone in pharmacies', { kind: 'information', minutes: 5 });
  await meeting.insists(chair, 'meeting.call');
  return meeting;
}

/** Somebody disagrees by telephone, the text is changed, and the meeting agrees: seen by all three. */
async function decides(desk: Page, phone: Page, wall: Page, meeting: GatheredMeeting, ana: Person): Promise<void> {
  await desk.keyboard.press('a');
  await desk.getByLabel('What the meeting would agree to').fill('The shelter keeps three places free.');
  await press(desk, 'Keep it and ask');
  await sees(wall, 'The shelter keeps three places free.');
  await heading(phone, 'What does Agency shelter say?');
  await press(phone, /^I disagree/);
  await phone.getByLabel('Why').fill('Three are too few.');
  await phone
    .locator('form')
    .getByRole('button', { name: /^I disagree/ })
    .click();
  await sees(desk, 'Three are too few.');

  await press(desk, 'Change the text and ask again');
  await desk.getByLabel('What the meeting would agree to').fill('The shelter keeps five places free.');
  await press(desk, 'Ask again');
  await sees(phone, 'The shelter keeps five places free.');
  await sees(phone, 'version 2');
  await press(phone, 'Yes');
  await press(desk, 'Last chance to disagree');
  for (const page of [phone, wall]) await sees(page, /seconds? left/);

  // Half a minute passes, and somebody says yes: every clock on the screens follows the server's.
  await board.movesClock('31 seconds');
  const { decisions } = await meeting.seenBy(ana);
  const { decisionId, version } = decisions[0]!;
  await meeting.insists(ana, 'decision.answer', { decisionId, version, position: 'consent' });
  await press(desk, 'It is agreed');
  for (const page of [desk, phone, wall]) await sees(page, /^Agreed: .+-001$/);
}

journeys('a short meeting, with the chair at a laptop, a contact on a phone, and a wall', () => {
  beforeAll(() => takeTheirSeats(board));

  it('is led from the first item to its end, and everybody sees the same', async () => {
    const [chair, ana, dino] = [await board.sits('chair'), await board.sits('ana'), await board.sits('dino')];
    const meeting = await aMeeting(chair);
    const { page: desk } = await windows.of('chair', `/meetings/${meeting.id}`);
    const { page: phone, context: network } = await windows.of('ben', `/meetings/${meeting.id}`, PHONE);
    const { page: wall } = await windows.of('alexis', `/meetings/${meeting.id}/screen`);
    await meeting.insists(chair, 'meeting.open');

    await press(desk, 'I am in the room');
    await heading(phone, /^In session since/);
    await press(phone, 'By video');
    await meeting.comes(ana, dino);
    await sees(desk, 'Enough seats to decide');
    await desk.keyboard.press('n');
    for (const page of [desk, phone, wall]) await heading(page, 'Shelter places');
    await looksRight(desk, 'the chair of a meeting');

    await decides(desk, phone, wall, meeting, ana);

    // In the lift, without network: the hand waits, and is up when it comes back.
    await network.setOffline(true);
    await press(phone, 'Raise hand');
    await sees(phone, 'waiting to be sent');
    await network.setOffline(false);
    await press(desk, 'Give the floor to ben');
    await phone.getByRole('button', { name: 'Raise hand', exact: true }).first().waitFor();

    await desk.keyboard.press('c');
    await desk.getByLabel('What is to be done').fill('Count the free places');
    await desk.getByLabel('Whose it is').selectOption({ label: 'Agency shelter' });
    await desk.getByLabel('Until when').fill('2027-03-20');
    await press(desk, 'Agree on it');
    await press(phone, 'Ours 1');
    await sees(phone, 'Count the free places');
    await looksRight(phone, 'what a meeting gave an agency');
    await press(phone, 'Now');

    await desk.keyboard.press('n');
    await heading(desk, 'What only few may read');
    for (const page of [phone, wall]) {
      await sees(page, /^Item 2 is for named people only/);
      expect(await page.getByText('What only few may read').count()).toBe(0);
    }
    await looksRight(wall, 'a meeting on the wall');

    await press(desk, 'Meeting');
    await press(desk, 'Close the meeting');
    await sees(desk, '1 item moves on');
    await desk.getByRole('dialog').getByRole('button', { name: 'Close the meeting' }).click();
    for (const page of [desk, phone, wall]) await heading(page, 'The meeting is over');
    await eventually(async () => (await meeting.seenBy(ana)).meeting.status === 'closed', 'the meeting to be closed');
    await board.movesClock('0 seconds');
  });
});
