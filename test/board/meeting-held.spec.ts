import { beforeAll, describe, expect, it } from '@jest/globals';
import { meetingStream, saidKey, type SeriesView } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { agendaOf, aSeries, decisionIn, itemIn, plans, takeTheirSeats } from '../support/meetings.js';
import type { Person } from '../support/person.js';
import { agencyId } from '../support/table.js';

const board = useBoard();

describe('a meeting from call to close', () => {
  let chair: Person;
  let ana: Person;
  let ben: Person;
  let dino: Person;

  beforeAll(async () => {
    await takeTheirSeats(board);
  });

  async function gather() {
    [chair, ana, ben, dino] = [
      await board.sits('chair'),
      await board.sits('ana'),
      await board.sits('ben'),
      await board.sits('dino'),
    ];
    return aSeries(chair, { code: `T${String(Math.random()).slice(2, 8)}` });
  }

  it('is followed live by everybody who sits there, and each folds what the server reads', async () => {
    const seriesId = await gather();
    const meeting = await plans(chair, seriesId, { original: '2027-03-09' });
    const stream = meetingStream(meeting.id);
    await ana.live.connected();
    await ana.live.follow(stream);
    const places = await meeting.hasItem(chair, 'Shelter places', { kind: 'decision' });
    await meeting.isOpenedBy(chair, ana, ben, dino);
    await meeting.leads(chair, 'item.next');
    const decisionId = await meeting.isAskedBy(chair, places, 'The shelter keeps three places free.');
    const refused = await meeting.does(ana, 'decision.answer', { decisionId, version: 1, position: 'object' });
    expect(refused).toMatchObject({ error: { code: 'invalid_input' } });
    await meeting.insists(ana, 'decision.answer', { decisionId, version: 1, position: 'consent' });
    await meeting.leads(chair, 'decision.call', { decisionIds: [decisionId] });
    await board.movesClock('31 seconds');
    await meeting.leads(chair, 'decision.adopt', { decisionId });
    const view = await meeting.seenBy(ana);
    expect(decisionIn(view, decisionId)).toMatchObject({
      status: 'adopted_by_consent',
      number: expect.stringMatching(/-001$/),
    });
    expect(await ana.foldHolds(stream)).toBeNull();
    expect(Math.max(...ana.takesNote().map((event) => JSON.stringify(event).length))).toBeLessThan(2048);
    const before = view;
    await meeting.leads(chair, 'item.next');
    await meeting.leads(chair, 'meeting.close');
    const after = await meeting.seenBy(ben);
    expect(after.meeting.status).toBe('closed');
    expect(itemIn(after, places).status).toBe('concluded');
    expect(after.decisions).toEqual(before.decisions);
    expect(await ana.foldHolds(stream)).toBeNull();
    ana.takesNote();
    expect(await journalFaults(board)).toEqual([]);
    await board.movesClock('0 seconds');
  });

  it('D13.1 of what was put off, not reached and concluded, the next draft has the first two in that order, once carried', async () => {
    const seriesId = await gather();
    const meeting = await plans(chair, seriesId, { original: '2027-03-16' });
    const [seven, eight, nine] = [
      await meeting.hasItem(chair, 'Seven'),
      await meeting.hasItem(chair, 'Eight'),
      await meeting.hasItem(chair, 'Nine'),
    ];
    await meeting.isOpenedBy(chair, ana, ben, dino);
    await meeting.leads(chair, 'item.next', { itemId: nine });
    await meeting.leads(chair, 'item.end', { itemId: seven, ending: 'defer' });
    await meeting.leads(chair, 'meeting.close');
    const record = await meeting.seenBy(ana);
    expect([seven, eight, nine].map((id) => itemIn(record, id).status)).toEqual([
      'deferred',
      'not_reached',
      'concluded',
    ]);
    const series = (await ana.http<SeriesView>('GET', `/api/series/${seriesId}`)).body;
    const next = series.meetings.find(({ meetingId }) => meetingId !== meeting.id)!;
    const again = await plans(chair, seriesId, { original: next.original });
    const draft = await again.seenBy(dino);
    expect(agendaOf(draft)).toEqual(['Seven', 'Eight']);
    expect(draft.items.map(({ carried }) => carried)).toEqual([1, 1]);
    expect(draft.items.map(({ lineageId }) => lineageId)).toEqual([seven, eight]);
    // Closed once more it is closed already.
    expect(await meeting.does(chair, 'meeting.close', { term: 1 })).toMatchObject({ result: {} });
    expect(agendaOf(await again.seenBy(dino))).toEqual(['Seven', 'Eight']);
    expect(await meeting.seenBy(ana)).toEqual(record);
  });

  it('keeps from everybody else what is for named people only, and lets nobody else in', async () => {
    const seriesId = await gather();
    const meeting = await plans(chair, seriesId, { original: '2027-03-23' });
    const itemId = await meeting.hasItem(chair, 'About one person', { kind: 'case_review', readerIds: [ana.id] });
    const title = saidKey('item', itemId, 'title');
    expect((await meeting.seenBy(ana)).words[title]).toBe('About one person');
    expect((await meeting.seenBy(dino)).words).not.toHaveProperty([title]);
    expect(itemIn(await meeting.seenBy(dino), itemId)).toMatchObject({ restricted: true, kind: 'case_review' });
    const bea = await board.sits('bea');
    expect((await bea.http('GET', `/api/meetings/${meeting.id}`)).status).toBe(404);
    const stranger = await board.sits('stranger');
    expect((await stranger.http('GET', `/api/series/${seriesId}`)).status).toBe(404);
    expect(await meeting.does(dino, 'item.change', { itemId, minutes: 5 })).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect(agencyId('health')).toBe(ana.agencyId);
  });
});
