import { beforeAll, expect, it } from '@jest/globals';
import { becomes } from '../support/acts.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { goesTo, referralsOf, refers } from '../support/referrals.js';
import { gives } from '../support/shares.js';
import { agencyId, personId } from '../support/table.js';
import { journeys, LOOKS, useWindows } from './browser.js';
import { eventually } from './eventually.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

/** Whoever has the chair coordinates the table as well. */
beforeAll(async () => {
  const admin = await board.sits('admin');
  const act = becomes(personId('chair'), agencyId('municipality'), ['chair', 'coordinator']);
  expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
});

/** The day after today, as a field of a day wants it. */
const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

journeys('a referral', () => {
  it('goes from the person’s yes to a service, and each side sees at once whose turn it is', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    const { page: desk } = await windows.of('ana', `/cases/${caseId}`);
    const { page: other } = await windows.of('ben', '/referrals');
    const { page: lead } = await windows.of('chair', '/referrals?list=coordinator');
    await other.getByRole('heading', { name: 'No referral waits for us' }).waitFor();

    // Nobody may be told yet: the form leads to where that is agreed, and goes on from there.
    await desk.getByRole('button', { name: 'Refer to an agency' }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByText('We may tell nobody yet').waitFor();
    await sheet.getByRole('button', { name: 'Agree who may know what' }).click();
    await sheet.getByLabel('Who may be told').selectOption({ label: 'Agency shelter' });
    await sheet.getByRole('button', { name: 'Agree', exact: true }).click();
    const refer = desk.getByRole('dialog', { name: 'Refer to an agency' });
    await refer.getByLabel('To which agency').waitFor();
    await refer.getByRole('button', { name: 'Send now' }).click();
    await refer.getByText('Choose what for.').waitFor();
    await refer.getByLabel('What for', { exact: true }).selectOption({ label: 'A bed or a home' });
    await refer.getByLabel('What exactly is asked for').fill('A bed with room for a small dog.');
    await looksRightInBothThemes(desk, 'referring');
    await refer.getByRole('button', { name: 'Send now' }).click();
    await refer.waitFor({ state: 'hidden' });
    await desk.getByText('Sent, waiting for an answer').waitFor();
    await desk.getByText('waits for Agency shelter').waitFor();

    // It stands in the other window by itself, and is opened there.
    await other.getByRole('heading', { name: '1 referral waits for us' }).waitFor();
    await other.getByRole('link', { name: 'A bed or a home, from Agency health' }).click();
    await other.getByText('Agency shelter says whether they can take it.').waitFor();
    await other.getByText('A bed with room for a small dog.').first().waitFor();
    await other.getByRole('button', { name: 'I take it', exact: true }).click();
    await other.getByRole('button', { name: 'I do not take it any more' }).click();
    await other.getByRole('button', { name: 'I take it', exact: true }).waitFor();
    await other.getByRole('button', { name: 'We cannot take it' }).click();
    const declining = other.getByRole('dialog');
    await declining.getByRole('button', { name: 'We cannot take it' }).click();
    await declining.getByText('Choose why.').waitFor();
    await declining.getByLabel('Why').selectOption({ label: 'no room now' });
    expect(await declining.getByLabel('What comes next').inputValue()).toBe('new_referral');
    await declining.getByText('What helps: something to bridge the time').waitFor();
    await declining.getByLabel('What comes next').selectOption({ label: 'the coordinator finds another door' });
    await looksRightInBothThemes(other, 'declining');
    await declining.getByRole('button', { name: 'We cannot take it' }).click();
    await declining.waitFor({ state: 'hidden' });
    await other.getByText('Why: no room now').first().waitFor();

    // The coordinator asks to look again.
    await lead.getByRole('heading', { name: '1 referral for the coordinator' }).waitFor();
    await lead.getByRole('link', { name: /^A bed or a home/ }).click();
    await lead.getByText('waits for the coordinator').waitFor();
    await looksRightInBothThemes(lead, 'a referral for the coordinator');
    await lead.getByRole('button', { name: 'Please look again' }).click();
    await lead.getByRole('dialog').getByLabel('What should they look at again?').fill('The ground floor has a yard.');
    await lead.getByRole('dialog').getByRole('button', { name: 'Please look again' }).click();
    await lead.getByRole('dialog').waitFor({ state: 'hidden' });

    await other.getByText('The ground floor has a yard.').first().waitFor();
    await other.getByRole('button', { name: 'Accept', exact: true }).click();
    await other.getByRole('button', { name: 'Give an appointment' }).click();
    const giving = other.getByRole('dialog');
    await giving.getByRole('button', { name: 'Give an appointment' }).click();
    await giving.getByText('Choose a day and a time still to come.').waitFor();
    await giving.getByLabel('Day').fill(tomorrow());
    await giving.getByLabel('Time').fill('10:00');
    await giving.getByLabel('Where to come, and how one gets in').fill('The blue door, ring twice.');
    await giving.getByRole('button', { name: 'Give an appointment' }).click();
    await desk.getByText('Appointment given').waitFor();
    await desk.getByText('The blue door, ring twice.').waitFor();

    // Nobody asked yet why: that is what is said.
    await other.getByRole('button', { name: 'Not met yet' }).click();
    const missing = other.getByRole('dialog');
    expect(await missing.getByLabel('Why').inputValue()).toBe('');
    await missing.getByRole('button', { name: 'Not met yet' }).click();
    await desk.getByText('Not met yet').first().waitFor();
    await other.getByText(/^We lost contact: from /).waitFor({ state: 'detached' });
    for (const way of ['by phone', 'on the street', 'by phone']) {
      await other.getByRole('button', { name: 'We tried to reach them' }).click();
      const trying = other.getByRole('dialog');
      await trying.getByLabel(way).check();
      await trying.getByRole('button', { name: 'We tried to reach them' }).click();
      await trying.waitFor({ state: 'hidden' });
    }
    await other.getByText('3 tries to reach them').waitFor();
    // What only time allows is said with its day, and not offered before.
    await other.getByText(/^We lost contact: from /).waitFor();
    await looksRightInBothThemes(other, 'a referral on its way');
    await other.getByRole('button', { name: 'They came later' }).click();
    await desk.getByText('Met', { exact: true }).waitFor();
    await other.getByRole('button', { name: 'A service has begun' }).click();
    await desk.getByText('The service goes on').waitFor();
    expect(await referralsOf(ana, caseId)).toMatchObject([{ state: 'in_service', attempts: [] }]);

    // It is Ana's to know of and the shelter's to do.
    await desk.getByRole('link', { name: 'A bed or a home' }).click();
    await desk.getByText('Agency shelter says how it goes on.').waitFor();
    for (const words of ['The blue door, ring twice.', 'A bed with room for a small dog.'])
      await desk.getByText(words).first().waitFor();
    await looksRightInBothThemes(desk, 'a referral');
  });

  it('does not look done before the server said so, and is kept where it cannot be sent', async () => {
    const [ana, carla] = [await board.sits('ana'), await board.sits('carla')];
    const caseId = await board.caseOf(ana);
    const { referralId } = await refers(ana, caseId, 'legal', { service: 'legal_help' });
    const { page } = await windows.of('carla', `/referrals/${referralId}`);
    await page.getByRole('button', { name: 'Accept', exact: true }).waitFor();
    const moved = `**/api/referrals/${referralId}/move`;
    // The answer is lost on its way, once: what was done is not done again.
    await page.route(moved, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'We have seen it' }).click();
    await page.getByText('Seen by the agency').waitFor();
    await page.unroute(moved);
    await page.route(moved, (route) => route.abort());
    await page.getByRole('button', { name: 'Accept', exact: true }).click();
    await page.getByRole('alert').getByText('The server did not answer. Try again in a moment.').waitFor();
    expect(await page.getByText('Seen by the agency').count()).toBe(1);
    await page.unroute(moved);
    // Somebody else of the agency decided meanwhile: the refusal says so on the spot.
    await page.getByRole('button', { name: 'We cannot take it' }).click();
    await goesTo(carla, referralId, 'accepted');
    await page.getByText('Accepted, no appointment yet').waitFor();
  });

  it('is kept for later, and sent with what was written down then', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    await gives(ana, caseId, 'shelter');
    const { page } = await windows.of('ana', `/cases/${caseId}`);
    await page.getByRole('button', { name: 'Refer to an agency' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('What for', { exact: true }).selectOption({ label: 'Papers and documents' });
    await sheet.getByLabel('What exactly is asked for').fill('Somebody to go along to the office.');
    await sheet.getByRole('button', { name: 'Keep for later' }).click();
    await sheet.waitFor({ state: 'hidden' });
    await page.getByText('Not sent yet').waitFor();
    await page.getByRole('button', { name: /^Send: Papers and documents/ }).click();
    const about = page.getByRole('dialog').getByLabel('What exactly is asked for');
    await eventually(
      async () => (await about.inputValue()) === 'Somebody to go along to the office.',
      'what was written down to stand in the field',
    );
    await page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    await page.getByText('Sent, waiting for an answer').waitFor();
    const { page: other } = await windows.of('ben', `/cases/${caseId}`);
    await other.getByText('Somebody to go along to the office.').waitFor();
  });

  it('loses no word where the network fails between two steps, whatever is closed meanwhile', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    await gives(ana, caseId, 'shelter');
    const { page } = await windows.apart('ana', `/cases/${caseId}`);
    const sheet = page.getByRole('dialog');
    const about = sheet.getByLabel('What exactly is asked for');
    const begins = () => page.getByRole('button', { name: 'Refer to an agency' }).click();
    const closes = async () => {
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });
      await page.reload();
    };
    // Not even written down: it stands in the form again.
    const written = '**/api/cases/*/referrals';
    await page.route(written, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await begins();
    await sheet.getByLabel('What for', { exact: true }).selectOption({ label: 'Papers and documents' });
    await about.fill('Somebody to go along to the office.');
    await sheet.getByRole('button', { name: 'Send now' }).click();
    await sheet.getByText('The server did not answer.').waitFor();
    await closes();
    await page.unroute(written);
    await begins();
    expect(await about.inputValue()).toBe('Somebody to go along to the office.');
    // Written down and not sent: it waits in the case, with what was typed.
    await page.route('**/api/referrals/*/move', (route) => route.abort());
    await sheet.getByRole('button', { name: 'Send now' }).click();
    await sheet.getByText(/^It is kept and not sent/).waitFor();
    await about.fill('Somebody to go along to the office on Monday.');
    await closes();
    await page.unroute('**/api/referrals/*/move');
    await begins();
    expect(await about.inputValue()).toBe('');
    await closes();
    await page.getByText('Not sent yet').waitFor();
    await page.getByRole('button', { name: /^Send: Papers and documents/ }).click();
    expect(await about.inputValue()).toBe('Somebody to go along to the office on Monday.');
    await sheet.getByRole('button', { name: 'Send' }).click();
    await page.getByText('Sent, waiting for an answer').waitFor();
    const { page: other } = await windows.of('ben', `/cases/${caseId}`);
    await other.getByText('Somebody to go along to the office on Monday.').waitFor();
    expect(await referralsOf(ana, caseId)).toHaveLength(1);
  });

  it('is readable in every look', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana);
    const { referralId } = await refers(ana, caseId, 'shelter', { priority: 'urgent', words: 'A bed for tonight.' });
    await goesTo(ben, referralId, 'info_needed', { words: 'Is there a dog?' });
    for (const look of LOOKS) {
      const { page } = await windows.of('ana', `/cases/${caseId}?view=who`, look);
      await page.getByText('They asked something').waitFor();
      await looksRightInBothThemes(page, `referrals of a case at ${look.width}`);
      await page.goto(`${board.api.origin}/referrals`);
      await page.getByRole('link', { name: 'A bed or a home, to Agency shelter' }).first().waitFor();
      await looksRightInBothThemes(page, `referrals that wait for us at ${look.width}`);
      await page.goto(`${board.api.origin}/referrals/${referralId}`);
      await page.getByText('Is there a dog?').first().waitFor();
      await looksRightInBothThemes(page, `a referral at ${look.width}`);
      await page.getByRole('button', { name: 'Answer', exact: true }).click();
      await page.getByRole('dialog').getByLabel('Your answer').waitFor();
      await page.getByRole('dialog').getByText('Is there a dog?').waitFor();
      await looksRightInBothThemes(page, `answering a question at ${look.width}`);
    }
  });
});
