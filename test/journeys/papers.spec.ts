import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { meetingStream } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { pdfFile } from '../support/made-files.js';
import { sendsFile } from '../support/sends-files.js';
import { aCode, aSeries, plans, takeTheirSeats } from '../support/meetings.js';
import { journeys, PHONE, useWindows } from './browser.js';
import { looksRight } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();
const paper = (page: Page, title: string) => page.getByRole('link', { name: new RegExp(`^${title} ?version`) });

/** Gives the sheet a file and what the paper is called. */
async function gives(page: Page, title: string, bytes: Buffer, mimeType: string): Promise<void> {
  await page.locator('input[data-paper]').setInputFiles({ name: 'scan0001.bin', mimeType, buffer: bytes });
  await page.getByLabel('What the paper is called').fill(title);
  await press(page, 'Put it on the table');
  await paper(page, title).first().waitFor();
}

journeys('a paper for an item, from the agenda to the decision', () => {
  beforeAll(() => takeTheirSeats(board));

  it('B5: is put on the table at a laptop, replaced, opened on a phone, and stands with what was put', async () => {
    const [chair, ana, dino] = [await board.sits('chair'), await board.sits('ana'), await board.sits('dino')];
    const meeting = await plans(chair, await aSeries(chair, { code: aCode() }), { original: '2027-03-09' });
    const itemId = await meeting.hasItem(chair, 'Shelter places', { kind: 'decision', minutes: 15 });
    const { page: desk } = await windows.of('chair', `/meetings/${meeting.id}`);
    await press(desk, 'Add a paper');
    await press(desk, 'Put it on the table');
    await desk.getByText('Choose a file.').waitFor();
    await looksRight(desk, 'the sheet of a paper');
    await gives(desk, 'Three places', Buffer.from('Three places stay free.'), 'text/plain');
    await meeting.insists(chair, 'meeting.call');
    await press(desk, 'More on the paper: Three places');
    await press(desk, 'New version');
    await gives(desk, 'Three places, corrected', pdfFile(), 'application/pdf');
    await desk.getByText('since people were called', { exact: true }).waitFor();
    await looksRight(desk, 'an agenda with a paper');

    const { page: phone } = await windows.of('ben', `/meetings/${meeting.id}`, PHONE);
    await paper(phone, 'Three places, corrected').waitFor();
    await looksRight(phone, 'an agenda with a paper, on a phone');
    await meeting.insists(chair, 'meeting.open');
    await meeting.comes(chair, ana, dino);
    await meeting.leads(chair, 'item.next', { itemId });
    await meeting.isAskedBy(chair, itemId, 'So it is.');
    const { id } = await sendsFile(chair, meetingStream(meeting.id), 'Three places, too late.');
    const [first] = (await meeting.seenBy(chair)).papers!;
    const late = { itemId, paperId: first!.paperId, fileId: id, title: 'Three places, too late' };
    await meeting.insists(chair, 'paper.replace', late);
    await phone.getByText('On the table when the meeting was asked').waitFor();
    await looksRight(phone, 'a meeting that is asked, with a paper, on a phone');
    const opened = phone.waitForEvent('download');
    await paper(phone, 'Three places, corrected').last().click();
    expect((await opened).suggestedFilename()).toMatch(/^baraza-.*\.pdf$/);
  });
});
