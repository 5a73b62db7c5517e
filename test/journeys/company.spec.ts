import { expect, it } from '@jest/globals';
import { useBoard } from '../support/board.js';
import { asksAlong, goesTo, refers, standsFor } from '../support/referrals.js';
import { gives } from '../support/shares.js';
import { agencyId } from '../support/table.js';
import { journeys, LOOKS, useWindows } from './browser.js';
import { looksRightInBothThemes } from './looks-right.js';

const board = useBoard({ WORKER_SWEEP_MS: '250' });
const windows = useWindows(board);

/** The day after today, as a field of a day wants it. */
const tomorrow = (): string => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);

journeys('company on the way', () => {
  it('is asked for, says yes, and has the step of the day', async () => {
    const [ana, ben] = [await board.sits('ana'), await board.sits('ben')];
    const caseId = await board.caseOf(ana);
    const { referralId } = await refers(ana, caseId, 'shelter');
    const { page: desk } = await windows.of('ana', `/referrals/${referralId}`);
    const { page: other } = await windows.of('carla', '/referrals');
    await other.getByRole('heading', { name: 'No referral waits for us' }).waitFor();
    // Nobody may be told for that yet.
    await desk.getByRole('button', { name: 'Ask somebody to go along' }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByText('Nobody may be told for this yet').waitFor();
    await gives(ana, caseId, 'legal', { purpose: 'X-ACCOMP', labels: ['N'] });
    await sheet.getByLabel('Which agency goes along').waitFor();
    await looksRightInBothThemes(desk, 'asking for company');
    await sheet.getByRole('button', { name: 'Ask', exact: true }).click();
    await sheet.waitFor({ state: 'hidden' });
    await desk.getByText('Agency legal is asked to go along, and has not answered.').waitFor();

    await other.getByRole('heading', { name: '1 referral waits for us' }).waitFor();
    await other.getByText('You are asked to go along to the first contact.').waitFor();
    await other.getByRole('link', { name: /^A bed or a home/ }).click();
    await looksRightInBothThemes(other, 'being asked to go along');
    await other.getByRole('button', { name: 'We go along' }).click();
    await other.getByText('You go along.').waitFor();
    await desk.getByText('Agency legal goes along.').waitFor();
    await goesTo(ben, referralId, 'scheduled', {
      slot: { date: tomorrow(), time: '10:00', zone: 'UTC' },
      words: 'The blue door.',
    });
    await other.getByText('waits for us').waitFor();
    await desk.getByText('waits for Agency legal').waitFor();
    await other.getByRole('button', { name: 'Not met yet' }).waitFor();
    await looksRightInBothThemes(other, 'going along');
    await other.getByRole('button', { name: 'We cannot go along any more' }).click();
    await other.getByText('There is nothing here that you may see').waitFor();
    await desk.getByText('waits for Agency shelter').waitFor();
    expect(await standsFor(ana, referralId)).toMatchObject({ accompanierAgencyId: null });
  });

  it('is readable in every look', async () => {
    const ana = await board.sits('ana');
    const caseId = await board.caseOf(ana);
    const { referralId } = await refers(ana, caseId, 'shelter');
    await gives(ana, caseId, 'legal', { purpose: 'X-ACCOMP', labels: ['N'] });
    expect(await asksAlong(ana, referralId, 'legal')).toBe('done');
    expect(await standsFor(ana, referralId)).toMatchObject({ askedAgencyId: agencyId('legal') });
    for (const look of LOOKS) {
      const { page: desk } = await windows.of('ana', `/referrals/${referralId}`, look);
      await desk.getByRole('button', { name: 'No company needed' }).waitFor();
      await looksRightInBothThemes(desk, `a referral with company asked for at ${look.width}`);
      const { page: other } = await windows.of('carla', `/referrals/${referralId}`, look);
      await other.getByRole('button', { name: 'We go along' }).waitFor();
      await looksRightInBothThemes(other, `being asked to go along at ${look.width}`);
    }
  });
});
