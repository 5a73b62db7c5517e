import { beforeAll, expect, it } from '@jest/globals';
import type { Standing } from '#libs/domain';
import { becomes } from '../support/acts.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { entriesOf, writes } from '../support/person-file.js';
import { agencyId, CAST, personId } from '../support/table.js';
import { journeys, PHONE, useWindows } from './browser.js';
import { looksRight, looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);
/** One page of the log, and some more. */
const OPENED = 104;

/** Alexis looks after data in Ana's agency, beside what he is. */
beforeAll(async () => {
  const admin = await board.sits('admin');
  const standings = [...CAST.alexis[1], 'privacy_lead'] as Standing[];
  const act = becomes(personId('alexis'), agencyId('health'), standings);
  expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
});

journeys('the log of who opened files', () => {
  it('is found from the agency’s page, says that it is empty, and that it did not come', async () => {
    const { page } = await windows.of('alexis', '/agency');
    await page.getByRole('link', { name: 'See who opened files' }).click();
    await page.getByText('Nobody opened a file yet').waitFor();
    await looksRightInBothThemes(page, 'a log in which nothing stands');
    const asked = (url: URL): boolean => url.pathname.startsWith('/api/access');
    await page.route(asked, (route) => route.abort());
    await page.reload();
    await page.getByText('The log did not come').waitFor();
    await page.getByText('Whether the log is whole could not be seen now.').waitFor();
    await looksRight(page, 'a log that did not come');
    await page.unroute(asked);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Nobody opened a file yet').waitFor();
  });

  it('is read page by page, of one file where that is wanted, and says so when it was changed', async () => {
    const ana = await board.sits('ana');
    const [caseId, otherId] = [await board.caseOf(ana), await board.caseOf(ana)];
    await writes(ana, otherId);
    await entriesOf(ana, otherId, 'TREAT');
    await writes(ana, caseId);
    for (let times = 0; times < OPENED; times++) await entriesOf(ana, caseId);
    const { page } = await windows.of('alexis', '/access', PHONE);
    const lines = page.locator('[data-access]');
    await lines.first().waitFor();
    expect(await lines.count()).toBe(100);
    await page.getByRole('button', { name: 'Show earlier ones' }).click();
    await lines.nth(OPENED).waitFor();
    expect(await lines.count()).toBe(OPENED + 1);
    expect(await page.getByRole('button', { name: 'Show earlier ones' }).count()).toBe(0);
    await looksRightInBothThemes(page, 'two pages of the log');
    await lines.last().getByRole('button', { name: 'Only this file' }).click();
    await page.waitForURL(`**/access?case=${otherId}`);
    await lines.nth(1).waitFor({ state: 'detached' });
    expect(await lines.count()).toBe(1);

    await board.looks('alter table baraza.access_log disable trigger access_stands');
    await board.looks(`update baraza.access_log set purpose = 'COC' where episode_id = '${otherId}'`);
    await board.looks('alter table baraza.access_log enable trigger access_stands');
    await page.goto(`${board.api.origin}/access`);
    await page.getByRole('alert').filter({ hasText: 'The log is not whole' }).waitFor();
    await looksRightInBothThemes(page, 'a log that was changed');
  });
});
