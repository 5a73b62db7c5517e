import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { v4 } from 'uuid';
import { caseStream } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { photo } from '../support/made-files.js';
import { begins, field, isPainted, shows, useComposer } from './at-the-composer.js';
import { DESK, journeys, PHONE, useWindows } from './browser.js';
import { eventually } from './eventually.js';

const FILES_DIR = mkdtempSync(join(tmpdir(), 'baraza-test-files-'));
afterAll(() => rmSync(FILES_DIR, { recursive: true, force: true }));
const board = useBoard({ FILES_DIR });
const windows = useWindows(board);
const { atTheCase, said } = useComposer(board, windows);

const list = (page: Page) => page.getByRole('list', { name: 'What hangs on this message' });
const arrived = (page: Page) => list(page).getByRole('button', { name: /^Remove Picture/ });
const chooses = async (page: Page): Promise<void> =>
  page
    .locator('input[data-attach]')
    .setInputFiles([{ name: 'the wound.jpg', mimeType: 'image/jpeg', buffer: await photo(900, 600) }]);

/** Where the files of a case and its parts stand, and how many hang on a message. */
const filesIn = (caseId: string): Promise<{ stream: string; said: boolean }[]> =>
  board.looks(
    `select case when f.stream_id like 'part/%' then 'part' else 'case' end as stream, f.seq is not null as said from baraza.file f
      left join baraza.case_part p on p.stream_id = f.stream_id where f.stream_id = $1 or p.episode_id = $2 order by f.made_at`,
    [caseStream(caseId), caseId],
  );

journeys('somebody who begins a part with a picture', () => {
  it('changes for whom it is after it was chosen: it comes along to fewer, and only they see it', async () => {
    const { caseId, page } = await atTheCase('ana', DESK, 'legal');
    const ben = await windows.of('ben', `/cases/${caseId}`, PHONE);
    const carla = await windows.of('carla', `/cases/${caseId}`, DESK);
    for (const other of [ben, carla]) await field(other.page).waitFor();

    await field(page).fill('This is how it looks today.');
    await chooses(page);
    await begins(page, 'About health', 'Agency shelter');
    await list(page).waitFor();
    // Sent while it is still on its way, it goes when it has arrived.
    await field(page).press('Enter');
    await list(page).waitFor({ state: 'detached' });

    const message = ben.page.locator('article', { hasText: 'This is how it looks today.' });
    await message.locator('img').waitFor();
    await message.scrollIntoViewIfNeeded();
    await isPainted(ben.page);
    expect(await filesIn(caseId)).toEqual([{ stream: 'part', said: true }]);
    await field(page).waitFor();
    await page.goto(`${board.api.origin}/cases/${caseId}`);
    await field(page).fill('See you on Thursday.');
    await page.keyboard.press('Enter');
    await shows(carla.page, 'See you on Thursday.');
    expect(await carla.page.locator('article img').count()).toBe(0);
  });

  it('goes back to everybody: it is asked first, and the picture does not come along', async () => {
    const { caseId, page } = await atTheCase('ana');
    await begins(page, 'About health', 'Agency shelter');
    await chooses(page);
    await arrived(page).waitFor();
    await page.getByRole('button', { name: 'To everyone' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByText('What you put up stays where it was put up').waitFor();
    await sheet.getByRole('button', { name: 'Stay here' }).click();
    await arrived(page).waitFor();
    await page.getByRole('button', { name: 'To everyone' }).click();
    await sheet.getByRole('button', { name: 'Remove and change' }).click();
    await list(page).waitFor({ state: 'detached' });
    await field(page).fill('Nothing hangs on this.');
    await page.keyboard.press('Enter');
    await eventually(async () => (await said(caseStream(caseId))).length === 1, 'it to be said');
    expect((await filesIn(caseId)).every((file) => !file.said)).toBe(true);
  });

  it('loses the network: it waits with its picture, comes back with it, and goes where such a part is already', async () => {
    const { ana, caseId, page, context } = await atTheCase('ana');
    await begins(page, 'About where they are');
    await chooses(page);
    await arrived(page).waitFor();
    await context.setOffline(true);
    await field(page).fill('He sleeps at the station.');
    await page.keyboard.press('Enter');
    await list(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Take back' }).click();
    await arrived(page).waitFor();
    expect(await field(page).inputValue()).toBe('He sleeps at the station.');
    await field(page).press('Enter');
    await list(page).waitFor({ state: 'detached' });

    const partId = v4();
    await ana.http('POST', `/api/cases/${caseId}/parts`, { partId, part: 'place', agencyIds: [], words: 'The yard.' });
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Send it there' }).click();
    await eventually(async () => (await said(`part/${partId}`)).length === 2, 'it to be there');
    expect(await filesIn(caseId)).toEqual([{ stream: 'part', said: true }]);
    await page.locator('article', { hasText: 'He sleeps at the station.' }).locator('img').waitFor();
  });
});
