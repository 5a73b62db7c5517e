import { beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { itemStream, meetingStream, papersOf, papersOnTable, saidKey } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import { pdfFile } from '../support/made-files.js';
import {
  aCode,
  aSeries,
  decisionIn,
  type GatheredMeeting,
  itemIn,
  plans,
  takeTheirSeats,
} from '../support/meetings.js';
import type { Person } from '../support/person.js';
import { fetchesFile, sendsFile } from '../support/sends-files.js';
import { personId } from '../support/table.js';

const board = useBoard();

describe('papers of the items of a meeting', () => {
  let [chair, ana, ben, carla, dino, bea]: Person[] = [];

  beforeAll(async () => {
    await takeTheirSeats(board);
    [chair, ana, ben, carla, dino, bea] = await Promise.all(
      (['chair', 'ana', 'ben', 'carla', 'dino', 'bea'] as const).map((name) => board.sits(name)),
    );
  });

  const meetingsOn = async (...originals: string[]): Promise<GatheredMeeting[]> => {
    const seriesId = await aSeries(chair!, { code: aCode() });
    const meetings: GatheredMeeting[] = [];
    for (const original of originals) meetings.push(await plans(chair!, seriesId, { original }));
    return meetings;
  };

  /** An item that Ana proposed and the chair took on the agenda; answers its id. */
  async function anasItem(meeting: GatheredMeeting, title: string, more: object = {}): Promise<string> {
    const itemId = v7();
    await meeting.insists(ana!, 'item.propose', { itemId, kind: 'discussion', minutes: 10, title, ...more });
    await meeting.insists(chair!, 'item.schedule', { itemId });
    return itemId;
  }

  /** Puts a file up and on the table of an item, or in the place of a paper; answers its id. */
  async function puts(meeting: GatheredMeeting, who: Person, itemId: string, title: string, more: Puts = {}) {
    const { paperId, stream = meetingStream(meeting.id), bytes = `${title}.` } = more;
    const { id, refused } = await sendsFile(who, stream, bytes);
    expect(refused).toBeUndefined();
    const replaces = paperId === undefined ? {} : { paperId };
    await meeting.insists(who, paperId ? 'paper.replace' : 'paper.add', { itemId, fileId: id, title, ...replaces });
    return id;
  }
  type Puts = { paperId?: string; stream?: ReturnType<typeof meetingStream>; bytes?: string | Buffer };

  const reads = async (who: Person, fileId: string): Promise<string | number> => {
    const { status, bytes } = await fetchesFile(who, fileId);
    return status === 200 ? bytes.toString('latin1') : status;
  };
  const all = () => [ana!, ben!, dino!];

  it('B5: are put up by who prepares the item, replaced by newer versions, and read by who reads the meeting, each version', async () => {
    const [meeting] = await meetingsOn('2027-03-09');
    const itemId = await anasItem(meeting!, 'Night places', {});
    const first = await puts(meeting!, ana!, itemId, 'First draft');
    const second = await puts(meeting!, chair!, itemId, 'Second draft', { paperId: first, bytes: pdfFile() });
    const view = await meeting!.seenBy(ben!);
    expect(papersOf(view, itemId)[0]).toMatchObject([
      { fileId: second, paperId: first, version: 2, type: 'application/pdf', personId: personId('chair') },
      { fileId: first, paperId: first, version: 1, type: 'text/plain', bytes: 12, personId: personId('ana') },
    ]);
    expect(view.words[saidKey('paper', first, 'title')]).toBe('First draft');
    expect([await reads(ben!, first), (await fetchesFile(dino!, second)).bytes]).toEqual(['First draft.', pdfFile()]);
    // Bea volunteers and reads no meetings; Ben does not prepare this item, and nobody puts up what somebody else sent.
    expect([await reads(bea!, first), await reads(bea!, second)]).toEqual([404, 404]);
    expect((await sendsFile(bea!, meetingStream(meeting!.id), 'x')).status).toBe(404);
    const bens = await sendsFile(ben!, meetingStream(meeting!.id), 'Of Ben.');
    const adds = (who: Person, fileId: string) => meeting!.does(who, 'paper.add', { itemId, fileId, title: 'More' });
    expect(await adds(ben!, bens.id)).toMatchObject({ error: { code: 'forbidden' } });
    expect(await adds(ana!, bens.id)).toMatchObject({ error: { fields: { fileId: expect.anything() } } });
    // Given again it is there once.
    expect(await adds(ana!, first)).toMatchObject({ result: {} });
    expect((await meeting!.seenBy(ana!)).papers).toHaveLength(2);
  });

  it('B5: of an item for named people are read by these alone, and by nobody who left for it', async () => {
    const [meeting] = await meetingsOn('2027-03-09');
    const readerIds = [personId('carla')];
    const itemId = await anasItem(meeting!, 'About one person', { readerIds });
    const stream = itemStream(itemIn(await meeting!.seenBy(ana!), itemId).lineageId);
    const paper = await puts(meeting!, ana!, itemId, 'A letter', { stream });
    expect([await reads(carla!, paper), await reads(ben!, paper), await reads(dino!, paper)]).toEqual([
      'A letter.',
      404,
      404,
    ]);
    expect(JSON.stringify(await meeting!.seenBy(ben!))).not.toContain('A letter');
    expect((await sendsFile(ben!, stream, 'x')).status).toBe(404);
    // What was put up for all is not said to some, and the other way round.
    const forAll = await sendsFile(ana!, meetingStream(meeting!.id), 'For all.');
    const adds = { itemId, fileId: forAll.id, title: 'For all' };
    expect(await meeting!.does(ana!, 'paper.add', adds)).toMatchObject({ error: { code: 'invalid_input' } });
    await meeting!.insists(carla!, 'interest.declare', { itemId, level: 'recused_leaves' });
    expect(await reads(carla!, paper)).toBe(404);
  });

  it('B5 B2 B3: the versions on the table when it was put stay with the decision, and the record keeps what people were called with', async () => {
    const [meeting] = await meetingsOn('2027-03-09');
    const itemId = await anasItem(meeting!, 'A rule', { kind: 'decision' });
    const wrong = await puts(meeting!, ana!, itemId, 'The wrong one');
    await meeting!.insists(ana!, 'paper.remove', { itemId, paperId: wrong });
    expect(await reads(ben!, wrong)).toBe(404);
    const draft = await puts(meeting!, ana!, itemId, 'Draft');
    const other = await puts(meeting!, ana!, itemId, 'Another');
    await meeting!.isOpenedBy(chair!, ...all());
    await meeting!.leads(chair!, 'item.next', { itemId });
    const put = await puts(meeting!, ana!, itemId, 'Draft, corrected', { paperId: draft });
    await meeting!.insists(ana!, 'paper.remove', { itemId, paperId: other });
    const decisionId = await meeting!.isAskedBy(chair!, itemId, 'So it is.');
    const late = await puts(meeting!, chair!, itemId, 'Draft, too late', { paperId: draft });
    const view = await meeting!.seenBy(dino!);
    expect(decisionIn(view, decisionId).papers).toEqual([{ fileId: put, version: 2 }]);
    expect(papersOnTable(view, itemId).map(({ fileId, version }) => [fileId, version])).toEqual([[late, 3]]);
    expect(itemIn(view, itemId).changed).toMatchObject({ personId: personId('chair') });
    for (const [fileId, words] of [
      [draft, 'Draft.'],
      [other, 'Another.'],
      [put, 'Draft, corrected.'],
    ] as const)
      expect(await reads(dino!, fileId)).toBe(words);
  });

  it('B5 C3: go along with an item that is carried, every version, and what comes there leaves the record before as it was', async () => {
    const [meeting, next] = await meetingsOn('2027-03-09', '2027-03-16');
    const itemId = await anasItem(meeting!, 'Carried', {});
    const named = await anasItem(meeting!, 'Of one person', { readerIds: [] });
    const stream = itemStream(itemIn(await meeting!.seenBy(ana!), named).lineageId);
    const first = await puts(meeting!, ana!, itemId, 'One');
    const second = await puts(meeting!, ana!, itemId, 'Two', { paperId: first });
    const secret = await puts(meeting!, ana!, named, 'For two', { stream });
    await meeting!.isHeldFor(chair!, all());
    const record = await meeting!.seenBy(ben!);
    const carried = await next!.seenBy(ben!);
    const [here, apart] = [itemId, named].map((id) => carried.items.find((one) => one.carriedFrom?.itemId === id)!);
    expect(papersOf(carried, here!.itemId)[0]!.map(({ fileId, version }) => [fileId, version])).toEqual([
      [second, 2],
      [first, 1],
    ]);
    expect(carried.words[saidKey('paper', second, 'title')]).toBe('Two');
    expect(papersOnTable(carried, apart!.itemId).map(({ fileId }) => fileId)).toEqual([secret]);
    expect(await reads(ben!, secret)).toBe(404);
    await puts(next!, ana!, here!.itemId, 'Three', { paperId: first });
    await next!.insists(chair!, 'paper.remove', { itemId: apart!.itemId, paperId: secret });
    // It stands in the record of the meeting before: nobody takes it out of that.
    expect(await reads(ana!, secret)).toBe('For two.');
    expect((await meeting!.seenBy(ben!)).papers).toEqual(record.papers);
    expect(await journalFaults(board)).toEqual([]);
    expect(await meeting!.does(ana!, 'paper.add', { itemId, fileId: v7(), title: 'x' })).toMatchObject({
      error: { code: 'invalid_input' },
    });
  });
});
