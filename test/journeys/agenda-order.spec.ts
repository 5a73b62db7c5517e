import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { useBoard } from '../support/board.js';
import { aCode, agendaOf, aSeries, type GatheredMeeting, plans, takeTheirSeats } from '../support/meetings.js';
import type { Person } from '../support/person.js';
import { journeys, PHONE, useWindows } from './browser.js';
import { eventually } from './eventually.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

const grip = (page: Page, title: string): Locator => page.getByRole('button', { name: `Move ${title}`, exact: true });

/** Keeps what the page says to those who listen to it: it stands there for a moment alone. */
const listens = (page: Page): Promise<void> =>
  page.evaluate(`{
    window.heard = [];
    const said = () => document.querySelectorAll('[role=status]').forEach(({ textContent }) => window.heard.push(textContent));
    new MutationObserver(said).observe(document.body, { subtree: true, childList: true, characterData: true });
  }`);

const hears = (page: Page, words: string): Promise<unknown> =>
  page.waitForFunction(`window.heard.some((one) => one.includes(${JSON.stringify(words)}))`);

/** Where the middle of a grip is on the screen, once it can be seen. */
async function middle(page: Page, title: string): Promise<{ x: number; y: number }> {
  await grip(page, title).scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await grip(page, title).boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Takes one thing by its grip and lets it go on another, as a hand with a mouse does. */
async function drags(page: Page, title: string, onto: string): Promise<void> {
  const from = await middle(page, title);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  const to = await middle(page, onto);
  await page.mouse.move(to.x, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.locator('[data-drop]').waitFor();
  await page.mouse.up();
}

/** The same with a finger. */
async function pulls(page: Page, title: string, onto: string): Promise<void> {
  const hand = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    hand.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  // Nothing is scrolled once the finger is down: the one above is looked for first.
  await middle(page, onto);
  const from = await middle(page, title);
  const to = await middle(page, onto);
  await touch('touchStart', from);
  for (const part of [0.1, 0.4, 0.7, 1]) await touch('touchMove', { x: to.x, y: from.y + (to.y - from.y) * part });
  await page.locator('[data-drop]').waitFor();
  await touch('touchEnd');
}

journeys('the order of an agenda', () => {
  let chair: Person;
  let meeting: GatheredMeeting;

  beforeAll(() => takeTheirSeats(board));
  beforeEach(async () => {
    chair = await board.sits('chair');
    meeting = await plans(chair, await aSeries(chair, { code: aCode() }), { original: '2027-03-09' });
    for (const title of ['Beds', 'Papers', 'News']) await meeting.hasItem(chair, title);
  });

  const stands = (...titles: string[]) =>
    eventually(async () => agendaOf(await meeting.seenBy(chair)).join() === titles.join(), `${titles.join()} in order`);

  it('is changed by mouse, by keys with the screen saying what happens, by a finger, and still by buttons', async () => {
    const { page } = await windows.of('chair', `/meetings/${meeting.id}`);
    await grip(page, 'Beds').waitFor();
    await page.waitForLoadState('networkidle');
    await listens(page);
    await drags(page, 'Beds', 'News');
    await stands('Papers', 'News', 'Beds');
    await hears(page, 'Beds is put down: 3 of 3');

    await grip(page, 'Beds').focus();
    await page.keyboard.press('Space');
    await hears(page, 'Beds is taken up: 3 of 3');
    await page.keyboard.press('ArrowUp');
    await hears(page, 'Beds: 2 of 3');
    await page.keyboard.press('Space');
    await stands('Papers', 'Beds', 'News');
    await page.locator('[data-order-grip]:focus').waitFor();
    expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Move Beds');
    // Taken up and left where it was.
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Escape');
    await hears(page, 'Beds stays where it was: 2 of 3');
    await looksRightInBothThemes(page, 'an agenda that is put in order');

    const { page: phone } = await windows.of('chair', `/meetings/${meeting.id}`, PHONE);
    await grip(phone, 'News').waitFor();
    await phone.waitForLoadState('networkidle');
    await pulls(phone, 'News', 'Beds');
    await stands('Papers', 'News', 'Beds');
    await looksRightInBothThemes(phone, 'an agenda that is put in order, on a phone');
    await phone.getByRole('button', { name: 'Later: News', exact: true }).click();
    await stands('Papers', 'Beds', 'News');
  });

  it('is changed by the chair while the meeting is held, for what is left', async () => {
    await meeting.isOpenedBy(chair);
    await meeting.leads(chair, 'item.next');
    const { page } = await windows.of('chair', `/meetings/${meeting.id}`);
    await grip(page, 'News').waitFor();
    expect(await grip(page, 'Beds').count()).toBe(0);
    await page.waitForLoadState('networkidle');
    await drags(page, 'News', 'Papers');
    await stands('Beds', 'News', 'Papers');
    await looksRightInBothThemes(page, 'what is left of a meeting, put in order');
  });
});
