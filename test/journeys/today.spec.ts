import { expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { v7 } from 'uuid';
import type { ActionHistory } from '#libs/domain';
import { Agreement, inDays } from '../support/actions.js';
import { useBoard } from '../support/board.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';
import { journeys, LOOKS, PHONE, useWindows } from './browser.js';
import { eventually } from './eventually.js';
import { looksRight, looksRightInBothThemes } from './looks-right.js';
import { onDevice } from './kept-on-device.js';

const board = useBoard();
const windows = useWindows(board);

const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** It should have been done so many hours ago. */
const isLate = ({ id }: Agreement, hours: number): Promise<unknown[]> =>
  board.looks(
    `update baraza.action set due_at = baraza.now() - interval '1 hour' * $2,
       due_date = ((baraza.now() - interval '1 hour' * $2) at time zone due_zone)::date,
       due_time = to_char((baraza.now() - interval '1 hour' * $2) at time zone due_zone, 'HH24:MI') where id = $1`,
    [id, hours],
  );

interface Morning {
  ana: Person;
  ben: Person;
  caseId: string;
  bed: Agreement;
}

/** What Ben finds: a bed that he promised and that is late, papers that nobody brings yet, and an offer of Ana's agency. */
async function aMorning(): Promise<Morning> {
  const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
  await board.looks(`update baraza.action set status = 'cancelled'`);
  const caseId = await board.caseOf(ana, 'shelter');
  const agreed = async (words: string, days: number, more: object = {}): Promise<Agreement> => {
    const action = new Agreement({ caseId });
    await action.isAgreedBy(ana, { words, agencyId: agencyId('shelter'), due: inDays(days), ...more });
    return action;
  };
  const bed = await agreed('Keep a bed for tonight', 3);
  await bed.does(ben, 'accept');
  await isLate(bed, 2);
  await agreed('Bring the papers', 4);
  const walk = await agreed('Walk with him to the clinic', 6, { agencyId: agencyId('health') });
  await walk.does(ana, 'offer', { agencyId: agencyId('shelter') });
  const mine = await agreed('Ask whether his dog may stay', 5);
  await mine.does(ben, 'accept');
  return { ana, ben, caseId, bed };
}

/** Somebody of Ben's agency is away; Ben was, came back yesterday, and had asked Bea to stand in. */
async function absences(ben: Person, ana: Person, caseId: string): Promise<void> {
  const bea = await board.sits('bea');
  await board.looks('delete from baraza.absence');
  await board.looks(
    `insert into baraza.absence (id, task_force_id, person_id, first_day, last_day, deputy_id)
     select $1, task_force_id, id, $3, $4, $2 from baraza.person where id = $5`,
    [v7(), ben.id, day(-1), day(3), bea.id],
  );
  const given = new Agreement({ caseId });
  await given.isAgreedBy(ana, { words: 'Call his sister', agencyId: agencyId('shelter'), personId: ben.id });
  await board.looks('alter table baraza.event disable trigger user');
  await board.looks(`update baraza.event set at = at - interval '3 days' where stream_id = $1`, [`case/${caseId}`]);
  await board.looks(
    `insert into baraza.absence (id, task_force_id, person_id, first_day, last_day, deputy_id)
     select $1, task_force_id, id, $3, $4, $2 from baraza.person where id = $5`,
    [v7(), bea.id, day(-6), day(-1), ben.id],
  );
}

const partOf = (page: Page, name: string) => page.getByRole('region', { name });

journeys("an agency's morning at Today", () => {
  it('somebody answers from the card, takes on what nobody does, and carries the list away', async () => {
    const { ana, ben, caseId, bed } = await aMorning();
    const { page } = await windows.of('ben', '/');
    await page.waitForURL('**/today');
    await page.getByRole('heading', { name: '2 things wait for you, 1 is late' }).waitFor();
    await page.getByText('2 more wait for your agency.').waitFor();
    const [mine, ours] = [partOf(page, 'Waits for me'), partOf(page, 'Waits for my agency')];
    expect(await mine.getByRole('listitem').first().textContent()).toContain('2 h late');

    await page.getByRole('button', { name: 'Late, because …: Keep a bed for tonight' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Why, in one line').fill('The room is painted until then.');
    await sheet.getByLabel('Day', { exact: true }).fill(day(8));
    await sheet.getByRole('button', { name: 'Move the date' }).click();
    await page.getByRole('heading', { name: '2 things wait for you', exact: true }).waitFor();
    await page.getByRole('button', { name: 'On track: Keep a bed for tonight' }).click();
    await eventually(
      async () =>
        (await ben.http<ActionHistory>('GET', `/api/actions/${bed.id}`)).body.events.at(-1)?.type === 'action.assured',
      'that it is on track',
    );

    await ours.getByRole('button', { name: 'Take it on: Bring the papers' }).click();
    await mine.getByText('Bring the papers').waitFor();
    await ours.getByRole('button', { name: 'Take it over: Walk with him to the clinic' }).click();
    await mine.getByText('Walk with him to the clinic').waitFor();
    await ana.http('POST', `/api/cases/${caseId}/messages`, { words: 'He came by himself.' });
    await page
      .getByText(/message from Health|1 message from/)
      .first()
      .waitFor();

    await page.getByRole('link', { name: 'All actions of my agency' }).click();
    await page.getByRole('button', { name: 'More about this list' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file (CSV)' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^baraza-actions-.*\.csv$/);
    // The case is of today: what is of it stays here, and that is said.
    await page.getByText(/^Left out of the file, since their case is younger than seven days: \d/).waitFor();
    expect(readFileSync(await download.path(), 'utf8')).not.toContain('Bring the papers');
  });

  it('opens without network as it was, and says how old that is', async () => {
    await aMorning();
    const { page, context } = await windows.apart('ben', '/today', PHONE, true);
    await page.getByText('Keep a bed for tonight').waitFor();
    await eventually(async () => (await onDevice(page)).keys.includes('["actions","agency"]'), 'the lists to be kept');
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await context.setOffline(true);
    await page.reload();
    await page
      .getByText(/^As it was at/)
      .first()
      .waitFor();
    await page.getByText('Keep a bed for tonight').waitFor();
    await page.getByRole('button', { name: 'On track: Keep a bed for tonight' }).click();
    await page.getByText('waiting to be sent').first().waitFor();
    await looksRightInBothThemes(page, 'today without network');
    await context.close();
  });

  for (const look of LOOKS) {
    it(`is readable by everybody at ${look.width} px in both themes, and so is the way into a calendar`, async () => {
      const { ana, ben, caseId } = await aMorning();
      await absences(ben, ana, caseId);
      const { page } = await windows.of('ben', '/today', look);
      await partOf(page, 'While you were away').getByText('Call his sister').first().waitFor();
      await partOf(page, 'Away today').waitFor();
      await page.getByText('Keep a bed for tonight').waitFor();
      await looksRightInBothThemes(page, 'today');
      await page.getByRole('button', { name: 'I have seen it' }).click();
      await partOf(page, 'While you were away').waitFor({ state: 'detached' });
      await board.looks(`update baraza.action set status = 'cancelled'`);
      await page.reload();
      await page.getByRole('heading', { name: 'Nothing waits for you now' }).waitFor();
      await looksRight(page, 'today, with nothing that waits');

      await page.goto(`${board.api.origin}/account#feed`);
      await page.getByRole('button', { name: 'Make an address' }).click();
      await page.getByText(/\/feeds\/actions\/[\w-]{43}\.ics$/).waitFor();
      await looksRightInBothThemes(page, 'the address for a calendar');
      await page.getByRole('button', { name: 'Done' }).click();
      await page.getByRole('button', { name: 'Stop', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Stop', exact: true }).click();
      await page.getByText('no calendar is told anything').waitFor();
    });
  }
});
