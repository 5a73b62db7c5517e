import { beforeAll, expect, it } from '@jest/globals';
import { becomes } from '../support/acts.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { aCode, aSeries, plans, takeTheirSeats } from '../support/meetings.js';
import { goesTo, refers, standsFor } from '../support/referrals.js';
import { agencyId, personId } from '../support/table.js';
import { journeys, useWindows } from './browser.js';
import { eventually } from './eventually.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard({ WORKER_SWEEP_MS: '250' });
const windows = useWindows(board);

/** Whoever has the chair coordinates the table as well. */
beforeAll(async () => {
  await takeTheirSeats(board);
  const admin = await board.sits('admin');
  const act = becomes(personId('chair'), agencyId('municipality'), ['chair', 'coordinator']);
  expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
});

journeys('a referral that does not go on', () => {
  it('that nobody answered stands on the agenda, for those who follow it, with whose turn it is and no name', async () => {
    const [ana, ben, chair] = [await board.sits('ana'), await board.sits('ben'), await board.sits('chair')];
    const series = await aSeries(chair, { code: aCode(), template: [{ part: 'actions', minutes: 10 }] });
    const meeting = await plans(chair, series, { original: '2027-03-09' });
    const caseId = await board.caseOf(ana);
    const { referralId } = await refers(ana, caseId, 'shelter', { priority: 'urgent', service: 'daily_needs' });
    await goesTo(ben, referralId, 'decline_proposed', { reason: { family: 'service', code: 'at-capacity' } });
    await board.movesClock('5 hours');
    await eventually(async () => (await standsFor(ana, referralId))?.onAgenda === true, 'it to be put on the agenda');
    const { page: lead } = await windows.of('chair', `/meetings/${meeting.id}`);
    const line = lead.locator(`[data-referral="${referralId}"]`);
    await line.getByText('waits for the coordinator').waitFor();
    await line.getByText('Nobody answered: it is on the agenda.').waitFor();
    await line.getByText(/^S-\w{4} \w{4} \w{2}$/).waitFor();
    expect(await line.getByText('Nikos').count()).toBe(0);
    await looksRightInBothThemes(lead, 'a referral on an agenda');
    const { page: other } = await windows.of('carla', `/meetings/${meeting.id}`);
    await other.getByText('Nothing is left open from earlier meetings.').waitFor();
    expect(await other.locator(`[data-referral="${referralId}"]`).count()).toBe(0);
    await line.getByRole('button', { name: /^Please look again/ }).click();
    await lead
      .getByRole('dialog')
      .getByLabel('What should they look at again?')
      .fill('The list of Monday has a place.');
    await lead.getByRole('dialog').getByRole('button', { name: 'Please look again' }).click();
    await line.waitFor({ state: 'detached' });
    await board.movesClock('0');
  });

  it('is led on by the coordinator, who writes down the next door for the agency that sent it', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana);
    const { referralId } = await refers(ana, caseId, 'shelter');
    await goesTo(ben, referralId, 'decline_proposed', { reason: { family: 'service', code: 'at-capacity' } });
    const { page: lead } = await windows.of('chair', `/referrals/${referralId}`);
    await lead.getByText('waits for the coordinator').waitFor();
    const redirect = lead.getByRole('button', { name: 'Send to another service' });
    if (!(await redirect.isVisible())) await lead.getByRole('button', { name: /^More that can be done/ }).click();
    await redirect.click();
    const sheet = lead.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Write it down' }).click();
    await sheet.getByText('Choose an agency.').waitFor();
    await sheet.getByLabel('To which agency').selectOption({ label: 'Agency legal' });
    await looksRightInBothThemes(lead, 'writing down what follows a referral');
    await sheet.getByRole('button', { name: 'Write it down' }).click();
    const follows = sheet.getByLabel('Which referral follows');
    await follows.waitFor();
    // That it stands in the list may be told before whoever wrote it down is answered.
    await eventually(async () => (await follows.inputValue()) !== '', 'what was just written down to be chosen');
    await sheet.getByRole('button', { name: 'Send to another service' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await lead.getByText('Sent to another service').first().waitFor();
    const { page: desk } = await windows.of('ana', `/cases/${caseId}`);
    await desk.getByText('Not sent yet').waitFor();
    await desk.getByText('to Agency legal').waitFor();
  });
});
