import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { useBoard } from '../support/board.js';
import { pdfFile, photo } from '../support/made-files.js';
import { field, isPainted, shows, useComposer } from './at-the-composer.js';
import { DESK, journeys, PHONE, useWindows } from './browser.js';
import { looksRight } from './looks-right.js';

const FILES_DIR = mkdtempSync(join(tmpdir(), 'baraza-test-files-'));
afterAll(() => rmSync(FILES_DIR, { recursive: true, force: true }));
const board = useBoard({ FILES_DIR });
const windows = useWindows(board);
const { atTheCase } = useComposer(board, windows);

journeys('somebody who sends a picture and a document', () => {
  it('puts them up beside their words; the other sees the picture and takes the document home', async () => {
    const { caseId, page } = await atTheCase('ana');
    const other = await windows.of('ben', `/cases/${caseId}`, PHONE);
    await field(other.page).waitFor();

    await field(page).fill('His paper, and the door of the shelter.');
    await page.locator('input[data-attach]').setInputFiles([
      { name: 'the door.jpg', mimeType: 'image/jpeg', buffer: await photo(1200, 800) },
      { name: 'his paper.pdf', mimeType: 'application/pdf', buffer: pdfFile() },
    ]);
    const list = page.getByRole('list', { name: 'What hangs on this message' });
    await list.getByRole('button', { name: /^Remove PDF|^Remove Document/ }).waitFor();
    // Sent while they are still on their way, it goes when they have arrived.
    await field(page).press('Enter');
    await list.waitFor({ state: 'detached' });
    await shows(page, 'His paper, and the door of the shelter.');

    const message = other.page.locator('article', { hasText: 'His paper, and the door of the shelter.' });
    const picture = message.locator('img');
    await picture.waitFor();
    await picture.scrollIntoViewIfNeeded();
    await isPainted(other.page);
    await looksRight(other.page, 'a message with files');
    const [download] = await Promise.all([
      other.page.waitForEvent('download'),
      message.getByRole('link', { name: /PDF/ }).click(),
    ]);
    // What it was called on the first device is told to nobody.
    expect(download.suggestedFilename()).toMatch(/^baraza-[\d-]{10}-[0-9a-f]{8}\.pdf$/);
    expect(
      readFileSync((await download.path())!)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
  });

  it('takes one away again before it is sent, and learns of one that is not taken', async () => {
    const { page } = await atTheCase('ana', DESK);
    await page
      .locator('input[data-attach]')
      .setInputFiles([
        { name: 'a program.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ this is no paper') },
      ]);
    const list = page.getByRole('list', { name: 'What hangs on this message' });
    await list.getByText(/not put up/).waitFor();
    await field(page).fill('Here it is.');
    expect(await page.getByRole('button', { name: 'Send', exact: true }).getAttribute('aria-disabled')).toBe('true');
    await list.getByRole('button', { name: /^Remove/ }).click();
    await list.waitFor({ state: 'detached' });
    await field(page).press('Enter');
    await shows(page, 'Here it is.');
  });
});
