import { beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { itemStream, meetingStream, type QuorumRule, quorumNow, saidKey, seatsFilled } from '#libs/domain';
import { useBoard } from '../support/board.js';
import { journalFaults } from '../support/journal.js';
import {
  aCode,
  aSeries,
  decisionIn,
  type GatheredMeeting,
  heldOn,
  itemIn,
  plans,
  takeTheirSeats,
} from '../support/meetings.js';
import type { Person } from '../support/person.js';
import { agencyId, type CastName } from '../support/table.js';

const board = useBoard();

describe('how a meeting decides', () => {
  let [chair, ana, alexis, ben, dino, admin, carla]: Person[] = [];
  let seriesId: string;

  beforeAll(() => takeTheirSeats(board));

  /** Everybody sits down, at a meeting with an item to decide. */
  async function gather(
    quorum: QuorumRule = { seats: 3 },
    more: object = {},
  ): Promise<{ meeting: GatheredMeeting; itemId: string }> {
    const names: CastName[] = ['chair', 'ana', 'alexis', 'ben', 'dino', 'admin', 'carla'];
    [chair, ana, alexis, ben, dino, admin, carla] = await Promise.all(names.map((name) => board.sits(name)));
    seriesId = await aSeries(chair!, {
      code: aCode(),
      quorum: { ...quorum, ...(quorum.named && { named: [...quorum.named] }) } as never,
      ...more,
    });
    const meeting = await plans(chair!, seriesId, { original: '2027-03-09' });
    return { meeting, itemId: await meeting.hasItem(chair!, 'A rule', { kind: 'decision' }) };
  }
  const adopts = async (meeting: GatheredMeeting, decisionId: string) => {
    await meeting.leads(chair!, 'decision.call', { decisionIds: [decisionId] });
    await board.movesClock('31 seconds');
    await meeting.leads(chair!, 'decision.adopt', { decisionId });
    await board.movesClock('0 seconds');
  };
  const refused = (code: string, field?: string) => ({
    error: expect.objectContaining({ code, ...(field ? { fields: { [field]: [expect.any(String)] } } : {}) }),
  });

  it('D13.6 A2 A3 A4 A6 waits for the seat that must be there: its stand-in is enough, and its contact takes the seat over', async () => {
    const { meeting, itemId } = await gather({ seats: 3, named: [agencyId('health')] });
    await meeting.insists(chair!, 'meeting.call');
    await meeting.insists(chair!, 'meeting.open');
    // Nobody is presumed to be there, not even whoever opened it.
    expect((await meeting.seenBy(ana!)).roll).toEqual([]);
    await meeting.comes(chair!, ben!, dino!);
    await meeting.leads(chair!, 'item.next');
    const decisionId = v7();
    await meeting.insists(dino!, 'decision.draft', { decisionId, itemId, text: 'So be it.' });
    const puts = async () =>
      meeting.does(chair!, 'decision.put', { ...(await meeting.fromTheChair(chair!)), decisionIds: [decisionId] });
    expect(await puts()).toEqual(refused('illegal_move', 'quorum'));
    expect(quorumNow(await meeting.seenBy(ana!))).toMatchObject({
      met: false,
      present: 3,
      of: 5,
      lacks: { named: [agencyId('health')] },
    });
    await ana!.live.connected();
    await ana!.live.follow(meetingStream(meeting.id));
    await meeting.comes(alexis!);
    await ana!.sees('quorum.returned');
    expect(await puts()).toMatchObject({ result: {} });
    await meeting.comes(ana!);
    const view = await meeting.seenBy(dino!);
    expect(seatsFilled(view.roll).get(agencyId('health'))).toBe(ana!.id);
    expect(view.roll.filter(({ seat }) => seat === agencyId('health'))).toMatchObject([
      { personId: alexis!.id, deputy: true, from: expect.any(Number), to: expect.any(Number) },
      { personId: ana!.id, from: expect.any(Number) },
    ]);
    expect(quorumNow(view)).toMatchObject({ met: true, present: 4 });
    await adopts(meeting, decisionId);
    const { atPut, atAdopted } = decisionIn(await meeting.seenBy(dino!), decisionId);
    expect([atPut!.present.length, atAdopted!.present.length, atAdopted!.absent]).toEqual([4, 4, [agencyId('legal')]]);
    expect(atAdopted!.rule).toEqual({ seats: 3, named: [agencyId('health')] });
    await meeting.insists(ana!, 'roll.go');
    await meeting.leads(chair!, 'item.next');
    expect(await ana!.foldHolds(meetingStream(meeting.id))).toBeNull();
    ana!.takesNote();
  });

  it('D13.7 A7 counts without who leaves for the item: they read nothing more of it, and are back when it is over', async () => {
    const { meeting, itemId } = await gather({ share: { parts: 4, of: 5 } });
    const secret = await meeting.hasItem(chair!, 'About one house', {
      kind: 'decision',
      readerIds: [ana!.id, dino!.id],
    });
    await meeting.isOpenedBy(chair!, ana!, ben!, dino!);
    await dino!.live.connected();
    await dino!.live.follow(itemStream(secret));
    await meeting.leads(chair!, 'item.next', { itemId: secret });
    expect(quorumNow(await meeting.seenBy(ana!))).toMatchObject({ met: true, present: 4, of: 5 });
    // The secretary records it.
    await meeting.insists(admin!, 'interest.declare', { itemId: secret, personId: dino!.id, level: 'recused_leaves' });
    expect(quorumNow(await meeting.seenBy(ana!))).toMatchObject({ met: false, present: 3, of: 4 });
    dino!.takesNote();
    await meeting.insists(ana!, 'note.write', {
      noteId: v7(),
      itemId: secret,
      version: 0,
      text: 'What only some may know.',
    });
    expect(Object.values((await meeting.seenBy(dino!)).words)).not.toContain('What only some may know.');
    expect(dino!.live.frames.join()).not.toContain('What only some may know.');
    const decisionId = v7();
    await meeting.insists(ana!, 'decision.draft', { decisionId, itemId: secret, text: 'Yes.' });
    expect(
      await meeting.does(chair!, 'decision.put', {
        ...(await meeting.fromTheChair(chair!)),
        decisionIds: [decisionId],
      }),
    ).toEqual(refused('illegal_move', 'quorum'));
    await meeting.leads(chair!, 'item.end', { itemId: secret, ending: 'defer' });
    await meeting.leads(chair!, 'item.next');
    expect((await meeting.seenBy(dino!)).meeting.currentItemId).toBe(itemId);
    expect(quorumNow(await meeting.seenBy(dino!))).toMatchObject({ met: true, present: 4, of: 5 });
    await meeting.isAskedBy(chair!, itemId, 'So be it.');
    // Somebody of an agency who fills no seat leaves for themselves alone.
    await meeting.insists(admin!, 'interest.declare', { itemId, level: 'recused_leaves' });
    expect(quorumNow(await meeting.seenBy(dino!))).toMatchObject({ met: true, of: 5 });
    dino!.takesNote();
  });

  it('D13.8 P1 P2 refuses an objection without a reason; a text that was changed is asked anew, and nothing that was said before counts', async () => {
    const { meeting, itemId } = await gather();
    await meeting.isOpenedBy(chair!, ana!, ben!, dino!);
    await meeting.leads(chair!, 'item.next');
    const decisionId = await meeting.isAskedBy(chair!, itemId, 'Three places.');
    const answers = (who: Person, input: object) =>
      meeting.does(who, 'decision.answer', { decisionId, version: 1, ...input });
    expect(await answers(ben!, { position: 'object' })).toMatchObject({ error: { code: 'invalid_input' } });
    expect(await answers(ben!, { position: 'object', reason: 'There are two.' })).toMatchObject({ result: {} });
    expect(await answers(carla!, { position: 'consent' })).toMatchObject({ error: { code: 'forbidden' } });
    expect(await meeting.does(ben!, 'decision.draft', { decisionId, itemId, text: 'Two.' })).toEqual(
      refused('illegal_move', 'decision'),
    );
    expect((await meeting.seenBy(ana!)).words[saidKey('decision', decisionId, 'text')]).toBe('Three places.');
    await meeting.insists(chair!, 'decision.draft', { decisionId, itemId, text: 'Two places.' });
    expect(await answers(ana!, { position: 'consent' })).toEqual(refused('illegal_move'));
    // Twice, on two devices: it is asked once.
    for (let times = 0; times < 2; times++) await meeting.leads(chair!, 'decision.put', { decisionIds: [decisionId] });
    expect(decisionIn(await meeting.seenBy(ana!), decisionId)).toMatchObject({ version: 2, positions: {} });
    expect(await answers(ana!, { position: 'consent' })).toEqual(refused('illegal_move'));
    expect(
      await answers(ana!, { position: 'consent_with_reservation', version: 2, reason: 'Until May.' }),
    ).toMatchObject({ result: {} });
    await adopts(meeting, decisionId);
    expect(decisionIn(await meeting.seenBy(ana!), decisionId).status).toBe('adopted_with_reservations');
    // The answers to the text before are in the journal.
    const told = await board.looks<{ n: string }>(
      "select count(*) as n from baraza.event where stream_id = $1 and type = 'decision.answered'",
      [meetingStream(meeting.id)],
    );
    expect(Number(told[0]!.n)).toBe(2);
  });

  it('D13.10 H1 P1 of two who ask about two texts at once the one with the chair asks, and the text of the other stays', async () => {
    const { meeting, itemId } = await gather();
    await meeting.isOpenedBy(chair!, ana!, ben!, carla!);
    await meeting.leads(chair!, 'item.next');
    const before = await meeting.fromTheChair(chair!);
    const [one, other] = [v7(), v7()];
    await meeting.insists(chair!, 'decision.draft', { decisionId: one, itemId, text: 'One.' });
    await meeting.insists(carla!, 'decision.draft', { decisionId: other, itemId, text: 'Other.' });
    await meeting.insists(chair!, 'chair.pass', { way: 'given', toId: carla!.id });
    const asks = (who: Person, term: number, decisionId: string) =>
      meeting.does(who, 'decision.put', { ...before, term, decisionIds: [decisionId] });
    const [stale, current] = await Promise.all([asks(chair!, before.term, one), asks(carla!, before.term + 1, other)]);
    expect([stale, current]).toEqual([refused('not_in_chair'), expect.objectContaining({ result: {} })]);
    const view = await meeting.seenBy(chair!);
    expect([decisionIn(view, one).status, decisionIn(view, other).status]).toEqual(['draft', 'put']);
    expect(view.words[saidKey('decision', one, 'text')]).toBe('One.');
  });

  it('P4 P5 H3 numbers without a gap, whatever is pressed at once; what was adopted does not change; L3 who comes late has a reservation noted', async () => {
    const { meeting, itemId } = await gather();
    const more = [
      itemId,
      await meeting.hasItem(chair!, 'Two', { kind: 'decision' }),
      await meeting.hasItem(chair!, 'Three', { kind: 'decision' }),
    ];
    const other = await plans(chair!, seriesId, { original: '2027-03-16' });
    const apart = await other.hasItem(chair!, 'Four', { kind: 'decision' });
    for (const one of [meeting, other]) await one.isOpenedBy(chair!, ana!, ben!, dino!);
    const ids = more.map(() => v7());
    for (const [place, decisionId] of ids.entries())
      await meeting.insists(chair!, 'decision.draft', { decisionId, itemId: more[place], text: `Text ${place}.` });
    await meeting.leads(chair!, 'decision.put', { decisionIds: ids, block: true });
    await meeting.leads(chair!, 'decision.call', { decisionIds: ids });
    await other.leads(chair!, 'item.next');
    const fourth = await other.isAskedBy(chair!, apart, 'Text of another meeting.');
    await other.leads(chair!, 'decision.call', { decisionIds: [fourth] });
    await board.movesClock('31 seconds');
    const [here, there] = [await meeting.fromTheChair(chair!), await other.fromTheChair(chair!)];
    await Promise.all([
      ...ids.flatMap((decisionId) => [1, 2].map(() => meeting.does(chair!, 'decision.adopt', { ...here, decisionId }))),
      other.does(chair!, 'decision.adopt', { ...there, decisionId: fourth }),
    ]);
    await board.movesClock('0 seconds');
    const view = await meeting.seenBy(ana!);
    const numbers = [...view.decisions, ...(await other.seenBy(ana!)).decisions]
      .map(({ number }) => number!.split('-')[2])
      .sort();
    expect(numbers).toEqual(['001', '002', '003', '004']);
    const [first] = ids;
    for (const [name, input] of [
      ['decision.draft', { decisionId: first, itemId, text: 'Otherwise.' }],
      ['decision.put', { ...here, decisionIds: [first] }],
      ['decision.withdraw', { ...here, decisionId: first }],
    ] as const)
      expect(await meeting.does(chair!, name, input)).toEqual(refused('illegal_move'));
    await meeting.comes(carla!);
    const late = { decisionId: first, version: 1, reason: 'Not for minors.' };
    expect(await meeting.does(carla!, 'decision.answer', { ...late, position: 'object' })).toEqual(
      refused('illegal_move'),
    );
    await meeting.insists(carla!, 'decision.answer', { ...late, position: 'consent_with_reservation' });
    const after = await meeting.seenBy(ana!);
    expect(decisionIn(after, first!)).toEqual({
      ...decisionIn(view, first!),
      notedAfter: { [agencyId('legal')]: { personId: carla!.id, at: expect.any(Number) } },
    });
    expect(after.words[saidKey('position', `${first}:${agencyId('legal')}`, 'note')]).toBe('Not for minors.');
    expect(await journalFaults(board)).toEqual([]);
  });

  it('D13.25 P6 of four that are agreed to at once one is taken out: three decisions, one ordinary item, which alone comes again', async () => {
    const { meeting } = await gather();
    const items: string[] = [];
    for (const title of ['One', 'Two', 'Three', 'Four'])
      items.push(await meeting.hasItem(chair!, title, { kind: 'decision' }));
    for (const itemId of items) await meeting.insists(chair!, 'item.change', { itemId, consent: true });
    await meeting.isOpenedBy(chair!, ana!, ben!, dino!);
    const ids = items.map(() => v7());
    for (const [place, decisionId] of ids.entries())
      await meeting.insists(chair!, 'decision.draft', { decisionId, itemId: items[place], text: 'Yes.' });
    await meeting.leads(chair!, 'decision.put', { decisionIds: ids, block: true });
    await meeting.leads(chair!, 'decision.call', { decisionIds: ids });
    await meeting.insists(ben!, 'item.pull', { itemId: items[1] });
    await board.movesClock('31 seconds');
    for (const decisionId of ids.filter((_, place) => place !== 1))
      await meeting.leads(chair!, 'decision.adopt', { decisionId });
    await board.movesClock('0 seconds');
    const view = await meeting.seenBy(ana!);
    expect(view.decisions.map(({ number }) => number !== undefined)).toEqual([true, false, true, true]);
    expect(itemIn(view, items[1]!)).toMatchObject({ consent: false, status: 'scheduled' });
    await meeting.leads(chair!, 'meeting.close');
    const next = (await heldOn(ana!, seriesId, '2027-03-16'))!;
    expect(await next.titlesSeenBy(ana!)).toEqual(['A rule', 'Two']);
  });

  it('P8 X1 is not closed while it is asked about a text; D13.24 A5 without enough seats it ends as notes, and what stood on it goes on uncounted', async () => {
    const { meeting, itemId } = await gather({ seats: 4 });
    await meeting.isOpenedBy(chair!, ana!, ben!, dino!);
    await meeting.leads(chair!, 'item.next');
    const decisionId = await meeting.isAskedBy(chair!, itemId, 'So be it.');
    const closes = async () => meeting.does(chair!, 'meeting.close', await meeting.fromTheChair(chair!));
    expect(await closes()).toMatchObject({ error: { code: 'illegal_move', fields: { decisions: [decisionId] } } });
    await meeting.leads(chair!, 'decision.withdraw', { decisionId });
    expect(await closes()).toMatchObject({ error: { code: 'illegal_move', fields: { itemId: [itemId] } } });
    const hold = async () => meeting.does(chair!, 'meeting.hold', await meeting.fromTheChair(chair!));
    expect(await hold()).toEqual(refused('illegal_move', 'quorum'));
    await meeting.insists(dino!, 'roll.go');
    expect(await hold()).toMatchObject({ result: {} });
    const asks = async () => meeting.isAskedBy(chair!, itemId, 'Now?');
    await expect(asks()).rejects.toThrow('quorum');
    // Actions are reported and agreed on all the same.
    const next = await plans(chair!, seriesId, { original: '2027-03-16' });
    await meeting.insists(chair!, 'action.capture', { itemId, actionId: v7(), words: 'Ask for beds.' });
    expect((await meeting.seenBy(ana!)).actions).toMatchObject([
      { ownerAgencyId: chair!.agencyId, due: { date: '2027-03-12' } },
    ]);
    await meeting.leads(chair!, 'item.next');
    await meeting.leads(chair!, 'meeting.close');
    const view = await meeting.seenBy(ana!);
    expect(view.meeting.status).toBe('inquorate');
    expect((await next.seenBy(ana!)).items).toMatchObject([{ lineageId: itemId, carried: 0 }]);
  });
});
