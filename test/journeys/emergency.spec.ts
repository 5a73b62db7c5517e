import { beforeAll, expect, it } from '@jest/globals';
import { becomes } from '../support/acts.js';
import { ended } from '../support/at-the-door.js';
import { useBoard } from '../support/board.js';
import { breaks, referenceOf } from '../support/glass.js';
import { entriesOf, writes } from '../support/person-file.js';
import { gives, moves } from '../support/shares.js';
import { agencyId, personId } from '../support/table.js';
import { journeys, LOOKS, useWindows } from './browser.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

/** Carla leads cases and looks after data in her agency. */
beforeAll(async () => {
  const admin = await board.sits('admin');
  const act = becomes(personId('carla'), agencyId('legal'), ['lead', 'privacy_lead']);
  expect(ended(await admin.http(act.method, act.path, act.body))).toBe('done');
});

async function aCase(): Promise<{ caseId: string; reference: string }> {
  const [carla, ben] = [await board.sits('carla'), await board.sits('ben')];
  const caseId = await board.caseOf(carla, 'shelter');
  await writes(carla, caseId, { kind: 'treatment_started', label: 'OPIOIDUD', words: 'Every morning, at the clinic.' });
  await writes(ben, caseId, { kind: 'housing', service: 'shelter' });
  return { caseId, reference: await referenceOf(carla, caseId) };
}

journeys('a file in an emergency', () => {
  it('is opened by its reference, read with the time that is left, seen in the case, and looked at afterwards', async () => {
    const { caseId, reference } = await aCase();
    const { page: clinic } = await windows.of('alexis', '/emergency');
    const { page: other } = await windows.of('ben', `/cases/${caseId}`);
    const { page: lead } = await windows.of('carla', '/today');
    await clinic.getByText('You opened no file in an emergency.').waitFor();
    await clinic.getByRole('button', { name: 'Open a file' }).click();
    const sheet = clinic.getByRole('dialog');
    await sheet.getByRole('button', { name: 'Open for two hours' }).click();
    await sheet.getByText('This is no whole reference').waitFor();
    await sheet.getByText('Choose why.').waitFor();
    await sheet.getByLabel('Case reference').fill('S-0000 0000 00');
    await sheet.getByLabel('Their life or health is in danger').check();
    await sheet.getByLabel('What happened').fill('Found at the station, does not wake up.');
    await looksRightInBothThemes(clinic, 'opening a file in an emergency');
    await sheet.getByRole('button', { name: 'Open for two hours' }).click();
    await sheet.getByText('Nothing was opened.').waitFor();
    await sheet.getByLabel('Case reference').fill(reference.toLowerCase());
    await sheet.getByRole('button', { name: 'Open for two hours' }).click();
    await clinic.getByRole('heading', { name: 'File of Nikos' }).waitFor();
    await clinic.getByText(/^Open for 1\d\d more minutes$/).waitFor();
    await clinic.getByText('Every morning, at the clinic.').waitFor();
    await clinic.getByText('Shown to you in an emergency; not to be passed on').waitFor();
    await looksRightInBothThemes(clinic, 'a file that was opened in an emergency');

    // At once in the case, with why for who may know.
    await other.getByText('opened the person’s file in an emergency, to read it until').waitFor();
    await other.getByText('Why: Their life or health is in danger.').waitFor();
    await other.getByText('Found at the station, does not wake up.').waitFor();
    await looksRightInBothThemes(other, 'a case in which a file was opened');

    await lead.getByRole('heading', { name: 'In an emergency' }).waitFor();
    await looksRightInBothThemes(lead, 'today with something to look at');
    await lead.getByRole('link', { name: 'alexis, Agency health' }).click();
    await lead.getByLabel('It was justified').check();
    await lead.getByLabel('Why', { exact: true }).fill('They could not be asked.');
    await looksRightInBothThemes(lead, 'saying what was found');
    await lead.getByRole('button', { name: 'Say so' }).click();
    await lead.getByText('Nothing waits to be looked at.').waitFor();
    await other.getByText('looked at the opening in an emergency: it was justified.').waitFor();
    await other.getByText('They could not be asked.').waitFor();
  });

  it('is opened from the case as well, and its time runs by the clock of the server', async () => {
    const caseId = await board.caseOf(await board.sits('ana'), 'shelter');
    const { page: other } = await windows.of('ben', `/cases/${caseId}`);
    await other.getByRole('heading', { name: 'The person’s file' }).waitFor();
    expect(await other.getByRole('button', { name: 'Open it in an emergency' }).count()).toBe(0);

    const { page: clinic } = await windows.apart('alexis', '/cases');
    // The clock of this device is three hours ahead.
    await clinic.addInitScript(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 3 * 3_600_000;
    });
    await clinic.goto(`${board.api.origin}/cases/${caseId}`);
    await clinic.getByRole('button', { name: 'Open it in an emergency' }).click();
    const sheet = clinic.getByRole('dialog');
    await looksRightInBothThemes(clinic, 'opening the file of a case in an emergency');
    await sheet.getByLabel('They cannot say yes or no now').check();
    await sheet.getByLabel('What happened').fill('Found at the station, does not wake up.');
    await sheet.getByRole('button', { name: 'Open for two hours' }).click();
    await clinic.getByRole('heading', { name: 'File of Nikos' }).waitFor();
    await clinic.getByText(/^Open for 1\d\d more minutes$/).waitFor();
    await clinic.goto(`${board.api.origin}/today`);
    await clinic
      .getByText(/^Open for 1\d\d more minutes$/)
      .first()
      .waitFor();
  });

  it('and agreements as a whole are readable in every look', async () => {
    const { reference } = await aCase();
    const alexis = await board.sits('alexis');
    const glassId = await breaks(alexis, reference);
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana, 'shelter');
    await writes(ana, caseId, { kind: 'wound_care' });
    await gives(ana, caseId, 'shelter', {
      until: { date: new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10), zone: 'UTC' },
    });
    expect(await entriesOf(ben, caseId, 'TREAT')).toHaveLength(1);
    expect(await moves(ben, await gives(ana, caseId, 'shelter'), 'revoke')).toBe('done');
    for (const look of LOOKS) {
      const { page: clinic } = await windows.of('alexis', `/emergency/${glassId}`, look);
      await clinic.getByRole('heading', { name: 'File of Nikos' }).waitFor();
      await looksRightInBothThemes(clinic, `a file in an emergency at ${look.width}`);
      await clinic.goto(`${board.api.origin}/emergency`);
      await clinic.getByRole('button', { name: 'Open a file' }).click();
      await clinic.getByRole('dialog').getByLabel('Case reference').waitFor();
      await looksRightInBothThemes(clinic, `opening a file at ${look.width}`);
      const { page: lead } = await windows.of('carla', '/emergency', look);
      await lead.getByRole('heading', { name: 'To be looked at' }).waitFor();
      await looksRightInBothThemes(lead, `what is to be looked at, at ${look.width}`);
      const { page: teller } = await windows.of('ana', '/today', look);
      await teller.getByText('Agency shelter may be told').waitFor();
      await looksRightInBothThemes(teller, `today with an agreement that ends at ${look.width}`);
      await teller.goto(`${board.api.origin}/agreements`);
      await teller.getByRole('heading', { name: 'End soon' }).waitFor();
      await looksRightInBothThemes(teller, `agreements at ${look.width}`);
      await teller.goto(`${board.api.origin}/cases/${caseId}?view=who`);
      await teller.getByRole('button', { name: 'Whom we told' }).click();
      await teller.getByRole('dialog').getByText('ben, Agency shelter').waitFor();
      await looksRightInBothThemes(teller, `whom we told at ${look.width}`);
      const { page: told } = await windows.of('ben', '/agreements', look);
      await told.getByRole('heading', { name: 'Taken back: stop' }).waitFor();
      await looksRightInBothThemes(told, `agreements of who was told at ${look.width}`);
    }
  });
});
