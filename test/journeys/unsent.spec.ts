import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { caseStream, partStream, type PartRow } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { pdfFile } from '../support/made-files.js';
import { agencyId } from '../support/table.js';
import { begins, composer, field, holds, shows, useComposer } from './at-the-composer.js';
import { DESK, journeys, PHONE, useWindows } from './browser.js';
import { eventually } from './eventually.js';

const FILES_DIR = mkdtempSync(join(tmpdir(), 'baraza-test-files-'));
afterAll(() => rmSync(FILES_DIR, { recursive: true, force: true }));
const board = useBoard({ FILES_DIR });
const windows = useWindows(board);
const { atTheCase, said } = useComposer(board, windows);

journeys('an offline shift', () => {
  it('of fifty messages in three places and two windows loses and doubles nothing, though the server is killed', async () => {
    const { ana, caseId, page, context } = await atTheCase('ana');
    const ben = await windows.of('ben', `/cases/${caseId}`, PHONE);
    await field(ben.page).waitFor();
    for (const window of [context, ben.context]) await window.setOffline(true);
    const say = async (on: Page, words: string) => {
      await field(on).fill(words);
      // At the desk by a key, on the phone by the button.
      if (on === page) await field(on).press('Enter');
      else await composer(on).getByRole('button', { name: 'Send' }).click();
      await holds(on, '');
    };
    /** One place after the other, some messages each; the parts begin without the network. */
    for (const [kind, place] of [
      ['', 'common'],
      ['About health', 'health'],
      ['About safety', 'safety'],
    ]) {
      if (kind) await begins(page, kind, 'Agency shelter');
      for (let at = 0; at < 13; at += 1) await say(page, `${place} ${at}`);
    }
    for (let at = 0; at < 11; at += 1) await say(ben.page, `ben ${at}`);
    await shows(page, 'waiting to be sent');

    // What waits can still be said otherwise.
    const waiting = page.locator('article', { hasText: 'safety 12' });
    await waiting.getByRole('button', { name: 'Change it' }).click();
    await page.getByRole('textbox', { name: 'Your message, still unsent' }).fill('safety 12, better said');
    await page.getByRole('button', { name: 'Save' }).click();

    for (const window of [context, ben.context]) await window.setOffline(false);
    await eventually(async () => (await said(caseStream(caseId))).length > 2, 'the first to be sent');
    await board.restartApi();
    const parts = async () => (await ana.http<PartRow[]>('GET', `/api/cases/${caseId}/parts`)).body;
    const all = async () => {
      const streams = [caseStream(caseId), ...(await parts()).map(({ id }) => partStream(id))];
      return (await Promise.all(streams.map(said))).flat();
    };
    // However slow the machine is: they come one after the other, and no next one is waited for in vain.
    let sent = await all();
    for (let count = sent.length; count < 50; count = sent.length)
      await eventually(
        async () => (sent = await all()).length > count,
        `more than ${count} of fifty messages to be sent`,
      );
    const of = (place: string) => sent.filter((words) => words.startsWith(`${place} `));
    for (const place of ['common', 'health', 'safety'])
      expect(of(place)).toEqual(
        Array.from(
          { length: 13 },
          (_, at) => `${place} ${at}${place === 'safety' && at === 12 ? ', better said' : ''}`,
        ),
      );
    expect(of('ben')).toEqual(Array.from({ length: 11 }, (_, at) => `ben ${at}`));
    expect(sent).toHaveLength(50);
    await eventually(async () => (await page.getByText('waiting to be sent').count()) === 0, 'nothing to wait');
    expect(await page.getByText('health 7', { exact: true }).count()).toBe(1);
  });

  it('begins a part of a kind that is there already: it says so, and everything goes where that one is', async () => {
    const { ana, caseId, page, context } = await atTheCase('ana');
    await context.setOffline(true);
    await begins(page, 'About where they are');
    await field(page).fill('He sleeps at the station.');
    await page.keyboard.press('Enter');
    await field(page).fill('Near platform two.');
    await page.keyboard.press('Enter');
    const partId = '6b2f8a44-1111-4222-8333-9c0d5a7e1f02';
    await ana.http('POST', `/api/cases/${caseId}/parts`, { partId, part: 'place', agencyIds: [], words: 'The yard.' });
    await context.setOffline(false);
    await page.getByRole('button', { name: 'Send it there' }).click();
    await eventually(async () => (await said(partStream(partId))).length === 3, 'both to be there');
    expect(await said(partStream(partId))).toEqual(['The yard.', 'He sleeps at the station.', 'Near platform two.']);
    expect(await said(caseStream(caseId))).toEqual([]);
  });
});

journeys('what somebody had not sent', () => {
  it('is all still theirs after the part and then the case were lost and the page was loaded anew', async () => {
    const { ana, caseId, page, context } = await atTheCase('ben', DESK, 'legal');
    const partId = randomUUID();
    await ana.http('POST', `/api/cases/${caseId}/parts`, {
      partId,
      part: 'safety',
      agencyIds: [agencyId('shelter')],
      words: 'For two agencies.',
    });
    await shows(page, 'For two agencies.');
    await page.getByRole('button', { name: 'Change who will read this' }).click();
    await page.getByRole('button', { name: /safety 3 people/ }).click();
    await field(page).fill('Said too late, for two of us.');

    // It is sent in the moment in which the part is lost.
    await context.setOffline(true);
    await page.keyboard.press('Enter');
    await field(page).fill('A draft for two of us.');
    await page.getByRole('button', { name: 'To everyone' }).click();
    await field(page).fill('A draft for everybody.');
    await ana.http('DELETE', `/api/parts/${partId}/agencies/${agencyId('shelter')}`);
    await context.setOffline(false);
    await shows(page, 'You no longer read this part. It was sent to nobody.');
    await page.reload();
    await shows(page, 'You no longer read this part. It was sent to nobody.');
    await shows(page, 'Said too late, for two of us.');
    await shows(page, 'A draft of yours waits that was written for a part you no longer read.');

    await ana.http('DELETE', `/api/cases/${caseId}/agencies/${agencyId('shelter')}`);
    await shows(page, 'You no longer see this case');
    await page.reload();
    await shows(page, 'Only on this device: what you had not sent');
    for (const words of ['A draft for everybody.', 'Said too late, for two of us.', 'A draft for two of us.'])
      await shows(page, words);
    await page.getByText('Written for a part of the case').nth(1).waitFor();
    expect(await page.getByText('Written for a part of the case').count()).toBe(2);
    const left = page.getByRole('listitem').filter({ hasText: 'Said too late' });
    await left.getByRole('button', { name: 'Throw away' }).click();
    await left.waitFor({ state: 'detached' });
  });

  it('names the paper that hangs on it, where it waits and where it was left, and opens nothing', async () => {
    const { ana, caseId, page, context } = await atTheCase('ben');
    await page
      .locator('input[data-attach]')
      .setInputFiles([{ name: 'his paper.pdf', mimeType: 'application/pdf', buffer: pdfFile() }]);
    await page.getByRole('button', { name: /^Remove PDF/ }).waitFor();
    await context.setOffline(true);
    await page.keyboard.press('Enter');
    const waiting = page.locator('article', { hasText: 'waiting to be sent' });
    await waiting.getByText(/^PDF, \d+ kB$/).waitFor();
    expect(await waiting.getByRole('link').count()).toBe(0);

    await ana.http('DELETE', `/api/cases/${caseId}/agencies/${agencyId('shelter')}`);
    await context.setOffline(false);
    await shows(page, 'You no longer see this case');
    await page.reload();
    await shows(page, 'Only on this device: what you had not sent');
    await page
      .getByRole('listitem')
      .getByText(/^PDF, \d+ kB$/)
      .waitFor();
  });
});
