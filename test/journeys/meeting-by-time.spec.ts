import { beforeAll, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBoard } from '../support/board.js';
import { aCode, aSeries, plans, takeTheirSeats } from '../support/meetings.js';
import { personId } from '../support/table.js';
import { journeys, PHONE, useWindows } from './browser.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

beforeAll(() => takeTheirSeats(board));

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .first()
    .click();
const sees = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
const sheet = (page: Page) => page.getByRole('dialog');

journeys('what time brings in meetings', () => {
  it('whoever keeps a series exchanges and passes over who leads; the page says who did so and why', async () => {
    const chair = await board.sits('chair');
    const rotaIds = [personId('carla'), personId('chair'), personId('ben')];
    const seriesId = await aSeries(chair, { code: aCode(), rotaIds }, 'Monthly table');
    const { page: desk } = await windows.of('chair', `/meetings/series/${seriesId}`);
    await press(desk, /^Exchange: /);
    await sheet(desk).getByLabel('With whom').selectOption({ index: 1 });
    await sheet(desk).getByLabel('The reason, in one line').fill('A hearing on that day');
    await looksRightInBothThemes(desk, 'exchanging who leads');
    await sheet(desk).getByRole('button', { name: 'Exchange' }).click();
    await sees(desk, 'A hearing on that day');
    const { page: phone } = await windows.of('ana', `/meetings/series/${seriesId}`, PHONE);
    await sees(phone, 'A hearing on that day');
    await looksRightInBothThemes(phone, 'who leads, on a phone');
  });

  it('fifteen minutes after it was to begin, without enough seats, the chair chooses to take it up on another day', async () => {
    const chair = await board.sits('chair');
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const [date, time] = new Date(Date.now() - 3_600_000).toISOString().split(/[TZ]/);
    const start = { date: date!, time: time!.slice(0, 5), zone: 'UTC' };
    const meeting = await plans(chair, await aSeries(chair, { code: aCode() }), { start });
    await meeting.hasItem(chair, 'Beds for people who start treatment', { kind: 'decision' });
    await meeting.isOpenedBy(chair);
    const { page: desk } = await windows.of('chair', `/meetings/${meeting.id}`);
    await sees(desk, 'There are still too few seats to decide.');
    await looksRightInBothThemes(desk, 'too few seats');
    await press(desk, 'Take it up again on another day');
    await sheet(desk).getByLabel('Day').fill(day(9));
    await looksRightInBothThemes(desk, 'taking it up again');
    await press(desk, 'Take it up again');
    await desk.getByRole('heading', { name: /^Standing meeting/ }).waitFor();
    await sees(desk, 'Beds for people who start treatment');
  });
});
