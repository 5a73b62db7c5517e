import { beforeAll, it } from '@jest/globals';
import { useBoard } from '../support/board.js';
import { aCode, aSeries, plans, takeTheirSeats } from '../support/meetings.js';
import { journeys, PHONE, useWindows } from './browser.js';
import { looksRight, looksRightInBothThemes } from './looks-right.js';

const board = useBoard();
const windows = useWindows(board);

journeys('somebody who is asked to come to a meeting for one item', () => {
  beforeAll(() => takeTheirSeats(board));

  it('B6 is asked from the agenda, opens the link on a phone without an account, and reads when the meeting is late', async () => {
    const chair = await board.sits('chair');
    const meeting = await plans(chair, await aSeries(chair, { code: aCode() }), { original: '2027-03-09' });
    await meeting.hasItem(chair, 'Beds for the winter');
    await meeting.hasItem(chair, 'A letter to the ministry', { outcome: 'To agree on a text' });

    const { page: desk } = await windows.of('chair', `/meetings/${meeting.id}`);
    await desk.getByRole('button', { name: 'More about: A letter to the ministry' }).click();
    await desk.getByRole('button', { name: 'Ask somebody to come for it' }).click();
    const sheet = desk.getByRole('dialog');
    await sheet.getByLabel('Who').fill('A lawyer of the bar');
    await looksRight(desk, 'asking somebody to come');
    await sheet.getByRole('button', { name: 'Make the link' }).click();
    const link = await sheet.getByText(/\/guest#[\w-]{43}$/).textContent();
    await looksRightInBothThemes(desk, 'the link of somebody who was asked');
    await sheet.getByRole('button', { name: 'Done' }).click();
    const asked = desk.getByRole('region', { name: 'Asked to come' });
    await asked.getByText('A lawyer of the bar').waitFor();
    await asked.getByText(/^A letter to the ministry, about 14:10$/).waitFor();

    const { page: phone } = await windows.open(PHONE);
    await phone.goto(`${board.api.origin}/guest${link!.slice(link!.indexOf('#'))}`);
    await phone.getByRole('heading', { name: 'A letter to the ministry' }).waitFor();
    await phone.getByText('expected at 14:10').waitFor();
    await looksRightInBothThemes(phone, 'what a guest sees, on a phone');

    await meeting.insists(chair, 'meeting.move', {
      start: { date: '2027-03-09', time: '14:20', zone: 'Europe/Athens' },
      minutes: 90,
    });
    await phone.reload();
    await phone.getByText('expected 14:30 instead of 14:10').waitFor();
    await looksRight(phone, 'what a guest sees of a meeting that is late');

    await meeting.isOpenedBy(chair, await board.sits('ana'), await board.sits('ben'));
    await meeting.leads(chair, 'item.next');
    await desk.getByText('Asked to come for the next item: A lawyer of the bar').waitFor();
    await looksRight(desk, 'a meeting for whose next item somebody waits');
    await meeting.leads(chair, 'meeting.close');
    await phone.reload();
    await phone.getByRole('heading', { name: 'This meeting is over' }).waitFor();
    await looksRight(phone, 'the link of a guest after the close');
  });
});
