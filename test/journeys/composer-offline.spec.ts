import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { caseStream, partStream, type PartRow } from '#libs/domain';
import { until } from '../support/api-process.js';
import { useBoard } from '../support/board.js';
import { begins, composer, field, shows, useComposer } from './at-the-composer.js';
import { journeys, PHONE, useWindows } from './browser.js';

const board = useBoard();
const windows = useWindows(board);
const { atTheCase, said } = useComposer(board, windows);

journeys('an offline shift', () => {
  it('of fifty messages in three places and two windows loses and doubles nothing, though the server is killed', async () => {
    const { ana, caseId, page, context } = await atTheCase('ana');
    const ben = await windows.of('ben', PHONE);
    ben.page.setDefaultTimeout(15_000);
    await ben.page.goto(`${board.api.origin}/cases/${caseId}`);
    await field(ben.page).waitFor();
    for (const window of [context, ben.context]) await window.setOffline(true);
    const say = async (on: Page, words: string) => {
      await field(on).fill(words);
      await composer(on).getByRole('button', { name: 'Send' }).click();
      await until(async () => (await field(on).inputValue()) === '', 'the field to be empty', 5000);
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
    await until(async () => (await said(caseStream(caseId))).length > 2, 'the first to be sent', 60_000);
    await board.restartApi();
    const parts = async () => (await ana.http<PartRow[]>('GET', `/api/cases/${caseId}/parts`)).body;
    const all = async () => {
      const streams = [caseStream(caseId), ...(await parts()).map(({ id }) => partStream(id))];
      return (await Promise.all(streams.map(said))).flat();
    };
    await until(async () => (await all()).length >= 50, 'everything to be sent', 90_000);
    const sent = await all();
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
    await until(async () => (await page.getByText('waiting to be sent').count()) === 0, 'nothing to wait', 20_000);
    expect(await page.getByText('health 7', { exact: true }).count()).toBe(1);
    await context.close();
    await ben.context.close();
  }, 280_000);

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
    await page.getByRole('button', { name: 'Send it there' }).click({ timeout: 40_000 });
    await until(async () => (await said(partStream(partId))).length === 3, 'both to be there', 20_000);
    expect(await said(partStream(partId))).toEqual(['The yard.', 'He sleeps at the station.', 'Near platform two.']);
    expect(await said(caseStream(caseId))).toEqual([]);
    await context.close();
  }, 120_000);
});
