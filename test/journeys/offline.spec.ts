import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useBoard } from '../support/board.js';
import { DESK, journeys, PHONE, useWindows, type Window } from './browser.js';
import { eventually } from './eventually.js';
import { appIsKept, onDevice } from './kept-on-device.js';
import { looksRight, looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

const WORKER = join(import.meta.dirname, '..', '..', 'dist', 'web', 'worker.js');
const DAY = 24 * 3_600_000;

const shows = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();
const count = (page: Page, words: string): Promise<number> => page.getByText(words, { exact: true }).count();
const keeps = (page: Page, key: string, words: string): Promise<void> =>
  eventually(async () => {
    const { keys, text } = await onDevice(page);
    return keys.includes(key) && text.includes(words);
  }, `${key} with "${words}" to be on the device`);

/** Ben's window on a case in which Ana said something; the device keeps it, and the app. */
async function benReads(words: string, look = DESK): Promise<Window & { caseId: string }> {
  const ana = await board.sits('ana');
  const caseId = await board.caseOf(ana, 'shelter');
  await ana.says(caseId, words);
  const window = await windows.apart('ben', `/cases/${caseId}`, look, true);
  await shows(window.page, words);
  await appIsKept(window.page);
  await keeps(window.page, `case/${caseId}`, words);
  return { ...window, caseId };
}

journeys('a device without network', () => {
  it('opens with what was known last, says how old it is, and sends once what is written meanwhile', async () => {
    const { page, context, caseId } = await benReads('A bed is free tonight.');
    const cdp = await context.newCDPSession(page);
    const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
    // A window of these journeys is a private one, in which no browser installs anything.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
    expect(await cdp.send('Page.getAppManifest')).toMatchObject({
      errors: [],
      url: expect.stringMatching(/\/manifest\.webmanifest$/),
    });

    await board.api.kill();
    const opened = await page.reload();
    expect(opened!.fromServiceWorker()).toBe(true);
    expect(opened!.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
    await shows(page, 'A bed is free tonight.');
    await shows(page, /^As it was at \d\d:\d\d\.$/);
    await looksRightInBothThemes(page, 'case without network');

    await page.getByRole('textbox', { name: /message to/i }).fill('I come at nine.');
    await page.getByRole('button', { name: 'Send' }).click();
    await shows(page, 'waiting to be sent');
    await page.reload();
    await shows(page, 'I come at nine.');
    await shows(page, 'waiting to be sent');
    await page.goto(`${board.api.origin}/cases`);
    await page.getByRole('link', { name: /Nikos/ }).first().waitFor();
    await looksRightInBothThemes(page, 'cases without network');
    await page.goto(`${board.api.origin}/cases/${caseId}`);

    await board.restartApi();
    await page.getByText('waiting to be sent').first().waitFor({ state: 'detached' });
    await eventually(async () => (await count(page, 'I come at nine.')) === 1, 'it to stand there once');
    const posts = async (): Promise<number> => {
      const [row] = await board.looks<{ posts: string }>(
        `select count(*) as posts from baraza.event where type = 'message.posted' and stream_id = $1`,
        [`case/${caseId}`],
      );
      return Number(row!.posts);
    };
    await eventually(async () => (await posts()) === 2, 'it to stand in the journal, once');
    expect(await count(page, 'I come at nine.')).toBe(1);
    await context.close();
  });

  it('lets go of a case that was lost meanwhile as soon as it is connected', async () => {
    const { page, context, caseId } = await benReads('Words that do not stay.', PHONE);
    await page.close();
    const ana = await board.sits('ana');
    await ana.releases(caseId, (await board.sits('ben')).agencyId);
    const later = await context.newPage();
    await later.goto(`${board.api.origin}/cases`);
    await eventually(
      async () => !(await onDevice(later)).text.includes('Words that do not stay.'),
      'the case to be gone',
    );
    await context.setOffline(true);
    await later.goto(`${board.api.origin}/cases/${caseId}`);
    await shows(later, /^As it was at/);
    expect(await count(later, 'Words that do not stay.')).toBe(0);
    await context.close();
  });

  it('keeps nothing of whoever signs out, nor of who was there before somebody else', async () => {
    const { page, context } = await benReads('For those who work here.');
    await page.getByRole('button', { name: /ben/i }).first().click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/door');
    const gone = await onDevice(page);
    expect(gone).toMatchObject({ keys: [], owner: { why: 'left' } });
    await context.setOffline(true);
    await page.goto(`${board.api.origin}/cases`);
    await shows(page, /Signing in needs the network/);
    await looksRightInBothThemes(page, 'nobody without network');
    await context.setOffline(false);
    await page.goto(`${board.api.origin}/door`);
    await page.getByRole('button', { name: /^ana\b/i }).click();
    await page.waitForURL('**/today');
    await eventually(async () => (await onDevice(page)).keys.includes('["cases"]'), 'the list of another person');
    expect((await onDevice(page)).owner!.seat).toContain((await board.sits('ana')).id);
    await context.close();
  });

  it('leads whoever signs out to the door itself, also where the line ends before the answer comes', async () => {
    const { page, context } = await benReads('Not where they go on.');
    let answers!: () => void;
    const answered = new Promise<void>((resolve) => (answers = resolve));
    await page.route('**/api/sign-out', async (route) => {
      const response = await route.fetch();
      await answered;
      await route.fulfill({ response });
    });
    await page.getByRole('button', { name: /ben/i }).first().click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(/\/door/);
    expect(page.url()).toBe(`${board.api.origin}/door`);
    const loaded = page.waitForEvent('load');
    answers();
    await loaded;
    expect(page.url()).toBe(`${board.api.origin}/door`);
    await context.close();
  });

  it('says how old it is by the day, and after a week shows nothing and says why', async () => {
    const { page, context } = await benReads('Said a while ago.');
    await context.setOffline(true);
    await onDevice(page, 2 * DAY);
    await page.goto(`${board.api.origin}/cases`);
    await shows(page, /^As it was on \w+day \d+ \w+ at \d\d:\d\d\.$/);
    await onDevice(page, 6 * DAY);
    await page.reload();
    await shows(page, /taken away, because it did not reach the server for too long/);
    expect(await onDevice(page)).toMatchObject({ keys: [], owner: { why: 'too_old' } });
    await context.close();
  });

  it('loads a new version when it is asked to, and not while somebody writes', async () => {
    const { page, context } = await benReads('The same as ever.');
    await page.reload();
    await page.getByRole('textbox', { name: /message to/i }).fill('In the middle of');
    const before = readFileSync(WORKER, 'utf8');
    try {
      writeFileSync(WORKER, before.replace('"version":"', '"version":"next-'));
      await page.evaluate(async () => {
        const { navigator } = globalThis as unknown as {
          navigator: { serviceWorker: { ready: Promise<{ update: () => Promise<unknown> }> } };
        };
        await (await navigator.serviceWorker.ready).update();
      });
      await shows(page, 'A new version is here.');
      await looksRight(page, 'a new version');
      expect(await page.getByRole('textbox', { name: /message to/i }).inputValue()).toBe('In the middle of');
      await page.getByRole('button', { name: 'Load it' }).click();
      await page.getByText('A new version is here.').waitFor({ state: 'detached' });
      await shows(page, 'The same as ever.');
      const versions = await page.evaluate(async () => {
        const { caches } = globalThis as unknown as { caches: { keys: () => Promise<string[]> } };
        return caches.keys();
      });
      expect(versions.some((name) => name.startsWith('baraza.shell.next-'))).toBe(true);
      expect(await page.getByRole('textbox', { name: /message to/i }).inputValue()).toBe('In the middle of');
    } finally {
      writeFileSync(WORKER, before);
    }
    await context.close();
  });
});
